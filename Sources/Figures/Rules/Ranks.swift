// Rules for ranks: a number is a rank only where something ranks.

extension Rule {
    private static let ordinalPlace: Step = .either([[.cue(.first), .value("1")], [.cue(.second), .value("2")], [.number(.small(9_999))]])
    private static let ofTotal: Step = .maybe([.sign("/"), .total])
    private static let inTotal: Step = .maybe([.ahead([.maybe([.token(.syllable)]), .cue(.total), .total, .counted])])

    static let rank = Rule(
        "rank.verb", .figure(.rank), at: .word,
        says: "An ordinal behind a word that ranks (xếp, đứng, vị trí, cao …), with its total where one is given.",
        steps: [.cue(.ranks), .many([.cue(.ranks)]), .begin, .cue(.ordinal), ordinalPlace, ofTotal, .end, inTotal],
        examples: [
            Example("Văn phòng xếp [[thứ nhất]] trong tổng số 20 cơ quan", "1", of: "20"),
            Example("huyện đứng [[thứ 12/63]]", "12", of: "63"), Example("tỉnh đạt mức cao [[thứ 2]] cả nước", "2"),
            Example("xã đứng ở vị trí [[thứ ba]]", "3"),
        ],
        counterExamples: [CounterExample("phiên họp thứ năm của tỉnh", because: "a series is no rank")])

    static let rankPair = Rule(
        "rank.pair", .figure(.rank), at: .word,
        says: "`thứ` with a place and a total, or a pair behind `xếp`, `đứng`.",
        steps: [
            .either([
                [.begin, .cue(.ordinal), .number(.plain(9_999)), .sign("/"), .total, .end],
                [.cue(.ranks), .many([.cue(.ranks)]), .begin, .number(.plain(9_999)), .sign("/"), .total, .end],
            ])
        ],
        examples: [
            Example("tỉnh ở nhóm đầu, [[thứ 3/63]] tỉnh", "3", of: "63"), Example("xếp [[25/63]] tỉnh, thành phố", "25", of: "63"),
        ])

    static let rankOfWhole = Rule(
        "rank.whole", .figure(.rank), at: .word,
        says: "An ordinal before what is ranked as a whole (cả nước, thế giới).",
        steps: [.cue(.ordinal), ordinalPlace, ofTotal, .end, .cue(.whole)],
        examples: [Example("là địa phương [[thứ hai]] cả nước về thu hút đầu tư", "2")],
        counterExamples: [CounterExample("sáng thứ hai, khu vực này", because: "a comma parts them")])

    static let placeRank = Rule(
        "rank.place", .figure(.rank), at: .word,
        says: "`hạng`, `vị trí` and a place, but for the classes of orders, towns and hospitals.",
        steps: [
            .notBehind(.title), .maybe([.cue(.ranks), .not([.cue(.ordinal)])]), .begin, .cue(.place), ordinalPlace, .either([[.ahead([.cue(.whole)])], [.not([.counts])]]), ofTotal, .end, inTotal,
        ],
        examples: [Example("đội xếp [[hạng 3]] chung cuộc", "3"), Example("tỉnh giữ [[vị trí 12/63]]", "12", of: "63"), Example("đoàn về [[hạng ba]].", "3")],
        counterExamples: [
            CounterExample("Huân chương Lao động hạng Nhất", because: "a class of an order"),
            CounterExample("đô thị hạng 3 của vùng", because: "a class of town"),
        ])
}
