extension Relation {
    static let levelOf = Relation(
        .levelOf,
        says: "The figure is the level reached; the other one is the change that led to it, or, in 'từ A lên B', the level that it came from.",
        examples: [
            Example("Doanh thu tăng 12% lên 5.400 tỷ đồng.", "5.400 tỷ đồng > 12%"),
            Example("Doanh thu đạt 5.400 tỷ đồng, tăng 12% so với cùng kỳ.", "5.400 tỷ đồng > 12%"),
            Example("Sản lượng chè tăng từ 80 tấn lên 92 tấn (tăng 15%).", "92 tấn > 80 tấn", "92 tấn > 15%"),
            Example("Cả tỉnh xảy ra 460 vụ, tăng 60 vụ (15%).", "460 vụ > 60 vụ", "460 vụ > 15%"),
        ],
        counterExamples: [
            CounterExample("Doanh thu đạt 90 tỷ đồng và lợi nhuận tăng 50%.", because: "of another thing"),
            CounterExample("Cả nước có 12 tỉnh, giá tăng 5%.", because: "a price, not the number of provinces"),
            CounterExample("Chi cục thu 90 tỷ đồng, giảm 5 ngày xử lý.", because: "another unit"),
        ]
    ) { story in
        story.lines.flatMap { line in
            line.moves.flatMap { move -> [Link] in
                guard let level = move.after else { return [] }
                let isBetween = move.before.map { $0 < level && (move.changes.isEmpty || line.gap(before: $0).ends(in: TieWords.from)) } ?? false
                let others = move.changes.filter { line.figures[$0].isChange || line.figures[$0].isPercent } + (isBetween ? [move.before!] : [])
                return others.sorted().map { Link(id: line.figures[level].record, other: line.figures[$0].record) }
            }
        }
    }
}
