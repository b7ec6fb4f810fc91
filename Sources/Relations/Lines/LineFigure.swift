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
        /// One number, whose distance from what it says is bounded: no range, no `dưới`, `không quá`.
        package let isOne: Bool
        package let isPercent: Bool
        /// A percentage that says how large something is.
        package let isShare: Bool
        /// What can be counted, and have a part or a change.
        package let isAmount: Bool
        /// An amount that is no change.
        package let isLevel: Bool
        package let grows: Bool
        package let shrinks: Bool

        /// - Parameter at: which of the records it is.
        init(_ records: [Record], _ at: Int, _ span: Span, place: Range<Int>, depth: Int) {
            (self.records, self.at, self.span, self.place, self.depth) = (records, at, span, place, depth)
            let hasBounds = switch records[at].modifier {
            case nil, .about, .over, .nearly: true
            case .under, .atLeast, .atMost: false
            }
            isOne = hasBounds && records[at].valueMax == nil
            isPercent = isOne && records[at].kind == .percent && records[at].unit == "%" && records[at].per == nil
            isAmount = switch records[at].kind {
            // a count that is not whole is an average, and has no parts
            case .count: isOne && span.said.isWhole
            case .money, .measure, .score: isOne
            default: false
            }
            let change = records[at].change
            isLevel = isAmount && change == nil
            (grows, shrinks) = (change == .increase, change == .decrease)
            // a sign of its own makes it a change: `92 tấn (+15%)`
            isShare = isPercent && change == nil && records[at].text.utf8.first != 0x2B && !span.said.isNegative
        }

        package var record: Record { records[at] }

        package var value: ExactDecimal { span.said }

        package var isChange: Bool { isOne && (grows || shrinks) }

        /// Counted or measured in the same.
        package func isLike(_ other: Figure) -> Bool {
            record.kind == other.record.kind && record.unit == other.record.unit && record.per == other.record.per
        }
    }
}
