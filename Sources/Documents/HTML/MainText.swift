import CHTML
import VietText

/// Finds the report among the lines of an HTML page: the element that holds most of its text and least of its links, the
/// headline, and what of that element is page all the same.
struct MainText {
    /// The block of the headline, where the page shows it.
    private(set) var title: Int?
    /// The blocks of the report, headline included, in the order of the page.
    private(set) var report: [Int] = []
    /// The element that holds the report's text; -1 where there is none.
    private(set) var content = -1
    /// The element that holds headline and text.
    private(set) var article = -1
    /// Blocks that stand in menus, among links, in comments, by the names of their elements.
    private(set) var isChrome: [Bool]

    private let elements: Elements
    private let blocks: [PageBlock]
    private let lines: [Line]
    private let reader: LineReader
    private var tree: PageTree { elements.tree }
    /// Blocks that say what the metadata say that the headline is.
    private var isStated: [Bool] = []
    /// Sums of what the blocks before each are worth.
    private var sums: [Int] = []

    /// - Parameters:
    ///   - lines: what each block says by itself.
    ///   - titles: what the page's metadata say that its headline is; folded.
    init(_ elements: Elements, _ blocks: [PageBlock], _ lines: [Line], _ reader: LineReader, titles: Titles) {
        (self.elements, self.blocks, self.lines, self.reader) = (elements, blocks, lines, reader)
        isChrome = Array(repeating: false, count: blocks.count)
        if blocks.isEmpty { return }
        isStated = blocks.indices.map { i in
            blocks[i].range.count >= 10 && !titles.isEmpty
                && titles.contains(PageTables.folded(String(decoding: reader.bytes[lines[i].range], as: UTF8.self)))
        }
        markChrome()
        markTeasers()
        sum()
        content = bestElement()
        guard content >= 0 else { return }
        let inside = range(of: content)
        title = findTitle(inside)
        let rest = inside.filter { keeps($0) }
        article = title.map { common(blocks[$0].node, content) } ?? content
        report = head(inside) + rest
        if let title, !report.contains(title) { report.insert(title, at: report.firstIndex { $0 > title } ?? report.count) }
    }

    /// The blocks of an element.
    func range(of node: Int) -> Range<Int> { index(of: node)..<index(of: tree.end(node)) }

    /// The first block from a node on.
    func index(of node: Int) -> Int { blocks.partitioningIndex { $0.node >= node } }

    /// The block that the text of an element begins in, or the next one.
    func block(of node: Int) -> Int {
        let next = index(of: node)
        return next > 0 && blocks[next - 1].last >= node ? next - 1 : next
    }

    private mutating func sum() {
        sums = [0]
        sums.reserveCapacity(blocks.count + 1)
        for i in blocks.indices { sums.append(sums[i] + (isChrome[i] ? 0 : worth(i))) }
    }

    /// How much a block speaks for the element that holds it: text does, links speak against it.
    private func worth(_ i: Int) -> Int {
        let (block, line) = (blocks[i], lines[i])
        let plain = block.range.count - min(block.linked, block.range.count)
        if isLinks(block) { return -20 - min(block.range.count, 200) / 2 }
        if !line.cues.isDisjoint(with: [.line, .whole, .links, .end, .masthead, .counter]) { return -20 }
        if line.isParagraph || plain >= 140 { return plain - 30 }
        if block.isRow { return plain / 2 }
        if plain >= 50, reader.endsSentence(line.range) { return plain / 2 }
        return plain >= 12 ? plain / 4 : -3
    }

    private func isLinks(_ block: PageBlock) -> Bool { block.linked * 2 > block.range.count }

