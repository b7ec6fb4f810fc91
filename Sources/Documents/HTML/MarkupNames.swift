/// What a part of an HTML page is (`markup.tsv`).
enum PagePart: String, Sendable, CaseIterable {
    case chrome, comments, content, title, lead, date, author, caption, site, url, whole
}

/// Parts of a page, several at once.
struct PageParts: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }
    init(_ part: PagePart) { rawValue = 1 << UInt16(PagePart.allCases.firstIndex(of: part)!) }

    static let chrome = PageParts(.chrome)
    static let comments = PageParts(.comments)
    static let content = PageParts(.content)
    static let title = PageParts(.title)
    static let lead = PageParts(.lead)
    static let date = PageParts(.date)
    static let author = PageParts(.author)
    static let caption = PageParts(.caption)
    /// Not only named as content: it says so by `itemprop`.
    static let body = PageParts(rawValue: 1 << 14)
}

/// The names that markup gives to the parts of a page.
struct MarkupNames: Sendable {
    enum Place: String, Sendable, CaseIterable { case word, part, meta }

    private var words: [String: PageParts] = [:]
    /// By first letter.
    private var parts: [UInt8: [(letters: [UInt8], says: PageParts)]] = [:]
    private var metas: [String: (rank: Int, says: PagePart)] = [:]

    mutating func insert(_ name: String, _ place: Place, _ part: PagePart) {
        let name = name.lowercased()
        switch place {
        case .word: words[name, default: []].insert(PageParts(part))
        case .part: parts[name.utf8.first ?? 0, default: []].append((Array(name.utf8), PageParts(part)))
        case .meta: if metas[name] == nil { metas[name] = (metas.count, part) }
        }
    }

    /// What a `meta` of this name says, and its place in the list.
    func meta(_ name: String) -> (rank: Int, says: PagePart)? { metas[name.lowercased()] }

    /// What the words of a class, id or role say. Words end at signs, at digits, and where a capital follows a small letter.
    func says(_ value: String) -> PageParts {
        var found: PageParts = []
        var word: [UInt8] = []
        var wasLower = false
        func end() {
            if word.isEmpty { return }
            if word.count > 1 { found.formUnion(look(up: word)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in value.utf8 {
            switch byte {
            case 0x41...0x5A:
                if wasLower { end() }
                word.append(byte | 0x20)
                wasLower = false
            case 0x61...0x7A, 0x80...:
                word.append(byte)
                wasLower = true
            default:
                end()
                wasLower = false
            }
        }
        end()
        // words that only together are one: `tin-lien-quan`, `binhLuan`
        found.formUnion(inside(value.utf8.compactMap { 0x41...0x5A ~= $0 ? $0 | 0x20 : 0x61...0x7A ~= $0 ? $0 : nil }))
        return found
    }

    private func look(up word: [UInt8]) -> PageParts { words[String(decoding: word, as: UTF8.self)] ?? [] }

    private func inside(_ word: [UInt8]) -> PageParts {
        var found: PageParts = []
        for at in word.indices {
            for (letters, says) in parts[word[at]] ?? [] where !found.contains(says) {
                if word.count - at >= letters.count, word[at..<(at + letters.count)].elementsEqual(letters) { found.formUnion(says) }
            }
        }
        return found
    }
}
