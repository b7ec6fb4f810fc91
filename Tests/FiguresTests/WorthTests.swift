import Lexicon
import TestSupport
import Testing

@testable import Figures

/// Whose a figure is where a word right before it says what it is: worth, earnings, how long something takes, an item that it ends.
@Suite struct WorthTests {
    @Test("A sum is of what is worth it, and not of whom it is given by or to", arguments: [
        ContextCase("Câu lạc bộ đã tặng 17 bộ bàn ghế trị giá [[8 triệu đồng]] và 13 xe lăn trị giá 26 triệu đồng.", p: "trị giá", e: "17 bộ bàn ghế"),
        ContextCase("Câu lạc bộ đã tặng 17 bộ bàn ghế trị giá 8 triệu đồng và [[13 xe lăn]] trị giá 26 triệu đồng.", p: "*", e: "Câu lạc bộ"),
        ContextCase("Câu lạc bộ đã tặng 17 bộ bàn ghế trị giá 8 triệu đồng và 13 xe lăn trị giá [[26 triệu đồng]].", p: "trị giá", e: "13 xe lăn"),
        ContextCase("Xí nghiệp đã nhận thầu 6 công trình tại huyện, với tổng giá trị hơn [[74 tỷ đồng]].", p: "tổng giá trị", e: "6 công trình"),
        ContextCase("Tiền của quỹ dành cho dự án cầu Rạch Dừa trị giá [[93 tỷ đồng]].", p: "trị giá", e: "dự án cầu Rạch Dừa"),
        ContextCase("Hội đã thăm hỏi 84 gia đình chính sách với kinh phí [[42 triệu đồng]].", p: "kinh phí", e: "Hội"),
        ContextCase("Nhà máy ký hợp đồng sản xuất vải với Hải Long trị giá [[13 triệu USD]].", p: "trị giá", e: "hợp đồng sản xuất vải"),
        ContextCase("Giai đoạn 2 trị giá khoảng [[38 tỷ đồng]].", p: "trị giá", e: "Giai đoạn 2"),
        ContextCase("Ô tô con có lượng nhập khẩu lớn với 640 chiếc, trị giá đạt [[9 triệu USD]].", p: "trị giá", e: "Ô tô con"),
    ])
    func worth(item: ContextCase) throws { try item.check() }

    @Test("A figure alone in brackets is of the item that it ends", arguments: [
        ContextCase("Các lỗi gồm: không đội mũ bảo hộ ([[14 thợ]]); thiếu lan can (11 thợ); không có dây an toàn (8 thợ).", p: "không đội mũ bảo hộ", e: "Các lỗi"),
        ContextCase("Các lỗi gồm: không đội mũ bảo hộ (14 thợ); thiếu lan can (11 thợ); không có dây an toàn ([[8 thợ]]).", p: "không có dây an toàn", e: "Các lỗi"),
        ContextCase("Nguyên nhân: do bất cẩn (23%), chưa rõ nguyên nhân ([[41%]]).", p: "chưa rõ nguyên nhân"),
        ContextCase("Một số xã có tỷ lệ cao như Phú Lộc (83%), Tân Hiệp ([[77%]]) hay Long Mỹ (71%).", p: "tỷ lệ", e: "Tân Hiệp"),
        ContextCase("Một số xã có tỷ lệ cao như Phú Lộc (83%), Tân Hiệp (77%) hay Long Mỹ ([[71%]]).", p: "tỷ lệ", e: "Long Mỹ"),
        ContextCase("Lượng dư bán của HLM là 7.300 cổ phiếu (ở mức giá [[11.900 đồng]]) và tổng lượng dư mua là 5.100 cổ phiếu.", p: "*", e: "HLM"),
        ContextCase("Lượng dư bán của HLM là 7.300 cổ phiếu (ở mức giá 11.900 đồng) và tổng lượng dư mua là [[5.100 cổ phiếu]].", p: "tổng lượng dư mua", e: "HLM"),
    ])
    func items(item: ContextCase) throws { try item.check() }

    @Test("What a company earns or costs is of the company that is named behind it or speaks of it", arguments: [
        ContextCase("Thị giá HLM đang ở [[23.700 đồng/cổ phiếu]], vốn hóa thị trường còn khoảng 1.900 tỷ đồng.", p: "Thị giá", e: "HLM"),
        ContextCase("Thị giá HLM đang ở 23.700 đồng/cổ phiếu, vốn hóa thị trường còn khoảng [[1.900 tỷ đồng]].", p: "vốn hóa thị trường", e: "HLM"),
        ContextCase("Công ty Hoa Mai cho biết doanh thu nửa đầu năm đạt [[47 tỷ đồng]], lợi nhuận sau thuế đạt 6 tỷ đồng.", p: "doanh thu", e: "Công ty Hoa Mai"),
        ContextCase("Công ty Hoa Mai cho biết doanh thu nửa đầu năm đạt 47 tỷ đồng, lợi nhuận sau thuế đạt [[6 tỷ đồng]].", p: "lợi nhuận sau thuế", e: "Công ty Hoa Mai"),
        ContextCase("Hãng nghiên cứu Sao Khuê cho biết doanh thu thị trường sữa đạt [[47 tỷ đồng]].", p: "*", e: nil),
        ContextCase("Doanh thu FDI đạt [[47 tỷ đồng]].", p: "Doanh thu FDI", e: nil),
    ])
    func companies(item: ContextCase) throws { try item.check() }

