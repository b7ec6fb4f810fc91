import Figures

/// Says of every line what it is: headline, lead, caption, body, or the page around them.
struct Zoning {
    let reader: LineReader
    let byline: Byline
    private(set) var lines: [Line]
    private(set) var roles: [Report.Role]
    /// The line of the headline.
    private(set) var title: Int?
    /// The author's name, where a line of the page gives it.
    private(set) var author: String?
    /// Lines before the first paragraph, and from the last one's end on. Both empty where there is no paragraph.
    private(set) var head: Range<Int>
    private(set) var foot: Range<Int>

    /// - Parameters:
    ///   - headline: the line of the headline, where it is known.
    ///   - captions: lines that are known to be captions.
    init(reader: LineReader, headline: Int? = nil, captions: Set<Int> = []) {
        self.reader = reader
        byline = Byline(tables: reader.tables)
        lines = reader.lines()
        roles = Array(repeating: .body, count: lines.count)
        head = 0..<0
        foot = lines.count..<lines.count
        guard !lines.isEmpty else { return }
        let end = endOfReport()
        let first = lines[..<end].firstIndex(where: \.isParagraph)
        let last = lines[..<end].lastIndex(where: \.isParagraph)
        head = 0..<(first ?? min(end, 4))
        foot = (last.map { $0 + 1 } ?? end)..<lines.count
        if head.isEmpty, first == nil { head = 0..<min(1, lines.count) }
        title = headline ?? Headline(reader: reader, lines: lines, head: head).find()
        markBody()
        for i in captions where roles[i] == .body && lines[i].range.count < 2 * LineReader.longParagraph { roles[i] = .caption }
        markHead()
        markFoot(end)
        markLead()
    }

    /// Zones of adjacent lines with one role.
    func zones() -> [Report.Zone] {
        var zones: [Report.Zone] = []
        for (line, role) in zip(lines, roles) {
            if let last = zones.last, last.role == role {
                zones[zones.count - 1].range = last.range.lowerBound..<line.range.upperBound
            } else {
                zones.append(.init(range: line.range, role: role))
            }
        }
        return zones
    }

    /// The line at which comments and the page's foot begin: a cue of it behind more text than before it is none.
    private func endOfReport() -> Int {
        let all = lines.reduce(0) { $0 + ($1.isParagraph ? $1.range.count : 0) }
        var before = 0
        for (i, line) in lines.enumerated() {
            if line.isParagraph { before += line.range.count }
            if line.cues.contains(.end), before > 0, before * 2 >= all { return i }
        }
        return lines.count
    }

    private mutating func markBody() {
        var i = 0
        while i < lines.count {
            let line = lines[i]
            if !line.hasText || !line.cues.isDisjoint(with: [.line, .whole, .end]) || MarkdownLinks.fill(reader.bytes, line.range) {
                roles[i] = .chrome
            } else if isDatedLink(i) {
                roles[i] = .chrome
            } else if line.cues.contains(.links) {
                roles[i] = .chrome
                i = markLinks(after: i)
                continue
            } else if line.repeats, isPhrase(line) {
                roles[i] = .chrome
                // a caption printed twice; right below the headline it is the lead
                let isBelowTitle = i == (title ?? -1) + 2
                if i > 0, roles[i - 1] == .body, i - 1 != title, line.range.count < LineReader.longParagraph, !isBelowTitle {
                    roles[i - 1] = .caption
                }
            } else if line.cues.contains(.caption) {
                roles[i] = .caption
            }
            i += 1
        }
    }

    /// One of two or more dated headlines that follow each other.
    private func isDatedLink(_ i: Int) -> Bool {
        guard DatedLinks.ends(reader.bytes, lines[i].range) else { return false }
        let (before, after) = (lines[..<i].last(where: \.hasText), lines[(i + 1)...].first(where: \.hasText))
        return [before, after].contains { $0.map { DatedLinks.ends(reader.bytes, $0.range) } ?? false }
    }

    /// Three words at least: the cells of a table may well repeat.
    private func isPhrase(_ line: Line) -> Bool {
        line.isParagraph || Words(reader.bytes, line.range, limit: 8).words.filter { !$0.isNumber }.count >= 3
    }

    /// The links under a heading like `Tin liên quan`: lines up to the next paragraph, of which the last before it is
    /// that paragraph's own heading if there are several.
    private mutating func markLinks(after heading: Int) -> Int {
        var end = heading + 1
        while end < lines.count, !lines[end].isParagraph, end - heading <= 60 { end += 1 }
        if end < lines.count, end - heading > 2, end - heading <= 60 { end -= 1 }
        if end < lines.count, end - heading > 12 { return heading + 1 }
        for i in (heading + 1)..<max(end, heading + 1) {
            roles[i] = lines[i].range.count < LineReader.longParagraph && !lines[i].isParagraph ? .chrome : .body
        }
        return end
    }

