extension Rule {
    static let rankPair = Rule(
        "rank.pair", .figure(.rank), at: .word,
        says: "`thứ` with a place and a total, or a pair behind `xếp`, `đứng`.",
        steps: [
            .either([
                [.begin, .cue(.ordinal), .number(.plain(9_999)), .sign("/"), .total, .end],
                [.notBehind(.title), .cue(.ranks), .many([.cue(.ranks)]), .begin, .number(.plain(9_999)), .sign("/"), .total, .end],
            ])
        ],
        examples: [
            Example("tỉnh ở nhóm đầu, [[thứ 3/63]] tỉnh", "3", of: "63"), Example("xếp [[25/63]] tỉnh, thành phố", "25", of: "63"),
        ])
}