    @Test("Who takes a place has the figure behind it", arguments: [
        ContextCase("Đứng [[thứ ba]] là Vĩnh Thuận với 27 mô hình, tiếp theo là Gò Quao.", e: "Vĩnh Thuận"),
        ContextCase("Đứng thứ ba là Vĩnh Thuận với [[27 mô hình]], tiếp theo là Gò Quao.", p: "*", e: "Vĩnh Thuận"),
    ])
    func ranked(item: ContextCase) throws { try item.check() }

    @Test("What lasts stands right before the word, and what was done all the time behind the figure", arguments: [
        ContextCase("Mỗi người nhận 3 phiếu trong khóa học kéo dài [[9 ngày]].", p: "kéo dài", e: "khóa học"),
        ContextCase("Trải qua [[35 năm]] xây dựng và phát triển, nhà máy đã làm ra nhiều sản phẩm.", p: "xây dựng và phát triển", e: "*"),
        ContextCase("Trải qua [[3 năm]] dịch bệnh, xưởng lỗ 7 tỷ đồng.", p: "Trải qua", e: "*"),
        ContextCase("Chi phí vệ sinh năm 2022 là [[9 triệu đồng]].", p: "Chi phí vệ sinh"),
        ContextCase("Có [[12 trạm]] thuộc các xã Hòa Phú, Hòa Lợi, Bệnh viện Đa khoa cho biết.", p: "*", e: "các xã Hòa Phú, Hòa Lợi"),
        ContextCase("Có [[12 trạm]] bị hỏng ở các xã Hòa Phú, Hòa Lợi và thị trấn Hòa Bình.", p: "*", e: "các xã Hòa Phú, Hòa Lợi và thị trấn Hòa Bình"),
        ContextCase("Thiếu niên sinh năm 2011 ở xã Phú Lộc góp [[2 triệu đồng]].", p: "góp", e: "Thiếu niên sinh năm 2011 ở xã Phú Lộc"),
    ])
    func lasting(item: ContextCase) throws { try item.check() }

    @Test("A measure opens a list that 'là' or a colon ties to the figure, and what two dashes put in is no part of it", arguments: [
        ContextCase("Diện tích ngô, rau màu bị ngập, úng: [[93 ha]].", p: "Diện tích ngô, rau màu bị ngập, úng"),
        ContextCase("Năm 2020 - tỷ lệ hộ nghèo của huyện giảm sâu - còn [[3,7%]].", p: "tỷ lệ hộ nghèo", e: "huyện"),
        ContextCase("Kim ngạch xuất khẩu chè từ 3 triệu USD năm 2011 - năm đầu có chợ biên giới - lên [[17 triệu USD]] năm 2020.", p: "Kim ngạch xuất khẩu chè"),
    ])
    func tied(item: ContextCase) throws { try item.check() }

    @Test("A level keeps no verb that leads there", arguments: [
        ContextCase("Giá dầu Brent giao dịch quanh mốc [[73 USD/thùng]].", p: "Giá", e: "dầu Brent"),
        ContextCase("Giá cà phê được niêm yết tại ngưỡng [[4.100 USD/tấn]].", p: "Giá", e: "cà phê"),
    ])
    func levels(item: ContextCase) throws { try item.check() }

    @Test("What a share or a change is compared with", arguments: [
        ContextCase("Tỷ lệ trẻ bỏ tiêm so với tổng số trẻ trong xã là [[4,7%]] (31/660 trẻ).", p: "Tỷ lệ trẻ bỏ tiêm", b: "tổng số trẻ trong xã"),
        ContextCase("Tỷ lệ trẻ bỏ tiêm so với tổng số trẻ trong xã là 4,7% ([[31/660 trẻ]]).", p: "*", b: "tổng số trẻ trong xã"),
        ContextCase("Giá mua - bán bạc thỏi ở mức 1,4 - 1,6 triệu đồng/lượng, tăng [[21.000 đồng/lượng]] phía mua và 13.000 đồng/lượng phía bán so với đầu tháng.", p: "Giá mua - bán bạc thỏi", b: "đầu tháng"),
    ])
    func compared(item: ContextCase) throws { try item.check() }
}
