extension Rule {
    static let weekday = Rule(
        "ref.weekday", .reference(.reference), at: .word,
        says: "`thứ` and a number, where nothing ranks, is a day of the week or a place in a series.",
        steps: [.cue(.ordinal), .begin, .either([[.number(.small(99))], [.cue(.first)], [.cue(.second)], [.capitalized]]), .not([.sign("/"), .glued, .number(.any)])],
        examples: [Example("sáng thứ [[Năm]], đoàn"), Example("lý do thứ [[hai]] là")],
        counterExamples: [CounterExample("huyện xếp thứ 4 toàn tỉnh", because: "`xếp` ranks")])
}
