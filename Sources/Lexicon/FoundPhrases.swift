extension Lexicon {
    /// A phrase found: its row in its table, the part it plays, and how many tokens it takes.
    package struct Hit: Sendable {
        @usableFromInline let line: Int32
        @usableFromInline let length: UInt16
        package let table: Table
        /// The number of its role (`PhraseRole.number`).
        package let role: UInt8

        @inlinable @inline(__always) package var row: Int { Int(line) }
        @inlinable @inline(__always) package var count: Int { Int(length) }
    }
}

/// All phrases of the lexicon that stand in a text, found in one pass: by the token where each begins and, of those that are
/// looked for backwards, by the token where it ends.
///
/// Phrases that begin at one token stand in the order of their length, those that end at one with the longest first; of one
/// length in the order of the lexicon.
package final class FoundPhrases: Sendable {
    @usableFromInline let first: Runs
    @usableFromInline let last: Runs

    /// Phrases by token.
    @usableFromInline struct Runs: Sendable {
        @usableFromInline var hits: [Lexicon.Hit] = []
        /// Of token i: `hits[starts[i]..<starts[i + 1]]`.
        @usableFromInline var starts: [Int32] = [0]
        @usableFromInline var kinds: [Openings] = []
    }

    init(_ ids: [Int32], _ trie: PhraseTrie) {
        var first = Runs()
        var last = Runs()
        first.hits.reserveCapacity(ids.count * 2)
        first.starts.reserveCapacity(ids.count + 1)
        first.kinds.reserveCapacity(ids.count)
        last.kinds = [Openings](repeating: Openings(), count: ids.count)
        var ending = [Int32](repeating: 0, count: ids.count + 1)
        ids.withUnsafeBufferPointer { ids in
            for at in ids.indices {
                var kinds = Openings()
                trie.walk(ids, at: at) { hit in
                    first.hits.append(hit)
                    kinds.insert(hit.table, role: hit.role)
                    guard hit.count <= PhraseTrie.longestPhrase else { return }
                    last.kinds[at + hit.count - 1].insert(hit.table, role: hit.role)
                    ending[at + hit.count] += 1
                }
                first.kinds.append(kinds)
                first.starts.append(Int32(first.hits.count))
            }
        }
        for i in ids.indices { ending[i + 1] += ending[i] }
        last.starts = ending
        if let any = first.hits.first { last.hits = Array(repeating: any, count: Int(ending[ids.count])) }
        for at in ids.indices {
            for i in Int(first.starts[at])..<Int(first.starts[at + 1]) where first.hits[i].count <= PhraseTrie.longestPhrase {
                let end = at + first.hits[i].count - 1
                last.hits[Int(ending[end])] = first.hits[i]
                ending[end] += 1
            }
        }
        (self.first, self.last) = (first, last)
    }

    /// The tables and roles of all phrases that begin at a token.
    @inlinable @inline(__always)
    package func kinds(at i: Int) -> Openings { first.kinds[i] }

    /// Whether a phrase of a table begins at a token.
    @inlinable @inline(__always)
    package func begins(_ table: Table, at i: Int) -> Bool { first.kinds[i].tables.contains(table) }

    /// The longest phrase of a table that begins at `at` and ends at or before `limit`, of those that are accepted.
    @inlinable @inline(__always)
    package func longest(
        _ table: Table, at: Int, limit: Int, where accept: (Lexicon.Hit) -> Bool = { _ in true }
    ) -> Lexicon.Hit? {
        guard at < limit, first.kinds[at].tables.contains(table) else { return nil }
        var i = Int(first.starts[at + 1])
        let start = Int(first.starts[at])
        while i > start {
            i -= 1
            let hit = first.hits[i]
            if hit.table == table, hit.count <= limit - at, accept(hit) { return hit }
        }
        return nil
    }

    /// The longest phrase of a table that ends just before `end` and begins at or after `limit`, of those accepted.
    @inlinable @inline(__always)
    package func longestEnding(
        _ table: Table, before end: Int, limit: Int, where accept: (Lexicon.Hit) -> Bool = { _ in true }
    ) -> Lexicon.Hit? {
        guard end > limit, end > 0, last.kinds[end - 1].tables.contains(table) else { return nil }
        for i in Int(last.starts[end - 1])..<Int(last.starts[end]) {
            let hit = last.hits[i]
            if hit.table == table, hit.count <= end - limit, accept(hit) { return hit }
        }
        return nil
    }

    /// Visits each phrase of a table that begins at `at`, short ones first.
    @inline(__always)
    func visit(_ table: Table, at: Int, limit: Int, _ visit: (Lexicon.Hit) -> Void) {
        guard at < limit, first.kinds[at].tables.contains(table) else { return }
        for i in Int(first.starts[at])..<Int(first.starts[at + 1]) {
            let hit = first.hits[i]
            if hit.table == table, hit.count <= limit - at { visit(hit) }
        }
    }

    // MARK: roles

    /// The longest cue of a role that begins at `at`: how many tokens it takes.
    package func cue(_ role: Cue, at: Int, limit: Int) -> Int? {
        guard at < limit, first.kinds[at].cues & role.bit != 0 else { return nil }
        return longest(.cue, at: at, limit: limit) { $0.role == role.number }?.count
    }

    /// The longest cue of a role that ends just before `end`: how many tokens it takes.
    package func cue(_ role: Cue, before end: Int, limit: Int) -> Int? {
        guard end > limit, end > 0, last.kinds[end - 1].cues & role.bit != 0 else { return nil }
        return longestEnding(.cue, before: end, limit: limit) { $0.role == role.number }?.count
    }

    /// The longest word of time of a role that begins at `at`.
    package func time(_ role: TimeRole, at: Int, limit: Int) -> Lexicon.Hit? {
        guard at < limit, first.kinds[at].times.meets(TimeRoles(role)) else { return nil }
        return longest(.time, at: at, limit: limit) { $0.role == role.number }
    }

    /// The longest word of time of a role that ends just before `end`.
    package func time(_ role: TimeRole, before end: Int, limit: Int) -> Lexicon.Hit? {
        guard end > limit, end > 0, last.kinds[end - 1].times.meets(TimeRoles(role)) else { return nil }
        return longestEnding(.time, before: end, limit: limit) { $0.role == role.number }
    }

    /// The longest phrase of context of one of the roles that begins at `at`: how many tokens it takes.
    package func context(_ roles: ContextRoles, at: Int, limit: Int) -> Int? {
        guard at < limit, first.kinds[at].contexts.rawValue & roles.rawValue != 0 else { return nil }
        return longest(.context, at: at, limit: limit) { roles.rawValue & 1 << UInt64($0.role) != 0 }?.count
    }

    /// The longest phrase of context of one of the roles that ends just before `end`: how many tokens it takes.
    package func context(_ roles: ContextRoles, before end: Int, limit: Int) -> Int? {
        guard end > limit, end > 0, last.kinds[end - 1].contexts.rawValue & roles.rawValue != 0 else { return nil }
        return longestEnding(.context, before: end, limit: limit) { roles.rawValue & 1 << UInt64($0.role) != 0 }?.count
    }
}
