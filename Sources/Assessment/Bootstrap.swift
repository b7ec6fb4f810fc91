/// 95% intervals of F1, by drawing as many documents as there are, with replacement, a thousand times.
///
/// The same tallies give the same intervals always; they are not those of the reference scorer, which draws otherwise.
package struct Bootstrap: Sendable, Equatable {
    package var detection: ClosedRange<Double>
    package var strict: ClosedRange<Double>

    /// - Parameter documents: one tally a document; nil where there is none.
    package init?(_ documents: [Tally], seed: UInt64 = 7) {
        guard !documents.isEmpty else { return nil }
        var draws = Draws(state: seed)
        var detection: [Double] = []
        var strict: [Double] = []
        for _ in 0..<1000 {
            var sum = Tally()
            for _ in documents { sum += documents[Int.random(in: 0..<documents.count, using: &draws)] }
            let totals = Totals(sum)
            detection.append(totals.detection.f1)
            strict.append(totals.strict.f1)
        }
        self.detection = Self.middle(detection)
        self.strict = Self.middle(strict)
    }

    private static func middle(_ values: [Double]) -> ClosedRange<Double> {
        let sorted = values.sorted()
        return sorted[25]...sorted[974]
    }

    package var rows: [Totals.Row] {
        [("detection_ci95", detection), ("strict_ci95", strict)].map { name, range in
            Totals.Row(name, [.share(range.lowerBound), .share(range.upperBound)])
        }
    }

    /// SplitMix64: small, seeded, the same everywhere.
    private struct Draws: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
