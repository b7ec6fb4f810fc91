import Lexicon
import TestSupport
import Testing
import VietText

@testable import Figures

/// One figure of a report, marked `[[…]]`, and the place that must be found for it: empty where none is given.
struct PlaceCase: Sendable, CustomTestStringConvertible {
    let text: String
    let place: String?
    let level: PlaceLevel?
    let name: String?
    let title: String?
    let home: String?
    let published: String?
    let isInherited: Bool

    init(
        _ text: String, _ place: String? = nil, _ level: PlaceLevel? = nil, _ name: String? = nil, title: String? = nil, home: String? = nil,
        published: String? = nil, inherited: Bool = false
    ) {
        (self.text, self.place, self.level, self.name) = (text, place, level, name)
        (self.title, self.home, self.published, isInherited) = (title, home, published, inherited)
    }

    var testDescription: String { text }
}

/// Where a figure's place lies.
@Suite struct PlaceTests {
    private static func record(_ item: PlaceCase) throws -> Record {
        let title = item.title.map { $0 + "\n" } ?? ""
        let marked = title + item.text
        let open = try #require(marked.firstRange(of: "[["))
        let given = marked.replacing("[[", with: "").replacing("]]", with: "")
        let start = marked[..<open.lowerBound].unicodeScalars.count
        var document = DocumentRecord(doc: "d", source: "d")
        (document.place, document.published) = (item.home, item.published)
        let text = Text(given)
        let head = title.utf8.count
        var zones = [Report.Zone(range: head..<text.bytes.count, role: .body)]
        if head > 0 { zones.insert(.init(range: 0..<head, role: .title), at: 0) }
        let records = Extractor(lexicon: ContextCase.lexicon).read(Report(document: document, text: text, zones: zones)).records
        return try #require(records.first { $0.start == start }, "no figure at \(start): \(records.map(\.text))")
    }

    private static func check(_ item: PlaceCase) throws {
        let record = try record(item)
        #expect(record.place == item.place)
        #expect(record.placeLevel == item.level)
        #expect(record.placeName == item.name)
        #expect(record.flags.contains(.placeInherited) == item.isInherited)
    }

    @Test("What the figure's own words name", arguments: [
        PlaceCase("Kim ngạch xuất khẩu của Bình Định đạt [[1,2 tỷ USD]].", "VN-31", .province),
        PlaceCase("Cả nước có [[940 dự án]] mới.", "VN", .national),
        PlaceCase("Huyện Mộ Đức tiếp nhận [[5.120 hồ sơ]].", "VN-29", .district, "huyện Mộ Đức"),
        PlaceCase("Thành phố Quy Nhơn cấp [[310 giấy phép]].", "VN-31", .district, "thành phố Quy Nhơn"),
        PlaceCase("TP. Hà Nội cấp [[310 giấy phép]].", "VN-HN", .province),
        PlaceCase("TX Bình Minh cấp [[310 giấy phép]].", "VN-49", .district, "thị xã Bình Minh"),
        PlaceCase("Có [[240 hộ dân]] ở xã Ia Mơ, huyện Chư Prông bị cô lập.", "VN-30", .commune, "xã Ia Mơ"),
        PlaceCase("Xã Ia Mơ (huyện Chư Prông, tỉnh Gia Lai) có [[240 hộ dân]].", "VN-30", .commune, "xã Ia Mơ"),
        PlaceCase("Tỉnh Quảng Nam có 18 huyện, riêng huyện Núi Thành có [[17 xã]].", "VN-27", .district, "huyện Núi Thành"),
        PlaceCase("Huyện Đắk R’lấp có [[11 xã]].", "VN-72", .district, "huyện Đắk R'lấp"),
        PlaceCase("Tỉnh Sơn La có 12 ca ở huyện Mộc Châu, [[3 ca]] ở huyện Yên Châu.", "VN-05", .district, "huyện Yên Châu"),
        PlaceCase("GRDP của Nam Định tăng 9%, cao hơn mức trung bình của cả nước là [[7%]].", "VN", .national),
        PlaceCase("Hải Phòng tăng 8%, Nam Định tăng [[6%]].", "VN-67", .province),
    ])
    func own(item: PlaceCase) throws { try Self.check(item) }

