extension Rule {
    static let fractionOfTen = Rule(
        "score.of", .figure(.score),
        says: "A pair of numbers with points is a score out of a highest one.",
        steps: [.number(.any), .sign("/"), .total, .digitPair, .unit([.score])],
        examples: [Example("đạt [[8/10 điểm]] môn Toán", "8", of: "10", unit: "điểm")])
}
