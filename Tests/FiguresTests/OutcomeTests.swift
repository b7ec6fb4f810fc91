import Lexicon
import TestSupport
import Testing

@testable import Figures

/// What came of something, what a whole is made of, between whom something is measured, and who is named before the comma.
@Suite struct OutcomeTests {
    @Test("Whom it befell: what is said behind them, and not before the word that brings it about", arguments: [
        ContextCase("Vụ sập giàn giáo xảy ra rạng sáng đã khiến [[9 thợ]] bị thương.", p: "bị thương", e: "*"),
        ContextCase("Ngôi trường xảy ra sự cố khiến hơn [[60 học sinh]] phải vào bệnh viện.", p: "phải vào bệnh viện", e: "*"),
        ContextCase("Sự cố khiến 60 học sinh hoảng sợ, trong đó [[14 em]] đã được đưa đến trạm xá.", p: "đã được đưa đến trạm xá", e: "*"),
        ContextCase("Lốc xoáy làm [[17 nhà]] bị tốc mái.", p: "bị tốc mái", e: "*"),
    ])
    func befell(item: ContextCase) throws { try item.check() }

    @Test("A penalty is what it is, and not what it is for", arguments: [
        ContextCase("Không đăng ký kinh doanh vận tải bị phạt tới [[70 triệu đồng]].", p: "bị phạt"),
        ContextCase("Nếu thu tiền của khách mà không xuất vé sẽ bị phạt tới [[70 triệu đồng]].", p: "bị phạt", s: .forecast),
        ContextCase("Phạt tiền từ [[7 - 9 triệu đồng]] đối với người điều khiển xe quá tải.", p: "Phạt tiền", e: "người điều khiển xe quá tải", s: .norm),
        ContextCase("Tổng số tiền phạt vi phạm hành chính là [[7 triệu đồng]].", p: "Tổng số tiền phạt vi phạm hành chính"),
    ])
    func penalties(item: ContextCase) throws { try item.check() }

    @Test("A word of change names what moves, and a verb that a name was read into what is done", arguments: [
        ContextCase("Cúc vàng tại xã Tân Lập tăng giá [[3 - 4 lần]].", p: "giá", e: "*"),
        ContextCase("Công ty Hải Long dư hơn [[460 tỷ đồng]].", p: "dư", e: "Công ty Hải Long"),
        ContextCase("Cổ phiếu HLM mất hơn [[7%]] giá trị.", p: "giá trị", e: "Cổ phiếu HLM"),
        ContextCase("Tỉnh hỗ trợ 14 tỷ đồng từ quỹ dự phòng cho [[3 xã]] vùng cao.", p: "hỗ trợ", e: "*"),
        ContextCase("Xe cũ chỉ chịu thuế NK [[7%]].", p: "thuế NK", e: "Xe cũ"),
    ])
    func moved(item: ContextCase) throws { try item.check() }

