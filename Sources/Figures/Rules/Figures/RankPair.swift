extension Rule {
    static let rankPair = Rule(
        "rank.pair", .figure(.rank), at: .word,
        says: "`thứ` with a place and a total, or a pair behind `xếp`, `đứng`, or the place that one comes to.",
        steps: [
            .either([
                [.begin, .cue(.ordinal), .number(.plain(9_999)), .sign("/"), .total, .end],
                [.notBehind(.title), .cue(.ranks), .many([.cue(.ranks)]), .begin, .number(.plain(9_999)), .sign("/"), .total, .end, .not([.unit([.measure, .money])])],
                [.cue(.level), .fromPlace, .begin, .number(.plain(9_999)), ofTotal, .end, .not([.counts])],
            ])
        ],
        examples: [
            Example("tỉnh ở nhóm đầu, [[thứ 3/63]] tỉnh", "3", of: "63"), Example("xếp [[25/63]] tỉnh, thành phố", "25", of: "63"),
            Example("từ vị trí 94/187 lên [[81/188]]", "81", of: "188"), Example("từ hạng 27 lên [[19]].", "19"),
        ])
}
