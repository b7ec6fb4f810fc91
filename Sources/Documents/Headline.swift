/// Finds the headline among the first lines of a page.
struct Headline {
    /// Longest headline, in bytes.
    static let longest = 320
    /// So many lines that could be a headline are a column of links, as portals print their menus.
    private static let column = 12
    /// Most lines that are looked at.
    private static let most = 200

    let reader: LineReader
    let lines: [Line]
    /// Lines before the first paragraph.
    let head: Range<Int>

    /// The line that is the headline; nil where the page shows none.
    func find() -> Int? {
        guard lines.count > 1 else { return nil }
        let head = head.suffix(Self.most)
        let dates = head.filter { lines[$0].date != nil }
        let menus = head.filter { isMenu(lines[$0]) }
        var found: [(line: Int, score: Int, words: Int, isOffice: Bool)] = []
        var links = 0
        for i in head where !menus.contains(i) {
            let words = Words(reader.bytes, lines[i].range)
            guard let score = score(i, words, dates: dates, isFirst: found.isEmpty) else { continue }
            if words.count <= 7, !words.words.contains(where: \.isNumber) { links += 1 }
            found.append((i, score, words.count, Masthead.isOffice(words, reader.tables)))
        }
        var best: (line: Int, score: Int)?
        for (n, (i, points, words, isOffice)) in found.enumerated() {
            var score = points
            if links >= Self.column {
                // below a column of links the headline is a long line not far above the text
                if found.count - n > 6 { score -= 8 }
                if words >= 7 { score += 1 } else if words >= 5 { score -= 3 }
            }
            // what a menu stands below, and an office's name with a date below it, is the masthead if a headline comes after
            let isPassed = { (mark: Int) in mark > i && found[(n + 1)...].contains { $0.line > mark && $0.score > 2 } }
            if menus.contains(where: isPassed) { score -= 12 }
            if isOffice, dates.contains(where: isPassed) { score -= 9 }
            if score > (best?.score ?? 0) { best = (i, score) }
        }
        return best?.line
    }

    private func isMenu(_ line: Line) -> Bool {
        guard line.hasLetters, line.date == nil, !line.isParagraph, !reader.endsSentence(line.range) else { return false }
        return navigation.isMenu(line.range)
    }

    private var navigation: Navigation { Navigation(tables: reader.tables, bytes: reader.bytes) }

    /// How much a line looks like the headline; nil where it cannot be one.
    private func score(_ i: Int, _ words: Words, dates: [Int], isFirst: Bool) -> Int? {
        let line = lines[i]
        guard line.hasLetters, line.date == nil, line.range.count <= Self.longest, !line.repeats else { return nil }
        guard line.cues.isDisjoint(with: [.line, .whole, .edge, .counter, .links, .end, .caption]) else { return nil }
        guard words.words.contains(where: { !$0.isNumber }), Self.dateline(words, reader) == nil else { return nil }
        guard !isAddress(line.range), !isDocumentNumber(words) else { return nil }
        var score = isFirst ? 4 : 0
        if words.count >= 5 { score += 3 } else if words.count < 3 { score -= 2 }
        if let next = dates.first(where: { $0 > i }), lines[(i + 1)..<next].allSatisfy({ isFurniture($0) }) {
            // of several dates the last is the report's, those before it the day's
            score += next == dates.last ? 6 : 3
        }
        if let last = dates.last(where: { $0 < i }), lines[(last + 1)..<i].allSatisfy({ isFurniture($0) }) { score += 3 }
        if line.cues.contains(.masthead) || Masthead.isSite(words, reader.tables) {
            score -= isFirst && dates.isEmpty ? 6 : 10
        }
        if lines[..<i].contains(where: { isShownIn($0, line) }) { score += 6 }
        if head.contains(where: { $0 > i && isShownIn(line, lines[$0]) }) { score -= 6 }
        if isSentence(line, words, isFirst: isFirst) { score -= 9 }
        if navigation.isSection(words) { score -= 7 }
        if followsText(i) { score -= 12 }
        return score
    }