    @Test("A structure is what is measured, and each part is whose its share is", arguments: [
        ContextCase("Cơ cấu kinh tế nông nghiệp; công nghiệp; dịch vụ tương ứng là [[22%]]; 31%; 47%.", p: "Cơ cấu kinh tế", e: "nông nghiệp"),
        ContextCase("Cơ cấu kinh tế nông nghiệp; công nghiệp; dịch vụ tương ứng là 22%; 31%; [[47%]].", p: "Cơ cấu kinh tế", e: "dịch vụ"),
        ContextCase("Cơ cấu kinh tế: nông nghiệp - công nghiệp - dịch vụ tương ứng là 22% - [[31%]] - 47%.", p: "Cơ cấu kinh tế", e: "công nghiệp"),
        ContextCase("Tỷ trọng các ngành công nghiệp - xây dựng, dịch vụ, nông nghiệp tương ứng [[31%]] - 47% - 22%.", p: "Tỷ trọng các ngành", e: "công nghiệp - xây dựng"),
        ContextCase("Tỷ trọng nông nghiệp, công nghiệp, dịch vụ lần lượt là 22%, 31% và [[47%]].", p: "Tỷ trọng", e: "dịch vụ"),
        ContextCase("Cơ cấu kinh tế của huyện Tân Lập: nông nghiệp [[22%]], công nghiệp 31%, dịch vụ 47%.", p: "Cơ cấu kinh tế", e: "nông nghiệp"),
        ContextCase("Cơ cấu kinh tế nông nghiệp chiếm 22%, công nghiệp chiếm [[31%]], dịch vụ 47%.", p: "Cơ cấu kinh tế", e: "công nghiệp"),
        ContextCase("Tỷ trọng nông, lâm nghiệp và thủy sản; công nghiệp và xây dựng; dịch vụ lần lượt là 22%; [[31%]]; 47%.", p: "Tỷ trọng", e: "công nghiệp và xây dựng"),
        ContextCase("Tỷ trọng hàng nội tại siêu thị chiếm [[93%]], chợ 60%, cửa hàng 80%.", p: "Tỷ trọng hàng nội", e: "siêu thị"),
        ContextCase("Tỷ trọng công nghiệp và xây dựng năm 2021, 2022 lần lượt là [[43%]], 44%.", p: "Tỷ trọng công nghiệp và xây dựng"),
        ContextCase("Thực hiện chuyển dịch cơ cấu kinh tế, thất nghiệp còn [[2%]], hộ nghèo 3%.", p: "thất nghiệp"),
        ContextCase("Tỷ trọng công nghiệp [[37%]], hộ nghèo 2%, độ che phủ rừng 43%.", p: "Tỷ trọng công nghiệp"),
        ContextCase("Tỷ trọng nông nghiệp giảm còn [[22%]], lao động qua đào tạo đạt 60%.", p: "Tỷ trọng nông nghiệp", e: "*"),
    ])
    func structures(item: ContextCase) throws { try item.check() }

    @Test("What a report says of plans, of others and of the whole", arguments: [
        ContextCase("Thu ngân sách đạt 31 tỷ đồng, bằng 62% dự toán trung ương giao, [[58%]] dự toán tỉnh giao và tăng 7% so với cùng kỳ.", p: "Thu ngân sách", e: nil, b: "dự toán tỉnh giao"),
        ContextCase("Thu ngân sách đạt 31 tỷ đồng, bằng 62% dự toán trung ương giao, 58% dự toán tỉnh giao và tăng [[7%]] so với cùng kỳ.", p: "Thu ngân sách", e: nil, b: "cùng kỳ"),
        ContextCase("Tỷ lệ hồ sơ trực tuyến của các sở đạt 63%; của UBND cấp huyện đạt [[47%]].", p: "Tỷ lệ hồ sơ trực tuyến", e: "UBND cấp huyện"),
        ContextCase("[[100%]] xã có xe buýt đến chợ huyện, 93% hộ có điện.", p: "có xe buýt đến chợ huyện", e: "xã"),
        ContextCase("[[60%]] thợ có thể có việc quanh năm.", p: "*", e: "thợ", b: nil),
        ContextCase("Bão làm 17 nhà bị hư hỏng, [[40 ha]] lúa và hoa màu bị ngập úng.", p: "bị ngập úng", e: "lúa và hoa màu"),
        ContextCase("Công an thu giữ 3 kg heroin, [[120 viên]] ma túy.", p: "thu giữ", e: "Công an"),
        ContextCase("Huyện ban hành 7 nghị quyết và [[90 văn bản]] chỉ đạo.", p: "ban hành", e: "Huyện"),
        ContextCase("Chỉ số cải cách của tỉnh xếp thứ 17/63 tỉnh, thành phố, tăng [[9 bậc]].", p: "Chỉ số cải cách", e: "tỉnh"),
        ContextCase("UBND tỉnh giao chỉ tiêu [[90 tỷ đồng]] thu nội địa.", p: "*", e: "UBND tỉnh", s: .target),
        ContextCase("Trong tháng xảy ra 45 vụ; so với cùng kỳ, giảm 6 vụ, giảm [[3 người]] chết.", p: "*", e: nil, b: "cùng kỳ"),
        ContextCase("Cục Thuế kiểm tra 70 cơ sở, phát hiện 14 cơ sở vi phạm, xử phạt [[90 triệu đồng]].", p: "xử phạt", e: "Cục Thuế"),
        ContextCase("Kết quả chấm điểm: Sở Tư pháp đạt 93 điểm, xếp thứ nhất trong tổng số 19 cơ quan; huyện Tân Lập đạt [[87 điểm]].", p: "Kết quả chấm điểm", e: "huyện Tân Lập"),
        ContextCase("Khu vực trong nước dẫn đầu khi đạt [[7 tỷ USD]].", p: nil, e: "Khu vực trong nước"),
        ContextCase("Gạo đạt 7.000 tấn, trị giá 9 triệu USD, tăng [[400 tấn]].", p: "*", e: "Gạo"),
        ContextCase("[[93%]] thủ tục được cắt giảm thời gian giải quyết.", p: "được cắt giảm thời gian giải quyết", e: "thủ tục"),
    ])
    func reports(item: ContextCase) throws { try item.check() }

