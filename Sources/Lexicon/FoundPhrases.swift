import VietText

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
    @usableFromInline let first: PhraseRuns
    @usableFromInline let last: PhraseRuns
    /// Whose rows the runs lead to.
    private let trie: PhraseTrie

    /// - Parameter tokens: of the text, whose folded forms have the ids; without them no word is seen to end a name.
    init(_ ids: [Int32], _ tokens: [Token], _ trie: PhraseTrie) {
        var (first, last) = (PhraseRuns(count: ids.count), PhraseRuns(count: ids.count))
        // where the compound ends that was met last
        var word = 0
        let path = UnsafeMutablePointer<PhraseTrie.Node>.allocate(capacity: trie.depth)
        defer { path.deallocate() }
        ids.withUnsafeBufferPointer { ids in
            for at in ids.indices {
                trie.expect(ids, near: at + 4, far: at + 8)
                guard ids[at] != 0 else { continue }
                let count = trie.nodes(ids, at: at, into: path)
                // `tiếp` in `trực tiếp` is part of a word, and nothing by itself; nor is `hiện` in `hiện đại` the small word
                var hidden: UInt64 = 0
                if at < word {
                    hidden = .max
                } else if let whole = (0..<count).last(where: { path[$0].isWord }), whole > 0 {
                    word = at + whole + 1
                    hidden = Self.small
                }
                for i in 0..<count where path[i].count > 0 {
                    let end = at + i + 1
                    let (rows, kinds) = (trie.rows(of: path[i]), trie.kinds(of: path[i]))
                    var hiding = hidden == .max || end < word ? hidden : 0
                    // `Song` in `xã Đắk Song` is the end of a name, and not the small word
                    if i == 0, hiding == 0, kinds.pointee.contexts & Self.small != 0, kinds.pointee.contexts & Self.verbal == 0, Self.endsName(at, tokens) { hiding = Self.small }
                    first.add(rows, kinds, hiding: hiding, to: at)
                    if i < PhraseTrie.longestPhrase { last.add(rows, kinds, hiding: hiding, to: end - 1) }
                }
            }
        }
        (self.first, self.last, self.trie) = (first, last, trie)
    }

    deinit {
        first.free()
        last.free()
    }

    /// Whether a token ends a name: it and the word before it have a capital, and the word behind it has none.
    private static func endsName(_ at: Int, _ tokens: [Token]) -> Bool {
        func isCapitalized(_ i: Int) -> Bool { tokens[i].kind == .syllable && tokens[i].isCapitalized && !tokens[i].flags.contains(.allCaps) }
        guard at > 0, at < tokens.count, isCapitalized(at), isCapitalized(at - 1), !tokens[at].isLineStart else { return false }
        return at + 1 == tokens.count || tokens[at + 1].isLineStart || !tokens[at + 1].isCapitalized
    }

    /// What `có` and `là` do, which few names end with, and headings write with a capital.
    private static let verbal = ContextRole.have.mask | ContextRole.own.mask | ContextRole.copula.mask

    /// What small words do.
    private static let small = [
        ContextRole.link, .have, .filler, .speech, .aux, .keep, .aside, .joint, .opener, .clause, .cause, .topic, .relative, .aim, .of, .place, .for, .tailEnd, .turn,
        .baseEnd, .than, .and, .own, .copula, .attain, .equal, .remain, .per, .about, .passive, .together, .toward, .lead, .past, .modal, .share, .reach, .this, .compare,
    ].reduce(0) { $0 | $1.mask }

    /// The tables and roles of all phrases that begin at a token.
    @inlinable @inline(__always) public func kinds(at i: Int) -> Openings { first[i].kinds.pointee }

    /// Whether a phrase of a table begins at a token.
    @inlinable @inline(__always) public func begins(_ table: Table, at i: Int) -> Bool { first[i].kinds.pointee.tables.contains(table) }

    /// The longest phrase of a table that begins at `at` and ends at or before `limit`, of those that are accepted.
    @inline(__always)
    public func longest(_ table: Table, at: Int, limit: Int, where accept: (Lexicon.Hit) -> Bool) -> Lexicon.Hit? {
        guard at < limit else { return nil }
        let run = first[at]
        guard run.kinds.pointee.tables.contains(table) else { return nil }
        var i = run.count
        while i > 0 {
            i -= 1
            let hit = run.hits[i]
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

    /// The longest phrase of a table that ends just before `end` and begins at or after `limit`, of those that are accepted.
    @inline(__always)
    public func longestEnding(_ table: Table, before end: Int, limit: Int, where accept: (Lexicon.Hit) -> Bool) -> Lexicon.Hit? {
        guard end > limit, end > 0 else { return nil }
        let run = last[end - 1]
        guard run.kinds.pointee.tables.contains(table) else { return nil }
        for i in 0..<run.count {
            let hit = run.hits[i]
            if hit.table == table, hit.count <= end - limit, accept(hit) { return hit }
        }
        return nil
    }

    /// Visits each phrase of a table that begins at `at`, short ones first.
    @inline(__always)
    func visit(_ table: Table, at: Int, limit: Int, _ visit: (Lexicon.Hit) -> Void) {
        guard at < limit else { return }
        let run = first[at]
        guard run.kinds.pointee.tables.contains(table) else { return }
        for i in 0..<run.count {
            let hit = run.hits[i]
            if hit.table == table, hit.count <= limit - at { visit(hit) }
        }
    }

    // MARK: roles

    /// The longest cue of a role that begins at `at`: how many tokens it takes.
    @inlinable @inline(__always) public func cue(_ role: Cue, at: Int, limit: Int) -> Int? {
        guard at < limit, first[at].kinds.pointee.cues & role.bit != 0 else { return nil }
        return longest(.cue, at: at, limit: limit) { $0.role == role.number }?.count
    }

    /// The longest cue of a role that ends just before `end`: how many tokens it takes.
    @inlinable @inline(__always) public func cue(_ role: Cue, before end: Int, limit: Int) -> Int? {
        guard end > limit, end > 0, last[end - 1].kinds.pointee.cues & role.bit != 0 else { return nil }
        return longestEnding(.cue, before: end, limit: limit) { $0.role == role.number }?.count
    }

    /// The longest word of time of a role that begins at `at`.
    @inlinable @inline(__always) public func time(_ role: TimeRole, at: Int, limit: Int) -> Lexicon.Hit? {
        guard at < limit, first[at].kinds.pointee.times & role.mask != 0 else { return nil }
        return longest(.time, at: at, limit: limit, roles: role.mask)
    }

    /// The longest word of time of a role that ends just before `end`.
    @inlinable @inline(__always) public func time(_ role: TimeRole, before end: Int, limit: Int) -> Lexicon.Hit? {
        guard end > limit, end > 0, last[end - 1].kinds.pointee.times & role.mask != 0 else { return nil }
        return longestEnding(.time, before: end, limit: limit, roles: role.mask)
    }

    /// The longest word of context of one of the roles that begins at `at`: how many tokens it takes.
    @inlinable @inline(__always) public func context(_ roles: UInt64, at: Int, limit: Int) -> Int? {
        guard at < limit, first[at].kinds.pointee.contexts & roles != 0 else { return nil }
        return longest(.context, at: at, limit: limit, roles: roles)?.count
    }

    /// The longest word of context of one of the roles that ends just before `end`: how many tokens it takes.
    @inlinable @inline(__always) public func context(_ roles: UInt64, before end: Int, limit: Int) -> Int? {
        guard end > limit, end > 0, last[end - 1].kinds.pointee.contexts & roles != 0 else { return nil }
        return longestEnding(.context, before: end, limit: limit, roles: roles)?.count
    }
}
