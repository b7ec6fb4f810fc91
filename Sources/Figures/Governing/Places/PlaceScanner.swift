import Lexicon
import Numbers
import VietText

/// Finds all mentions of places in a passage, once a document.
struct PlaceScanner {
    let passage: Passage
    var lexicon: Lexicon { passage.lexicon }
    let tokens: [Token]
    let phrases: FoundPhrases
    let places: PlaceTable

    init(passage: Passage) {
        (self.passage, tokens, phrases, places) = (passage, passage.tokens, passage.phrases, passage.lexicon.places)
    }

    /// In the order of the text, not overlapping.
    func mentions() -> [PlaceMention] {
        var out: [PlaceMention] = []
        for sentence in passage.sentences {
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                guard phrases.begins(.place, at: i), lexicon.opensMention(passage.ids[i]) else {
                    i += 1
                    continue
                }
                let found = mention(at: i, sentence)
                if let mention = found.mention {
                    mention.isFormer = word(mention.tokens.upperBound, sentence.upperBound) { $0 == .former } != nil
                    out.append(mention)
                }
                i += max(found.taken, 1)
            }
        }
        return out
    }

    /// The mention that begins at a token, and how many tokens are done with.
    private func mention(at i: Int, _ sentence: Range<Int>) -> (mention: PlaceMention?, taken: Int) {
        let limit = sentence.upperBound
        let word = word(i, limit) { $0 != .field }
        let role = word.flatMap { PlaceRole(of: $0) }
        let mayName = tokens[i].isCapitalized || role == .city
        let name = mayName ? phrases.placeName(places, at: i, limit: limit) : nil
        if let name, name.count >= word?.count ?? 0 {
            return self.name(name, at: i, sentence)
        }
        guard let word, let role else { return (nil, 1) }
        let span = i..<(i + word.count)
        switch role {
        case .shield, .bearer: return (nil, word.count)
        case .nation: return (isPart(of: span, sentence) || isNumbered(span, sentence) ? nil : PlaceMention(tokens: span, what: .nation), word.count)
        case .province, .district, .city, .commune: if let entry = places.word(word) { return typed(entry, span, sentence) }
        case .tier: return (PlaceMention(tokens: span, what: .tier, role: .province), word.count)
        case .foreign: return (PlaceMention(tokens: span, what: .foreign), word.count)
        case .region: return (PlaceMention(tokens: span, what: .several), word.count)
        case .body: return (PlaceMention(tokens: span, what: .body, role: .body), word.count)
        case .person:
            let named = span.upperBound < limit && tokens[span.upperBound].isCapitalized
            return (named ? PlaceMention(tokens: span, what: .person) : nil, word.count)
        case .title: return (PlaceMention(tokens: span, what: .person, role: .title), word.count)
        case .central, .office, .council, .agency, .maybe: if let entry = places.word(word) { return agency(entry, span, sentence) }
        case .surname:
            // the name of a person: what follows is none of a place
            var end = span.upperBound
            while tokens[i].isCapitalized, end < limit, end - i < 4, tokens[end].isCapitalized, tokens[end].kind == .syllable { end += 1 }
            return (nil, end - i > 1 && !isTypeOrName(i, limit) ? end - i : 1)
        case .plural, .at, .away, .most, .source, .former, .field, .raised: return (nil, word.count)
        }
        return (nil, 1)
    }

    private func isTypeOrName(_ i: Int, _ limit: Int) -> Bool { phrases.placeName(places, at: i, limit: limit) != nil }

    /// The longest word at a token; one that is spelled with a capital only where it stands so.
    func word(_ i: Int, _ limit: Int, _ accept: (PlaceRole) -> Bool) -> Lexicon.Hit? {
        guard i < limit else { return nil }
        return phrases.placeWord(at: i, limit: limit, isCapital: tokens[i].isCapitalized, where: accept)
    }

    // MARK: names

    /// A province or a district named without its type.
    private func name(_ name: (rows: [PlaceRow], count: Int), at i: Int, _ sentence: Range<Int>) -> (PlaceMention?, Int) {
        let span = i..<(i + name.count)
        var province: Int?
        var districts: [Int] = []
        for row in name.rows {
            switch row {
            case .province(let found): province = found
            case .district(let found): districts.append(found)
            case .blocked: return (nil, name.count)
            case .word: break
            }
        }
        guard isName(span) else { return (nil, 1) }
        guard !isPart(of: span, sentence), !isBorne(span, sentence) else { return (nil, name.count) }
        if let province { return (PlaceMention(tokens: span, what: .province, province: province), name.count) }
        guard name.count > 1, let first = districts.first else { return (nil, name.count) }
        let entries = districts.map { places.districts[$0] }
        guard entries.allSatisfy({ $0.type == entries[0].type }) else { return (nil, name.count) }
        let mention = PlaceMention(tokens: span, what: .district, provinces: entries.map(\.province), type: entries[0].type)
        mention.name = full(entries[0].type, places.districts[first].name)
        mention.isUntyped = true
        return (mention, name.count)
    }

    func full(_ type: String, _ name: String) -> String { type.isEmpty ? name : "\(type) \(name)" }

    func isName(_ span: Range<Int>) -> Bool {
        // a type word inside may be small (`thành phố Hồ Chí Minh`)
        span.allSatisfy { i in
            tokens[i].isCapitalized || tokens[i].isDash || tokens[i].isSign(".") || i > span.lowerBound && (isApostrophe(i) || isApostrophe(i - 1))
                || (i == span.lowerBound || i == span.lowerBound + 1) && span.count > 3
                || tokens[i].kind == .syllable && span.count > 1 && i == span.lowerBound && tokens[i + 1].isCapitalized
                    && word(i, i + 1) { $0 == .city } != nil
        }
    }

    /// Capitals on either side make it a part of a longer name (`Quốc Cường Gia Lai`, `Hà Nội Mới`).
    private func isPart(of span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let shout = tokens[span.lowerBound..<span.upperBound].allSatisfy { !$0.isCapitalized || $0.flags.contains(.allCaps) }
        let before = span.lowerBound - 1
        if before >= sentence.lowerBound, tokens[before].isCapitalized, tokens[before].kind == .syllable, !shout,
            !opensClause(before, sentence), word(before, before + 1, { $0 == .at || $0 == .source || $0 == .away }) == nil
        {
            return true
        }
        let next = span.upperBound
        return next < sentence.upperBound && tokens[next].isCapitalized && tokens[next].kind == .syllable && !shout
            && !tokens[next].isLineStart && !lexicon.tables(openedBy: passage.ids[next]).contains(.place)
    }

    /// `Công ty 168 Việt Nam`
    private func isNumbered(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let before = span.lowerBound - 1
        return before >= sentence.lowerBound && tokens[before].kind == .number && tokens[span.lowerBound].isCapitalized
    }

    /// Whether a token is the first word of its sentence, or of a quote or bracket in it.
    private func opensClause(_ i: Int, _ sentence: Range<Int>) -> Bool {
        i == sentence.lowerBound || tokens[i - 1].kind == .punctuation && !tokens[i - 1].isDash && !tokens[i - 1].isSign(",")
    }

    /// The name of a person, a road, a river.
    private func isBorne(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if let count = phrases.placeWord(.surname, before: span.lowerBound, limit: sentence.lowerBound),
            tokens[span.lowerBound - count].isCapitalized
        {
            return true
        }
        guard let count = phrases.placeWord(.bearer, before: span.lowerBound, limit: sentence.lowerBound) else { return false }
        // two capitals alone are an abbreviation of something else
        return tokens[(span.lowerBound - count)..<span.lowerBound].allSatisfy { !$0.flags.contains(.allCaps) }
    }
}
