import Figures
import VietText

/// What is known of a document beside its text, from the row or the page source that it came in.
package struct Hints: Sendable, Equatable {
    package var title: String?
    /// A day or a moment in ISO 8601, or as pages print it; anything else is passed over.
    package var published: String?
    /// The year in which it was published, where no more is known.
    package var year: Int?
    package var url: String?
    package var author: String?
    /// The name of the site.
    package var site: String?
    package init(title: String? = nil, published: String? = nil, url: String? = nil, author: String? = nil) {
        (self.title, self.published, self.url, self.author) = (title, published, url, author)
    }
}

/// Makes a report of one document. A value; use one for all documents and threads. Text never makes it fail.
package struct DocumentReader: Sendable {
    let tables: PageTables

    package init(tables: PageTables) { self.tables = tables }

    /// The report that a file's or an archive member's bytes are.
    /// - Parameter charset: the encoding that what it came in says that it is in.
    package func report(
        doc: String, source: String, bytes: [UInt8], charset: String? = nil, hints: Hints = Hints(), _ stopwatch: Stopwatch? = nil
    ) -> Report {
        if let place = Decoding.binary(bytes) {
            var record = DocumentRecord(doc: doc, source: source)
            record.sha256 = SHA256.hex(bytes)
            record.url = hints.url
            record.status = .error
            record.error = "not text: a NUL byte at \(place); it must be the text of a page"
            return Report(document: record, text: Text([]), zones: [])
        }
        let decoded = Decoding.decode(bytes, declared: charset)
        stopwatch?.lap(.decode)
        return report(doc: doc, source: source, decoded: decoded, sha256: SHA256.hex(bytes), hints: hints, stopwatch)
    }

    /// The report that the string of a row is. Where it was read in a wrong encoding before it came here, it is taken back.
    /// - Parameters:
    ///   - text: the string as UTF-8, the encoding of what it came in, and what of it had to be replaced.
    ///   - isRight: whether it was read in its right encoding for sure.
    package func report(
        doc: String, source: String, text: Decoded, isRight: Bool = false, hints: Hints = Hints(), _ stopwatch: Stopwatch? = nil
    ) -> Report {
        let decoded = isRight ? text : Decoding.reread(text)
        var hints = hints
        if decoded.encoding != text.encoding { hints.title = hints.title.map { Decoding.reread(title: $0) } }
        stopwatch?.lap(.decode)
        return report(doc: doc, source: source, decoded: decoded, sha256: SHA256.hex(text.text), hints: hints, stopwatch)
    }

    private func report(
        doc: String, source: String, decoded: Decoded, sha256: String, hints: Hints, _ stopwatch: Stopwatch?
    ) -> Report {
        var record = DocumentRecord(doc: doc, source: source)
        record.sha256 = sha256
        (record.encoding, record.replaced) = (decoded.encoding, decoded.replaced)
        record.url = hints.url
        stopwatch?.lap(.page)
        let text = Text(decoded.text, isWellFormed: true)
        stopwatch?.lap(.compose)
        record.characters = text.characters
        let zones = text.bytes.withUnsafeBufferPointer { read($0, text, hints, &record) }
        record.status = zones.isEmpty ? .empty : .ok
        stopwatch?.lap(.page)
        return Report(document: record, text: text, zones: zones)
    }

    private func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Text, _ hints: Hints, _ record: inout DocumentRecord
    ) -> [Report.Zone] {
        let page = Zoning(reader: LineReader(tables: tables, bytes: bytes))
        fill(&record, bytes, text, hints, page)
        return page.zones()
    }

    /// What the lines of a page say of the document.
    func fill(_ record: inout DocumentRecord, _ bytes: UnsafeBufferPointer<UInt8>, _ text: Text, _ hints: Hints, _ page: Zoning) {
        let masthead = Masthead(page: page).find(hints)
        record.title = hints.title ?? page.title.map { text.folded(page.lines[$0].range) }
        record.published = published(hints.published) ?? date(page)?.iso
        record.year = record.published == nil ? hints.year : nil
        record.author = hints.author ?? page.author ?? inlineAuthor(page)
        record.site = hints.site ?? masthead.name
        let places = PlaceFinder(tables: tables, bytes: bytes)
        let title = page.title.map { page.lines[$0].range }
        let paragraphs = page.lines.indices.filter { page.roles[$0] == .body || page.roles[$0] == .lead }.map {
            page.lines[$0].range
        }
        let place = places.find(site: masthead.code ?? hints.site.flatMap { province(of: $0) }, title: title, paragraphs: paragraphs)
        record.place = place.flatMap { tables.code($0, on: record.published.map { String($0.prefix(10)) } ?? record.year.map { "\($0)-12-31" }) }
    }

    /// The province that a site's name has in it.
    private func province(of site: String) -> String? {
        let bytes = Array(site.utf8)
        return bytes.withUnsafeBufferPointer { PlaceFinder(tables: tables, bytes: $0).province(in: 0..<bytes.count) }
    }

    /// A row's own date, checked.
    private func published(_ hint: String?) -> String? {
        guard let hint else { return nil }
        if CalendarDate(iso: hint) != nil { return hint }
        return DateLineReader.read(Words(hint), tables)?.iso
    }

    /// The page's date line: the nearest one after the headline, else before it, else in the foot.
    private func date(_ page: Zoning) -> DateLine? {
        let head = page.head.filter { page.lines[$0].date != nil }
        let after = page.title.flatMap { title in head.first { $0 > title } }
        if let line = after ?? head.last { return page.lines[line].date }
        return page.foot.lazy.compactMap { page.lines[$0].date }.first { $0.isLabelled || page.head.isEmpty }
    }

    /// The byline that ends the last line of text, or that stands in the date line.
    private func inlineAuthor(_ page: Zoning) -> String? {
        if let rest = date(page)?.rest, let found = page.byline.read(page.reader.bytes, rest) { return found.author }
        guard let last = page.roles.lastIndex(where: { $0 == .body || $0 == .lead }),
            page.lines[last].range.count >= LineReader.paragraph
        else { return nil }
        return page.byline.atEnd(page.reader.bytes, of: page.lines[last].range)
    }
}
