extension Lexicon {
    /// A phrase found: its row in its table, the part it plays, and how many tokens it takes.
    public struct Hit: Sendable, BitwiseCopyable {
        @usableFromInline let line: Int32
        @usableFromInline let length: UInt16
        public let table: Table
        /// The number of its role (`PhraseRole.number`).
        public let role: UInt8

        @inlinable public var row: Int { Int(line) }
        @inlinable public var count: Int { Int(length) }

        /// Whether its role is one of these bits; all bits are any role.
        @inlinable func plays(_ roles: UInt64) -> Bool { roles == .max || roles >> UInt64(role) & 1 != 0 }
    }
}

/// All phrases of the lexicon that stand in a text, found in one pass: by the token where each begins and, of those that are
/// looked for backwards, by the token where it ends.
///
/// Phrases that begin at one token stand in the order of their length, those that end at one with the longest first; of one
/// length in the order of the lexicon.
public final class FoundPhrases: @unchecked Sendable {
    @usableFromInline let first: Runs
    @usableFromInline let last: Runs

    /// Phrases by token, in memory of their own: it is written once, and asked hundreds of times a token.
    @usableFromInline struct Runs {
        /// Tokens of the text.
        @usableFromInline let count: Int
        /// Of token i: `hits[starts[i]..<starts[i + 1]]`.
        @usableFromInline let hits: UnsafePointer<Lexicon.Hit>
        @usableFromInline let starts: UnsafePointer<Int32>
        @usableFromInline let openings: UnsafePointer<Openings>

        init(_ count: Int, _ hits: UnsafePointer<Lexicon.Hit>, _ starts: UnsafePointer<Int32>, _ openings: UnsafePointer<Openings>) {
            (self.count, self.hits, self.starts, self.openings) = (count, hits, starts, openings)
        }

        /// The tables and roles of the phrases of a token.
        @inlinable @inline(__always) subscript(kinds i: Int) -> UnsafePointer<Openings> {
            precondition(i >= 0 && i < count)
            return openings + i
        }

        func free() {
            hits.deallocate()
            starts.deallocate()
            openings.deallocate()
        }
    }

    deinit {
        first.free()
        last.free()
    }

    init(_ ids: [Int32], _ trie: PhraseTrie) {
        let count = ids.count
        var hits = Hits(capacity: count * 2 + 16)
        let starts = UnsafeMutablePointer<Int32>.allocate(capacity: count + 1)
        let opening = UnsafeMutablePointer<Openings>.allocate(capacity: count + 1)
        let closing = UnsafeMutablePointer<Openings>.allocate(capacity: count + 1)
        closing.initialize(repeating: Openings(), count: count)
        // behind token i's own place stands first how many phrases end at it, then where the next of them goes, then where they end
        let ends = UnsafeMutablePointer<Int32>.allocate(capacity: count + 2)
        ends.initialize(repeating: 0, count: count + 2)
        starts[0] = 0
        // where the compound ends that was met last
        var word = 0
        ids.withUnsafeBufferPointer { ids in
            for at in 0..<count {
                var own = Openings()
                // `tiếp` in `trực tiếp` is part of a word, and nothing by itself; nor is `hiện` in `hiện đại` the small word
                var hidden: UInt64 = 0
                if at < word {
                    hidden = .max
                } else if let whole = trie.longest(Self.words, ids, at: at), whole > 1 {
                    word = at + whole
                    hidden = Self.small
                }
                trie.walk(ids, at: at) { rows, kinds, length in
                    let hiding = hidden == .max || at + length < word ? hidden : 0
                    own.formUnion(kinds, hiding: hiding)
                    let before = hits.count
                    hits.append(rows, hiding: hiding)
                    guard length <= PhraseTrie.longestPhrase else { return }
                    closing[at + length - 1].formUnion(kinds, hiding: hiding)
                    ends[at + length + 1] += Int32(truncatingIfNeeded: hits.count - before)
                }
                (opening + at).initialize(to: own)
                starts[at + 1] = Int32(truncatingIfNeeded: hits.count)
            }
        }
        for i in 0..<count { ends[i + 2] += ends[i + 1] }
        let ending = UnsafeMutablePointer<Lexicon.Hit>.allocate(capacity: hits.count + 1)
        for at in 0..<count {
            for i in Int(starts[at])..<Int(starts[at + 1]) {
                let hit = hits.base[i]
                guard hit.count <= PhraseTrie.longestPhrase else { continue }
                let end = at + hit.count
                (ending + Int(ends[end])).initialize(to: hit)
                ends[end] += 1
            }
        }
        first = Runs(count, hits.base, starts, opening)
        last = Runs(count, ending, ends, closing)
    }

    /// Words whose parts play no part of their own in the context of figures.
    private static let words = ContextRole.compound.mask | ContextRole.empty.mask
    /// What small words do.
    private static let small = [
        ContextRole.link, .have, .filler, .speech, .aux, .keep, .aside, .joint, .opener, .clause, .cause, .topic, .relative, .aim, .of, .place, .for, .tailEnd, .turn,
        .baseEnd, .than, .and, .own, .copula, .attain, .equal, .remain, .per, .about, .passive, .together, .toward, .lead, .past, .modal, .share, .reach, .this, .compare,
    ].reduce(0) { $0 | $1.mask }

    /// Phrases while they are found.
    private struct Hits {
        private(set) var base: UnsafeMutablePointer<Lexicon.Hit>
        private(set) var count = 0
        private var capacity: Int

        init(capacity: Int) {
            base = .allocate(capacity: capacity)
            self.capacity = capacity
        }

