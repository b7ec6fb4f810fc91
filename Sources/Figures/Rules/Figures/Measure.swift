extension Rule {
    static let measure = Rule(
        "measure", .figure(.measure),
        says: "A number and a physical unit.",
        steps: [.amount(.any), .unit([.measure]), .noArticle, .per],
        examples: [
            Example("trồng [[1.200 ha]] rừng", "1200", unit: "har"), Example("nhiệt độ [[34,5 °C]] lúc trưa", "34.5", unit: "Cel"),
            Example("năng suất [[65 tạ/ha]] lúa", "65", unit: "dt", per: "har"), Example("đạt [[220 nghìn tấn]] gạo", "220000", unit: "t"),
            Example("dự trữ [[30,000 tấn]] gạo", "30000", unit: "t"), Example("nhà rộng [[1.200m2]] sàn", "1200", unit: "m2"), Example("nâng từ [[6 triệu lít]] lên 9 triệu lít/năm", "6000000", unit: "L", per: "a"), Example("rét [[âm 5 độ C]] trên núi", "-5", unit: "Cel"),
        ])
}
