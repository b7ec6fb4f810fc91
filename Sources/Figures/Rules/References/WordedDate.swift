extension Rule {
    static let wordedDate = Rule(
        "ref.date.worded", .reference(.date),
        says: "A day with `tháng` behind it.",
        steps: [
            .number(.plain(31)), .cue(.month), .number(.plain(12)),
            .maybe([.either([[dateSign], [.cue(.year)]]), .number(.year)]),
        ],
        examples: [Example("hạn chót là [[30 tháng 6]] tới")],
        counterExamples: [CounterExample("kéo dài 30 tháng", because: "no month follows")])
}
