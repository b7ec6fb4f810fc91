extension Rule {
    static let code = Rule(
        "ref.code", .reference(.reference), at: .word,
        says: "Letters and digits in one word are a name.",
        steps: [.token(.code)],
        examples: [Example("đội tuyển [[U23]] tập trung"), Example("phòng dịch [[COVID-19]]"), Example("đài [[VTV1]] đưa tin")],
        counterExamples: [CounterExample("diện tích 1.200m2", because: "a unit glued to its number is no name")])
}
