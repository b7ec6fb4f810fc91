extension Rule {
    static let monthDate = Rule(
        "ref.date.month", .reference(.date), at: .word,
        says: "A month behind `tháng`, with its year where it is written.",
        steps: [
            .cue(.month), .begin, .either([[.number(.small(12))], [.token(.number), .dottedMonth]]), .not([.unit([.money, .percent])]),
            .many([.either([[.sign(",")], [.dash], [.cue(.and)], [.cue(.to)], [.cue(.to), .cue(.month)]]), .number(.plain(12)), .not([.counts])]),
            .either([
                [.either([[dateSign], [.cue(.year)], [.sign(","), .cue(.year)]]), .number(.year)],
                [.not([.counts])],
                [.notBehind(.perMonth)],
            ]),
        ],
        examples: [Example("trong tháng [[9]], tỉnh đã"), Example("đến tháng [[7/2022]] đã xong"), Example("tháng [[5 năm 2021]], huyện")],
        counterExamples: [
            CounterExample("mỗi tháng 5 cuộc kiểm tra", because: "a counted noun follows"),
            CounterExample("mỗi tháng 5 triệu đồng", because: "a magnitude follows"),
        ])
}
