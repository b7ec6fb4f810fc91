import VietText

/// Folded forms of tokens to small ids, from 1 on. Open addressing over one pool of bytes.
struct SyllableTable: Sendable {
    private var pool: [UInt8] = []
    private var ends: [Int32] = [0]  // of id i: pool[ends[i-1]..<ends[i]]
    private var slots = [Int32](repeating: 0, count: 1 << 15)

    var count: Int { ends.count - 1 }

    func id(of form: [UInt8]) -> Int32 {
        var slot = Self.hash(form) & (slots.count - 1)
        while slots[slot] != 0 {
            if equal(slots[slot], form) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    mutating func insert(_ form: [UInt8]) -> Int32 {
        let known = id(of: form)
        if known != 0 { return known }
        pool.append(contentsOf: form)
        ends.append(Int32(pool.count))
        if ends.count * 2 > slots.count { grow() }
        let id = Int32(ends.count - 1)
        place(id, form)
        return id
    }

    private mutating func place(_ id: Int32, _ form: [UInt8]) {
        var slot = Self.hash(form) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = id
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for id in 1..<(ends.count - 1) { place(Int32(id), Array(pool[Int(ends[id - 1])..<Int(ends[id])])) }
    }

    private func equal(_ id: Int32, _ form: [UInt8]) -> Bool {
        let start = Int(ends[Int(id) - 1])
        guard Int(ends[Int(id)]) - start == form.count else { return false }
        for i in 0..<form.count where pool[start + i] != form[i] { return false }
        return true
    }

    private static func hash(_ form: [UInt8]) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in form { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15)
    }
}

/// Phrases as sequences of token ids, while they are read.
struct PhraseDraft {
    struct Node {
        var rows: [(table: Table, role: UInt8, row: Int32)] = []
    }
    private(set) var nodes: [Node] = [Node()]
    private(set) var children: [UInt64: Int32] = [:]
    private(set) var opens: [Openings] = []

    /// - Parameter role: the part that the phrase plays, as the number of a case of the table's roles.
    mutating func insert(_ ids: [Int32], _ table: Table, _ row: Int, role: UInt8 = 0, isMention: Bool = false) {
        var node: Int32 = 0
        for id in ids {
            let key = PhraseTrie.key(node, id)
            if let next = children[key] {
                node = next
            } else {
                nodes.append(Node())
                node = Int32(nodes.count - 1)
                children[key] = node
            }
        }
        nodes[Int(node)].rows.append((table, role, Int32(row)))
        let first = Int(ids[0])
        if first >= opens.count { opens.append(contentsOf: repeatElement(Openings(), count: first + 1 - opens.count)) }
        opens[first].insert(table, role: role)
        if isMention { opens[first].isMention = true }
    }
}

/// Phrases as sequences of token ids. The children of a node stand together, in the order of their ids.
struct PhraseTrie: Sendable {
    /// Tokens of the longest phrase that is looked for backwards.
    static let longestPhrase = 12

    private struct Node {
        var id: Int32
        /// Children: `nodes[children..<nextNode.children]`; rows likewise.
        var children: Int32
        var rows: Int32
    }
    private struct Row {
        var table: Table
        var role: UInt8
        var row: Int32
    }
    /// In the order of their depth, the root first and one beyond the last at the end.
    private var nodes: [Node] = []
    private var rows: [Row] = []
    /// By id: the node of a phrase's first token, 0 for none.
    private var firsts: [Int32]
    private let openings: [Openings]

    init(_ draft: PhraseDraft) {
        var children = [[(id: Int32, node: Int32)]](repeating: [], count: draft.nodes.count)
        for (key, node) in draft.children { children[Int(key >> 32)].append((Int32(truncatingIfNeeded: key), node)) }
        firsts = [Int32](repeating: 0, count: draft.opens.count)
        openings = draft.opens
        var order: [(id: Int32, node: Int32)] = [(0, 0)]
        order.reserveCapacity(draft.nodes.count)
        var at = 0
        while at < order.count {
            let (id, node) = order[at]
            nodes.append(Node(id: id, children: Int32(order.count), rows: Int32(rows.count)))
            rows.append(contentsOf: draft.nodes[Int(node)].rows.map { Row(table: $0.table, role: $0.role, row: $0.row) })
            order.append(contentsOf: children[Int(node)].sorted { $0.id < $1.id })
            at += 1
        }
        nodes.append(Node(id: 0, children: Int32(order.count), rows: Int32(rows.count)))
        for i in 1..<max(1, order.count) where i < nodes[1].children { firsts[Int(order[i].id)] = Int32(i) }
    }

    func opens(_ id: Int32) -> Openings { Int(id) < openings.count ? openings[Int(id)] : Openings() }

    /// Visits every phrase that begins at `at`, short ones first.
    @inline(__always)
    func walk(_ ids: UnsafeBufferPointer<Int32>, at: Int, visit: (Lexicon.Hit) -> Void) {
        guard Int(ids[at]) < firsts.count else { return }
        var node = Int(firsts[Int(ids[at])])
        var length: UInt16 = 1
        while node != 0 {
            for r in Int(nodes[node].rows)..<Int(nodes[node + 1].rows) {
                visit(Lexicon.Hit(line: rows[r].row, length: length, table: rows[r].table, role: rows[r].role))
            }
            let next = at + Int(length)
            guard next < ids.count, ids[next] != 0, length < .max else { return }
            node = child(of: node, ids[next])
            length += 1
        }
    }

    /// 0 for none.
    @inline(__always)
    private func child(of node: Int, _ id: Int32) -> Int {
        var (low, high) = (Int(nodes[node].children), Int(nodes[node + 1].children))
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].id == id { return middle }
            if nodes[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return 0
    }

    static func key(_ node: Int32, _ id: Int32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(UInt32(id)) }
}
