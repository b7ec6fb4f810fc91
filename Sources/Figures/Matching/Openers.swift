import Lexicon
import Numbers
import VietText

/// What a token must be for steps to begin there: a cheap look that may be wrong only towards yes.
struct Openers: Sendable {
    var any = false
    var number = false
    var roman = false
    /// Bit i: a token of kind i.
    var kinds: UInt16 = 0
    /// Bit `scalar % 64`: a sign or a dash.
    var signs: UInt64 = 0
    var tables: TableSet = []
    var units: UInt16 = 0
    var cues: UInt128 = 0
    var names: UInt16 = 0

    static let anything = Openers(any: true)

    /// Whether steps with these openers may begin at a token.
    @inline(__always)
    func mayBegin(_ token: Token, isNumber: Bool, _ opens: Openings) -> Bool {
        any || number && isNumber || kinds & 1 << UInt16(token.kind.rawValue) != 0 || cues & opens.cues != 0
            || names & opens.names != 0 || units & opens.units != 0 || tables.rawValue & opens.tables.rawValue != 0
            || signs & 1 << UInt64(token.scalar & 63) != 0 && (token.kind == .punctuation || token.kind == .symbol)
            || roman && Roman.mayBegin(token)
    }

    func union(_ other: Openers) -> Openers {
        Openers(
            any: any || other.any, number: number || other.number, roman: roman || other.roman, kinds: kinds | other.kinds, signs: signs | other.signs,
            tables: tables.union(other.tables), units: units | other.units, cues: cues | other.cues, names: names | other.names)
    }

    init(
        any: Bool = false, number: Bool = false, roman: Bool = false, kinds: UInt16 = 0, signs: UInt64 = 0, tables: TableSet = [], units: UInt16 = 0,
        cues: UInt128 = 0, names: UInt16 = 0
    ) {
        (self.any, self.number, self.roman, self.kinds, self.signs) = (any, number, roman, kinds, signs)
        (self.tables, self.units, self.cues, self.names) = (tables, units, cues, names)
    }

    /// The openers of steps: of the first that takes a token, and of those before it that may take none.
    /// - Parameter end: what may follow where no step takes a token.
    init(_ steps: ArraySlice<Step>, end: Openers = Openers()) {
        self.init()
        for (i, step) in zip(steps.indices, steps) {
            switch step {
            case .moneyBefore, .begin, .end, .value, .of, .not, .behind, .notBehind, .require, .glued, .lineStart: continue
            case .ahead(let inner):
                self = union(Openers(inner[...], end: .anything))
                return
            case .maybe(let inner), .many(let inner): self = union(Openers(inner[...]))
            case .either(let ways):
                for way in ways { self = union(Openers((way + steps[(i + 1)...])[...], end: end)) }
                return
            default:
                self = union(Openers(step))
                return
            }
        }
        self = union(end)
    }

    /// The openers of one step that takes a token.
    private init(_ step: Step) {
        self.init()
        switch step {
        case .number, .amount, .total, .fourth: number = true
        // in words
        case .half: tables = [TableSet(.numberWord), TableSet(.vague)]
        case .roman: roman = true
        case .unit(let kinds): for kind in kinds { units |= 1 << UInt16(kind.number) }
        case .cue(let cue): cues = cue.bit
        case .double: cues = Cue.double.bit
        case .countedOf: cues = Cue.amountOf.bit
        case .name(let kind, _): names = kind.bit
        case .fixed: tables.insert(TableSet(.fixed))
        case .modifier: tables.insert(TableSet(.modifier))
        case .token(let kind): kinds = 1 << UInt16(kind.rawValue)
        case .sign(let sign): signs = 1 << UInt64(sign.value & 63)
        case .dash: for dash: UInt64 in [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212] { signs |= 1 << (dash & 63) }
        default: any = true
        }
    }
}

/// Some of the rules of a book, by their places in it.
struct RuleSet: Sequence, IteratorProtocol, Sendable {
    private var bits: UInt128 = 0

    static func | (a: RuleSet, b: RuleSet) -> RuleSet { RuleSet(bits: a.bits | b.bits) }
    static func & (a: RuleSet, b: RuleSet) -> RuleSet { RuleSet(bits: a.bits & b.bits) }
    func without(_ other: RuleSet) -> RuleSet { RuleSet(bits: bits & ~other.bits) }
    private init(bits: UInt128) { self.bits = bits }
    init() {}

    var isEmpty: Bool { bits == 0 }
    mutating func insert(_ rule: Int) { bits |= 1 << UInt128(rule) }

    mutating func next() -> Int? {
        guard bits != 0 else { return nil }
        let rule = bits.trailingZeroBitCount
        bits &= bits - 1
        return rule
    }
}

/// Which rules have openers that fit a token: by the kind of the token and the phrases that begin there.
struct OpenersIndex: Sendable {
    private let numbers: RuleSet
    /// By kind of token; those with a sign to begin with are in punctuation and symbols, those with anything in all.
    private let byKind: [RuleSet]
    private let byTable: [RuleSet]
    private let byCue: [RuleSet]
    private let byName: [RuleSet]
    private let byUnit: [RuleSet]
    /// The tables, cues, names and units that are asked for.
    private let asked: Openings

