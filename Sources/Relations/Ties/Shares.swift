import Figures
import Numbers

/// A percentage, and what it relates.
package struct Share: Sendable {
    package enum Form: Sendable {
        /// Two numbers in one: `28/40 nhiệm vụ`.
        case pair
        /// A part and its whole.
        case counts
        /// What was reached of a plan.
        case plan
        /// What was reached of the level before, or of another amount.
        case level
        /// A part whose whole is not said.
        case part
    }

    package var form: Form
    package var percent: Int
    /// The pair, the part, or what was reached.
    package var part: Int
    package var whole: Int?
}

extension Line {
    /// The percentages of the line with the counts that they relate, each once.
    package var shares: [Share] {
        lazy var divisions = parts
        return figures.indices.compactMap { p in
            guard figures[p].isShare else { return nil }
            return pair(p) ?? planned(p) ?? counted(p, divisions)
        }
    }

    /// `28/40 nhiệm vụ, đạt 70%`, `70% (28/40 nhiệm vụ)`, `42 tỷ đồng/60 tỷ đồng, đạt 70% kế hoạch`.
    private func pair(_ p: Int) -> Share? {
        if p + 1 < figures.count, figures[p + 1].isPair {
            let gap = gap(p, p + 1)
            if gap.ends(inSign: "("), gap.words.isEmpty { return Share(form: .pair, percent: p, part: p + 1) }
        }
        guard p > 0 else { return nil }
        if figures[p - 1].isPair {
            guard isTied(gap(p - 1, p), limit: 8), mayEnd(p, plan: true) else { return nil }
            return Share(form: .pair, percent: p, part: p - 1)
        }
        guard p > 1, figures[p - 1].isLevel, figures[p - 2].isPart(of: figures[p - 1]), figures[p - 2].record.per == nil, gap(p - 2, p - 1).isSign("/"),
            isTied(gap(p - 1, p), limit: 6), mayEnd(p, plan: true)
        else { return nil }
        return Share(form: .counts, percent: p, part: p - 2, whole: p - 1)
    }

    /// Whether what follows a percentage does not say that it is of something else.
    private func mayEnd(_ p: Int, plan: Bool) -> Bool {
        let after = gap(after: p)
        if after.starts(withSign: ",") || after.starts(withSign: ")") || after.starts(withSign: ";") || after.starts(withSign: ".") { return true }
        return !after.starts(with: TieWords.ofOther) || plan && after.starts(with: TieWords.ofPlan)
    }

    /// Whether a percentage behind this gap says how large the share before it is.
    func isTied(_ gap: Gap, limit: Int) -> Bool {
        guard gap.isShort(limit), !gap.contains(TieWords.otherBase) else { return false }
        return gap.ends(inSign: "(") || gap.ends(inSign: "=") || gap.ends(in: TieWords.share) || gap.has("(") && gap.contains(TieWords.rate)
    }

    /// A percentage behind a part, with its whole.
    private func counted(_ p: Int, _ divisions: [Parts]) -> Share? {
        guard p >= 1 else { return nil }
        let part = p - 1
        guard figures[part].isLevel else { return nil }
        let gap = gap(part, p)
        func share(_ part: Int, _ whole: Int) -> Share { Share(form: .counts, percent: p, part: part, whole: whole) }
        // part, percentage, total
        if p + 1 < figures.count, figures[p + 1].isLevel, figures[part].isPart(of: figures[p + 1]), self.gap(p, p + 1).isShort(4),
            self.gap(p, p + 1).ends(in: TieWords.total), gap.isShort(14), gap.ends(in: TieWords.share)
        {
            return share(part, p + 1)
        }
        // part, total, percentage
        if part >= 1, figures[part - 1].isLevel, figures[part - 1].isPart(of: figures[part]), self.gap(part - 1, part).ends(in: TieWords.total),
            self.gap(part - 1, part).isShort(14), gap.isShort(10), gap.ends(inSign: "(") || gap.ends(in: TieWords.share) || gap.contains(TieWords.rate),
            !gap.contains(TieWords.otherBase)
        {
            return share(part - 1, part)
        }
        guard isTied(gap, limit: 6), !gap.ends(in: TieWords.equals) || gap.has("(") else { return nil }
        // total, part, percentage
        // a whole that is itself a share of something else may not be what the percentage is of
        if let division = divisions.first(where: { $0.parts.contains(part) }), self.share(after: division.whole) == nil, isOf(p, figures[division.whole]) { return share(part, division.whole) }
        if let plan = plan(before: part), gap.ends(in: TieWords.reached), self.gap(after: p).starts(with: TieWords.plan) {
            return Share(form: .plan, percent: p, part: part, whole: plan)
        }
        guard mayEnd(p, plan: false) else { return nil }
        if let whole = received(for: part) { return share(part, whole) }
        if let whole = amongst(for: part) { return share(part, whole) }
        guard gap.ends(inSign: "(") || gap.contains(TieWords.rate) || gap.ends(inSign: "=") else { return nil }
        return Share(form: .part, percent: p, part: part)
    }

    /// Whether what follows a percentage may name this whole.
    private func isOf(_ p: Int, _ whole: Figure) -> Bool {
        if mayEnd(p, plan: false) { return true }
        let said = Set(Words.ids(of: whole.record.property ?? "") + Words.ids(of: whole.record.unit ?? "") + Words.ids(of: whole.record.unitText ?? ""))
        let named = gap(after: p).clause.prefix(4).dropFirst()
        return !named.isEmpty && named.allSatisfy(said.contains)
    }

