extension Rule {
    static let namedCount = Rule(
        "count.named", .figure(.count),
        says: "A number behind `số` and a noun counts that noun: `số thủ tục còn 214`.",
        steps: [.number(.any), .end, .not([.counts]), .namedBefore],
        examples: [Example("số hồ sơ quá hạn còn [[214]].", "214", unit: "hồ sơ")],
        counterExamples: [CounterExample("số hồ sơ theo Công văn 214.", because: "a document's number")])
}
