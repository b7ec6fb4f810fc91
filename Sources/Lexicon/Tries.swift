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

/// Phrases as sequences of token ids.
struct PhraseTrie: Sendable {
    /// Tokens of the longest phrase that is looked for backwards.
    static let longestPhrase = 8

    private struct Node {
        var rows: [(table: Table, row: Int32)] = []
    }
    private var nodes: [Node] = [Node()]
    private var children: [UInt64: Int32] = [:]
    private var opens: [TableSet] = []

    func tables(openedBy id: Int32) -> TableSet { Int(id) < opens.count ? opens[Int(id)] : [] }

    mutating func insert(_ ids: [Int32], _ table: Table, _ row: Int) {
        var node: Int32 = 0
        for id in ids {
            let key = Self.key(node, id)
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
        if first >= opens.count { opens.append(contentsOf: repeatElement([], count: first + 1 - opens.count)) }
        opens[first].insert(TableSet(table))
    }

    /// Visits each node that spells the ids from `at` on, short ones first.
    @inline(__always)
    func walk(_ ids: [Int32], at: Int, limit: Int, visit: (_ node: Int32, _ count: Int) -> Void) {
        var node: Int32 = 0
        var i = at
        while i < limit, ids[i] != 0, let next = children[Self.key(node, ids[i])] {
            node = next
            i += 1
            visit(node, i - at)
        }
    }

    func rows(_ table: Table, at node: Int32) -> some Sequence<Int> {
        nodes[Int(node)].rows.lazy.filter { $0.table == table }.map { Int($0.row) }
    }

    private static func key(_ node: Int32, _ id: Int32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(UInt32(id)) }
}
