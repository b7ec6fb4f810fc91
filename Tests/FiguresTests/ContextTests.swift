import Lexicon
import TestSupport
import Testing

@testable import Figures

/// What was measured. Of whom, against what and how sure it is stands in `EntityTests`, `BaseTests`, `StatusTests`.
@Suite struct ContextTests {
    @Test("A time without a date parts a phrase from its figure", arguments: [
        ContextCase("Sản lượng bông của Brazil trong tuần trước đã giảm [[46.000 tấn]].", p: "Sản lượng bông", e: "Brazil"),
        ContextCase("Kim ngạch của tỉnh trong tháng này ước đạt [[12 triệu USD]].", p: "Kim ngạch", e: "tỉnh", s: .estimate),
    ])
    func timesBetween(item: ContextCase) throws { try item.check() }

    @Test("What is said ends before dots, and begins behind the word that says which ones", arguments: [
        ContextCase("Chỉ có [[3 đại biểu]] phản đối...", p: "phản đối"),
        ContextCase("Có [[6 học viên]] khác đang bị cách ly.", p: "đang bị cách ly"),
        ContextCase("Tỉnh có [[97%]] thư viện các cấp đạt chuẩn.", p: "đạt chuẩn", e: "thư viện các cấp", b: "*"),
        ContextCase("Xưởng bán chăn bông với giá bình quân [[640.000 đồng/bộ]].", p: "giá"),
    ])
    func edges(item: ContextCase) throws { try item.check() }

    @Test("A rate is not what is counted, and a level says nothing of a change", arguments: [
        ContextCase("Công ty giảm sở hữu từ 30 triệu cổ phiếu, tỷ lệ 12%, xuống còn [[25 triệu cổ phiếu]], tỷ lệ 10%.", p: "sở hữu", e: "Công ty"),
        ContextCase("Ngôi nhà có diện tích khoảng 6x[[17 m]].", p: "diện tích", e: "Ngôi nhà"),
        ContextCase("Bể dài [[4]] x 7 x 2 m.", p: "dài", e: "Bể"),
        ContextCase("Ban chấp hành khóa X gồm [[170 người]].", p: nil, e: "Ban chấp hành khóa X"),
        ContextCase("Căn hộ có diện tích 84 m2 gồm 2 ban công, [[3 phòng ngủ]].", p: nil, e: "Căn hộ"),
        ContextCase("Lãi suất kỳ hạn [[6 tháng]] là 4%.", p: "kỳ hạn"),
        ContextCase("Tỷ suất lợi nhuận là 12%. Cổ phiếu An Phú tăng [[6%]].", p: nil, e: "Cổ phiếu An Phú"),
    ])
    func rates(item: ContextCase) throws { try item.check() }

    @Test("What stands before the bracket of a figure", arguments: [
        ContextCase("Bệnh viện sẽ cử ê kíp phẫu thuật ([[17 người]]) sang Lào.", p: "cử ê kíp phẫu thuật", e: "Bệnh viện", s: .forecast),
        ContextCase("Năng suất ngô của huyện còn kém ([[41 tạ/ha]]).", p: "Năng suất ngô", e: "huyện"),
        ContextCase("Doanh thu cao hơn hẳn so với quý trước ([[52 tỷ đồng]]).", p: "*", b: "*"),
    ])
    func beforeBrackets(item: ContextCase) throws { try item.check() }

    @Test("No word is cut where its parts are small words elsewhere", arguments: [
        ContextCase("Chi cục triển khai cải cách, hiện đại hoá trọng tâm với [[7 nhiệm vụ]] cụ thể.", p: "hiện đại hoá trọng tâm", e: "Chi cục"),
        ContextCase("Công ty cổ phần Năng lượng Bình Minh lãi ròng [[46 tỷ đồng]].", p: "lãi ròng", e: "Công ty cổ phần Năng lượng Bình Minh"),
        ContextCase("Công ty Thiết bị Phú Yên nộp ngân sách [[9 tỷ đồng]].", p: "nộp ngân sách", e: "Công ty Thiết bị Phú Yên"),
        ContextCase("Giá trị còn lại của xe ô tô công là [[730 tỷ đồng]].", p: "Giá trị còn lại", e: "xe ô tô công"),
        ContextCase("Trường được tổ chức dạy thêm [[3 tiết/tuần]].", p: "*", e: "Trường"),
        ContextCase("Phiên này có lúc giá vàng chỉ còn [[1.340 USD/ounce]].", p: "giá vàng"),
        ContextCase("Thay vì thu [[6.000 đồng/lượt]] như trước, mức thu mới cao hơn.", p: "thu"),
    ])
    func wholeWords(item: ContextCase) throws { try item.check() }

    @Test("An amount is of the measure that is reached", arguments: [
        ContextCase("Tỉnh có 4 nhóm hàng xuất khẩu đạt kim ngạch từ [[30 triệu USD]] trở lên.", p: "kim ngạch", e: "*"),
        ContextCase("Tỉnh có [[4 nhóm hàng]] xuất khẩu đạt kim ngạch từ 30 triệu USD trở lên.", p: "đạt kim ngạch", e: "*"),
        ContextCase("Ba quý còn lại phải đạt trên [[8%]].", e: "*", s: .target),
    ])
    func reached(item: ContextCase) throws { try item.check() }

