extension Rule {
    static let duration = Rule(
        "duration", .figure(.duration),
        says: "A number and a unit of time that no word makes a date or a period.",
        steps: [.amount(.any), .unit([.duration]), .per],
        examples: [
            Example("giải quyết trong [[3 - 5 ngày]] làm xong", "3", max: "5", unit: "d"),
            Example("trả kết quả trong vòng [[3-5 ngày]] là xong", "3", max: "5", unit: "d"), Example("chờ [[15 phút]] là có", "15", unit: "min"),
            Example("phải sau [[5 năm]] mới được bán", "5", unit: "a"), Example("sau hơn [[hai tháng]] thi công", "2", unit: "mo", mod: .over),
        ],
        counterExamples: [CounterExample("6 tháng đầu năm 2013", because: "a period")])
}
