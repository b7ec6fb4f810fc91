/// A few words that are looked for in long texts. A word begins with the same consonant and has as many letters when it is folded, so few of
/// the others have to be.
struct WordSet: Sendable {
    /// So many letters or more are not told apart.
    private static let most = 63

    private struct Wanted {
        var hash: UInt64
        /// Its number of letters, and its first and last where these are consonants of ASCII, small; else nil, as folding changes others.
        var letters: Int
        var first, last: UInt8?
    }

    private var words: [Wanted] = []
    /// By the first byte, small and capital: a bit for each number of letters.
    private var letters = [UInt64](repeating: 0, count: 256)

    /// Adds the last word of a phrase.
    mutating func insert(lastOf phrase: String) {
        let words = Words(phrase)
        guard let word = words.words.last, !word.key.isEmpty else { return }
        let folded = words.folded[word.key]
        func consonant(_ byte: UInt8?) -> UInt8? { byte.flatMap { 0x61...0x7A ~= $0 && !"aeiouy".utf8.contains($0) ? $0 : nil } }
        let wanted = Wanted(
            hash: word.hash, letters: min(word.letters, Self.most), first: consonant(folded.first), last: consonant(folded.last))
        self.words.append(wanted)
        if let first = wanted.first {
            for byte in [first, first & ~0x20] { letters[Int(byte)] |= 1 << UInt64(wanted.letters) }
        } else {
            for byte in 0..<256 where byte & 0xC0 != 0x80 { letters[byte] = .max }
        }
    }

    /// Whether one of the words stands in a stretch with a blank, a mark of ASCII or a dash behind it; may be wrong towards yes.
    func mayStand(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        letters.withUnsafeBufferPointer { letters in
            var found = Words()
            for at in range where letters[Int(bytes[at])] != 0 {
                // the middle of a word
                if at > range.lowerBound, 0x61...0x7A ~= bytes[at - 1] | 0x20 { continue }
                var (end, count) = (at, 0)
                while end < range.upperBound, count <= Self.most, Self.isOfWord(bytes[end]) {
                    if bytes[end] & 0xC0 != 0x80 { count += 1 }
                    end += 1
                }
                count = min(count, Self.most)
                if count == 0 || letters[Int(bytes[at])] >> UInt64(count) & 1 == 0 { continue }
                let (first, last) = (bytes[at] | 0x20, bytes[end - 1] | 0x20)
                for word in words where word.letters == count && word.first ?? first == first && word.last ?? last == last {
                    found.begin(bytes, at..<end, limit: 1)
                    if found.words.first?.hash == word.hash { return true }
                }
            }
            return false
        }
    }

    /// Letters of ASCII and whatever is not; dashes and their kin begin with E2.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 ? byte != 0xE2 : byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
}
