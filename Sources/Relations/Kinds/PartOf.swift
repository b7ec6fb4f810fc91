import Figures

extension Relation {
    static let partOf = Relation(
        .partOf, says: "The figure is a part of the other one: behind 'trong đó', 'gồm', 'riêng', 'còn lại', or as the value of a fraction of it.",
        examples: [
            Example("Kho có 120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh, còn lại 40 hồ sơ cấp xã.", "80 hồ sơ > 120 hồ sơ", "40 hồ sơ > 120 hồ sơ"),
            Example("Tổng vốn là 50 tỷ đồng, gồm 30 tỷ đồng vốn vay và 20 tỷ đồng vốn tự có.", "30 tỷ đồng > 50 tỷ đồng", "20 tỷ đồng > 50 tỷ đồng"),
            Example("Sản lượng đạt 90 tấn, tăng 5%, trong đó sản lượng chè là 60 tấn; sản lượng cà phê là 30 tấn.", "60 tấn > 90 tấn", "30 tấn > 90 tấn"),
            Example("Huyện có 40 nhiệm vụ, đã hoàn thành 28/40 nhiệm vụ.", "28/40 nhiệm vụ > 40 nhiệm vụ"),
        ],
        counterExamples: [
            CounterExample("Doanh thu đạt 90 tỷ đồng, trong đó lợi nhuận được chia là 12 tỷ USD.", because: "another unit"),
            CounterExample("Sở có 120 cán bộ. Trong đó huyện có 80 hồ sơ.", because: "another sentence, another thing"),
            CounterExample("Xã thu 90 tỷ đồng, bao gồm cả 12 tỷ đồng năm trước chuyển sang.", because: "it says that more is in it, not what it is made of"),
        ]
    ) { story in
        story.lines.flatMap { line in
            let divided = line.parts.flatMap { division in
                division.parts.map { Link(id: line.figures[$0].record, other: line.figures[division.whole].record) }
            }
            return divided + line.fractions.map { Link(id: line.figures[$0.fraction].record, other: line.figures[$0.whole].record) }
        }
    }
}

extension Line {
    /// `40 nhiệm vụ … 28/40 nhiệm vụ`: a fraction behind the count that its total is.
    fileprivate var fractions: [(fraction: Int, whole: Int)] {
        figures.indices.compactMap { i in
            guard figures[i].record.kind == .fraction, let total = figures[i].record.total, let unit = figures[i].record.unit else { return nil }
            let whole = figures[..<i].lastIndex { $0.record.kind == .count && $0.record.unit == unit && $0.isLevel && $0.value == total }
            return whole.map { (i, $0) }
        }
    }
}
