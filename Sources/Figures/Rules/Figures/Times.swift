import Lexicon

extension Rule {
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
}
