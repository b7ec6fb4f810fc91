import Lexicon
import Numbers
import VietText

extension Token {
    /// A sign behind which a capital makes no name: `;`, `:`, a bullet, or a dash that opens a line.
    fileprivate var opensClause: Bool {
        switch scalar {
        case 0x3B, 0x3A, 0x2022, 0x2A: true
        default: isLineStart && isDash
        }
    }
}

/// Looks up the parts that words play around a figure.
struct ContextWords: Sendable {
    let passage: Passage
    let phrases: FoundPhrases
    private var lexicon: Lexicon { passage.lexicon }

    init(passage: Passage) { (self.passage, phrases) = (passage, passage.phrases) }

    /// The longest phrase of one of the roles that begins at `at`: how many tokens it takes.
    func at(_ at: Int, _ limit: Int, _ roles: ContextRoles) -> Int? { phrases.context(roles.rawValue, at: at, limit: limit) }

    /// Whether one word of one of the roles stands at a token.
    func isWord(_ i: Int, _ roles: ContextRoles) -> Bool { at(i, i + 1, roles) != nil }

    /// A phrase found behind.
    struct Span { var count: Int }

    /// The longest phrase of one of the roles that ends just before `end`.
    func before(_ end: Int, _ limit: Int, _ roles: ContextRoles) -> Span? {
        phrases.context(roles.rawValue, before: end, limit: limit).map { Span(count: $0) }
    }

    /// The first phrase of one of the roles inside a range.
    func first(_ range: Range<Int>, _ roles: ContextRoles) -> Range<Int>? {
        for i in range {
            if let count = at(i, range.upperBound, roles) { return i..<(i + count) }
        }
        return nil
    }

    /// The last one: of those that end there the longest (`cho biết`, not `biết`).
    func last(_ range: Range<Int>, _ roles: ContextRoles) -> Range<Int>? {
        for i in range.reversed() {
            guard let count = at(i, range.upperBound, roles) else { continue }
            let end = i + count
            return (end - max(count, before(end, range.lowerBound, roles)?.count ?? 0))..<end
        }
        return nil
    }

    func change(before end: Int, _ limit: Int) -> Int? {
        phrases.longestEnding(.change, before: end, limit: limit, roles: ~ChangeEntry.Role.noun.mask)?.count
    }

    func isChange(at: Int, _ limit: Int) -> Bool { changeCount(at: at, limit) != nil }

    /// How many tokens a word of change takes here.
    func changeCount(at: Int, _ limit: Int) -> Int? {
        phrases.longest(.change, at: at, limit: limit, roles: ~ChangeEntry.Role.noun.mask)?.count
    }

    /// The last word for having a share in a stretch, without how exact it is (`chiếm | khoảng`).
    func share(_ range: Range<Int>) -> Range<Int>? {
        guard let share = last(range, [.share]) else { return nil }
        guard let about = modifier(before: share.upperBound, share.lowerBound), about < share.count else { return share }
        return share.lowerBound..<(share.upperBound - about)
    }

    /// `giao dịch quanh mốc`: how many tokens a verb that holds a level takes with the word of height behind it.
    func heldLevel(before end: Int, _ limit: Int) -> Int? {
        guard let height = passage.cue(.height, before: end, limit: limit), let holds = passage.cue(.holds, before: end - height, limit: limit) else { return nil }
        return height + holds
    }

    /// A modifier before a figure; not a word that only ends like one (`mức độ`).
    func modifier(before end: Int, _ limit: Int) -> Int? {
        guard let hit = phrases.longestEnding(.modifier, before: end, limit: limit) else { return nil }
        return lexicon.modifiers[hit.row].modifier.isEmpty ? nil : hit.count
    }

    /// How many tokens a counted noun takes here.
    func noun(at: Int, _ limit: Int) -> Int {
        guard at < limit, phrases.begins(.counted, at: at) else { return 0 }
        return phrases.longest(.counted, at: at, limit: limit)?.count ?? 0
    }

    /// Whether a word is longer than any Vietnamese syllable, and without its marks: `Malaysia`, `Petrovietnam`.
    func isForeign(_ token: Token) -> Bool {
        token.range.count >= 8 && passage.text.bytes[token.range].allSatisfy { $0 < 0x80 }
    }

    /// Whether a token can be nothing but a name: `STB`, `Vinamilk`.
    func isOnlyName(_ i: Int) -> Bool { passage.tokens[i].flags.contains(.allCaps) || isForeign(passage.tokens[i]) || isNoSyllable(i) }

    /// Whether a word is none that a Vietnamese syllable could be, and none that the lexicon has: `Techcombank`, `Vinamilk`.
    private func isNoSyllable(_ i: Int) -> Bool {
        let token = passage.tokens[i]
        guard token.kind == .syllable, token.range.count >= 4, !token.flags.contains(.allCaps), passage.lexicon.tables(openedBy: passage.ids[i]).isEmpty else { return false }
        return passage.text.bytes[token.range].allSatisfy { $0 < 0x80 } && passage.text.bytes.withUnsafeBufferPointer { !Syllable.isSyllable($0, token.range) }
    }

    /// Whether small words are written like the end of a name (`Ấn Độ`, `May Thành Công`).
    func isNamePart(_ range: Range<Int>, _ start: Int) -> Bool {
        range.lowerBound > start && range.allSatisfy { passage.tokens[$0].isCapitalized && !passage.tokens[$0].flags.contains(.allCaps) }
            && passage.tokens[range.lowerBound - 1].isCapitalized
    }

    /// A country of one word.
    private func isCountry(_ i: Int) -> Bool { passage.tokens[i].isCapitalized && phrases.placeWord(at: i, limit: i + 1, where: { $0 == .foreign }) != nil }

    /// One word that names nobody: `các`, `những`, `việc`.
    func isSmall(_ range: Range<Int>) -> Bool {
        range.count == 1 && (phrases.longest(.stop, at: range.lowerBound, limit: range.upperBound) != nil || isWord(range.lowerBound, .nobody) && !passage.tokens[range.lowerBound].isCapitalized) && !isCountry(range.lowerBound)
    }

    /// Whether a token is written like a name: with a capital, and not because a sentence begins there.
    func isName(_ i: Int, _ start: Int) -> Bool {
        let token = passage.tokens[i]
        guard token.isCapitalized || token.kind == .abbreviation || token.kind == .code else { return false }
        if i > start, !passage.tokens[i - 1].opensClause || isForeign(token) { return true }
        // `; Đức 1 tỷ USD`
        if i > start, isCountry(i) { return true }
        // `Vinatex đạt …`: no Vietnamese word, wherever it stands
        if isNoSyllable(i) { return true }
        if token.flags.contains(.allCaps) || i + 1 < passage.tokens.count && passage.tokens[i + 1].isCapitalized { return true }
        // `Mỹ đứng thứ hai`; `Anh` may be somebody
        if i == start, isCountry(i), passage.cue(.honorific, at: i, limit: i + 1) == nil, noun(at: i, i + 1) == 0, !isWord(i, [.head, .measure, .verb, .compound, .opener]) { return true }
        // `Tâm và Hậu`
        return i + 2 < passage.tokens.count && isWord(i + 1, [.and]) && passage.tokens[i + 2].isCapitalized && !passage.tokens[i + 2].flags.contains(.allCaps)
    }
}
