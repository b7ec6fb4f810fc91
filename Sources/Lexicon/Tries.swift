import LexiconData

/// Phrases as sequences of token ids, while they are read.
struct PhraseDraft {
    struct Row {
        var node: Int32
        var hit: Lexicon.Hit
    }
    fileprivate var edges = EdgeTable()
    private(set) var rows: [Row] = []
    private(set) var opens: [Openings] = []

    /// The node of a phrase, made where there is none.
    mutating func node(_ ids: [Int32]) -> Int32 { ids.reduce(0) { edges.insert($0, $1) } }

    /// - Parameter role: the part that the phrase plays, as the number of a case of the table's roles.
    mutating func insert(_ ids: [Int32], _ table: Table, _ row: Int, role: UInt8 = 0, isMention: Bool = false) {
        rows.append(Row(node: node(ids), hit: Lexicon.Hit(line: Int32(row), length: UInt16(truncatingIfNeeded: ids.count), table: table, role: role)))
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

    mutating func insert(_ parent: Int32, _ id: Int32) -> Int32 {
        let slot = slot(parent, id)
        if slots[slot].node != 0 { return slots[slot].node }
        count += 1
        slots[slot] = Edge(parent: parent, id: id, node: Int32(count))
        if count * 2 > slots.count { grow() }
        return Int32(count)
    }

    /// Where an edge stands or would stand.
    private func slot(_ parent: Int32, _ id: Int32) -> Int {
        var slot = Self.first(parent, id, slots.count)
        while slots[slot].node != 0, slots[slot].parent != parent || slots[slot].id != id { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// Where the search for an edge begins.
    @inline(__always)
    static func first(_ parent: Int32, _ id: Int32, _ count: Int) -> Int {
        let hash = (UInt64(UInt32(parent)) << 32 | UInt64(UInt32(id))) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32) & (count - 1)
    }

    private mutating func grow() {
        let known = slots
        slots = [Edge](repeating: Edge(), count: known.count * 2)
        for edge in known where edge.node != 0 { slots[slot(edge.parent, edge.id)] = edge }
    }
}

/// Phrases as sequences of token ids.
struct PhraseTrie: Sendable {
    /// Tokens of the longest phrase that is looked for backwards.
    static let longestPhrase = 12

    /// All that is asked of a node, in half a line of memory.
    struct Node: BitwiseCopyable {
        var parent: Int32 = 0
        /// The token that leads to it.
        var id: Int32 = 0
        /// From 1 on; 0 for none.
        var number: Int32 = 0
        /// Its rows: `rows[first..<(first + count)]`.
        var first: Int32 = 0
        var count: UInt16 = 0
        /// Whether one of its rows is a word whose parts play no part of their own.
        var isWord = false
        /// Of its rows, in `kinds`.
        var kinds: Int32 = 0
        /// A bit of a hash for each token that leads on: they tell most tokens that do not.
        var leads: UInt64 = 0

        @inline(__always)
        static func bit(_ id: Int32) -> UInt64 { 1 << ((UInt64(UInt32(id)) &* 0x9E37_79B9_7F4A_7C15) >> 58) }
    }
    /// By parent and id, open addressed as the edges of the draft are.
    private var nodes = Flat([Node()])
    /// By id: the node of a phrase's first token.
    private var firsts = Flat<Node>()
    /// As they are found.
    private(set) var rows = Flat<Lexicon.Hit>()
    /// Tables and roles that the rows of a node have, each set of them once: there are few.
    private var kinds = Flat<Openings>()
    private var openings = Flat<Openings>()
    /// By id, the tables of `openings`: they are asked for most.
    private var tables = Flat<TableSet>()
    /// Tokens of the longest phrase.
    private(set) var depth = 1

    /// Words whose parts play no part of their own in the context of figures.
    private static let words = ContextRole.compound.mask | ContextRole.empty.mask

    init() {}

    init(_ draft: PhraseDraft) {
        openings = Flat(draft.opens)
        tables = Flat(draft.opens.map(\.tables))
        var all = [Node](repeating: Node(), count: draft.edges.count + 1)
        for edge in draft.edges.slots where edge.node != 0 {
            (all[Int(edge.node)].parent, all[Int(edge.node)].id) = (edge.parent, edge.id)
            all[Int(edge.parent)].leads |= Node.bit(edge.id)
        }
        // the rows by their nodes, in the order of the lexicon
        for row in draft.rows { all[Int(row.node)].count += 1 }
        var first: Int32 = 0
        for i in all.indices {
            (all[i].number, all[i].first) = (Int32(i), first)
            first += Int32(all[i].count)
        }
        var next = all.map(\.first)
        var own = [Openings](repeating: Openings(), count: all.count)
        var rows = draft.rows.map(\.hit)
        for row in draft.rows {
            let node = Int(row.node)
            rows[Int(next[node])] = row.hit
            next[node] += 1
            own[node].insert(row.hit.table, role: row.hit.role)
            depth = max(depth, row.hit.count)
        }
        var kinds: [Openings] = []
        var known: [Openings: Int32] = [:]
        for i in all.indices {
            let kind = known[own[i]] ?? Int32(kinds.count)
            if Int(kind) == kinds.count {
                known[own[i]] = kind
                kinds.append(own[i])
            }
            (all[i].kinds, all[i].isWord) = (kind, own[i].contexts & Self.words != 0)
        }
        var firsts = [Node](repeating: Node(), count: openings.count)
        for node in all.dropFirst() where node.parent == 0 { firsts[Int(node.id)] = node }
        nodes = Flat(draft.edges.slots.map { $0.node == 0 ? Node() : all[Int($0.node)] })
        self.firsts = Flat(firsts)
        self.rows = Flat(rows)
        self.kinds = Flat(kinds)
    }

    func tables(openedBy id: Int32) -> TableSet { Int(id) < tables.count ? tables[Int(id)] : [] }

    func opens(_ id: Int32) -> Openings { Int(id) < openings.count ? openings[Int(id)] : Openings() }

    /// The nodes that the tokens from `at` on lead to, the first token's first.
    /// - Parameter path: room for `depth` nodes.
    /// - Returns: how many there are.
    @inline(__always)
    func nodes(_ ids: UnsafeBufferPointer<Int32>, at: Int, into path: UnsafeMutablePointer<Node>) -> Int {
        guard Int(ids[at]) < firsts.count else { return 0 }
        var node = firsts[Int(ids[at])]
        var length = 0
        while node.number != 0 {
            path[length] = node
            length += 1
            let next = at + length
            guard length < depth, next < ids.count, ids[next] != 0, node.leads & Node.bit(ids[next]) != 0 else { break }
            node = child(of: node.number, ids[next])
        }
        return length
    }

    /// Has the memory brought that `nodes` will ask for first, at a token that comes later: `far` before `near`.
    @inline(__always)
    func expect(_ ids: UnsafeBufferPointer<Int32>, near: Int, far: Int) {
        let firsts = firsts.buffer
        if far < ids.count, Int(ids[far]) < firsts.count { lexicon_prefetch(firsts.baseAddress! + Int(ids[far])) }
        guard near + 1 < ids.count, Int(ids[near]) < firsts.count, ids[near + 1] != 0 else { return }
        let node = firsts.baseAddress! + Int(ids[near])
        guard node.pointee.leads & Node.bit(ids[near + 1]) != 0 else { return }
        lexicon_prefetch(nodes.buffer.baseAddress! + EdgeTable.first(node.pointee.number, ids[near + 1], nodes.count))
    }

    /// The rows of a node.
    @inline(__always)
    func rows(of node: Node) -> UnsafeBufferPointer<Lexicon.Hit> {
        UnsafeBufferPointer(start: rows.buffer.baseAddress! + Int(node.first), count: Int(node.count))
    }

    /// The tables and roles of the rows of a node.
    @inline(__always)
    func kinds(of node: Node) -> UnsafePointer<Openings> { kinds.buffer.baseAddress! + Int(node.kinds) }

    /// Visits the rows of every phrase that begins at `at`, with how many tokens it takes; short ones first.
    @inline(__always)
    func walk(_ ids: UnsafeBufferPointer<Int32>, at: Int, visit: (_ rows: UnsafeBufferPointer<Lexicon.Hit>, _ length: Int) -> Void) {
        withUnsafeTemporaryAllocation(of: Node.self, capacity: depth) { path in
            let path = path.baseAddress!
            for i in 0..<nodes(ids, at: at, into: path) where path[i].count > 0 { visit(rows(of: path[i]), i + 1) }
        }
    }

    /// With the number 0 where there is none.
    @inline(__always)
    private func child(of parent: Int32, _ id: Int32) -> Node {
        var slot = EdgeTable.first(parent, id, nodes.count)
        while nodes[slot].number != 0, nodes[slot].parent != parent || nodes[slot].id != id { slot = (slot + 1) & (nodes.count - 1) }
        return nodes[slot]
    }
}

extension PhraseTrie: Archived {
    /// How its flat values lie.
    static var layout: String { "\(MemoryLayout<Node>.stride) hits \(MemoryLayout<Lexicon.Hit>.stride) \(MemoryLayout<Openings>.stride)" }

    static var blank: Self { .init() }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&nodes)
        archive.pass(&firsts)
        archive.pass(&rows)
        archive.pass(&kinds)
        archive.pass(&openings)
        archive.pass(&tables)
        archive.pass(&depth)
    }
}
