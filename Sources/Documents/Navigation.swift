/// Tells a page's way through itself from what it says: breadcrumbs, rows of section names, rows of buttons.
struct Navigation {
    let tables: PageTables
    let bytes: UnsafeBufferPointer<UInt8>

    /// What parts the pieces of a row, the weaker first.
    private enum Mark: Int, Comparable {
        /// Two blanks or a tab.
        case blank
        /// `|`, a bullet.
        case bar
        /// ` / `, `>`, `»`, `›`, `→`, `::`: what leads from a section to one inside it.
        case path
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// Whether a line is a breadcrumb or a row of section names.
    func isMenu(_ range: Range<Int>) -> Bool {
        // a bar first begins the row of a table
        guard range.count <= 240, bytes[range.lowerBound] != 0x7C else { return false }
        let (parts, marks) = pieces(range)
        guard parts.count > 1 else { return isRowOfSections(Words(bytes, range)) }
        let words = parts.map { Words(bytes, $0) }
        // the last piece of a path may be the report itself
        if isHome(words[0]), marks.contains(.path) { return true }
        guard words.allSatisfy({ (1...7).contains($0.count) && !$0[0].isNumber }) else { return false }
        if isHome(words[0]) { return true }
        let sections = words.count { isSection($0) }
        // a number stands in the name of a section only below the first page
        if words.contains(where: { $0.words.contains(where: \.isNumber) }) { return false }
        if parts.count == 2 {
            guard words.allSatisfy({ $0.count <= 5 }) else { return sections == 2 }
            return marks.contains(.path) || sections > 0
        }
        return marks.contains { $0 > .blank } ? words.allSatisfy { $0[0].isCapitalized || isSection($0) }
            : words.allSatisfy { $0[0].isCapitalized && $0.count <= 5 }
    }

    /// The name of a section or of the first page, alone: `Kinh tế`, `CẢI CÁCH HÀNH CHÍNH`, `Tin tức - Sự kiện`.
    func isSection(_ words: Words) -> Bool {
        guard words.count <= 8 else { return false }
        var at = 0
        while at < words.count {
            guard let n = longest(.section, words, at) ?? longest(.home, words, at) else { return false }
            at += n
        }
        return at > 0
    }

    /// `Thời sự Kinh tế Cảng biển Đô thị`: most of it are names of sections, three at least.
    private func isRowOfSections(_ words: Words) -> Bool {
        guard words.count >= 5, words.count <= 60 else { return false }
        var (at, covered, sections) = (0, 0, 0)
        while at < words.count {
            if words[at].isNumber { return false }
            if words[at].isCapitalized, let n = longest(.section, words, at) ?? longest(.home, words, at) {
                (covered, sections, at) = (covered + n, sections + 1, at + n)
            } else {
                at += 1
            }
        }
        return sections >= 3 && covered * 10 >= words.count * 7
    }

    /// Whether every piece of a row of buttons is page by itself: `Chia sẻ 37   Bình luận 2`, `Trả lời | Thích 5`.
    func isButtons(_ range: Range<Int>, _ isPage: (Words, Range<Int>) -> Bool) -> Bool {
        guard range.count <= 180 else { return false }
        let parts = pieces(range, brackets: true).parts
        guard parts.count > 1, parts.count <= 16 else { return false }
        return parts.allSatisfy { part in
            let words = Words(bytes, part)
            return words.count <= 6 && (words.isEmpty || isPage(words, part))
        }
    }

    private func isHome(_ words: Words) -> Bool { longest(.home, words, 0) == words.count }

    private func longest(_ cue: Cue, _ words: Words, _ at: Int) -> Int? { tables.cues.longest(cue, words, at: at) }

    /// The pieces of a row, without white space at their ends, and what parts them.
    private func pieces(_ range: Range<Int>, brackets: Bool = false) -> (parts: [Range<Int>], marks: Set<Mark>) {
        var parts: [Range<Int>] = []
        var marks: Set<Mark> = []
        var start = range.lowerBound
        var at = start
        func close(_ end: Int) {
            var (a, b) = (start, end)
            while a < b, bytes[a] <= 0x20 { a += 1 }
            while b > a, bytes[b - 1] <= 0x20 { b -= 1 }
            if a < b { parts.append(a..<b) }
        }
        while at < range.upperBound {
            guard let (mark, length) = mark(at, range, brackets) else {
                at += 1
                continue
            }
            close(at)
            // a mark before the first piece is a list's
            if !parts.isEmpty { marks.insert(mark) }
            at += length
            start = at
        }
        close(range.upperBound)
        return (parts, marks)
    }

    private func mark(_ at: Int, _ range: Range<Int>, _ brackets: Bool) -> (Mark, Int)? {
        func next(_ i: Int) -> UInt8 { at + i < range.upperBound ? bytes[at + i] : 0 }
        let isAfterBlank = at > range.lowerBound && bytes[at - 1] <= 0x20
        switch bytes[at] {
        case 0x09: return (.blank, 1)
        case 0x20: return next(1) == 0x20 ? (.blank, 2) : nil
        case 0x7C: return (.bar, 1)
        case 0x3E: return (.path, 1)
        case 0x2F: return isAfterBlank && next(1) == 0x20 ? (.path, 1) : nil
        case 0x3A: return next(1) == 0x3A ? (.path, 2) : nil
        case 0x5B, 0x5D: return brackets ? (.bar, 1) : nil
        case 0xC2: return next(1) == 0xBB ? (.path, 2) : next(1) == 0xB7 ? (.bar, 2) : nil  // » ·
        case 0xE2:
            switch (next(1), next(2)) {
            case (0x80, 0xBA), (0x86, 0x92): return (.path, 3)  // › →
            case (0x80, 0xA2): return (.bar, 3)  // •
            default: return nil
            }
        default: return nil
        }
    }
}
