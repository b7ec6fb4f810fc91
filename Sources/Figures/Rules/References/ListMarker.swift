extension Rule {
    static let listMarker = Rule(
        "ref.list-marker", .reference(.reference),
        says: "A small number at the beginning of a line, with a full stop or bracket behind it, numbers the line.",
        steps: [
            .lineStart, .number(.small(99)), .end,
            .either([[.sign(")")], [.sign("."), .not([.glued]) ], [.sign("/"), .not([.glued])]]),
        ],
        examples: [Example("[[1]]. Công tác chỉ đạo"), Example("[[2]]) Kết quả đạt được")],
        counterExamples: [CounterExample("1.250 hồ sơ đã nhận", because: "the full stop stands inside the number")])
}
