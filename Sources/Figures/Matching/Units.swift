import Lexicon
import Numbers
import VietText

// Units, fixed expressions and naming words at a token.

extension Matcher {
    /// The unit or known noun that begins at a token, whichever is longer; a unit wins a tie.
    func unit(at: Int, limit: Int) -> UnitMatch? {
        if lastUnit.at != at || lastUnit.limit != limit {
            lastUnit = Kept(at: at, limit: limit, value: findUnit(at: at, limit: limit))
        }
        return lastUnit.value
    }

    func findUnit(at: Int, limit: Int) -> UnitMatch? {
        guard at < limit else { return nil }
        let hit = phrases.longest(.unit, at: at, limit: limit) { accepts($0, at: at) }
        guard let hit else { return nil }
        if let noun = phrases.longest(.counted, at: at, limit: limit), noun.count > hit.count, !reader.leadsToNumber(at..<at + noun.count, limit: limit) { return nil }
        let entry = lexicon.units[hit.row]
        if let fixed = fixed(at: at, limit: limit), fixed > hit.count { return nil }
        if let shield = passage.shield(at: at, limit: limit), shield > hit.count { return nil }
        if entry.kind == .duration, opensDate(at, hit.count, limit) { return nil }
        // `số thu quý 3 chỉ đạt 7 tỷ đồng`: a small word before a verb
        if passage.cue(.only, at: at, limit: at + hit.count) == hit.count, phrases.context(Self.said.rawValue, at: at + hit.count, limit: limit) != nil { return nil }
        // a name: `Sư đoàn 3 Sao Vàng`
        if entry.kind == .score, tokens[at].isCapitalized, !tokens[at].flags.contains(.allCaps) { return nil }
        // `12 Đồng Nai`: a line of a list; `đ` is no name
        if entry.kind == .money, hit.count == 1, tokens[at].kind == .syllable, tokens[at].isCapitalized, !tokens[at].flags.contains(.allCaps), at + 1 < limit,
            tokens[at + 1].isCapitalized, !tokens[at + 1].flags.contains(.allCaps), tokens[at].range.count > 2
        {
            return nil
        }
        return UnitMatch(kind: entry.kind, unit: entry.unit, tokens: at..<(at + hit.count))
    }

    private static let said: ContextRoles = [.verb, .light, .have, .attain, .copula, .remain, .share, .keep, .equal]

    /// `năm 2016`, `tháng 7/2022`, `ngày 3/7`: the word opens a date and is no unit of the number before it.
    func opensDate(_ at: Int, _ count: Int, _ limit: Int) -> Bool {
        let next = at + count
        guard count == 1, next < limit, tokens[next].kind == .number, let number = reader.number(at: next, limit: next + 1) else { return false }
        if passage.cue(.year, at: at, limit: next) != nil { return passes(number, .year) }
        let signed = next + 1 < limit && (tokens[next + 1].isSign("/") || passage.isDash(next + 1) || passage.cue(.year, at: next + 1, limit: limit) != nil)
        if passage.cue(.month, at: at, limit: next) != nil { return passes(number, .plain(12)) && signed }
        if passage.cue(.day, at: at, limit: next) != nil { return passes(number, .plain(31)) && next + 1 < limit && tokens[next + 1].isSign("/") }
        return false
    }

    func accepts(_ hit: Lexicon.Hit, at: Int) -> Bool {
        let entry = lexicon.units[hit.row]
        switch entry.match {
        case nil: return true
        case .exact: return passage.string(at..<(at + hit.count)) == entry.spelling
        case .glued: return tokens[at].isGlued
        }
    }

    /// How many tokens the longest fixed expression at a token takes.
    func fixed(at: Int, limit: Int) -> Int? {
        phrases.longest(.fixed, at: at, limit: limit)?.count
    }

    /// The longest naming word at a token, where it is of this class and strength.
    func name(_ kind: ReferenceClass, strong: Bool, at: Int, limit: Int) -> Int? {
        guard let hit = phrases.longest(.reference, at: at, limit: limit) else { return nil }
        let entry = lexicon.references[hit.row]
        return entry.kind == kind && entry.isStrong == strong ? hit.count : nil
    }

    /// `hai tháng rưỡi`: a half of the unit behind it.
    func takeHalf(_ m: inout Match) {
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
        // `trong số 32 kiến nghị` counts them all the same
        return knownNoun(at: at, limit: limit).map { !isVerb($0.tokens) || passage.cue(.number, before: at - 1, limit: max(0, at - 3)) != nil } ?? false
    }

    /// `Nghị định 74 quy định …`, `UBND quận 4 báo cáo`: a counted noun that is a verb, too.
    func isVerb(_ noun: Range<Int>) -> Bool {
        phrases.context(Self.verbs.rawValue, at: noun.lowerBound, limit: noun.upperBound) == noun.count
            || phrases.context(ContextRoles.aim.rawValue, at: noun.lowerBound, limit: noun.upperBound) == noun.count
                && phrases.context(ContextRoles.nobody.rawValue, at: noun.lowerBound, limit: noun.upperBound) != noun.count
    }
    private static let verbs: ContextRoles = [.verb, .light, .lift, .speech]
}
