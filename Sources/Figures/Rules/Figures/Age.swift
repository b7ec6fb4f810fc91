extension Rule {
    static let age = Rule(
        "age", .figure(.age),
        says: "A number of years, months, weeks or days of age.",
        steps: [.amount(.any), .unit([.age])],
        examples: [
            Example("ông Nam, [[47 tuổi]], ngụ tại xã", "47", unit: "a"), Example("trẻ từ [[5 đến 11 tuổi]] tiêm chủng", "5", max: "11", unit: "a"),
            Example("trẻ [[3 tháng tuổi]] nhập viện", "3", unit: "mo"),
        ])
}
