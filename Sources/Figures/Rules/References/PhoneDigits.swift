extension Rule {
    static let phoneDigits = Rule(
        "ref.long-digits", .reference(.reference),
        says: "Eight digits or more that begin with zero, in groups or not, are a telephone or account number.",
        steps: [
            .token(.number), .many([.maybe([.dash]), .token(.number)]),
            .require("begins with zero, eight digits") { m, matcher in
                matcher.passage.text.bytes[Int(matcher.passage.tokens[m.begin].start)] == 0x30
                    && matcher.digits(m.begin..<m.at) >= 8 && !matcher.passage.string(m.begin..<m.at).contains(",")
            },
        ],
        examples: [Example("liên hệ anh Nam, [[0912345678]] để biết")],
        counterExamples: [CounterExample("chỉ số 0,60771234 điểm", because: "a comma makes decimals")])
}
