import Figures
import Numbers

extension Line {
    /// A figure of a line, with what its printed digits leave open.
    package struct Figure: Sendable {
        package let record: Record
        package let value: ExactDecimal
        /// What it may have been before it was printed.
        package let span: Span
        /// Its place in the sentence, in code points.
        package let place: Range<Int>
        /// How many parentheses it stands in.
        package internal(set) var depth = 0

        init?(_ record: Record, at place: Range<Int>) {
            guard let value = record.value, let span = Self.span(record, value) else { return nil }
            (self.record, self.value, self.span, self.place) = (record, value, span, place)
        }

        /// One number, whose distance from what it says is bounded: no range, no `dưới`, `không quá`.
        package var isOne: Bool {
            guard record.valueMax == nil else { return false }
            switch record.modifier {
            case nil, .about, .over, .nearly: return true
            case .under, .atLeast, .atMost: return false
            }
        }

        /// Counted or measured in the same.
        package func isLike(_ other: Figure) -> Bool {
            record.kind == other.record.kind && record.unit == other.record.unit && record.per == other.record.per
        }

        package var isPercent: Bool { record.kind == .percent && record.unit == "%" && record.per == nil && isOne }

        /// A percentage that says how large something is.
        package var isShare: Bool { isPercent && record.change == nil && !hasSign }

        /// A sign of its own makes it a change: `92 tấn (+15%)`.
        private var hasSign: Bool { record.text.utf8.first == 0x2B || value.isNegative }

        /// What can be counted, and have a part or a change.
        package var isAmount: Bool {
            switch record.kind {
            // a count that is not whole is an average, and has no parts
            case .count: isOne && value.isWhole
            case .money, .measure, .score: isOne
            default: false
            }
        }

        /// An amount that is no change.
        package var isLevel: Bool { isAmount && record.change == nil }

        package var grows: Bool { record.change == .increase }
        package var shrinks: Bool { record.change == .decrease }
        package var isChange: Bool { isOne && (grows || shrinks) }

        /// All that rounds to what is printed, half a unit of the last digit on both sides, or was cut off, a whole one above; nothing
        /// for a whole count, which is exact. `hơn`, `gần`, `khoảng` leave open a unit of the last digit that is no zero.
        private static func span(_ record: Record, _ value: ExactDecimal) -> Span? {
            let (fine, coarse) = steps(record, value)
            let half = fine * ExactDecimal(magnitude: 5, scale: 1)
            var below = value.isNegative ? fine : half ?? fine
            var above = value.isNegative ? half ?? fine : fine
            switch record.modifier {
            case .over: (below, above) = (.zero, coarse)
            case .nearly: (below, above) = (coarse, .zero)
            case .about: (below, above) = (coarse, coarse)
            default: break
            }
            guard let low = value - below, let high = value + above else { return nil }
            return Span(low: low, high: high, said: value)
        }

        /// A unit of the last printed digit, and of the last one that is no zero.
        private static func steps(_ record: Record, _ value: ExactDecimal) -> (fine: ExactDecimal, coarse: ExactDecimal) {
            var printed: [UInt8] = []
            for byte in record.text.utf8 {
                if byte >= 0x30, byte <= 0x39 {
                    printed.append(byte - 0x30)
                } else if !printed.isEmpty, byte != 0x2E, byte != 0x2C {
                    break
                }
            }
            let plain = value.normalized
            var (core, zeros) = (plain.magnitude, 0)
            while core > 0, core % 10 == 0 { (core, zeros) = (core / 10, zeros + 1) }
            var exponent = zeros - plain.scale
            let coarse = ExactDecimal(1).scaled(byPowerOfTen: exponent) ?? .zero
            let printedZeros = printed.reversed().prefix { $0 == 0 }.count
            let digits = printed.dropLast(printedZeros).reduce(into: UInt128(0)) { $0 = $0 &* 10 &+ UInt128($1) }
            if core > 0, digits == core { exponent -= printedZeros }
            let isCounted = [Kind.count, .fraction, .rank].contains(record.kind)
            if isCounted, exponent >= 0, plain.isWhole, digits != core || exponent == 0 { return (.zero, coarse) }
            return (ExactDecimal(1).scaled(byPowerOfTen: exponent) ?? .zero, coarse)
        }
    }
}
