extension Rule {
    static let sharedUnit = Rule(
        "shared-unit", .shared,
        says: "A number in a list has the unit that a later number of the list has.",
        steps: [.number(.any), .end, .sharedUnit],
        examples: [
            Example("nhận lần lượt [[12]], 15 và 20 hồ sơ", "12", unit: "hồ sơ"),
            Example("thu lần lượt [[6.400]] và gần 6.700 tỷ đồng", "6400000000000", unit: "VND"),
            Example("khu đất [[8]]x14 m", "8", unit: "m"), Example("bể [[4]] x 6 x 2 m", "4", unit: "m"),
            Example("xe dài [[3.620]] x rộng 1.540 x cao 1.490 (mm)", "3620", unit: "mm"),
            Example("giá từ [[1.314,2]] lên 1.343,1 USD/ounce", "1314.2", unit: "USD", per: "[oz_tr]"),
        ],
        counterExamples: [
            CounterExample("năm 2019, 15 hồ sơ", because: "a year"),
            CounterExample("thải ra 37 tấn BOD 5, 84 tấn COD", because: "a name's number, and another so unlike it"),
            CounterExample("nhà máy có hai tổ máy (2 x 45 MW)", because: "how many there are, and not how large"),
            CounterExample("môn Tin học 3, 92% số trường đã chọn sách", because: "a name's number"),
            CounterExample("đạt khoảng 2,5 triệu, 75% ở nông thôn", because: "its own magnitude, and a number without one"),
        ])
}
