/// The phrases of each token of a text.
///
/// Most tokens have those of one node of the tree, and these are left where the tree has them; only where several nodes meet at a
/// token, or some phrases are hidden, are they put together in memory of the text's own. So little is written for a token, and what is
/// read are few lines of memory that all texts share.
@usableFromInline struct PhraseRuns {
    /// The phrases of one token, with their tables and roles.
    @usableFromInline struct Run: BitwiseCopyable {
        @usableFromInline var hits: UnsafePointer<Lexicon.Hit>
        @usableFromInline var count: Int
        @usableFromInline var kinds: UnsafePointer<Openings>
    }

    /// Tokens of the text.
    @usableFromInline let count: Int
    @usableFromInline let runs: UnsafeMutablePointer<Run>
    private var hits = Pool<Lexicon.Hit>()
    private var kinds = Pool<Openings>()
    /// The kinds of a token without phrases.
    private let none: UnsafePointer<Openings>

    init(count: Int) {
        self.count = count
        let none = kinds.take(1)
        none.initialize(to: Openings())
        self.none = UnsafePointer(none)
        runs = .allocate(capacity: max(count, 1))
        runs.initialize(repeating: Run(hits: UnsafePointer(hits.take(1)), count: 0, kinds: self.none), count: count)
    }

    func free() {
        runs.deallocate()
        hits.free()
        kinds.free()
    }

    @inlinable @inline(__always) subscript(i: Int) -> Run {
        precondition(i >= 0 && i < count)
        return runs[i]
    }

    /// Adds the rows of a node behind those that a token has.
    /// - Parameter hiding: words of context of these roles are left out.
    @inline(__always)
    mutating func add(_ rows: UnsafeBufferPointer<Lexicon.Hit>, _ own: UnsafePointer<Openings>, hiding: UInt64, to i: Int) {
        if runs[i].kinds == none, hiding == 0 || own.pointee.contexts & hiding == 0 {
            runs[i] = Run(hits: rows.baseAddress!, count: rows.count, kinds: own)
        } else {
            join(rows, own, hiding: hiding, to: i)
        }
    }

    @inline(never)
    private mutating func join(_ rows: UnsafeBufferPointer<Lexicon.Hit>, _ own: UnsafePointer<Openings>, hiding: UInt64, to i: Int) {
        let run = runs[i]
        let all = hits.take(run.count + rows.count)
        all.initialize(from: run.hits, count: run.count)
        var count = run.count
        for hit in rows where hiding == 0 || hit.table != .context || hiding >> UInt64(hit.role) & 1 == 0 {
            (all + count).initialize(to: hit)
            count += 1
        }
        let both = kinds.take(1)
        both.initialize(to: run.kinds.pointee)
        both.pointee.formUnion(own, hiding: hiding)
        runs[i] = Run(hits: UnsafePointer(all), count: count, kinds: UnsafePointer(both))
    }
}

/// Memory that is given out piece by piece and freed in one go.
private struct Pool<Element: BitwiseCopyable> {
    private var blocks: [UnsafeMutablePointer<Element>] = []
    private var next: UnsafeMutablePointer<Element>?
    private var room = 0
    private static var usual: Int { 256 }

    /// - Returns: memory for so many values, not yet written.
    @inline(__always)
    mutating func take(_ count: Int) -> UnsafeMutablePointer<Element> {
        if let piece = next, room >= count {
            (next, room) = (piece + count, room - count)
            return piece
        }
        return takeAnew(count)
    }

    @inline(never)
    private mutating func takeAnew(_ count: Int) -> UnsafeMutablePointer<Element> {
        let size = max(Self.usual, count)
        let block = UnsafeMutablePointer<Element>.allocate(capacity: size)
        blocks.append(block)
        (next, room) = (block + count, size - count)
        return block
    }

    func free() { for block in blocks { block.deallocate() } }
}
