import Lexicon
import Numbers
import VietText

/// Names behind their type: `huyện Bắc Quang`, `phường 7`.
extension PlaceScanner {
    func typed(_ word: PlaceWord, _ span: Range<Int>, _ sentence: Range<Int>) -> (PlaceMention?, Int) {
        let limit = sentence.upperBound
        var at = span.upperBound
        let short = span.count == 1 && tokens[span.lowerBound].range.count <= 2 && tokens[span.lowerBound].isCapitalized
        if short, at < limit, tokens[at].isSign("."), tokens[at].isGlued { at += 1 }
        // one letter is a type only before a name
        if tokens[span.lowerBound].range.count == 1, span.count == 1, at == span.upperBound { return (nil, 1) }
        let several = isPlural(span, sentence)
        let mention = PlaceMention(tokens: span, what: .bare, type: word.type, role: word.role)
        if let name = phrases.placeName(places, at: at, limit: limit), isName(at..<(at + name.count)),
            !(word.role == .commune), fits(name.rows, word, mention)
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
    private func fits(_ rows: [PlaceRow], _ word: PlaceWord, _ mention: PlaceMention) -> Bool {
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
    func isApostrophe(_ i: Int) -> Bool {
        [0x27, 0x2019, 0x2018].contains(tokens[i].scalar) && tokens[i].isGlued && i + 1 < tokens.count && tokens[i + 1].isGlued
    }

    /// `các huyện`, `7 tỉnh`, `mỗi xã`.
    func isPlural(_ span: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let first = span.lowerBound
        guard first > sentence.lowerBound else { return false }
        if tokens[first - 1].kind == .number { return !endsDate(first - 1, sentence) }
        return phrases.placeWord(.plural, before: first, limit: sentence.lowerBound) != nil
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
}
