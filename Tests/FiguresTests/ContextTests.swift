import Lexicon
import TestSupport
import Testing

@testable import Figures

/// One figure of a text, marked `[[…]]`, and what must be found for it. A field that is not given must be empty; `"*"` is
/// not compared.
struct ContextCase: Sendable, CustomTestStringConvertible {
    let text: String
    let property: String?
    let entity: String?
    let base: String?
    let status: Status?
    let flags: [Flag]

    init(_ text: String, p property: String? = nil, e entity: String? = nil, b base: String? = nil, s status: Status? = nil, flags: [Flag] = []) {
        (self.text, self.property, self.entity, self.base, self.status, self.flags) = (text, property, entity, base, status, flags)
    }

    var testDescription: String { text }
}

/// What was measured, of whom, against what and how sure.
@Suite struct ContextTests {
    static let lexicon = try! Lexicon.shipped()

    static func record(_ marked: String) throws -> Record {
        let open = try #require(marked.firstRange(of: "[["))
        let text = marked.replacing("[[", with: "").replacing("]]", with: "")
        let start = marked[..<open.lowerBound].unicodeScalars.count
        let records = Extractor(lexicon: lexicon).read(text: text)
        return try #require(records.first { $0.start == start }, "no figure at \(start): \(records.map(\.text))")
    }

