import Figures
import Numbers

extension Check {
    /// `92 hồ sơ, tăng 15% so với cùng kỳ năm trước (80 hồ sơ)`: a level, its change, and the level before.
    static let before = Check("before", "a level and its change against the level before, said behind it") { line, _ in
        let figures = line.figures
        return figures.indices.compactMap { change -> Finding? in
            guard change > 0, change + 1 < figures.count else { return nil }
            let (new, old, size) = (figures[change - 1], figures[change + 1], figures[change])
            guard new.isAmount, old.isAmount, new.isLike(old), new.record.change == nil, old.record.change == nil, size.isPlain,
                size.grows || size.shrinks, line.gap(change - 1, change).isShort(4), line.gap(change - 1, change).ends(in: CheckWords.change),
                !line.gap(change - 1, change).text.hasPrefix(")"), !line.gap(change, change + 1).contains(CheckWords.plan),
                line.gap(change, change + 1).contains(CheckWords.against), line.gap(change, change + 1).isShort(12),
                line.gap(change, change + 1).ends(inSign: "(") || line.gap(change, change + 1).text.hasSuffix("(đạt")
                    || line.gap(change, change + 1).text.hasSuffix("(là"),
                let before = Span(old), let after = Span(new)
            else { return nil }
            let indices = [change - 1, change, change + 1]
            if size.record.kind == Kind.percent.rawValue, size.record.unit == "%" {
                return .change(from: before, to: after, by: size, figures: indices)
            }
            guard size.isLike(new), let said = Span(size), let difference = size.grows ? after - before : before - after else { return nil }
            return .equal(difference, said, figures: indices)
        }
    }
}
