// Rules for percentages, fractions, scores and multiples.
import Lexicon
import Numbers

extension Rule {
    static let percent = Rule(
        "percent", .figure(.percent),
        says: "A number or range with a percent or per mille sign, percentage points or basis points.",
        steps: [.amount(.any), .unit([.percent]), .per],
        examples: [
            Example("đạt [[50,53%]] kế hoạch", "50.53", unit: "%"), Example("đạt [[101,09 %]] kế hoạch", "101.09", unit: "%"),
            Example("tăng [[5 - 7%]] một năm", "5", max: "7", unit: "%", change: .increase),
            Example("từ [[5% - 7%]] số hộ", "5", max: "7", unit: "%"),
            Example("giảm [[3,93 điểm phần trăm]] so với cùng kỳ", "3.93", unit: "pp", change: .decrease),
            Example("lãi suất [[5,13%/năm]]", "5.13", unit: "%", per: "a"), Example("tăng [[25 điểm cơ bản]]", "25", unit: "bp", change: .increase),
            Example("hơn [[một trăm hai mươi phần trăm]] kế hoạch", "120", unit: "%", mod: .over),
        ])

    static let fractionOfTen = Rule(
        "score.of", .figure(.score),
        says: "A pair of numbers with points is a score out of a highest one.",
        steps: [.number(.any), .sign("/"), .total, .unit([.score])],
        examples: [Example("đạt [[8/10 điểm]] môn Toán", "8", of: "10", unit: "điểm")])

    static let fraction = Rule(
        "fraction.slash", .figure(.fraction),
        says: "A pair of numbers parted by `/` is a share where a noun follows or a word makes it one.",
        steps: [.number(.any), .sign("/"), .total, .either([[.countedOf], [.ofMass], [.counted], []])],
        examples: [
            Example("trả kết quả [[255/299 TTHC]] cho dân", "255", of: "299", unit: "thủ tục hành chính"),
            Example("chiếm [[1/4]] của cả vùng", "1", of: "4"), Example("còn [[03/67 nhiệm vụ]] chưa xong", "3", of: "67", unit: "nhiệm vụ"),
        ],
        counterExamples: [CounterExample("ngày 18/10 tại tỉnh", because: "a day and a month")])

    static let wordFraction = Rule(
        "fraction.parts", .figure(.fraction),
        says: "`phần` between two number words is a fraction.",
        steps: [
            .number(.any), .cue(.parts), .either([[.total], [.fourth]]),
            .require("above one") { m, _ in m.total.map { $0 > ExactDecimal(1) } ?? false },
            .maybe([.countedOf]),
        ],
        examples: [Example("giảm gần [[một phần ba]] so với trước", "1", of: "3", mod: .nearly, change: .decrease)],
        counterExamples: [CounterExample("góp một phần công sức", because: "no number follows")])

    static let half = Rule(
        "fraction.half", .figure(.fraction),
        says: "`một nửa`, or `nửa` before a noun or nothing, is one of two.",
        steps: [
            .either([
                [.number(.small(1)), .half, .value("1"), .of("2"), .maybe([.countedOf])],
                [
                    .require("no magnitude") { m, matcher in matcher.reader.number(at: m.at, limit: m.limit)?.exponent == 0 },
                    .half, .value("1"), .of("2"), .not([.unit(Set(UnitKind.allCases))]), .either([[.countedOf], [.behind(.share)]]),
                ],
            ])
        ],
        examples: [Example("chỉ bằng [[một nửa]] năm trước", "1", of: "2")],
        counterExamples: [CounterExample("sâu khoảng nửa mét", because: "a half of a unit is a measure")])

    static let outOf = Rule(
        "fraction.out-of", .figure(.fraction),
        says: "`trên` between two numbers before one noun is a share.",
        steps: [
            .number(.any), .cue(.outOf), .total, .counted,
            .require("no more than the whole") { m, _ in
                guard let part = m.amount?.low.value, let total = m.total else { return false }
                return part.isWhole && total.isWhole && !(total < part)
            },
        ],
        examples: [Example("đã đạt [[12 trên 15 chỉ tiêu]] của năm", "12", of: "15", unit: "chỉ tiêu")])

