/// Where in a file the documents stand that have a key: eight bytes a key, in tables that are filled to seven tenths and more.
///
/// Of a key the first `most` places are kept: one that more documents have tells nothing.
struct SeenTable {
    static let most = 64

    /// Open addressing: the lower half of a slot is 32 bits of the key, the upper half its place and one; 0 is free.
    fileprivate struct Part {
        var slots = [UInt64](repeating: 0, count: 16)
        var count = 0

        func first(_ mark: UInt64) -> Int { Int(mark &* UInt64(slots.count) >> 32) }

        mutating func put(_ entry: UInt64) {
            var slot = first(entry & 0xFFFF_FFFF)
            while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
            slots[slot] = entry
            count += 1
        }

        mutating func grow() {
            let old = slots
            slots = [UInt64](repeating: 0, count: old.count * 5 / 4)
            count = 0
            for entry in old where entry != 0 { put(entry) }
        }
    }

    /// By eight bits of the key, so that never much is copied at once.
    private var parts = [Part](repeating: Part(), count: 256)

    /// The bytes that it takes.
    var size: Int { parts.reduce(0) { $0 + $1.slots.count * 8 } }
    /// The keys that it holds.
    var count: Int { parts.reduce(0) { $0 + $1.count } }

    private static func marks(_ key: UInt64) -> (part: Int, mark: UInt64) {
        let hash = Signature.mixed(key)
        return (Int(hash >> 56), hash & 0xFFFF_FFFF)
    }

    mutating func add(_ key: UInt64, _ place: UInt32) {
        let (part, mark) = Self.marks(key)
        if parts[part].places(mark).count >= Self.most { return }
        if (parts[part].count + 1) * 8 > parts[part].slots.count * 7 { parts[part].grow() }
        parts[part].put((UInt64(place) + 1) << 32 | mark)
    }

    /// The places of a key, in no order; among them, seldom, one of another.
    func places(of key: UInt64) -> [UInt32] {
        let (part, mark) = Self.marks(key)
        return parts[part].places(mark)
    }
}

extension SeenTable.Part {
    fileprivate func places(_ mark: UInt64) -> [UInt32] {
        var found: [UInt32] = []
        var slot = first(mark)
        while slots[slot] != 0 {
            if slots[slot] & 0xFFFF_FFFF == mark { found.append(UInt32(slots[slot] >> 32) - 1) }
            slot = slot + 1 == slots.count ? 0 : slot + 1
        }
        return found
    }
}
