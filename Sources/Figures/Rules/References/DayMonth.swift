extension Rule {
    static let dayMonth = Rule(
        "ref.date.day", .reference(.date), at: .word,
        says: "A day behind `ngày` or a part of the day, with its month and year where they are written.",
        steps: [
            .either([[.cue(.day)], [.cue(.dayPart), .maybe([.sign("(")]), .maybe([.sign(",")]), .maybe([.cue(.day)])]]), .maybe([.cue(.from)]),
            .either([
                [.begin, .number(.plain(31))] + monthAndYear,
                [.begin, .number(.plain(31)), moreDays] + monthAndYear
                    + [.maybe([.either([[.dash], [.cue(.to)], [.cue(.and)], [.sign(",")], [.cue(.to), .cue(.day)]]), .number(.plain(31))] + monthAndYear)],
                [.begin, .token(.number), .require("day.month") { m, matcher in matcher.isDotted(m.begin) }],
                [.begin, .number(.small(31)), moreDays, .not([.counts]), .not([.sign("/")])],
            ]),
        ],
        examples: [
            Example("Sáng [[18/10]], đoàn họp"), Example("ngày [[31/3/2022]] của tỉnh"), Example("ngày [[5 tháng 3 năm 2012]], tỉnh"),
            Example("từ ngày [[7 đến 22-10-2019]], đoàn"),
        ],
        counterExamples: [CounterExample("mỗi ngày 20 ca mắc", because: "a counted noun follows the number")])
}
