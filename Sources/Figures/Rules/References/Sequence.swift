extension Rule {
    static let sequence = Rule(
        "ref.sequence", .reference(.reference), at: .word,
        says: "A number that says which one of a series (references.tsv: sequence) is no rank.",
        steps: [
            .either([
                [.name(.sequence, strong: true), .begin, .either([[.number(.small(999))], [.roman]]), .not([.measured])],
                [.name(.sequence, strong: false), .begin, .either([[.number(.small(999))], [.roman]]), .not([.counts])],
            ])
        ],
        examples: [Example("Đại hội lần thứ [[hai]] của huyện"), Example("phiên họp thứ [[5]] của Ủy ban")])
}