    /// Marks what stands in elements whose names say that they are page, but for those that hold most of the text.
    private mutating func markChrome() {
        var goods = [0]
        for i in blocks.indices { goods.append(goods[i] + max(worth(i), 0)) }
        let all = goods[blocks.count]
        var node = 0
        while node < tree.nodes.count {
            let parts = elements.parts[node]
            if tree.tag(node) != chtml_text, !parts.isDisjoint(with: [.chrome, .comments]), !parts.contains(.body) {
                let inside = range(of: node)
                let good = goods[inside.upperBound] - goods[inside.lowerBound]
                // the headline stands in no menu; a comment may quote it
                let hasHeadline = inside.contains { blocks[$0].heading > 0 && isStated[$0] }
                if parts.contains(.comments) ? all - good >= 200 : !hasHeadline && good * 4 <= all * 3 {
                    for i in inside { isChrome[i] = true }
                    node = tree.end(node)
                    continue
                }
            }
            node += 1
        }
    }

    /// Marks headings that are links with the few lines of another report below them, where the page has three or more.
    private mutating func markTeasers() {
        var found: [Range<Int>] = []
        for i in blocks.indices.dropFirst() where isLinks(blocks[i - 1]) && !isLinks(blocks[i]) && !isStated[i - 1] {
            let inside = range(of: common(blocks[i - 1].node, blocks[i].node))
            if inside.count <= 5, blocks[i].range.count <= 500 { found.append(i - 1..<i + 1) }
        }
        guard found.count >= 3 else { return }
        for i in found.joined() { isChrome[i] = true }
    }

    private func bestElement() -> Int {
        var best = (node: -1, score: 0)
        var stated = (node: -1, score: 0)
        for node in tree.nodes.indices where Elements.isBlock(tree.tag(node)) && !elements.unseen[node] {
            let inside = range(of: node)
            if inside.isEmpty { continue }
            var score = sums[inside.upperBound] - sums[inside.lowerBound]
            let parts = elements.parts[node]
            if parts.contains(.content) { score += score / 10 }
            if score >= best.score { best = (node, score) }
            if parts.contains(.body), score > stated.score { stated = (node, score) }
        }
        // what says of itself that it is the article's text is believed where it holds a good part of it
        if stated.node >= 0, stated.score * 3 >= best.score || stated.score >= 1500 { return stated.node }
        if best.node < 0 { return tree.nodes.indices.first { tree.tag($0) == chtml_body } ?? (tree.nodes.isEmpty ? -1 : 0) }
        return best.node
    }

    // MARK: The headline

    private func findTitle(_ inside: Range<Int>) -> Int? {
        // the first text that somebody wrote
        let first = inside.first { !isChrome[$0] && lines[$0].isParagraph } ?? inside.lowerBound
        let end = max(inside.lowerBound, min(first + 1, inside.upperBound))
        // where several parts of the page have a heading of the first rank, it says no more than one of the second
        let isAlone = blocks.indices.filter { blocks[$0].heading == 1 && !isChrome[$0] }.count <= 1
        var best: (block: Int, points: Int)?
        for i in 0..<min(end, blocks.count) {
            guard let points = titlePoints(i, distance: end - 1 - i, isAlone: isAlone) else { continue }
            if points >= best?.points ?? 1 { best = (i, points) }
        }
        return best?.block ?? lineAbove(inside)
    }

    /// A line right above the text that reads as a headline, outside of the text's element.
    private func lineAbove(_ inside: Range<Int>) -> Int? {
        for i in (max(0, inside.lowerBound - 3)..<inside.lowerBound).reversed() {
            if isChrome[i] || lines[i].date != nil { continue }
            let (block, line) = (blocks[i], lines[i])
            guard !isLinks(block), line.hasLetters, line.cues.isEmpty, (20...400).contains(block.range.count) else { return nil }
            let words = Words(reader.bytes, line.range)
            return words.count >= 4 && !navigation.isSection(words) && !reader.endsSentence(line.range) ? i : nil
        }
        return nil
    }

    private var navigation: Navigation { Navigation(tables: reader.tables, bytes: reader.bytes) }

