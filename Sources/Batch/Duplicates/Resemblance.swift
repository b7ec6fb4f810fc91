import Figures
import Numbers

/// How much of an earlier document a later one repeats, by their signatures alone.
struct Resemblance: Equatable {
    /// Of the smallest runs of words of both documents together: how many there are, and how many both have.
    var either = 0
    var both = 0
    /// The stretches of words around numbers that both have: with a number that is in both, and with none.
    var agreed = 0
    var contradicted = 0
    /// The runs of words of the two.
    private let runs: (earlier: Int, later: Int)

    static func == (a: Resemblance, b: Resemblance) -> Bool {
        (a.either, a.both, a.agreed, a.contradicted) == (b.either, b.both, b.agreed, b.contradicted) && a.runs == b.runs
    }

    init(_ earlier: Signature, _ later: Signature) {
        runs = (earlier.runs, later.runs)
        compareSamples(earlier.sample, later.sample)
        compareNumbers(earlier.numbers, later.numbers)
    }

    /// The share of runs that both have of those that either has, to the nearest hundredth.
    var similarity: ExactDecimal {
        ExactDecimal(magnitude: either == 0 ? 100 : UInt128((both * 200 + either) / (either * 2)), scale: 2)
    }

    /// Whether the later one repeats the earlier: at least 55% of all runs are in both, at least 70% of the later one's are
    /// in the earlier, and of the numbers that stand between the same words in both, no more than 5% are others.
    ///
    /// The last is what tells a report that is republished from the next one of its kind, with the same words and other figures.
    var isRepetition: Bool {
        guard either > 0, both * 100 >= either * 55 else { return false }
        // |A ∩ B| = (|A| + |B|) · both / (either + both)
        guard (runs.earlier + runs.later) * both * 10 >= runs.later * (either + both) * 7 else { return false }
        return contradicted * 20 <= agreed + contradicted
    }

    /// The smallest hashes of two sets tell of the smallest of their union which are in both.
    private mutating func compareSamples(_ a: [UInt32], _ b: [UInt32]) {
        var (i, j) = (0, 0)
        while either < Signature.sampleSize, i < a.count || j < b.count {
            either += 1
            if j == b.count || i < a.count && a[i] < b[j] {
                i += 1
            } else if i == a.count || b[j] < a[i] {
                j += 1
            } else {
                both += 1
                (i, j) = (i + 1, j + 1)
            }
        }
    }

    private mutating func compareNumbers(_ a: [UInt64], _ b: [UInt64]) {
        let limit = min(Self.limit(a), Self.limit(b))
        var (i, j) = (0, 0)
        while i < a.count, j < b.count, a[i] >> 32 < limit, b[j] >> 32 < limit {
            let (x, y) = (a[i] >> 32, b[j] >> 32)
            if x < y {
                i += 1
            } else if y < x {
                j += 1
            } else {
                let (first, second) = (i, j)
                while i < a.count, a[i] >> 32 == x { i += 1 }
                while j < b.count, b[j] >> 32 == x { j += 1 }
                if a[first..<i].contains(where: b[second..<j].contains) { agreed += 1 } else { contradicted += 1 }
            }
        }
    }

    /// The words around numbers are known below this.
    private static func limit(_ numbers: [UInt64]) -> UInt64 {
        numbers.count < Signature.numberSize ? .max : numbers[numbers.count - 1] >> 32
    }
}
