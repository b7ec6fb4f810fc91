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

/// What must be the same of a goal and of what was reached.
private struct Aim: Hashable {
    let kind: Kind
    let unit, per, period, entity: String?
    let change: Change?
    let property: [WordID]

    init?(_ figure: Record) {
        guard let property = figure.property, figure.period != nil, figure.value != nil else { return nil }
        self.property = Words.ids(of: property)
        (kind, unit, per, change) = (figure.kind, figure.unit, figure.per, figure.change)
        (period, entity) = (figure.period, figure.entity)
        if self.property.count < 2 { return nil }
    }
}

extension Story {
    /// A goal or norm, and the only fact that was measured in the same, of the same and over the same period; in another sentence.
    fileprivate var goals: [Link] {
        let goals = figures.filter { $0.status == .target || $0.status == .norm }
        if goals.isEmpty { return [] }
        var facts: [Aim: [Record]] = [:]
        for figure in figures where figure.status == nil { if let aim = Aim(figure) { facts[aim, default: []].append(figure) } }
        return goals.compactMap { goal in
            guard let reached = Aim(goal).flatMap({ facts[$0] }), reached.count == 1, reached[0].sentence != goal.sentence, reached[0].value != goal.value
            else { return nil }
            return Link(id: goal, other: reached[0])
        }
    }
}
