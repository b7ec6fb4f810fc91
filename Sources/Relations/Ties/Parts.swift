import Figures
import Numbers

/// A total and parts of it.
package struct Parts: Sendable {
    package var whole: Int
    /// In the order of the text.
    package var parts: [Int]
    /// Whether the text says that these are all.
    package var areAll = false
    /// Whether nothing but their sum says that they are parts.
    package var areBySum = false
}

/// What the words before a part say of those that follow.
private enum Opening {
    /// `trong đó`: some parts.
    case some
    /// `gồm`: all parts.
    case all
    /// A parenthesis: parts, if their sum is the total.
    case list
}

extension Line {
    /// `120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh, còn lại 40 hồ sơ cấp xã`.
    package var parts: [Parts] {
        figures.indices.dropFirst().compactMap { first in
            guard figures[first].isLevel, figures[first].record.per == nil, let (whole, opening) = whole(before: first) else { return nil }
            return parts(of: whole, from: first, opening)
        }
    }

    /// The total that `trong đó`, `gồm` or a parenthesis before a figure divides.
    private func whole(before first: Int) -> (whole: Int, opening: Opening)? {
        // cheaper than to look at words
        guard figures[max(0, first - 4)..<first].contains(where: { $0.isLevel && figures[first].isPart(of: $0) }) else { return nil }
        let opening = gap(first - 1, first)
        if opening.endsSentence || opening.contains(TieWords.some) || opening.contains(TieWords.plan) { return nil }
        let isPart = opening.contains(TieWords.parts)
        let consists = opening.contains(TieWords.consists)
        if !isPart, !consists, isList(first) { return whole(behind: first, isStrict: false).map { ($0, .list) } }
        guard isPart || consists || opening.opensClause(with: TieWords.apart), opening.words.count <= 18 else { return nil }
        if !isPart, !consists { return whole(behind: first, isStrict: true).map { ($0, .some) } }
        return whole(behind: first, isStrict: false).map { ($0, isPart ? .some : .all) }
    }

    /// `14 người (cảnh cáo 12 người, khiển trách 2 người)`: whether a parenthesis right behind its total begins with this figure, and goes
    /// on with another of the same.
    private func isList(_ first: Int) -> Bool {
        let opening = gap(first - 1, first)
        guard first + 1 < figures.count, figures[first - 1].depth < figures[first].depth, figures[first - 1].isLevel, opening.opensParenthesis(8),
            opening.words.count <= 16, !opening.contains(TieWords.against), !opening.contains(TieWords.change), figures[first - 1].isLike(figures[first])
        else { return false }
        return figures[first + 1].isLevel && figures[first + 1].isLike(figures[first]) && figures[first + 1].depth == figures[first].depth
            && !gap(first, first + 1).contains(TieWords.change) && !gap(first, first + 1).contains(TieWords.to)
    }

    /// The nearest level before a part, percentages, changes and what stands in parentheses passed over.
    private func whole(behind first: Int, isStrict: Bool) -> Int? {
        var at = first - 1
        while at >= 0, at >= first - 4 {
            let figure = figures[at]
            if at < first - 1, gap(at, at + 1).has(";") || gap(at, at + 1).endsSentence { return nil }
            if figure.depth > figures[first].depth {
                at -= 1
                continue
            }
            if figure.isLevel, figures[first].isPart(of: figure) {
                // of a sentence before the only one of its unit
                if let before = sentence(of: at, before: first), before.contains(where: { $0 != at && figures[$0].depth == 0 && figures[$0].isLevel && figures[$0].isLike(figure) }) {
                    return nil
                }
                // `38 người trong tổng số 70 người, gồm …`: the first is divided
                if at > 0, gap(at - 1, at).ends(in: TieWords.total), figures[at - 1].isLevel, figures[at - 1].isLike(figure) { return at - 1 }
                return isStrict && !figures[first].isOfSame(as: figure) ? nil : at
            }
            let isPassed = figure.record.kind == .percent || figure.record.change != nil
            if !isPassed { return nil }
            at -= 1
        }
        return nil
    }

