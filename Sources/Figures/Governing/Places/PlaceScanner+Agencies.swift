import Lexicon
import Numbers
import VietText

/// Agencies with their names, and the places that these end with.
extension PlaceScanner {
    func agency(_ word: PlaceWord, _ span: Range<Int>, _ sentence: Range<Int>) -> (PlaceMention?, Int) {
        let limit = sentence.upperBound
        if isPlural(span, sentence) { return (nil, span.count) }
        let mention = PlaceMention(tokens: span, what: .agency, role: word.role)
        var end = span.upperBound
        var i = end
        /// Behind a whole word of the lexicon.
        var whole = i
        var isCut = false
        while i < limit, i - span.lowerBound < 18, !tokens[i].isLineStart {
            if let field = self.word(i, limit, { $0 == .field || $0 == .central || $0 == .office || $0 == .council || $0 == .agency }) {
                i += field.count
                end = i
                whole = i
                continue
            }
            if let scope = scope(i, sentence) {
                mention.scope = [scope]
                end = scope.tokens.upperBound
                break
            }
            // `Chính phủ Mỹ`
            if let abroad = self.word(i, limit, { $0 == .foreign }) {
                mention.what = .foreign
                end = i + abroad.count
                break
            }
            let token = tokens[i]
            if token.kind == .abbreviation || token.kind == .code || token.kind == .syllable && token.isCapitalized {
                i += 1
                end = i
            } else if i > span.upperBound, i + 1 < limit, token.isDash || token.isSign("&") || token.isSign(".") && token.isGlued && tokens[i + 1].isGlued
                || token.isSign(","), tokens[i + 1].isCapitalized, !token.isSign(",") || self.word(i + 1, limit, { $0 == .field }) != nil
            {
                i += 1
            } else if passage.cue(.and, at: i, limit: limit) != nil, i > span.upperBound, i + 1 < limit, tokens[i + 1].isCapitalized,
                self.word(i + 1, limit, { $0 == .central || $0 == .office || $0 == .agency || $0 == .province || $0 == .district }) == nil,
                phrases.placeName(places, at: i + 1, limit: limit) == nil
            {
                i += 1
            } else if i > span.upperBound, token.kind == .syllable, tokens[i - 1].isCapitalized, goesOn(i, sentence) {
                i += 1
            } else if let name = nounThenName(i, sentence) {
                i = name
                end = max(end, i)
            } else if end == i, i != whole, token.kind == .syllable, !token.isCapitalized, beginsWord(i - 1, span), !ends(i, limit) {
                // the second syllable of a word of the name, and small words behind it: `Cục Tài vụ quản trị`
                isCut = !takeSmall(&i, limit)
                end = i
                if isCut { break }
            } else {
                break
            }
        }
        mention.tokens = span.lowerBound..<end
        // what is short for a kind (`BV`: bệnh viện) names none of it
        let isName = word.isCapital && word.type.isEmpty
            && (word.role == .central ? span.count > 1 : word.role == .agency && span.allSatisfy { tokens[$0].isCapitalized })
        // `nhà máy xây dựng`: small words behind a small word name no one
        let isSmall = word.role == .agency && !mention.tokens.contains { i in
            tokens[i].isCapitalized || tokens[i].kind != .syllable
                || i >= span.upperBound && self.word(i, end, { $0 == .province || $0 == .district || $0 == .city || $0 == .commune }) != nil
        }
        mention.isNamed = end > span.upperBound && !isSmall || isName
        // where the name ends is not known: none is better than a half
        if isCut { mention.isNamed = false }
        if mention.isNamed { mention.name = passage.text.folded(passage.bytes(of: mention.tokens)) }
        if word.role == .maybe, !mention.isNamed { return (nil, span.count) }
        return (mention, mention.tokens.count)
    }

    /// `Xí nghiệp | lương thực | Ninh Thuận`: small words of a name before the place that it ends with.
    private func nounThenName(_ at: Int, _ sentence: Range<Int>) -> Int? {
        var i = at
        while i < sentence.upperBound, i - at < 6, tokens[i].kind == .syllable, !tokens[i].isCapitalized, !tokens[i].isLineStart {
            let says = phrases.context(Self.predicates.rawValue, at: i, limit: sentence.upperBound) != nil
            if says || passage.cue(.and, at: i, limit: sentence.upperBound) != nil && i == at { return nil }
            i += 1
        }
        guard i > at, i < sentence.upperBound, let scope = scope(i, sentence), scope.what == .province || scope.what == .district else { return nil }
        return i
    }

    private static let predicates: ContextRoles = [
        .verb, .light, .link, .aux, .have, .place, .of, .for, .compare, .speech, .aim, .reach, .keep, .clause, .aside, .timeLead, .timeWord, .than, .past,
    ]

    /// Words that no name goes on with.
    private static let small = predicates.union([.opener, .filler, .empty, .joint, .tailEnd, .baseEnd])
    private static let nouns: ContextRoles = [.head, .compound, .measure]

