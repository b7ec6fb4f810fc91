import VietText

/// One line of a page that is not blank. Offsets are bytes of the composed text, white space at both ends left out.
struct Line {
    var range: Range<Int>
    /// The cues that its start, or all of it, gives.
    var cues: Cues = []
    var date: DateLine?
    /// It is long and ends a sentence, or very long: text that somebody wrote.
    var isParagraph: Bool
    /// It says the same as the line before it.
    var repeats = false
    /// It has a letter or a digit at all.
    var hasText: Bool
    /// It has a letter.
    var hasLetters: Bool
}

/// Cuts a page into lines and says what each looks like by itself.
struct LineReader {
    /// A line from so many bytes on that ends a sentence is a paragraph; from the other on, whatever it ends in.
    static let paragraph = 150
    static let longParagraph = 360

    let tables: PageTables
    let bytes: UnsafeBufferPointer<UInt8>

    func lines() -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(bytes.count / 120 + 8)
        var words = Words()
        var start = 0
        while start < bytes.count {
            let end = endOfLine(start)
            let range = trimmed(start..<end)
            if !range.isEmpty {
                var line = read(range, &words)
                if let last = lines.last, line.hasLetters { line.repeats = isSame(last.range, range) }
                lines.append(line)
            }
            start = end + 1
        }
        return lines
    }

    /// The end of the line that begins at a place.
    private func endOfLine(_ start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var end = start
        while end < raw.count {
            // eight bytes at once where none is below 0x0E, as ends of lines are: of such a one the highest bit would be borrowed
            if end + 8 <= raw.count, case let word = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self),
                (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0
            {
                end += 8
            } else if raw[end] == 0x0A || raw[end] == 0x0D || raw[end] == 0x0C {
                break
            } else {
                end += 1
            }
        }
        return end
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// - Parameter words: gets the words of the line, as far as they are needed.
    private func read(_ range: Range<Int>, _ words: inout Words) -> Line {
        if range.count >= Self.longParagraph {
            return Line(range: range, isParagraph: true, hasText: true, hasLetters: true)
        }
        var line = Line(range: range, isParagraph: false, hasText: false, hasLetters: false)
        if case let start = codePoint(bytes, range.lowerBound), !start.isLetter, !start.isDigit {
            for (bytes, cue) in tables.signs where starts(range, with: bytes) { line.cues.insert(cue) }
        }
        words.begin(bytes, range, limit: 1)
        guard let first = words.words.first else { return line }
        line.hasText = true
        line.hasLetters = !first.isNumber || hasLetters(first.range.upperBound..<range.upperBound)
        if isHashtags(range) { line.cues.insert(.edge) }
        let (digits, hasYear) = range.count <= 180 ? digits(range) : (0, false)
        while tables.cues.goesOn(behind: words), case let count = words.count + 1 {
            words.read(bytes, limit: count)
            if words.count < count { break }
        }
        let hasCues = tables.cues.longest(words, at: 0, where: Self.ofLines.contains) != nil
            || (first.isNumber && (digits >= 5 || range.count <= 60))
        if digits >= 5, hasYear {
            words.read(bytes, limit: DateLineReader.longest + 1)
            line.date = DateLineReader.read(words, tables)
        }
        if hasCues {
            words.read(bytes)
            line.cues.formUnion(cues(words, range))
        }
        if line.hasLetters, line.date == nil, line.cues.isEmpty,
            Navigation(tables: tables, bytes: bytes).isButtons(range, isPage)
        {
            line.cues.insert(.counter)
        }
        if !line.cues.contains(.caption), isCaption(range) { line.cues.insert(.caption) }
        let isPage = !line.cues.isDisjoint(with: [.line, .whole, .edge, .end, .links, .caption]) || line.date != nil
        line.isParagraph = range.count >= Self.paragraph && !isPage && (endsSentence(range) || hasSentence(range))
        return line
    }

    /// How many digits a line has, and whether there are four that could be a year's.
    private func digits(_ range: Range<Int>) -> (count: Int, hasYear: Bool) {
        var (count, run, hasYear) = (0, 0, false)
        for at in range {
            if bytes[at] >= 0x30, bytes[at] <= 0x39 {
                run += 1
            } else if run > 0 {
                if run == 4 { hasYear = true }
                (count, run) = (count + run, 0)
            }
        }
        return (count + run, hasYear || run == 4)
    }

    /// `#cà phê #nông sản`; not `# Heading` of Markdown.
    private func isHashtags(_ range: Range<Int>) -> Bool {
        bytes[range.lowerBound] == 0x23 && range.count > 1 && bytes[range.lowerBound + 1] != 0x20 && bytes[range.lowerBound + 1] != 0x23
    }

    private func hasLetters(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            let s = codePoint(bytes, at)
            if s.isLetter { return true }
            at += s.length
        }
        return false
    }

    /// Whether a mark of captions stands inside: `Quang cảnh hội nghị. Ảnh: Lan Anh`.
    private func isCaption(_ range: Range<Int>) -> Bool {
        var at = range.upperBound
        let floor = max(range.lowerBound, at - 80)
        while at > floor + 1 {
            at -= 1
            guard bytes[at] == 0x3A || (bytes[at] == 0x29 && at == range.upperBound - 1) else { continue }
            // the two or four words before the colon
            var start = at
            var blanks = 0
            while start > range.lowerBound, at - start < 40 {
                let byte = bytes[start - 1]
                if byte == 0x28 || byte == 0x2E || byte == 0x2D || byte == 0x3B { break }
                if byte == 0x20 { blanks += 1 }
                if blanks > 4 { break }
                start -= 1
            }
            while start < at, bytes[start] & 0xC0 == 0x80 { start += 1 }
            let words = Words(bytes, start..<at)
            if start > range.lowerBound,
                tables.cues.matches(words, at: 0).contains(where: { $0.value == .caption && $0.count == words.count })
            {
                return true
            }
        }
        return false
    }

    private func starts(_ range: Range<Int>, with sign: [UInt8]) -> Bool {
        guard range.count >= sign.count else { return false }
        for (i, byte) in sign.enumerated() where bytes[range.lowerBound + i] != byte { return false }
        return true
    }

    /// Whether a line's last mark ends a sentence; quotes and brackets behind it are passed over.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            switch bytes[end - 1] {
            case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
            case 0x22, 0x29, 0x2A, 0x20, 0x27: end -= 1
            case 0xA6: return end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2  // …
            case 0x9D where end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: end -= 3  // ”
            default: return false
            }
        }
        return false
    }

    /// Whether a sentence ends inside a line: a full stop after a whole small word. Not `TP. Huế`.
    private func hasSentence(_ range: Range<Int>) -> Bool {
        for at in (range.lowerBound + 4)..<(range.upperBound - 2) where bytes[at] == 0x2E && bytes[at + 1] == 0x20 {
            let word = bytes[(at - 3)..<at]
            if word.allSatisfy({ $0 >= 0x61 }), bytes[at + 2] >= 0x80 || (bytes[at + 2] >= 0x41 && bytes[at + 2] <= 0x5A) {
                return true
            }
        }
        return false
    }

    /// Whether two lines say the same; each run of white space counts as one blank.
    func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        var (i, j) = (a.lowerBound, b.lowerBound)
        while i < a.upperBound, j < b.upperBound {
            if bytes[i] <= 0x20, bytes[j] <= 0x20 {
                while bytes[i] <= 0x20 { i += 1 }
                while bytes[j] <= 0x20 { j += 1 }
            } else if bytes[i] == bytes[j] {
                i += 1
                j += 1
            } else {
                return false
            }
        }
        return i == a.upperBound && j == b.upperBound
    }
}
