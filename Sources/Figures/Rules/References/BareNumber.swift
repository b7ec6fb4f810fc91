extension Rule {
    static let bareNumber = Rule(
        "ref.bare", .reference(.reference),
        says: "A number that counts or measures nothing that can be named is no figure.",
        steps: [.either([[.number(.any)], [.token(.number)]]), .require("digits") { m, matcher in matcher.passage.tokens[m.begin].kind == .number }],
        examples: [Example("xe mang số hiệu lạ [[4512]].")])
}
