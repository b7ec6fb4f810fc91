extension Rule {
    static let score = Rule(
        "score", .figure(.score),
        says: "A number of points or stars.",
        steps: [.amount(.any), .unit([.score]), .per],
        examples: [
            Example("Chỉ số CCHC đạt [[92,75 điểm]], xếp thứ nhất", "92.75", unit: "điểm"),
            Example("chỉ số tăng [[75,46 điểm]] lên mức mới", "75.46", unit: "điểm", change: .increase),
        ],
        counterExamples: [CounterExample("tăng 3 điểm phần trăm", because: "percentage points are longer than points")])
}
