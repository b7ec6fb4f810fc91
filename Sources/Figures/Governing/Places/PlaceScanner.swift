import Lexicon
import Numbers
import VietText

/// Finds all mentions of places in a passage, once a document.
struct PlaceScanner {
    let passage: Passage
    private var lexicon: Lexicon { passage.lexicon }
    private let tokens: [Token]

    init(passage: Passage) { (self.passage, tokens) = (passage, passage.tokens) }

    /// In the order of the text, not overlapping.
    func mentions() -> [PlaceMention] {
        var out: [PlaceMention] = []
        for sentence in passage.sentences {
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                guard lexicon.opens(passage.ids[i]).isMention else {
                    i += 1
                    continue
                }
                let found = mention(at: i, sentence)
                if var mention = found.mention {
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
        let mayName = tokens[i].isCapitalized || word.flatMap { PlaceRole(of: $0) } == .city
        let name = mayName ? passage.phrases.placeName(passage.lexicon.places, at: i, limit: limit) : nil
        if let name, name.count >= word?.count ?? 0 {
            return self.name(name, at: i, sentence)
        }
        guard let word, let entry = lexicon.places.word(word) else { return (nil, 1) }
        let span = i..<(i + word.count)
        switch entry.role {
        case .shield, .bearer: return (nil, word.count)
        case .nation: return (isPart(of: span, sentence) || isNumbered(span, sentence) ? nil : PlaceMention(tokens: span, what: .nation), word.count)
        case .province, .district, .city, .commune: return typed(entry, span, sentence)
        case .tier: return (PlaceMention(tokens: span, what: .tier, role: .province), word.count)
        case .foreign: return (PlaceMention(tokens: span, what: .foreign), word.count)
        case .region: return (PlaceMention(tokens: span, what: .several), word.count)
        case .body: return (PlaceMention(tokens: span, what: .body, role: .body), word.count)
        case .person:
            let named = span.upperBound < limit && tokens[span.upperBound].isCapitalized
            return (named ? PlaceMention(tokens: span, what: .person) : nil, word.count)
        case .title: return (PlaceMention(tokens: span, what: .person, role: .title), word.count)
        case .central, .office, .council, .agency, .maybe: return agency(entry, span, sentence)
        case .surname:
            // the name of a person: what follows is none of a place
            var end = span.upperBound
            while tokens[i].isCapitalized, end < limit, end - i < 4, tokens[end].isCapitalized, tokens[end].kind == .syllable { end += 1 }
            return (nil, end - i > 1 && !isTypeOrName(i, limit) ? end - i : 1)
        case .plural, .at, .away, .most, .source, .former, .field, .raised: return (nil, word.count)
        }
    }

    private func isTypeOrName(_ i: Int, _ limit: Int) -> Bool { passage.phrases.placeName(passage.lexicon.places, at: i, limit: limit) != nil }

    /// The longest word at a token; one that is spelled with a capital only where it stands so.
    func word(_ i: Int, _ limit: Int, _ accept: (PlaceRole) -> Bool) -> Lexicon.Hit? {
        guard i < limit else { return nil }
        return passage.phrases.placeWord(at: i, limit: limit, isCapital: tokens[i].isCapitalized, where: accept)
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
        let entries = districts.map { lexicon.places.districts[$0] }
        guard entries.allSatisfy({ $0.type == entries[0].type }) else { return (nil, name.count) }
        var mention = PlaceMention(tokens: span, what: .district, provinces: entries.map(\.province), type: entries[0].type)
        mention.name = full(entries[0].type, lexicon.places.districts[first].name)
        mention.isUntyped = true
        return (mention, name.count)
    }

    private func full(_ type: String, _ name: String) -> String { type.isEmpty ? name : "\(type) \(name)" }

    private func isName(_ span: Range<Int>) -> Bool {
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
        if let count = passage.phrases.placeWord(.surname, before: span.lowerBound, limit: sentence.lowerBound),
            tokens[span.lowerBound - count].isCapitalized
        {
            return true
        }
        guard let count = passage.phrases.placeWord(.bearer, before: span.lowerBound, limit: sentence.lowerBound) else { return false }
        // two capitals alone are an abbreviation of something else
        return tokens[(span.lowerBound - count)..<span.lowerBound].allSatisfy { !$0.flags.contains(.allCaps) }
    }

    // MARK: names behind their type

    private func typed(_ word: PlaceWord, _ span: Range<Int>, _ sentence: Range<Int>) -> (PlaceMention?, Int) {
        let limit = sentence.upperBound
        var at = span.upperBound
        let short = span.count == 1 && tokens[span.lowerBound].range.count <= 2 && tokens[span.lowerBound].isCapitalized
        if short, at < limit, tokens[at].isSign("."), tokens[at].isGlued { at += 1 }
        // one letter is a type only before a name
        if tokens[span.lowerBound].range.count == 1, span.count == 1, at == span.upperBound { return (nil, 1) }
        let several = isPlural(span, sentence)
        var mention = PlaceMention(tokens: span, what: .bare, type: word.type, role: word.role)
        if let name = passage.phrases.placeName(passage.lexicon.places, at: at, limit: limit), isName(at..<(at + name.count)),
            !(word.role == .commune), fits(name.rows, word, &mention)
        {
            mention.tokens = span.lowerBound..<(at + name.count)
        } else if let end = run(at, limit, word.role) {
            mention.tokens = span.lowerBound..<end
            let own = passage.text.folded(passage.bytes(of: at..<end))
            mention.name = full(word.type, own)
            mention.isNumbered = tokens[at].kind == .number
            switch word.role {
            case .province, .city: mention.what = .foreign
            case .commune: mention.what = .commune
            default: mention.what = .district
            }
        } else if at > span.upperBound {
            return (nil, 1)
        }
        if several { mention.what = .several }
        if mention.what == .bare, isList(mention.tokens.upperBound, limit) { mention.what = .several }
        return (mention, mention.tokens.count)
    }

    /// Takes a listed name for what its type makes it; false where the type does not fit any.
    private func fits(_ rows: [PlaceRow], _ word: PlaceWord, _ mention: inout PlaceMention) -> Bool {
        let places = lexicon.places
        var province: Int?
        var districts: [Int] = []
        for row in rows {
            switch row {
            case .province(let found): province = found
            case .district(let found): districts.append(found)
            default: break
            }
        }
        if word.role == .province || word.role == .city && province.map({ places.provinces[$0].isCity }) ?? false {
            guard let province else { return false }
            (mention.what, mention.province) = (.province, province)
            return true
        }
        let exact = districts.filter { places.districts[$0].type == word.type }
        let taken = exact.isEmpty ? districts : exact
        guard let first = taken.first else {
            guard word.role == .city, let province else { return false }
            // a province's capital bears its name
            (mention.what, mention.provinces) = (.district, [province])
            mention.name = full(word.type, places.provinces[province].name)
            return true
        }
        (mention.what, mention.provinces) = (.district, taken.map { places.districts[$0].province })
        mention.name = full(word.type, places.districts[first].name)
        return true
    }

    /// The end of the capitalized syllables of a name that no list has: `Quang Minh`, `Ia Mơ`; of a phường or quận also `7`.
    private func run(_ at: Int, _ limit: Int, _ role: PlaceRole) -> Int? {
        guard at < limit else { return nil }
        if tokens[at].kind == .number, tokens[at].range.count <= 2, role == .commune || role == .district,
            passage.string((at - 1)..<at).lowercased() != "xã"
        {
            return at + 1
        }
        var end = at
        while end < limit, end - at < 6, isApostrophe(end) || tokens[end].kind == .syllable && (end > at && isApostrophe(end - 1) || tokens[end].isCapitalized), !tokens[end].flags.contains(.allCaps),
            !tokens[end].isLineStart, end == at || word(end, limit, { $0 == .commune || $0 == .district || $0 == .province || $0 == .city || $0 == .central }) == nil
        {
            end += 1
        }
        guard end > at else { return nil }
        // the person behind: `xã Thạch Xuân Nguyễn Văn Quý`, `Chủ tịch xã Nguyễn Văn Sơn`
        if let name = (at..<end).first(where: { isPerson($0, end) }) {
            if name == at { return nil }
            end = name
        }
        // one capital before a small word may be the beginning of anything
        if end == at + 1, end < limit, tokens[end].kind == .syllable, !tokens[end].isLineStart,
            !lexicon.tables(openedBy: passage.ids[end]).contains(.context)
        {
            return nil
        }
        // `xã Tây Sơn 1 có …`: a number that counts nothing
        if role == .commune, end + 1 < limit, tokens[end].kind == .number, tokens[end].range.count <= 2,
            lexicon.tables(openedBy: passage.ids[end + 1]).isDisjoint(with: [TableSet(.counted), TableSet(.unit)])
        {
            end += 1
        }
        return end
    }

    /// `Nguyễn Văn …`
    private func isPerson(_ i: Int, _ end: Int) -> Bool {
        guard i + 2 < end, word(i, i + 1, { $0 == .surname }) != nil else { return false }
        return word(i + 1, i + 2, { $0 == .surname }) != nil
    }

    /// Inside a name: `Đắk R’lấp`.
    private func isApostrophe(_ i: Int) -> Bool {
        [0x27, 0x2019, 0x2018].contains(tokens[i].scalar) && tokens[i].isGlued && i + 1 < tokens.count && tokens[i + 1].isGlued
    }

    /// `các huyện`, `7 tỉnh`, `mỗi xã`.
    private func isPlural(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let first = span.lowerBound
        guard first > sentence.lowerBound else { return false }
        if tokens[first - 1].kind == .number { return !endsDate(first - 1, sentence) }
        return passage.phrases.placeWord(.plural, before: first, limit: sentence.lowerBound) != nil
    }

    /// `năm 2023 tỉnh đã …`: a year is no number of provinces.
    private func endsDate(_ i: Int, _ sentence: Range<Int>) -> Bool { tokens[i].range.count >= 4 }

    /// `huyện, thị xã`, `tỉnh/thành phố`: types in a row name none.
    private func isList(_ at: Int, _ limit: Int) -> Bool {
        guard at + 1 < limit, tokens[at].isSign(",") || tokens[at].isSign("/") || tokens[at].isDash || passage.cue(.and, at: at, limit: limit) != nil,
            let next = word(at + 1, limit, { [.province, .district, .city, .commune].contains($0) })
        else { return false }
        let end = at + 1 + next.count
        return !(end < limit && (tokens[end].isCapitalized || tokens[end].kind == .number))
    }

    // MARK: agencies

    private func agency(_ word: PlaceWord, _ span: Range<Int>, _ sentence: Range<Int>) -> (PlaceMention?, Int) {
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
