import Lexicon
import VietText

/// What a token must be for a rule to begin there: a cheap look that may be wrong only towards yes.
struct Openers: Sendable {
    var any = false
    var number = false
    /// Bit i: a token of kind i.
    var kinds: UInt16 = 0
    var tables: TableSet = []
    var cues: UInt128 = 0
    var names: UInt16 = 0

    static let anything = Openers(any: true)

    /// Whether a rule with these openers may begin at a token.
    @inline(__always)
    func mayBegin(_ kind: TokenKind, isNumber: Bool, _ opens: Openings) -> Bool {
        any || (number && isNumber) || kinds & (1 << UInt16(kind.rawValue)) != 0 || cues & opens.cues != 0
            || names & opens.names != 0 || !tables.isDisjoint(with: opens.tables)
    }

    func union(_ other: Openers) -> Openers {
        Openers(
            any: any || other.any, number: number || other.number, kinds: kinds | other.kinds, tables: tables.union(other.tables),
            cues: cues | other.cues, names: names | other.names)
    }

    /// The openers of steps: of the first that takes a token, and of those before it that may take none.
    init(_ steps: ArraySlice<Step>) {
        self.init()
        for (i, step) in zip(steps.indices, steps) {
            switch step {
            case .moneyBefore, .begin, .end, .value, .of, .not, .ahead, .behind, .notBehind, .require, .glued, .lineStart, .per: continue
            case .maybe(let inner), .many(let inner): self = union(Openers(inner[...]))
            case .either(let ways):
                for way in ways { self = union(Openers((way + steps[(i + 1)...])[...])) }
                return
            case .number, .amount, .total, .half, .fourth:
                number = true
                return
            case .unit:
                tables.insert(TableSet(.unit))
                return
            case .cue(let cue):
                cues |= cue.bit
                return
            case .double:
                cues |= Cue.double.bit
                return
            case .countedOf:
                cues |= Cue.amountOf.bit
                return
            case .name(let kind, _):
                names |= kind.bit
                return
            case .fixed:
                tables.insert(TableSet(.fixed))
                return
            case .modifier:
                tables.insert(TableSet(.modifier))
                return
            case .token(let kind):
                kinds |= 1 << UInt16(kind.rawValue)
                return
            default:
                any = true
                return
            }
        }
    }

    init(
        any: Bool = false, number: Bool = false, kinds: UInt16 = 0, tables: TableSet = [], cues: UInt128 = 0, names: UInt16 = 0
    ) {
        (self.any, self.number, self.kinds, self.tables, self.cues, self.names) = (any, number, kinds, tables, cues, names)
    }
}

/// Rules ready to run: each with its openers.
final class Rulebook: Sendable {
    let rules: [Rule]
    let steps: [ArraySlice<Step>]
    let openers: [Openers]
    /// The union of all openers that words have.
    let words: Openers

    init(_ rules: [Rule]) {
        self.rules = rules
        steps = rules.map { $0.steps[...] }
        openers = steps.map { Openers($0) }
        words = zip(rules, openers).filter { $0.0.anchor == .word }.reduce(Openers()) { $0.union($1.1) }
    }
}
