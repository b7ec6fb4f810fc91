// Rules for dates, times and periods. They never are figures.

extension Rule {
    private static let slash: Step = .either([[.sign("/")], [.dash], [.sign(".")]])
    private static let dayMore: Step = .many([
        .either([[.sign(",")], [.dash], [.cue(.and)], [.cue(.to)], [.cue(.to), .cue(.day)]]), .number(.plain(31)),
        .not([slash, .number(.year)]),
    ])
    /// `/10`, `-10-2019`, ` tháng 10 năm 2019`
    private static let monthYear: [Step] = [
        .either([
            [slash, .number(.plain(12)), .maybe([slash, .number(.year)]), .maybe([.sign("/"), .number(.plain(99)), .not([.counts])])],
            [.cue(.month), .number(.plain(12)), .maybe([.either([[slash], [.cue(.year)], [.sign(","), .cue(.year)]]), .number(.year)])],
        ])
    ]

    static let dayMonth = Rule(
        "ref.date.day", .reference(.date), at: .word,
        says: "A day behind `ngày` or a part of the day, with its month and year where they are written.",
        steps: [
            .either([[.cue(.day)], [.cue(.dayPart), .maybe([.sign("(")]), .maybe([.sign(",")]), .maybe([.cue(.day)])]]), .maybe([.cue(.from)]),
            .either([
                [.begin, .number(.plain(31)), dayMore] + monthYear
                    + [.maybe([.either([[.dash], [.cue(.to)], [.cue(.and)], [.sign(",")], [.cue(.to), .cue(.day)]]), .number(.plain(31))] + monthYear)],
                [.begin, .token(.number), .require("day.month") { m, matcher in matcher.isDotted(m.begin) }],
                [.begin, .number(.small(31)), dayMore, .not([.counts]), .not([.sign("/")])],
            ]),
        ],
        examples: [
            Example("Sáng [[18/10]], đoàn họp"), Example("ngày [[31/3/2022]] của tỉnh"), Example("ngày [[5 tháng 3 năm 2012]], tỉnh"),
            Example("từ ngày [[7 đến 22-10-2019]], đoàn"),
        ],
        counterExamples: [CounterExample("mỗi ngày 20 ca mắc", because: "a counted noun follows the number")])

    static let numericDate = Rule(
        "ref.date.numeric", .reference(.date),
        says: "Day, month and year, or year, month and day, in digits.",
        steps: [
            .either([
                [.number(.plain(31)), .either([[.sign("/")], [.dash]]), .number(.plain(12)), .either([[.sign("/")], [.dash]]), .number(.year)],
                [.number(.year), .either([[.sign("/")], [.dash]]), .number(.plain(12)), .either([[.sign("/")], [.dash]]), .number(.plain(31))],
                [.token(.number), .require("day.month.year") { m, matcher in matcher.isDottedDate(m.begin) }],
                [.number(.plain(12)), .either([[.sign("/")], [.dash]]), .number(.year), .not([.counts])],
            ])
        ],
        examples: [Example("cập nhật [[31/07/2013]] lúc"), Example("ký [[22-10-2019]] tại"), Example("ra đời [[31.07.2013]].")])

    static let wordedDate = Rule(
        "ref.date.worded", .reference(.date),
        says: "A day with `tháng` behind it.",
        steps: [
            .number(.plain(31)), .cue(.month), .number(.plain(12)),
            .maybe([.either([[slash], [.cue(.year)]]), .number(.year)]),
        ],
        examples: [Example("hạn chót là [[30 tháng 6]] tới")],
        counterExamples: [CounterExample("kéo dài 30 tháng", because: "no month follows")])

    static let monthDate = Rule(
        "ref.date.month", .reference(.date), at: .word,
        says: "A month behind `tháng`, with its year where it is written.",
        steps: [
            .cue(.month), .begin, .number(.small(12)), .not([.measured]),
            .many([.either([[.sign(",")], [.dash], [.cue(.and)], [.cue(.to)], [.cue(.to), .cue(.month)]]), .number(.plain(12)), .not([.counts])]),
            .either([
                [.either([[slash], [.cue(.year)], [.sign(","), .cue(.year)]]), .number(.year)],
                [.not([.counts])],
            ]),
        ],
        examples: [Example("trong tháng [[9]], tỉnh đã"), Example("đến tháng [[7/2022]] đã xong"), Example("tháng [[5 năm 2021]], huyện")],
        counterExamples: [
            CounterExample("mỗi tháng 5 cuộc kiểm tra", because: "a counted noun follows"),
            CounterExample("mỗi tháng 5 triệu đồng", because: "a magnitude follows"),
        ])