    @Test("Between whom, and with which market", arguments: [
        ContextCase("Kim ngạch thương mại hai chiều giữa An Giang và Lào sẽ đạt [[7 triệu USD]].", p: "Kim ngạch thương mại hai chiều", e: "An Giang và Lào", s: .forecast),
        ContextCase("Tổng trị giá xuất khẩu cá ngừ sang thị trường Đức đạt [[14 triệu USD]], giảm 3%.", p: "Tổng trị giá xuất khẩu cá ngừ", e: "thị trường Đức"),
        ContextCase("Tổng trị giá xuất khẩu cá ngừ sang thị trường Đức đạt 14 triệu USD, giảm [[3%]].", p: "Tổng trị giá xuất khẩu cá ngừ", e: "thị trường Đức"),
        ContextCase("Khoảng cách giữa hai nhịp là [[7 m]].", p: "Khoảng cách", e: "hai nhịp"),
    ])
    func partners(item: ContextCase) throws { try item.check() }

    @Test("Somebody by name, of whom the words behind the comma tell who it is", arguments: [
        ContextCase("Bà Lê Thị Sen, chị gái ông Lê Văn Hồ, muốn bán [[3 triệu cổ phiếu]].", p: "*", e: "Bà Lê Thị Sen"),
        ContextCase("Ông Lê Văn Hồ, Chủ tịch UBND xã Tân Lập đã ký [[19 hồ sơ]].", p: "ký", e: "Ông Lê Văn Hồ"),
        ContextCase("Ông Lê Văn Hồ, Chủ tịch UBND xã Tân Lập, cho biết doanh thu đạt [[19 tỷ đồng]].", p: "doanh thu", e: nil),
        ContextCase("Ông Lê Văn Hồ, bà Lê Thị Sen đã bán [[19 tấn lúa]].", p: "*", e: "*"),
    ])
    func persons(item: ContextCase) throws { try item.check() }

    @Test("What a thing has, right before the figure", arguments: [
        ContextCase("Phí đường bộ với xe có tải trọng dưới [[7 tấn]] là 2 triệu đồng.", p: "tải trọng", e: "xe"),
        ContextCase("Tỉnh xây các hồ có dung tích trên [[3 triệu m3]].", p: "dung tích", e: "các hồ"),
    ])
    func sizes(item: ContextCase) throws { try item.check() }

    @Test("What is measured before is not what is counted behind", arguments: [
        ContextCase("Quy mô dân số hơn 2 triệu người; có [[114 xã]] và 9 phường.", p: nil, e: "*"),
        ContextCase("Nợ quá hạn là 6 tỷ đồng, với [[14 dự án]].", p: "Nợ quá hạn"),
        ContextCase("Đã có 46 căn xây mới, sửa chữa, mở rộng và [[38 căn]] mua, thuê mua.", p: "mua, thuê mua"),
    ])
    func counts(item: ContextCase) throws { try item.check() }

