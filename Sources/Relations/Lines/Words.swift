import VietText

/// A word, case folded, as a number: two words are the same where their numbers are.
package typealias WordID = UInt64

/// Some phrases, to be looked for among the words of a line.
package struct Phrases: Sendable {
    let phrases: [[WordID]]
    private let firsts: Set<WordID>

    package init(_ phrases: [String]) {
        self.phrases = phrases.map { Words.ids(of: $0) }
        firsts = Set(self.phrases.compactMap(\.first))
    }

    package static func + (a: Phrases, b: Phrases) -> Phrases { Phrases(ids: a.phrases + b.phrases) }

    private init(ids: [[WordID]]) {
        phrases = ids
        firsts = Set(ids.compactMap(\.first))
    }

    func stand(in words: ArraySlice<WordID>) -> Bool {
        words.indices.contains { at in firsts.contains(words[at]) && open(words[at...]) }
    }

    func open(_ words: ArraySlice<WordID>) -> Bool { phrases.contains { words.starts(with: $0) } }

    func end(_ words: ArraySlice<WordID>) -> Bool { phrases.contains { words.count >= $0.count && words.suffix($0.count).elementsEqual($0) } }

    func are(_ words: ArraySlice<WordID>) -> Bool { phrases.contains { words.elementsEqual($0) } }
}

/// Words as numbers.
package enum Words {
    /// The words of a text.
    package static func ids(of text: String) -> [WordID] {
        let scalars = Text(text).scalars.map { Folding.lower($0) }
        return split(scalars, 0..<scalars.count).map(\.id)
    }

    /// The words of a stretch of lower-case code points: letters and digits, and separators within a number.
    static func split(_ scalars: [UInt32], _ range: Range<Int>) -> [(id: WordID, at: Int)] {
        var out: [(id: WordID, at: Int)] = []
        var at = range.lowerBound
        while at < range.upperBound {
            guard isWord(scalars[at]) else {
                at += 1
                continue
            }
            let start = at
            var id: WordID = 0xCBF2_9CE4_8422_2325
            while at < range.upperBound {
                let isInside = isWord(scalars[at]) || (scalars[at] == 0x2E || scalars[at] == 0x2C) && at + 1 < range.upperBound && isWord(scalars[at + 1])
                if !isInside { break }
                id = (id ^ WordID(scalars[at])) &* 0x0000_0100_0000_01B3
                at += 1
            }
            out.append((isDigit(scalars[start]) ? id | 1 : id & ~1, start))
        }
        return out
    }

    /// Whether it begins with a digit.
    static func isNumber(_ word: WordID) -> Bool { word & 1 == 1 }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    private static func isWord(_ scalar: UInt32) -> Bool { Letters.class(of: scalar) != .other }
}

extension Text {
    /// The code points of the composed text.
    var scalars: [UInt32] { String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value) }
}
