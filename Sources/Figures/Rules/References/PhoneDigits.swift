extension Rule {
    static let phoneDigits = Rule(
        "ref.long-digits", .reference(.reference),
        says: "Eight digits or more that begin with zero, in groups or not, are a telephone or account number.",
        steps: [
            .require("begins with zero") { m, matcher in matcher.tokens[m.at].scalar == 0x30 },
            .token(.number), .many([.maybe([.dash]), .token(.number)]),
            .require("eight digits") { m, matcher in
                matcher.digits(m.begin..<m.at) >= 8 && !matcher.passage.string(m.begin..<m.at).contains(",")
            },
        ],
        examples: [Example("liên hệ anh Nam, [[0912345678]] để biết")],
        counterExamples: [CounterExample("chỉ số 0,60771234 điểm", because: "a comma makes decimals")])
}