    @Test("What the last of a list had done to it was done to all", arguments: [
        ContextCase("Theo đó, [[46 thợ]]; 14 học viên; 8 hộ nghèo đã được cấp lều.", p: "đã được cấp lều"),
        ContextCase("Theo đó, [[46 thợ]]; 14 học viên; 8 hộ nghèo đã được cấp lều; với 60 món sửa nhà và 14 món mua nhà.", p: "đã được cấp lều"),
        ContextCase("Xã có [[46 thợ]], 14 học viên, 8 hộ nghèo được cấp lều.", p: nil, e: "Xã"),
        ContextCase("Hiện có [[250 trường]], trung tâm và 40 nhóm trẻ thuộc diện được giãn nộp thuế.", p: "thuộc diện được giãn nộp thuế"),
    ])
    func shared(item: ContextCase) throws { try item.check() }

    @Test("What is counted is whose the next figure is, whatever place the sentence opens with", arguments: [
        ContextCase("Tại xã Tân Lập, 4 cơ sở đã bán [[6 tấn]] than.", p: "bán … than", e: "cơ sở"),
        ContextCase("Tổng giá trị 3 căn nhà đã bán là: [[7 tỷ đồng]].", p: "Tổng giá trị", e: "3 căn nhà đã bán"),
        ContextCase("Có 14 hợp đồng vừa được ký với tổng giá trị [[7 tỷ đồng]].", p: "tổng giá trị", e: "14 hợp đồng"),
        ContextCase("14 tàu cá được đóng mới và cải hoán có số vốn vay [[7 tỷ đồng]].", p: "số vốn vay", e: "14 tàu cá"),
        ContextCase("Hợp tác xã thu 7 tỷ đồng từ việc đóng [[31 tàu]].", p: "đóng", e: "Hợp tác xã"),
    ])
    func counted(item: ContextCase) throws { try item.check() }

    @Test("The names of what is counted; a place behind a word that opens; what leads in", arguments: [
        ContextCase("Tổ chức lễ công bố [[3 xã]] Tân Lập, Tân Hòa và Tân Bình đạt chuẩn.", p: "*", e: "Tân Lập, Tân Hòa và Tân Bình"),
        ContextCase("Tiêm vắc xin tại [[2 xã]] Tân Lập, Tân Hòa, Sở Y tế dùng 300 liều.", p: "*", e: "Tân Lập, Tân Hòa"),
        ContextCase("Theo ước tính, riêng tại nước này, dân số đã thêm [[7 triệu người]].", p: "dân số", e: "nước này", s: .estimate),
        ContextCase("Trải qua [[35 năm]] xây dựng, Trường Tân Lập đã lớn mạnh.", p: "xây dựng", e: "Trường Tân Lập"),
        ContextCase("Hợp tác xã gặt hái nhiều thành công sau [[35 năm]] hoạt động.", p: "hoạt động", e: "Hợp tác xã"),
        ContextCase("Bị cáo bị tạm giam trong [[7 tháng]] điều tra.", p: "bị tạm giam", e: "Bị cáo"),
    ])
    func named(item: ContextCase) throws { try item.check() }

