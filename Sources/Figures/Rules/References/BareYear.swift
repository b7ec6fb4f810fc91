extension Rule {
    static let bareYear = Rule(
        "ref.year", .reference(.date),
        says: "A bare number from 1900 to 2099 in plain digits is a year.",
        steps: [.number(.year), .not([.counts])],
        examples: [Example("trong [[2023]] ghi nhận")])
}
