extension Rule {
    static let wordedDate = Rule(
        "ref.date.worded", .reference(.date),
        says: "A day with `tháng` behind it.",
        steps: [
            .number(.plain(31)),
            .either([
                [.cue(.month), .number(.plain(12)), .maybe([.either([[dateSign], [.cue(.year)]]), .number(.year)])],
                // `vào ngày 25 tháng kế tiếp`
                [.behind(.day), .ahead([.cue(.month)])],
            ]),
        ],
        examples: [Example("hạn chót là [[30 tháng 6]] tới"), Example("chốt sổ vào ngày [[25]] tháng kế tiếp")],
        counterExamples: [CounterExample("kéo dài 30 tháng", because: "no month follows")])
}
