import Lexicon
import Numbers
import VietText

/// Finds the noun that a number counts: the longest entry of the lexicon, else the head of the phrase by its shape.
struct Nouns {
    let matcher: Matcher
    private var passage: Passage { matcher.passage }
    private var lexicon: Lexicon { matcher.lexicon }

    init(matcher: Matcher) { self.matcher = matcher }

    private struct Noun {
        var unit: String
        var field: String?
        var end: Int
    }

    /// The counted noun at a token with those coordinated with it (`xã, phường và thị trấn`).
    /// - Parameters:
    ///   - known: only nouns of the lexicon.
    ///   - coordinated: with the nouns joined to it.
    func find(at: Int, limit: Int, known: Bool, coordinated: Bool = true) -> UnitMatch? {
        var start = at
        let quoted = start < limit && isOpeningQuote(start)
        if quoted { start += 1 }
        guard start < limit, !beginsVerb(start, limit), let first = known ? lexical(at: start, limit: limit) : lexical(at: start, limit: limit) ?? shaped(at: start, limit: limit)
        else { return nil }
        var end = first.end
        let isJoined = coordinated && joint(at: end, limit: limit) != nil
        var units = isJoined ? [first.unit] : []
        while isJoined, let joint = joint(at: end, limit: limit), let next = lexical(at: end + joint, limit: limit),
            next.field == first.field && first.field != nil || arePeople(start..<first.end, end + joint..<next.end), !units.contains(next.unit),
            passage.tokens[end + joint].isCapitalized == passage.tokens[start].isCapitalized || isShortTier(end + joint, limit)
        {
            let last = !passage.tokens[end].isSign(",")
            // behind a mere comma a long noun of another head begins the next clause: `35 học sinh, giáo viên THCS dạy …`
            let head = end + joint
            if !last, next.end - head > 2, passage.ids[head] != passage.ids[start], passage.ids[next.end - 1] != passage.ids[first.end - 1] { break }
            if goesOn(head, next.end, limit) || !last && isClause(head, next.end, behind: start..<end) { break }
            units.append(next.unit)
            end = next.end
            if last { break }
        }
        if quoted, end < limit, isClosingQuote(end) { end += 1 }
        return UnitMatch(kind: nil, unit: units.count > 1 ? units.joined(separator: ", ") : first.unit, tokens: at..<end)
    }

    /// `cán bộ, giáo viên`: people, whatever their fields.
    private func arePeople(_ first: Range<Int>, _ next: Range<Int>) -> Bool {
        first.count > 1 && next.count > 1 && passage.cue(.person, at: first.lowerBound, limit: first.upperBound) == first.count && passage.cue(.person, at: next.lowerBound, limit: next.upperBound) == next.count
    }

    /// `TP`, `TX`: capitals that stand for the type word of a place.
    private func isShortTier(_ at: Int, _ limit: Int) -> Bool {
        passage.tokens[at].flags.contains(.allCaps) && passage.cue(.admin, at: at, limit: limit) != nil
    }

    /// Whether what looks like a second noun is something else: `12 thông tư, ban hành …`, `320 chiếc, giá trị hơn 15 tỷ đồng`.
    private func goesOn(_ head: Int, _ end: Int, _ limit: Int) -> Bool {
        // `4 huyện và xã Hòa Sơn`: one by its name
        if end < limit, passage.tokens[end].isCapitalized, !passage.tokens[head].isCapitalized || isShortTier(head, limit), passage.cue(.admin, at: head, limit: limit) != nil { return true }
        if let longer = passage.phrases.context(Self.others.rawValue, at: head, limit: limit), longer > end - head { return true }
        let next = end + (passage.phrases.longest(.modifier, at: end, limit: limit)?.count ?? 0)
        return next < limit && passage.tokens[next].kind == .number
    }

    /// Behind a mere comma: `2 xã, việc tuyên truyền …`, `12 dự án, huyện đã …` begin what is said next.
    private func isClause(_ head: Int, _ end: Int, behind first: Range<Int>) -> Bool {
        if joint(at: end, limit: min(end + 1, passage.tokens.count)) != nil { return false }
        if passage.phrases.context(Self.topics.rawValue, at: head, limit: end) == end - head { return true }
        return first.count > 1 && passage.cue(.admin, at: head, limit: end) == end - head && passage.cue(.admin, at: first.lowerBound, limit: first.upperBound) == nil
    }

    private static let others: ContextRoles = [.verb, .light, .average]
    private static let topics: ContextRoles = [.nobody, .measure]

