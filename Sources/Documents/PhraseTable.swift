/// Phrases by their folded words, each with a value; one phrase may stand for several values.
///
/// A hash table over the first words with all keys in one array: looking up a word that begins no phrase allocates nothing.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// Of the first word.
        var hash: UInt64
        /// Folded words, each ended by a space, in `keys`.
        var key: Range<Int>
        var count: Int
        /// Bit n: a mark that parts phrases stands before word n.
        var hard: UInt64
        /// The next entry of the same bucket; -1 for none.
        var next: Int32
    }

    private var keys: [UInt8] = []
    private var entries: [Entry] = []
    private var values: [Value] = []
    private var buckets = [Int32](repeating: -1, count: 2048)

    mutating func insert(_ phrase: String, _ value: Value) {
        let words = Words(phrase)
        guard !words.isEmpty, words.count <= 64 else { return }
        let start = keys.count
        var hard: UInt64 = 0
        for (n, word) in words.words.enumerated() {
            keys.append(contentsOf: words.folded[word.key])
            keys.append(0x20)
            if word.gap == .hard { hard |= 1 << UInt64(n) }
        }
        let hash = Self.hash(words, 0)
        let bucket = Int(hash & 2047)
        entries.append(Entry(hash: hash, key: start..<keys.count, count: words.count, hard: hard, next: buckets[bucket]))
        buckets[bucket] = Int32(values.count)
        values.append(value)
    }

    /// Whether some phrase begins with word `at`.
    func mayBegin(_ words: Words, _ at: Int) -> Bool {
        let hash = Self.hash(words, at)
        var i = buckets[Int(hash & 2047)]
        while i >= 0 {
            if entries[Int(i)].hash == hash { return true }
            i = entries[Int(i)].next
        }
        return false
    }

    /// Every phrase that stands at word `at`: what it stands for and how many words it takes.
    func matches(_ words: Words, at: Int) -> [(value: Value, count: Int)] {
        guard at < words.count, !words[at].key.isEmpty else { return [] }
        let hash = Self.hash(words, at)
        var found: [(value: Value, count: Int)] = []
        var i = buckets[Int(hash & 2047)]
        while i >= 0 {
            let entry = entries[Int(i)]
            if entry.hash == hash, matches(entry, words, at) { found.append((values[Int(i)], entry.count)) }
            i = entry.next
        }
        return found.reversed()
    }

    private func matches(_ entry: Entry, _ words: Words, _ at: Int) -> Bool {
        guard at + entry.count <= words.count else { return false }
        var i = entry.key.lowerBound
        for n in 0..<entry.count {
            let word = words[at + n]
            if n > 0, word.gap == .hard, entry.hard >> UInt64(n) & 1 == 0 { return false }
            let length = word.key.count
            guard i + length < entry.key.upperBound, keys[i + length] == 0x20 else { return false }
            for k in 0..<length where words.folded[word.key.lowerBound + k] != keys[i + k] { return false }
            i += length + 1
        }
        return true
    }

    private static func hash(_ words: Words, _ at: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in words[at].key { hash = (hash ^ UInt64(words.folded[i])) &* 0x100_0000_01b3 }
        return hash ^ hash >> 29
    }
}
