extension Rule {
    static let percent = Rule(
        "percent", .figure(.percent),
        says: "A number or range with a percent or per mille sign, percentage points or basis points.",
        steps: [.amount(.any), .unit([.percent]), .per],
        examples: [
            Example("đạt [[50,53%]] kế hoạch", "50.53", unit: "%"), Example("đạt [[101,09 %]] kế hoạch", "101.09", unit: "%"),
            Example("tăng [[5 - 7%]] một năm", "5", max: "7", unit: "%", change: .increase),
            Example("từ [[5% - 7%]] số hộ", "5", max: "7", unit: "%"),
            Example("giảm [[3,93 điểm phần trăm]] so với cùng kỳ", "3.93", unit: "pp", change: .decrease),
            // the level that is compared with, and how far it is from it
            Example("chỉ còn 3,7%, thấp hơn bình quân của vùng là [[5,2%]]", "5.2", unit: "%"),
            Example("chỉ còn 5,2%, thấp hơn năm trước là [[1,6%]]", "1.6", unit: "%", change: .lower),
            Example("đạt 62%, cao hơn bình quân của vùng là [[57%]]", "57", unit: "%"),
            Example("đạt 62%, cao hơn năm trước là [[7%]]", "7", unit: "%", change: .higher),
            Example("đã tăng 6,2%, cao hơn mục tiêu lạm phát [[5%]]", "5", unit: "%"),
            Example("chỉ đạt 62%, thấp hơn dự báo [[3%]]", "3", unit: "%", change: .lower),
            // several objects of one change, each with what it is compared with
            Example("tăng 6,1% so với tháng 2 và [[31%]] so với cùng kỳ", "31", unit: "%", change: .increase),
            Example("tăng 17% về số hộ và bằng [[88,4%]] về tiền vay", "88.4", unit: "%"),
            Example("đạt 640 tỷ đồng, vượt gần [[30%]]", "30", unit: "%", mod: .nearly, change: .increase),
            Example("lãi suất [[5,13%/năm]]", "5.13", unit: "%", per: "a"), Example("tăng [[25 điểm cơ bản]]", "25", unit: "bp", change: .increase),
            Example("hơn [[một trăm hai mươi phần trăm]] kế hoạch", "120", unit: "%", mod: .over),
        ])
}
