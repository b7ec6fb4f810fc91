import Figures
import Numbers

extension Check {
    /// `thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng), bằng 105,7% kế hoạch (300 tỷ đồng)`: what was reached, of each plan.
    static let plan = Check("plan", "an amount and its plan against the percentage that was reached") { line, _ in
        let figures = line.figures
        return figures.indices.compactMap { percent -> Finding? in
            guard let reached = reached(percent, line), let part = Span(figures[reached]), let whole = Span(figures[percent + 1]),
                let said = Span(figures[percent])
            else { return nil }
            return .share(part, of: whole, is: said, found: figures[percent].value, figures: [reached, percent, percent + 1])
        }
    }

    /// The amount that a percentage before a plan in parentheses is of.
    private static func reached(_ percent: Int, _ line: CheckedLine) -> Int? {
        let figures = line.figures
        guard percent > 0, percent + 1 < figures.count, figures[percent].isShare, figures[percent + 1].isAmount,
            figures[percent + 1].record.change == nil, line.gap(percent, percent + 1).contains(CheckWords.plan),
            line.gap(percent, percent + 1).isShort(12), line.gap(percent, percent + 1).isParenthesis,
            line.gap(percent - 1, percent).ends(in: CheckWords.reached)
        else { return nil }
        let before = percent - 1
        let gap = line.gap(before, percent)
        if figures[before].isAmount, figures[before].record.change == nil, figures[before].isLike(figures[percent + 1]), !gap.text.hasPrefix(")"),
            gap.isShort(4)
        {
            return before
        }
        // another plan of the same amount, right before
        if gap.text.hasPrefix(")"), gap.words.count <= 4, percent >= 3 { return reached(percent - 2, line) }
        return nil
    }
}

extension Gap {
    /// Whether it ends within a parenthesis that it opens.
    fileprivate var isParenthesis: Bool {
        guard let open = text.lastIndex(of: "(") else { return false }
        return !text[open...].contains(")") && Phrase.tokens(String(text[open...])).count <= 5
    }
}
