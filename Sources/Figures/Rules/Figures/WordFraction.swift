import Numbers

extension Rule {
    static let wordFraction = Rule(
        "fraction.parts", .figure(.fraction),
        says: "`phần` between two number words is a fraction.",
        steps: [
            .number(.any), .cue(.parts), .either([[.total], [.fourth]]),
            .require("above one") { m, _ in m.total.map { $0 > ExactDecimal(1) } ?? false },
            .maybe([.countedOf]),
        ],
        examples: [Example("giảm gần [[một phần ba]] so với trước", "1", of: "3", mod: .nearly, change: .decrease)],
        counterExamples: [CounterExample("góp một phần công sức", because: "no number follows")])
}
