import LexiconData

/// Folded forms of tokens to small ids, from 1 on. Open addressing: a form of usual length stands in its slot, so that a look takes
/// one line of memory.
struct SyllableTable: Sendable {
    struct Slot {
        var head = Head()
        /// 0 for an empty slot.
        var id: Int32 = 0
        var length: Int32 = 0
    }

    /// The first bytes of a form, zeros behind it.
    struct Head: Equatable {
        static let length = 24
        var a: UInt64 = 0
        var b: UInt64 = 0
        var c: UInt64 = 0

        init() {}

        @inline(__always)
        init(_ form: UnsafeRawBufferPointer) {
            a = Self.word(form, 0)
            b = Self.word(form, 8)
            c = Self.word(form, 16)
        }

        /// Eight bytes from a place on, the first the lowest; zeros behind the end.
        @inline(__always)
        fileprivate static func word(_ form: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
            if at + 8 <= form.count { return UInt64(littleEndian: form.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
            var word: UInt64 = 0
            var i = form.count
            while i > at {
                i -= 1
                word = word << 8 | UInt64(form[i])
            }
            return word
        }

        /// Of a form of at most 24 bytes, from whose first on 24 bytes can be read.
        @inline(__always)
        init(inside form: UnsafeRawPointer, _ count: Int) {
            a = Self.word(inside: form, 0, count)
            b = Self.word(inside: form, 8, count)
            c = Self.word(inside: form, 16, count)
        }

        /// As `word`, of a form that more bytes stand behind.
        @inline(__always)
        private static func word(inside form: UnsafeRawPointer, _ at: Int, _ count: Int) -> UInt64 {
            if at >= count { return 0 }
            let word = UInt64(littleEndian: form.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            return count - at >= 8 ? word : word & ((1 << UInt64(truncatingIfNeeded: (count - at) * 8)) &- 1)
        }

        /// The hash of a form of so many bytes, at most 24, that has this head.
        @inline(__always)
        func hash(_ count: Int) -> UInt64 {
            var hash = UInt64(truncatingIfNeeded: count)
            if count < 8 { return SyllableTable.mixed(hash, a) }
            hash = SyllableTable.mixed(hash, a)
            hash ^= hash >> 32
            if count < 16 { return SyllableTable.mixed(hash, b) }
            hash = SyllableTable.mixed(hash, b)
            hash ^= hash >> 32
            if count < 24 { return SyllableTable.mixed(hash, c) }
            hash = SyllableTable.mixed(hash, c)
            hash ^= hash >> 32
            return SyllableTable.mixed(hash, 0)
        }
    }

    private var slots = Flat([Slot()])
    /// The forms one behind the other; of id i: `pool[ends[i - 1]..<ends[i]]`.
    private var pool = Flat<UInt8>()
    private var ends = Flat<Int32>()

    init() {}

    init(_ draft: SyllableDraft) {
        slots = Flat(draft.slots)
        pool = Flat(draft.pool)
        ends = Flat(draft.ends)
    }

    func id(of form: [UInt8]) -> Int32 { form.withUnsafeBytes { id(of: $0, hash: Self.hash($0)) } }

    /// Of a form of at most 24 bytes.
    /// - Parameter hash: of the form.
    @inline(__always)
    func id(of head: Head, _ count: Int, hash: UInt64) -> Int32 {
        let slots = slots.buffer
        var at = Self.first(hash, slots.count)
        while slots[at].id != 0 {
            if slots[at].head == head, Int(slots[at].length) == count { return slots[at].id }
            at = (at + 1) & (slots.count - 1)
        }
        return 0
    }

    /// Has the memory brought where a hash will be looked for.
    @inline(__always)
    func expect(_ hash: UInt64) { lexicon_prefetch(slots.buffer.baseAddress! + Self.first(hash, slots.count)) }

    /// - Parameter hash: of the form.
    @inline(__always)
    func id(of form: UnsafeRawBufferPointer, hash: UInt64) -> Int32 { Self.id(of: form, hash, slots.buffer, pool.buffer, ends.buffer) }

    @inline(__always)
    static func id(
        of form: UnsafeRawBufferPointer, _ hash: UInt64, _ slots: UnsafeBufferPointer<Slot>, _ pool: UnsafeBufferPointer<UInt8>,
        _ ends: UnsafeBufferPointer<Int32>
    ) -> Int32 {
        let head = Head(form)
        var at = first(hash, slots.count)
        while slots[at].id != 0 {
            if slots[at].head == head, Int(slots[at].length) == form.count {
                if form.count <= Head.length { return slots[at].id }
                let start = Int(ends[Int(slots[at].id) - 1])
                if pool[start..<start + form.count].elementsEqual(form) { return slots[at].id }
            }
            at = (at + 1) & (slots.count - 1)
        }
        return 0
    }

    /// Where the search for a hash begins.
    static func first(_ hash: UInt64, _ count: Int) -> Int { Int(hash >> 33) & (count - 1) }

    /// Eight bytes at a time, and what is left with zeros behind it.
    @inline(__always)
    static func hash(_ form: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(form.count)
        var at = 0
        while at + 8 <= form.count {
            hash = mixed(hash, Head.word(form, at))
            hash ^= hash >> 32
            at += 8
        }
        return mixed(hash, Head.word(form, at))
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 { (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 }
}

extension SyllableTable: Archived {
    /// How its flat values lie.
    static var layout: String { "\(MemoryLayout<Slot>.stride)" }

    static var blank: Self { .init() }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&slots)
        archive.pass(&pool)
        archive.pass(&ends)
    }
}
