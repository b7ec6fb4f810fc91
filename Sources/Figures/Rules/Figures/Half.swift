import Lexicon

extension Rule {
    static let half = Rule(
        "fraction.half", .figure(.fraction),
        says: "`một nửa`, or `nửa` before a noun or nothing, is one of two.",
        steps: [
            .either([
                [.number(.small(1)), .half, .value("1"), .of("2"), .maybe([.countedOf])],
                [
                    .require("no magnitude") { m, matcher in matcher.number(at: m.at, limit: m.limit)?.exponent == 0 },
                    .half, .value("1"), .of("2"), .not([.unit(Set(UnitKind.allCases))]), .either([[.countedOf], [.behind(.share)]]),
                ],
            ])
        ],
        examples: [Example("chỉ bằng [[một nửa]] năm trước", "1", of: "2")],
        counterExamples: [CounterExample("sâu khoảng nửa mét", because: "a half of a unit is a measure")])
}
