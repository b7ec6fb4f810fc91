extension Rule {
    private static let hours: Step = .either([[
        .unit([.duration]), .require("hours") { m, _ in m.unit?.unit == "h" }, .maybe([.number(.plain(59)), .maybe([.unit([.duration])])]),
    ]])
    private static let ofDay: Step = .ahead([.either([[.cue(.dayPart)], [.cue(.day)]])])

    static let hourTime = Rule(
        "ref.time.hour", .reference(.time),
        says: "An hour behind `lúc` or before a part of the day.",
        steps: [
            .either([
                [.number(.small(24)), .either([[.dash], [.cue(.to)]]), .number(.small(24)), hours, ofDay],
                [
                    .number(.small(24)), hours,
                    .either([
                        [.behind(.from), .ahead([.cue(.to), .number(.small(24)), .unit([.duration])])],
                        [.behind(.to), .noModifier],
                        [.behind(.clock)],
                        [.opensSentence, .ahead([.sign(",")])],
                        [ofDay],
                    ]),
                ],
            ])
        ],
        examples: [
            Example("lúc [[14 giờ 30]] chiều qua"), Example("khoảng [[8 giờ]] sáng"), Example("ra đồng từ [[4-5 giờ]] sáng"),
            Example("làm đến [[9-10h]] đêm"), Example("chừng [[16 giờ]] cùng ngày"),
        ],
        counterExamples: [CounterExample("kéo dài 8 giờ liền", because: "nothing says that it is a time of day")])
}