    /// `Sông Đà 1 giải ngân`, `ISO 9001: 2000 bao gồm`: a word that could be a noun begins a verb.
    private func beginsVerb(_ at: Int, _ limit: Int) -> Bool {
        guard let noun = passage.phrases.longest(.counted, at: at, limit: limit)?.count,
            let verb = passage.phrases.context(Self.verbs.rawValue, at: at, limit: limit)
        else { return false }
        return verb > noun
    }

    private static let verbs: ContextRoles = [.verb, .light, .have]

    private func isOpeningQuote(_ i: Int) -> Bool { [0x22, 0x201C, 0x2018, 0xAB].contains(passage.tokens[i].scalar) }
    private func isClosingQuote(_ i: Int) -> Bool { [0x22, 0x201D, 0x2019, 0xBB].contains(passage.tokens[i].scalar) }

    /// A comma, or a word that joins.
    private func joint(at: Int, limit: Int) -> Int? {
        guard at < limit else { return nil }
        if passage.tokens[at].isSign(",") { return 1 }
        // `tỉnh/thành phố`
        if passage.tokens[at].isSign("/"), at > 0, passage.cue(.admin, before: at, limit: max(0, at - 2)) != nil, passage.cue(.admin, at: at + 1, limit: limit) != nil { return 1 }
        guard let count = passage.cue(.and, at: at, limit: limit), passage.cue(.with, at: at, limit: limit) == nil else { return nil }
        return count
    }

    private func lexical(at: Int, limit: Int) -> Noun? {
        guard let hit = passage.phrases.longest(.counted, at: at, limit: limit)
        else { return nil }
        if let unit = passage.phrases.longest(.unit, at: at, limit: limit), unit.count >= hit.count { return nil }
        let entry = lexicon.counted[beforeVerb(hit, at, limit)?.row ?? hit.row]
        return Noun(unit: entry.unit, field: entry.field, end: at + (beforeVerb(hit, at, limit)?.count ?? hit.count))
    }

    /// `hai sàn | diễn biến trái chiều`: the noun before a verb whose first syllable a longer noun would take.
    private func beforeVerb(_ hit: Lexicon.Hit, _ at: Int, _ limit: Int) -> Lexicon.Hit? {
        let last = at + hit.count - 1
        guard hit.count > 1, last + 1 < limit, let verb = passage.phrases.context(Self.events.rawValue, at: last, limit: limit), verb > 1,
            let shorter = passage.phrases.longest(.counted, at: at, limit: last), shorter.count == hit.count - 1
        else { return nil }
        return shorter
    }

    private static let events: ContextRoles = [.verb, .light, .have, .nobody]

    /// Where the lexicon ends: one or two syllables in small letters, neither of which is a word that begins no noun.
    private func shaped(at: Int, limit: Int) -> Noun? {
        guard isPlainSyllable(at), !passage.phrases.begins(.numberWord, at: at), !stops(at, limit, .start), !stops(at, limit, .end), matcher.unit(at: at, limit: limit) == nil,
            // `2.400 tỷ doanh thu`: what is measured, and nothing that is counted
            passage.phrases.context(ContextRoles.measure.rawValue, at: at, limit: limit) ?? 0 < 2,
            matcher.fixed(at: at, limit: limit) == nil, passage.tokens[at].flags.contains(.spaced)
        else { return nil }
        var end = at + 1
        if end < limit, isPlainSyllable(end), passage.tokens[end].flags.contains(.spaced), !passage.tokens[end].isCapitalized,
            !passage.tokens[at].flags.contains(.allCaps), !stops(end, limit, .end), !stops(end, limit, .start),
            // `2 cánh hư hỏng`: a word that goes on behind
            passage.phrases.context(Self.verbs.rawValue, at: end, limit: limit) ?? 0 < 2
        {
            end += 1
        }
        // `2,310.00 HONGKONG DOLLAR`: a line of a table
        if passage.tokens[at].flags.contains(.allCaps), end < limit, passage.tokens[end].flags.contains(.allCaps), at > 0, passage.text.bytes[passage.tokens[at - 1].range].contains(0x2C) { return nil }
        let head = passage.string(at..<end)
        return Noun(unit: passage.tokens[at].flags.contains(.allCaps) ? head : head.lowercased(), field: nil, end: end)
    }

    private func isPlainSyllable(_ i: Int) -> Bool {
        let token = passage.tokens[i]
        // no noun is one plain letter: `dài 4.535 x 1.765`
        return token.kind == .syllable && token.range.count > 1 && (!token.isCapitalized || token.flags.contains(.allCaps) && token.range.count >= 2)
    }

    private func stops(_ at: Int, _ limit: Int, _ role: StopEntry.Role) -> Bool {
        passage.phrases.longest(.stop, at: at, limit: limit, roles: role.mask) != nil
    }
}