    /// The first part, and those behind it that belong to the same division.
    private func parts(of whole: Int, from first: Int, _ opening: Opening) -> Parts? {
        var out = Parts(whole: whole, parts: [first])
        var at = first
        var lastGap = gap(first - 1, first)
        // what follows is a list as long as figures of the same unit follow, each with its own share at most between
        var isLoose = false
        while let next = next(after: at, like: whole, &isLoose) {
            lastGap = gap(next - 1, next)
            out.parts.append(next)
            at = next
            if lastGap.opensClause(with: TieWords.rest) {
                out.areAll = true
                break
            }
            if lastGap.contains(TieWords.and), lastGap.words.count <= 12, !lastGap.has(";") { break }
        }
        guard let sum = sum(out.parts) else { return nil }
        let total = figures[whole].span
        if opening == .list {
            out.areBySum = true
            return out.parts.count > 1 && sum.meets(total) ? out : nil
        }
        if out.parts.count > 1 {
            if isLoose { out.areAll = false }
            let ends = at + 1 == figures.count || !figures[at + 1].isLike(figures[whole]) || lastGap.contains(TieWords.and)
            if opening == .all, !isLoose, lastGap.contains(TieWords.and), ends { out.areAll = true }
            if sharesAreAll(out.parts) { out.areAll = true }
            // a list that may go on with something else is one where its numbers say so
            if !out.areAll, !sum.meets(total) { out.parts = [first] }
        }
        if out.parts.count == 1, figures[first].record.kind != .count, !figures[first].isOfSame(as: figures[whole]), share(behind: first, of: whole) == nil {
            return nil
        }
        return out
    }

    /// The next part of a list.
    /// - Parameter isLoose: set where figures of something else stand between.
    private func next(after part: Int, like whole: Int, _ isLoose: inout Bool) -> Int? {
        var at = part + 1
        while at < figures.count, at <= part + 3 {
            let gap = gap(at - 1, at)
            if gap.endsSentence || gap.contains(TieWords.parts) || gap.contains(TieWords.consists) || gap.words.count > 25 { return nil }
            let figure = figures[at]
            if figure.depth < figures[part].depth { return nil }
            if figure.isLevel, figure.isPart(of: figures[whole]), figure.depth == figures[part].depth { return at }
            if !figure.isPercent, figure.record.change == nil, figure.depth <= figures[part].depth { isLoose = true }
            at += 1
        }
        return nil
    }

    package func sum(_ parts: [Int]) -> Span? {
        var sum = Span(.zero)
        for part in parts {
            guard let next = sum + figures[part].span else { return nil }
            sum = next
        }
        return sum
    }

    /// Whether every part has its percentage, and these make up a hundred.
    private func sharesAreAll(_ parts: [Int]) -> Bool {
        var low = ExactDecimal.zero
        var high = ExactDecimal.zero
        for part in parts {
            guard let share = share(after: part), let a = low + figures[share].span.low, let b = high + figures[share].span.high else { return false }
            (low, high) = (a, b)
        }
        return low <= ExactDecimal(100) && ExactDecimal(100) <= high
    }

    /// The percentage right behind a part.
    func share(after part: Int) -> Int? {
        guard part + 1 < figures.count, figures[part + 1].isShare, isTied(gap(part, part + 1), limit: 6),
            !gap(part, part + 1).ends(in: TieWords.equals)
        else { return nil }
        return part + 1
    }

    /// The percentage behind a part where it is the part's of the whole.
    private func share(behind part: Int, of whole: Int) -> Int? {
        guard let share = share(after: part), let (low, high) = ratio(figures[part].span, figures[whole].span), low <= figures[share].span.high,
            figures[share].span.low <= high
        else { return nil }
        return share
    }

    /// A part of a whole in percent, at least and at most.
    private func ratio(_ part: Span, _ whole: Span) -> (low: ExactDecimal, high: ExactDecimal)? {
        guard whole.low > .zero, let low = part.low.scaled(byPowerOfTen: 2)?.divided(by: whole.high, decimals: 6),
            let high = part.high.scaled(byPowerOfTen: 2)?.divided(by: whole.low, decimals: 6)
        else { return nil }
        return (low, high)
    }
}

extension Line.Figure {
    /// The same was measured, as far as the text says.
    package func isOfSame(as other: Line.Figure) -> Bool {
        guard let own = record.property, let whole = other.record.property else { return true }
        return Words.ids(of: own) == Words.ids(of: whole)
    }
}
