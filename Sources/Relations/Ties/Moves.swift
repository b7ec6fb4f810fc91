import Figures
import Numbers

/// A change, with the levels that it leads from and to.
package struct Move: Sendable {
    package var before: Int?
    package var after: Int?
    /// Changes that the text gives for it: an amount, a percentage, a multiple.
    package var changes: [Int] = []
}

extension Line {
    /// The changes of the line, each with the levels that are said with it.
    package var moves: [Move] {
        var out: [Move] = []
        var taken: Set<Int> = []
        for old in figures.indices {
            guard let move = between(old) else { continue }
            taken.formUnion(move.changes)
            out.append(move)
        }
        var at = 0
        while at < figures.count {
            guard figures[at].isChange, !taken.contains(at) else {
                at += 1
                continue
            }
            let changes = said(at)
            if let move = move(changes) { out.append(move) }
            at = changes.last! + 1
        }
        return out.count < 2 ? out : out.sorted { $0.members.first! < $1.members.first! }
    }

    /// `tăng từ 80 lên 92 hồ sơ, tăng 15%`, `giảm 2 ngày, từ 5 ngày xuống còn 3 ngày`.
    private func between(_ old: Int) -> Move? {
        let new = old + 1
        guard new < figures.count, figures[old].isOne, figures[new].isOne, figures[old].isLevel(with: figures[new]), figures[old].depth == figures[new].depth,
            gap(before: old).ends(in: TieWords.from), gap(old, new).isShort(14), gap(old, new).ends(in: TieWords.to), !gap(old, new).contains(TieWords.change)
        else { return nil }
        var move = Move(before: old, after: new)
        if old > 0, isNear(old - 1, old), !gap(old - 1, old).contains(TieWords.and), figures[old - 1].isChange || figures[old - 1].isPercent {
            var first = old - 1
            if first > 0, figures[first - 1].isChange, isSame(first - 1, first) { first -= 1 }
            if figures[first].isChange, gap(before: first).ends(in: TieWords.change) { move.changes = Array(first..<old).filter { fits($0, figures[new]) } }
        }
        let next = new + 1
        if next < figures.count, figures[next].isOne, gap(new, next).saysOnly(TieWords.changeOrSame) || follows(next, new) {
            let behind = figures[next].isChange ? said(next) : [next]
            move.changes += behind.filter { fits($0, figures[new]) && (figures[$0].isChange || figures[$0].isPercent) }
        }
        return move
    }

    /// Whether a level follows a change, with at most a time between them.
    private func isNear(_ change: Int, _ level: Int) -> Bool {
        let gap = gap(change, level)
        if gap.isShort(4) { return true }
        return gap.isShort(10) && gap.words.dropLast(2).allSatisfy { Words.isNumber($0) || TieWords.time.have($0) }
    }

    /// `(chưa gồm thuế), tương đương tăng 4,8%`: a change right behind a level, but for what stands in parentheses.
    private func follows(_ change: Int, _ level: Int) -> Bool {
        guard figures[change].isChange, !gap(level, change).has(";"), !gap(level, change).endsSentence else { return false }
        let words = outerWords(level, change)
        return words.count <= 4 && TieWords.changeOrSame.are(words)
    }

    /// A change, and the same change said again behind it in another unit.
    private func said(_ first: Int) -> [Int] {
        let next = first + 1
        return next < figures.count && isSame(first, next) ? [first, next] : [first]
    }

    /// `tăng 60 vụ (15%)`, `tăng 15%, tương ứng tăng 60 vụ`.
    private func isSame(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (figures[a], figures[b])
        guard first.isChange, second.isOne, first.isPercent != second.isPercent, first.isPercent || first.isAmount, second.isPercent || second.isAmount
        else { return false }
        // an amount in parentheses behind a percentage may be the level
        if first.isPercent, !second.isChange { return false }
        if second.isChange, second.grows != first.grows { return false }
        let gap = gap(a, b)
        guard gap.isShort(gap.contains(TieWords.against) ? 14 : 6), !gap.contains(TieWords.otherMeasure) else { return false }
        if gap.contains(TieWords.against) { return second.isChange && gap.ends(in: TieWords.same) }
        if second.isChange, gap.isShort(2), gap.starts(withSign: ","), TieWords.change.are(gap.words) { return true }
        return gap.ends(in: TieWords.same) || gap.has("(") && (gap.saysOnly(TieWords.change) || gap.ends(in: TieWords.change) || gap.ends(inSign: "-") || gap.ends(inSign: "+"))
    }

    /// The levels of a change.
    private func move(_ changes: [Int]) -> Move? {
        var move = Move(changes: changes)
        let last = changes.last!
        let behind = last + 1
        let isBehind = behind < figures.count && fits(changes, behind) && gap(last, behind).isShort(10)
            && !gap(last, behind).contains(TieWords.and) && !gap(last, behind).contains(TieWords.parts)
        if isBehind, gap(last, behind).isShort(7), gap(last, behind).ends(in: TieWords.to) {
            move.after = behind
        } else if let level = level(before: changes[0]), fits(changes, level), !gap(after: last).goesOn(with: TieWords.onTo) {
            move.after = level
        } else if isBehind, TieWords.level.are(gap(last, behind).words) || isTime(gap(last, behind)) && gap(last, behind).opensClause(with: TieWords.level) {
            move.after = behind
        }
        if let after = move.after, after < changes[0], let old = former(changes, after) { move.before = old }
        return move.after == nil ? nil : move
    }

