import Figures
import Numbers

extension Check {
    /// `5.200 hồ sơ, trong đó 1.300 hồ sơ trực tuyến (đạt 25%)`, `1.300 trong tổng số 5.200 hồ sơ, đạt 25%`, `tiếp nhận 5.200 hồ sơ, giải
    /// quyết 5.148 hồ sơ, đạt 99%`.
    static let countShare = Check("count-share", "two counts, a part and its total, against the percentage printed with them") { line, _ in
        let figures = line.figures
        return figures.indices.compactMap { p -> Finding? in
            guard p >= 2 || p + 1 < figures.count, p >= 1, figures[p].isShare, !line.gap(after: p).startsWith(CheckWords.ofOther) else { return nil }
            let part = p - 1
            func test(_ part: Int, _ whole: Int) -> Finding? {
                guard let a = Span(figures[part]), let b = Span(figures[whole]), let said = Span(figures[p]) else { return nil }
                return .share(a, of: b, is: said, found: figures[p].value, figures: [part, whole, p])
            }
            guard figures[part].isAmount, figures[part].record.change == nil, isTied(line.gap(part, p), limit: 6) else { return nil }
            // part, total, percentage
            if part >= 1, figures[part - 1].isAmount, figures[part - 1].isPart(of: figures[part]),
                line.gap(part - 1, part).ends(in: CheckWords.total)
            {
                return test(part - 1, part)
            }
            // part, percentage, total
            if p + 1 < figures.count, figures[p + 1].isAmount, figures[part].isPart(of: figures[p + 1]), line.gap(p, p + 1).isShort(4),
                line.gap(p, p + 1).ends(in: CheckWords.total)
            {
                return test(part, p + 1)
            }
            // total, part, percentage
            guard part >= 1, let whole = total(of: part, in: line) else { return nil }
            return test(part, whole)
        }
    }

    /// The total that a part behind `trong đó` is of, or the number received that the number settled is of.
    static func total(of part: Int, in line: CheckedLine) -> Int? {
        let figures = line.figures
        // `trong đó: 80 hồ sơ cấp tỉnh (chiếm 66,67%), 40 hồ sơ cấp xã (chiếm 33,33%)`: parts with their shares on the way back
        var whole = part - 1
        while whole >= 2, figures[whole].isShare, figures[whole - 1].isLike(figures[part]), line.gap(whole - 1, whole).isShort(6),
            !line.gap(whole - 1, whole).contains(CheckWords.parts), !line.gap(whole, whole + 1).contains(CheckWords.parts),
            !line.gap(whole, whole + 1).text.contains(". "), line.gap(whole, whole + 1).words.count <= 12
        {
            let opening = line.gap(whole - 2, whole - 1)
            if opening.contains(CheckWords.parts) || opening.contains(CheckWords.consists) {
                return total(of: whole - 1, in: line)
            }
            whole -= 2
        }
        whole = part - 1
        // a rate (`13 triệu đồng/m2`) has no parts
        guard whole >= 0, figures[part].record.per == nil, figures[whole].isAmount, figures[whole].record.change == nil, figures[part].isLike(figures[whole]) else { return nil }
        let gap = line.gap(whole, part)
        if gap.text.contains(";") || gap.text.contains(". ") { return nil }
        if gap.contains(CheckWords.parts) || gap.contains(CheckWords.consists), gap.words.count <= 18 { return whole }
        let (received, settled) = (Phrase.tokens(figures[whole].record.property), Phrase.tokens(figures[part].record.property))
        if received.starts(with: ["tiếp", "nhận"]), settled.starts(with: ["giải", "quyết"]), gap.words.count <= 10,
            !received.contains("giải")
        {
            return whole
        }
        return nil
    }
}

extension CheckedLine.Figure {
    /// Of the same, where a part need not say its unit.
    fileprivate func isPart(of whole: Self) -> Bool { isLike(whole) || record.kind == whole.record.kind && record.unit == nil }
}
