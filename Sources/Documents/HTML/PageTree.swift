import CHTML

/// A page of HTML as its parser saw it: elements and texts in the order of the page. For one thread.
final class PageTree {
    private let page: chtml_page
    let nodes: UnsafeBufferPointer<chtml_node>

    /// Nil where there is no memory for it, or it is longer than 2 GB.
    /// - Parameter text: well-formed UTF-8.
    init?(_ text: [UInt8]) {
        guard text.count < Int(Int32.max) else { return nil }
        // the parser takes NUL for the end
        let text = text.contains(0) ? text.map { $0 == 0 ? 0x20 : $0 } : text
        page = text.withUnsafeBytes { chtml_parse($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count)) }
        if page.status != 0 { return nil }
        nodes = UnsafeBufferPointer(start: page.nodes, count: Int(page.node_count))
    }

    deinit { chtml_free(page) }

    func tag(_ i: Int) -> chtml_tag { chtml_tag(rawValue: nodes[i].tag) }
    func end(_ i: Int) -> Int { Int(nodes[i].end) }
    /// -1 for none.
    func parent(_ i: Int) -> Int { Int(nodes[i].parent) }

    /// The bytes of a text.
    func text(_ i: Int) -> UnsafeBufferPointer<UInt8> { bytes(nodes[i].start, nodes[i].count) }

    /// An element's attributes, each with what it is worth.
    func attributes(_ i: Int) -> some Sequence<(key: chtml_key, value: UnsafeBufferPointer<UInt8>)> {
        let node = nodes[i]
        let range = node.tag == chtml_text.rawValue ? 0..<0 : Int(node.start)..<Int(node.start + node.count)
        return range.lazy.map { [page, self] at in
            let found = page.attributes[at]
            return (chtml_key(rawValue: UInt32(found.key)), bytes(found.start, found.count))
        }
    }

    func attribute(_ i: Int, _ key: chtml_key) -> String? {
        attributes(i).first { $0.key == key }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// All text of a subtree, as it stands.
    func allText(_ i: Int, limit: Int = .max) -> String {
        var out: [UInt8] = []
        for at in i..<end(i) where nodes[at].tag == chtml_text.rawValue && out.count < limit { out.append(contentsOf: text(at)) }
        return String(decoding: out, as: UTF8.self)
    }

    private func bytes(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: page.bytes.map { UnsafePointer($0) + Int(start) }, count: page.bytes == nil ? 0 : Int(count))
    }
}