    static let yearDate = Rule(
        "ref.date.year", .reference(.date), at: .word,
        says: "A year, or a span of two, behind a word for a year, a school year or a season.",
        steps: [
            .cue(.year), .begin, .number(.year), .not([.measured]),
            .many([.either([[.dash], [.sign(",")], [.cue(.and)], [.cue(.to)], [.sign("/")], [.cue(.to), .cue(.year)]]), .number(.year)]),
        ],
        examples: [Example("năm [[2021]] đạt kết quả"), Example("năm học [[2022-2023]] bắt đầu"), Example("vụ đông xuân [[2021 - 2022]] được mùa")])

    static let quarterDate = Rule(
        "ref.date.quarter", .reference(.period), at: .word,
        says: "A quarter of the year.",
        steps: [
            .cue(.quarter), .begin, .either([[.roman], [.number(.plain(4))], [.number(.small(4))]]),
            .many([.either([[.sign(",")], [.dash], [.cue(.and)], [.cue(.quarter)]]), .either([[.roman], [.number(.plain(4))]]), .not([.counts])]),
            .either([[.maybe([.either([[.sign("/")], [.dash], [.cue(.year)], [.sign(","), .cue(.year)]])]), .number(.year)], [.not([.measured])]]),
        ],
        examples: [Example("quý [[I/2018]] thu"), Example("trong quý [[III]] đã"), Example("quý [[2 năm 2024]] tăng")])

    static let yearSpan = Rule(
        "ref.period.years", .reference(.period),
        says: "Two years joined by a dash or `đến`, also behind a number of years.",
        steps: [
            .maybe([.number(.small(30)), .unit([.duration])]),
            .maybe([.sign("(")]), .number(.year), .either([[.dash], [.cue(.to)], [.sign("/")]]), .maybe([.cue(.year)]), .number(.year), .maybe([.sign(")")]),
        ],
        examples: [Example("giai đoạn [[2011 - 2020]] của tỉnh"), Example("trong [[2 năm 2021 - 2022]], Văn phòng"), Example("nhiệm kỳ [[2015-2020]] đã")])

    static let recentPeriod = Rule(
        "ref.period.recent", .reference(.period),
        says: "A number of months or years that is a period: `6 tháng đầu năm`, `3 năm qua`, `9 tháng năm 2013`.",
        steps: [
            .amount(.small(99)), .unit([.duration]),
            .either([
                [.cue(.from), .maybe([.cue(.day)]), .number(.plain(31)), .either([[.dash], [.cue(.to)]]), .number(.plain(31)), slash, .number(.plain(12))],
                [.cue(.recent), .maybe([.cue(.year)]), .maybe([.either([[.number(.year), .maybe([.dash, .number(.year)])], [.not([.counts])]])])],
                [.sign("/"), .number(.year)],
                [.cue(.year), .number(.year)],
                [.number(.year), .not([.counts])],
                [.months],
            ]),
        ],
        examples: [
            Example("trong [[6 tháng đầu năm 2013]], tỉnh"), Example("suốt [[3 năm qua]], huyện"), Example("[[9 tháng năm 2013]] đạt khá"),
            Example("trong [[hai tháng tới]], xã"),
        ],
        counterExamples: [CounterExample("thi công trong 6 tháng", because: "nothing says which months")])

    static let clockTime = Rule(
        "ref.time.clock", .reference(.time),
        says: "Hours and minutes parted by `:` or `h`.",
        steps: [
            .either([
                [.number(.plain(24)), .sign(":"), .glued, .number(.plain(59)), .maybe([.sign(":"), .number(.plain(59))])],
                [
                    .number(.plain(24)), .glued, .require("h, g") { m, matcher in matcher.isHourSign(m.at) }, .either([[.token(.syllable)], [.token(.code)]]),
                    .maybe([.glued, .number(.plain(59)), .maybe([.glued, .token(.syllable)])]),
                    .maybe([.dash, .number(.plain(24)), .either([[.token(.syllable)], [.token(.code)]])]),
                ],
            ])
        ],
        examples: [Example("lúc [[15h30]] ngày"), Example("vào [[05:06:54]] hôm"), Example("từ [[8h]] sáng")])

    static let hourTime = Rule(
        "ref.time.hour", .reference(.time),
        says: "An hour behind `lúc` or before a part of the day.",
        steps: [
            .number(.small(24)), .unit([.duration]), .require("hours") { m, _ in m.unit?.unit == "h" },
            .maybe([.number(.plain(59)), .maybe([.unit([.duration])])]),
            .either([
                [.behind(.clock)],
                [.ahead([.either([[.cue(.dayPart)], [.cue(.day)]])])],
            ]),
        ],
        examples: [Example("lúc [[14 giờ 30]] chiều qua"), Example("khoảng [[8 giờ]] sáng")],
        counterExamples: [CounterExample("kéo dài 8 giờ liền", because: "nothing says that it is a time of day")])