    /// Whether a caption or a sentence stands above a line, with no date or menu between and no date right below: what is
    /// then like a headline is a heading in a report without one.
    private func followsText(_ i: Int) -> Bool {
        if i + 1 < lines.count, lines[i + 1].date != nil { return false }
        for line in lines[head.lowerBound..<i].reversed() {
            if line.date != nil || isMenu(line) { return false }
            if line.cues.contains(.caption) { return true }
            if line.range.count >= 100, line.cues.isEmpty, !line.repeats, reader.endsSentence(line.range) { return true }
        }
        return false
    }

    private func isFurniture(_ line: Line) -> Bool {
        line.date != nil || !line.hasLetters || line.repeats
            || !line.cues.isDisjoint(with: [.line, .whole, .edge, .counter, .masthead]) || isMenu(line)
            || isAddress(line.range) || isDocumentNumber(Words(reader.bytes, line.range, limit: 12))
    }

    /// `https://tinh.gov.vn/tin`, `www.bao.vn`, alone.
    private func isAddress(_ range: Range<Int>) -> Bool {
        let line = reader.bytes[range]
        return !line.contains(0x20) && line.contains(0x2E) && (line.contains(0x2F) || line.starts(with: "www.".utf8))
    }

    /// `Số: 512/TCBC-CTK` above a letter.
    private func isDocumentNumber(_ words: Words) -> Bool {
        guard words.count >= 3, words.count <= 10, reader.tables.cues.matches(words, at: 0).contains(where: { $0.value == .number })
        else { return false }
        return (1..<words.count).contains { words[$0].mark == 0x2F && words[$0].isAllCaps }
            && words.words.dropFirst().allSatisfy { $0.isNumber || $0.isAllCaps || $0.letters == 1 }
    }

    /// Whether `page`, the browser's title, is the headline and the site's name behind it.
    private func isShownIn(_ page: Line, _ headline: Line) -> Bool {
        guard page.range.count > headline.range.count + 3, headline.range.count >= 16 else { return false }
        let rest = (page.range.lowerBound + headline.range.count)..<page.range.upperBound
        guard reader.isSame(page.range.lowerBound..<rest.lowerBound, headline.range) else { return false }
        let words = Words(reader.bytes, rest, limit: 1)
        guard let word = words.words.first else { return false }
        return word.mark == 0x2D || word.mark == 0x7C || word.mark == 0x3F
    }

    /// A headline ends in no full stop, but for a short one and one cut short with dots.
    private func isSentence(_ line: Line, _ words: Words, isFirst: Bool) -> Bool {
        let last = reader.bytes[line.range.upperBound - 1]
        let before = line.range.count > 1 ? reader.bytes[line.range.upperBound - 2] : 0
        switch last {
        case 0x2E where before == 0x2E: return words.count > 32
        case 0x2E:
            return !isFirst || words.count > 22 || before == 0x29
                || words.words.contains { $0.isNumber && $0.mark == 0x2F }
        case 0x3B, 0x3A: return true
        default: return words.count > 52
        }
    }

    /// The word count of a dateline at the start: `BHG - …`, `(QNO) - …`, `(binhdinh.gov.vn) - …`.
    static func dateline(_ words: Words, _ reader: LineReader) -> Int? {
        guard words.count >= 3 else { return nil }
        if words[0].mark == 0x28 {
            let isShort = words[0].isAllCaps || words[1].mark == 0x2E || !reader.tables.sites.matches(words, at: 0).isEmpty
            guard isShort,
                let close = (1..<min(6, words.count)).first(where: { words[$0].gap >= .soft && words[$0].isSpaced })
            else { return nil }
            return words[close].mark == 0x2D || words[close].mark == 0x29 ? close : nil
        }
        guard words[0].isAllCaps, words[0].letters <= 5, words[1].mark == 0x2D, words[1].isSpaced else { return nil }
        return reader.tables.sites.matches(words, at: 0).contains { $0.count == 1 } ? 1 : nil
    }
}
