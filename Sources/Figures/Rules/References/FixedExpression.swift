extension Rule {
    static let fixedExpression = Rule(
        "ref.fixed", .reference(.reference), at: .word,
        says: "The number of a fixed expression (fixed.tsv) counts nothing.",
        steps: [.fixed, .noShare],
        examples: [
            Example("ra mắt [[một cửa]] ở xã"), Example("trực [[24/7]]"), Example("phương châm [[4 tại chỗ]]"),
            Example("phần mềm [[4.0]]"), Example("là [[một trong]] các tỉnh"),
        ])
}