    @Test("What a bare word stands for", arguments: [
        PlaceCase("Năm qua, huyện trồng [[1.700 ha]] cam.", "VN-03", .district, "huyện Bắc Quang", title: "Huyện Bắc Quang mở rộng vùng cam", home: "VN-03"),
        PlaceCase("Toàn tỉnh có [[124 xã]].", "VN-27", .province, home: "VN-27"),
        PlaceCase("Cấp xã tiếp nhận [[7.100 hồ sơ]].", "VN-27", .province, home: "VN-27"),
        PlaceCase("Huyện Mộ Đức có [[13 đơn vị hành chính]] cấp xã.", "VN-29", .district, "huyện Mộ Đức", home: "VN-29"),
        PlaceCase("Toàn huyện có [[12 xã]].", title: "Bàn việc sắp xếp các xã"),
        PlaceCase("Huyện Châu Thành nạo vét kênh. Cả huyện có [[45 km]] kênh.", "VN-51", .district, "huyện Châu Thành", home: "VN-51"),
        PlaceCase("Huyện Châu Thành nạo vét [[45 km]] kênh.", nil, .district, "huyện Châu Thành"),
        PlaceCase("Thành phố có [[24 quận]], huyện.", "VN-SG", .province, home: "VN-SG"),
    ])
    func bare(item: PlaceCase) throws { try Self.check(item) }

    @Test("Agencies are not their provinces", arguments: [
        PlaceCase("Sở Tư pháp giải quyết đúng hạn [[2.011 hồ sơ]].", "VN-27", .agency, "Sở Tư pháp", home: "VN-27"),
        PlaceCase("Sở Nông nghiệp và Phát triển nông thôn Hà Tĩnh cấp [[2.011 giấy phép]].", "VN-23", .agency, "Sở Nông nghiệp và Phát triển nông thôn Hà Tĩnh"),
        PlaceCase("UBND huyện Mộ Đức đã tiếp nhận [[5.120 hồ sơ]].", "VN-29", .agency, "UBND huyện Mộ Đức", home: "VN-29"),
        PlaceCase("Bộ Y tế cấp [[120 giấy phép]].", "VN", .agency, "Bộ Y tế"),
        PlaceCase("Công ty Thép Sông Lam đã nộp [[3 tỷ đồng]].", nil, .agency, "Công ty Thép Sông Lam", home: "VN-22"),
        PlaceCase("Hợp tác xã có [[40 thành viên]].", nil, .agency),
        PlaceCase("HTX có [[40 thành viên]].", nil, .agency),
        PlaceCase("Năm nay, nhà máy sản xuất [[40 tấn]] thép.", nil, .agency),
        PlaceCase("Năm nay, công an thành phố Quy Nhơn xử lý [[40 vụ]].", "VN-31", .agency, "công an thành phố Quy Nhơn"),
        PlaceCase("Tiền giường ở BV hạng 2 là [[52.000 đồng]].", nil, .agency),
        PlaceCase("HTX Quyết Tiến có [[40 thành viên]].", nil, .agency, "HTX Quyết Tiến"),
        PlaceCase("Đội Kiểm soát phòng, chống ma túy đã bắt giữ [[12 đối tượng]].", nil, .agency, "Đội Kiểm soát phòng, chống ma túy"),
        PlaceCase("Cục Tài vụ quản trị đã mua [[12 máy chủ]].", nil, .agency, "Cục Tài vụ quản trị"),
        PlaceCase("Công ty Vàng bạc đá quý Sông Lam bán [[40 lượng]].", nil, .agency, "Công ty Vàng bạc đá quý Sông Lam"),
        PlaceCase("Tập đoàn Dệt may Việt Nam có [[41 dự án]].", "VN", .agency, "Tập đoàn Dệt may Việt Nam"),
        PlaceCase("Công ty Tàu cao tốc Sông Lam lãi [[8 tỷ đồng]].", nil, .agency, "Công ty Tàu cao tốc Sông Lam"),
        PlaceCase("Bộ Công nghiệp báo cáo đã tinh giản [[9 người]].", "VN", .agency, "Bộ Công nghiệp"),
        PlaceCase("Công ty Canon rất cao hứng, đã thuê [[40 xe]].", nil, .agency, "Công ty Canon"),
        PlaceCase("Theo Sở Y tế, toàn tỉnh có [[120 ca mắc]].", "VN-27", .province, home: "VN-27"),
    ])
    func agencies(item: PlaceCase) throws { try Self.check(item) }

