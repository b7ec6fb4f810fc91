import Figures

extension Relation {
    static let targetOf = Relation(
        .targetOf, says: "The figure is the plan, the goal or the norm for what the other one reached.",
        examples: [
            Example("Chi cục thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng).", "338 tỷ đồng > 317 tỷ đồng"),
            Example(
                "Năm 2021, tỉnh phấn đấu tỷ lệ hồ sơ đúng hạn đạt 95%. Năm 2021, tỷ lệ hồ sơ đúng hạn của tỉnh đạt 92,5%.", "95% > 92,5%"),
            Example("Xã được giao kế hoạch 500 ha, thực hiện 450 ha.", "500 ha > 450 ha"),
        ],
        counterExamples: [
            CounterExample("Công ty thu 90 tỷ đồng, bằng 120% cùng kỳ năm trước (75 tỷ đồng).", because: "the other is the level before, no plan"),
            CounterExample("Tỉnh điều chỉnh kế hoạch từ 500 ha xuống còn 450 ha.", because: "two plans"),
            CounterExample("Kế hoạch giao 12 xã, đã có 500 ha được trồng.", because: "another unit"),
        ]
    ) { story in
        story.goals + story.lines.flatMap { line in
            let shares: [(plan: Int, reached: Int)] = line.shares.compactMap { share in
                share.form == .plan ? share.whole.map { ($0, share.part) } : nil
            }
            return (shares + line.targets).map { Link(id: line.figures[$0.plan].record, other: line.figures[$0.reached].record) }
        }
    }
}

extension Line {
    /// `kế hoạch 500 ha, thực hiện 450 ha`, `thực hiện 450 ha (kế hoạch 500 ha)`.
    fileprivate var targets: [(plan: Int, reached: Int)] {
        figures.indices.dropFirst().compactMap { b in
            let a = b - 1
            guard figures[a].isLevel, figures[b].isLevel, figures[a].isLike(figures[b]), figures[a].record.status != .forecast, figures[b].record.status != .forecast
            else { return nil }
            let gap = gap(a, b)
            guard gap.isShort(10), !gap.contains(TieWords.parts), !gap.contains(TieWords.to) else { return nil }
            if self.gap(before: a).ends(in: TieWords.planned), gap.ends(in: TieWords.result), !gap.contains(TieWords.plan) { return (a, b) }
            if gap.opensParenthesis(4), gap.ends(in: TieWords.planned), figures[a].record.status == nil { return (b, a) }
            return nil
        }
    }
}

extension Story {
    /// A goal or norm, and the only fact that was measured in the same, of the same and over the same period; in another sentence.
    fileprivate var goals: [Link] {
        let goals = figures.indices.compactMap { i in
            figures[i].status == .target || figures[i].status == .norm ? aim(i).map { (aim: $0, at: i) } : nil
        }
        if goals.isEmpty { return [] }
        var facts: [UInt64: [Int]] = [:]
        for goal in goals { facts[goal.aim] = [] }
        for i in figures.indices where figures[i].status == nil { if let aim = aim(i) { facts[aim]?.append(i) } }
        return goals.compactMap { goal in
            guard let reached = facts[goal.aim], reached.count == 1, figures[reached[0]].sentence != figures[goal.at].sentence,
                figures[reached[0]].value != figures[goal.at].value
            else { return nil }
            return Link(id: figures[goal.at], other: figures[reached[0]])
        }
    }

    /// What must be the same of a goal and of what was reached.
    private func aim(_ i: Int) -> UInt64? {
        guard let property = figures[i].property, figures[i].period != nil, figures[i].value != nil else { return nil }
        let words = Words.ids(of: property)
        if words.count < 2 { return nil }
        var mark = Fingerprint()
        for word in words { mark.add(word) }
        mark.add(figures[i].kind.rawValue)
        mark.add(figures[i].change?.rawValue)
        mark.add(figures[i].unit)
        mark.add(figures[i].per)
        mark.add(figures[i].period)
        mark.add(figures[i].entity)
        return mark.id
    }
}
