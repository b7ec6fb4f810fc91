import Numbers

/// An amount that was rounded: what is printed, and all that it may have been before.
package struct Span: Sendable {
    package var low: ExactDecimal
    package var high: ExactDecimal
    /// As printed, or as it follows from what is printed.
    package var said: ExactDecimal

    package init(low: ExactDecimal, high: ExactDecimal, said: ExactDecimal) { (self.low, self.high, self.said) = (low, high, said) }

    /// Just this.
    package init(_ exact: ExactDecimal) { self.init(low: exact, high: exact, said: exact) }

    package static func + (a: Span, b: Span) -> Span? {
        guard let low = a.low + b.low, let high = a.high + b.high, let said = a.said + b.said else { return nil }
        return Span(low: low, high: high, said: said)
    }

    package static func - (a: Span, b: Span) -> Span? { a + b.negated }

    /// Times ten to the power.
    package func scaled(byPowerOfTen exponent: Int) -> Span? {
        guard let low = low.scaled(byPowerOfTen: exponent), let high = high.scaled(byPowerOfTen: exponent),
            let said = said.scaled(byPowerOfTen: exponent)
        else { return nil }
        return Span(low: low, high: high, said: said)
    }

    package var negated: Span { Span(low: high.negated, high: low.negated, said: said.negated) }

    package func meets(_ other: Span) -> Bool { low <= other.high && other.low <= high }

    package var half: ExactDecimal? { (high - low).flatMap { $0 * ExactDecimal(magnitude: 5, scale: 1) } }
}
