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
            guard let level = level(amount, percent, line), let now = Span(figures[level]), let size = size(figures[amount], in: figures[level]),
                let before = figures[amount].grows ? now - size : now + size, var share = Span(figures[percent])
            else { return nil }
            // the percentage may repeat the sign of the change: `giảm 60 vụ (-15%)`
            if share.low < .zero { share = Span(low: share.high.negated, high: share.low.negated) }
            return .share(size, of: before, is: share, found: share.middle ?? figures[percent].value, figures: [level, amount, percent])
        }
    }

    /// Cents where the level is in dollars.
    private static func size(_ amount: CheckedLine.Figure, in level: CheckedLine.Figure) -> Span? {
        guard let span = Span(amount), amount.record.unit == "cent", level.record.unit != "cent" else { return Span(amount) }
        guard let low = span.low.scaled(byPowerOfTen: -2), let high = span.high.scaled(byPowerOfTen: -2) else { return nil }
        return Span(low: low, high: high)
    }

    /// Behind the change where that says so, else right before it.
    private static func level(_ amount: Int, _ percent: Int, _ line: CheckedLine) -> Int? {
        let figures = line.figures
        func fits(_ i: Int) -> Bool { figures[i].isAmount && figures[i].record.change == nil && figures[i].isLevel(of: figures[amount]) }
        if percent + 1 < figures.count, fits(percent + 1), line.gap(percent, percent + 1).isShort(7),
            line.gap(percent, percent + 1).ends(in: CheckWords.level)
        {
            return percent + 1
        }
        guard amount > 0, fits(amount - 1), line.gap(amount - 1, amount).isShort(4), line.gap(amount - 1, amount).ends(in: CheckWords.change),
            // `(kế hoạch 500 điểm), tăng 5 điểm`: the level is another one
            !line.gap(amount - 1, amount).text.hasPrefix(")"),
            // `500 điểm, tăng 5 điểm (1%) lên …`: the level is the other one
            !line.gap(after: percent).startsWith(CheckWords.to)
        else { return nil }
        return amount - 1
    }
}

extension CheckedLine.Figure {
    /// In the same unit; what it is a rate of need not be said twice (`tăng 11 USD (0,56%) lên 1.983 USD/tấn`).
    fileprivate func isLevel(of change: Self) -> Bool {
        record.kind == change.record.kind && (record.unit == change.record.unit || record.unit == "USD" && change.record.unit == "cent") &&
            (change.record.per == nil || record.per == change.record.per)
    }
}

extension Gap {
    /// An opening parenthesis, with or without a sign of its own before the figure.
    fileprivate var endsInSign: Bool {
        text.hasSuffix("(") || text.hasSuffix("(+") || text.hasSuffix("(-") || (text.contains("(") && ends(in: CheckWords.change))
    }
}
