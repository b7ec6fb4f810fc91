import Lexicon
import Numbers

extension Rule {
    static let scoreBefore = Rule(
        "score.before", .figure(.score), at: .word,
        says: "`điểm` before a number up to a hundred is its unit.",
        steps: [
            .cue(.scoreBefore), .many([.cue(.level)]), .maybe([.cue(.from)]), .begin,
            .either([[.number(.any), .sign("/"), .total, .digitPair, .end, .not([.counts]), .require("no more than the whole") { m, _ in
                m.amount.flatMap { amount in m.total.map { !($0 < amount.low.value) && ExactDecimal(1) < $0 } } ?? false
            }], [.amount(.any), .end]]),
            .either([[.not([.counts])], [.require("decimals") { m, _ in m.amount.map { !$0.low.value.isWhole } ?? false }, .not([.unit(Set(UnitKind.allCases))])]]),
            .not([.either([[.sign("/")], [.dash], [.cue(.to), .number(.any)]])]),
            .require("a mark") { m, matcher in
                guard let value = m.amount?.low.value, m.amount?.low.form == .digits else { return false }
                return value <= ExactDecimal(100) && matcher.passage.tokens[m.anchor].kind == .syllable
            },
        ],
        examples: [Example("em đạt điểm [[9,5]] môn Văn", "9.5"), Example("đứng đầu với số điểm [[88/95]]", "88", of: "95"), Example("tổng điểm đạt [[81,5/90]]", "81.5", of: "90")],
        counterExamples: [CounterExample("tại điểm 5 hộ dân bị ngập", because: "a counted noun follows")])
}
