import VietText

/// Folded forms of tokens to small ids, from 1 on. Open addressing over one pool of bytes.
struct SyllableTable: Sendable {
    private var pool: [UInt8] = []
    private var ends: [Int32] = [0]  // of id i: pool[ends[i-1]..<ends[i]]
    /// Half of a form's hash above its id, so that few forms need be compared.
    private var slots = [UInt64](repeating: 0, count: 1 << 15)

    var count: Int { ends.count - 1 }

    func id(of form: [UInt8]) -> Int32 { form.withUnsafeBytes { id(of: $0, hash: Self.hash($0)) } }

    /// - Parameter hash: of the form.
    func id(of form: UnsafeRawBufferPointer, hash: UInt64) -> Int32 {
        var slot = first(hash)
        while slots[slot] != 0 {
            let id = Int32(truncatingIfNeeded: slots[slot])
            if slots[slot] >> 32 == hash >> 32, equal(id, form) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    /// The ids of the folded tokens of a composed spelling.
    mutating func insert(_ spelling: UnsafeBufferPointer<UInt8>) -> [Int32] {
        var form: [UInt8] = []
        return Tokenizer.tokens(in: Array(spelling)).map { token in
            form.removeAll(keepingCapacity: true)
            Folding.fold(spelling, token.range, into: &form)
            return insert(form)
        }
    }

    mutating func insert(_ form: [UInt8]) -> Int32 {
        let known = id(of: form)
        if known != 0 { return known }
        pool.append(contentsOf: form)
        ends.append(Int32(pool.count))
        if ends.count * 2 > slots.count { grow() }
        let id = Int32(ends.count - 1)
        place(id, form.withUnsafeBytes(Self.hash))
        return id
    }

    private mutating func place(_ id: Int32, _ hash: UInt64) {
        var slot = first(hash)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(id))
    }

    /// Where the search for a hash begins.
    private func first(_ hash: UInt64) -> Int { Int(hash >> 33) & (slots.count - 1) }

    private mutating func grow() {
        let known = slots
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for slot in known where slot != 0 { place(Int32(truncatingIfNeeded: slot), slot) }
    }

    private func equal(_ id: Int32, _ form: UnsafeRawBufferPointer) -> Bool {
        let start = Int(ends[Int(id) - 1])
        guard Int(ends[Int(id)]) - start == form.count else { return false }
        for i in 0..<form.count where pool[start + i] != form[i] { return false }
        return true
    }

    /// Eight bytes at a time.
    @inline(__always)
    static func hash(_ form: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(form.count)
        var at = 0
        while at + 8 <= form.count {
            hash = (hash ^ form.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            at += 8
        }
        var rest: UInt64 = 0
        while at < form.count {
            rest = rest << 8 | UInt64(form[at])
            at += 1
        }
        return (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
    }
}

/// Phrases as sequences of token ids, while they are read.
struct PhraseDraft {
    /// The child is the node of the edge's number, from 1 on; 0 is the root.
    struct Edge {
        var parent: Int32
        var id: Int32
    }
    struct Row {
        var node: Int32
        var table: Table
        var role: UInt8
        var row: Int32
    }
    private(set) var edges: [Edge] = []
    private(set) var rows: [Row] = []
    private(set) var opens: [Openings] = []
    /// Children by parent and id, open addressed.
    private var slots = [Int32](repeating: 0, count: 1 << 10)

    /// The node of a phrase, made where there is none.
    mutating func node(_ ids: [Int32]) -> Int32 {
        var node: Int32 = 0
        for id in ids {
            var slot = self.slot(node, id)
            while slots[slot] != 0, edges[Int(slots[slot]) - 1].parent != node || edges[Int(slots[slot]) - 1].id != id {
                slot = (slot + 1) & (slots.count - 1)
            }
            if slots[slot] == 0 {
                edges.append(Edge(parent: node, id: id))
                slots[slot] = Int32(edges.count)
                node = Int32(edges.count)
                if edges.count * 2 > slots.count { grow() }
            } else {
                node = slots[slot]
            }
        }
        return node
    }

    /// - Parameter role: the part that the phrase plays, as the number of a case of the table's roles.
    mutating func insert(_ ids: [Int32], _ table: Table, _ row: Int, role: UInt8 = 0, isMention: Bool = false) {
        rows.append(Row(node: node(ids), table: table, role: role, row: Int32(row)))
        let first = Int(ids[0])
        if first >= opens.count { opens.append(contentsOf: repeatElement(Openings(), count: first + 1 - opens.count)) }
        opens[first].insert(table, role: role)
        if isMention { opens[first].isMention = true }
    }

    private func slot(_ node: Int32, _ id: Int32) -> Int {
        let key = UInt64(UInt32(node)) << 32 | UInt64(UInt32(id))
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (i, edge) in edges.enumerated() {
            var slot = self.slot(edge.parent, edge.id)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(i + 1)
        }
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
        /// Of its rows, in `kinds`.
        var kinds: Int32
    }
    struct Row {
        var table: Table
        var role: UInt8
        var row: Int32
    }
    /// In the order of their depth, the root first and one beyond the last at the end.
    private var nodes: [Node] = []
    private(set) var rows: [Row] = []
    /// Tables and roles that the rows of a node have, each set of them once: there are few.
    private var kinds: [Openings] = []
    /// By id: the node of a phrase's first token, 0 for none.
    private var firsts: [Int32]
    private let openings: [Openings]
    /// A bit for each node and id of a child, by a hash of both: nearly all tokens that go on with no phrase are told by it.
    private var follows: [UInt64]
    private let followShift: UInt64

    init(_ draft: PhraseDraft) {
        let count = draft.edges.count + 1
        // eight bits and more for each edge
        let bits = UInt64(draft.edges.count * 8 + 64)
        followShift = UInt64(bits.leadingZeroBitCount)
        follows = [UInt64](repeating: 0, count: 1 << (58 - bits.leadingZeroBitCount))
        let children = Self.grouped(draft.edges.map(\.parent), count)
        let entries = Self.grouped(draft.rows.map(\.node), count)
        firsts = [Int32](repeating: 0, count: draft.opens.count)
        openings = draft.opens
        nodes.reserveCapacity(count + 1)
        rows.reserveCapacity(draft.rows.count)
        var known: [Openings: Int32] = [:]
        var order: [Int32] = [0]
        order.reserveCapacity(count)
        for at in 0..<count {
            let node = Int(order[at])
            let first = rows.count
            var own = Openings()
            for i in entries.items[Int(entries.starts[node])..<Int(entries.starts[node + 1])] {
                let row = draft.rows[Int(i)]
                rows.append(Row(table: row.table, role: row.role, row: row.row))
                own.insert(row.table, role: row.role)
            }
            let kind = known[own] ?? Int32(kinds.count)
            if Int(kind) == kinds.count {
                known[own] = kind
                kinds.append(own)
            }
            nodes.append(
                Node(id: node > 0 ? draft.edges[node - 1].id : 0, children: Int32(order.count), rows: Int32(first), kinds: kind))
            let below = children.items[Int(children.starts[node])..<Int(children.starts[node + 1])]
            for edge in below.count > 1 ? below.sorted(by: { draft.edges[Int($0)].id < draft.edges[Int($1)].id })[...] : below {
                let id = draft.edges[Int(edge)].id
                if node == 0 { firsts[Int(id)] = Int32(order.count) }
                let bit = followBit(at, id)
                follows[bit >> 6] |= 1 << UInt64(bit & 63)
                order.append(edge + 1)
            }
        }
        nodes.append(Node(id: 0, children: Int32(order.count), rows: Int32(rows.count), kinds: 0))
    }

    /// The places of a list by the group that each belongs to, in the order of the list.
    private static func grouped(_ groups: [Int32], _ count: Int) -> (items: [Int32], starts: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for group in groups { starts[Int(group) + 1] += 1 }
        for i in 0..<count { starts[i + 1] += starts[i] }
        var next = starts
        var items = [Int32](repeating: 0, count: groups.count)
        for (i, group) in groups.enumerated() {
            items[Int(next[Int(group)])] = Int32(i)
            next[Int(group)] += 1
        }
        return (items, starts)
    }

    func opens(_ id: Int32) -> Openings { Int(id) < openings.count ? openings[Int(id)] : Openings() }

    /// Visits the rows, as places in `rows`, of every phrase that begins at `at`, with their tables and roles and how many tokens it takes; short ones first.
    @inline(__always)
    func walk(_ ids: UnsafeBufferPointer<Int32>, at: Int, visit: (_ rows: Range<Int>, _ kinds: Openings, _ length: Int) -> Void) {
        guard Int(ids[at]) < firsts.count else { return }
        var node = Int(firsts[Int(ids[at])])
        var length = 1
        while node != 0 {
            let own = Int(nodes[node].rows)..<Int(nodes[node + 1].rows)
            if !own.isEmpty { visit(own, kinds[Int(nodes[node].kinds)], length) }
            let next = at + length
            guard next < ids.count, ids[next] != 0, length < Int(UInt16.max) else { return }
            let bit = followBit(node, ids[next])
            guard follows[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return }
            node = child(of: node, ids[next])
            length += 1
        }
    }

    @inline(__always)
    private func followBit(_ node: Int, _ id: Int32) -> Int {
        let key = UInt64(node) << 32 | UInt64(UInt32(id))
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> followShift)
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
}
