extension Rule {
    static let measure = Rule(
        "measure", .figure(.measure),
        says: "A number and a physical unit, of the last of several sides also in brackets.",
        steps: [.amount(.any), .either([[.unit([.measure])], [.lastSide, .end, .sign("("), .unit([.measure]), .sign(")")]]), .noSample, .noArticle, .per],
        examples: [
            Example("trồng [[1.200 ha]] rừng", "1200", unit: "har"), Example("nhiệt độ [[34,5 °C]] lúc trưa", "34.5", unit: "Cel"),
            Example("năng suất [[65 tạ/ha]] lúa", "65", unit: "dt", per: "har"), Example("đạt [[220 nghìn tấn]] gạo", "220000", unit: "t"),
            Example("dự trữ [[30,000 tấn]] gạo", "30000", unit: "t"), Example("nhà rộng [[1.200m2]] sàn", "1200", unit: "m2"), Example("nâng từ [[6 triệu lít]] lên 9 triệu lít/năm", "6000000", unit: "L", per: "a"), Example("chạy hết [[6,2 lít/100 km]] đường đồi", "6.2", unit: "L", per: "100 km"),
            Example("bình quân [[21 m2]] sàn/người", "21", unit: "m2", per: "người"), Example("kích thước 3.620 x [[1.540]] (mm)", "1540", unit: "mm"),
            Example("đạt 640 nghìn tấn, vượt [[35 nghìn tấn]]", "35000", unit: "t", change: .increase),
            Example("sản lượng đã vượt [[12 triệu tấn]]", "12000000", unit: "t", mod: .over),
            Example("cắt giảm sản lượng khoảng [[640 nghìn tấn/năm]]", "640000", unit: "t", per: "a", mod: .about, change: .decrease),
            Example("rét [[âm 5 độ C]] trên núi", "-5", unit: "Cel"),
            Example("gieo cấy [[40 mẫu]] lúa", "40", unit: "mẫu"),
            // what is dealt out is a list; alone it is the level that a change began at
            Example("sản lượng hai xưởng tăng lần lượt là [[7 tấn]] và 9 tấn", "7", unit: "t", change: .increase),
            Example("sản lượng tăng lần lượt là [[7 tấn]] (tháng 1/2021) lên 9 tấn", "7", unit: "t"),
        ],
        counterExamples: [CounterExample("xét nghiệm 640 mẫu, không mẫu nào dương tính", because: "samples are counted")])
}
