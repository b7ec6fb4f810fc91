extension Rule {
    static let properName = Rule(
        "ref.name", .reference(.reference), at: .word,
        says: "A number behind a word that makes names (references.tsv: name) is part of the name.",
        steps: [
            .either([
                [.name(.name, strong: true), .begin, .either([[.number(.plain(9_999))], [.roman], [.number(.any)]]), .not([.measured])],
                [.name(.name, strong: false), .begin, .number(.plain(9_999)), .not([.counts])],
            ]), .maybe([.glued, .token(.syllable)]),
        ],
        examples: [Example("lọt top [[10]] của vùng"), Example("xăng RON [[95]] giảm giá")])
}
