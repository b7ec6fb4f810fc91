extension Rule {
    static let placeRank = Rule(
        "rank.place", .figure(.rank), at: .word,
        says: "`hạng`, `vị trí` and a place, but for the classes of orders, towns and hospitals.",
        steps: [
            .notBehind(.title), .maybe([.cue(.ranks), .not([.cue(.ordinal)])]), .begin, .cue(.place), ordinalPlace, .either([[.ahead([.cue(.whole)])], [.not([.counts])]]), ofTotal, .end, inTotal,
        ],
        examples: [Example("đội xếp [[hạng 3]] chung cuộc", "3"), Example("công ty đứng [[vị trí 1.250]] thế giới", "1250"), Example("tỉnh giữ [[vị trí 12/63]]", "12", of: "63"), Example("đoàn về [[hạng ba]].", "3")],
        counterExamples: [
            CounterExample("Huân chương Lao động hạng Nhất", because: "a class of an order"),
            CounterExample("đô thị hạng 3 của vùng", because: "a class of town"),
        ])
}
