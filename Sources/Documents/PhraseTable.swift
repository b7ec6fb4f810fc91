/// Phrases by their folded words, each with a value; one phrase may stand for several values.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// Folded words, each ended by a space.
        var key: [UInt8]
        /// Whether a mark stands before the word, word by word.
        var hard: [Bool]
        var value: Value
    }

    private var entries: [Entry] = []
    private var byFirst: [UInt64: [Int]] = [:]

    mutating func insert(_ phrase: String, _ value: Value) {
        let words = Words(phrase)
        guard !words.isEmpty else { return }
        var key: [UInt8] = []
        for word in words.words {
            key.append(contentsOf: words.folded[word.key])
            key.append(0x20)
        }
        byFirst[Self.hash(words.folded[words[0].key]), default: []].append(entries.count)
        entries.append(Entry(key: key, hard: words.words.map { $0.gap == .hard }, value: value))
    }

    /// Whether some phrase begins with this folded word.
    func mayBegin(_ word: ArraySlice<UInt8>) -> Bool { byFirst[Self.hash(word)] != nil }

    /// Every phrase that stands at word `at`: what it stands for and how many words it takes.
    func matches(_ words: Words, at: Int) -> [(value: Value, count: Int)] {
        guard at < words.count, let candidates = byFirst[Self.hash(words.folded[words[at].key])] else { return [] }
        var found: [(value: Value, count: Int)] = []
        for candidate in candidates where matches(entries[candidate], words, at) {
            found.append((entries[candidate].value, entries[candidate].hard.count))
        }
        return found
    }

    private func matches(_ entry: Entry, _ words: Words, _ at: Int) -> Bool {
        guard at + entry.hard.count <= words.count else { return false }
        var i = 0
        for (n, hard) in entry.hard.enumerated() {
            let word = words[at + n]
            if n > 0, word.gap == .hard, !hard { return false }
            let length = word.key.count
            guard i + length < entry.key.count, entry.key[i + length] == 0x20 else { return false }
            for (a, b) in zip(word.key, i..<(i + length)) where words.folded[a] != entry.key[b] { return false }
            i += length + 1
        }
        return true
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }
}
