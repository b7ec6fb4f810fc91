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
            let (first, second) = (figures[a], figures[b])
            guard first.isLevel, second.isLevel, first.isLike(second), gap(a, b).isShort(10), !gap(a, b).contains(TieWords.parts), !gap(a, b).contains(TieWords.to),
                first.record.status != .forecast, second.record.status != .forecast
            else { return nil }
            if gap(before: a).ends(in: TieWords.planned), gap(a, b).ends(in: TieWords.result), !gap(a, b).contains(TieWords.plan) { return (a, b) }
            if gap(a, b).opensParenthesis(4), gap(a, b).ends(in: TieWords.planned), first.record.status == nil { return (b, a) }
            return nil
        }
    }
}

extension Record {
    /// What must be the same of a goal and of what was reached.
    @inline(__always)
    fileprivate var aim: UInt64? {
        guard let property, period != nil, value != nil else { return nil }
        let words = Words.ids(of: property)
        if words.count < 2 { return nil }
        var print = Fingerprint()
        for word in words { print.add(word) }
        for word in [kind.rawValue, change?.rawValue, unit, per, period, entity] { print.add(word) }
        return print.id
    }
}

extension Story {
    /// A goal or norm, and the only fact that was measured in the same, of the same and over the same period; in another sentence.
    fileprivate var goals: [Link] {
        let goals = figures.indices.compactMap { i in
            figures[i].status == .target || figures[i].status == .norm ? figures[i].aim.map { (aim: $0, at: i) } : nil
        }
        if goals.isEmpty { return [] }
        var facts: [UInt64: [Int]] = [:]
        for goal in goals { facts[goal.aim] = [] }
        for i in figures.indices where figures[i].status == nil { if let aim = figures[i].aim { facts[aim]?.append(i) } }
        return goals.compactMap { goal in
            guard let reached = facts[goal.aim], reached.count == 1, figures[reached[0]].sentence != figures[goal.at].sentence,
                figures[reached[0]].value != figures[goal.at].value
            else { return nil }
            return Link(id: figures[goal.at], other: figures[reached[0]])
        }
    }
}
