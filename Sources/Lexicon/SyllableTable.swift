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

        @inline(__always)
        private static func word(_ form: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
            if at + 8 <= form.count { return form.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
            var word: UInt64 = 0
            var i = form.count
            while i > at {
                i -= 1
                word = word << 8 | UInt64(form[i])
            }
            return word
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