    private static func check(_ item: ContextCase) throws {
        let record = try record(item.text)
        if item.property != "*" { #expect(record.property == item.property) }
        if item.entity != "*" { #expect(record.entity == item.entity) }
        if item.base != "*" { #expect(record.base == item.base) }
        #expect(record.status == item.status)
        for flag in item.flags { #expect(record.flags.contains(flag)) }
    }

    @Test("What a comparison is with, without how much it is", arguments: [
        ContextCase("Sản lượng đạt 120 tấn, thấp hơn nhiều so với kế hoạch [[14 tấn]].", p: "Sản lượng", b: "kế hoạch"),
        ContextCase("Tỷ lệ này thấp hơn nhiều chỉ tiêu [[1,4%]].", p: "*", b: "chỉ tiêu", s: .target),
        ContextCase("Giá tiêu giảm 12 USD, tương đương [[0,6%]] chốt ở 2.315 USD/tấn.", p: "Giá", e: "tiêu"),
    ])
    func comparisons(item: ContextCase) throws { try Self.check(item) }

    @Test("What a part is of, without the preposition; when it was is no whole", arguments: [
        ContextCase("Cà phê chiếm [[31%]] trong tổng kim ngạch của tỉnh.", p: "*", e: "*", b: "tổng kim ngạch của tỉnh"),
        ContextCase("Lãi suất bình quân đạt [[2,35%]] trong tháng 5/2019.", p: "Lãi suất bình quân"),
        ContextCase("Giá cổ phiếu tăng [[gấp ba]] trong vòng hai năm qua.", p: "Giá", e: "cổ phiếu"),
    ])
    func wholes(item: ContextCase) throws { try Self.check(item) }

    @Test("Whose it is, where it is said behind what is counted, in the clause that follows, or in the sentence before", arguments: [
        ContextCase("Vì [[3 đối tác]] của công ty này đã rút lui.", p: "*", e: "công ty này"),
        ContextCase("Có [[46 dự án]] của tỉnh Hòa Bình được cấp phép.", p: "được cấp phép", e: "tỉnh Hòa Bình"),
        ContextCase("Có [[45 học sinh]] Trường Trung học cơ sở Lê Lợi bị ngộ độc.", p: "bị ngộ độc", e: "Trường Trung học cơ sở Lê Lợi"),
        ContextCase("Ngập nặng nhất là [[3 xã]] Tân Lập, Tân Hòa và Tân Bình.", p: "*", e: nil),
        ContextCase("Trong [[12 nước]] Đông Nam Á, tuổi thọ ở đây cao nhất.", p: nil, e: "Đông Nam Á"),
        ContextCase("Tối qua, [[8 người]] bị ngộ độc ở huyện Lục Nam khi ăn nấm.", p: "bị ngộ độc", e: "huyện Lục Nam"),
        ContextCase("Ghi nhận [[57 trường hợp]] do thời tiết ở Mỹ ấm lên.", p: "Ghi nhận"),
        ContextCase("Tới nay, với việc mở thêm [[14 chi nhánh]], ngân hàng đã phủ kín miền Trung.", p: "*", e: "ngân hàng"),
        ContextCase("Với [[5 huy chương]] bạc, câu lạc bộ đã vươn lên giữa bảng.", p: "*", e: "câu lạc bộ"),
        ContextCase("Sau khi thu hồi [[46 giấy phép]], Sở Công Thương đã lập lại trật tự.", p: "thu hồi", e: "Sở Công Thương"),
        ContextCase("Để khắc phục, kế hoạch đặt ra là chỉ số đạt [[90%]], bộ phận một cửa mở thêm hai quầy.", p: "*"),
        ContextCase("Trong [[27 sở]], Sở Xây dựng đứng chót.", p: "*", e: nil),
        ContextCase("Với giá chào [[210 USD/tấn]], Bộ Công Thương nhận định thị trường sẽ chững lại.", p: "*"),
        ContextCase("Cục Thuế tỉnh đã thu 900 tỷ đồng. Tổ chức [[17 lớp]] tập huấn.", p: "Tổ chức", e: "Cục Thuế tỉnh", flags: [.entityInherited]),
        ContextCase("Cục Thuế tỉnh đã thu 900 tỷ đồng. Xuất khẩu gạo đạt [[17 triệu USD]].", p: "Xuất khẩu gạo"),
    ])
    func doers(item: ContextCase) throws { try Self.check(item) }

    @Test("Whose it is at the end of a verb phrase, up to the next small word", arguments: [
        ContextCase("Năm 2019, xuất khẩu hàng dệt may của Nhật Bản sang Mỹ đạt [[14 tỷ USD]].", p: "xuất khẩu hàng dệt may", e: "Nhật Bản"),
        ContextCase("Xuất khẩu của khu vực kinh tế trong nước đạt [[14 tỷ USD]].", p: "Xuất khẩu", e: "khu vực kinh tế trong nước"),
        ContextCase("Tiêu thụ của người dân là [[4,3 triệu tấn]].", p: "Tiêu thụ", e: "người dân"),
        ContextCase("Bà Lan đã mua cổ phiếu An Phú với giá [[25.000 đồng]].", p: "giá", e: "Bà Lan"),
    ])
    func ownersOfVerbs(item: ContextCase) throws { try Self.check(item) }

    @Test("An age is part of the words around it, and whose it is no rate", arguments: [
        ContextCase("Tỷ lệ trẻ em dưới 3 tuổi thiếu cân giảm còn [[14%]].", p: "Tỷ lệ trẻ em dưới 3 tuổi thiếu cân"),
        ContextCase("Tỷ lệ cận thị trong học sinh từ 11 - 14 tuổi giảm từ [[41%]] xuống 38%.", p: "Tỷ lệ cận thị", e: "học sinh từ 11 - 14 tuổi"),
        ContextCase("Tỷ lệ cận thị trong học sinh từ [[11 - 14 tuổi]] giảm mạnh.", e: "học sinh"),
        ContextCase("Công nhân từ 20 đến 30 tuổi chiếm [[41%]] lực lượng.", p: "chiếm", e: "Công nhân từ 20 đến 30 tuổi", b: "lực lượng"),
        ContextCase("Huyện có bé trai 13 tuổi bị bỏng và [[4 người]] bị ngạt khói.", p: "bị ngạt khói", e: "Huyện"),
    ])
    func ages(item: ContextCase) throws { try Self.check(item) }

    @Test("A time without a date parts a phrase from its figure", arguments: [
        ContextCase("Sản lượng bông của Brazil trong tuần trước đã giảm [[46.000 tấn]].", p: "Sản lượng bông", e: "Brazil"),
        ContextCase("Kim ngạch của tỉnh trong tháng này ước đạt [[12 triệu USD]].", p: "Kim ngạch", e: "tỉnh", s: .estimate),
    ])
    func timesBetween(item: ContextCase) throws { try Self.check(item) }

    @Test("A name in quotes has no verb", arguments: [
        ContextCase("Chương trình “Chung tay dựng nhà cho em” đã xây [[320 căn nhà]].", p: "xây", e: "Chương trình “Chung tay dựng nhà cho em”"),
        ContextCase("Công ty \"mất toi\" [[14 tỷ đồng]] tiền cọc.", p: "*", e: "Công ty"),
    ])
    func quotes(item: ContextCase) throws { try Self.check(item) }

    @Test("What is reached, and by whose plan", arguments: [
        ContextCase("Xã đạt [[17/19 tiêu chí]].", p: "đạt", e: "Xã"),
        ContextCase("Sản lượng lúa đạt [[72%]] theo kế hoạch.", p: "Sản lượng lúa", b: "kế hoạch"),
        ContextCase("Số thu đạt [[112%]] dự toán do Tổng cục Thuế, Hội đồng nhân dân tỉnh giao.", p: "Số thu", b: "dự toán do Tổng cục Thuế, Hội đồng nhân dân tỉnh giao"),
        ContextCase("Số thu bằng [[43%]] dự toán do Bộ Tài chính giao và tăng 5%.", p: "Số thu", b: "dự toán do Bộ Tài chính giao"),
    ])
    func plans(item: ContextCase) throws { try Self.check(item) }

    @Test("What is said ends before dots, and begins behind the word that says which ones", arguments: [
        ContextCase("Chỉ có [[3 đại biểu]] phản đối...", p: "phản đối"),
        ContextCase("Có [[6 học viên]] khác đang bị cách ly.", p: "đang bị cách ly"),
        ContextCase("Tỉnh có [[97%]] thư viện các cấp đạt chuẩn.", p: "đạt chuẩn", e: "thư viện các cấp", b: "*"),
        ContextCase("Xưởng bán chăn bông với giá bình quân [[640.000 đồng/bộ]].", p: "giá"),
    ])
    func edges(item: ContextCase) throws { try Self.check(item) }

    @Test("Who it is, without what he has, and not what kind he is", arguments: [
        ContextCase("Câu lạc bộ này có quan hệ với trên [[46 nhà vườn]].", p: "*", e: "Câu lạc bộ này"),
        ContextCase("Kim ngạch của doanh nghiệp có vốn nước ngoài đạt [[20 triệu USD]].", p: "Kim ngạch", e: "doanh nghiệp có vốn nước ngoài"),
        ContextCase("Còn tại Tokyo, cao su lên tới [[264 yen/kg]].", p: "*", e: "cao su"),
        ContextCase("Indonesia, nước trồng cọ lâu đời, sẽ bán thêm [[64.000 tấn]].", p: "bán", e: "Indonesia", s: .forecast),
    ])
    func who(item: ContextCase) throws { try Self.check(item) }

    @Test("What a law lays down, and what it is made of", arguments: [
        ContextCase("Thông tư số 412/2019/TT-BTC quy định thuế suất [[7%]] với mặt hàng này.", p: "*", e: "*", s: .norm),
        ContextCase("Nghị định số 412/2019/NĐ-CP quy định về đào tạo, gồm [[8 chương]].", p: "*", e: "*"),
    ])
    func laws(item: ContextCase) throws { try Self.check(item) }

    @Test("Where a change begins is how it is now", arguments: [
        ContextCase("Tỉnh phấn đấu giảm tỷ lệ hộ nghèo từ [[6%]] xuống còn 4%.", p: "tỷ lệ hộ nghèo", e: "Tỉnh"),
        ContextCase("Tỉnh phấn đấu giảm tỷ lệ hộ nghèo từ 6% xuống còn [[4%]].", p: "tỷ lệ hộ nghèo", e: "Tỉnh", s: .target),
        ContextCase("Công ty sẽ nâng vốn từ hơn [[40 tỷ đồng]] lên 55 tỷ đồng.", p: "vốn", e: "Công ty"),
        ContextCase("Công ty sẽ giảm sở hữu từ hơn [[30 triệu cổ phiếu]], tỷ lệ 12%, xuống còn 25 triệu cổ phiếu.", p: "sở hữu", e: "Công ty"),
        ContextCase("Theo Quyết định số 412/QĐ-UBND, thời hạn cấp phép giảm từ [[14 ngày]] xuống còn 9 ngày; trả kết quả không quá 3 ngày.", p: "thời hạn cấp phép", s: .norm),
        ContextCase("Huyện phấn đấu giảm số hộ bỏ ruộng từ [[4%]] trở lên, 80% số trường có sân chơi.", p: "*", e: "Huyện", s: .target),
    ])
    func starts(item: ContextCase) throws { try Self.check(item) }

    @Test("A rate is not what is counted, and a level says nothing of a change", arguments: [
        ContextCase("Công ty giảm sở hữu từ 30 triệu cổ phiếu, tỷ lệ 12%, xuống còn [[25 triệu cổ phiếu]], tỷ lệ 10%.", p: "sở hữu", e: "Công ty"),
        ContextCase("Ngôi nhà có diện tích khoảng 6x[[17 m]].", p: "diện tích", e: "Ngôi nhà"),
        ContextCase("Bể dài [[4]] x 7 x 2 m.", p: "dài", e: "Bể"),
        ContextCase("Ban chấp hành khóa X gồm [[170 người]].", p: nil, e: "Ban chấp hành khóa X"),
        ContextCase("Căn hộ có diện tích 84 m2 gồm 2 ban công, [[3 phòng ngủ]].", p: nil, e: "Căn hộ"),
        ContextCase("Lãi suất kỳ hạn [[6 tháng]] là 4%.", e: nil),
        ContextCase("Tỷ suất lợi nhuận là 12%. Cổ phiếu An Phú tăng [[6%]].", p: nil, e: "Cổ phiếu An Phú"),
    ])
    func rates(item: ContextCase) throws { try Self.check(item) }

    @Test("What stands before the bracket of a figure", arguments: [
        ContextCase("Bệnh viện sẽ cử ê kíp phẫu thuật ([[17 người]]) sang Lào.", p: "cử ê kíp phẫu thuật", e: "Bệnh viện", s: .forecast),
        ContextCase("Năng suất ngô của huyện còn kém ([[41 tạ/ha]]).", p: "Năng suất ngô", e: "huyện"),
        ContextCase("Doanh thu cao hơn hẳn so với quý trước ([[52 tỷ đồng]]).", p: "*", b: "*"),
    ])
    func beforeBrackets(item: ContextCase) throws { try Self.check(item) }

    @Test("No word is cut where its parts are small words elsewhere", arguments: [
        ContextCase("Chi cục triển khai cải cách, hiện đại hoá trọng tâm với [[7 nhiệm vụ]] cụ thể.", p: "hiện đại hoá trọng tâm", e: "Chi cục"),
        ContextCase("Công ty cổ phần Năng lượng Bình Minh lãi ròng [[46 tỷ đồng]].", p: "lãi ròng", e: "Công ty cổ phần Năng lượng Bình Minh"),
        ContextCase("Công ty Thiết bị Phú Yên nộp ngân sách [[9 tỷ đồng]].", p: "nộp ngân sách", e: "Công ty Thiết bị Phú Yên"),
        ContextCase("Giá trị còn lại của xe ô tô công là [[730 tỷ đồng]].", p: "Giá trị còn lại", e: "xe ô tô công"),
        ContextCase("Trường được tổ chức dạy thêm [[3 tiết/tuần]].", p: "*", e: "Trường"),
        ContextCase("Phiên này có lúc giá vàng chỉ còn [[1.340 USD/ounce]].", p: "giá vàng"),
        ContextCase("Thay vì thu [[6.000 đồng/lượt]] như trước, mức thu mới cao hơn.", p: "thu"),
    ])
    func wholeWords(item: ContextCase) throws { try Self.check(item) }

    @Test("An amount is of the measure that is reached", arguments: [
        ContextCase("Tỉnh có 4 nhóm hàng xuất khẩu đạt kim ngạch từ [[30 triệu USD]] trở lên.", p: "kim ngạch", e: "*"),
        ContextCase("Tỉnh có [[4 nhóm hàng]] xuất khẩu đạt kim ngạch từ 30 triệu USD trở lên.", p: "đạt kim ngạch", e: "*"),
        ContextCase("Ba quý còn lại phải đạt trên [[8%]].", e: "*"),
    ])
    func reached(item: ContextCase) throws { try Self.check(item) }

    @Test("What came of something stands behind a word of cause", arguments: [
        ContextCase("Kết quả này khiến lợi nhuận chưa phân phối của công ty chỉ còn [[412 tỷ đồng]].", p: "lợi nhuận chưa phân phối", e: "công ty"),
        ContextCase("Nắng hạn kéo dài làm cho sản lượng cà phê giảm [[7,4%]].", p: "sản lượng cà phê"),
        ContextCase("Đường mới giúp thời gian đi lại rút ngắn [[40 phút]].", p: "thời gian đi lại"),
        ContextCase("Mưa lớn dẫn đến thiệt hại [[6,3 tỷ đồng]].", p: "thiệt hại"),
        ContextCase("Đoàn viên giúp bà con sửa lại [[27 mái nhà]].", p: "*", e: "Đoàn viên"),
        ContextCase("Dự án giúp [[640 hộ]] thoát nghèo.", p: "giúp", e: "Dự án"),
    ])
    func causes(item: ContextCase) throws { try Self.check(item) }

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
    func nounPhrases(item: ContextCase) throws { try Self.check(item) }

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
    func verbPhrases(item: ContextCase) throws { try Self.check(item) }

    @Test("Shares: of whom, and what is said of them", arguments: [
        ContextCase("[[100%]] hồ sơ được giải quyết đúng hạn.", p: "được giải quyết đúng hạn", e: "hồ sơ"),
        ContextCase("Hiện [[92%]] cán bộ, công chức, viên chức cấp xã sử dụng chữ ký số.", p: "sử dụng chữ ký số", e: "cán bộ, công chức, viên chức cấp xã"),
        ContextCase("Khách quốc tế chiếm [[40%]] tổng lượng khách.", p: "*", e: "*", b: "tổng lượng khách"),
        ContextCase("Doanh thu dịch vụ chiếm [[1/4]] tổng doanh thu.", p: "Doanh thu dịch vụ", b: "tổng doanh thu"),
        ContextCase("Huyện đã hoàn thành [[12/15 nhiệm vụ]].", p: "hoàn thành", e: "Huyện"),
        ContextCase("Huyện tiếp nhận 820 hồ sơ, giải quyết 810 hồ sơ (đạt [[98,8%]]).", p: "giải quyết", e: "Huyện"),
    ])
    func shares(item: ContextCase) throws { try Self.check(item) }

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
    func lists(item: ContextCase) throws { try Self.check(item) }

    @Test("What a change, a gap or a share is relative to", arguments: [
        ContextCase("Thu nội địa tăng [[8%]] so với năm 2020.", p: "Thu nội địa", b: "năm 2020"),
        ContextCase("Thu nội địa đạt [[81%]] dự toán HĐND tỉnh giao.", p: "Thu nội địa", b: "dự toán HĐND tỉnh giao"),
        ContextCase("Số vụ cháy giảm [[5 vụ]] so cùng kỳ năm trước.", p: "Số vụ cháy", b: "cùng kỳ năm trước"),
        ContextCase("So với cùng kỳ năm 2018, số vụ tai nạn giảm [[11%]].", p: "số vụ tai nạn", b: "cùng kỳ năm 2018"),
        ContextCase("Tỷ lệ tiêm chủng thấp hơn bình quân cả nước [[2,5 điểm phần trăm]].", p: "Tỷ lệ tiêm chủng", b: "bình quân cả nước"),
        ContextCase("Lượng khách gấp [[3 lần]] cùng kỳ.", p: "Lượng khách", b: "cùng kỳ"),
        ContextCase("Tổng thu vượt [[12%]] kế hoạch năm.", p: "Tổng thu", b: "kế hoạch năm"),
        ContextCase("Giải ngân đạt 127% dự toán Bộ Tài chính giao ([[9.500 tỷ đồng]]).", p: "dự toán Bộ Tài chính giao", s: .target),
    ])
    func bases(item: ContextCase) throws { try Self.check(item) }

    @Test("Facts, targets, forecasts, estimates, norms and proposals", arguments: [
        ContextCase("Năm 2025, tỉnh phấn đấu tỷ lệ che phủ rừng đạt [[54%]].", p: "tỷ lệ che phủ rừng", e: "tỉnh", s: .target),
        ContextCase("Doanh thu ước đạt [[94 tỷ đồng]], tăng 31%.", p: "Doanh thu", s: .estimate),
        ContextCase("Doanh thu ước đạt 94 tỷ đồng, tăng [[31%]].", p: "Doanh thu"),
        ContextCase("Dự kiến nhà máy tuyển [[300 lao động]].", p: "tuyển", e: "nhà máy", s: .forecast),
        ContextCase("Sở Tài chính đề xuất hỗ trợ [[5 triệu đồng]] mỗi hộ.", p: "hỗ trợ", e: "*", s: .proposal),
        ContextCase("Theo quy định, thời gian cấp giấy phép không quá [[5 ngày làm việc]].", p: "*", s: .norm),
        ContextCase("Hành vi này bị phạt từ [[2 đến 4 triệu đồng]].", p: "bị phạt", e: "*", s: .norm),
        ContextCase("Huyện đã hoàn thành [[15/15 chỉ tiêu]].", p: "hoàn thành", e: "Huyện"),
        ContextCase("Kết quả vượt mục tiêu [[3%]].", p: "*", b: "*"),
        ContextCase("Khi đề nghị cấp thẻ, người dân nộp [[2 bản sao]].", p: "nộp", e: "người dân"),
        ContextCase("Mục tiêu của nhà máy là sẽ nâng công suất lên [[500 tấn/ngày]].", p: "công suất", e: "*", s: .target),
        ContextCase("Nếu giá cao su giữ mức [[40.000 đồng/kg]] thì người trồng có lãi.", p: "*", e: "*", s: .proposal),
        ContextCase("Nợ có khả năng mất vốn của ngân hàng là [[41 tỷ đồng]].", p: "*", e: "ngân hàng"),
    ])
    func statuses(item: ContextCase) throws { try Self.check(item) }

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
    func members(item: ContextCase) throws { try Self.check(item) }

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
    func brackets(item: ContextCase) throws { try Self.check(item) }

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
    func pointers(item: ContextCase) throws { try Self.check(item) }

    @Test("Who speaks, who is asked, who does it", arguments: [
        ContextCase("Công ty An Phú cho biết sẽ trích [[736 tỷ đồng]] trả cổ tức.", p: "trích", e: "Công ty An Phú", s: .forecast),
        ContextCase("Bộ trưởng cho rằng xuất khẩu tôm đạt [[10 tỷ USD]].", p: "xuất khẩu tôm"),
        ContextCase("Theo sổ sách của xã thì lương của cán bộ này là [[9 triệu đồng]].", p: "lương", e: "cán bộ này"),
        ContextCase("GDP nước này được ADB dự báo tăng [[8,1%]].", p: "GDP nước này", s: .forecast),
        ContextCase("Theo Sở Du lịch, trong [[7 ngày]] nghỉ tết, khách đến đông."),
        ContextCase("Hội đồng gồm Chủ tịch, [[04 Phó Chủ tịch]] và thư ký.", e: "Hội đồng"),
    ])
    func speakers(item: ContextCase) throws { try Self.check(item) }

    @Test("What is said behind a noun phrase that holds a figure, and behind a measure", arguments: [
        ContextCase("Năm nay có [[822.290 thí sinh]] của 63 tỉnh dự thi tốt nghiệp.", p: "dự thi tốt nghiệp"),
        ContextCase("Kết quả này kéo giảm tới [[92%]] lợi nhuận 6 tháng đầu năm 2020 của An Phú.", p: "lợi nhuận", e: "An Phú", b: "*"),
        ContextCase("Huyện có thu ngân sách đảm bảo tiến độ và giải ngân vốn đầu tư công đạt [[40%]] kế hoạch.", p: "giải ngân vốn đầu tư công", e: "Huyện", b: "kế hoạch"),
        ContextCase("Doanh số gửi tiền tăng khá nhanh, đạt [[5 tỷ đồng]].", p: "Doanh số gửi tiền"),
        ContextCase("Doanh thu của công ty mẹ đóng góp [[34%]].", p: "Doanh thu", e: "công ty mẹ"),
        ContextCase("Cổng tiếp nhận hơn 7.000 thắc mắc của người truy cập, tiếp nhận [[5.240 hồ sơ]].", p: "tiếp nhận", e: "Cổng"),
        ContextCase("Tiêu biểu là trường Trung cấp Dân lập Đại An với diện tích [[12,3 ha]].", p: "diện tích", e: "*"),
    ])
    func phrases(item: ContextCase) throws { try Self.check(item) }

    @Test("Words that look like others", arguments: [
        ContextCase("Lạm phát cơ bản tăng [[2,1%]].", p: "Lạm phát cơ bản"),
        ContextCase("Chi cục Hải quan khu vực Hải Phòng thu [[43 tỷ đồng]].", p: "thu", e: "Chi cục Hải quan khu vực Hải Phòng"),
        ContextCase("Trị giá xuất khẩu ước đạt [[14 tỷ USD]].", p: "Trị giá xuất khẩu", s: .estimate),
        ContextCase("Cổ phiếu HPG tăng [[650 đồng]] lên 44.750 đồng.", e: "Cổ phiếu HPG"),
        ContextCase("Lượng đơn đặt hàng trong nước tăng [[6%]].", p: "Lượng đơn đặt hàng trong nước"),
        ContextCase("Ngân hàng ghi nhận [[60 tỷ đồng]] nợ phải trả.", p: "nợ phải trả", e: "Ngân hàng"),
        ContextCase("Nhập khẩu đạt 10 nghìn tấn, giảm [[4%]] về lượng.", p: "lượng"),
    ])
    func lookalikes(item: ContextCase) throws { try Self.check(item) }

    @Test("A change is of what was counted, and a list goes on with its verb", arguments: [
        ContextCase("Đội Quản lý thị trường tiếp nhận 62 tờ khai, tăng [[5%]] so với cùng kỳ.", p: "tờ khai", e: "Đội Quản lý thị trường", b: "cùng kỳ"),
        ContextCase("Trung tâm tiếp nhận 90 lượt khách, gấp [[3 lần]] cùng kỳ.", p: "lượt khách", e: "Trung tâm", b: "cùng kỳ"),
        ContextCase("Sở đã giải quyết 90 hồ sơ (bằng [[40%]] cùng kỳ) và 12 đơn thư.", p: "hồ sơ", e: "Sở", b: "cùng kỳ"),
        ContextCase("Sở đã giải quyết 90 hồ sơ (bằng 40% cùng kỳ) và [[12 đơn thư]].", p: "giải quyết", e: "Sở"),
        ContextCase("Bộ phận một cửa tiếp nhận 500 hồ sơ, trong đó lĩnh vực đất đai [[210 hồ sơ]].", p: "tiếp nhận", e: "lĩnh vực đất đai"),
        ContextCase("Doanh thu đạt 80 tỷ đồng và lợi nhuận đạt 6 tỷ đồng, lần lượt tăng [[4%]] và 9%.", p: "Doanh thu"),
        ContextCase("Chỉ số CCHC của Sở xếp thứ hai trong tổng số 18 cơ quan được đánh giá và năm 2022 đạt [[91 điểm]].", p: "Chỉ số CCHC", e: "Sở"),
    ])
    func counted(item: ContextCase) throws { try Self.check(item) }

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
    func clauses(item: ContextCase) throws { try Self.check(item) }

    @Test("Of whom: names, levels, shares and parts", arguments: [
        ContextCase("Chiều qua, tòa xét xử bị cáo Lê Văn Út ([[29 tuổi]], trú huyện Phù Mỹ).", e: "bị cáo Lê Văn Út"),
        ContextCase("Sở Nội vụ đã sắp xếp [[7 đơn vị hành chính]] cấp xã.", p: "sắp xếp", e: "cấp xã"),
        ContextCase("Dân số Nhật Bản đạt [[125 triệu người]].", p: "Dân số", e: "Nhật Bản"),
        ContextCase("Mực nước sông Lô lên [[17 m]].", p: "Mực nước", e: "sông Lô"),
        ContextCase("Gạch ốp lát trị giá đạt [[3 triệu USD]].", p: "Gạch ốp lát trị giá"),
        ContextCase("Biệt thự ven hồ rao bán [[90 tỷ đồng]].", p: "rao bán", e: "Biệt thự ven hồ"),
        ContextCase("Học phí tăng từ [[5% - 7%]] đối với bậc tiểu học.", p: "Học phí"),
        ContextCase("Trang web này có [[2 triệu thành viên]].", e: "Trang web này"),
        ContextCase("Số lượng văn bản, tài liệu tăng [[6%]].", p: "Số lượng văn bản, tài liệu"),
        ContextCase("Xuất khẩu dệt, may, da, giày đạt [[3 tỷ USD]].", p: "Xuất khẩu dệt, may, da, giày"),
        ContextCase("Năm nay, mỗi xã, phường có [[2 điểm bưu điện]].", e: "mỗi xã, phường"),
        ContextCase("Trên [[60%]] cán bộ xã và 90% cán bộ huyện sử dụng chữ ký số.", p: "sử dụng chữ ký số", e: "cán bộ xã", b: "*"),
        ContextCase("[[Hàng trăm hộ]] ở xã Ia Mơ và 40 hộ ở xã Ia Lâu bị cô lập.", p: "bị cô lập", e: "xã Ia Mơ"),
        ContextCase("Hàng trăm hộ ở xã Ia Mơ và [[40 hộ]] ở xã Ia Lâu bị cô lập.", p: "bị cô lập", e: "xã Ia Lâu"),
        ContextCase("Toàn tỉnh có 2 chợ tại huyện Ba Bể; [[1 siêu thị]] tại huyện Na Rì.", e: "huyện Na Rì"),
        ContextCase("Bình Thuận: Lượng khách tăng [[20%]]", p: "Lượng khách", e: "Bình Thuận"),
        ContextCase("Toàn huyện hiện có [[1.700 ha]] cam.", p: "cam", e: "Toàn huyện"),
        ContextCase("Mỗi năm có khoảng [[300 ha]] đất rừng bị lấn chiếm.", p: "bị lấn chiếm", e: "đất rừng"),
        ContextCase("[[100%]] phản ánh, kiến nghị của người dân phải được trả lời đúng hạn.", p: "phải được trả lời đúng hạn", e: "phản ánh, kiến nghị của người dân", b: "*"),
        ContextCase("Trên [[70%]] yêu cầu chi trả được công ty chấp thuận.", p: "được công ty chấp thuận", e: "yêu cầu chi trả", b: "*"),
    ])
    func whose(item: ContextCase) throws { try Self.check(item) }

    @Test("Names of measures are kept whole", arguments: [
        ContextCase("Chỉ số năng lực cạnh tranh cấp tỉnh của Hà Nam đạt [[64 điểm]].", p: "Chỉ số năng lực cạnh tranh cấp tỉnh", e: "Hà Nam"),
        ContextCase("Chỉ số hài lòng của người dân đạt [[84%]].", p: "Chỉ số hài lòng của người dân"),
        ContextCase("Bệnh viện đạt [[4,1/5 điểm]] về mức độ hài lòng của người bệnh.", p: "mức độ hài lòng của người bệnh", e: "Bệnh viện"),
        ContextCase("Nồng độ bụi PM2.5 đạt [[40 µg/m3]].", p: "Nồng độ bụi PM2.5"),
        ContextCase("Mức độ thực hiện đạt [[75%]].", p: "Mức độ thực hiện"),
        ContextCase("Tỷ giá trung tâm ở mức [[25.100 đồng/USD]].", p: "Tỷ giá trung tâm"),
        ContextCase("Thời gian đi Đà Lạt còn [[3 giờ]].", p: "Thời gian đi Đà Lạt"),
    ])
    func measures(item: ContextCase) throws { try Self.check(item) }

    @Test("Carried over from the sentence before", arguments: [
        ContextCase("Kim ngạch xuất khẩu của Long An đạt 5 tỷ USD. Kim ngạch nhập khẩu đạt [[3 tỷ USD]].", p: "Kim ngạch nhập khẩu", e: "Long An", flags: [.entityInherited]),
        ContextCase("Tỷ lệ đúng hạn của huyện Mộ Đức đạt 91%. Huyện Trà Bồng xếp [[thứ 11/13]].", p: "Tỷ lệ đúng hạn", e: "Huyện Trà Bồng", flags: [.propertyInherited]),
        ContextCase("Tỷ lệ trả kết quả đúng hạn như sau:\n- Sở Xây dựng: [[98%]]\n- Sở Công Thương: 97%", p: "Tỷ lệ trả kết quả đúng hạn", e: "Sở Xây dựng", flags: [.propertyInherited]),
        ContextCase("Tỷ lệ trả kết quả đúng hạn như sau:\n- Sở Xây dựng: 98%\n- Sở Công Thương: [[97%]]", p: "Tỷ lệ trả kết quả đúng hạn", e: "Sở Công Thương", flags: [.propertyInherited]),
        ContextCase("Các hộ dân thu 5 tỷ đồng. Kim ngạch nhập khẩu đạt [[3 tỷ USD]].", p: "Kim ngạch nhập khẩu"),
    ])
    func carried(item: ContextCase) throws { try Self.check(item) }

    @Test("What a verb is done to is not what is measured; a part of a word measures nothing", arguments: [
        ContextCase("Nhà máy sẽ đóng góp cho GDP của tỉnh khoảng [[300 triệu USD]].", p: "đóng góp cho GDP của tỉnh", e: "Nhà máy", s: .forecast),
        ContextCase("Mỗi năm, khu công nghiệp đóng góp cho ngân sách [[90 tỷ đồng]].", p: "đóng góp cho ngân sách", e: "khu công nghiệp"),
        ContextCase("Chủ tịch đánh giá cao nỗ lực của [[7 đơn vị]].", p: "đánh giá cao nỗ lực", e: "*"),
        ContextCase("Liên bộ điều chỉnh giá bán theo chu kỳ [[10 ngày]].", p: "chu kỳ", e: "*"),
        ContextCase("Lượng hàng qua cảng đạt tổng trị giá [[5 tỷ USD]].", p: "tổng trị giá", e: "*"),
        ContextCase("Các nước có mức tăng mạnh là Lào: [[8%]].", p: "mức tăng", e: "Lào"),
        ContextCase("Giá rau ổn định, cà chua có giá [[20 nghìn đồng/kg]].", p: "giá", e: "cà chua"),
    ])
    func objects(item: ContextCase) throws { try Self.check(item) }

    @Test("Who, without what he does, is, or has behind him", arguments: [
        ContextCase("Câu lạc bộ Sông Lam đã gửi đề nghị mua thêm [[3 cầu thủ]].", p: "*", e: "Câu lạc bộ Sông Lam", s: .proposal),
        ContextCase("Long An là tỉnh có diện tích chanh [[11.000 ha]].", p: "diện tích chanh", e: "Long An"),
        ContextCase("Tổ chức này đăng ký bán [[2 triệu cổ phiếu]].", p: "đăng ký bán", e: "Tổ chức này"),
        ContextCase("Ông Lê Văn Tám, Giám đốc bệnh viện cho biết, tuyển sinh vào lớp 10 chỉ lấy [[70%]] học sinh.", p: "*", b: "học sinh"),
        ContextCase("Ông Lê Văn Tám, Giám đốc bệnh viện, cho biết tính đến ngày 8/2 đã có [[12 ca]] khỏi bệnh.", p: "khỏi bệnh"),
        ContextCase("Công ty Cổ phần phát triển Hạ tầng An Phú thuê [[30 ha]] đất.", p: "thuê … đất", e: "Công ty Cổ phần phát triển Hạ tầng An Phú"),
        ContextCase("Công ty May Thành Công lãi [[8 tỷ đồng]].", p: "lãi", e: "Công ty May Thành Công"),
        ContextCase("Lâm và Hòa đòi số tiền [[50 triệu đồng]].", p: "đòi số tiền", e: "Lâm và Hòa"),
    ])
    func without(item: ContextCase) throws { try Self.check(item) }

    @Test("Behind a figure: what was done with money, over a bracket, before a closing quote", arguments: [
        ContextCase("Trong số đó, [[300 triệu USD]] được thực hiện.", p: "được thực hiện"),
        ContextCase("Theo khảo sát, [[8 chuyên gia]] (62%) tán thành phương án.", p: "tán thành phương án"),
        ContextCase("Ông nói: “Đến nay, [[100%]] hồ sơ được trả đúng hạn”.", p: "được trả đúng hạn", e: "hồ sơ", b: "*"),
        ContextCase("Mỗi hộ trung bình có tới [[4 người]].", e: "Mỗi hộ"),
        ContextCase("Công ty nâng tỷ suất lợi nhuận lên 14%, tăng từ mức [[10%]] của năm trước.", p: "tỷ suất lợi nhuận", e: "Công ty", b: "*"),
        ContextCase("Tuyến được dời về phía nam [[88 m]] so với thiết kế ban đầu.", p: "*", e: "*", b: "thiết kế ban đầu"),
    ])
    func behind(item: ContextCase) throws { try Self.check(item) }

    @Test("Nothing is invented where the text says nothing", arguments: [
        ContextCase("Mãi [[25 phút]] sau, đèn mới sáng."),
        ContextCase("Có [[25 người]].", p: nil), ContextCase("[[3 - 5 ngày]].", p: nil), ContextCase("[[1.050 tỷ đồng]]", p: nil),
    ])
    func silence(item: ContextCase) throws { try Self.check(item) }

    @Test("Every value is a stretch of the text") func stretches() throws {
        let text = "Năm 2020,  Sở   Xây dựng đã cấp\t412 giấy phép, tăng 8% so với  năm 2019."
        let folded = "Năm 2020, Sở Xây dựng đã cấp 412 giấy phép, tăng 8% so với năm 2019."
        for record in Extractor(lexicon: Self.lexicon).read(text: text) {
            for value in [record.property, record.entity, record.base].compactMap({ $0 }) {
                for part in value.split(separator: " … ") { #expect(folded.contains(part)) }
            }
        }
    }

    @Test("A sentence of a thousand figures is read in the time of its length", .timeLimit(.minutes(Repository.isSanitized ? 20 : 1))) func longSentence() {
        let text = "Số hồ sơ: " + (1...1000).map { "\($0) hồ sơ" }.joined(separator: ", ")
        #expect(Extractor(lexicon: Self.lexicon).read(text: text).count > 900)
    }
}