    /// Whether the sentence goes on behind a mention, and no name does.
    func standsAlone(_ mention: PlaceMention) -> Bool {
        let i = mention.tokens.upperBound
        guard i < tokens.count, !tokens[i].isLineStart, tokens[i].kind == .syllable else { return true }
        return phrases.context(Self.predicates.rawValue, at: i, limit: tokens.count) != nil
    }

    /// A lone capital behind a small word or the agency's own word: the first syllable of a word (`Trung tâm Thông | tin`).
    private func beginsWord(_ i: Int, _ span: Range<Int>) -> Bool {
        tokens[i].isCapitalized && tokens[i].kind == .syllable && !tokens[i].flags.contains(.allCaps) && (i == span.upperBound || !tokens[i - 1].isCapitalized) && mayBeSyllable(tokens[i])
    }

    /// Whether a word can be one Vietnamese syllable: those have one group of vowels (`Canon` has two).
    private func mayBeSyllable(_ token: Token) -> Bool {
        let letters = passage.text.bytes[token.range].map { $0 | 0x20 }
        guard letters.allSatisfy({ $0 < 0x80 }) else { return true }
        let vowels = letters.map { Self.vowels.contains($0) }
        return zip([false] + vowels, vowels).count { !$0 && $1 } == 1
    }

    private static let vowels = Array("aeiouy".utf8)

    /// Takes the small words of a name as far as they go; false where nothing tells that the name ends there.
    private func takeSmall(_ i: inout Int, _ limit: Int) -> Bool {
        let start = i
        while i < limit, !tokens[i].isLineStart, tokens[i].kind == .syllable, !tokens[i].isCapitalized {
            if let whole = noun(i, limit) {
                i += whole
                continue
            }
            if ends(i, limit) { return true }
            if i - start >= 6 { return false }
            i += 1
        }
        return i >= limit || tokens[i].isLineStart || tokens[i].kind == .punctuation || tokens[i].isCapitalized
    }

    /// A noun of several syllables: no name ends inside it, whatever its first may be else (`vàng bạc đá | quý`, `Tàu | cao tốc`).
    private func noun(_ i: Int, _ limit: Int) -> Int? {
        guard let count = phrases.context(Self.nouns.rawValue, at: i, limit: limit) else { return nil }
        return count > 1 && phrases.context(Self.predicates.rawValue, at: i, limit: limit) ?? 0 < count ? count : nil
    }

    /// Whether the sentence goes on here with a word that no name holds.
    private func ends(_ i: Int, _ limit: Int) -> Bool {
        if noun(i, limit) != nil { return false }
        // `vụ` and `phiên` are of times only before a number
        let leads = i + 1 < limit && tokens[i + 1].kind == .number ? Self.small : Self.small.subtracting([.timeLead])
        return phrases.context(leads.rawValue, at: i, limit: limit) != nil || phrases.longest(.change, at: i, limit: limit) != nil
            || phrases.longest(.modifier, at: i, limit: limit) != nil || phrases.longest(.stop, at: i, limit: limit, roles: StopEntry.Role.end.mask) != nil
            || passage.cue(.and, at: i, limit: limit) != nil || word(i, limit, { $0 != .field && $0 != .bearer }) != nil
    }

    /// The second syllable of a word of a name: a name goes on behind it (`Đầu tư Phát triển`).
    private func goesOn(_ i: Int, _ sentence: Range<Int>) -> Bool {
        guard i + 1 < sentence.upperBound else { return false }
        let next = tokens[i + 1]
        return next.kind == .syllable && next.isCapitalized && scope(i + 1, sentence) == nil
            || passage.cue(.and, at: i + 1, limit: sentence.upperBound) != nil && i + 2 < sentence.upperBound && tokens[i + 2].isCapitalized
            || scope(i + 1, sentence)?.what == .province
    }

    /// The place that an agency's name ends with.
    private func scope(_ i: Int, _ sentence: Range<Int>) -> PlaceMention? {
        let limit = sentence.upperBound
        if let name = phrases.placeName(places, at: i, limit: limit), isName(i..<(i + name.count)) {
            for row in name.rows {
                if case .province(let province) = row { return PlaceMention(tokens: i..<(i + name.count), what: .province, province: province) }
            }
            let districts = name.rows.compactMap { row -> Int? in if case .district(let found) = row { found } else { nil } }
            if let first = districts.first, name.count > 1 {
                let entry = places.districts[first]
                return PlaceMention(
                    tokens: i..<(i + name.count), what: .district, provinces: districts.map { places.districts[$0].province },
                    type: entry.type, name: full(entry.type, entry.name), isUntyped: true)
            }
        }
        if let word = word(i, limit, { [.province, .district, .city, .commune, .nation].contains($0) }) {
            guard let entry = places.word(word) else { return nil }
            if entry.role == .nation { return PlaceMention(tokens: i..<(i + word.count), what: .nation) }
            return typed(entry, i..<(i + word.count), sentence).0
        }
        return nil
    }
}
