import VietText

/// A word, case folded, as a number: two words are the same where their numbers are.
package typealias WordID = UInt64

/// Words as numbers.
package enum Words {
    /// The words of a text.
    package static func ids(of text: String) -> [WordID] { ids(of: text.composed[...]) }

    /// The words of a stretch of code points.
    static func ids(of scalars: ArraySlice<UInt32>) -> [WordID] {
        var out: [WordID] = []
        var at = scalars.startIndex
        while at < scalars.endIndex { if let word = word(in: scalars, &at) { out.append(word.id) } else { at += 1 } }
        return out
    }

    /// The word that begins at a place, which moves behind it: letters and digits, and separators within a number.
    @inline(__always)
    static func word(in scalars: ArraySlice<UInt32>, _ at: inout Int) -> (id: WordID, hasSigns: Bool)? {
        let first = letter(scalars[at])
        if first == 0 { return nil }
        var id: WordID = 0xCBF2_9CE4_8422_2325
        var hasSigns = false
        while at < scalars.endIndex {
            var letter = letter(scalars[at])
            if letter == 0 {
                guard scalars[at] == 0x2E || scalars[at] == 0x2C, at + 1 < scalars.endIndex, self.letter(scalars[at + 1]) != 0 else { break }
                (letter, hasSigns) = (scalars[at], true)
            }
            id = (id ^ WordID(letter)) &* 0x0000_0100_0000_01B3
            at += 1
        }
        return (isDigit(first) ? id | 1 : id & ~1, hasSigns)
    }

    /// Whether it begins with a digit.
    static func isNumber(_ word: WordID) -> Bool { word & 1 == 1 }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// A letter or digit in lower case; 0 for anything else.
    @inline(__always)
    private static func letter(_ scalar: UInt32) -> UInt32 { scalar < letters.count ? letters[Int(scalar)] : read(scalar) }

    private static func read(_ scalar: UInt32) -> UInt32 {
        let lower = Folding.lower(scalar)
        return Letters.class(of: lower) == .other ? 0 : lower
    }

    /// Of all code points that Vietnamese needs.
    private static let letters = (0..<0x2000).map { read($0) }
}

extension String {
    /// The code points of the composed text.
    var composed: [UInt32] {
        let isPlain = utf8.withContiguousStorageIfAvailable(Text.isPlain) ?? false
        var out: [UInt32] = []
        out.reserveCapacity(utf8.count)
        for scalar in (isPlain ? self : String(decoding: Text(self).bytes, as: UTF8.self)).unicodeScalars { out.append(scalar.value) }
        return out
    }
}
