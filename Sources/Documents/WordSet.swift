/// A few words that are looked for in long texts. A word begins with the same consonant and has as many letters when it is folded, so few of
/// the others have to be.
struct WordSet: Sendable {
    /// So many letters or more are not told apart.
    private static let most = 63

    private var hashes: [UInt64] = []
    /// By the first byte, small and capital: a bit for each number of letters.
    private var letters = [UInt64](repeating: 0, count: 256)

    /// Adds the last word of a phrase.
    mutating func insert(lastOf phrase: String) {
        let words = Words(phrase)
        guard let word = words.words.last else { return }
        hashes.append(word.hash)
        let first = words.folded[word.key.lowerBound]
        if 0x61...0x7A ~= first, !"aeiouy".utf8.contains(first) {
            for byte in [first, first & ~0x20] { letters[Int(byte)] |= 1 << UInt64(min(word.letters, Self.most)) }
        } else {
            for byte in 0..<256 where byte & 0xC0 != 0x80 { letters[byte] = .max }
        }
    }

    /// Whether one of the words stands in a stretch with a blank, a mark of ASCII or a dash behind it; may be wrong towards yes.
    func mayStand(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var word = Words()
        for at in range where letters[Int(bytes[at])] != 0 {
            var (end, count) = (at, 0)
            while end < range.upperBound, count <= Self.most, Self.isOfWord(bytes[end]) {
                if bytes[end] & 0xC0 != 0x80 { count += 1 }
                end += 1
            }
            if letters[Int(bytes[at])] >> UInt64(min(count, Self.most)) & 1 == 0 { continue }
            word.begin(bytes, at..<end, limit: 1)
            if let hash = word.words.first?.hash, hashes.contains(hash) { return true }
        }
        return false
    }

    /// Letters of ASCII and whatever is not; dashes and their kin begin with E2.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 ? byte != 0xE2 : byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
}