    /// `tiếp nhận 5.200 hồ sơ, giải quyết 5.148 hồ sơ`: what was received for what was settled.
    package func received(for part: Int) -> Int? {
        guard part > 0, figures[part].isLevel, figures[part - 1].isLevel, figures[part].isLike(figures[part - 1]), figures[part].record.kind == .count
        else { return nil }
        let gap = gap(part - 1, part)
        guard gap.words.count <= 10, !gap.has(";"), !gap.endsSentence else { return nil }
        let (received, settled) = (Words.ids(of: figures[part - 1].record.property ?? ""), Words.ids(of: figures[part].record.property ?? ""))
        guard TieWords.received.open(received[...]), TieWords.settled.open(settled[...]), !TieWords.settled.stand(in: received[...]) else { return nil }
        return part - 1
    }

    /// `chỉ tiêu thu 90 tỷ đồng, đã thu 60 tỷ đồng`: the plan right before what came of it.
    private func plan(before result: Int) -> Int? {
        guard result > 0, figures[result - 1].isLevel, figures[result].isLike(figures[result - 1]), !gap(result - 1, result).contains(TieWords.parts),
            gap(result - 1, result).words.count <= 20, !gap(result - 1, result).has(";"), !gap(result - 1, result).endsSentence
        else { return nil }
        return TieWords.plan.stand(in: gap(before: result - 1).words.suffix(5)) && !TieWords.planned.stand(in: gap(result - 1, result).words) ? result - 1 : nil
    }

    /// `Trong số 155 người trúng cử có 127 người tái cử`: the total that opens the clause.
    private func amongst(for part: Int) -> Int? {
        var whole = part - 1
        while whole > 0, figures[whole].depth > figures[part].depth, !figures[whole].isShare { whole -= 1 }
        guard whole >= 0, figures[whole].depth == figures[part].depth, figures[whole].isLevel, figures[whole].isLike(figures[part]),
            gap(part - 1, part).isShort(14)
        else { return nil }
        return gap(before: whole).ends(in: TieWords.amongst) || gap(part - 1, part).contains(TieWords.found) ? whole : nil
    }

    /// `thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng), bằng 105,7% kế hoạch (300 tỷ đồng)`.
    private func planned(_ p: Int) -> Share? {
        guard p > 0, p + 1 < figures.count, figures[p + 1].isLevel, gap(p - 1, p).ends(in: TieWords.reached) else { return nil }
        let after = gap(p, p + 1)
        guard after.words.count <= 16, !after.has(";"), !after.endsSentence, !after.has(","), !after.has(")") else { return nil }
        let opens = after.opensParenthesis()
        if after.contains(TieWords.plan) {
            guard opens || !after.has("(") && !after.contains(TieWords.and),
                opens || isNamed(p) || after.ends(in: TieWords.before) || after.ends(in: TieWords.plan)
            else { return nil }
        } else {
            guard after.starts(with: TieWords.ofWhole), opens || isTime(after) && after.ends(in: TieWords.before) else { return nil }
        }
        guard let reached = reached(p, like: figures[p + 1]) else { return nil }
        return Share(form: after.contains(TieWords.plan) ? .plan : .level, percent: p, part: reached, whole: p + 1)
    }

    /// Whether it says nothing but a time or a plan: `so với cùng kỳ năm 2019 là`.
    func isTime(_ gap: Gap) -> Bool { !gap.has("(") && gap.words.allSatisfy { Words.isNumber($0) || TieWords.time.have($0) } }

    /// `đạt 67,1% chỉ tiêu phấn đấu 121 tỷ đồng`: the plan's own words lead to the sum.
    private func isNamed(_ p: Int) -> Bool {
        let gap = gap(p, p + 1)
        return gap.starts(with: TieWords.plan) && gap.isShort(8) || gap.starts(with: TieWords.ofWhole) && gap.contains(TieWords.plan) && gap.isShort(10)
    }

    /// What a percentage before a plan is of: the nearest level of the plan's unit before it, other percentages with their own plans
    /// and levels passed over.
    private func reached(_ p: Int, like plan: Figure) -> Int? {
        var at = p - 1
        var words = 0
        while at >= 0, at >= p - 7 {
            let gap = gap(at, at + 1)
            words += gap.words.count
            if gap.endsSentence || gap.contains(TieWords.parts) || words > 45 { return nil }
            let figure = figures[at]
            if figure.isLevel, figure.depth <= figures[p].depth, !isPlan(at) {
                return figure.isPart(of: plan) && (words <= 16 || at < p - 1) && !gap.has(":") ? at : nil
            }
            guard figure.isPercent || figure.record.change != nil || figure.depth > figures[p].depth || isPlan(at) else { return nil }
            at -= 1
        }
        return nil
    }

    /// Whether an amount is the plan that a percentage right before it is of.
    private func isPlan(_ at: Int) -> Bool {
        guard at > 0, figures[at - 1].isPercent else { return false }
        let gap = gap(at - 1, at)
        return gap.contains(TieWords.plan) && isNamed(at - 1) || figures[at].depth > figures[at - 1].depth
    }
}

extension Line.Figure {
    /// `28/40 nhiệm vụ`.
    var isPair: Bool {
        guard record.kind == .fraction, isOne, let total = record.total else { return false }
        return total > .zero
    }

    /// Of the same, where a part need not say its unit.
    func isPart(of whole: Line.Figure) -> Bool { isLike(whole) || record.kind == whole.record.kind && record.unit == nil }
}
