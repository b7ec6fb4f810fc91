/// Reads bylines: the author's name without role, agency and remarks.
struct Byline {
    let tables: PageTables

    /// What a line says of its author.
    struct Found: Equatable {
        /// Nil where the line names only a source or an agency.
        var author: String?
        /// A role stands before it (`Tác giả:`).
        var hasRole: Bool
        /// It names a source, or an agency (`Theo Reuters`, `Nguồn: …`).
        var isSource = false
    }

    /// The byline that a short line is; nil where it is none.
    /// - Parameter range: the line, without white space at its ends.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Found? {
        guard range.count <= 160 else { return nil }
        let words = Words(bytes, range)
        guard !words.isEmpty, words.count <= 24 else { return nil }
        var at = 0
        if let n = cue(words, 0, .source), n < words.count, words.count - n <= 8 {
            // (Theo Lê Thúy/NLĐO): a name only where its agency stands behind it; Theo Reuters, Nguồn: Báo …
            guard ![0x2E, 0x3A, 0x3B, 0x2C].contains(bytes[range.upperBound - 1]) else { return nil }
            guard words[n].isCapitalized || words[n].mark != 0 || words.count == n + 2 else { return nil }
            guard words.words[n...].allSatisfy({ !$0.isNumber }), words[n].mark != 0x2C else { return nil }
            let slash = (n..<words.count).contains { words[$0].mark == 0x2F }
            let name = slash ? names(bytes, words, n, range.upperBound) : nil
            return Found(author: name, hasRole: true, isSource: true)
        }
        while let n = cue(words, at, .role), at + n < words.count, at == 0 || words[at].gap == .hard { at += n }
        let hasRole = at > 0
        guard let author = names(bytes, words, at, range.upperBound) else {
            return hasRole && words[at].mark == 0x3A && words.count <= 8 ? Found(author: nil, hasRole: true) : nil
        }
        return Found(author: author, hasRole: hasRole)
    }

    /// The author whose name ends a paragraph: `… trong năm nay. Lâm Văn`, `…/. Hải Yến/VOV`.
    func atEnd(_ bytes: UnsafeBufferPointer<UInt8>, of range: Range<Int>) -> String? {
        var at = range.upperBound
        let floor = max(range.lowerBound, at - 90)
        var start: Int?
        while at > floor + 1 {
            at -= 1
            guard bytes[at] == 0x20, bytes[at - 1] != 0x20, ends(bytes, at) else { continue }
            // B. An, T. Sỹ: a single capital before the full stop is part of the name
            if bytes[at - 1] == 0x2E, at >= 3, bytes[at - 3] == 0x20 || bytes[at - 3] == 0x2E,
                bytes[at - 2] >= 0x41, bytes[at - 2] <= 0x5A
            {
                continue
            }
            start = at + 1
            break
        }
        guard let start else { return nil }
        let words = Words(bytes, start..<range.upperBound)
        guard words.count >= 2 else { return nil }
        let source = cue(words, 0, .source)
        if source != nil, !words.words.contains(where: { $0.mark == 0x2F }) { return nil }
        let role = cue(words, 0, .role).flatMap { $0 < words.count ? $0 : nil }
        guard let name = names(bytes, words, source ?? role ?? 0, range.upperBound) else { return nil }
        let only = Words(name)
        if only.count < 2 { return nil }
        // a place is no author
        if tables.places.matches(only, at: 0).contains(where: { $0.count == only.count }) { return nil }
        return name
    }

    /// Whether what stands before the blank at `at` ends a sentence.
    private func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        switch bytes[at - 1] {
        case 0x2E, 0x21, 0x3F, 0x22: return true
        case 0xA6, 0x9D: return at >= 3 && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80
        default: return false
        }
    }

    private func cue(_ words: Words, _ at: Int, _ cue: Cue) -> Int? { tables.cues.longest(cue, words, at: at) }

    /// The names from word `first` on, as they stand, without what is none; nil where the first piece is no name.
    private func names(_ bytes: UnsafeBufferPointer<UInt8>, _ words: Words, _ first: Int, _ end: Int) -> String? {
        guard first < words.count else { return nil }
        var pieces: [Range<Int>] = []
        var piece = first
        for i in first..<words.count {
            let next = i + 1
            if next == words.count || Self.parts(words[next]) {
                pieces.append(piece..<next)
                piece = next
            }
        }
        var out = ""
        for (n, piece) in pieces.enumerated() {
            let before = words[piece.lowerBound]
            if n > 0, before.mark == 0x28 { continue }  // (tổng hợp), (TTXVN)
            // a name, and then a whole phrase: a sentence or a caption, no byline
            guard var name = name(words, piece, isFirst: n == 0) else {
                if n == 0 || piece.count > 6 { return nil }
                continue
            }
            if n > 0, before.mark == 0x2F { break }
            let half = name.count / 2
            // the name twice, as some pages print it
            let isTwice =
                name.count % 2 == 0
                && (0..<half).allSatisfy {
                    words.folded[words[name.lowerBound + $0].key] == words.folded[words[name.lowerBound + half + $0].key]
                }
            if isTwice { name = name.dropLast(half) }
            if name.count > 4 { return nil }
            let text = words[name.lowerBound].range.lowerBound..<words[name.upperBound - 1].range.upperBound
            if !out.isEmpty { out += Self.separator(before, bytes, words[piece.lowerBound].range.lowerBound) }
            out += String(decoding: bytes[text], as: UTF8.self)
        }
        return out.isEmpty ? nil : out
    }

    /// Whether a new name may begin at this word.
    private static func parts(_ word: Word) -> Bool {
        if word.gap == .hard { return true }
        // T.Bình is one name, `Lan Hương - Trường Thịnh` two
        return word.gap == .soft && (word.mark == 0x2F || (word.mark == 0x2D && word.isSpaced))
    }

    private static func separator(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> String {
        if word.mark == 0x2C { return ", " }
        guard word.mark == 0x2D || word.mark == 0x29 else { return ", " }
        // the dash as it stands
        var i = at
        while i > 0, bytes[i - 1] == 0x20 { i -= 1 }
        if i >= 3, bytes[i - 3] == 0xE2, bytes[i - 2] == 0x80 {
            return " " + String(decoding: bytes[(i - 3)..<i], as: UTF8.self) + " "
        }
        return " - "
    }

    /// `III. TỔ CHỨC`: a heading's number.
    private func isRoman(_ words: Words, _ i: Int) -> Bool {
        words[i].isAllCaps && words.folded[words[i].key].allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
    }

    /// The words of a piece that are a person's name or pen name; nil where they are not.
    private func name(_ words: Words, _ piece: Range<Int>, isFirst: Bool) -> Range<Int>? {
        var end = piece.upperBound
        for i in piece where i > piece.lowerBound {
            if let n = cue(words, i, .remark), i + n == piece.upperBound, !words[i].isCapitalized {
                end = i
                break
            }
        }
        let name = piece.lowerBound..<end
        guard !name.isEmpty, name.count <= 6 else { return nil }
        for i in name {
            let word = words[i]
            guard !word.isNumber, word.isCapitalized, !word.isMixed, word.letters <= 10,
                word.mark != 0x3A || (isFirst && i == name.lowerBound)
            else { return nil }
        }
        guard !isRoman(words, name.lowerBound) else { return nil }
        if name.count == 1 {
            let word = words[name.lowerBound]
            if word.isAllCaps || word.letters < 2 { return nil }
        }
        for found in tables.cues.matches(words, at: name.lowerBound) where found.count == name.count {
            switch found.value {
            case .agency, .whole, .masthead, .links, .end, .line, .caption, .weekday: return nil
            default: continue
            }
        }
        return name
    }
}