    /// The level right before a change, other percentages and what stands in parentheses passed over.
    private func level(before change: Int) -> Int? {
        var at = change - 1
        while at >= 0, at >= change - 4 {
            let figure = figures[at]
            let gap = gap(at, at + 1)
            if figure.depth > figures[change].depth {
                at -= 1
                continue
            }
            let opens = figures[at + 1].depth > figures[change].depth
            if !opens, gap.has(";") || gap.endsSentence || gap.has(":") || gap.contains(TieWords.parts) { return nil }
            if figure.isShare && !isOwn(at, change) || figure.isChange && figure.isPercent && isChained(gap) {
                at -= 1
                continue
            }
            guard figure.record.change == nil, figure.isAmount || figure.isPercent || figure.record.kind == .duration else { return nil }
            if at + 1 == change {
                let isCompared = TieWords.against.open(gap.words)
                let isNear = gap.words.count <= 4 || isCompared && gap.words.count <= 13 || gap.opensParenthesis(3) && gap.words.count <= 14
                return gap.ends(in: TieWords.change) && isNear && says(gap, isCompared) ? at : nil
            }
            let last = self.gap(change - 1, change)
            return last.ends(in: TieWords.change) && says(last, false) ? at : nil
        }
        return nil
    }

    /// `tăng 5% so với tháng trước và tăng 12%`: whether nothing but a time parts two changes of one thing.
    private func isChained(_ gap: Gap) -> Bool {
        !gap.has("(") && gap.words.allSatisfy { Words.isNumber($0) || TieWords.time.have($0) || TieWords.chain.have($0) }
    }

    /// Whether the words right before a change say nothing of what changes: `đạt 90 tỷ đồng, tăng 5%`, but not `…, giá tăng 5%`.
    private func says(_ gap: Gap, _ isCompared: Bool) -> Bool {
        let words = isCompared ? gap.words : gap.lastClause
        return words.allSatisfy {
            Words.isNumber($0) || TieWords.time.have($0) || TieWords.adverbs.have($0) || TieWords.chain.have($0)
        }
    }

    /// Whether a percentage right before a change in points or percent is its level.
    private func isOwn(_ at: Int, _ change: Int) -> Bool { at + 1 == change && figures[change].record.unit == "pp" }

    /// `tăng 15% so với cùng kỳ (80 tấn)`, `vượt 8,5% kế hoạch (487 tỷ đồng)`: the level before.
    private func former(_ changes: [Int], _ after: Int) -> Int? {
        let last = changes.last!
        let old = last + 1
        guard old < figures.count, figures[old].isLevel, figures[old].isLike(figures[after]) else { return nil }
        let gap = gap(last, old)
        guard !gap.has(";"), !gap.endsSentence, gap.words.count <= 12, !gap.contains(TieWords.and), !gap.has(",") else { return nil }
        let isPlan = gap.contains(TieWords.plan)
        if isPlan, !gap.starts(with: TieWords.plan), !gap.contains(TieWords.against) { return nil }
        guard isPlan || gap.contains(TieWords.against) else { return nil }
        if isTime(gap) || isPlan && !gap.has("("), gap.ends(in: TieWords.before) { return old }
        guard gap.opensParenthesis(), !gap.contains(TieWords.parts), figures[old].depth > figures[last].depth || gap.has("(") else { return nil }
        return old
    }

    private func fits(_ changes: [Int], _ level: Int) -> Bool { changes.allSatisfy { fits($0, figures[level]) } && figures[level].record.change == nil }

    /// Whether a change may be one of this level.
    private func fits(_ change: Int, _ level: Figure) -> Bool {
        let size = figures[change]
        if size.record.kind == .multiple { return level.isAmount }
        if size.isPercent { return level.isAmount || level.isPercent || level.record.kind == .duration }
        if size.record.unit == "pp" { return level.isPercent }
        if level.record.kind == .rank { return size.record.kind == .count && size.record.unit == "bậc" }
        return size.record.kind == level.record.kind && (size.record.unit == level.record.unit || level.record.unit == "USD" && size.record.unit == "cent")
            && (size.record.per == nil || size.record.per == level.record.per)
    }
}

extension Move {
    /// All its figures, in the order of the text.
    package var members: [Int] { ([before, after].compactMap { $0 } + changes).sorted() }
}

extension Line.Figure {
    /// Two levels of one thing, of which the first need not say its unit.
    func isLevel(with other: Line.Figure) -> Bool {
        record.change == nil && other.record.change == nil && record.kind == other.record.kind && (record.unit == other.record.unit || record.unit == nil)
            && (record.per == other.record.per || record.per == nil || other.record.per == nil)
    }
}