    /// - Parameter openers: of each rule of a book, in its order.
    init(_ openers: [Openers]) {
        func those(_ holds: (Openers) -> Bool) -> RuleSet {
            var set = RuleSet()
            for (i, openers) in openers.enumerated() where holds(openers) { set.insert(i) }
            return set
        }
        func those(_ bits: Int, _ field: (Openers) -> UInt128) -> [RuleSet] {
            (0..<bits).map { bit in those { field($0) & 1 << UInt128(bit) != 0 } }
        }
        numbers = those { $0.number }
        let signed = those { $0.signs != 0 }
        let any = those { $0.any || $0.roman }
        byKind = those(16) { UInt128($0.kinds) }.enumerated().map {
            let isSign = $0 == Int(TokenKind.punctuation.rawValue) || $0 == Int(TokenKind.symbol.rawValue)
            return $1 | any | (isSign ? signed : RuleSet())
        }
        byTable = those(32) { UInt128($0.tables.rawValue) }
        byCue = those(128) { $0.cues }
        byName = those(16) { UInt128($0.names) }
        byUnit = those(16) { UInt128($0.units) }
        asked = openers.reduce(into: Openings()) {
            $0.tables.formUnion($1.tables)
            $0.cues |= $1.cues
            $0.names |= $1.names
            $0.units |= $1.units
        }
    }

    /// The rules whose openers fit a token; wrong only towards more of them.
    func candidates(_ kind: TokenKind, _ opens: Openings) -> RuleSet {
        var set = byKind[Int(kind.rawValue)]
        if Rulebook.isNumber(kind, opens) { set = set | numbers }
        func add(_ bits: some FixedWidthInteger, _ rules: [RuleSet]) {
            var bits = bits
            while bits != 0 {
                set = set | rules[bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        add(opens.tables.rawValue & asked.tables.rawValue, byTable)
        add(opens.cues & asked.cues, byCue)
        add(opens.names & asked.names, byName)
        add(opens.units & asked.units, byUnit)
        return set
    }
}

/// Rules ready to run: which of them may begin at a token is known by the kind of the token and the phrases that begin there.
final class Rulebook: Sendable {
    let rules: [Rule]
    /// Of each rule, which keeps it; asked without counting who holds it.
    nonisolated(unsafe) private let programs: UnsafeBufferPointer<Unmanaged<Program>>
    /// Those that are anchored at words, and the union of their openers.
    let words: RuleSet
    let wordOpeners: Openers
    /// What rules begin with.
    private let first: OpenersIndex
    /// Rules that begin with a number in all their ways, where what stands behind it is asked for: of the number alone, and of all of the
    /// amount (`3 - 5`).
    private let numbered: RuleSet
    private let behindNumber: OpenersIndex
    private let behindAmount: OpenersIndex

    init(_ rules: [Rule]) {
        precondition(rules.count <= 128)
        let openers = rules.map { Openers($0.steps[...]) }
        self.rules = rules
        let programs = UnsafeMutableBufferPointer<Unmanaged<Program>>.allocate(capacity: rules.count)
        _ = programs.initialize(from: rules.map { Unmanaged.passUnretained($0.program) })
        self.programs = UnsafeBufferPointer(programs)
        var (words, numbered) = (RuleSet(), RuleSet())
        var behind: (number: [Openers], amount: [Openers]) = ([], [])
        for (i, rule) in rules.enumerated() {
            if rule.anchor == .word { words.insert(i) }
            let ways = Way.ways(rule.steps)
            let isNumbered = ways.allSatisfy { ($0.lead == .number || $0.lead == .amount) && !$0.behind.any }
            if isNumbered { numbered.insert(i) }
            func behindThose(_ lead: Way.Lead) -> Openers {
                isNumbered ? ways.filter { $0.lead == lead }.reduce(Openers()) { $0.union($1.behind) } : Openers()
            }
            behind.number.append(behindThose(.number))
            behind.amount.append(behindThose(.amount))
        }
        (self.words, self.numbered) = (words, numbered)
        var wordOpeners = zip(rules, openers).filter { $0.0.anchor == .word }.reduce(Openers()) { $0.union($1.1) }
        if wordOpeners.units != 0 { wordOpeners.tables.insert(TableSet(.unit)) }
        self.wordOpeners = wordOpeners
        first = OpenersIndex(openers)
        behindNumber = OpenersIndex(behind.number)
        behindAmount = OpenersIndex(behind.amount)
    }

    deinit { programs.deallocate() }

    /// What a rule of the book finds at a token.
    @inline(__always)
    func match(_ rule: Int, _ matcher: Matcher, at: Int, limit: Int) -> Match? {
        programs.baseAddress![rule]._withUnsafeGuaranteedRef { matcher.match($0, at: at, limit: limit) }
    }

    /// The rules that may begin at a token, in the order of their precedence.
    func candidates(_ kind: TokenKind, _ opens: Openings) -> RuleSet { first.candidates(kind, opens) }

    /// Of the rules that may begin at a token those that what stands behind its number lets through.
    func fitting(_ candidates: RuleSet, _ matcher: Matcher, at: Int, limit: Int) -> RuleSet {
        let asked = candidates & numbered
        guard !asked.isEmpty else { return candidates }
        var fits = candidates.without(numbered)
        func add(_ index: OpenersIndex, behind amount: Amount?) {
            guard let end = amount?.tokens.upperBound, end < limit else { return }
            fits = fits | asked & index.candidates(matcher.tokens[end].kind, matcher.phrases.kinds(at: end))
        }
        add(behindNumber, behind: matcher.single(at: at, limit: limit))
        add(behindAmount, behind: matcher.amount(at: at, limit: limit))
        return fits
    }

    /// Whether a number may begin.
    static func isNumber(_ kind: TokenKind, _ opens: Openings) -> Bool {
        kind == .number || opens.tables.contains(.numberWord) || opens.tables.contains(.vague)
    }
}
