import VietText

/// Folded forms of tokens to small ids, from 1 on. Open addressing: a form of usual length stands in its slot, so that a look takes
/// one line of memory.
struct SyllableTable: Sendable {
    private struct Slot {
        var head = Head()
        /// 0 for an empty slot.
        var id: Int32 = 0
        var length: Int32 = 0
    }

    /// The first bytes of a form, zeros behind it.
    private struct Head: Equatable {
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

    private var pool: [UInt8] = []
    private var ends: [Int32] = [0]  // of id i: pool[ends[i-1]..<ends[i]]
    private var slots = [Slot](repeating: Slot(), count: 1 << 14)

    var count: Int { ends.count - 1 }

    func id(of form: [UInt8]) -> Int32 { form.withUnsafeBytes { id(of: $0, hash: Self.hash($0)) } }

    /// - Parameter hash: of the form.
    func id(of form: UnsafeRawBufferPointer, hash: UInt64) -> Int32 {
        let head = Head(form)
        var slot = first(hash)
        while slots[slot].id != 0 {
            if slots[slot].head == head, Int(slots[slot].length) == form.count, form.count <= Head.length || equal(slots[slot].id, form) {
                return slots[slot].id
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    /// The ids of the folded tokens of a composed spelling.
    mutating func insert(_ spelling: UnsafeBufferPointer<UInt8>) -> [Int32] {
        var ids: [Int32] = []
        var at = 0
        while at < spelling.count {
            let start = at
            while at < spelling.count {
                let letter = scalar(spelling, at)
                guard Letters.class(of: letter.value) == .letter else { break }
                at += letter.length
            }
            // nearly all are words of letters with a space between
            guard at > start, at == spelling.count || spelling[at] == 0x20 else {
                return Tokenizer.tokens(in: spelling).map { insert(spelling, $0.range) }
            }
            ids.append(insert(spelling, start..<at))
            at += 1
        }
        return ids
    }

    /// - Parameter range: of one token.
    private mutating func insert(_ spelling: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
        let own = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: spelling[range]))
        let known = id(of: own, hash: Self.hash(own))
        return known != 0 ? known : insert(Folding.folded(spelling, range))
    }

    mutating func insert(_ form: [UInt8]) -> Int32 {
        let known = id(of: form)
        if known != 0 { return known }
        pool.append(contentsOf: form)
        ends.append(Int32(pool.count))
        if ends.count * 2 > slots.count { grow() }
        let id = Int32(ends.count - 1)
        form.withUnsafeBytes { place(Slot(head: Head($0), id: id, length: Int32($0.count)), Self.hash($0)) }
        return id
    }

    private mutating func place(_ entry: Slot, _ hash: UInt64) {
        var slot = first(hash)
        while slots[slot].id != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    /// Where the search for a hash begins.
    private func first(_ hash: UInt64) -> Int { Int(hash >> 33) & (slots.count - 1) }

    private mutating func grow() {
        let known = slots
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        pool.withUnsafeBytes { pool in
            for entry in known where entry.id != 0 {
                let own = Int(ends[Int(entry.id) - 1])..<Int(ends[Int(entry.id)])
                place(entry, Self.hash(UnsafeRawBufferPointer(rebasing: pool[own])))
            }
        }
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