    @Test("What came of something stands behind a word of cause", arguments: [
        ContextCase("Kết quả này khiến lợi nhuận chưa phân phối của công ty chỉ còn [[412 tỷ đồng]].", p: "lợi nhuận chưa phân phối", e: "công ty"),
        ContextCase("Nắng hạn kéo dài làm cho sản lượng cà phê giảm [[7,4%]].", p: "sản lượng cà phê"),
        ContextCase("Đường mới giúp thời gian đi lại rút ngắn [[40 phút]].", p: "thời gian đi lại"),
        ContextCase("Mưa lớn dẫn đến thiệt hại [[6,3 tỷ đồng]].", p: "thiệt hại"),
        ContextCase("Đoàn viên giúp bà con sửa lại [[27 mái nhà]].", p: "*", e: "Đoàn viên"),
        ContextCase("Dự án giúp [[640 hộ]] thoát nghèo.", p: "giúp", e: "Dự án"),
    ])
    func causes(item: ContextCase) throws { try item.check() }

    @Test("The noun phrase before a word that ties it to a value", arguments: [
        ContextCase("Tỷ lệ hộ nghèo đạt [[3,2%]].", p: "Tỷ lệ hộ nghèo"),
        ContextCase("Tỷ lệ hồ sơ nộp trực tuyến, đạt [[61,4%]].", p: "Tỷ lệ hồ sơ nộp trực tuyến"),
        ContextCase("Chỉ số hài lòng là [[85,3%]].", p: "Chỉ số hài lòng"),
        ContextCase("Sản lượng lúa giảm [[4%]].", p: "Sản lượng lúa"),
        ContextCase("Năng suất ngô năm 2020 đạt [[52 tạ/ha]].", p: "Năng suất ngô"),
        ContextCase("Chỉ số CCHC (PAR INDEX) năm 2021 của Sở Y tế đạt [[88,1 điểm]].", p: "Chỉ số CCHC (PAR INDEX)", e: "Sở Y tế"),
        ContextCase("Kim ngạch xuất khẩu của Bình Định đạt gần [[1,2 tỷ USD]].", p: "Kim ngạch xuất khẩu", e: "Bình Định"),
        ContextCase("Tốc độ tăng trưởng của Bình Định bình quân đạt [[5,9%]].", p: "Tốc độ tăng trưởng", e: "Bình Định"),
        ContextCase("Hàng nhập về lúc mở cửa, cuối giờ chiều bán ra đã lỗ [[30.000 đồng/kg]].", p: "*"),
        ContextCase("Dư nợ toàn tỉnh đạt [[45.000 tỷ đồng]].", p: "Dư nợ", e: "toàn tỉnh"),
        ContextCase("Tổng số cán bộ, công chức là [[1.204 người]].", p: "Tổng số cán bộ, công chức"),
        ContextCase("Doanh thu: [[12 tỷ đồng]].", p: "Doanh thu"),
        ContextCase("Tổng số người tham gia bảo hiểm nông nghiệp, bảo hiểm vật nuôi, bảo hiểm mùa màng là gần [[3.400 người]].", p: "Tổng số người tham gia bảo hiểm nông nghiệp, bảo hiểm vật nuôi, bảo hiểm mùa màng"),
        ContextCase("Diện tích trồng lúa, ngô, khoai của xã đạt [[1.230 ha]].", p: "Diện tích trồng lúa, ngô, khoai", e: "xã"),
        ContextCase("XK hạt điều năm 2021 đạt gần [[270 triệu USD]].", p: "XK hạt điều"),
        ContextCase("NK ô tô tháng 5 đạt [[12.400 chiếc]].", p: "NK ô tô"),
        ContextCase("Kim ngạch XNK đạt [[31 tỷ USD]].", p: "Kim ngạch XNK"),
    ])
    func nounPhrases(item: ContextCase) throws { try item.check() }

