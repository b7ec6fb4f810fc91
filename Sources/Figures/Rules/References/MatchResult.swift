extension Rule {
    static let matchResult = Rule(
        "ref.result", .reference(.reference), at: .word,
        says: "A pair of small numbers behind a word for a match result is the result.",
        steps: [
            .cue(.result), .maybe([.token(.syllable)]), .maybe([.token(.syllable)]), .begin, .number(.plain(199)),
            .either([[.dash], [.sign("/")], [.sign(":")]]), .number(.plain(199)), .not([.counts]),
        ],
        examples: [Example("thắng [[2 - 1]] trên sân nhà"), Example("với tỷ số [[3-0]] chung cuộc")],
        counterExamples: [CounterExample("kết quả 3 - 5 ngày", because: "a unit follows")])
}
