import Lexicon
import Numbers
import VietText

/// The steps of a rule, ready to run: one behind the other, each with all that it needs in itself, so that nothing is copied or
/// counted while a text is read.
final class Program: Sendable {
    /// What a step does; the names are those of `Step`, but that each way of an `either` is a step of its own.
    enum Code: UInt8, Sendable {
        case number, amount, total, unit, counted, knownNoun, per, cue, name, fixed, sign, dash, glued, token, roman, lineStart
        case begin, end, value, of, maybe, many, either, way, not, ahead, behind, notBehind, modifier, fourth, half, double
        case countedOf, namedBefore, moneyBefore, sharedUnit, require
    }

    struct Instruction: Sendable {
        let code: Code
        var test = NumberTest.any
        var cue = Cue.and
        var name = ReferenceClass.none
        var isStrong = false
        var token = TokenKind.syllable
        var sign: Unicode.Scalar = " "
        /// Bits of the kinds of units.
        var kinds: UInt16 = 0
        /// The place of its value, its condition, or of where the steps inside it may begin.
        var index = 0
        /// The instruction behind it and the steps inside it, which stand right behind it.
        var next = 0

        init(_ code: Code) { self.code = code }
    }

    /// In memory of their own: they are looked at some hundred times a number.
    nonisolated(unsafe) let instructions: UnsafeBufferPointer<Instruction>
    let values: [ExactDecimal]
    let conditions: [@Sendable (Match, Matcher) -> Bool]
    /// The ways in which the program, and the steps inside others, may begin.
    nonisolated(unsafe) let ways: UnsafeBufferPointer<Way>
    /// Which of them are whose: first those of the program itself.
    nonisolated(unsafe) let entries: UnsafeBufferPointer<Range<Int>>

    init(_ steps: [Step]) {
        var draft = Draft()
        _ = draft.opening(steps)
        draft.add(steps)
        (values, conditions) = (draft.values, draft.conditions)
        instructions = Self.kept(draft.instructions)
        ways = Self.kept(draft.ways)
        entries = Self.kept(draft.entries)
    }

    deinit {
        instructions.deallocate()
        ways.deallocate()
        entries.deallocate()
    }

    private static func kept<Element: Sendable>(_ list: [Element]) -> UnsafeBufferPointer<Element> {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
        _ = memory.initialize(from: list)
        return UnsafeBufferPointer(memory)
    }
}

/// A program while its steps are added.
private struct Draft {
    typealias Instruction = Program.Instruction
    var instructions: [Instruction] = []
    var values: [ExactDecimal] = []
    var conditions: [@Sendable (Match, Matcher) -> Bool] = []
    var ways: [Way] = []
    var entries: [Range<Int>] = []

    mutating func add(_ steps: [Step]) { for step in steps { add(step) } }

    /// Adds a step and those inside it.
    private mutating func add(_ step: Step) {
        let at = instructions.count
        instructions.append(instruction(step))
        switch step {
        case .maybe(let inner), .many(let inner), .not(let inner), .ahead(let inner):
            instructions[at].index = opening(inner)
            add(inner)
        case .either(let ways):
            for way in ways {
                let start = instructions.count
                instructions.append(Instruction(.way))
                instructions[start].index = opening(way)
                add(way)
                instructions[start].next = instructions.count
            }
        default: break
        }
        instructions[at].next = instructions.count
    }

    /// Keeps where steps may begin.
    mutating func opening(_ steps: [Step]) -> Int {
        let first = ways.count
        ways += Way.ways(steps)
        entries.append(first..<ways.count)
        return entries.count - 1
    }

    private mutating func instruction(_ step: Step) -> Instruction {
        func make(_ code: Program.Code, _ fill: (inout Instruction) -> Void = { _ in }) -> Instruction {
            var made = Instruction(code)
            fill(&made)
            return made
        }
        switch step {
        case .number(let test): return make(.number) { $0.test = test }
        case .amount(let test): return make(.amount) { $0.test = test }
        case .total: return make(.total)
        case .unit(let kinds): return make(.unit) { for kind in kinds { $0.kinds |= 1 << UInt16(kind.number) } }
        case .counted: return make(.counted)
        case .knownNoun: return make(.knownNoun)
        case .per: return make(.per)
        case .cue(let cue): return make(.cue) { $0.cue = cue }
        case .name(let name, let strong): return make(.name) { ($0.name, $0.isStrong) = (name, strong) }
        case .fixed: return make(.fixed)
        case .sign(let sign): return make(.sign) { $0.sign = sign }
        case .dash: return make(.dash)
        case .glued: return make(.glued)
        case .token(let kind): return make(.token) { $0.token = kind }
        case .roman: return make(.roman)
        case .lineStart: return make(.lineStart)
        case .begin: return make(.begin)
        case .end: return make(.end)
        case .value(let digits), .of(let digits):
            guard let value = ExactDecimal(digits) else { preconditionFailure("a rule with the value \(digits)") }
            values.append(value)
            let index = values.count - 1
            if case .value = step { return make(.value) { $0.index = index } }
            return make(.of) { $0.index = index }
        case .maybe: return make(.maybe)
        case .many: return make(.many)
        case .either: return make(.either)
        case .not: return make(.not)
        case .ahead: return make(.ahead)
        case .behind(let cue): return make(.behind) { $0.cue = cue }
        case .notBehind(let cue): return make(.notBehind) { $0.cue = cue }
        case .modifier: return make(.modifier)
        case .fourth: return make(.fourth)
        case .half: return make(.half)
        case .double: return make(.double)
        case .countedOf: return make(.countedOf)
        case .namedBefore: return make(.namedBefore)
        case .moneyBefore: return make(.moneyBefore)
        case .sharedUnit: return make(.sharedUnit)
        case .require(_, let holds):
            conditions.append(holds)
            let index = conditions.count - 1
            return make(.require) { $0.index = index }
        }
    }
}
