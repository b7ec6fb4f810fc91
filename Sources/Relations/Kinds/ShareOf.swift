extension Relation {
    static let shareOf = Relation(
        .shareOf, says: "The percentage says how large the other figure is of its whole, or how much of the other figure is meant.",
        examples: [
            Example("Sở hoàn thành 28/40 nhiệm vụ, đạt 70%.", "70% > 28/40 nhiệm vụ"),
            Example("Có 71.822 hồ sơ đúng hạn (chiếm 99,8%).", "99,8% > 71.822 hồ sơ"),
            Example("Huyện tiếp nhận 5.200 hồ sơ, trong đó 1.300 hồ sơ trực tuyến (đạt 25%).", "25% > 5.200 hồ sơ", "25% > 1.300 hồ sơ"),
            Example("Chi cục thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng).", "93,8% > 317 tỷ đồng", "93,8% > 338 tỷ đồng"),
        ],
        counterExamples: [
            CounterExample("Có 437/442 đại biểu có mặt tán thành, chiếm 92,39% tổng số đại biểu.", because: "the percentage is of all, not of those present"),
            CounterExample("Sở hoàn thành 28/40 nhiệm vụ, tăng 12% so với cùng kỳ.", because: "a change"),
            CounterExample("Ngân hàng cho vay 12 tỷ đồng, lãi suất 7%.", because: "a rate of interest"),
        ]
    ) { story in
        story.lines.flatMap { line in
            line.shares.flatMap { share in
                [share.part, share.whole].compactMap { $0 }.map { Link(id: line.figures[share.percent].record, other: line.figures[$0].record) }
            }
        }
    }
}
