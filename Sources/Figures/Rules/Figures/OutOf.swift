extension Rule {
    static let outOf = Rule(
        "fraction.out-of", .figure(.fraction),
        says: "`trên` between two numbers before one noun is a share.",
        steps: [
            .number(.any), .cue(.outOf), .total, .counted,
            .require("no more than the whole") { m, _ in
                guard let part = m.amount?.low.value, let total = m.total else { return false }
                return part.isWhole && total.isWhole && !(total < part)
            },
        ],
        examples: [Example("đã đạt [[12 trên 15 chỉ tiêu]] của năm", "12", of: "15", unit: "chỉ tiêu")])
}
