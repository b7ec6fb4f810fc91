import Numbers

/// An amount that was rounded: all that it may have been before.
struct Span: Sendable {
    var low: ExactDecimal
    var high: ExactDecimal

    init(low: ExactDecimal, high: ExactDecimal) { (self.low, self.high) = (low, high) }

    init?(_ figure: CheckedLine.Figure) { self.init(figure.value, half: figure.half) }

    init?(_ value: ExactDecimal, half: ExactDecimal) {
        guard let low = value - half, let high = value + half else { return nil }
        self.init(low: low, high: high)
    }

    static func + (a: Span, b: Span) -> Span? {
        guard let low = a.low + b.low, let high = a.high + b.high else { return nil }
        return Span(low: low, high: high)
    }

    static func - (a: Span, b: Span) -> Span? {
        guard let low = a.low - b.high, let high = a.high - b.low else { return nil }
        return Span(low: low, high: high)
    }

    func meets(_ other: Span) -> Bool { low <= other.high && other.low <= high }

    var middle: ExactDecimal? { (low + high).flatMap { $0 * ExactDecimal(magnitude: 5, scale: 1) } }
    var half: ExactDecimal? { (high - low).flatMap { $0 * ExactDecimal(magnitude: 5, scale: 1) } }
}

extension Check.Finding {
    /// A part of a whole against a percentage that stands for it: `part / whole = percent / 100`, by cross-multiplication.
    static func share(_ part: Span, of whole: Span, is percent: Span, found: ExactDecimal, figures: [Int]) -> Self? {
        let hundred = ExactDecimal(100)
        guard part.low >= .zero, whole.low > .zero, let a = part.low * hundred, let b = percent.high * whole.high,
            let c = percent.low * whole.low, let d = part.high * hundred,
            let middle = part.middle, let all = whole.middle, let top = middle * hundred,
            let expected = top.divided(by: all, decimals: max(2, found.scale + 2)),
            let least = a.divided(by: whole.high, decimals: 6), let most = d.divided(by: whole.low, decimals: 6),
            let own = percent.half, let width = Span(low: least, high: most).half, let tolerance = own + width
        else { return nil }
        return Self(figures: figures, expected: expected, found: found, tolerance: tolerance, agrees: a <= b && c <= d)
    }

    /// An amount that follows from others against one that is printed.
    static func equal(_ expected: Span, _ found: Span, figures: [Int]) -> Self? {
        guard let middle = expected.middle?.normalized, let said = found.middle?.normalized, let a = expected.half, let b = found.half,
            let tolerance = a + b
        else { return nil }
        return Self(figures: figures, expected: middle, found: said, tolerance: tolerance, agrees: expected.meets(found))
    }

    /// A change of `size` percent that leads from one level to another.
    static func change(from old: Span, to new: Span, by size: CheckedLine.Figure, figures: [Int]) -> Self? {
        let hundred = ExactDecimal(100)
        let change = size.shrinks ? size.value.negated : size.value
        guard let level = hundred + change, let percent = Span(level, half: size.half),
            var finding = Self.share(new, of: old, is: percent, found: size.value, figures: figures),
            let expected = finding.expected.flatMap({ $0 - hundred })
        else { return nil }
        finding.expected = size.shrinks ? expected.negated : expected
        finding.found = size.value
        return finding
    }
}
