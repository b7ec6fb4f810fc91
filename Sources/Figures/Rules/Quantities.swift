// Rules for money, measures, durations and counts.
import Lexicon

extension Rule {
    static let sign = Rule(
        "money.sign", .figure(.money), at: .word,
        says: "A currency sign glued to the number behind it.",
        steps: [.unit([.money]), .require("a sign") { m, matcher in matcher.passage.tokens[m.at - 1].kind == .symbol }, .glued, .amount(.any), .per],
        examples: [Example("giá chỉ [[$30]] một vé", "30", unit: "USD")])

    static let money = Rule(
        "money", .figure(.money),
        says: "A number and a currency.",
        steps: [.amount(.any), .unit([.money]), .per],
        examples: [
            Example("tổng vốn [[1.250 tỷ đồng]] từ ngân sách", "1250000000000", unit: "VND"),
            Example("xuất khẩu [[2,3 triệu USD]] hàng hóa", "2300000", unit: "USD"),
            Example("giá vàng [[37,28 triệu đồng/lượng]] hôm nay", "37280000", unit: "VND", per: "lượng"),
            Example("chi [[3-5 tỷ đồng]] mỗi năm", "3000000000", max: "5000000000", unit: "VND"),
            Example("thưởng [[1 tỷ 200 triệu đồng]] cho đội", "1200000000", unit: "VND"),
            Example("mất [[nửa tỷ đồng]] vì bão", "500000000", unit: "VND"),
            Example("từ [[800 ngàn - 1,2 triệu đồng]] một giỏ", "800000", max: "1200000", unit: "VND"),
        ],
        counterExamples: [CounterExample("có 5 đồng chí vắng mặt", because: "`đồng chí` is a person")])

    static let measure = Rule(
        "measure", .figure(.measure),
        says: "A number and a physical unit.",
        steps: [.amount(.any), .unit([.measure]), .per],
        examples: [
            Example("trồng [[1.200 ha]] rừng", "1200", unit: "har"), Example("nhiệt độ [[34,5 °C]] lúc trưa", "34.5", unit: "Cel"),
            Example("năng suất [[65 tạ/ha]] lúa", "65", unit: "dt", per: "har"), Example("đạt [[220 nghìn tấn]] gạo", "220000", unit: "t"),
            Example("nhà rộng [[1.200m2]] sàn", "1200", unit: "m2"), Example("rét [[âm 5 độ C]] trên núi", "-5", unit: "Cel"),
        ])

    static let duration = Rule(
        "duration", .figure(.duration),
        says: "A number and a unit of time that no word makes a date or a period.",
        steps: [.amount(.any), .unit([.duration]), .per],
        examples: [
            Example("giải quyết trong [[3 - 5 ngày]] làm xong", "3", max: "5", unit: "d"), Example("chờ [[15 phút]] là có", "15", unit: "min"),
            Example("sau hơn [[hai tháng]] thi công", "2", unit: "mo", mod: .over),
        ],
        counterExamples: [CounterExample("6 tháng đầu năm 2013", because: "a period")])

    static let count = Rule(
        "count", .figure(.count),
        says: "A number and the noun it counts.",
        steps: [.amount(.any), .either([[.counted], [.unit([.multiple])]]), .noCode, .per],
        examples: [
            Example("tiếp nhận [[71.938 hồ sơ]] của dân", "71938", unit: "hồ sơ"), Example("có [[04 nhiệm vụ]] hoàn thành", "4", unit: "nhiệm vụ"),
            Example("đón [[1,2 triệu lượt khách]] tham quan", "1200000", unit: "lượt khách"),
            Example("ban hành [[hai mươi lăm văn bản]] mới", "25", unit: "văn bản"),
            Example("kiểm tra [[9 xã, phường, thị trấn]] của tỉnh", "9", unit: "xã, phường, thị trấn"),
            Example("có [[hàng nghìn người]] dự", "1000", unit: "người"), Example("đã [[3 lần]] vô địch", "3", unit: "lần"),
        ],
        counterExamples: [
            CounterExample("một người dân cho biết", because: "a bare `một` is an article"),
            CounterExample("mỗi năm doanh nghiệp nộp thuế", because: "`năm` behind `mỗi` is a year"),
        ])

    static let namedCount = Rule(
        "count.named", .figure(.count),
        says: "A number behind `số` and a noun counts that noun: `số thủ tục còn 214`.",
        steps: [.number(.any), .end, .not([.counts]), .namedBefore],
        examples: [Example("số hồ sơ quá hạn còn [[214]].", "214", unit: "hồ sơ")],
        counterExamples: [CounterExample("số hồ sơ theo Công văn 214.", because: "a document's number")])

    static let zero = Rule(
        "count.zero", .figure(.count), at: .word, onRequest: .zeros,
        says: "Nothing, said in words: `không` and a verb of having or happening before a counted noun.",
        steps: [.cue(.nothing), .value("0"), .knownNoun],
        examples: [Example("hôm nay [[không ghi nhận ca mắc]] mới", "0", unit: "ca mắc")],
        counterExamples: [CounterExample("không được phép xây nhà", because: "nothing is counted")])

    static let sharedUnit = Rule(
        "shared-unit", .shared,
        says: "A number in a list has the unit that a later number of the list has.",
        steps: [.number(.any), .end, .sharedUnit],
        examples: [
            Example("nhận lần lượt [[12]], 15 và 20 hồ sơ", "12", unit: "hồ sơ"),
            Example("giá từ [[1.314,2]] lên 1.343,1 USD/ounce", "1314.2", unit: "USD", per: "[oz_tr]"),
        ],
        counterExamples: [CounterExample("năm 2019, 15 hồ sơ", because: "a year")])
}

extension Step {
    /// `7420201 Công nghệ sinh học`: five digits or more without a separator before a name are its code.
    static let noCode: Step = .require("no code of a name") { m, matcher in
        guard let amount = m.amount, amount.high == nil, amount.low.tokens.count == 1, let noun = m.unit?.tokens.lowerBound else { return true }
        let number = matcher.passage.tokens[amount.low.tokens.lowerBound]
        let bytes = matcher.passage.text.bytes[number.range]
        return bytes.count < 5 || !bytes.allSatisfy { $0 >= 0x30 } || !matcher.passage.tokens[noun].isCapitalized
            || matcher.passage.tokens[noun].flags.contains(.allCaps)
    }
}
