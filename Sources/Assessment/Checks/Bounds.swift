import Figures
import Lexicon
import Numbers
import Relations

extension Check {
    /// `xếp thứ 4/63`: a place among as many as there are.
    static let rank = Check("rank", "a rank within its total", isBound: true) { line, _ in
        line.figures.indices.compactMap { i -> Finding? in
            let figure = line.figures[i]
            guard figure.record.kind == .rank, let total = figure.record.total else { return nil }
            return .within(ExactDecimal(1), total, figure, i)
        }
    }

    /// `PAPI đạt 43,2 điểm`: a value on the scale of its indicator.
    static let scale = Check("scale", "an index within the scale of its indicator", isBound: true) { line, indicators in
        line.figures.indices.compactMap { i -> Finding? in
            let figure = line.figures[i]
            guard figure.record.change == nil, figure.record.per == nil, let id = figure.record.indicator, let indicator = indicators[id] else { return nil }
            let forms = indicator.forms.filter {
                $0.kind.rawValue == figure.record.kind.rawValue && $0.units.contains(figure.record.unit ?? "")
                    && $0.holds(from: figure.record.periodStart, to: figure.record.periodEnd)
            }
            let bounds = forms.map { (lower: $0.lower.flatMap { ExactDecimal($0.digits) }, upper: $0.upper.flatMap { ExactDecimal($0.digits) }) }
            // where the text does not say which scale holds, any will do
            guard !bounds.isEmpty, bounds.allSatisfy({ $0.lower != nil && $0.upper != nil }), let lower = bounds.compactMap(\.lower).min(),
                let upper = bounds.compactMap(\.upper).max()
            else { return nil }
            return .within(lower, upper, figure, i)
        }
    }

    /// `3 - 5 ngày`: the lower bound first.
    static let range = Check("range", "the lower bound of a range against its upper one", isBound: true) { line, _ in
        line.figures.indices.compactMap { i -> Finding? in
            let figure = line.figures[i]
            guard let upper = figure.record.valueMax else { return nil }
            return Finding(
                figures: [i], expected: nil, expectedMax: upper, found: figure.value, tolerance: .zero, agrees: figure.value <= upper)
        }
    }
}

extension Check.Finding {
    /// A value, and the upper bound where it is a range, between two bounds.
    fileprivate static func within(_ lower: ExactDecimal, _ upper: ExactDecimal, _ figure: Line.Figure, _ index: Int) -> Self {
        let highest = figure.record.valueMax ?? figure.value
        return Self(
            figures: [index], expected: lower, expectedMax: upper, found: figure.value, tolerance: .zero,
            agrees: lower <= figure.value && highest <= upper)
    }
}