        /// - Parameter hiding: words of context of these roles are left out.
        @inline(__always)
        mutating func append(_ rows: UnsafeBufferPointer<Lexicon.Hit>, hiding: UInt64) {
            if capacity - count < rows.count { grow(by: rows.count) }
            for hit in rows where hiding == 0 || hit.table != .context || hiding >> UInt64(hit.role) & 1 == 0 {
                (base + count).initialize(to: hit)
                count += 1
            }
        }

        @inline(never)
        private mutating func grow(by more: Int) {
            let wide = capacity * 2 + more
            let wider = UnsafeMutablePointer<Lexicon.Hit>.allocate(capacity: wide)
            wider.moveInitialize(from: base, count: count)
            base.deallocate()
            (base, capacity) = (wider, wide)
        }
    }

    /// The tables and roles of all phrases that begin at a token.
    @inlinable @inline(__always) public func kinds(at i: Int) -> Openings { first[kinds: i].pointee }

    /// Whether a phrase of a table begins at a token.
    @inlinable @inline(__always) public func begins(_ table: Table, at i: Int) -> Bool { first[kinds: i].pointee.tables.contains(table) }

    /// The longest phrase of a table that begins at `at` and ends at or before `limit`, of those that are accepted.
    @inline(__always)
    public func longest(_ table: Table, at: Int, limit: Int, where accept: (Lexicon.Hit) -> Bool) -> Lexicon.Hit? {
        guard at < limit, first[kinds: at].pointee.tables.contains(table) else { return nil }
        var i = Int(first.starts[at + 1])
        let start = Int(first.starts[at])
        while i > start {
            i -= 1
            let hit = first.hits[i]
            if hit.table == table, hit.count <= limit - at, accept(hit) { return hit }
        }
        return nil
    }

    /// The longest phrase of a table that begins at `at` and ends at or before `limit`.
    /// - Parameter roles: bits of the roles that it may play (`PhraseRole.mask`).
    public func longest(_ table: Table, at: Int, limit: Int, roles: UInt64 = .max) -> Lexicon.Hit? {
        longest(table, at: at, limit: limit) { $0.plays(roles) }
    }

    /// The longest phrase of a table that ends just before `end` and begins at or after `limit`.
    /// - Parameter roles: bits of the roles that it may play.
    public func longestEnding(_ table: Table, before end: Int, limit: Int, roles: UInt64 = .max) -> Lexicon.Hit? {
        longestEnding(table, before: end, limit: limit) { $0.plays(roles) }
    }

    @inline(__always)
    func longestEnding(_ table: Table, before end: Int, limit: Int, where accept: (Lexicon.Hit) -> Bool) -> Lexicon.Hit? {
        guard end > limit, end > 0, last[kinds: end - 1].pointee.tables.contains(table) else { return nil }
        for i in Int(last.starts[end - 1])..<Int(last.starts[end]) {
            let hit = last.hits[i]
            if hit.table == table, hit.count <= end - limit, accept(hit) { return hit }
        }
        return nil
    }

    /// Visits each phrase of a table that begins at `at`, short ones first.
    @inline(__always)
    func visit(_ table: Table, at: Int, limit: Int, _ visit: (Lexicon.Hit) -> Void) {
        guard at < limit, first[kinds: at].pointee.tables.contains(table) else { return }
        for i in Int(first.starts[at])..<Int(first.starts[at + 1]) {
            let hit = first.hits[i]
            if hit.table == table, hit.count <= limit - at { visit(hit) }
        }
    }

    // MARK: roles

    /// The longest cue of a role that begins at `at`: how many tokens it takes.
    @inlinable @inline(__always) public func cue(_ role: Cue, at: Int, limit: Int) -> Int? {
        guard at < limit, first[kinds: at].pointee.cues & role.bit != 0 else { return nil }
        return longest(.cue, at: at, limit: limit) { $0.role == role.number }?.count
    }

    /// The longest cue of a role that ends just before `end`: how many tokens it takes.
    @inlinable @inline(__always) public func cue(_ role: Cue, before end: Int, limit: Int) -> Int? {
        guard end > limit, end > 0, last[kinds: end - 1].pointee.cues & role.bit != 0 else { return nil }
        return longestEnding(.cue, before: end, limit: limit, roles: role.mask)?.count
    }

    /// The longest word of time of a role that begins at `at`.
    @inlinable @inline(__always) public func time(_ role: TimeRole, at: Int, limit: Int) -> Lexicon.Hit? {
        guard at < limit, first[kinds: at].pointee.times & role.mask != 0 else { return nil }
        return longest(.time, at: at, limit: limit, roles: role.mask)
    }

    /// The longest word of time of a role that ends just before `end`.
    @inlinable @inline(__always) public func time(_ role: TimeRole, before end: Int, limit: Int) -> Lexicon.Hit? {
        guard end > limit, end > 0, last[kinds: end - 1].pointee.times & role.mask != 0 else { return nil }
        return longestEnding(.time, before: end, limit: limit, roles: role.mask)
    }

    /// The longest word of context of one of the roles that begins at `at`: how many tokens it takes.
    @inlinable @inline(__always) public func context(_ roles: UInt64, at: Int, limit: Int) -> Int? {
        guard at < limit, first[kinds: at].pointee.contexts & roles != 0 else { return nil }
        return longest(.context, at: at, limit: limit, roles: roles)?.count
    }

    /// The longest word of context of one of the roles that ends just before `end`: how many tokens it takes.
    @inlinable @inline(__always) public func context(_ roles: UInt64, before end: Int, limit: Int) -> Int? {
        guard end > limit, end > 0, last[kinds: end - 1].pointee.contexts & roles != 0 else { return nil }
        return longestEnding(.context, before: end, limit: limit, roles: roles)?.count
    }
}
