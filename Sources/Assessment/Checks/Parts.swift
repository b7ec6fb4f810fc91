import Figures
import Numbers

extension Check {
    /// `120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh, còn lại 40 hồ sơ cấp xã`: parts that say that they are all.
    static let parts = Check("parts", "the sum of all parts against their total") { line, _ in
        let figures = line.figures
        return figures.indices.compactMap { whole -> Finding? in
            guard figures[whole].isAmount, figures[whole].record.change == nil, whole + 2 < figures.count else { return nil }
            let opening = line.gap(whole, whole + 1)
            guard opening.isShort(14) || opening.text.hasSuffix(":"), opening.contains(CheckWords.parts) || opening.contains(CheckWords.consists)
            else { return nil }
            var parts: [Int] = []
            var isWhole = false
            for i in (whole + 1)..<figures.count {
                guard figures[i].isAmount, figures[i].record.change == nil, figures[i].isLike(figures[whole]) else { break }
                parts.append(i)
                if i > whole + 1, line.gap(i - 1, i).contains(CheckWords.rest) {
                    isWhole = true
                    break
                }
            }
            guard isWhole, let total = Span(figures[whole]) else { return nil }
            var sum = Span(low: .zero, high: .zero)
            for part in parts {
                guard let next = Span(figures[part]).flatMap({ sum + $0 }) else { return nil }
                sum = next
            }
            return .equal(sum, total, figures: [whole] + parts)
        }
    }

    /// `120 hồ sơ, trong đó có 80 hồ sơ cấp tỉnh`: a part is no more than its total.
    static let part = Check("part", "a part against its total, which is no less") { line, _ in
        line.figures.indices.compactMap { part -> Finding? in
            guard part > 0, line.figures[part].isAmount, line.figures[part].record.change == nil,
                line.gap(part - 1, part).contains(CheckWords.parts), let whole = total(of: part, in: line),
                // sums of money and masses of different things are no parts of each other
                line.figures[part].record.kind == Kind.count.rawValue || line.figures[part].isOfSame(as: line.figures[whole]),
                let a = Span(line.figures[part]), let b = Span(line.figures[whole]), let slack = (line.figures[part].half + line.figures[whole].half)
            else { return nil }
            return Finding(
                figures: [whole, part], expected: .zero, expectedMax: line.figures[whole].value, found: line.figures[part].value,
                tolerance: slack, agrees: a.low <= b.high)
        }
    }
}

extension CheckedLine.Figure {
    /// The same was measured, as far as the text says.
    fileprivate func isOfSame(as other: Self) -> Bool {
        guard let own = record.property, let whole = other.record.property else { return true }
        return Phrase.folded(own) == Phrase.folded(whole)
    }
}