    @Test("What is levied, decided or reasoned, without what leads there", arguments: [
        ContextCase("Xe cũ nhập về chỉ chịu thuế nhập khẩu [[7%]].", p: "thuế nhập khẩu", e: "*"),
        ContextCase("Lào miễn thuế nhập khẩu [[93%]] mặt hàng.", p: "miễn thuế nhập khẩu", e: "Lào", b: "mặt hàng"),
        ContextCase("Cục Thuế thu thuế xuất khẩu [[83%]] dự toán.", p: "thu thuế xuất khẩu", e: "Cục Thuế", b: "dự toán"),
        ContextCase("Công ty Hải Long phá sản do tổng nợ [[37 tỷ đồng]].", p: "tổng nợ", e: "Công ty Hải Long"),
        ContextCase("Chủ tịch tỉnh vừa ký Quyết định số 35/QĐ-UBND hỗ trợ [[14 tỷ đồng]] cho 3 xã.", p: "hỗ trợ", e: "*", s: .norm),
        ContextCase("Nhiều hộ trồng quýt phấn khởi vì giá quýt tăng [[gấp đôi]].", p: "giá", e: "quýt"),
        ContextCase("Sức mua yếu thể hiện qua chỉ số tiêu thụ của tỉnh giảm [[0,7%]].", p: "chỉ số tiêu thụ", e: "tỉnh"),
        ContextCase("Cách đây 3 năm giá hạt là [[7 USD/kg]].", p: "giá", e: "hạt"),
        ContextCase("Lợi suất trái phiếu kỳ hạn 7 năm tăng lên [[3%]].", p: "Lợi suất trái phiếu", e: "*"),
        ContextCase("Chỉ số HNX cũng đạt mức cao nhất từ đầu năm, tăng [[3%]].", p: "Chỉ số HNX", e: "*"),
        ContextCase("HNX cũng đạt mức cao nhất từ đầu năm, tăng [[3%]].", p: nil, e: "*"),
    ])
    func led(item: ContextCase) throws { try item.check() }

    @Test("Changes: what somebody loses of its worth is one, what is saved in a bank or compared with is none", arguments: [
        ("Cổ phiếu HLM mất hơn [[7%]] giá trị.", Change.decrease), ("Chỉ số HNX mất [[0,7%]].", .decrease), ("Xã mất [[7%]] diện tích rừng.", nil), ("Ai cũng phải mất [[60%]] (tính cả đi lại).", nil),
        ("Phí giao dịch mất [[3%]] mỗi lần.", nil), ("Nông dân mất [[70%]], thương lái hưởng 30%.", nil), ("Người bán mất [[7%]] giá trị hợp đồng.", nil), ("Giá vàng vẫn thấp hơn so với mức đỉnh [[17%]].", .lower),
        ("Giảm 10% - [[20%]] - 30% cho khách quen.", .decrease), ("Giảm thời gian giải quyết từ [[30%]] trở lên.", .decrease),
        ("Người vay cần để dành tối thiểu [[9 tháng]].", nil), ("Giá đồng thấp hơn so với mức quy định [[7.300 USD]].", nil), ("Giá đồng tăng ít hơn và đạt [[7.300 USD]].", nil),
    ] as [(String, Change?)])
    func changes(text: String, change: Change?) throws { #expect(try ContextCase.record(text).change == change) }

    @Test("More than two figures, each with its unit, that dashes part are no range; a modifier may stand before the second of two", arguments: [
        ("Thuế suất ba loại xe là 5% - 30% - 65%.", ["5", "30", "65"]), ("Hoa hồng 3%-7%-9%.", ["3", "7", "9"]), ("Lãi suất 5% - 7%.", ["5..7"]),
        ("Đạt từ 50 điểm đến dưới 65 điểm.", ["50..65"]), ("Số điểm 50 điểm đến dưới 65 điểm.", ["50..65"]), ("Tỉnh có 7 điểm đến.", ["7"]),
        ("Bình chọn 7 điểm đến hàng đầu.", ["7"]), ("Tour 4 điểm đến 3 ngày.", ["4", "3"]), ("Tỷ lệ hộ nghèo giảm 2% đến dưới 5%.", ["2", "5"]), ("Vốn tăng thêm 20 tỷ đồng đến hơn 90 tỷ đồng.", ["20000000000", "90000000000"]),
        ("Giá đất tăng từ hơn 3 lần đến hơn 7 lần.", ["3..7"]),
    ])
    func chains(text: String, values: [String]) throws {
        let records = Extractor(lexicon: ContextCase.lexicon).read(text: text).filter { $0.unit != "loại xe" }
        #expect(records.map { "\($0.value.map(String.init(describing:)) ?? "-")" + ($0.valueMax.map { "..\($0)" } ?? "") } == values)
    }
}
