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
        var rows: [(table: Table, row: Int32)] = []
    }
    private(set) var nodes: [Node] = [Node()]
    private(set) var children: [UInt64: Int32] = [:]
    private(set) var opens: [Openings] = []

    mutating func insert(_ ids: [Int32], _ table: Table, _ row: Int, cue: Cue? = nil, name: ReferenceClass? = nil, isMention: Bool = false) {
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
        nodes[Int(node)].rows.append((table, Int32(row)))
        let first = Int(ids[0])
        if first >= opens.count { opens.append(contentsOf: repeatElement(Openings(), count: first + 1 - opens.count)) }
        opens[first].tables.insert(TableSet(table))
        if let cue { opens[first].cues |= cue.bit }
        if let name { opens[first].names |= name.bit }
        if isMention { opens[first].isMention = true }
    }
}

/// Phrases as sequences of token ids: one open-addressed table of edges, rows in one array.
struct PhraseTrie: Sendable {
    /// Tokens of the longest phrase that is looked for backwards.
    static let longestPhrase = 12

    private struct Edge {
        var key: UInt64 = 0
        var node: Int32 = 0
    }
    private struct Row {
        var table: Table
        var row: Int32
    }
    private var edges: [Edge]
    private var rows: [Row] = []
    /// Of node i: `rows[ends[i]..<ends[i + 1]]`.
    private var ends: [Int32] = [0]
    private let openings: [Openings]

    init(_ draft: PhraseDraft) {
        var size = 1024
        while size < draft.children.count * 2 { size *= 2 }
        edges = [Edge](repeating: Edge(), count: size)
        for (key, node) in draft.children {
            var slot = Self.slot(key, size)
            while edges[slot].node != 0 { slot = (slot + 1) & (size - 1) }
            edges[slot] = Edge(key: key, node: node)
        }
        for node in draft.nodes {
            rows.append(contentsOf: node.rows.map { Row(table: $0.table, row: $0.row) })
            ends.append(Int32(rows.count))
        }
        openings = draft.opens
    }

    func opens(_ id: Int32) -> Openings { Int(id) < openings.count ? openings[Int(id)] : Openings() }

    /// Visits each row of a table whose phrase spells the ids from `at` on, short ones first.
    @inline(__always)
    func walk(_ table: Table, _ ids: [Int32], at: Int, limit: Int, visit: (_ row: Int, _ count: Int) -> Void) {
        var node: Int32 = 0
        var i = at
        while i < limit, ids[i] != 0, let next = child(of: node, ids[i]) {
            node = next
            i += 1
            for r in Int(ends[Int(node)])..<Int(ends[Int(node) + 1]) where rows[r].table == table { visit(Int(rows[r].row), i - at) }
        }
    }

    @inline(__always)
    private func child(of node: Int32, _ id: Int32) -> Int32? {
        let key = Self.key(node, id)
        var slot = Self.slot(key, edges.count)
        while edges[slot].node != 0 {
            if edges[slot].key == key { return edges[slot].node }
            slot = (slot + 1) & (edges.count - 1)
        }
        return nil
    }

    static func key(_ node: Int32, _ id: Int32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(UInt32(id)) }

    private static func slot(_ key: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
    }
}
