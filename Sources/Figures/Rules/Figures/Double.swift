extension Rule {
    static let double = Rule(
        "multiple.double", .figure(.multiple), at: .word,
        says: "`gấp đôi` is twice, `gấp rưỡi` one and a half.",
        steps: [.cue(.times), .double],
        examples: [Example("sản lượng [[gấp đôi]] năm ngoái", "2", unit: "lần")])
}
