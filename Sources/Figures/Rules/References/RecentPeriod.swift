extension Rule {
    static let recentPeriod = Rule(
        "ref.period.recent", .reference(.period),
        says: "A number of months or years that is a period: `6 tháng đầu năm`, `3 năm qua`, `9 tháng năm 2013`.",
        steps: [
            .amount(.small(99)), .unit([.duration]),
            .either([
                [.behind(.ago)],
                [.cue(.from), .maybe([.cue(.day)]), .number(.plain(31)), .either([[.dash], [.cue(.to)]]), .number(.plain(31)), dateSign, .number(.plain(12))],
                [.cue(.recent), .maybe([.cue(.year)]), .maybe([.either([[.number(.year), .maybe([.dash, .number(.year)])], [.not([.counts])]])])],
                [.sign("/"), .number(.year)],
                [.cue(.year), .number(.year)],
                [.number(.year), .not([.counts])],
                [.number(.plain(31)), .either([[.sign(",")], [.dash], [.cue(.and)]]), .number(.plain(31)), dateSign, .number(.plain(12))],
                [.cue(.reckoned), .cue(.month), .number(.plain(12)), .either([[dateSign], [.cue(.year)]]), .number(.year)],
                [.months],
            ]),
        ],
        examples: [
            Example("trong [[6 tháng đầu năm 2013]], tỉnh"), Example("suốt [[3 năm qua]], huyện"), Example("[[9 tháng năm 2013]] đạt khá"),
            Example("trong [[hai tháng tới]], xã"), Example("giá trị xuất khẩu [[7 tháng]] đạt 310 triệu USD"), Example("doanh thu [[8 tháng]] hơn 64 tỷ đồng"),
            Example("[[5 tháng]], xã mới trồng được 64 ha"), Example("lãi trong [[9 tháng tính đến tháng 3/2022]]"),
            Example("Tổng cộng [[8 tháng]], tỉnh trồng 640 ha"), Example("Xuất khẩu thu về gần 4 tỷ USD trong [[8 tháng]]"),
            Example("hộ kinh doanh mới trong [[8 tháng]] lên gần 98 nghìn"),
        ],
        counterExamples: [
            CounterExample("thi công trong 6 tháng", because: "nothing says which months"),
            CounterExample("lãi suất kỳ hạn 6 tháng là 5,2%", because: "how long money is lent"),
        ])
}
