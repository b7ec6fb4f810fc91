extension Rule {
    static let zero = Rule(
        "count.zero", .figure(.count), at: .word, onRequest: .zeros,
        says: "Nothing, said in words: `không` and a verb of having or happening before a counted noun.",
        steps: [.cue(.nothing), .value("0"), .knownNoun],
        examples: [Example("hôm nay [[không ghi nhận ca mắc]] mới", "0", unit: "ca mắc")],
        counterExamples: [CounterExample("không được phép xây nhà", because: "nothing is counted")])
}