    /// How much a block looks like the headline; nil where it cannot be one.
    private func titlePoints(_ i: Int, distance: Int, isAlone: Bool) -> Int? {
        let (block, line) = (blocks[i], lines[i])
        guard (10...600).contains(block.range.count), line.hasLetters, line.date == nil, !block.parts.contains(.comments) else { return nil }
        if isStated[i] { return 1000 + (block.heading == 1 ? 200 : 0) - (isChrome[i] ? 100 : 0) - min(distance, 90) }
        guard !isChrome[i], !line.isParagraph, line.cues.isDisjoint(with: [.line, .whole, .links, .end, .masthead, .counter, .caption]) else { return nil }
        guard !isLinks(block) || block.heading == 1 else { return nil }
        var points = 0
        if block.heading > 0 { points += block.heading == 1 && isAlone ? 120 : block.heading <= 2 ? 60 : 30 }
        if block.parts.contains(.title) { points += 60 }
        if points == 0 || distance > 15 && !(block.heading == 1 && isAlone) { return nil }
        if block.range.count < 24 || navigation.isSection(Words(reader.bytes, line.range, limit: 12)) { points -= 60 }
        if isLinks(block) { points -= 60 }
        return points - min(distance, 20) * 4
    }

    // MARK: What belongs to the report

    /// Between headline and text: the lead, and what else is written there.
    private func head(_ inside: Range<Int>) -> [Int] {
        guard let title, title < inside.lowerBound, inside.lowerBound - title <= 40 else { return [] }
        return ((title + 1)..<inside.lowerBound).filter { i in
            let (block, line) = (blocks[i], lines[i])
            guard !isChrome[i], !isLinks(block), line.date == nil, block.parts.isDisjoint(with: [.date, .author]) else { return false }
            guard line.cues.isDisjoint(with: [.line, .whole, .links, .end, .masthead, .counter, .edge]) else { return false }
            return block.parts.contains(.lead) || line.isParagraph || block.range.count >= 80 || block.parts.contains(.caption)
        }
    }

    private func keeps(_ i: Int) -> Bool {
        if i == title { return true }
        if isChrome[i] { return false }
        let (block, line) = (blocks[i], lines[i])
        // above the headline stand breadcrumbs and dates
        if let title, i < title, !line.isParagraph { return false }
        if block.linked * 10 >= block.range.count * 8, block.range.count >= 30 || isInColumn(i) { return block.isRow }
        return true
    }

    /// Whether a line of links has another beside it.
    private func isInColumn(_ i: Int) -> Bool {
        [i - 1, i + 1].contains { blocks.indices.contains($0) && isLinks(blocks[$0]) }
    }

    /// The innermost element that holds both.
    private func common(_ a: Int, _ b: Int) -> Int {
        var node = b
        while node > 0, !(node <= a && a < tree.end(node)) { node = tree.parent(node) }
        return max(node, 0)
    }
}

/// What a page's metadata say that its headline is.
struct Titles {
    /// The headline itself, folded.
    private var exact: Set<String> = []
    /// The headline with the site's name before or behind it, folded.
    private var whole: [String] = []

    /// - Parameters:
    ///   - exact: of meta elements and JSON-LD.
    ///   - whole: of the window's title.
    init(exact: [String], whole: [String]) {
        self.exact = Set(exact.map(Self.folded).filter { !$0.isEmpty })
        self.whole = (whole + exact).map(Self.folded).filter { !$0.isEmpty }
    }

    /// Composed first: pages and their metadata do not always agree in that.
    private static func folded(_ title: String) -> String { PageTables.folded(String(decoding: Text(title).bytes, as: UTF8.self)) }

    var isEmpty: Bool { exact.isEmpty && whole.isEmpty }

    /// Whether these folded words are the headline.
    func contains(_ line: String) -> Bool {
        if line.isEmpty { return false }
        if exact.contains(line) { return true }
        // four words at least: a short line may well begin a title
        guard line.utf8.count >= 16, line.split(separator: " ").count >= 4 else { return whole.contains(line) && line.utf8.count >= 10 }
        return whole.contains { $0 == line || $0.hasPrefix(line + " ") && $0.utf8.count <= 2 * line.utf8.count + 40 }
    }
}
