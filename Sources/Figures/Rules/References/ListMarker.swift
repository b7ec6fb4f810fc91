extension Rule {
    static let listMarker = Rule(
        "ref.list-marker", .reference(.reference),
        says: "A small number at the beginning of a line, with a full stop or bracket behind it, numbers the line.",
        steps: [
            .lineStart,
            .either([
                [.number(.small(99)), .end, .either([[.sign(")")], [.sign("."), .not([.glued])], [.sign("/"), .not([.glued])]])],
                [.token(.number), .section, .end, .maybe([.sign(".")]), .capitalized],
            ]),
        ],
        examples: [Example("[[1]]. Công tác chỉ đạo"), Example("[[2]]) Kết quả đạt được"), Example("[[4.3]] Máy sấy quần áo")],
        counterExamples: [CounterExample("1.250 hồ sơ đã nhận", because: "the full stop stands inside the number")])
}
