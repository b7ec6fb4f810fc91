import Numbers
import Relations

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
    static func equal(_ expected: Span, _ found: Line.Figure, figures: [Int]) -> Self? {
        equal(expected, found.span, found: found.value, figures: figures)
    }

    static func equal(_ expected: Span, _ span: Span, found: ExactDecimal, figures: [Int]) -> Self? {
        guard let middle = expected.middle?.normalized, let a = expected.half, let b = span.half, let tolerance = a + b else { return nil }
        return Self(figures: figures, expected: middle, found: found.normalized, tolerance: tolerance, agrees: expected.meets(span))
    }

    /// A change in percent that leads from one level to another.
    static func change(from old: Span, to new: Span, by size: Line.Figure, figures: [Int]) -> Self? {
        let hundred = ExactDecimal(100)
        let change = size.signed
        guard let low = hundred + change.low, let high = hundred + change.high,
            var finding = Self.share(new, of: old, is: Span(low: low, high: high), found: size.value, figures: figures),
            let expected = finding.expected.flatMap({ $0 - hundred })
        else { return nil }
        finding.expected = size.shrinks ? expected.negated : expected
        return finding
    }
}

extension Line.Figure {
    /// A change as it adds up: what shrinks is negative, and so is what has a minus of its own (`giảm 60 vụ (-15%)`).
    var signed: Span {
        if value.isNegative { return span }
        return shrinks ? span.negated : span
    }
}