    @Test("Not the figure's place", arguments: [
        PlaceCase("Giá nhà cao hơn so với Hà Nội, lên [[52 triệu đồng/m2]]."),
        PlaceCase("Hãng tàu lớn nhất Việt Nam lãi [[40 tỷ đồng]]."),
        PlaceCase("Theo đại diện hãng Sao Mai tại Hà Nội, giá một suất là [[40 nghìn đồng]]."),
        PlaceCase("Hà Nội và TP.HCM thu [[5.000 tỷ đồng]]."),
        PlaceCase("Các tỉnh Nghệ An, Hà Tĩnh thu [[5.000 tỷ đồng]]."),
        PlaceCase("Dân số Nhật Bản đạt [[125 triệu người]].", title: "Bình Định tìm lao động đi Nhật", home: "VN-31"),
        PlaceCase("Tỉnh Quảng Đông có [[21 thành phố]].", home: "VN-13"),
        PlaceCase("Ông Nguyễn Hòa Bình trồng [[3 ha]] cam."),
        PlaceCase("Lãi ròng của Quốc Cường Gia Lai đạt [[12 tỷ đồng]]."),
        PlaceCase("Mỗi xã có [[2 điểm bưu điện]].", title: "Quảng Nam lắp thêm điểm bưu điện", home: "VN-27"),
        PlaceCase("Tỷ lệ tham gia bảo hiểm xã hội đạt [[40%]]."),
        PlaceCase("Đường Điện Biên Phủ dài [[4 km]]."),
        PlaceCase("Tuyến từ Quảng Ninh đi Ninh Bình dài [[180 km]]."),
        PlaceCase("Xe chạy từ Quảng Ninh đi Ninh Bình chở [[12 hành khách]]."),
    ])
    func others(item: PlaceCase) throws { try Self.check(item) }

    @Test("Taken over, and marked so", arguments: [
        PlaceCase("Trong quý, đã cấp [[310 giấy phép]].", "VN-27", .province, title: "Quảng Nam cấp phép nhanh hơn", home: "VN-27", inherited: true),
        PlaceCase("Trong quý, đã cấp [[310 giấy phép]].", "VN-03", .district, "huyện Bắc Quang", title: "Bắc Quang cấp phép nhanh hơn", home: "VN-03", inherited: true),
        PlaceCase("Tại xã Quang Minh, cam đã chín. Năng suất đạt [[12 tấn/ha]].", "VN-03", .commune, "xã Quang Minh", title: "Bắc Quang vào vụ cam", home: "VN-03", inherited: true),
        PlaceCase("Huyện A Lưới có 3 ca, huyện Phú Lộc có 5 ca. Đã chữa khỏi [[4 ca]].", title: "Thừa Thiên Huế: thêm ca mắc mới", home: "VN-26"),
        PlaceCase("Phạt từ [[2 triệu đồng đến 5 triệu đồng]] đối với hành vi đổ rác.", title: "Quảng Nam siết việc đổ rác", home: "VN-27"),
        PlaceCase("Đã bán được [[40 lô]] đất.", title: "Công ty Thép Sông Lam bán đất ở Nghệ An", home: "VN-22"),
        PlaceCase("Đã bán được [[40 lô]] đất.", title: "Đất nền đắt hàng", home: "VN-22"),
    ])
    func inherited(item: PlaceCase) throws { try Self.check(item) }

    @Test("Codes are as of the period", arguments: [
        PlaceCase("Năm 2021, Hà Giang có [[193 xã]].", "VN-03", .province, published: "2026-01-10"),
        PlaceCase("Hà Giang có [[193 xã]].", "VN-07", .province, published: "2025-08-10"),
        PlaceCase("Đến năm 2030, Hà Giang có [[120 xã]] đạt chuẩn.", "VN-03", .province, published: "2022-01-10"),
        PlaceCase("Hà Giang cũ có [[193 xã]].", published: "2025-08-10"),
        PlaceCase("Thành phố Huế có [[40 phường]].", "VN-26", .province, published: "2025-02-10"),
        PlaceCase("Thành phố Huế có [[27 phường]].", "VN-26", .district, "thành phố Huế", published: "2021-02-10"),
    ])
    func dates(item: PlaceCase) throws { try Self.check(item) }

    @Test("A line of a thousand places is read in the time of its length") func longSentence() {
        let ratio = Growth.ratio(from: 125, to: 1000) { count in
            let text = (1...count).map { "huyện Mộ Đức \($0) hồ sơ" }.joined(separator: ", ")
            #expect(Extractor(lexicon: ContextCase.lexicon).read(text: text).count > count * 9 / 10)
        }
        // sixty-four, were it quadratic
        #expect(ratio < 24)
    }
}
