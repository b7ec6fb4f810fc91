extension Rule {
    static let fixedExpression = Rule(
        "ref.fixed", .reference(.reference), at: .word,
        says: "The number of a fixed expression (fixed.tsv) counts nothing.",
        // `8x` is who was born then, but not in `8x12 m`
        steps: [.fixed, .noShare, .not([.glued, .number(.any)])],
        examples: [
            Example("ra mắt [[một cửa]] ở xã"), Example("trực [[24/7]]"), Example("phương châm [[4 tại chỗ]]"),
            Example("phần mềm [[4.0]]"), Example("là [[một trong]] các tỉnh"),
            Example("các bạn [[8x]] lên tiếng"),
        ],
        counterExamples: [CounterExample("khu đất 8x14 m", because: "the sides of something")])
}
