import CHTML
import VietText

/// A line of an HTML page, as a reader sees it.
struct PageBlock {
    /// In the bytes of `PageBlocks.text`, without its line end.
    var range: Range<Int>
    /// The node that its first letter stands in.
    var node: Int
    /// The node of its last letter.
    var last = 0
    /// How many of its bytes are the text of links.
    var linked = 0
    /// 1 to 6 inside of h1 to h6, else 0.
    var heading = 0
    /// What the elements around it say of it.
    var parts: PageParts = []
    /// A row of a table of data.
    var isRow = false
}

/// Cuts a page into lines: block elements and `br` end one; a list's item and a data table's row are one each.
struct PageBlocks {
    private(set) var text: [UInt8] = []
    private(set) var blocks: [PageBlock] = []

    private let elements: Elements
    private var tree: PageTree { elements.tree }
    private var start = 0
    private var current: PageBlock?
    private var gap = Gap.none
    /// Open elements: where each ends, and what it was before it.
    private var open: [Open] = []
    private var state = State()
    private var tables: DataTables

    private enum Gap { case none, space, fixed, cell, row }

    private struct State {
        var parts: PageParts = []
        var inLink = false
        var heading = 0
        var isPre = false
        var isRow = false
    }

    private struct Open {
        var node: Int
        var end: Int
        var isBlock: Bool
        var before: State
    }

    init(_ elements: Elements) {
        self.elements = elements
        tables = DataTables(elements)
        var i = 0
        while i < elements.tree.nodes.count {
            close(before: i)
            i = visit(i)
        }
        close(before: .max)
        endLine()
    }

    private mutating func close(before i: Int) {
        while let last = open.last, last.end <= i {
            open.removeLast()
            let tag = tree.tag(last.node)
            if last.isBlock { breakLine(isRowEnd: Self.endsRow(tag) || !last.before.isRow) }
            state = last.before
        }
    }

    /// Takes a node in; the next one to visit.
    private mutating func visit(_ i: Int) -> Int {
        let tag = tree.tag(i)
        if tag == chtml_text {
            add(tree.text(i), node: i)
            return i + 1
        }
        let isBlock = Elements.isBlock(tag)
        if elements.unseen[i] {
            // what is not there still parts what stands beside it
            if isBlock || tag == chtml_option || tag == chtml_button { breakLine(isRowEnd: false) }
            return tree.end(i)
        }
        if tag == chtml_br || tag == chtml_hr {
            breakLine(isRowEnd: false)
            return i + 1
        }
        if tag == chtml_img, gap == .none { gap = .space }
        let before = state
        if isBlock { breakLine(isRowEnd: Self.endsRow(tag)) }
        state.parts.formUnion(elements.parts[i])
        if tag == chtml_a { state.inLink = state.inLink || tree.attributes(i).contains { $0.key == chtml_key_href } }
        let heading = Elements.heading(tag)
        if heading > 0 { state.heading = heading }
        if tag == chtml_pre { state.isPre = true }
        if tag == chtml_table { state.isRow = tables.isData(i) }
        if state.isRow, tag == chtml_td || tag == chtml_th { beginCell(i) }
        if tag == chtml_sup, let last = text.last, current != nil, gap == .none, 0x30...0x39 ~= last, startsWithDigit(i) { text.append(0x5E) }
        open.append(Open(node: i, end: tree.end(i), isBlock: isBlock, before: before))
        return i + 1
    }

    /// 10^6, not 106.
    private func startsWithDigit(_ i: Int) -> Bool {
        guard let first = (i..<tree.end(i)).first(where: { tree.tag($0) == chtml_text }).flatMap({ tree.text($0).first }) else { return false }
        return 0x30...0x39 ~= first
    }

    private mutating func breakLine(isRowEnd: Bool) {
        if state.isRow, !isRowEnd {
            if gap != .cell { gap = .row }
        } else {
            endLine()
        }
    }

    private static func endsRow(_ tag: chtml_tag) -> Bool {
        switch tag {
        case chtml_tr, chtml_table, chtml_caption, chtml_thead, chtml_tbody, chtml_tfoot: true
        default: false
        }
    }

    private mutating func beginCell(_ i: Int) {
        // cells are counted, so that columns stay columns where some are empty
        if tables.isFirstCell(i) { return }
        if current == nil {
            current = PageBlock(range: text.count..<text.count, node: i, heading: state.heading, parts: state.parts, isRow: true)
            start = text.count
        }
        if gap == .cell { text.append(contentsOf: " |".utf8) }
        gap = .cell
    }

