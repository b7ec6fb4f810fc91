extension Rule {
    static let sign = Rule(
        "money.sign", .figure(.money), at: .word,
        says: "A currency sign glued to the number behind it.",
        steps: [.unit([.money]), .require("a sign") { m, matcher in matcher.passage.tokens[m.at - 1].kind == .symbol }, .glued, .amount(.any), .per],
        examples: [Example("giá chỉ [[$30]] một vé", "30", unit: "USD")])
}
