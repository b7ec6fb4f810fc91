import Figures
import Numbers

extension Line {
    /// A figure of a line, with what its printed digits leave open.
    package final class Figure: Sendable {
        private let records: [Record]
        private let at: Int
        /// What it may have been before it was printed.
        package let span: Span
        /// Its place in the sentence, in code points.
        package let place: Range<Int>
        /// How many parentheses it stands in.
        package let depth: Int

        /// - Parameter at: which of the records it is.
        init(_ records: [Record], _ at: Int, _ span: Span, place: Range<Int>, depth: Int) {
            (self.records, self.at, self.span, self.place, self.depth) = (records, at, span, place, depth)
        }

        package var record: Record { records[at] }
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
