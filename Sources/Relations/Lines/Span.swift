import Figures
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

extension Span {
    /// All that rounds to what is printed, half a unit of the last digit on both sides, or was cut off, a whole one above; nothing
    /// for a whole count, which is exact. `hơn`, `gần`, `khoảng` leave open a unit of the last digit that is no zero.
    init?(of i: Int, in records: [Record]) {
        guard let value = records[i].value else { return nil }
        let (fine, coarse) = Self.steps(records[i].kind, records[i].text, value)
        let half = fine * ExactDecimal(magnitude: 5, scale: 1)
        var below = value.isNegative ? fine : half ?? fine
        var above = value.isNegative ? half ?? fine : fine
        switch records[i].modifier {
        case .over: (below, above) = (.zero, coarse)
        case .nearly: (below, above) = (coarse, .zero)
        case .about: (below, above) = (coarse, coarse)
        default: break
        }
        guard let low = value - below, let high = value + above else { return nil }
        self.init(low: low, high: high, said: value)
    }

    /// A unit of the last printed digit, and of the last one that is no zero.
    private static func steps(_ kind: Kind, _ text: String, _ value: ExactDecimal) -> (fine: ExactDecimal, coarse: ExactDecimal) {
        // the first number of the text, without the zeros that it ends in
        var (digits, printedZeros, hasBegun): (UInt128, Int, Bool) = (0, 0, false)
        for byte in text.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                hasBegun = true
                printedZeros += 1
                if byte == 0x30 { continue }
                for _ in 0..<printedZeros { digits = digits &* 10 }
                digits = digits &+ UInt128(byte - 0x30)
                printedZeros = 0
            } else if hasBegun, byte != 0x2E, byte != 0x2C {
                break
            }
        }
        let plain = value.normalized
        var (core, zeros) = (plain.magnitude, 0)
        while core > 0, core % 10 == 0 { (core, zeros) = (core / 10, zeros + 1) }
        var exponent = zeros - plain.scale
        let coarse = ExactDecimal(1).scaled(byPowerOfTen: exponent) ?? .zero
        if core > 0, digits == core { exponent -= printedZeros }
        let isCounted = kind == .count || kind == .fraction || kind == .rank
        if isCounted, exponent >= 0, plain.isWhole, digits != core || exponent == 0 { return (.zero, coarse) }
        return (ExactDecimal(1).scaled(byPowerOfTen: exponent) ?? .zero, coarse)
    }
}