    static let weekday = Rule(
        "ref.weekday", .reference(.reference), at: .word,
        says: "`thứ` and a number, where nothing ranks, is a day of the week or a place in a series.",
        steps: [.cue(.ordinal), .begin, .either([[.number(.small(99))], [.cue(.first)], [.cue(.second)], [.capitalized]]), .not([.sign("/"), .glued, .number(.any)])],
        examples: [Example("sáng thứ [[Năm]], đoàn"), Example("lý do thứ [[hai]] là")],
        counterExamples: [CounterExample("huyện xếp thứ 4 toàn tỉnh", because: "`xếp` ranks")])

    static let bareDayMonth = Rule(
        "ref.date.bare", .reference(.date),
        says: "A day and a month parted by `/` or `-`, where nothing is counted and no word makes it a share.",
        steps: [
            .notBehind(.share), .number(.plain(31)), .either([[.sign("/")], [.dash]]), .number(.plain(12)),
            .require("a day and a month") { m, matcher in matcher.isDayMonth(m.begin) },
            .not([.sign("/")]), .not([.counts]), .not([.countedOf]), .not([.cue(.parts)]),
        ],
        examples: [Example("mốc [[30/4]] vừa rồi"), Example("dự kiến công bố [[19-6]].")],
        counterExamples: [
            CounterExample("đạt 8/9 giải", because: "a counted noun follows"),
            CounterExample("chiếm 1/4 thị trường", because: "`chiếm` makes it a share"),
        ])

    static let bareYear = Rule(
        "ref.year", .reference(.date),
        says: "A bare number from 1900 to 2099 in plain digits is a year.",
        steps: [.number(.year), .not([.counts])],
        examples: [Example("trong [[2023]] ghi nhận")])
}

extension Step {
    /// A word with a capital: `thứ Năm`.
    static let capitalized: Step = .either([[
        .token(.syllable), .require("a capital") { m, matcher in matcher.passage.tokens[m.at - 1].isCapitalized },
    ]])

    /// `Trong 6 tháng, …` at the beginning of a clause: the months of the year so far.
    static let months: Step = .require("months of the year so far") { m, matcher in
        let passage = matcher.passage
        guard m.unit?.unit == "mo", let count = m.amount?.low.value.small, (2...11).contains(count), m.amount?.high == nil,
            let within = passage.cue(.within, before: m.anchor, limit: max(0, m.anchor - 2))
        else { return false }
        let before = m.anchor - within
        return before == 0 || passage.tokens[before].isLineStart || passage.tokens[before - 1].kind == .punctuation
    }
}

extension Matcher {
    /// `20.11`: a number token that is a day and a month.
    func isDotted(_ i: Int) -> Bool {
        let parts = passage.string(i..<(i + 1)).split(separator: ".").compactMap { Int($0) }
        return parts.count == 2 && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
    }

    /// `31.07.2013`
    func isDottedDate(_ i: Int) -> Bool {
        let parts = passage.string(i..<(i + 1)).split(separator: ".").compactMap { Int($0) }
        return parts.count == 3 && (1...31).contains(parts[0]) && (1...12).contains(parts[1]) && (1900...2099).contains(parts[2])
    }

    /// The number tokens at `i` and `i + 2` are a day and a month, the sign between them glued to both.
    func isDayMonth(_ i: Int) -> Bool {
        guard i + 2 < passage.tokens.count, passage.tokens[i + 1].isGlued, passage.tokens[i + 2].isGlued else { return false }
        guard let day = Int(passage.string(i..<(i + 1))), let month = Int(passage.string((i + 2)..<(i + 3))) else { return false }
        return (1...31).contains(day) && (1...12).contains(month)
    }

    /// `h` or `g` of `15h30`, `20g45`.
    func isHourSign(_ i: Int) -> Bool {
        guard i < passage.tokens.count, passage.tokens[i].isGlued else { return false }
        let text = passage.string(i..<(i + 1))
        if text == "h" || text == "H" { return true }
        if text == "g" { return i + 1 < passage.tokens.count && passage.cue(.dayPart, at: i + 1, limit: min(i + 3, passage.tokens.count)) != nil }
        let tail = text.dropFirst()
        return (text.first == "h" || text.first == "g" || text.first == "H") && (1...2).contains(tail.count) && tail.allSatisfy(\.isNumber)
    }
}
