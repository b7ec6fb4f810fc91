import Lexicon

extension Rule {
    static let moneyBare = Rule(
        "money.bare", .figure(.money),
        says: "Millions or billions without a noun are money where the sentence speaks of money before it, or right behind; thousands of billions always, where no other currency is near.",
        steps: [
            .amount(.any), .require("millions") { m, _ in m.amount.map { ($0.high ?? $0.low).exponent >= 6 } ?? false },
            .not([.counts]), .per, .moneyBefore,
        ],
        examples: [
            Example("công ty lỗ tới [[507,7 tỷ]].", "507700000000", unit: "VND"),
            Example("vốn tăng từ 20 triệu USD lên [[35 triệu]] vào cuối năm", "35000000", unit: "USD"),
            Example("doanh thu cả năm đạt [[2.535 tỷ]], vượt 20,72% kế hoạch", "2535000000000", unit: "VND"),
            Example("nêu mốc [[2.400 tỷ]] doanh thu", "2400000000000", unit: "VND"),
            Example("giá đất chừng [[15 triệu/m2]] ở đây", "15000000", unit: "VND", per: "m2", mod: .about),
            Example("dự án cần thêm [[12 nghìn tỷ]] nữa", "12000000000000", unit: "VND"),
            Example("giá dầu là 31 USD/thùng, nhờ đó thu ngân sách thêm [[6.400 tỷ]].", "6400000000000", unit: "VND"),
        ],
        counterExamples: [CounterExample("dân số đã lên 71 triệu.", because: "nothing speaks of money"),
            CounterExample("đồng USD yếu đi, cần 3.000 tỷ nữa", because: "which currency is not said"),
        ])
}
