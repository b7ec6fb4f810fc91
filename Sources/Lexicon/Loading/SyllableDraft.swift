import VietText

/// A table of syllables while its forms are put in.
struct SyllableDraft {
    private(set) var slots = [SyllableTable.Slot](repeating: .init(), count: 1 << 14)
    private(set) var pool: [UInt8] = []
    private(set) var ends: [Int32] = [0]

    private func id(of form: UnsafeRawBufferPointer, _ hash: UInt64) -> Int32 {
        slots.withUnsafeBufferPointer { slots in
            pool.withUnsafeBufferPointer { pool in
                ends.withUnsafeBufferPointer { SyllableTable.id(of: form, hash, slots, pool, $0) }
            }
        }
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
        let known = id(of: own, SyllableTable.hash(own))
        return known != 0 ? known : insert(Folding.folded(spelling, range))
    }

    mutating func insert(_ form: [UInt8]) -> Int32 {
        let known = form.withUnsafeBytes { id(of: $0, SyllableTable.hash($0)) }
        if known != 0 { return known }
        pool.append(contentsOf: form)
        ends.append(Int32(pool.count))
        if ends.count * 2 > slots.count { grow() }
        let number = Int32(ends.count - 1)
        form.withUnsafeBytes { place(SyllableTable.Slot(head: .init($0), id: number, length: Int32($0.count)), SyllableTable.hash($0)) }
        return number
    }

    private mutating func place(_ entry: SyllableTable.Slot, _ hash: UInt64) {
        var slot = SyllableTable.first(hash, slots.count)
        while slots[slot].id != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    private mutating func grow() {
        let known = slots
        slots = [SyllableTable.Slot](repeating: .init(), count: slots.count * 2)
        pool.withUnsafeBytes { pool in
            for entry in known where entry.id != 0 {
                let own = Int(ends[Int(entry.id) - 1])..<Int(ends[Int(entry.id)])
                place(entry, SyllableTable.hash(UnsafeRawBufferPointer(rebasing: pool[own])))
            }
        }
    }
}
