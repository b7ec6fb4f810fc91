import Figures
import Numbers

extension Line {
    /// A figure of a line, with what its printed digits leave open.
    package final class Figure: Sendable {
        package let record: Record
        /// What it may have been before it was printed.
        package let span: Span
        /// Its place in the sentence, in code points.
        package let place: Range<Int>
        /// How many parentheses it stands in.
        package let depth: Int

        init(_ record: Record, _ span: Span, at place: Range<Int>, depth: Int) {
            (self.record, self.span, self.place, self.depth) = (record, span, place, depth)
        }

        package var value: ExactDecimal { span.said }

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
    }
}
