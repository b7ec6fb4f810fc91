import Figures
import Numbers

extension Check {
    /// `tăng từ 80 lên 92 hồ sơ, tăng 15%`, `giảm 2 ngày, từ 5 ngày xuống còn 3 ngày`: a change against both its levels.
    static let levels = Check("levels", "a change against the levels before and after it") { line, _ in
        let figures = line.figures
        return figures.indices.compactMap { old -> Finding? in
            let new = old + 1
            guard new < figures.count, figures[old].isPlain, figures[new].isPlain, figures[old].isLevel(with: figures[new]),
                line.gap(before: old).ends(in: CheckWords.from), line.gap(old, new).isShort(6), line.gap(old, new).ends(in: CheckWords.to)
            else { return nil }
            // `tăng 15%, từ 80 lên 92`: the change before says it already
            if old > 0, line.gap(old - 1, old).isShort(8), !line.gap(old - 1, old).contains(["và", "còn"]),
                line.gap(before: old - 1).ends(in: CheckWords.change),
                let finding = test(old, new, old - 1, line)
            {
                return finding
            }
            if new + 1 < figures.count, let finding = test(old, new, new + 1, line), line.gap(new, new + 1).saysOnly(CheckWords.change + CheckWords.same) {
                return finding
            }
            return nil
        }
    }

    private static func test(_ old: Int, _ new: Int, _ change: Int, _ line: CheckedLine) -> Finding? {
        let size = line.figures[change]
        let (a, b) = (line.figures[old], line.figures[new])
        guard size.isPlain, size.grows || size.shrinks, let before = Span(a), let after = Span(b) else { return nil }
        let isPercent = a.record.kind == Kind.percent.rawValue
        if size.record.kind == Kind.percent.rawValue, size.record.unit == "%", !isPercent {
            return .change(from: before, to: after, by: size, figures: [old, new, change])
        }
        if size.record.kind == Kind.multiple.rawValue, size.grows, let times = Span(size), let low = times.low * ExactDecimal(100),
            let high = times.high * ExactDecimal(100), let said = size.value * ExactDecimal(100)
        {
            return .share(after, of: before, is: Span(low: low, high: high), found: said, figures: [old, new, change])
        }
        let isPlaces = a.record.kind == Kind.rank.rawValue && size.record.kind == Kind.count.rawValue && size.record.unit == "bậc"
        guard isPlaces || isPercent && size.record.unit == "pp" || !isPercent && size.record.unit == a.record.unit && size.record.kind == a.record.kind,
            let said = Span(size)
        else { return nil }
        // a better rank is a smaller number
        guard let difference = size.grows != isPlaces ? after - before : before - after else { return nil }
        return .equal(difference, said, figures: [old, new, change])
    }
}

extension CheckedLine.Figure {
    /// Two levels of one thing, of which the first need not say its unit.
    fileprivate func isLevel(with other: Self) -> Bool {
        record.kind == other.record.kind && record.per == other.record.per && (record.unit == other.record.unit || record.unit == nil)
    }
}
