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
    struct Row {
        var node: Int32
        var table: Table
        var role: UInt8
        var row: Int32
    }
    fileprivate var edges = EdgeTable()
    private(set) var rows: [Row] = []
    private(set) var opens: [Openings] = []

    /// The node of a phrase, made where there is none.
    mutating func node(_ ids: [Int32]) -> Int32 { ids.reduce(0) { edges.insert($0, $1) } }

    /// - Parameter role: the part that the phrase plays, as the number of a case of the table's roles.
    mutating func insert(_ ids: [Int32], _ table: Table, _ row: Int, role: UInt8 = 0, isMention: Bool = false) {
        rows.append(Row(node: node(ids), table: table, role: role, row: Int32(row)))
        let first = Int(ids[0])
        if first >= opens.count { opens.append(contentsOf: repeatElement(Openings(), count: first + 1 - opens.count)) }
        opens[first].insert(table, role: role)
        if isMention { opens[first].isMention = true }
    }
}

/// The edges of a tree of phrases: which node a token leads to from another. Open addressing; nodes are numbered from 1 on, 0 is the root.
private struct EdgeTable: Sendable {
    struct Edge {
        var parent: Int32 = 0
        var id: Int32 = 0
        /// 0 for an empty slot.
        var node: Int32 = 0
    }
    private(set) var count = 0
    private(set) var slots = [Edge](repeating: Edge(), count: 1 << 10)
    /// Two bits of a hash for each edge: they tell nearly all tokens that go on with no phrase, without a look at the slots.
    private var filter = [UInt64](repeating: 0, count: 1 << 6)

    /// The node that a token leads to; 0 for none.
    @inline(__always)
    func node(_ parent: Int32, _ id: Int32) -> Int32 {
        let hash = Self.hash(parent, id)
        guard filter[filterWord(hash)] & Self.filterBits(hash) == Self.filterBits(hash) else { return 0 }
        return slots[slot(hash, parent, id)].node
    }

    mutating func insert(_ parent: Int32, _ id: Int32) -> Int32 {
        let hash = Self.hash(parent, id)
        let slot = slot(hash, parent, id)
        if slots[slot].node != 0 { return slots[slot].node }
        count += 1
        slots[slot] = Edge(parent: parent, id: id, node: Int32(count))
        filter[filterWord(hash)] |= Self.filterBits(hash)
        if count * 2 > slots.count { grow() }
        return Int32(count)
    }

    /// Where an edge stands or would stand.
    @inline(__always)
    private func slot(_ hash: UInt64, _ parent: Int32, _ id: Int32) -> Int {
        var slot = Int(truncatingIfNeeded: hash >> 24) & (slots.count - 1)
        while slots[slot].node != 0, slots[slot].parent != parent || slots[slot].id != id { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func filterWord(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 24) & (filter.count - 1) }
    private static func filterBits(_ hash: UInt64) -> UInt64 { 1 << (hash >> 58) | 1 << (hash >> 52 & 63) }

    @inline(__always)
    private static func hash(_ parent: Int32, _ id: Int32) -> UInt64 {
        (UInt64(UInt32(parent)) << 32 | UInt64(UInt32(id))) &* 0x9E37_79B9_7F4A_7C15
    }

    private mutating func grow() {
        let known = slots
        slots = [Edge](repeating: Edge(), count: known.count * 2)
        filter = [UInt64](repeating: 0, count: filter.count * 2)
        for edge in known where edge.node != 0 {
            let hash = Self.hash(edge.parent, edge.id)
            slots[slot(hash, edge.parent, edge.id)] = edge
            filter[filterWord(hash)] |= Self.filterBits(hash)
        }
    }
}

/// Phrases as sequences of token ids.
struct PhraseTrie: Sendable {
    /// Tokens of the longest phrase that is looked for backwards.
    static let longestPhrase = 12

    private struct Node {
        /// Its rows: `rows[rows..<nextNode.rows]`.
        var rows: Int32
        /// Of its rows, in `kinds`.
        var kinds: Int32
    }
    struct Row {
        var table: Table
        var role: UInt8
        var row: Int32
    }
    private let edges: EdgeTable
    /// The root first and one beyond the last at the end.
    private var nodes: [Node] = []
    private(set) var rows: [Row] = []
    /// Tables and roles that the rows of a node have, each set of them once: there are few.
    private var kinds: [Openings] = []
    /// By id: the node of a phrase's first token, 0 for none.
    private var firsts: [Int32]
    private let openings: [Openings]

    init(_ draft: PhraseDraft) {
        edges = draft.edges
        openings = draft.opens
        firsts = [Int32](repeating: 0, count: draft.opens.count)
        for edge in edges.slots where edge.parent == 0 && edge.node != 0 { firsts[Int(edge.id)] = edge.node }
        let count = edges.count + 1
        // the rows by their nodes, in the order of the lexicon
        var starts = [Int32](repeating: 0, count: count + 1)
        for row in draft.rows { starts[Int(row.node) + 1] += 1 }
        for i in 0..<count { starts[i + 1] += starts[i] }
        var next = starts
        var own = [Openings](repeating: Openings(), count: count)
        rows = [Row](repeating: Row(table: .unit, role: 0, row: 0), count: draft.rows.count)
        for row in draft.rows {
            let node = Int(row.node)
            rows[Int(next[node])] = Row(table: row.table, role: row.role, row: row.row)
            next[node] += 1
            own[node].insert(row.table, role: row.role)
        }
        var known: [Openings: Int32] = [:]
        nodes.reserveCapacity(count + 1)
        for node in 0..<count {
            let kind = known[own[node]] ?? Int32(kinds.count)
            if Int(kind) == kinds.count {
                known[own[node]] = kind
                kinds.append(own[node])
            }
            nodes.append(Node(rows: starts[node], kinds: kind))
        }
        nodes.append(Node(rows: starts[count], kinds: 0))
    }

    func tables(openedBy id: Int32) -> TableSet { Int(id) < openings.count ? openings[Int(id)].tables : [] }

    func opens(_ id: Int32) -> Openings { Int(id) < openings.count ? openings[Int(id)] : Openings() }

    /// Visits the rows, as places in `rows`, of every phrase that begins at `at`, with their tables and roles and how many tokens it takes; short ones first.
    @inline(__always)
    func walk(_ ids: UnsafeBufferPointer<Int32>, at: Int, visit: (_ rows: Range<Int>, _ kinds: Openings, _ length: Int) -> Void) {
        guard Int(ids[at]) < firsts.count else { return }
        var node = firsts[Int(ids[at])]
        var length = 1
        while node != 0 {
            let own = Int(nodes[Int(node)].rows)..<Int(nodes[Int(node) + 1].rows)
            if !own.isEmpty { visit(own, kinds[Int(nodes[Int(node)].kinds)], length) }
            let next = at + length
            guard next < ids.count, ids[next] != 0, length < Int(UInt16.max) else { return }
            node = edges.node(node, ids[next])
            length += 1
        }
    }
}