    static let score = Rule(
        "score", .figure(.score),
        says: "A number of points or stars.",
        steps: [.amount(.any), .unit([.score]), .per],
        examples: [
            Example("Chỉ số CCHC đạt [[92,75 điểm]], xếp thứ nhất", "92.75", unit: "điểm"),
            Example("chỉ số tăng [[75,46 điểm]] lên mức mới", "75.46", unit: "điểm", change: .increase),
        ],
        counterExamples: [CounterExample("tăng 3 điểm phần trăm", because: "percentage points are longer than points")])

    static let scoreBefore = Rule(
        "score.before", .figure(.score), at: .word,
        says: "`điểm` before a number up to a hundred is its unit.",
        steps: [
            .cue(.scoreBefore), .maybe([.cue(.from)]), .begin, .amount(.any), .end,
            .either([[.not([.counts])], [.require("decimals") { m, _ in m.amount.map { !$0.low.value.isWhole } ?? false }, .not([.unit(Set(UnitKind.allCases))])]]),
            .not([.either([[.sign("/")], [.dash], [.cue(.to), .number(.any)]])]),
            .require("a mark") { m, matcher in
                guard let value = m.amount?.low.value, m.amount?.low.form == .digits else { return false }
                return value <= ExactDecimal(100) && matcher.passage.tokens[m.anchor].kind == .syllable
            },
        ],
        examples: [Example("em đạt điểm [[9,5]] môn Văn", "9.5")],
        counterExamples: [CounterExample("tại điểm 5 hộ dân bị ngập", because: "a counted noun follows")])

    static let ageBefore = Rule(
        "age.before", .figure(.age), at: .word,
        says: "`độ tuổi` before a number is its unit.",
        steps: [.cue(.ageBefore), .maybe([.cue(.from)]), .begin, .amount(.small(120)), .end, .not([.unit(Set(UnitKind.allCases))])],
        examples: [Example("người ở độ tuổi từ [[25-50]] mắc bệnh", "25", max: "50", unit: "a")])

    static let times = Rule(
        "multiple.times", .figure(.multiple), at: .word,
        says: "`gấp` and a number.",
        steps: [.cue(.times), .maybe([.modifier]),
            .either([
                [.begin, .amount(.any), .unit([.multiple])],
                [.number(.any), .require("no magnitude") { m, _ in m.amount?.low.exponent == 0 }, .not([.unit(Set(UnitKind.allCases))])],
            ]),
        ],
        examples: [Example("cao gấp [[3 lần]] năm trước", "3", unit: "lần"), Example("tăng gấp [[2,5 lần]] so với", "2.5", unit: "lần", change: .increase)])

    static let double = Rule(
        "multiple.double", .figure(.multiple), at: .word,
        says: "`gấp đôi` is twice, `gấp rưỡi` one and a half.",
        steps: [.cue(.times), .double],
        examples: [Example("sản lượng [[gấp đôi]] năm ngoái", "2", unit: "lần")])

    static let multiple = Rule(
        "multiple", .figure(.multiple),
        says: "A number of times behind a word of change or comparison.",
        steps: [
            .amount(.any), .unit([.multiple]),
            .require("changes or compares") { m, matcher in Changes(matcher: matcher).comparesOrChanges(before: m.begin) },
        ],
        examples: [Example("tăng [[2,5 lần]] so với cùng kỳ", "2.5", unit: "lần", change: .increase)],
        counterExamples: [CounterExample("đã 3 lần vô địch", because: "times that are counted")])

    static let age = Rule(
        "age", .figure(.age),
        says: "A number of years, months, weeks or days of age.",
        steps: [.amount(.any), .unit([.age])],
        examples: [
            Example("ông Nam, [[47 tuổi]], ngụ tại xã", "47", unit: "a"), Example("trẻ từ [[5 đến 11 tuổi]] tiêm chủng", "5", max: "11", unit: "a"),
            Example("trẻ [[3 tháng tuổi]] nhập viện", "3", unit: "mo"),
        ])
}

extension Step {
    /// `chiếm 1/4 thị trường`: a share of a mass or sum has no unit.
    static let ofMass: Step = .require("a small share of a whole") { m, matcher in
        guard let total = m.total, total <= ExactDecimal(10) else { return false }
        return matcher.passage.cue(.share, before: m.anchor, limit: max(0, m.anchor - 4)) != nil
    }
}
