import VietText

/// A word, case folded, as a number: two words are the same where their numbers are.
package typealias WordID = UInt64

/// Words as numbers.
package enum Words {
    /// The words of a text.
    package static func ids(of text: String) -> [WordID] {
        let (scalars, letters) = (text.composed.scalars, letters)
        var out: [WordID] = []
        var at = 0
        while at < scalars.count { if let word = word(in: scalars, &at, scalars.count, letters) { out.append(word.id) } else { at += 1 } }
        return out
    }

    /// The word that begins at a place and ends before `end`; the place moves behind it. Letters and digits, and separators within a number.
    @inline(__always)
    static func word(in scalars: [UInt32], _ at: inout Int, _ end: Int, _ letters: [UInt32]) -> (id: WordID, hasSigns: Bool)? {
        func letter(_ at: Int) -> UInt32 { scalars[at] < letters.count ? letters[Int(scalars[at])] : self.letter(scalars[at]) }
        let first = letter(at)
        if first == 0 { return nil }
        var id: WordID = 0xCBF2_9CE4_8422_2325
        var hasSigns = false
        while at < end {
            var next = letter(at)
            if next == 0 {
                guard scalars[at] == 0x2E || scalars[at] == 0x2C, at + 1 < end, letter(at + 1) != 0 else { break }
                (next, hasSigns) = (scalars[at], true)
            }
            id = (id ^ WordID(next)) &* 0x0000_0100_0000_01B3
            at += 1
        }
        return (isDigit(first) ? id | 1 : id & ~1, hasSigns)
    }

    /// Whether it begins with a digit.
    static func isNumber(_ word: WordID) -> Bool { word & 1 == 1 }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// A letter or digit in lower case; 0 for anything else.
    private static func letter(_ scalar: UInt32) -> UInt32 {
        let lower = Folding.lower(scalar)
        return Letters.class(of: lower) == .other ? 0 : lower
    }

    /// The letters of all code points that Vietnamese needs.
    static let letters = (0..<0x2000).map { letter($0) }
}

extension String {
    /// The composed text: itself, as nearly always.
    var composed: String {
        let isPlain = utf8.withContiguousStorageIfAvailable(Text.isPlain) ?? false
        return isPlain ? self : String(decoding: Text(self).bytes, as: UTF8.self)
    }

    /// The code points of the text.
    var scalars: [UInt32] {
        var text = self
        return text.withUTF8 { bytes in
            Array(unsafeUninitializedCapacity: bytes.count) { out, count in
                var at = 0
                while at < bytes.count {
                    let scalar = scalar(bytes, at)
                    out[count] = scalar.value
                    (at, count) = (at &+ scalar.length, count &+ 1)
                }
            }
        }
    }

    /// How many code points it has: the bytes that none goes on in.
    var scalarCount: Int {
        var text = self
        return text.withUTF8 { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
    }
}
