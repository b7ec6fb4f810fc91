import Lexicon
import Numbers
import VietText

/// Runs the steps of rules over one passage. Many rules look at the same number and the same unit behind it: the last one
/// read is kept.
final class Matcher {
    let passage: Passage
    let tokens: [Token]
    let phrases: FoundPhrases
    let reader: NumberReader
    let lexicon: Lexicon
    private var lastNumber = Kept<Amount>()
    private var lastAmount = Kept<Amount>()
    var lastUnit = Kept<UnitMatch>()
    private var lastNoun = Kept<UnitMatch>()

    /// What was last read, and where.
    struct Kept<Value> {
        var at = -1
        var limit = -1
        var value: Value?
    }

    init(_ passage: Passage) {
        self.passage = passage
        (tokens, phrases) = (passage.tokens, passage.phrases)
        lexicon = passage.lexicon
        reader = NumberReader(passage)
    }

    /// The number that begins at a token.
    func number(at: Int, limit: Int) -> NumberReading? { single(at: at, limit: limit)?.low }

    /// The number that begins at a token, as an amount.
    func single(at: Int, limit: Int) -> Amount? {
        if lastNumber.at != at || lastNumber.limit != limit {
            lastNumber = Kept(at: at, limit: limit, value: reader.number(at: at, limit: limit).map { Amount(low: $0) })
        }
        return lastNumber.value
    }

    /// The number or range that begins at a token.
    func amount(at: Int, limit: Int) -> Amount? {
        if lastAmount.at != at || lastAmount.limit != limit {
            lastAmount = Kept(at: at, limit: limit, value: reader.amount(at: at, limit: limit))
        }
        return lastAmount.value
    }

    /// The noun of the lexicon that begins at a token, with those coordinated with it.
    func knownNoun(at: Int, limit: Int) -> UnitMatch? {
        if lastNoun.at != at || lastNoun.limit != limit {
            lastNoun = Kept(at: at, limit: limit, value: Nouns(matcher: self).find(at: at, limit: limit, known: true))
        }
        return lastNoun.value
    }

    func match(_ program: Program, at: Int, limit: Int) -> Match? {
        guard mayEnter(program, 0, at: at, limit) else { return nil }
        var match = Match(anchor: at, limit: limit)
        return run(program, 0..<program.instructions.count, &match) ? match : nil
    }

    /// How often a step of a rule repeats: a line of nothing but numbers is read in the time of its length.
    private static let mostRounds = 64