    @Test("The verb phrase around a counted noun, and who does it", arguments: [
        ContextCase("UBND huyện đã tiếp nhận [[5.120 hồ sơ]].", p: "tiếp nhận", e: "UBND huyện"),
        ContextCase("Huyện đang khẩn trương tiếp nhận [[40 tấn gạo]].", p: "tiếp nhận … gạo", e: "Huyện"),
        ContextCase("Khẩn trương tiếp nhận [[40 tấn gạo]].", p: "tiếp nhận … gạo"),
        ContextCase("Sở Tư pháp giải quyết đúng hạn [[2.011 hồ sơ]].", p: "giải quyết đúng hạn", e: "Sở Tư pháp"),
        ContextCase("Trung tâm đã giải quyết [[812 hồ sơ]] đúng hạn.", p: "giải quyết … đúng hạn", e: "Trung tâm"),
        ContextCase("Công an tỉnh phát hiện, xử lý [[64 vụ]] trong tháng.", p: "phát hiện, xử lý", e: "Công an tỉnh"),
        ContextCase("Chi cục đã tham mưu cho UBND tỉnh ban hành [[9 quyết định]].", p: "ban hành", e: "UBND tỉnh"),
        ContextCase("[[37 hồ sơ]] đang giải quyết.", p: "đang giải quyết"),
        ContextCase("Toàn huyện có [[18 trường]] đạt chuẩn quốc gia.", p: "đạt chuẩn quốc gia", e: "Toàn huyện"),
        ContextCase("Nông dân gieo cấy [[1.250 ha]] lúa.", p: "gieo cấy … lúa", e: "Nông dân"),
        ContextCase("Tỉnh giải quyết việc làm cho [[6.400 lao động]].", p: "giải quyết việc làm", e: "Tỉnh"),
        ContextCase("Năm 2019, Cục Thuế tỉnh nộp ngân sách [[310 tỷ đồng]].", p: "nộp ngân sách", e: "Cục Thuế tỉnh"),
        ContextCase("Hạt Kiểm lâm chưa hoàn thành [[3 nhiệm vụ]].", p: "chưa hoàn thành", e: "Hạt Kiểm lâm"),
    ])
    func verbPhrases(item: ContextCase) throws { try item.check() }

    @Test("Shares: of whom, and what is said of them", arguments: [
        ContextCase("[[100%]] hồ sơ được giải quyết đúng hạn.", p: "được giải quyết đúng hạn", e: "hồ sơ"),
        ContextCase("Hiện [[92%]] cán bộ, công chức, viên chức cấp xã sử dụng chữ ký số.", p: "sử dụng chữ ký số", e: "cán bộ, công chức, viên chức cấp xã"),
        ContextCase("Khách quốc tế chiếm [[40%]] tổng lượng khách.", p: "*", e: "*", b: "tổng lượng khách"),
        ContextCase("Doanh thu dịch vụ chiếm [[1/4]] tổng doanh thu.", p: "Doanh thu dịch vụ", b: "tổng doanh thu"),
        ContextCase("Huyện đã hoàn thành [[12/15 nhiệm vụ]].", p: "hoàn thành", e: "Huyện"),
        ContextCase("Huyện tiếp nhận 820 hồ sơ, giải quyết 810 hồ sơ (đạt [[98,8%]]).", p: "giải quyết", e: "Huyện"),
    ])
    func shares(item: ContextCase) throws { try item.check() }

    @Test("Carried over a list, brackets and the sentence", arguments: [
        ContextCase("Tỷ lệ thanh toán trực tuyến của cấp tỉnh đạt 43%; cấp huyện đạt [[59%]].", p: "Tỷ lệ thanh toán trực tuyến", e: "cấp huyện"),
        ContextCase("Tỷ lệ thanh toán trực tuyến của cấp tỉnh, cấp huyện và cấp xã lần lượt là 43%, [[59%]] và 61%.", p: "Tỷ lệ thanh toán trực tuyến", e: "cấp huyện"),
        ContextCase("Tổng thu ngân sách đạt 900 tỷ đồng, tăng [[12%]] so với cùng kỳ.", p: "Tổng thu ngân sách", b: "cùng kỳ"),
        ContextCase("Lợi nhuận tăng 35 tỷ đồng, tương đương [[7%]].", p: "Lợi nhuận"),
        ContextCase("Chỉ số VN-Index giảm 8,1 điểm (0,7%), xuống [[1.150 điểm]].", p: "Chỉ số VN-Index"),
        ContextCase("Giá xăng RON 95 giảm 250 đồng/lít; dầu hỏa giảm [[310 đồng/lít]].", p: "Giá", e: "dầu hỏa"),
        ContextCase("Sở Nội vụ đã mở 4 lớp tập huấn, cấp [[210 chứng chỉ]].", p: "cấp", e: "Sở Nội vụ"),
        ContextCase("Tỷ lệ hồ sơ trực tuyến của tỉnh đạt 70%.\nCấp xã đạt [[52%]].", p: "Tỷ lệ hồ sơ trực tuyến", e: "Cấp xã", flags: [.propertyInherited]),
        ContextCase("Tại huyện Sông Lô, diện tích rau màu đạt [[640 ha]].", p: "diện tích rau màu", e: "huyện Sông Lô"),
        ContextCase("Ông Trần Văn Bình, [[58 tuổi]], trú tại xã Hòa An.", e: "Ông Trần Văn Bình"),
    ])
    func lists(item: ContextCase) throws { try item.check() }

    @Test("In a list the change is said once", arguments: [
        ContextCase("Gạch lát tăng 14%, thép cuộn [[17%]], xe máy 23%.", p: "*", e: "thép cuộn"),
        ContextCase("Gạch lát tăng 14%, thép cuộn 17%, xe máy [[23%]].", p: "*", e: "xe máy"),
        // the measure is said once, or of each again
        ContextCase("Doanh số gạch lát tăng 14%; xi măng [[23%]].", p: "Doanh số", e: "xi măng"),
        ContextCase("Giá gạch tăng 4%, giá cát [[6%]].", p: "giá", e: "cát"),
        ContextCase("Chỉ số chung tăng 31 điểm, tương đương khoảng [[2%]].", p: "Chỉ số chung"),
        ContextCase("Giá cát tăng trở lại, khoảng [[40 nghìn đồng/m3]] so với tháng trước.", p: "Giá", b: "tháng trước"),
    ])
    func changesOnce(item: ContextCase) throws {
        try item.check()
        #expect(try ContextCase.record(item.text).change == .increase)
    }

