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
        var digest = Digest()
        var places: [Int] = []
        var isEmpty = true
        let (tokens, hashes) = (passage.tokens, passage.hashes)
        let words = [UInt64](unsafeUninitializedCapacity: tokens.count) { words, count in
            var i = 0
            for zone in zones where zone.role != .chrome {
                while i < tokens.count, Int(tokens[i].start) < zone.range.lowerBound { i += 1 }
                while i < tokens.count, Int(tokens[i].start) < zone.range.upperBound {
                    isEmpty = false
                    digest.add(hashes[i])
                    let kind = tokens[i].kind
                    if zone.role != .title, kind != .punctuation, kind != .symbol {
                        if kind == .number || kind == .documentNumber { places.append(count) }
                        words[count] = hashes[i]
                        count += 1
                    }
                    i += 1
                }
            }
        }
        if isEmpty { return nil }
        self.digest = digest
        if words.count < Self.leastWords { return }
        runs = words.count - Self.run + 1
        sample = Self.smallest(Self.sampleSize, of: runs) { Self.hashes(words, Self.run, upTo: $0) { UInt32($0 >> 32) } }
        keys = Self.smallest(Self.keySize, of: words.count - Self.keyRun + 1) { Self.hashes(words, Self.keyRun, upTo: $0) { $0 } }
        let numbers = Self.numbers(words, at: places)
        self.numbers = Self.smallest(Self.numberSize, of: numbers.count) { most in numbers.filter { $0 <= most } }
    }

    /// The hashes of all runs of so many words that are not above a bound.
    @inline(__always)
    private static func hashes<Hash: Comparable>(_ words: [UInt64], _ length: Int, upTo most: Hash, _ make: (UInt64) -> Hash) -> [Hash] {
        let base: UInt64 = 0x9E6C_63D0_876A_68B5
        let last = (0..<length).reduce(1 as UInt64) { power, _ in power &* base }
        var out: [Hash] = []
        words.withUnsafeBufferPointer { words in
            var sum: UInt64 = 0
            for i in words.indices {
                sum = sum &* base &+ words[i]
                if i >= length { sum = sum &- words[i - length] &* last }
                if i >= length - 1, case let hash = make(mixed(sum)), hash <= most { out.append(hash) }
            }
        }
        return out
    }

    /// Each number with the words around it; other numbers there count as numbers only.
    private static func numbers(_ words: [UInt64], at places: [Int]) -> [UInt64] {
        let anyNumber: UInt64 = 0x452_821E_638D
        var around = words
        for place in places { around[place] = anyNumber }
        return places.map { i in
            var hash: UInt64 = 0
            for near in (i - 2)...(i + 2) where near != i { hash = mixed(hash &+ (around.indices.contains(near) ? around[near] : 0)) }
            return hash & ~0xFFFF_FFFF | mixed(words[i]) >> 32
        }
    }

    /// The smallest of some hashes, ascending, each once.
    /// - Parameters:
    ///   - all: how many there are.
    ///   - hashes: those that are not above a bound.
    @inline(__always)
    private static func smallest<Hash: FixedWidthInteger & UnsignedInteger>(_ count: Int, of all: Int, _ hashes: (_ most: Hash) -> [Hash]) -> [Hash] {
        if all > count * 4 {
            // below a bound that nearly always leaves enough of them
            let few = distinct(hashes(Hash.max / Hash(all) * Hash(count * 5 / 4 + 8)))
            if few.count >= count { return Array(few.prefix(count)) }
        }
        return Array(distinct(hashes(Hash.max)).prefix(count))
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
