import Figures

extension Relation {
    static let targetOf = Relation(
        .targetOf, says: "The figure is the plan, the goal or the norm for what the other one reached.",
        examples: [
            Example("Chi cục thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng).", "338 tỷ đồng > 317 tỷ đồng"),
            Example("Xã được giao kế hoạch 500 ha, thực hiện 450 ha.", "500 ha > 450 ha"),
        ],
        counterExamples: [
            CounterExample("Công ty thu 90 tỷ đồng, bằng 120% cùng kỳ năm trước (75 tỷ đồng).", because: "the other is the level before, no plan"),
            CounterExample("Kế hoạch giao 12 xã, đã có 500 ha được trồng.", because: "another unit"),
        ]
    ) { story in
        story.lines.flatMap { line in
            let shares: [(plan: Int, reached: Int)] = line.shares.compactMap { share in
                share.form == .plan ? share.whole.map { ($0, share.part) } : nil
            }
            return (shares + line.targets).map { Link(id: line.figures[$0.plan].record, other: line.figures[$0.reached].record) }
        }
    }
}

extension Line {
    /// `kế hoạch 500 ha, thực hiện 450 ha`; a goal and a fact of the same, right behind each other.
    fileprivate var targets: [(plan: Int, reached: Int)] {
        figures.indices.dropFirst().compactMap { b in
            let a = b - 1
            let (first, second) = (figures[a], figures[b])
            guard first.isLevel, second.isLevel, first.isLike(second), gap(a, b).isShort(10), !gap(a, b).contains(TieWords.parts),
                first.record.status != .forecast, second.record.status != .forecast
            else { return nil }
            if gap(before: a).ends(in: TieWords.planned), gap(a, b).ends(in: TieWords.result), !gap(a, b).contains(TieWords.plan) { return (a, b) }
            if gap(a, b).opensParenthesis(4), gap(a, b).ends(in: TieWords.planned), first.record.status == nil { return (b, a) }
            guard let property = first.record.property, second.record.property.map({ Words.ids(of: $0) == Words.ids(of: property) }) == true,
                first.record.entity == second.record.entity, first.value != second.value, first.record.period == second.record.period
            else { return nil }
            func isGoal(_ figure: Figure) -> Bool { figure.record.status == .target || figure.record.status == .norm }
            if isGoal(first), second.record.status == nil { return (a, b) }
            if isGoal(second), first.record.status == nil { return (b, a) }
            return nil
        }
    }
}
