import Lexicon
import TestSupport
import Testing

@testable import Figures

/// What is measured, and of whom, where it does not stand right before the figure.
@Suite struct FurtherBackTests {
    @Test("A phrase that says nothing of what is measured leads further back", arguments: [
        ContextCase("Xưởng đã điều chỉnh giá bán, với mức tăng khoảng [[7%]].", p: "giá bán", e: nil),
        ContextCase("Xuất khẩu hạt tiêu có mức tăng [[31%]].", p: "Xuất khẩu hạt tiêu"),
        ContextCase("Hội trả cổ tức năm 2018 theo tỷ lệ [[11%]].", p: "trả cổ tức", e: "Hội"),
        ContextCase("Nhóm có tỷ lệ giải ngân vốn cao, trong đó xã Đông Hòa dẫn đầu với [[43%]], tiếp đến là xã Tây Hòa đạt 36%.", p: "tỷ lệ giải ngân vốn", e: "xã Đông Hòa"),
        ContextCase("Nhóm có tỷ lệ giải ngân vốn cao, trong đó xã Đông Hòa dẫn đầu với 43%, tiếp đến là xã Tây Hòa đạt [[36%]].", p: "tỷ lệ giải ngân vốn", e: "xã Tây Hòa"),
        ContextCase("Chỉ số VN-Index tăng nhẹ, tiệm cận mốc [[1.310 điểm]].", p: "Chỉ số VN-Index"),
    ])
    func hollow(item: ContextCase) throws { try item.check() }

    @Test("What is counted is what the next figure is of", arguments: [
        ContextCase("[[14 cơ sở]] này có tổng công suất 350 tấn.", p: nil),
        ContextCase("14 cơ sở này có tổng công suất [[350 tấn]].", p: "tổng công suất", e: "14 cơ sở này"),
        ContextCase("Tổng dư nợ của [[14 hợp tác xã]] là 61 tỷ đồng.", p: nil),
        ContextCase("Tổng dư nợ của 14 hợp tác xã là [[61 tỷ đồng]].", p: "Tổng dư nợ", e: "14 hợp tác xã"),
        ContextCase("Tổng số vốn của 4 công trình dở dang, đang bị dừng thi công là [[39 tỷ đồng]].", p: "Tổng số vốn", e: "4 công trình dở dang, đang bị dừng thi công"),
    ])
    func counted(item: ContextCase) throws { try item.check() }

    @Test("A size in brackets is of what stands right before them, a share of what is done is not", arguments: [
        ContextCase("Tỉnh sẽ nạo vét hồ Long Hồ (rộng 11 ha) và các tuyến kênh (dài [[3 km]]).", p: "dài", e: "các tuyến kênh"),
        ContextCase("Hợp tác xã bán nhiều dưa lưới, xe tải nhỏ (thuế nhập khẩu [[7%]]).", p: "thuế nhập khẩu", e: "xe tải nhỏ"),
        ContextCase("Xã đã tiếp nhận 61 hồ sơ dịch vụ công (đạt tỷ lệ [[100%]]).", p: "tiếp nhận", e: "Xã"),
        ContextCase("Tổ đã phạt 31 hồ sơ của khách hàng ([[4 triệu đồng]]).", p: "*", e: "Tổ"),
    ])
    func brackets(item: ContextCase) throws { try item.check() }

    @Test("Money per kilogram behind a word of price is a price, and goods have it", arguments: [
        ContextCase("Tại chợ Vĩnh Long, giá rau tăng mạnh. Cụ thể, rau muống tăng từ 11.000 đồng/kg lên [[17.000 đồng/kg]].", p: "giá", e: "rau muống", flags: [.propertyInherited]),
        ContextCase("Giá tiêu giao ngay không đổi ở [[61.000 rupee/tạ]].", p: "Giá", e: "tiêu giao ngay"),
        ContextCase("Vàng bán ra [[61 triệu đồng/lượng]].", p: "bán ra", e: "Vàng"),
        ContextCase("Gạo 5% tấm giá chào bán [[310 USD/tấn]].", p: "giá chào bán", e: "Gạo 5% tấm"),
    ])
    func prices(item: ContextCase) throws { try item.check() }

    @Test("Each sum has its own behind it", arguments: [
        ContextCase("Thu về 31 tỷ đồng doanh thu và [[4 tỷ đồng]] lợi nhuận, lần lượt giảm 7% và 9%.", p: "lợi nhuận"),
        ContextCase("Thu về 31 tỷ đồng doanh thu và 4 tỷ đồng lợi nhuận, lần lượt giảm 7% và [[9%]].", p: "lợi nhuận"),
        ContextCase("Xuất khẩu đạt 31 triệu USD, tăng [[8%]] về lượng và tăng 6% về trị giá.", p: "lượng"),
    ])
    func behind(item: ContextCase) throws { try item.check() }

    @Test("Who is named over commas, and who lives at an address", arguments: [
        ContextCase("Các huyện Long Hồ, Bình Minh đã thu hồi [[31 giấy phép]].", p: "thu hồi", e: "Các huyện Long Hồ, Bình Minh"),
        ContextCase("Ông Lê Văn Hòa ở thôn Đông, xã Tân Lập mỗi năm dành dụm [[31 triệu đồng]].", p: "dành dụm", e: "Ông Lê Văn Hòa"),
    ])
    func names(item: ContextCase) throws { try item.check() }
}
