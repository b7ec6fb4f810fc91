extension Rule {
    static let bareDayMonth = Rule(
        "ref.date.bare", .reference(.date),
        says: "A day and a month parted by `/` or `-`, where nothing is counted and no word makes it a share.",
        steps: [
            .notBehind(.share), .number(.plain(31)), .either([[.sign("/")], [.dash]]), .number(.plain(12)),
            .require("a day and a month") { m, matcher in matcher.isDayMonth(m.begin) },
            .not([.sign("/")]), .either([[.behind(.from), .not([.measured])], [.behind(.to), .not([.measured])], [.not([.counts])]]), .not([.countedOf]), .not([.cue(.parts)]),
        ],
        examples: [Example("mốc [[30/4]] vừa rồi"), Example("dự kiến công bố [[19-6]].")],
        counterExamples: [
            CounterExample("đạt 8/9 giải", because: "a counted noun follows"),
            CounterExample("chiếm 1/4 thị trường", because: "`chiếm` makes it a share"),
        ])
}
