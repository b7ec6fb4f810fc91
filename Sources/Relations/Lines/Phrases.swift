/// Some phrases, to be looked for among the words of a line.
package struct Phrases: Sendable {
    private let phrases: [[WordID]]
    /// Those of one word.
    private let singles: [WordID]
    /// A bit for each word that one begins with, or ends with: most words are told by it to be none.
    private let firsts, lasts: UInt64

    package init(_ phrases: [String]) { self.init(ids: phrases.map { Words.ids(of: $0) }) }

    package static func + (a: Phrases, b: Phrases) -> Phrases { Phrases(ids: a.phrases + b.phrases) }

    private init(ids: [[WordID]]) {
        phrases = ids
        singles = ids.filter { $0.count == 1 }.map { $0[0] }
        firsts = ids.compactMap(\.first).reduce(0) { $0 | Self.bit($1) }
        lasts = ids.compactMap(\.last).reduce(0) { $0 | Self.bit($1) }
    }

    private static func bit(_ word: WordID) -> UInt64 { 1 << (word >> 58) }

    func stand(in words: ArraySlice<WordID>) -> Bool {
        words.indices.contains { at in firsts & Self.bit(words[at]) != 0 && open(words[at...]) }
    }

    func open(_ words: ArraySlice<WordID>) -> Bool {
        guard let first = words.first, firsts & Self.bit(first) != 0 else { return false }
        return phrases.contains { words.starts(with: $0) }
    }

    func end(_ words: ArraySlice<WordID>) -> Bool {
        guard let last = words.last, lasts & Self.bit(last) != 0 else { return false }
        return phrases.contains { words.count >= $0.count && words.suffix($0.count).elementsEqual($0) }
    }

    func are(_ words: ArraySlice<WordID>) -> Bool {
        guard let first = words.first, firsts & Self.bit(first) != 0 else { return false }
        return phrases.contains { words.elementsEqual($0) }
    }

    /// Whether one of them is just this word.
    func have(_ word: WordID) -> Bool { singles.contains(word) }
}
