import Lexicon

extension Rule {
    static let ageBefore = Rule(
        "age.before", .figure(.age), at: .word,
        says: "`độ tuổi` before a number is its unit.",
        steps: [.cue(.ageBefore), .maybe([.cue(.from)]), .begin, .amount(.small(120)), .end, .not([.unit(Set(UnitKind.allCases))])],
        examples: [Example("người ở độ tuổi từ [[25-50]] mắc bệnh", "25", max: "50", unit: "a")])
}