    /// Takes the steps of a stretch of a program; where they do not match, the match is of no more use.
    private func run(_ program: Program, _ range: Range<Int>, _ match: inout Match) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            let step = program.instructions.baseAddress! + at
            let next = step.pointee.next
            let (inner, rest) = ((at + 1)..<next, next..<range.upperBound)
            switch step.pointee.code {
            case .maybe:
                guard mayEnter(program, step.pointee.index, at: match.at, match.limit) else { break }
                var with = match
                if run(program, inner, &with), run(program, rest, &with) {
                    match = with
                    return true
                }
            case .many:
                for _ in 0..<Self.mostRounds {
                    guard mayEnter(program, step.pointee.index, at: match.at, match.limit) else { break }
                    var with = match
                    guard run(program, inner, &with), with.at > match.at else { break }
                    match = with
                }
            case .either:
                var way = inner.lowerBound
                while way < inner.upperBound {
                    let entry = program.instructions.baseAddress! + way
                    if mayEnter(program, entry.pointee.index, at: match.at, match.limit) {
                        var with = match
                        if run(program, (way + 1)..<entry.pointee.next, &with), run(program, rest, &with) {
                            match = with
                            return true
                        }
                    }
                    way = entry.pointee.next
                }
                return false
            case .not:
                guard mayEnter(program, step.pointee.index, at: match.at, match.limit) else { break }
                var seen = Match(anchor: match.at, limit: match.limit)
                if run(program, inner, &seen) { return false }
            case .ahead:
                guard mayEnter(program, step.pointee.index, at: match.at, match.limit) else { return false }
                var seen = match
                guard run(program, inner, &seen) else { return false }
                match.total = seen.total
            default:
                guard take(step, of: program, &match) else { return false }
            }
            at = next
        }
        return true
    }

    /// Whether steps may begin at a token: one of the ways in which they may.
    /// - Parameter entry: whose steps (`Program.entries`).
    @inline(__always)
    private func mayEnter(_ program: Program, _ entry: Int, at: Int, _ limit: Int) -> Bool {
        for i in program.entries.baseAddress![entry] where mayGo(program.ways.baseAddress! + i, at: at, limit) { return true }
        return false
    }

    private func mayGo(_ way: UnsafePointer<Way>, at: Int, _ limit: Int) -> Bool {
        guard mayBegin(way.pointee.openers, at: at, limit), !way.pointee.isAtLineStart || at < limit && tokens[at].isLineStart else { return false }
        let end: Int
        switch way.pointee.lead {
        case .anything: return true
        case .number, .amount:
            guard let amount = way.pointee.lead == .amount ? amount(at: at, limit: limit) : single(at: at, limit: limit), passes(amount.low, way.pointee.test)
            else { return false }
            end = amount.tokens.upperBound
        case .cue:
            guard let count = passage.cue(way.pointee.cue, at: at, limit: limit) else { return false }
            end = at + count
        case .name:
            guard let count = name(way.pointee.name, strong: way.pointee.isStrong, at: at, limit: limit) else { return false }
            end = at + count
        }
        return mayBegin(way.pointee.behind, at: end, limit)
    }

    @inline(__always)
    private func mayBegin(_ openers: Openers, at: Int, _ limit: Int) -> Bool {
        guard at < limit else { return openers.any }
        let (token, opens) = (tokens[at], phrases.kinds(at: at))
        return openers.mayBegin(token, isNumber: Rulebook.isNumber(token.kind, opens), opens)
    }

    /// Takes one simple step; false where it does not match.
    private func take(_ step: UnsafePointer<Program.Instruction>, of program: Program, _ m: inout Match) -> Bool {
        switch step.pointee.code {
        case .number:
            guard let number = single(at: m.at, limit: m.limit), passes(number.low, step.pointee.test) else { return false }
            if m.amount == nil { m.amount = number }
            m.at = number.low.tokens.upperBound
        case .amount:
            guard let amount = amount(at: m.at, limit: m.limit), passes(amount.low, step.pointee.test) else { return false }
            m.amount = amount
            m.at = amount.tokens.upperBound
        case .total:
            guard let number = number(at: m.at, limit: m.limit), number.form != .vague else { return false }
            m.total = number.alternative != nil && !number.value.isWhole ? number.alternative : number.value
            // `64/90 triệu m2`: a magnitude said once is of both
            if let low = m.amount?.low, m.at > 0, tokens[m.at - 1].isSign("/"), number.exponent > 0, low.exponent == 0, low.form == .digits {
                m.value = low.value.scaled(byPowerOfTen: number.exponent)
            }
            m.at = number.tokens.upperBound
        case .unit:
            guard let unit = unit(at: m.at, limit: m.limit), let kind = unit.kind, step.pointee.kinds >> UInt16(kind.number) & 1 != 0 else { return false }
            m.unit = unit
            m.unitText = unit.tokens
            m.at = unit.tokens.upperBound
            takeHalf(&m)
        case .counted, .knownNoun:
            guard let noun = Nouns(matcher: self).find(at: m.at, limit: m.limit, known: step.pointee.code == .knownNoun || isSmallWord(m)) else { return false }
            m.unit = noun
            m.unitText = noun.tokens
            m.at = noun.tokens.upperBound
        case .per: denominator(&m)
        case .cue:
            guard let count = passage.cue(step.pointee.cue, at: m.at, limit: m.limit) else { return false }
            m.at += count
        case .name:
            guard let count = name(step.pointee.name, strong: step.pointee.isStrong, at: m.at, limit: m.limit) else { return false }
            m.at += count
        case .fixed:
            guard let count = fixed(at: m.at, limit: m.limit) else { return false }
            m.at += count
        case .sign:
            guard m.at < m.limit, tokens[m.at].isSign(step.pointee.sign) else { return false }
            m.at += 1
        case .dash:
            guard m.at < m.limit, passage.isDash(m.at) else { return false }
            m.at += 1
        case .glued:
            guard m.at < m.limit, tokens[m.at].isGlued else { return false }
        case .token:
            guard m.at < m.limit, tokens[m.at].kind == step.pointee.token else { return false }
            m.at += 1
        case .roman:
            guard m.at < m.limit, Roman.value(of: passage.text.bytes[tokens[m.at].range]) != nil else { return false }
            m.at += 1
        case .lineStart:
            guard m.at < m.limit, tokens[m.at].isLineStart else { return false }
        case .begin: m.begin = m.at
        case .end: m.end = m.at
        case .value: m.value = program.values[step.pointee.index]
        case .of: m.total = program.values[step.pointee.index]
        case .behind: if passage.cue(step.pointee.cue, before: m.anchor, limit: sentenceStart(m)) == nil { return false }
        case .notBehind: if passage.cue(step.pointee.cue, before: m.anchor, limit: sentenceStart(m)) != nil { return false }
        case .modifier:
            guard let hit = phrases.longest(.modifier, at: m.at, limit: m.limit) else { return false }
            m.at += hit.count
        case .fourth:
            guard m.at < m.limit, reader.isInner(4, at: m.at) else { return false }
            m.total = ExactDecimal(4)
            m.at += 1
        case .half:
            guard let number = number(at: m.at, limit: min(m.at + 1, m.limit)), number.value == ExactDecimal(magnitude: 5, scale: 1), number.form == .words
            else { return false }
            m.at += 1
        case .double:
            guard let count = passage.cue(.double, at: m.at, limit: m.limit) else { return false }
            m.value = passage.string(m.at..<(m.at + count)).lowercased() == "đôi" ? ExactDecimal(2) : ExactDecimal(magnitude: 15, scale: 1)
            m.unit = UnitMatch(kind: .multiple, unit: "lần", tokens: m.at..<m.at)
            m.at += count
        case .countedOf:
            guard let count = passage.cue(.amountOf, at: m.at, limit: m.limit),
                let noun = Nouns(matcher: self).find(at: m.at + count, limit: m.limit, known: true)
            else { return false }
            m.unit = noun
            m.unitText = noun.tokens
            m.at = noun.tokens.upperBound
        case .namedBefore: return namedBefore(&m)
        case .moneyBefore: return moneyBefore(&m)
        case .sharedUnit: return SharedUnitFinder(matcher: self).find(&m)
        case .require: return program.conditions[step.pointee.index](m, self)
        case .maybe, .many, .either, .way, .not, .ahead: return false  // handled by run
        }
        return true
    }

    /// The first token that look-behind may touch: not further than a few words and never past the line.
    private func sentenceStart(_ m: Match) -> Int {
        var start = m.anchor
        while start > 0, m.anchor - start < 8, !tokens[start].isLineStart { start -= 1 }
        return start
    }

    private func isSmallWord(_ m: Match) -> Bool { m.amount.map { $0.low.isSmallWord && $0.high == nil } ?? false }

    func passes(_ number: NumberReading, _ test: NumberTest) -> Bool {
        switch test {
        case .any: return true
        case .plain(let most):
            guard number.form == .digits, number.exponent == 0, number.tokens.count == 1, isPlain(number.tokens.lowerBound) else { return false }
            return number.value.small.map { $0 <= most } ?? false
        case .small(let most):
            guard number.form == .words || isPlain(number.tokens.lowerBound), number.exponent == 0 else { return false }
            return number.value.small.map { $0 <= most } ?? false
        case .whole(let most):
            return number.exponent == 0 && number.value.small.map { $0 <= most } ?? false
        case .year:
            guard number.form == .digits, number.exponent == 0, tokens[number.tokens.lowerBound].range.count == 4 else { return false }
            return isPlain(number.tokens.lowerBound) && (number.value.small.map { (1900...2099).contains($0) } ?? false)
        }
    }

    private func isPlain(_ i: Int) -> Bool { passage.text.bytes[tokens[i].range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}
