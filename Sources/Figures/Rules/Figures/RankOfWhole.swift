extension Rule {
    static let rankOfWhole = Rule(
        "rank.whole", .figure(.rank), at: .word,
        says: "An ordinal before what is ranked as a whole (cả nước, thế giới).",
        steps: [.cue(.ordinal), ordinalPlace, ofTotal, .end, .cue(.whole)],
        examples: [Example("là địa phương [[thứ hai]] cả nước về thu hút đầu tư", "2")],
        counterExamples: [CounterExample("sáng thứ hai, khu vực này", because: "a comma parts them")])
}
