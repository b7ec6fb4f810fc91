import Figures
import VietText

extension DocumentReader {
    /// Whether a text begins as a page of HTML does.
    package static func isHTML(_ bytes: some Collection<UInt8>) -> Bool { PageEncoding.isPage(bytes) }

    /// The report that the bytes of an HTML page are. Its text is what was taken from the page: headline and report, a line
    /// each block, without markup; then, where they are kept, the lines around the report as chrome, so that places in the
    /// report are the same with and without them.
    /// - Parameter charset: the encoding that what it came in says that it is in.
    package func report(
        doc: String, source: String, html bytes: [UInt8], charset: String? = nil, keepsChrome: Bool = false, hints: Hints = Hints(),
        _ stopwatch: Stopwatch? = nil
    ) -> Report {
        if Decoding.binary(bytes) != nil, !PageEncoding.isPage(bytes) {
            return report(doc: doc, source: source, bytes: bytes, hints: hints, stopwatch)
        }
        let decoded = PageEncoding.decode(bytes, charset: charset)
        stopwatch?.lap(.decode)
        return report(
            doc: doc, source: source, page: decoded, sha256: SHA256.hex(bytes), keepsChrome: keepsChrome, hints: hints, stopwatch)
    }

    /// The report that a page in the string of a row is.
    package func report(
        doc: String, source: String, html text: Decoded, keepsChrome: Bool = false, hints: Hints = Hints(), _ stopwatch: Stopwatch? = nil
    ) -> Report {
        let decoded = Decoding.reread(text, isPage: true)
        stopwatch?.lap(.decode)
        return report(
            doc: doc, source: source, page: decoded, sha256: SHA256.hex(text.text), keepsChrome: keepsChrome, hints: hints, stopwatch)
    }

    private func report(
        doc: String, source: String, page decoded: Decoded, sha256: String, keepsChrome: Bool, hints: Hints, _ stopwatch: Stopwatch?
    ) -> Report {
        let page = HTMLPage(decoded.text, tables)
        var record = DocumentRecord(doc: doc, source: source)
        record.sha256 = sha256
        (record.encoding, record.replaced) = (decoded.encoding, decoded.replaced)
        record.url = hints.url ?? page.metadata?.url
        var lines = page.lines
        var around = page.around
        drop(&lines, into: &around)
        let main = Self.joined(lines.map(\.text))
        stopwatch?.lap(.page)
        let text = Text(keepsChrome ? main + Self.joined(around) : main)
        stopwatch?.lap(.compose)
        record.characters = text.characters
        let end = keepsChrome ? Text(main).bytes.count : text.bytes.count
        let hints = known(hints, page, record)
        var zones: [Report.Zone] = []
        text.bytes.withUnsafeBufferPointer { all in
            let bytes = UnsafeBufferPointer(rebasing: all[..<end])
            let zoning = Self.zoning(LineReader(tables: tables, bytes: bytes), lines)
            fill(&record, bytes, text, hints, zoning)
            zones = zoning.zones()
            zones += Self.chrome(all, from: end)
        }
        record.title = hints.title ?? record.title ?? page.title
        record.status = zones.isEmpty ? .empty : .ok
        stopwatch?.lap(.page)
        return Report(document: record, text: text, zones: zones)
    }

    /// What the page says of itself, where the row that it came in says nothing.
    private func known(_ hints: Hints, _ page: HTMLPage, _ record: DocumentRecord) -> Hints {
        var hints = hints
        if page.lines.first?.isTitle == true { hints.title = hints.title ?? page.title }
        hints.published = hints.published ?? page.published
        hints.url = record.url
        let host = record.url.flatMap(Masthead.host)
        hints.site = hints.site ?? page.metadata?.site ?? host ?? page.metadata?.publisher ?? siteOfWindow(page)
        hints.author = hints.author ?? author(page, hints.site)
        return hints
    }

    /// The first byline that names somebody; a site is no author.
    private func author(_ page: HTMLPage, _ site: String?) -> String? {
        let sites = Set([site, page.metadata?.site, page.metadata?.publisher].compactMap { $0 }.map(PageTables.folded))
        for given in page.authors {
            let bytes = Array(given.utf8)
            let found = bytes.withUnsafeBufferPointer { Byline(tables: tables).read($0, 0..<bytes.count) }
            guard let name = found?.author, !sites.contains(PageTables.folded(name)), !name.contains("://") else { continue }
            return name
        }
        return nil
    }

    /// The site's name in the window's title, before or behind a bar or a dash.
    private func siteOfWindow(_ page: HTMLPage) -> String? {
        guard let window = page.metadata?.window else { return nil }
        var pieces: [String] = []
        var piece: [Substring] = []
        for word in window.split(separator: " ") {
            if ["-", "|", "–", "—", "::", "»", "•"].contains(word) {
                pieces.append(piece.joined(separator: " "))
                piece = []
            } else {
                piece.append(word)
            }
        }
        pieces.append(piece.joined(separator: " "))
        let named = pieces.last { name in
            let words = Words(name)
            return tables.cues.matches(words, at: 0).contains { $0.value == .masthead } || Masthead.isSite(words, tables)
        }
        if let named { return named }
        // headline - site
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1, !last.isEmpty else { return nil }
        let counts = (Words(first).count, Words(last).count)
        return counts.0 >= 4 && counts.1 <= 8 && counts.1 < counts.0 ? last : nil
    }

    /// Moves what reads as page out of the report: buttons, counters, links, dates. Bylines stay.
    private func drop(_ lines: inout [HTMLPage.ReportLine], into around: inout [[UInt8]]) {
        let text = Text(Self.joined(lines.map(\.text)))
        let isPage = text.bytes.withUnsafeBufferPointer { bytes -> [Bool] in
            let zoning = Self.zoning(LineReader(tables: tables, bytes: bytes), lines)
            guard zoning.lines.count == lines.count else { return [] }
            let page: Cues = [.line, .whole, .edge, .counter, .links, .end]
            var isBelowLinks = false
            return zoning.lines.indices.map { i in
                guard zoning.roles[i] == .chrome, !lines[i].isTitle else {
                    isBelowLinks = false
                    return false
                }
                let line = zoning.lines[i]
                // what stands below `Tin liên quan` has no cue of its own
                if line.cues.contains(.links) || line.cues.contains(.end) { isBelowLinks = true }
                return line.date != nil || !line.cues.isDisjoint(with: page) || isBelowLinks
            }
        }
        around += zip(lines, isPage).filter(\.1).map(\.0.text)
        if isPage.contains(true) { lines = zip(lines, isPage).filter { !$0.1 }.map(\.0) }
    }

    private static func zoning(_ reader: LineReader, _ lines: [HTMLPage.ReportLine]) -> Zoning {
        Zoning(
            reader: reader, headline: lines.first?.isTitle == true ? 0 : nil,
            captions: Set(lines.indices.filter { lines[$0].isCaption }))
    }

    /// A line each, with its end.
    private static func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.map { $0 + [0x0A] }.joined()) }

    /// Zones of chrome for all lines from a place on.
    private static func chrome(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Report.Zone] {
        guard let first = (start..<bytes.count).first(where: { bytes[$0] > 0x20 }) else { return [] }
        let last = (first..<bytes.count).last { bytes[$0] > 0x20 }!
        return [.init(range: first..<(last + 1), role: .chrome)]
    }
}
