extension Rule {
    /// `8x` is who was born then, but not in `8x12 m`.
    private static let noProduct: Step = .require("no sign of multiplication") { m, matcher in
        let tokens = matcher.passage.tokens
        return !(m.at < m.limit && tokens[m.at].kind == .number && tokens[m.at - 1].range.count == 1 && tokens[m.at - 1].scalar == 0x78)
    }

    static let fixedExpression = Rule(
        "ref.fixed", .reference(.reference), at: .word,
        says: "The number of a fixed expression (fixed.tsv) counts nothing.",
        steps: [.fixed, .noShare, noProduct],
        examples: [
            Example("ra mắt [[một cửa]] ở xã"), Example("trực [[24/7]]"), Example("phương châm [[4 tại chỗ]]"),
            Example("phần mềm [[4.0]]"), Example("là [[một trong]] các tỉnh"),
            Example("các bạn [[8x]] lên tiếng"),
        ],
        counterExamples: [CounterExample("khu đất 8x14 m", because: "the sides of something")])
}
