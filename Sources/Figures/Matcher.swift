import Lexicon
import Numbers
import VietText

/// Runs the steps of rules over one passage. Many rules look at the same number and the same unit behind it: the last one
/// read is kept.
final class Matcher {
    let passage: Passage
    let reader: NumberReader
    let lexicon: Lexicon
    private var lastNumber = Kept<NumberReading>()
    private var lastAmount = Kept<Amount>()
    private var lastUnit = Kept<UnitMatch>()
    private var lastNoun = Kept<UnitMatch>()

    /// What was last read, and where.
    private struct Kept<Value> {
        var at = -1
        var limit = -1
        var value: Value?
    }

    init(_ passage: Passage) {
        self.passage = passage
        lexicon = passage.lexicon
        reader = NumberReader(passage)
    }

    /// The number that begins at a token.
    func number(at: Int, limit: Int) -> NumberReading? {
        if lastNumber.at != at || lastNumber.limit != limit {
            lastNumber = Kept(at: at, limit: limit, value: reader.number(at: at, limit: limit))
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

    func match(_ steps: ArraySlice<Step>, at: Int, limit: Int) -> Match? {
        run(steps, Match(anchor: at, limit: limit))
    }

    /// Whether steps match from a token.
    func matches(_ steps: [Step], at: Int, limit: Int) -> Bool {
        run(steps[...], Match(anchor: at, limit: limit)) != nil
    }

    private func run(_ steps: ArraySlice<Step>, _ start: Match) -> Match? {
        var match = start
        var steps = steps
        while let step = steps.popFirst() {
            switch step {
            case .maybe(let inner):
                if let with = run(inner[...], match), let done = run(steps, with) { return done }
            case .many(let inner):
                while let next = run(inner[...], match), next.at > match.at { match = next }
            case .either(let ways):
                for way in ways {
                    if let with = run(way[...], match), let done = run(steps, with) { return done }
                }
                return nil
            default:
                guard take(step, &match) else { return nil }
            }
        }
        return match
    }

    /// Takes one simple step; false where it does not match.
    private func take(_ step: Step, _ m: inout Match) -> Bool {
        switch step {
        case .number(let test):
            guard let number = number(at: m.at, limit: m.limit), passes(number, test) else { return false }
            if m.amount == nil { m.amount = Amount(low: number) }
            m.at = number.tokens.upperBound
        case .amount(let test):
            guard let amount = amount(at: m.at, limit: m.limit), passes(amount.low, test) else { return false }
            m.amount = amount
            m.at = amount.tokens.upperBound
        case .total:
            guard let number = number(at: m.at, limit: m.limit), number.form != .vague else { return false }
            m.total = number.alternative != nil && !number.value.isWhole ? number.alternative : number.value
            m.at = number.tokens.upperBound
        case .unit(let kinds):
            guard let unit = unit(at: m.at, limit: m.limit), let kind = unit.kind, kinds.contains(kind) else { return false }
            m.unit = unit
            m.unitText = unit.tokens
            m.at = unit.tokens.upperBound
            takeHalf(&m)
        case .counted, .knownNoun:
            var known = false
            if case .knownNoun = step { known = true }
            guard let noun = Nouns(matcher: self).find(at: m.at, limit: m.limit, known: known || isSmallWord(m)) else { return false }
            m.unit = noun
            m.unitText = noun.tokens
            m.at = noun.tokens.upperBound
        case .per: denominator(&m)
        case .cue(let cue):
            guard let count = passage.cue(cue, at: m.at, limit: m.limit) else { return false }
            m.at += count
        case .name(let kind, let strong):
            guard let count = name(kind, strong: strong, at: m.at, limit: m.limit) else { return false }
            m.at += count
        case .fixed:
            guard let count = fixed(at: m.at, limit: m.limit) else { return false }
            m.at += count
        case .sign(let sign):
            guard m.at < m.limit, passage.tokens[m.at].isSign(sign) else { return false }
            m.at += 1
        case .dash:
            guard m.at < m.limit, passage.isDash(m.at) else { return false }
            m.at += 1
        case .glued:
            guard m.at < m.limit, passage.tokens[m.at].isGlued else { return false }
        case .token(let kind):
            guard m.at < m.limit, passage.tokens[m.at].kind == kind else { return false }
            m.at += 1
        case .roman:
            guard m.at < m.limit, Roman.value(of: passage.text.bytes[passage.tokens[m.at].range]) != nil else { return false }
            m.at += 1
        case .lineStart:
            guard m.at < m.limit, passage.tokens[m.at].isLineStart else { return false }
        case .begin: m.begin = m.at
        case .end: m.end = m.at
        case .value(let digits): m.value = ExactDecimal(digits)
        case .of(let digits): m.total = ExactDecimal(digits)
        case .not(let inner): if run(inner[...], Match(anchor: m.at, limit: m.limit)) != nil { return false }
        case .ahead(let inner):
            guard let seen = run(inner[...], m) else { return false }
            m.total = seen.total
        case .behind(let cue): if passage.cue(cue, before: m.anchor, limit: sentenceStart(m)) == nil { return false }
        case .notBehind(let cue): if passage.cue(cue, before: m.anchor, limit: sentenceStart(m)) != nil { return false }
        case .modifier:
            guard let hit = lexicon.longest(.modifier, passage.ids, at: m.at, limit: m.limit) else { return false }
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
        case .require(_, let holds): if !holds(m, self) { return false }
        case .maybe, .many, .either: return false  // handled by run
        }
        return true
    }

    /// The first token that look-behind may touch: not further than a few words and never past the line.
    private func sentenceStart(_ m: Match) -> Int {
        var start = m.anchor
        while start > 0, m.anchor - start < 8, !passage.tokens[start].isLineStart { start -= 1 }
        return start
    }

    private func isSmallWord(_ m: Match) -> Bool { m.amount.map { $0.low.isSmallWord && $0.high == nil } ?? false }

    private func passes(_ number: NumberReading, _ test: NumberTest) -> Bool {
        switch test {
        case .any: return true
        case .plain(let most):
            guard number.form == .digits, number.exponent == 0, number.tokens.count == 1, isPlain(number.tokens.lowerBound) else { return false }
            return number.value.small.map { $0 <= most } ?? false
        case .small(let most):
            guard number.form == .words || isPlain(number.tokens.lowerBound), number.exponent == 0 else { return false }
            return number.value.small.map { $0 <= most } ?? false
        case .year:
            guard number.form == .digits, number.exponent == 0, passage.tokens[number.tokens.lowerBound].range.count == 4 else { return false }
            return isPlain(number.tokens.lowerBound) && (number.value.small.map { (1900...2099).contains($0) } ?? false)
        }
    }

    private func isPlain(_ i: Int) -> Bool { passage.text.bytes[passage.tokens[i].range].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

    /// `số thủ tục mức độ 3 còn 214`: takes the noun behind `số` for the unit.
    private func namedBefore(_ m: inout Match) -> Bool {
        guard let low = m.amount?.low, low.form == .digits, low.value.isWhole || low.alternative != nil else { return false }
        var at = m.anchor
        if let modifier = lexicon.longestEnding(.modifier, passage.ids, before: at, limit: max(0, at - 3)) { at -= modifier.count }
        guard let level = passage.cue(.level, before: at, limit: max(0, at - 4)) else { return false }
        at -= level
        for i in stride(from: at - 1, through: max(0, at - 12), by: -1) {
            if passage.tokens[i].kind == .punctuation { return false }
            if let count = passage.cue(.amountOf, at: i, limit: at), let noun = Nouns(matcher: self).find(at: i + count, limit: at, known: true) {
                m.unit = UnitMatch(kind: nil, unit: noun.unit, tokens: m.at..<m.at)
                return true
            }
            if passage.tokens[i].isLineStart { return false }
        }
        return false
    }

    /// Looks back in the sentence for a sum with its currency or a word for money.
    private func moneyBefore(_ m: inout Match) -> Bool {
        var word = false
        var at = m.anchor - 1
        let start = passage.sentences.first { $0.contains(m.anchor) }?.lowerBound ?? 0
        while at >= start, m.anchor - at < 40 {
            if let unit = unit(at: at, limit: m.anchor), unit.kind == .money, at > 0,
                passage.tokens[at - 1].kind == .number || lexicon.tables(openedBy: passage.ids[at - 1]).contains(.magnitude)
            {
                m.unit = UnitMatch(kind: .money, unit: unit.unit, tokens: m.at..<m.at)
                return true
            }
            if passage.cue(.money, at: at, limit: m.anchor) != nil { word = true }
            at -= 1
        }
        guard word || m.per != nil else { return false }
        m.unit = UnitMatch(kind: .money, unit: "VND", tokens: m.at..<m.at)
        return true
    }

    // MARK: phrases

    /// The unit or known noun that begins at a token, whichever is longer; a unit wins a tie.
    func unit(at: Int, limit: Int) -> UnitMatch? {
        if lastUnit.at != at || lastUnit.limit != limit {
            lastUnit = Kept(at: at, limit: limit, value: findUnit(at: at, limit: limit))
        }
        return lastUnit.value
    }

    private func findUnit(at: Int, limit: Int) -> UnitMatch? {
        guard at < limit else { return nil }
        let tables = lexicon.tables(openedBy: passage.ids[at])
        guard tables.contains(.unit) else { return nil }
        let hit = lexicon.longest(.unit, passage.ids, at: at, limit: limit) { accepts($0, at: at) }
        guard let hit else { return nil }
        if let noun = lexicon.longest(.counted, passage.ids, at: at, limit: limit), noun.count > hit.count { return nil }
        let entry = lexicon.units[hit.row]
        if let fixed = fixed(at: at, limit: limit), fixed > hit.count { return nil }
        if let shield = passage.shield(at: at, limit: limit), shield > hit.count { return nil }
        if entry.kind == .duration, opensDate(at, hit.count, limit) { return nil }
        // a name: `Sư đoàn 3 Sao Vàng`
        if entry.kind == .score, passage.tokens[at].isCapitalized, !passage.tokens[at].flags.contains(.allCaps) { return nil }
        return UnitMatch(kind: entry.kind, unit: entry.unit, tokens: at..<(at + hit.count))
    }

    /// `năm 2016`, `tháng 7/2022`, `ngày 3/7`: the word opens a date and is no unit of the number before it.
    private func opensDate(_ at: Int, _ count: Int, _ limit: Int) -> Bool {
        let next = at + count
        guard count == 1, next < limit, passage.tokens[next].kind == .number, let number = reader.number(at: next, limit: next + 1) else { return false }
        if passage.cue(.year, at: at, limit: next) != nil { return passes(number, .year) }
        let signed = next + 1 < limit && (passage.tokens[next + 1].isSign("/") || passage.isDash(next + 1) || passage.cue(.year, at: next + 1, limit: limit) != nil)
        if passage.cue(.month, at: at, limit: next) != nil { return passes(number, .plain(12)) && signed }
        if passage.cue(.day, at: at, limit: next) != nil { return passes(number, .plain(31)) && next + 1 < limit && passage.tokens[next + 1].isSign("/") }
        return false
    }

    private func accepts(_ hit: Lexicon.Hit, at: Int) -> Bool {
        let entry = lexicon.units[hit.row]
        switch entry.match {
        case nil: return true
        case .exact: return passage.string(at..<(at + hit.count)) == entry.spelling
        case .glued: return passage.tokens[at].isGlued
        }
    }

    /// How many tokens the longest fixed expression at a token takes.
    func fixed(at: Int, limit: Int) -> Int? {
        guard at < limit, lexicon.tables(openedBy: passage.ids[at]).contains(.fixed) else { return nil }
        return lexicon.longest(.fixed, passage.ids, at: at, limit: limit)?.count
    }

    /// The longest naming word at a token, where it is of this class and strength.
    private func name(_ kind: ReferenceClass, strong: Bool, at: Int, limit: Int) -> Int? {
        guard at < limit, lexicon.tables(openedBy: passage.ids[at]).contains(.reference),
            let hit = lexicon.longest(.reference, passage.ids, at: at, limit: limit)
        else { return nil }
        let entry = lexicon.references[hit.row]
        return entry.kind == kind && entry.isStrong == strong ? hit.count : nil
    }

    /// `/lượng`, `mỗi ngày`, `một ounce`: what the amount is for one of.
    func denominator(_ m: inout Match) {
        var at = m.at
        let slash = at < m.limit && passage.tokens[at].isSign("/")
        if slash {
            at += 1
        } else {
            guard let each = passage.cue(.each, at: at, limit: m.limit) else { return distantDenominator(&m) }
            at += each
        }
        if slash, at + 1 < m.limit, let one = reader.number(at: at, limit: m.limit), one.value == ExactDecimal(1), one.tokens.count == 1 { at += 1 }
        guard let per = denominator(at: at, limit: m.limit, slash: slash) else { return }
        m.per = per.unit
        at = per.tokens.upperBound
        while slash, at + 1 < m.limit, passage.tokens[at].isSign("/"), let more = denominator(at: at + 1, limit: m.limit, slash: true) {
            m.per! += "/" + more.unit
            at = more.tokens.upperBound
        }
        if slash {
            m.unitText = (m.unitText?.lowerBound ?? m.at)..<at
            m.at = at
        } else {
            // `một người một tháng`
            while let each = passage.cue(.each, at: at, limit: m.limit), let more = denominator(at: at + each, limit: m.limit, slash: false) {
                m.per! += "/" + more.unit
                at = more.tokens.upperBound
            }
            m.taken = at
        }
    }

    /// `200 tấn lúa/ngày`: a denominator of time behind what is measured; the span ends with the unit.
    private func distantDenominator(_ m: inout Match) {
        guard m.unit?.kind == .measure else { return }
        for at in m.at..<min(m.at + 4, m.limit) {
            if passage.tokens[at].isSign("/"), at > m.at {
                if let unit = unit(at: at + 1, limit: m.limit), unit.kind == .duration { m.per = unit.unit }
                return
            }
            guard passage.tokens[at].kind == .syllable, !passage.tokens[at].isCapitalized else { return }
        }
    }

    private func denominator(at: Int, limit: Int, slash: Bool) -> UnitMatch? {
        if let unit = unit(at: at, limit: limit), unit.kind != .percent, unit.kind != .score, unit.kind != .multiple { return unit }
        if let noun = Nouns(matcher: self).find(at: at, limit: limit, known: !slash, coordinated: false) { return noun }
        // `trên 10.000 dân`
        if slash, let number = number(at: at, limit: limit), number.form == .digits, isRound(number.value),
            let noun = Nouns(matcher: self).find(at: number.tokens.upperBound, limit: limit, known: false, coordinated: false)
        {
            let unit = passage.string(number.tokens) + " " + noun.unit
            return UnitMatch(kind: nil, unit: unit, tokens: at..<noun.tokens.upperBound)
        }
        return nil
    }

    /// A hundred, a thousand and so on.
    private func isRound(_ value: ExactDecimal) -> Bool { (2...6).contains { ExactDecimal(1).scaled(byPowerOfTen: $0) == value } }

    /// `hai tháng rưỡi`: a half of the unit behind it.
    private func takeHalf(_ m: inout Match) {
        guard m.at < m.limit, reader.isHalf(m.at, m.limit), let value = m.amount?.low.value, m.amount?.high == nil, value.isWhole,
            let sum = value + ExactDecimal(magnitude: 5, scale: 1)
        else { return }
        m.value = sum
        m.at += 1
        m.unitText = (m.unitText?.lowerBound ?? m.at)..<m.at
    }

    /// Whether what stands at a token says that the number before it counts or measures something.
    func counts(at: Int, limit: Int) -> Bool {
        guard at < limit else { return false }
        if let unit = unit(at: at, limit: limit) {
            // `quận 1 năm 2020`: a date follows, no unit
            if unit.kind == .duration, number(at: unit.tokens.upperBound, limit: limit).map({ passes($0, .plain(2099)) }) ?? false {
                return false
            }
            return true
        }
        return knownNoun(at: at, limit: limit) != nil
    }
}

/// Roman numerals in capitals, up to XXXIX.
enum Roman {
    static func value(of bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...6).contains(bytes.count) else { return nil }
        let values: [UInt8: Int] = [0x49: 1, 0x56: 5, 0x58: 10]
        var total = 0
        var last = 0
        for byte in bytes.reversed() {
            guard let value = values[byte] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total
    }
}
