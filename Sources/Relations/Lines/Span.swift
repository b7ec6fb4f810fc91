import Numbers

/// An amount that was rounded: all that it may have been before.
package struct Span: Sendable {
    package var low: ExactDecimal
    package var high: ExactDecimal

    package init(low: ExactDecimal, high: ExactDecimal) { (self.low, self.high) = (low, high) }

    package static func + (a: Span, b: Span) -> Span? {
        guard let low = a.low + b.low, let high = a.high + b.high else { return nil }
        return Span(low: low, high: high)
    }

    package static func - (a: Span, b: Span) -> Span? {
        guard let low = a.low - b.high, let high = a.high - b.low else { return nil }
        return Span(low: low, high: high)
    }

    /// Times ten to the power.
    package func scaled(byPowerOfTen exponent: Int) -> Span? {
        guard let low = low.scaled(byPowerOfTen: exponent), let high = high.scaled(byPowerOfTen: exponent) else { return nil }
        return Span(low: low, high: high)
    }

    package var negated: Span { Span(low: high.negated, high: low.negated) }

    package func meets(_ other: Span) -> Bool { low <= other.high && other.low <= high }

    package var middle: ExactDecimal? { (low + high).flatMap { $0 * ExactDecimal(magnitude: 5, scale: 1) } }
    package var half: ExactDecimal? { (high - low).flatMap { $0 * ExactDecimal(magnitude: 5, scale: 1) } }
}
