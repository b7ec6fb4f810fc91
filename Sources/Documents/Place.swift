/// Finds the one province that a report is from or about.
struct PlaceFinder {
    let tables: PageTables
    let bytes: UnsafeBufferPointer<UInt8>

    /// What a stretch of text names.
    private struct Named {
        /// Provinces by their own names, with how often.
        var provinces: [String: Int] = [:]
        /// Provinces named with their type word: `tỉnh Cà Mau`.
        var typed: Set<String> = []
        /// Provinces of the districts that are named with their type.
        var districts: [String: Int] = [:]
        /// Provinces of the districts that are named without.
        var bare: Set<String> = []
    }

    /// - Parameters:
    ///   - site: the code of the site's own province.
    ///   - title: the headline, in bytes of the text.
    ///   - paragraphs: the report's text lines in order.
    func find(site: String?, title: Range<Int>?, paragraphs: [Range<Int>]) -> String? {
        let headline = title.map { named(in: $0) } ?? Named()
        if let site {
            let others = headline.provinces.keys.filter { $0 != site }
            return others.isEmpty || headline.provinces[site] != nil ? site : nil
        }
        if !headline.provinces.isEmpty { return only(headline.provinces.keys) }
        if headline.districts.count == 1 { return headline.districts.keys.first }
        // the first paragraph that names a place, as far as a reader's first look goes
        var left = 700
        for range in paragraphs.prefix(2) where left > 0 {
            let piece = range.lowerBound..<min(range.upperBound, range.lowerBound + left)
            left -= piece.count
            let first = named(in: aligned(piece, range))
            let all = Set(first.provinces.keys).union(first.districts.keys)
            if all.isEmpty { continue }
            if all.count == 1 {
                return headline.bare.isEmpty || headline.bare == all || !first.provinces.isEmpty ? all.first : nil
            }
            if first.provinces.count == 1 { return first.provinces.keys.first }
            return first.typed.count == 1 && headline.bare == first.typed ? first.typed.first : nil
        }
        return mostNamed(paragraphs)
    }

    /// The province that nearly all of the text's names belong to.
    private func mostNamed(_ paragraphs: [Range<Int>]) -> String? {
        var left = 12_000
        var pieces: [Range<Int>] = []
        for range in paragraphs where left > 0 {
            pieces.append(aligned(range.lowerBound..<min(range.upperBound, range.lowerBound + left), range))
            left -= range.count
        }
        // no text counts in which no province is named with its type
        let mayBeTyped = pieces.map { tables.provinceTypes.mayStand(in: bytes, $0) }
        var all = zip(pieces, mayBeTyped).filter(\.1).map { named(in: $0.0) }
        let typed = all.reduce(into: Set<String>()) { $0.formUnion($1.typed) }
        if typed.isEmpty { return nil }
        all += zip(pieces, mayBeTyped).filter { !$0.1 }.map { named(in: $0.0) }
        var counts: [String: Int] = [:]
        for found in all {
            counts.merge(found.provinces, uniquingKeysWith: +)
            counts.merge(found.districts, uniquingKeysWith: +)
        }
        let sum = counts.values.reduce(0, +)
        guard sum >= 3, let top = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return top.value * 4 >= sum * 3 && typed.contains(top.key) ? top.key : nil
    }

    private func only(_ codes: some Collection<String>) -> String? { codes.count == 1 ? codes.first : nil }

    /// A cut that ends with a word.
    private func aligned(_ piece: Range<Int>, _ whole: Range<Int>) -> Range<Int> {
        var end = piece.upperBound
        while end > piece.lowerBound, end < whole.upperBound, bytes[end] > 0x20 { end -= 1 }
        return piece.lowerBound..<end
    }

    /// The one province that a masthead or a name names; nil for several.
    func province(in range: Range<Int>) -> String? {
        let found = named(in: range)
        if !found.provinces.isEmpty { return only(found.provinces.keys) }
        return only(found.districts.keys)
    }

    private func named(in range: Range<Int>) -> Named {
        let words = Words(names: bytes, range) {
            tables.places.mayBegin($0) || tables.places.mayGoOn(with: $0) || tables.parts.mayGoOn(with: $0)
        }
        var out = Named()
        var at = 0
        while at < words.count {
            let found = tables.places.matches(words, at: at)
            guard let count = found.map(\.count).max() else {
                at += 1
                continue
            }
            let names = found.filter { $0.count == count }.map(\.value)
            if isName(words, at, count), !names.contains(where: { if case .blocked = $0 { true } else { false } }) {
                add(names, type: type(words, before: at), single: count == 1, to: &out)
            }
            at += count
        }
        return out
    }

    /// Capitalized words that are not the end of a person's name.
    private func isName(_ words: Words, _ at: Int, _ count: Int) -> Bool {
        for i in at..<(at + count) where !words[i].isNumber {
            guard words[i].isCapitalized || (i == at && words[i].letters >= 4 && count > 2) || isTypeWord(words, i) else {
                return false
            }
        }
        for back in 1...2 where at >= back {
            if (0..<back).contains(where: { words[at - $0].gap == .hard }) { break }
            if part(words, at - back) == .surname, words[at - back].isCapitalized, back == 1 || words[at - 1].isCapitalized {
                return false
            }
        }
        return true
    }

    private func isTypeWord(_ words: Words, _ i: Int) -> Bool {
        switch part(words, i) {
        case .district, .city, .province: true
        default: tables.parts.matches(words, at: i).contains { $0.count > 1 }
        }
    }

    private func part(_ words: Words, _ i: Int) -> NamePart? { tables.parts.matches(words, at: i).first { $0.count == 1 }?.value }

    /// The type that stands before a name, folded, and its kind.
    private func type(_ words: Words, before at: Int) -> (kind: NamePart, word: String)? {
        for back in [2, 1] where at >= back && words[at].gap != .hard {
            let start = at - back
            guard let found = tables.parts.matches(words, at: start).first(where: { $0.count == back }) else { continue }
            let word = words.words[start..<at].map { String(decoding: words.folded[$0.key], as: UTF8.self) }
            return (found.value, word.joined(separator: " "))
        }
        return nil
    }

    private func add(_ names: [PlaceName], type: (kind: NamePart, word: String)?, single: Bool, to out: inout Named) {
        var province: String?
        var districts: [(code: String, type: String)] = []
        for name in names {
            switch name {
            case .province(let code): province = code
            case .district(let code, let type): districts.append((code, type))
            case .blocked: break
            }
        }
        if type?.kind == .place { return }
        let isDistrict = type?.kind == .district || (type?.kind == .city && province == nil)
        if let province, !(isDistrict && !districts.isEmpty) {
            out.provinces[province, default: 0] += 1
            if type?.kind == .province || type?.kind == .city { out.typed.insert(province) }
            return
        }
        let exact = districts.filter { $0.type == type?.word }
        let codes = Set((exact.isEmpty ? districts : exact).map(\.code))
        guard codes.count == 1, let code = codes.first else { return }
        if isDistrict || districts.allSatisfy({ $0.type.isEmpty }) {
            out.districts[code, default: 0] += 1
        } else if !single {
            out.bare.insert(code)
        }
    }
}
