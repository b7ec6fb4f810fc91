import Figures
import Numbers

extension Check {
    /// `460 vụ, tăng 60 vụ (15%)`, `tăng 60 vụ, tương ứng 15%, lên 460 vụ`: a change said twice, against the level that it led to.
    static let growth = Check("growth", "a change in an amount and in percent against the level that it led to") { line, _ in
        let figures = line.figures
        return figures.indices.compactMap { amount -> Finding? in
            let percent = amount + 1
            guard percent < figures.count, figures[amount].isAmount, figures[amount].grows || figures[amount].shrinks,
                figures[percent].record.kind == Kind.percent.rawValue, figures[percent].record.unit == "%", figures[percent].isPlain,
                figures[percent].record.per == nil
            else { return nil }
            let gap = line.gap(amount, percent)
            guard gap.isShort(4), gap.ends(in: CheckWords.same) || gap.endsInSign, !gap.contains(["so với", "cùng kỳ"]) else { return nil }
            guard let level = level(amount, percent, line), let now = Span(figures[level]), let size = Span(figures[amount]),
                let before = figures[amount].grows ? now - size : now + size, var share = Span(figures[percent])
            else { return nil }
            // the percentage may repeat the sign of the change: `giảm 60 vụ (-15%)`
            if share.low < .zero { share = Span(low: share.high.negated, high: share.low.negated) }
            return .share(size, of: before, is: share, found: share.middle ?? figures[percent].value, figures: [level, amount, percent])
        }
    }

    /// Behind the change where that says so, else right before it.
    private static func level(_ amount: Int, _ percent: Int, _ line: CheckedLine) -> Int? {
        let figures = line.figures
        func fits(_ i: Int) -> Bool { figures[i].isAmount && figures[i].record.change == nil && figures[i].isLike(figures[amount]) }
        if percent + 1 < figures.count, fits(percent + 1), line.gap(percent, percent + 1).isShort(5),
            line.gap(percent, percent + 1).ends(in: CheckWords.level)
        {
            return percent + 1
        }
        guard amount > 0, fits(amount - 1), line.gap(amount - 1, amount).isShort(4), line.gap(amount - 1, amount).ends(in: CheckWords.change),
            // `500 điểm, tăng 5 điểm (1%) lên …`: the level is the other one
            !line.gap(after: percent).startsWith(CheckWords.to)
        else { return nil }
        return amount - 1
    }
}

extension Gap {
    /// An opening parenthesis, with or without a sign of its own before the figure.
    fileprivate var endsInSign: Bool {
        text.hasSuffix("(") || text.hasSuffix("(+") || text.hasSuffix("(-") || (text.contains("(") && ends(in: CheckWords.change))
    }
}
