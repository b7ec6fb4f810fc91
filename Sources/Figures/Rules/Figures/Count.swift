extension Rule {
    static let count = Rule(
        "count", .figure(.count),
        says: "A number and the noun it counts.",
        steps: [.amount(.any), .either([[.counted], [.unit([.multiple])]]), .noCode, .wholeOrKnown, .noYear, .noName, .per],
        examples: [
            Example("có mặt tại [[34 tỉnh, thành]] cả nước", "34", unit: "tỉnh, thành"), Example("cử [[250 cán bộ, chiến sỹ]] ứng cứu", "250", unit: "cán bộ, chiến sĩ"), Example("tiếp nhận [[71.938 hồ sơ]] của dân", "71938", unit: "hồ sơ"), Example("có [[04 nhiệm vụ]] hoàn thành", "4", unit: "nhiệm vụ"),
            Example("đón [[1,2 triệu lượt khách]] tham quan", "1200000", unit: "lượt khách"),
            Example("ban hành [[hai mươi lăm văn bản]] mới", "25", unit: "văn bản"),
            Example("kiểm tra [[9 xã, phường, thị trấn]] của tỉnh", "9", unit: "xã, phường, thị trấn"),
            Example("giỏ gồm [[5 đồng tiền mạnh]] nhất", "5", unit: "đồng tiền"),
            // a verb, an average, or what the next figure measures is no second noun
            Example("đã góp ý [[14 thông tư]], ban hành 3 chỉ thị", "14", unit: "thông tư"),
            Example("trình [[26 nghị quyết]] và ban hành quy chế", "26", unit: "nghị quyết"),
            Example("tiếp nhận [[640 tờ khai]], bình quân 32 tờ khai mỗi ngày", "640", unit: "tờ khai"),
            Example("nhập về [[870 chiếc]], giá trị gần 19 tỷ đồng", "870", unit: "chiếc"),
            Example("nông nghiệp [[17 dự án]] và dịch vụ 12 dự án", "17", unit: "dự án"),
            Example("chở nước đến [[6 huyện]] và xã Hòa Sơn", "6", unit: "huyện"),
            Example("kiểm tra [[3 phố]] có biển cấm", "3", unit: "phố"),
            Example("có [[hàng nghìn người]] dự", "1000", unit: "người"), Example("đã [[3 lần]] vô địch", "3", unit: "lần"),
            Example("thu hút khoảng [[2000 đại biểu]]", "2000", unit: "đại biểu", mod: .about), Example("trồng [[2010 cây keo]]", "2010", unit: "cây keo"),
        ],
        counterExamples: [
            CounterExample("một người dân cho biết", because: "a bare `một` is an article"),
            CounterExample("tại số 120 Trần Phú, quận Hà Đông", because: "a house's number"),
            CounterExample("ở số 27 ngõ 48 phố Lụa", because: "a house's number"),
            CounterExample("sau đợt dịch covid-19 lần 3", because: "a disease's number"),
            CounterExample("thuê căn 27 phố Hàng Lụa", because: "a house's number"),
            CounterExample("sĩ số học sinh/1 lớp", because: "what a ratio is told of"),
            CounterExample("giá 2,8 tỷ một nền", because: "a sum, and what it is for one of"),
            CounterExample("kích thước 3.620 x 1.540 (mm)", because: "a sign of multiplication behind it"),
            CounterExample("lãi 47 tỷ nửa đầu năm", because: "a part of the year is nothing that is counted"),
            CounterExample("Luật Thủy sản 2011 quy định mức phạt", because: "the year of a law"),
            CounterExample("gieo cấy vụ mùa 2014 xã có 80 ha", because: "the year of a crop"),
            CounterExample("Nhiệt điện Sông Đà 1 giải ngân vượt mức", because: "a verb follows, and no prize"),
            CounterExample("Công an Q.4 báo cáo tình hình", because: "a name's number, and a verb"),
            CounterExample("mỗi năm doanh nghiệp nộp thuế", because: "`năm` behind `mỗi` is a year"),
        ])
}
