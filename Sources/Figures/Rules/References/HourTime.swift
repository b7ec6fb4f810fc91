extension Rule {
    static let hourTime = Rule(
        "ref.time.hour", .reference(.time),
        says: "An hour behind `lúc` or before a part of the day.",
        steps: [
            .number(.small(24)), .unit([.duration]), .require("hours") { m, _ in m.unit?.unit == "h" },
            .maybe([.number(.plain(59)), .maybe([.unit([.duration])])]),
            .either([
                [.behind(.from), .ahead([.cue(.to), .number(.small(24)), .unit([.duration])])],
                [.behind(.to), .noModifier],
                [.behind(.clock)],
                [.opensSentence, .ahead([.sign(",")])],
                [.ahead([.either([[.cue(.dayPart)], [.cue(.day)]])])],
            ]),
        ],
        examples: [Example("lúc [[14 giờ 30]] chiều qua"), Example("khoảng [[8 giờ]] sáng")],
        counterExamples: [CounterExample("kéo dài 8 giờ liền", because: "nothing says that it is a time of day")])
}