    private mutating func endLine() {
        gap = .none
        guard var block = current else { return }
        current = nil
        while let last = text.last, text.count > start, last == 0x20 { text.removeLast() }
        if text[start...].allSatisfy({ $0 == 0x20 || $0 == 0x7C }) {
            text.removeLast(text.count - start)
            return
        }
        block.range = start..<text.count
        text.append(0x0A)
        blocks.append(block)
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, node: Int) {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte <= 0x20 || byte == 0x7F {
                if state.isPre, byte == 0x0A { endLine() } else if gap == .none || gap == .fixed { gap = .space }
                at += 1
            } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
                // a fixed space alone may stand inside a number
                gap = gap == .none ? .fixed : gap == .fixed ? .space : gap
                at += 2
            } else if let length = Self.invisible(bytes, at) {
                at += length
            } else {
                put(bytes, &at, node)
            }
        }
    }

    /// Adds all up to the next white space.
    private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ node: Int) {
        if current == nil {
            current = PageBlock(range: text.count..<text.count, node: node, heading: state.heading, parts: state.parts, isRow: state.isRow)
            start = text.count
        } else if text.count > start || gap == .cell {
            switch gap {
            case .none: break
            case .space: text.append(0x20)
            case .fixed: text.append(contentsOf: [0xC2, 0xA0])
            case .cell: text.append(contentsOf: text.count > start ? " | ".utf8 : "| ".utf8)
            case .row:
                let parts = text.last.map { 0x30...0x39 ~= $0 } == true && 0x30...0x39 ~= bytes[at]
                text.append(contentsOf: parts ? "; ".utf8 : " ".utf8)
            }
        }
        gap = .none
        let from = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x7F, !(bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0),
            Self.invisible(bytes, at) == nil
        { at += 1 }
        text.append(contentsOf: bytes[from..<at])
        if state.inLink { current!.linked += at - from + 1 }
        current!.last = node
        current!.parts.formUnion(state.parts.intersection([.date, .author]))
    }

    /// The length of a mark that nobody sees: soft hyphen, zero-width space and joiners, byte order mark, the marks of line
    /// and paragraph ends, U+0085.
    private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        switch bytes[at] {
        case 0xC2: at + 1 < bytes.count && (bytes[at + 1] == 0xAD || bytes[at + 1] == 0x85) ? 2 : nil
        case 0xE2:
            at + 2 < bytes.count && bytes[at + 1] == 0x80 && (0x8B...0x8F ~= bytes[at + 2] || 0xA8...0xAE ~= bytes[at + 2]) ? 3 : nil
        case 0xEF: at + 2 < bytes.count && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF ? 3 : nil
        default: nil
        }
    }
}

/// Tells tables of data, whose rows are lines, from those that only lay out a page.
struct DataTables {
    private let elements: Elements
    /// The longest text of a cell of data, in bytes.
    private static let longestCell = 600

    init(_ elements: Elements) { self.elements = elements }

    /// No table inside, at least two rows with two cells that have text, no cell as long as a paragraph.
    func isData(_ table: Int) -> Bool {
        let tree = elements.tree
        var (rows, cells, bytes, blocks) = (0, 0, 0, 0)
        var i = table + 1
        let end = tree.end(table)
        var hasText = false
        func endCell() {
            if hasText { cells += 1 }
            (hasText, bytes, blocks) = (false, 0, 0)
        }
        func endRow() {
            endCell()
            if cells >= 2 { rows += 1 }
            cells = 0
        }
        while i < end {
            if elements.unseen[i] {
                i = tree.end(i)
                continue
            }
            switch tree.tag(i) {
            case chtml_table, chtml_h1, chtml_form, chtml_article, chtml_section: return false
            case chtml_tr: endRow()
            case chtml_td, chtml_th: endCell()
            case chtml_p, chtml_div, chtml_li, chtml_br: blocks += 1
            case chtml_text:
                let text = tree.text(i)
                bytes += text.count
                if text.contains(where: { $0 > 0x20 }) { hasText = true }
                if bytes > Self.longestCell, blocks > 1 || bytes > 2 * Self.longestCell { return false }
            default: break
            }
            i += 1
        }
        endRow()
        return rows >= 2
    }

    /// Whether no cell stands before this one in its row.
    func isFirstCell(_ cell: Int) -> Bool {
        let tree = elements.tree
        let row = tree.parent(cell)
        guard row >= 0 else { return true }
        var i = row + 1
        while i < cell {
            if tree.tag(i) == chtml_td || tree.tag(i) == chtml_th { return false }
            i = tree.tag(i) == chtml_text ? i + 1 : tree.end(i)
        }
        return true
    }
}