    @Test("A measure of its own, and a verb, take no change from the figure before", arguments: [
        "Doanh thu tăng 14%, cổ tức [[17%]].", "Khu vực dịch vụ tăng 14%, đóng góp [[37%]].", "Lãi giảm 14 tỷ đồng, ghi nhận [[260 tỷ đồng]].",
        "Tỷ lệ phòng trống tăng 4%, phòng họp [[90%]].", "Giá cát tăng trở lại, khoảng [[240 nghìn đồng/m3]].",
        "Giá cát tăng trở lại, khoảng [[70 nghìn đồng/m3]] so với 65 nghìn đồng/m3 tháng trước.", "Nợ xấu tăng, gần [[3%]] so với tổng dư nợ.",
        "Doanh số tăng 11%, tương đương khoảng [[310 tỷ đồng]].", "Giá cát tăng 1.000 đồng/m3, giá đá [[90.000 đồng/m3]].",
    ])
    func noChange(text: String) throws { #expect(try ContextCase.record(text).change == nil) }

    @Test("Lists: a label, a member, goods; what the words before a colon measure", arguments: [
        ContextCase("Hộ dân được mua nhà với giá như sau: tầng 1: 4,5 triệu đồng/m2; tầng 2: [[3,8 triệu đồng/m2]].", p: "giá", e: "tầng 2"),
        ContextCase("Tỉ lệ phân luồng tờ khai: luồng xanh là 59,6%; luồng vàng là [[37,4%]].", p: "Tỉ lệ phân luồng tờ khai", e: "luồng vàng"),
        ContextCase("Các tỉnh có tốc độ tăng thu như: Hòa Bình tăng 58,1%; Trà Vinh tăng [[29,3%]].", p: "tốc độ tăng thu", e: "Trà Vinh"),
        ContextCase(
            "Một số mặt hàng có tốc độ tăng trưởng tốt như: điện thoại và linh kiện tăng 24,3%; máy móc, thiết bị, dụng cụ, phụ tùng tăng [[44,5%]].",
            p: "tốc độ tăng trưởng tốt", e: "máy móc, thiết bị, dụng cụ, phụ tùng"),
        ContextCase("Khu vực nông, lâm nghiệp và thủy sản tăng [[2,6%]].", e: "Khu vực nông, lâm nghiệp và thủy sản"),
        ContextCase("Tỷ lệ vốn ngắn hạn cho vay trung, dài hạn chỉ [[21%]].", p: "Tỷ lệ vốn ngắn hạn cho vay trung, dài hạn"),
    ])
    func members(item: ContextCase) throws { try item.check() }

    @Test("In a list of brackets: whose figure stands in each", arguments: [
        ContextCase("Cổ đông góp vốn là: Công ty Hồng Hà ([[25%]]), Công ty Sông Lam (30%) và cổ đông nước ngoài Công ty Marble Ltd (45%).", p: "góp vốn", e: "Công ty Hồng Hà"),
        ContextCase("Cổ đông góp vốn là: Công ty Hồng Hà (25%), Công ty Sông Lam (30%) và cổ đông nước ngoài Công ty Marble Ltd ([[45%]]).", p: "góp vốn", e: "cổ đông nước ngoài Công ty Marble Ltd"),
        ContextCase("Các ngành tăng trưởng nhanh như dệt may ([[2,9%]]), da giày (3,1%).", p: "*", e: "dệt may"),
        ContextCase("Các ngành tăng trưởng nhanh như dệt may (2,9%), da giày ([[3,1%]]).", p: "*", e: "da giày"),
        ContextCase("Khối ngoại đã mua ròng HPG ([[10 triệu đơn vị]]), SSI (5 triệu đơn vị).", p: "mua ròng", e: "HPG"),
        ContextCase("Khối ngoại đã mua ròng HPG (10 triệu đơn vị); SSI ([[5 triệu đơn vị]]).", p: "mua ròng", e: "SSI"),
        ContextCase("Những xã có tỷ lệ hộ nghèo cao là Sơn Thủy ([[31%]]), Trường Hà (28%).", p: "tỷ lệ hộ nghèo", e: "Sơn Thủy"),
        // no list: the first figure stands in a bracket of something else
        ContextCase("Trong tổng kinh phí (25 tỷ đồng) phần lớn là vốn vay ([[20 tỷ đồng]]).", p: "*", e: nil),
    ])
    func brackets(item: ContextCase) throws { try item.check() }

    @Test("Verbs that share an object behind a figure", arguments: [
        ContextCase("Hiện có [[86%]] công chức sử dụng, trao đổi văn bản qua mạng.", p: "sử dụng, trao đổi văn bản qua mạng", e: "công chức"),
        ContextCase("Bão làm [[73 nhà]] bị tốc mái, hư hỏng; 5 cây đổ.", p: "bị tốc mái, hư hỏng"),
        // the second verb is of the next figure
        ContextCase("Đã có [[36 hộ]] di dời, nhận 4 nền nhà.", p: "di dời"),
        ContextCase("Có [[640 học sinh]] được miễn, giảm học phí.", p: "được miễn"),
    ])
    func verbLists(item: ContextCase) throws { try item.check() }

    @Test("Words of time, and words that point back, are no part of what is said", arguments: [
        ContextCase("Tổng trị giá xuất khẩu của cả nước trong năm ngoái đạt [[310 tỷ USD]].", p: "Tổng trị giá xuất khẩu", e: "cả nước"),
        ContextCase("Dư nợ cho vay tính đến tháng 3/2019 là [[900 tỷ đồng]].", p: "Dư nợ cho vay"),
        ContextCase("Hai huyện có mưa, cả [[hai huyện]] này đều giữ vững danh hiệu.", p: "giữ vững danh hiệu"),
        ContextCase("Qua [[12 vòng bỏ phiếu]], chủ tọa công bố kết quả."),
        ContextCase("Trong quá trình thi công, chi phí đã tăng thêm [[9 tỷ đồng]].", p: "chi phí"),
        ContextCase("Có nghĩa, số chi đã tăng [[6 tỷ đồng]].", p: "số chi"),
        ContextCase("Nghĩa là có [[25 vị trí]] được giữ lại.", p: "được giữ lại"),
        ContextCase("Đây là một trong [[9 nhiệm vụ]] của kế hoạch."),
    ])
    func pointers(item: ContextCase) throws { try item.check() }

    @Test("What is said behind a noun phrase that holds a figure, and behind a measure", arguments: [
        ContextCase("Năm nay có [[822.290 thí sinh]] của 63 tỉnh dự thi tốt nghiệp.", p: "dự thi tốt nghiệp"),
        ContextCase("Kết quả này kéo giảm tới [[92%]] lợi nhuận 6 tháng đầu năm 2020 của An Phú.", p: "lợi nhuận", e: "An Phú", b: "*"),
        ContextCase("Huyện có thu ngân sách đảm bảo tiến độ và giải ngân vốn đầu tư công đạt [[40%]] kế hoạch.", p: "giải ngân vốn đầu tư công", e: "Huyện", b: "kế hoạch"),
        ContextCase("Doanh số gửi tiền tăng khá nhanh, đạt [[5 tỷ đồng]].", p: "Doanh số gửi tiền"),
        ContextCase("Doanh thu của công ty mẹ đóng góp [[34%]].", p: "Doanh thu", e: "công ty mẹ"),
        ContextCase("Cổng tiếp nhận hơn 7.000 thắc mắc của người truy cập, tiếp nhận [[5.240 hồ sơ]].", p: "tiếp nhận", e: "Cổng"),
        ContextCase("Tiêu biểu là trường Trung cấp Dân lập Đại An với diện tích [[12,3 ha]].", p: "diện tích", e: "*"),
    ])
    func phrases(item: ContextCase) throws { try item.check() }

    @Test("Words that look like others", arguments: [
        ContextCase("Lạm phát cơ bản tăng [[2,1%]].", p: "Lạm phát cơ bản"),
        ContextCase("Chi cục Hải quan khu vực Hải Phòng thu [[43 tỷ đồng]].", p: "thu", e: "Chi cục Hải quan khu vực Hải Phòng"),
        ContextCase("Trị giá xuất khẩu ước đạt [[14 tỷ USD]].", p: "Trị giá xuất khẩu", s: .estimate),
        ContextCase("Cổ phiếu HPG tăng [[650 đồng]] lên 44.750 đồng.", e: "Cổ phiếu HPG"),
        ContextCase("Lượng đơn đặt hàng trong nước tăng [[6%]].", p: "Lượng đơn đặt hàng trong nước"),
        ContextCase("Ngân hàng ghi nhận [[60 tỷ đồng]] nợ phải trả.", p: "nợ phải trả", e: "Ngân hàng"),
        ContextCase("Nhập khẩu đạt 10 nghìn tấn, giảm [[4%]] về lượng.", p: "lượng"),
    ])
    func lookalikes(item: ContextCase) throws { try item.check() }

    @Test("A change is of what was counted, and a list goes on with its verb", arguments: [
        ContextCase("Đội Quản lý thị trường tiếp nhận 62 tờ khai, tăng [[5%]] so với cùng kỳ.", p: "tờ khai", e: "Đội Quản lý thị trường", b: "cùng kỳ"),
        ContextCase("Trung tâm tiếp nhận 90 lượt khách, gấp [[3 lần]] cùng kỳ.", p: "lượt khách", e: "Trung tâm", b: "cùng kỳ"),
        ContextCase("Sở đã giải quyết 90 hồ sơ (bằng [[40%]] cùng kỳ) và 12 đơn thư.", p: "hồ sơ", e: "Sở", b: "cùng kỳ"),
        ContextCase("Sở đã giải quyết 90 hồ sơ (bằng 40% cùng kỳ) và [[12 đơn thư]].", p: "giải quyết", e: "Sở"),
        ContextCase("Bộ phận một cửa tiếp nhận 500 hồ sơ, trong đó lĩnh vực đất đai [[210 hồ sơ]].", p: "tiếp nhận", e: "lĩnh vực đất đai"),
        ContextCase("Năm 2021, Lào vẫn là bạn hàng lớn nhất chiếm [[31%]] kim ngạch xuất khẩu.", p: "chiếm", e: "Lào", b: "kim ngạch xuất khẩu"),
        ContextCase("Tại sàn Hà Nội, giá vàng giao tháng 8/2021 giảm [[3 USD]].", p: "giá vàng", e: "sàn Hà Nội"),
        ContextCase("Mưa làm 48 ha lúa bị ảnh hưởng, trong đó mất trắng [[13 ha]].", p: "mất trắng", e: "lúa"),
        ContextCase("Xã mất trắng 13 ha lúa, [[35 ha]] bị ngập.", p: "bị ngập", e: "Xã"),
        ContextCase("Có 12 cửa hàng, trong đó [[9 cửa hàng]] trên địa bàn xã Đông đã đóng cửa.", p: "đã đóng cửa", e: "xã Đông"),
        ContextCase("Xưởng đóng 5 loại xe có trọng tải 500 kg, 1 tấn và [[4 tấn]].", p: "trọng tải", e: "5 loại xe"),
        ContextCase("Tỷ giá yên tăng nhẹ, hiện ở mức: [[175 đồng]].", p: "Tỷ giá yên"),
        ContextCase("Thị trấn Đông nằm trên quốc lộ 1A và cách Huế [[17 km]].", p: "cách Huế", e: "Thị trấn Đông"),
        ContextCase("Vườn hỏng ít nhất 9 tấn và chỉ có [[6 tấn]] bán ra chợ.", p: "bán ra chợ", e: "*"),
        ContextCase("Thu NSNN đạt 75 tỷ đồng. Chi NSĐP đạt [[18 tỷ đồng]].", p: "Chi NSĐP"),
        ContextCase("Khối lượng thực hiện không thấp hơn kế hoạch thì mức tiền thưởng tối đa bằng [[1,2 lần]] mức lương.", p: "mức tiền thưởng", b: "mức lương"),
        ContextCase("Kinh phí nuôi trẻ em mồ côi, trẻ em sống lang thang các vùng cần [[6 tỷ đồng]].", p: "Kinh phí nuôi trẻ em mồ côi, trẻ em sống lang thang các vùng"),
        ContextCase("Hãng đề ra kế hoạch sản lượng điện đạt [[4 tỷ kWh]].", p: "sản lượng điện", e: "Hãng", s: .target),
        ContextCase("Tổng diện tích đất dự kiến thu hồi là [[56 ha]].", p: "Tổng diện tích đất dự kiến thu hồi", s: .forecast),
        ContextCase("Tỷ lệ nợ xấu ghi nhận ở mức [[2,3%]].", p: "Tỷ lệ nợ xấu"),
        ContextCase("Các trạm đề ra kế hoạch [[100%]] thắc mắc của người dân được giải đáp.", p: "được giải đáp", e: "thắc mắc của người dân", s: .target),
        ContextCase("Doanh thu đạt 80 tỷ đồng và lợi nhuận đạt 6 tỷ đồng, lần lượt tăng [[4%]] và 9%.", p: "Doanh thu"),
        ContextCase("Chỉ số CCHC của Sở xếp thứ hai trong tổng số 18 cơ quan được đánh giá và năm 2022 đạt [[91 điểm]].", p: "Chỉ số CCHC", e: "Sở"),
    ])
    func counted(item: ContextCase) throws { try item.check() }

    @Test("Clauses of their own: behind khi, khiến, còn, và and behind another figure", arguments: [
        ContextCase("Kỳ thi gây bất ngờ khi [[12 thí sinh]] đạt điểm 9.", p: "đạt điểm 9"),
        ContextCase("Kỳ thi gây bất ngờ khi 12 thí sinh đạt điểm [[9]].", p: "điểm"),
        ContextCase("Lũ quét gây thiệt hại nặng khiến [[3 người]] chết.", p: "chết"),
        ContextCase("Toàn xã còn [[18 hộ]] chưa được cấp điện.", p: "chưa được cấp điện", e: "Toàn xã"),
        ContextCase("Huyện còn [[4/30 nhiệm vụ]] chưa hoàn thành.", p: "chưa hoàn thành", e: "Huyện"),
        ContextCase("Có 4 trẻ được sinh ra và [[2 người]] qua đời.", p: "qua đời"),
        ContextCase("Xe máy chạy quá tốc độ từ 5 đến 10 km/h bị phạt [[300.000 đồng]].", p: "bị phạt", e: "Xe máy"),
        ContextCase("Tỉnh huy động 45 tỷ đồng xây mới [[20 phòng học]].", p: "xây mới", e: "Tỉnh"),
        ContextCase("Hai đơn vị đã thu hồi [[7 tỷ đồng]].", p: "thu hồi", e: "đơn vị"),
        ContextCase("Lê Thị Na (31 tuổi) [[4 năm]] tù về tội \"Trộm cắp tài sản\".", p: "tội \"Trộm cắp tài sản\"", e: "Lê Thị Na"),
    ])
    func clauses(item: ContextCase) throws { try item.check() }

    @Test("Names of measures are kept whole", arguments: [
        ContextCase("Chỉ số năng lực cạnh tranh cấp tỉnh của Hà Nam đạt [[64 điểm]].", p: "Chỉ số năng lực cạnh tranh cấp tỉnh", e: "Hà Nam"),
        ContextCase("Chỉ số hài lòng của người dân đạt [[84%]].", p: "Chỉ số hài lòng của người dân"),
        ContextCase("Bệnh viện đạt [[4,1/5 điểm]] về mức độ hài lòng của người bệnh.", p: "mức độ hài lòng của người bệnh", e: "Bệnh viện"),
        ContextCase("Nồng độ bụi PM2.5 đạt [[40 µg/m3]].", p: "Nồng độ bụi PM2.5"),
        ContextCase("Mức độ thực hiện đạt [[75%]].", p: "Mức độ thực hiện"),
        ContextCase("Tỷ giá trung tâm ở mức [[25.100 đồng/USD]].", p: "Tỷ giá trung tâm"),
        ContextCase("Thời gian đi Đà Lạt còn [[3 giờ]].", p: "Thời gian đi Đà Lạt"),
    ])
    func measures(item: ContextCase) throws { try item.check() }

    @Test("Carried over from the sentence before", arguments: [
        ContextCase("Kim ngạch xuất khẩu của Long An đạt 5 tỷ USD. Kim ngạch nhập khẩu đạt [[3 tỷ USD]].", p: "Kim ngạch nhập khẩu", e: "Long An", flags: [.entityInherited]),
        ContextCase("Tỷ lệ đúng hạn của huyện Mộ Đức đạt 91%. Huyện Trà Bồng xếp [[thứ 11/13]].", p: "Tỷ lệ đúng hạn", e: "Huyện Trà Bồng", flags: [.propertyInherited]),
        ContextCase("Tỷ lệ trả kết quả đúng hạn như sau:\n- Sở Xây dựng: [[98%]]\n- Sở Công Thương: 97%", p: "Tỷ lệ trả kết quả đúng hạn", e: "Sở Xây dựng", flags: [.propertyInherited]),
        ContextCase("Tỷ lệ trả kết quả đúng hạn như sau:\n- Sở Xây dựng: 98%\n- Sở Công Thương: [[97%]]", p: "Tỷ lệ trả kết quả đúng hạn", e: "Sở Công Thương", flags: [.propertyInherited]),
        ContextCase("Các hộ dân thu 5 tỷ đồng. Kim ngạch nhập khẩu đạt [[3 tỷ USD]].", p: "Kim ngạch nhập khẩu"),
    ])
    func carried(item: ContextCase) throws { try item.check() }

    @Test("What a verb is done to is not what is measured; a part of a word measures nothing", arguments: [
        ContextCase("Nhà máy sẽ đóng góp cho GDP của tỉnh khoảng [[300 triệu USD]].", p: "đóng góp cho GDP của tỉnh", e: "Nhà máy", s: .forecast),
        ContextCase("Mỗi năm, khu công nghiệp đóng góp cho ngân sách [[90 tỷ đồng]].", p: "đóng góp cho ngân sách", e: "khu công nghiệp"),
        ContextCase("Chủ tịch đánh giá cao nỗ lực của [[7 đơn vị]].", p: "đánh giá cao nỗ lực", e: "*"),
        ContextCase("Liên bộ điều chỉnh giá bán theo chu kỳ [[10 ngày]].", p: "chu kỳ", e: "*"),
        ContextCase("Lượng hàng qua cảng đạt tổng trị giá [[5 tỷ USD]].", p: "tổng trị giá", e: "*"),
        ContextCase("Các nước có mức tăng mạnh là Lào: [[8%]].", p: "mức tăng", e: "Lào"),
        ContextCase("Giá rau ổn định, cà chua có giá [[20 nghìn đồng/kg]].", p: "giá", e: "cà chua"),
    ])
    func objects(item: ContextCase) throws { try item.check() }

    @Test("Behind a figure: what was done with money, over a bracket, before a closing quote", arguments: [
        ContextCase("Trong số đó, [[300 triệu USD]] được thực hiện.", p: "được thực hiện"),
        ContextCase("Theo khảo sát, [[8 chuyên gia]] (62%) tán thành phương án.", p: "tán thành phương án"),
        ContextCase("Ông nói: “Đến nay, [[100%]] hồ sơ được trả đúng hạn”.", p: "được trả đúng hạn", e: "hồ sơ", b: "*"),
        ContextCase("Mỗi hộ trung bình có tới [[4 người]].", e: "Mỗi hộ"),
        ContextCase("Công ty nâng tỷ suất lợi nhuận lên 14%, tăng từ mức [[10%]] của năm trước.", p: "tỷ suất lợi nhuận", e: "Công ty", b: "*"),
        ContextCase("Tuyến được dời về phía nam [[88 m]] so với thiết kế ban đầu.", p: "*", e: "*", b: "thiết kế ban đầu"),
    ])
    func behind(item: ContextCase) throws { try item.check() }

    @Test("What somebody thinks is said whole; a measure ends before the word that leads to its verb", arguments: [
        ContextCase("Có [[7 chuyên gia]] kỳ vọng giá bạc sẽ tăng.", p: "kỳ vọng giá bạc sẽ tăng"),
        ContextCase("Khoảng [[58%]] nhà đầu tư cho rằng giá đất giảm.", p: "cho rằng giá đất giảm", e: "nhà đầu tư", b: "*"),
        ContextCase("Số tiền đền bù phải lên đến [[3 tỷ đồng]].", p: "Số tiền đền bù"),
        ContextCase("Cổ phiếu VCG tăng kịch trần [[6,9%]].", p: nil, e: "Cổ phiếu VCG"),
    ])
    func opinions(item: ContextCase) throws { try item.check() }

    @Test("A price or level, without the verb that leads to it", arguments: [
        ContextCase("Giá hồ tiêu giao dịch quanh ngưỡng [[3.410 USD/tấn]].", p: "Giá", e: "hồ tiêu"),
        ContextCase("Tỷ lệ lấp đầy duy trì ở mức [[64%]].", p: "Tỷ lệ lấp đầy"),
        ContextCase("Bạc thỏi được tiệm An Phú niêm yết ở mức [[3 triệu đồng/lượng]].", p: "được tiệm An Phú niêm yết", e: "Bạc thỏi"),
        ContextCase("Năng suất ngô đạt bình quân [[4 tấn/ha]].", p: "Năng suất ngô"),
        ContextCase("Tốc độ phát triển của huyện đạt mức trung bình [[6%]].", p: "Tốc độ phát triển", e: "huyện"),
        ContextCase("Tỷ lệ cao nhất là Huế 64%, thấp nhất là Sơn La [[4%]].", p: "Tỷ lệ", e: "Sơn La"),
        ContextCase("Xã Hòa Tân được chọn là 1 trong [[13 xã]] điểm.", p: "được chọn", e: "Xã Hòa Tân"),
    ])
    func leads(item: ContextCase) throws { try item.check() }

    @Test("What each of two figures is of stands behind it", arguments: [
        ContextCase("Công ty trả cổ tức 14%, trong đó 8% bằng tiền mặt và [[6%]] bằng cổ phiếu.", p: "trả cổ tức", e: "Công ty"),
        // with a verb of its own
        ContextCase("Hợp tác xã nộp 5 tỷ đồng cho huyện và vay [[3 tỷ đồng]] cho xưởng.", p: "vay", e: "*"),
        ContextCase("Hãng mở 5 kho tại Huế và đóng [[3 kho]] tại Vinh.", p: "đóng", e: "*"),
    ])
    func eachBehind(item: ContextCase) throws { try item.check() }

    @Test("Nothing is invented where the text says nothing", arguments: [
        ContextCase("Mãi [[25 phút]] sau, đèn mới sáng."),
        ContextCase("Có [[25 người]].", p: nil), ContextCase("[[3 - 5 ngày]].", p: nil), ContextCase("[[1.050 tỷ đồng]]", p: nil),
    ])
    func silence(item: ContextCase) throws { try item.check() }

    @Test("Nothing said before, at the end and at the beginning of a text, breaks the reading", arguments: [
        "Có 12 xã cũng kể trên", "5% cũng kể trên", "Giảm 5%, cần 5 tỷ đồng.", "Tăng học phí\n- Cần 5 tỷ đồng",
    ])
    func edgesOfText(text: String) { #expect(!Extractor(lexicon: ContextCase.lexicon).read(text: text).isEmpty) }

    @Test("Every value is a stretch of the text") func stretches() throws {
        let text = "Năm 2020,  Sở   Xây dựng đã cấp\t412 giấy phép, tăng 8% so với  năm 2019."
        let folded = "Năm 2020, Sở Xây dựng đã cấp 412 giấy phép, tăng 8% so với năm 2019."
        for record in Extractor(lexicon: ContextCase.lexicon).read(text: text) {
            for value in [record.property, record.entity, record.base].compactMap({ $0 }) {
                for part in value.split(separator: " … ") { #expect(folded.contains(part)) }
            }
        }
    }

    @Test("A sentence of a thousand figures is read in the time of its length") func longSentence() {
        let ratio = Growth.ratio(from: 125, to: 1000) { count in
            let text = "Số hồ sơ: " + (1...count).map { "\($0) hồ sơ" }.joined(separator: ", ")
            #expect(Extractor(lexicon: ContextCase.lexicon).read(text: text).count > count * 9 / 10)
        }
        // sixty-four, were it quadratic
        #expect(ratio < 24)
    }
}
