import Figures
import Numbers
import VietText

/// What of a report is held against other reports: hashes of its words, and of its numbers where they stand.
///
/// Title, lead, captions and body count, the page around them does not; nor do capitals, white space and the place of a tone mark.
/// Whoever republishes a report gives it a title of his own, so of that only the digest knows.
package struct Signature: Sendable, Equatable {
    /// Of all words, numbers and signs in their order.
    package struct Digest: Sendable, Equatable {
        var first: UInt64 = 0x243F_6A88_85A3_08D3
        var second: UInt64 = 0x1319_8A2E_0370_7344

        @inline(__always)
        mutating func add(_ hash: UInt64) {
            first = (first ^ hash) &* 0xD6E8_FEB8_6659_FD93
            first ^= first >> 32
            second = (second &+ hash) &* 0xA076_1D64_78BD_642F
            second ^= second >> 29
        }
    }

    var digest = Digest()
    /// How many runs of `run` words there are.
    var runs = 0
    /// The smallest hashes of runs of `run` words, ascending, each once: all of them where there are fewer than `sampleSize`.
    var sample: [UInt32] = []
    /// The smallest hashes of runs of `keyRun` words, by which documents with the same are found.
    var keys: [UInt64] = []
    /// The smallest of all numbers by the hash of the two words on either side, which is the upper half; the number's own is the lower.
    /// All where there are fewer than `numberSize`.
    var numbers: [UInt64] = []

    static let run = 5
    static let sampleSize = 64
    static let keyRun = 8
    static let keySize = 6
    static let numberSize = 64
    /// Of fewer words only the digest is compared: what two such texts share may be the manner of their kind.
    static let leastWords = 30

    init() {}

    /// - Returns: nil where there is no text.
    package init?(_ passage: Passage, _ zones: [Report.Zone]) {
        var words: [UInt64] = []
        words.reserveCapacity(passage.tokens.count)
        var places: [Int] = []
        var isEmpty = true
        let (tokens, hashes) = (passage.tokens, passage.hashes)
        var i = 0
        for zone in zones where zone.role != .chrome {
            while i < tokens.count, Int(tokens[i].start) < zone.range.lowerBound { i += 1 }
            while i < tokens.count, Int(tokens[i].start) < zone.range.upperBound {
                isEmpty = false
                digest.add(hashes[i])
                let kind = tokens[i].kind
                if zone.role != .title, kind != .punctuation, kind != .symbol {
                    if kind == .number || kind == .documentNumber { places.append(words.count) }
                    words.append(hashes[i])
                }
                i += 1
            }
        }
        if isEmpty { return nil }
        if words.count < Self.leastWords { return }
        runs = words.count - Self.run + 1
        sample = Self.smallest(Self.sampleSize, of: Self.hashes(words, Self.run) { UInt32($0 >> 32) })
        keys = Self.smallest(Self.keySize, of: Self.hashes(words, Self.keyRun) { $0 })
        numbers = Self.smallest(Self.numberSize, of: Self.numbers(words, at: places))
    }

    /// The hashes of all runs of so many words.
    @inline(__always)
    private static func hashes<Hash>(_ words: [UInt64], _ length: Int, _ make: (UInt64) -> Hash) -> [Hash] {
        let base: UInt64 = 0x9E6C_63D0_876A_68B5
        let last = (0..<length).reduce(1 as UInt64) { power, _ in power &* base }
        guard words.count >= length else { return [] }
        return [Hash](unsafeUninitializedCapacity: words.count - length + 1) { out, count in
            count = words.count - length + 1
            words.withUnsafeBufferPointer { words in
                var sum: UInt64 = 0
                for i in 0..<length { sum = sum &* base &+ words[i] }
                out[0] = make(mixed(sum))
                for i in 1..<count {
                    sum = sum &* base &+ words[i + length - 1] &- words[i - 1] &* last
                    out[i] = make(mixed(sum))
                }
            }
        }
    }

    /// Each number with the words around it; other numbers there count as numbers only.
    private static func numbers(_ words: [UInt64], at places: [Int]) -> [UInt64] {
        let anyNumber: UInt64 = 0x452_821E_638D
        var around = words
        for place in places { around[place] = anyNumber }
        func word(_ i: Int) -> UInt64 { around.indices.contains(i) ? around[i] : 0 }
        return places.map { i in
            var hash = mixed(word(i - 2))
            for near in [i - 1, i + 1, i + 2] { hash = mixed(hash &+ word(near)) }
            return hash & ~0xFFFF_FFFF | mixed(words[i]) >> 32
        }
    }

    /// The smallest of some hashes, ascending, each once.
    private static func smallest<Hash: FixedWidthInteger & UnsignedInteger>(_ count: Int, of hashes: [Hash]) -> [Hash] {
        if hashes.count > count * 4 {
            let few = distinct(hashes.filter { [bound = Hash.max / Hash(hashes.count) * Hash(count * 2)] in $0 < bound })
            if few.count >= count { return Array(few.prefix(count)) }
        }
        return Array(distinct(hashes).prefix(count))
    }

    private static func distinct<Hash: FixedWidthInteger>(_ hashes: [Hash]) -> [Hash] {
        var out: [Hash] = []
        out.reserveCapacity(hashes.count)
        for hash in hashes.sorted() where hash != out.last { out.append(hash) }
        return out
    }

    /// Spreads the bits of a hash (MurmurHash3's last step).
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var hash = value
        hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 33
    }
}
