import Numbers

extension Rule {
    static let outOf = Rule(
        "fraction.out-of", .figure(.fraction),
        says: "`trên` between two numbers before one noun is a share.",
        steps: [
            .number(.any), .cue(.outOf), .total, .counted,
            .require("no more than the whole") { m, _ in
                guard let part = m.amount?.low.value, let total = m.total else { return false }
                // `có năm trên 6.000 vụ`: a year
                let isYear = m.amount?.low.form != .digits && !(total < ExactDecimal(1000))
                return part.isWhole && total.isWhole && !(total < part) && !isYear
            },
        ],
        examples: [Example("đã đạt [[12 trên 15 chỉ tiêu]] của năm", "12", of: "15", unit: "chỉ tiêu")],
        counterExamples: [CounterExample("mỗi năm 4.000 vụ, có năm trên 6.000 vụ", because: "a year that had more")])
}
