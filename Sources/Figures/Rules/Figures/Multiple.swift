extension Rule {
    static let multiple = Rule(
        "multiple", .figure(.multiple),
        says: "A number of times behind a word of change or comparison.",
        steps: [
            .amount(.any), .unit([.multiple]),
            .require("changes or compares, or no whole number of times") { m, matcher in
                m.amount.map { !$0.low.value.isWhole } ?? false || Changes(matcher: matcher).comparesOrChanges(before: m.begin)
            },
        ],
        examples: [Example("tăng [[2,5 lần]] so với cùng kỳ", "2.5", unit: "lần", change: .increase), Example("nước thải vượt quy chuẩn cho phép tới [[60 lần]]", "60", unit: "lần")],
        counterExamples: [CounterExample("đã 3 lần vô địch", because: "times that are counted")])
}