    private mutating func markHead() {
        if let title {
            roles[title] = .title
            for i in 0..<title where !reader.endsSentence(lines[i].range) || lines[i].date != nil || isFurniture(lines[i]) {
                roles[i] = .chrome
            }
        }
        let start = title.map { $0 + 1 } ?? 0
        for i in start..<max(head.upperBound, start) {
            if lines[i].date != nil || isFurniture(lines[i]) {
                roles[i] = .chrome
            } else if roles[i] == .body, isBesideDate(i) || i == start, let found = byline.read(reader.bytes, lines[i].range),
                found.hasRole || isBesideDate(i) || (i == start && isNameBelowTitle(i, found))
            {
                roles[i] = .chrome
                author = author ?? found.author
            }
        }
    }

    /// Whether a line that reads as a byline stands where a page, its date above the headline, has it.
    private func isNameBelowTitle(_ i: Int, _ found: Byline.Found) -> Bool {
        guard let title, found.author != nil, lines[..<title].contains(where: { $0.date != nil }) else { return false }
        let words = Words(reader.bytes, lines[i].range)
        return words.count >= 2 && !reader.tables.places.matches(words, at: 0).contains { $0.count == words.count }
    }

    private func isBesideDate(_ i: Int) -> Bool {
        (i > 0 && lines[i - 1].date != nil) || (i + 1 < head.upperBound && lines[i + 1].date != nil)
    }

    private func isFurniture(_ line: Line) -> Bool {
        !line.cues.isDisjoint(with: [.edge, .counter])
            || (!line.hasLetters && !line.isParagraph && line.date == nil && head.count > 1)
    }

    /// From the last paragraph on: the byline and cues are page, and after a byline or the report's end everything is.
    private mutating func markFoot(_ end: Int) {
        for i in foot where lines[i].date != nil || !lines[i].cues.isDisjoint(with: [.edge, .counter]) { roles[i] = .chrome }
        var isOver = false
        for i in foot {
            let line = lines[i]
            if i >= end { isOver = true }
            if roles[i] == .chrome {
                continue
            } else if !isOver, let found = byline.read(reader.bytes, line.range), isByline(i, found, end) {
                roles[i] = .chrome
                author = author ?? found.author
                isOver = isOver || !found.isSource
            } else if line.cues.contains(.masthead), isOver || !foot.contains(i + 1) {
                roles[i] = .chrome
            } else if isOver, i >= end || line.range.count < LineReader.longParagraph && !line.cues.contains(.caption) {
                roles[i] = .chrome
            }
        }
    }

    /// Whether a line that reads as a byline stands where one does: with a role, right after the last paragraph or
    /// caption, in bold, or last of all.
    private func isByline(_ i: Int, _ found: Byline.Found, _ end: Int) -> Bool {
        if found.isSource { return true }
        if followsText(i, end) { return false }
        if found.hasRole { return true }
        if reader.bytes[lines[i].range.lowerBound] == 0x2A { return true }
        let isLast = !((i + 1)..<max(end, i + 1)).contains { roles[$0] == .body }
        if isLast { return true }
        guard i == foot.lowerBound || ((foot.lowerBound..<i).allSatisfy { roles[$0] != .body }) else { return false }
        let words = Words(reader.bytes, lines[i].range)
        return !reader.tables.places.matches(words, at: 0).contains { $0.count == words.count }
    }

    /// Whether what comes after line `i`, up to the report's end, is a list or a table rather than the page's foot: most of
    /// its lines begin with a number or a dash, or end a sentence.
    private func followsText(_ i: Int, _ end: Int) -> Bool {
        var (text, other) = (0, 0)
        for n in (i + 1)..<max(end, i + 1) where roles[n] == .body {
            let line = lines[n]
            if !line.cues.isDisjoint(with: [.edge, .counter, .masthead]) || line.date != nil {
                other += 1
                continue
            }
            let first = reader.bytes[line.range.lowerBound]
            let marker = first == 0x2D || first == 0x2B || first == 0x7C || (first >= 0x30 && first <= 0x39) || first == 0x2A
            if marker || reader.endsSentence(line.range) { text += 1 } else { other += 1 }
        }
        return text > other
    }

    private mutating func markLead() {
        let bodies = roles.indices.filter { roles[$0] == .body }
        guard bodies.count > 1, let first = bodies.first, lines[first].range.count <= 1600 else { return }
        // a heading is no lead
        if lines[first].isParagraph || reader.endsSentence(lines[first].range) || lines[first].range.count > 100 {
            roles[first] = .lead
        }
    }
}
