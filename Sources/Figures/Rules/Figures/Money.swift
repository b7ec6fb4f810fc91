extension Rule {
    static let money = Rule(
        "money", .figure(.money),
        says: "A number and a currency.",
        steps: [.amount(.any), .unit([.money]), .per],
        examples: [
            Example("tổng vốn [[1.250 tỷ đồng]] từ ngân sách", "1250000000000", unit: "VND"),
            Example("xuất khẩu [[2,3 triệu USD]] hàng hóa", "2300000", unit: "USD"),
            Example("tiền thuê [[24,000 đô Hồng Kông]] một tháng", "24000", unit: "HKD"),
            Example("giá vàng [[37,28 triệu đồng/lượng]] hôm nay", "37280000", unit: "VND", per: "lượng"),
            Example("chi [[3-5 tỷ đồng]] mỗi năm", "3000000000", max: "5000000000", unit: "VND"),
            Example("thưởng [[1 tỷ 200 triệu đồng]] cho đội", "1200000000", unit: "VND"),
            Example("chi [[500.000 đồng]] tiền công", "500000", unit: "VND"),
            Example("mất [[nửa tỷ đồng]] vì bão", "500000000", unit: "VND"), Example("quỹ đang [[âm 320 tỷ đồng]]", "-320000000000", unit: "VND"),
            Example("từ [[800 ngàn - 1,2 triệu đồng]] một giỏ", "800000", max: "1200000", unit: "VND"),
        ],
        counterExamples: [
            CounterExample("có 5 đồng chí vắng mặt", because: "`đồng chí` is a person"),
            CounterExample("giỏ gồm 5 đồng tiền mạnh", because: "a currency is counted, and no sum of one"),
        ])
}
