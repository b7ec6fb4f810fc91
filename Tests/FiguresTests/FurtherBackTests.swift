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

    @Test("What the lead of a list says, and what the parts of a whole are", arguments: [
        ContextCase("Một số huyện có tốc độ tăng số hộ năm 2018 cao so với năm 2017 như: Long Hồ tăng 31%; Bình Minh tăng [[17%]].", p: "tốc độ tăng số hộ", e: "Bình Minh"),
        ContextCase("Trị giá nhập khẩu gạo 7 tháng năm 2019 từ thị trường Lào đạt [[31 triệu USD]]; Campuchia đạt 17 triệu USD.", p: "Trị giá nhập khẩu gạo", e: "thị trường Lào"),
        ContextCase("Trị giá nhập khẩu gạo 7 tháng năm 2019 từ thị trường Lào đạt 31 triệu USD; Campuchia đạt [[17 triệu USD]].", p: "Trị giá nhập khẩu gạo", e: "Campuchia"),
        ContextCase("Tỉnh hỗ trợ 310 triệu đồng cho 4 huyện, trong đó: Long Hồ 170 triệu đồng, Bình Minh [[140 triệu đồng]].", p: "hỗ trợ", e: "Bình Minh"),
        ContextCase("Giá cước tăng liên tục, với mức [[31.000 đồng/chuyến]].", p: "Giá cước"),
        ContextCase("Khối tư nhân vẫn giữ tốc độ tăng trưởng cao nhất ([[31%]]), tiếp đến là khối hợp tác xã (17%).", p: "tốc độ tăng trưởng", e: "Khối tư nhân"),
        ContextCase("Khối tư nhân vẫn giữ tốc độ tăng trưởng cao nhất (31%), tiếp đến là khối hợp tác xã ([[17%]]).", p: "tốc độ tăng trưởng", e: "khối hợp tác xã"),
        ContextCase("Long Hồ và Bình Minh với số dư tiền gửi lần lượt [[310 tỷ đồng]] và 170 tỷ đồng.", p: "số dư tiền gửi", e: "Long Hồ"),
        ContextCase("Cao su, hạt tiêu và chè có kim ngạch cao nhất, lần lượt 310; [[170]] và 61 triệu USD.", p: "kim ngạch", e: "hạt tiêu"),
        ContextCase("Lào, Thái Lan và Campuchia là các thị trường lớn với trị giá nhập khẩu lần lượt là 31 triệu USD (chiếm [[25%]]); 17 triệu USD (14%) và 9 triệu USD (7%).", p: "trị giá nhập khẩu", e: "Lào"),
        ContextCase("Lào, Thái Lan và Campuchia là các thị trường lớn với trị giá nhập khẩu lần lượt là 31 triệu USD (chiếm 25%); 17 triệu USD (14%) và [[9 triệu USD]] (7%).", p: "trị giá nhập khẩu", e: "Campuchia"),
        ContextCase("Mặt khác, lượng gạo của xã lần lượt là 31 tấn năm 2018 (chiếm 17%) và [[24 tấn]] năm 2019 (chiếm 9%).", p: "lượng gạo", e: "xã"),
        ContextCase("31% số hộ cho rằng khó và [[17%]] số hộ cho rằng dễ.", p: "cho rằng dễ", e: "số hộ", b: "*"),
    ])
    func lists(item: ContextCase) throws { try item.check() }

    @Test("Who or what has a figure, and how large a thing is", arguments: [
        ContextCase("Theo ông Lê Văn Hòa, Vụ trưởng Vụ Tài chính, mức giảm của giá gạo là [[3%]].", p: "*", e: nil),
        ContextCase("Tại xã Đông, lúc cao điểm có [[31 bè cá]].", p: nil, e: "xã Đông"),
        ContextCase("Xã có hơn [[3 tỷ đồng]] tiền gửi của hộ nghèo.", p: "tiền gửi của hộ nghèo", e: "Xã"),
        ContextCase("6 tấn tiêu sọ được bán với mức giá [[310 USD/tạ]].", p: "mức giá", e: "tiêu sọ"),
        ContextCase("Tổng dư nợ của 14 hợp tác xã là 61 tỷ đồng, tổng nợ xấu là [[3 tỷ đồng]].", p: "tổng nợ xấu", e: "14 hợp tác xã"),
        ContextCase("Việc giảm [[31%]] mức thu đối với xe tải có tác động tốt.", p: "mức thu", e: "xe tải", b: "*"),
        ContextCase("Phân khúc cao cấp có hơn [[310 căn]].", p: nil, e: "Phân khúc cao cấp"),
        ContextCase("Năng suất lúa bình quân chỉ 3 tạ/sào, nhiều thửa đã đạt [[7 tạ/sào]].", p: "Năng suất lúa bình quân", e: "nhiều thửa"),
        ContextCase("Công ty sẽ xây dựng một nhà máy công suất [[310 tấn/ngày]].", p: "công suất", e: "nhà máy", s: .forecast),
        ContextCase("Hội đã ký hợp đồng thiết kế trị giá [[310 triệu đồng]].", p: "trị giá", e: "hợp đồng thiết kế"),
        ContextCase("Xưởng Long Hồ đã ký hợp đồng đóng tàu trị giá [[310 triệu đồng]].", p: "trị giá", e: "hợp đồng đóng tàu"),
        ContextCase("Đường bay Vinh - Huế tăng từ 2 lên [[3 chuyến]].", p: "Đường bay Vinh - Huế", e: nil),
        ContextCase("Bộ phê duyệt nhu cầu vốn đầu tư [[310 tỷ đồng]].", p: "*", e: "Bộ"),
        ContextCase("Năm 2019 số khách là 310.000 lượt, đến năm 2020 con số này đạt [[410.000 lượt]].", p: "số khách"),
        ContextCase("UBND quận chi trả cho 40 hộ với tổng số tiền bồi thường, hỗ trợ [[3 tỷ đồng]].", p: "tổng số tiền bồi thường, hỗ trợ", e: "UBND quận"),
        ContextCase("Hà Nội có mức thâm hụt thương mại lớn nhất cả nước với [[12 tỷ USD]].", p: "mức thâm hụt thương mại", e: "Hà Nội"),
        ContextCase("Tại huyện Long Hồ giá tiêu ở mức [[94.500 đồng/kg]].", p: "giá tiêu", e: "huyện Long Hồ"),
        ContextCase("Thành viên từ đủ [[17 tuổi]] được bầu.", p: nil, e: "Thành viên"),
    ])
    func bearers(item: ContextCase) throws { try item.check() }

    @Test("What was said a sentence ago goes where this one measures by itself, and where it measures nothing and is of somebody else", arguments: [
        ContextCase("Giá xăng tăng 2%. Dầu hỏa tăng [[3%]].", p: "Giá", e: "Dầu hỏa", flags: [.propertyInherited]),
        ContextCase("Thực phẩm tươi sống tăng 2%. Riêng nhóm văn hoá giảm [[3%]].", e: "nhóm văn hoá"),
        ContextCase("Sản lượng đạt 40 tấn. Tỷ lệ dùng nước giếng lần đầu công bố, xã ở mức [[31%]].", p: "*", e: "xã"),
    ])
    func noLonger(item: ContextCase) throws { try item.check() }
}
