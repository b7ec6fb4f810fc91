extension Rule {
    static let score = Rule(
        "score", .figure(.score),
        says: "A number of points or stars.",
        steps: [.amount(.any), .unit([.score]), .noArticle, .per],
        examples: [
            Example("Chỉ số CCHC đạt [[92,75 điểm]], xếp thứ nhất", "92.75", unit: "điểm"),
            Example("chỉ số tăng [[75,46 điểm]] lên mức mới", "75.46", unit: "điểm", change: .increase),
            Example("mỗi lỗi bị trừ [[một điểm]]", "1", unit: "điểm"),
        ],
        counterExamples: [
            CounterExample("tăng 3 điểm phần trăm", because: "percentage points are longer than points"),
            CounterExample("Một điểm đáng chú ý là giá gạo", because: "a point that is made"),
        ])
}
