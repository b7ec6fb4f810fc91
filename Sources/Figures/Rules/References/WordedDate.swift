extension Rule {
    static let wordedDate = Rule(
        "ref.date.worded", .reference(.date),
        says: "A day with `tháng` behind it.",
        steps: [
            .number(.plain(31)),
            .either([
                [.cue(.month), .number(.plain(12)), .maybe([.either([[dateSign], [.cue(.year)]]), .number(.year)])],
                // `trước ngày 20 tháng cuối quý`
                [.behind(.day), .ahead([.cue(.month)])],
            ]),
        ],
        examples: [Example("hạn chót là [[30 tháng 6]] tới"), Example("gửi trước ngày [[20]] tháng cuối quý")],
        counterExamples: [CounterExample("kéo dài 30 tháng", because: "no month follows")])
}
