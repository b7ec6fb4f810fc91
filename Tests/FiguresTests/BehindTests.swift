import Testing

@testable import Figures

@Suite struct BehindTests {
    @Test("What stands right behind a figure says what it is, where nothing before it does", arguments: [
        ContextCase("Trong số công nhân, [[35%]] là lao động phổ thông.", p: "lao động phổ thông", e: "*"),
        ContextCase("Thợ chính chiếm 38%. [[62%]] còn lại là lao động phổ thông.", p: "lao động phổ thông", e: "*"),
        ContextCase("Dệt may đạt 5 tỷ USD, giày dép đạt [[3 tỷ USD]] là nhóm hàng lớn thứ hai.", p: "*", e: "giày dép"),
        ContextCase("Nhà máy này còn [[37 tỷ đồng]] lãi ròng.", p: "lãi ròng", e: "Nhà máy này"),
        ContextCase("Thêm [[3 tỷ USD]] vốn đầu tư nước ngoài.", p: "vốn đầu tư nước ngoài"),
        ContextCase("Lô hàng gồm 5.000 quả dừa tươi, 14 tấn bưởi và [[6 tấn]] thanh long.", p: "thanh long", e: "Lô hàng"),
        ContextCase("Hãng dẫn đầu với [[38%]] thị phần.", p: "thị phần", e: "*"),
        ContextCase("Hãng chiếm [[38%]] thị phần.", p: "*", e: "*", b: "thị phần"),
        ContextCase("Tỉnh giữ vững vị trí [[thứ hai]] về chỉ số hài lòng.", p: "chỉ số hài lòng", e: "Tỉnh"),
        ContextCase("Ngân hàng giảm lãi suất cho vay kỳ hạn [[một năm]].", p: "kỳ hạn", e: "*"),
        ContextCase("Cường độ năng lượng là 310 kgOE/[[1.000 USD]] GDP.", p: "Cường độ năng lượng"),
    ])
    func behind(item: ContextCase) throws { try item.check() }

    @Test("A measure that was spoken of goes on over small words, contrasts and topics", arguments: [
        ContextCase("Doanh thu cả năm lớn, đạt gần [[310 tỷ đồng]].", p: "Doanh thu"),
        ContextCase("Chi phí bán hàng tăng nhưng chưa tới [[35 tỷ đồng]].", p: "Chi phí bán hàng"),
        ContextCase("Năng suất dưa năm nay phải đạt trên [[2 tấn/sào]].", p: "Năng suất dưa", s: .target),
        ContextCase("Sản lượng thì đạt [[2 tấn]].", p: "Sản lượng"),
    ])
    func goesOn(item: ContextCase) throws { try item.check() }

    @Test("Whose it is: what is bought and sold, what an item of a list names, who has counted offices", arguments: [
        ContextCase("Thương lái thu mua ớt với giá [[5.500 đồng/kg]].", p: "giá", e: "ớt"),
        ContextCase("Thương lái bán ra thị trường với giá [[5.500 đồng/kg]].", p: "giá", e: "Thương lái"),
        ContextCase("Các điểm gồm khu vực Bãi Đông với quy mô khoảng 15 ha; khu vực Bãi Tây, xã Cửa Lạch, quy mô khoảng [[17 ha]].", p: "quy mô", e: "khu vực Bãi Tây, xã Cửa Lạch"),
        ContextCase("Tỉnh Đồng Tháp có [[140 đơn vị hành chính]] cấp xã.", p: "*", e: "Tỉnh Đồng Tháp"),
        ContextCase("Đối với gói thầu số 3 (đắp nền và làm kè), khối lượng hoàn thành đạt [[78%]].", p: "khối lượng hoàn thành", e: "gói thầu số 3"),
        ContextCase("Ông Trần Văn Bảy, xã Mỹ Long (huyện Cao Lãnh) thu hoạch [[4 sào]] ớt.", p: "*", e: "Ông Trần Văn Bảy"),
        ContextCase("Kinh tế của tỉnh Hậu Giang phát triển tốt, tổng sản phẩm tăng [[5%]].", p: "tổng sản phẩm", e: "tỉnh Hậu Giang"),
        ContextCase("Mỹ đứng [[thứ hai]] với 58 triệu USD.", p: "*", e: "Mỹ"),
    ])
    func whose(item: ContextCase) throws { try item.check() }

    @Test("A word of size right before a figure is what was measured; what stands before it is so large", arguments: [
        ContextCase("Tháp chuông cao [[37 m]].", p: "cao", e: "Tháp chuông"),
        ContextCase("Khách sạn này cao [[14 tầng]].", p: "cao", e: "Khách sạn này"),
        ContextCase("Con cá tra này nặng hơn [[6 kg]].", p: "nặng", e: "Con cá tra này"),
        ContextCase("Sản lượng năm nay cao hơn [[6 tấn]].", p: "Sản lượng"),
    ])
    func sides(item: ContextCase) throws { try item.check() }
}
