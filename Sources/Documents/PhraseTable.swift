/// Phrases by their folded words, each with a value; one phrase may stand for several values.
///
/// From word to word two bits say whether a phrase ends or goes on, by the hash of the words so far: most words begin no phrase, and
/// nothing else is looked at for them. A phrase is known by the 64 bits of its hash: its words are not compared again.
struct PhraseTable<Value: Sendable>: Sendable {
    /// What a phrase stands for. Bit n of `hard`: a mark that parts phrases stands before word n.
    private struct Phrase: Sendable {
        var hash: UInt64
        var values: [(value: Value, hard: UInt64)] = []
        /// The next phrase of the same bucket; -1 for none.
        var next: Int32
    }

    private var phrases: [Phrase] = []
    private var buckets = [Int32](repeating: -1, count: 2048)
    /// Right where they say no. Of words from the first on; `later` of single words that are not the first.
    private var (ends, goesOn, later) = (HashBits(), HashBits(), HashBits())

    mutating func insert(_ phrase: String, _ value: Value) {
        let words = Words(phrase)
        guard !words.isEmpty, words.count <= 64 else { return }
        var (hash, hard): (UInt64, UInt64) = (0, 0)
        for (n, word) in words.words.enumerated() {
            if n > 0 {
                goesOn.insert(hash)
                later.insert(word.hash)
            }
            hash = Self.joined(hash, word)
            if word.gap == .hard { hard |= 1 << UInt64(n) }
        }
        ends.insert(hash)
        if let found = place(hash) { return phrases[found].values.append((value, hard)) }
        phrases.append(Phrase(hash: hash, values: [(value, hard)], next: buckets[Int(hash >> 53)]))
        buckets[Int(hash >> 53)] = Int32(phrases.count - 1)
    }

    /// Whether a phrase may begin with a word.
    func mayBegin(_ word: Word) -> Bool {
        let hash = Self.joined(0, word)
        return ends.contains(hash) || goesOn.contains(hash)
    }

    /// Whether a phrase may have a word behind its first.
    func mayGoOn(with word: Word) -> Bool { later.contains(word.hash) }

    /// Whether a phrase may begin with all of these words and have more.
    func goesOn(behind words: Words) -> Bool {
        var hash: UInt64 = 0
        return words.words.allSatisfy { word in
            hash = Self.joined(hash, word)
            return goesOn.contains(hash)
        }
    }

    /// Every phrase that stands at word `at`, shorter ones first: what it stands for and how many words it takes.
    func matches(_ words: Words, at: Int) -> [(value: Value, count: Int)] {
        var found: [(value: Value, count: Int)] = []
        each(words, at) { found.append(($0, $1)) }
        return found
    }

    /// The words of the longest phrase at word `at` that stands for something wanted.
    func longest(_ words: Words, at: Int, where isWanted: (Value) -> Bool) -> Int? {
        var longest: Int?
        each(words, at) { if isWanted($0) { longest = $1 } }
        return longest
    }

    @inline(__always)
    private func each(_ words: Words, _ at: Int, _ take: (Value, _ count: Int) -> Void) {
        var (hash, hard): (UInt64, UInt64) = (0, 0)
        for n in at..<max(at, words.count) {
            hash = Self.joined(hash, words[n])
            if n > at, words[n].gap == .hard { hard |= 1 << UInt64(n - at) }
            if ends.contains(hash), let place = place(hash) {
                for end in phrases[place].values where hard & ~end.hard == 0 { take(end.value, n - at + 1) }
            }
            if !goesOn.contains(hash) { return }
        }
    }

    private func place(_ hash: UInt64) -> Int? {
        var i = Int(buckets[Int(hash >> 53)])
        while i >= 0, phrases[i].hash != hash { i = Int(phrases[i].next) }
        return i < 0 ? nil : i
    }

    private static func joined(_ hash: UInt64, _ word: Word) -> UInt64 { (hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15 }
}

extension PhraseTable where Value == Cue {
    /// The words of the longest phrase at word `at` that gives a cue.
    func longest(_ cue: Cue, _ words: Words, at: Int) -> Int? { longest(words, at: at) { $0 == cue } }
}

/// A bit for the first sixteen of each hash.
private struct HashBits {
    private var bits = [UInt64](repeating: 0, count: 1024)

    mutating func insert(_ hash: UInt64) { bits[Int(hash >> 54)] |= 1 << (hash >> 48 & 63) }
    @inline(__always) func contains(_ hash: UInt64) -> Bool { bits[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 != 0 }
}
