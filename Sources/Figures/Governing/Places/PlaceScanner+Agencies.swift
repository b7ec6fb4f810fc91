import Lexicon
import Numbers
import VietText

/// Agencies with their names, and the places that these end with.
extension PlaceScanner {
    func agency(_ word: PlaceWord, _ span: Range<Int>, _ sentence: Range<Int>) -> (PlaceMention?, Int) {
        let limit = sentence.upperBound
        if isPlural(span, sentence) { return (nil, span.count) }
        var mention = PlaceMention(tokens: span, what: .agency, role: word.role)
        var end = span.upperBound
        var i = end
        while i < limit, i - span.lowerBound < 18, !tokens[i].isLineStart {
            if let field = self.word(i, limit, { $0 == .field || $0 == .central || $0 == .office || $0 == .council || $0 == .agency }) {
                i += field.count
                end = i
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
                passage.phrases.placeName(passage.lexicon.places, at: i + 1, limit: limit) == nil
            {
                i += 1
            } else if i > span.upperBound, token.kind == .syllable, tokens[i - 1].isCapitalized, goesOn(i, sentence) {
                i += 1
            } else if let name = nounThenName(i, sentence) {
                i = name
                end = max(end, i)
            } else if end == i, i > span.upperBound, token.kind == .syllable, !tokens[i - 2].isCapitalized, saysNothing(i, limit) {
                // the second syllable of a name's last word: `Trung tâm Thông tin`
                i += 1
                end = i
                break
            } else {
                break
            }
        }
        mention.tokens = span.lowerBound..<end
        mention.isNamed = end > span.upperBound || word.isCapital && (word.role == .central ? span.count > 1 : span.allSatisfy { tokens[$0].isCapitalized } && word.role == .agency)
        if mention.isNamed { mention.name = passage.text.folded(passage.bytes(of: mention.tokens)) }
        if word.role == .maybe, !mention.isNamed { return (nil, span.count) }
        return (mention, mention.tokens.count)
    }

    /// `Xí nghiệp | lương thực | Ninh Thuận`: small words of a name before the place that it ends with.
    private func nounThenName(_ at: Int, _ sentence: Range<Int>) -> Int? {
        var i = at
        while i < sentence.upperBound, i - at < 6, tokens[i].kind == .syllable, !tokens[i].isCapitalized, !tokens[i].isLineStart {
            let says = passage.phrases.context(Self.predicates.rawValue, at: i, limit: sentence.upperBound) != nil
            if says || passage.cue(.and, at: i, limit: sentence.upperBound) != nil && i == at { return nil }
            i += 1
        }
        guard i > at, i < sentence.upperBound, let scope = scope(i, sentence), scope.what == .province || scope.what == .district else { return nil }
        return i
    }

    private static let predicates: ContextRoles = [
        .verb, .light, .link, .aux, .have, .place, .of, .for, .compare, .speech, .aim, .reach, .keep, .clause, .aside, .timeLead, .timeWord, .than, .past,
    ]

    /// Whether the sentence goes on behind a mention, and no name does.
    func standsAlone(_ mention: PlaceMention) -> Bool {
        let i = mention.tokens.upperBound
        guard i < tokens.count, !tokens[i].isLineStart, tokens[i].kind == .syllable else { return true }
        return passage.phrases.context(Self.predicates.rawValue, at: i, limit: tokens.count) != nil
    }

    /// No word that goes on with the sentence.
    private func saysNothing(_ i: Int, _ limit: Int) -> Bool {
        tokens[i - 1].isCapitalized
            && lexicon.tables(openedBy: passage.ids[i]).isDisjoint(
                with: [TableSet(.context), TableSet(.change), TableSet(.cue), TableSet(.place), TableSet(.modifier), TableSet(.stop), TableSet(.time)])
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
        if let name = passage.phrases.placeName(passage.lexicon.places, at: i, limit: limit), isName(i..<(i + name.count)) {
            for row in name.rows {
                if case .province(let province) = row { return PlaceMention(tokens: i..<(i + name.count), what: .province, province: province) }
            }
            let districts = name.rows.compactMap { row -> Int? in if case .district(let found) = row { found } else { nil } }
            if let first = districts.first, name.count > 1 {
                let entry = lexicon.places.districts[first]
                return PlaceMention(
                    tokens: i..<(i + name.count), what: .district, provinces: districts.map { lexicon.places.districts[$0].province },
                    type: entry.type, name: full(entry.type, entry.name), isUntyped: true)
            }
        }
        if let word = word(i, limit, { [.province, .district, .city, .commune, .nation].contains($0) }) {
            guard let entry = lexicon.places.word(word) else { return nil }
            if entry.role == .nation { return PlaceMention(tokens: i..<(i + word.count), what: .nation) }
            return typed(entry, i..<(i + word.count), sentence).0
        }
        return nil
    }
}
