import CHTML
import VietText

/// What was taken from a page of HTML: the report's lines, and what the page says of them.
struct HTMLPage {
    /// A line of the report.
    struct ReportLine: Equatable {
        var text: [UInt8]
        var isTitle = false
        var isCaption = false
    }

    /// In order; the headline, where the page shows it, is the first.
    private(set) var lines: [ReportLine] = []
    /// What stands around the report, a line each.
    private(set) var around: [[UInt8]] = []
    /// What the page shows as headline, or else says in its metadata that it is.
    private(set) var title: String?
    private(set) var published: String?
    /// A byline of the page's own, else what its metadata say; not yet read.
    private(set) var authors: [String] = []
    private(set) var metadata: PageMetadata?

    /// - Parameter text: the page's markup, as UTF-8.
    init(_ text: [UInt8], _ tables: PageTables) {
        guard let tree = PageTree(text) else { return }
        let metadata = PageMetadata(tree, tables)
        self.metadata = metadata
        title = metadata.titles.first
        published = metadata.published
        var elements = Elements(tree, tables.markup, hidden: true)
        var page = PageBlocks(elements)
        let whole = tree.nodes.indices.reduce(0) { $0 + (tree.tag($1) == chtml_text ? tree.text($1).count : 0) }
        if page.text.count * 20 < whole {
            // a page that is shown only once its scripts have run
            elements = Elements(tree, tables.markup, hidden: false)
            page = PageBlocks(elements)
        }
        let composed = Text(page.text)
        composed.bytes.withUnsafeBufferPointer { bytes in
            let reader = LineReader(tables: tables, bytes: bytes)
            let (blocks, lines) = Self.matched(page.blocks, reader)
            read(elements, page.text, blocks, lines, reader, metadata)
        }
    }

    private mutating func read(
        _ elements: Elements, _ text: [UInt8], _ blocks: [PageBlock], _ lines: [Line], _ reader: LineReader, _ metadata: PageMetadata
    ) {
        let titles = Titles(exact: metadata.titles, whole: metadata.wholeTitles)
        let main = MainText(elements, blocks, lines, reader, titles: titles)
        var taken = Array(repeating: false, count: blocks.count)
        func add(_ i: Int) {
            taken[i] = true
            let block = blocks[i]
            self.lines.append(ReportLine(text: Array(text[block.range]), isTitle: i == main.title, isCaption: block.parts.contains(.caption)))
        }
        if let headline = main.title {
            add(headline)
            title = PageMetadata.plain(String(decoding: text[blocks[headline].range], as: UTF8.self))
        }
        for i in main.report where i != main.title {
            // the headline once more
            if let headline = main.title, i < headline + 4, reader.isSame(lines[i].range, lines[headline].range) { continue }
            add(i)
        }
        around = blocks.indices.filter { !taken[$0] }.map { Array(text[blocks[$0].range]) }
        let said = Signatures(elements: elements, blocks: blocks, lines: lines, main: main, tables: reader.tables)
        published = published ?? said.published()
        authors = said.authors() + metadata.authors
    }

    /// The blocks that are lines of text, each with its line: one of signs that nobody sees is none.
    private static func matched(_ blocks: [PageBlock], _ reader: LineReader) -> ([PageBlock], [Line]) {
        let lines = reader.lines()
        if lines.count == blocks.count { return (blocks, lines) }
        var (kept, found): ([PageBlock], [Line]) = ([], [])
        var (at, row) = (0, 0)
        for line in lines {
            while at < line.range.lowerBound {
                if reader.bytes[at] == 0x0A { row += 1 }
                at += 1
            }
            guard row < blocks.count, found.isEmpty || kept.last!.range != blocks[row].range else { continue }
            kept.append(blocks[row])
            found.append(line)
        }
        return (kept, found)
    }
}

/// Date and byline, as a page shows them beside its headline.
struct Signatures {
    let elements: Elements
    let blocks: [PageBlock]
    let lines: [Line]
    let main: MainText
    let tables: PageTables

    private var tree: PageTree { elements.tree }

    /// A date with where it stands.
    private struct Dated {
        var block: Int
        var iso: String
        var isLabelled: Bool
    }

    /// ISO 8601 of the date beside the headline.
    func published() -> String? {
        guard main.content >= 0, !blocks.isEmpty else { return nil }
        let inside = main.range(of: main.content)
        let title = main.title ?? inside.lowerBound
        let first = max(title, inside.first { lines[$0].isParagraph && $0 > title } ?? title)
        let dates = marked() + blocks.indices.compactMap { i in
            lines[i].date.map { Dated(block: i, iso: $0.iso, isLabelled: $0.isLabelled) }
        }
        func nearest(_ range: ClosedRange<Int>, to block: Int) -> String? {
            dates.filter { range.contains($0.block) && !blocks[$0.block].parts.contains(.comments) }
                .min { (abs($0.block - block), $0.isLabelled ? 0 : 1) < (abs($1.block - block), $1.isLabelled ? 0 : 1) }?.iso
        }
        let article = main.range(of: main.article)
        if let found = nearest(title...max(first + 1, title + 4), to: title) { return found }
        if let found = nearest(max(0, title - 6)...title, to: title) { return found }
        // below the text, still in its element or right behind it
        let last = main.report.last ?? inside.upperBound - 1
        let end = max(article.upperBound, last + 6)
        if last + 1 < min(end, blocks.count), let found = nearest((last + 1)...min(last + 8, blocks.count - 1), to: last) { return found }
        return article.isEmpty ? nil : nearest(article.lowerBound...(article.upperBound - 1), to: title)
    }

    /// The dates of elements that say that they are one: `<time datetime>`, `<span class="date">`.
    private func marked() -> [Dated] {
        var found: [Dated] = []
        var i = 0
        while i < tree.nodes.count {
            guard tree.tag(i).rawValue >= 0, elements.parts[i].contains(.date), !elements.unseen[i] else {
                i += 1
                continue
            }
            let block = min(main.block(of: i), blocks.count - 1)
            let stated = tree.attribute(i, chtml_key_datetime) ?? tree.attribute(i, chtml_key_content)
            if let iso = stated.flatMap({ PageDate.iso($0, tables) }) {
                found.append(Dated(block: block, iso: iso, isLabelled: true))
                i = tree.end(i)
                continue
            }
            let text = tree.allText(i, limit: 200)
            if text.utf8.count <= 160, let line = DateLineReader.read(Words(text), tables) {
                found.append(Dated(block: block, iso: line.iso, isLabelled: true))
                i = tree.end(i)
                continue
            }
            i += 1
        }
        return found
    }

    /// The texts of elements that say that they name the author.
    func authors() -> [String] {
        guard main.article >= 0, !blocks.isEmpty else { return [] }
        let start = main.title ?? main.range(of: main.content).lowerBound
        let last = main.report.last ?? start
        var found: [String] = []
        var i = 0
        while i < tree.nodes.count, found.count < 4 {
            let block = main.block(of: i)
            guard tree.tag(i).rawValue >= 0, elements.parts[i].contains(.author), !elements.unseen[i], block >= start - 4, block <= last + 3,
                block < blocks.count, !blocks[block].parts.contains(.comments)
            else {
                i += 1
                continue
            }
            if let text = PageMetadata.plain(tree.allText(i, limit: 200)), text.utf8.count <= 120 {
                found.append(text)
                i = tree.end(i)
            } else {
                i += 1
            }
        }
        return found
    }
}
