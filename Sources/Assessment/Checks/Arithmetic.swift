import Numbers
import Relations

extension Check.Finding {
    /// A part of a whole against a percentage that stands for it: `part / whole = percent / 100`, by cross-multiplication.
    static func share(_ part: Span, of whole: Span, is percent: Span, found: ExactDecimal, figures: [Int]) -> Self? {
        let hundred = ExactDecimal(100)
        guard part.low >= .zero, whole.low > .zero, whole.said > .zero, let a = part.low * hundred, let b = percent.high * whole.high,
            let c = percent.low * whole.low, let d = part.high * hundred, let top = part.said * hundred,
            let expected = top.divided(by: whole.said, decimals: max(2, found.scale + 2)),
            let least = a.divided(by: whole.high, decimals: 6), let most = d.divided(by: whole.low, decimals: 6),
            let own = percent.half, let width = Span(low: least, high: most, said: least).half, let tolerance = own + width
        else { return nil }
        return Self(figures: figures, expected: expected, found: found, tolerance: tolerance, agrees: a <= b && c <= d)
    }

    /// An amount that follows from others against one that is printed.
    static func equal(_ expected: Span, _ found: Line.Figure, figures: [Int]) -> Self? {
        equal(expected, found.span, found: found.value, figures: figures)
    }

    static func equal(_ expected: Span, _ span: Span, found: ExactDecimal, figures: [Int]) -> Self? {
        guard let a = expected.half, let b = span.half, let tolerance = a + b else { return nil }
        return Self(
            figures: figures, expected: expected.said.normalized, found: found.normalized, tolerance: tolerance, agrees: expected.meets(span))
    }

    /// A change in percent that leads from one level to another.
    static func change(from old: Span, to new: Span, by size: Line.Figure, figures: [Int]) -> Self? {
        let hundred = Span(ExactDecimal(100))
        guard let level = hundred + size.signed, var finding = Self.share(new, of: old, is: level, found: size.value, figures: figures),
            let expected = finding.expected.flatMap({ $0 - hundred.said })
        else { return nil }
        finding.expected = size.shrinks ? expected.negated : expected
        return finding
    }
}

extension Line.Figure {
    /// A change as it adds up: what shrinks is negative, and so is what has a minus of its own (`giảm 60 vụ (-15%)`).
    fileprivate var signed: Span { value.isNegative || !shrinks ? span : span.negated }
}
