import Foundation
import Testing
import VietText

@testable import Documents
@testable import Figures

@Suite struct ZoneTests {
    static let page = """
        7
        Thị xã thí điểm bàn một cửa lưu động - Báo Tây Ninh điện tử
        Trang chủ > Cải cách
        Xem với cỡ chữ A A A

        Thị xã thí điểm bàn một cửa lưu động

        Thứ Ba, 05/05/2020, 08:15 (GMT+7)

        \(paragraph)

        Cán bộ hướng dẫn 12 hộ dân tại nhà văn hóa.
        Cán bộ hướng dẫn 12 hộ dân tại nhà văn hóa.

        \(second)

        Trưng bày sản phẩm. Ảnh: Thu An

        Tin, ảnh: Lê Hà An

        Tổng số điểm của bài viết là: 5 trong 1 đánh giá
        Ý kiến bạn đọc
        Những tin mới hơn
        Hơn 300 hộ được cấp nước
        Đang truy cập12
        Hôm nay1,203
        Địa chỉ: số 5, đường Cách Mạng Tháng Tám
        Điện thoại: 0276 3811 234
        """

    @Test func furnitureIsChrome() {
        let report = read(Self.page)
        #expect(report.document.title == "Thị xã thí điểm bàn một cửa lưu động")
        #expect(report.document.published == "2020-05-05T08:15+07:00")
        #expect(report.document.author == "Lê Hà An")
        #expect(report.document.site == "Báo Tây Ninh điện tử")
        #expect(report.document.place == "VN-37")
        #expect(lines(report, .title) == ["Thị xã thí điểm bàn một cửa lưu động"])
        #expect(lines(report, .lead) == [paragraph])
        #expect(lines(report, .body) == [second])
        #expect(lines(report, .caption) == ["Cán bộ hướng dẫn 12 hộ dân tại nhà văn hóa.", "Trưng bày sản phẩm. Ảnh: Thu An"])
        #expect(lines(report, .chrome).count == 15)
    }

    @Test func aPortalsPage() {
        let page = """
            UBND TỈNH LẠNG SƠN
            CỔNG THÔNG TIN ĐIỆN TỬ
            Thứ Hai, 03/08/2026
            Trang chủ
            Giới thiệu
            Cải cách hành chính
            Kết quả cải cách hành chính sáu tháng đầu năm
            12/07/2022 08:15
            Cỡ chữ: A- A A+
            \(paragraph)
            Một số kết quả:
            - Tiếp nhận 300 hồ sơ
            \(second)
            - Còn 10 hồ sơ quá hạn
            Đặng Thị Lan - Văn phòng UBND tỉnh
            Lượt xem: 1.234
            In bài viết
            Tin liên quan
            - Hội nghị tổng kết 5 năm (01/07/2022)
            TRANG THÔNG TIN ĐIỆN TỬ TỔNG HỢP TỈNH LẠNG SƠN
            Địa chỉ: số 1 đường Hùng Vương, phường Chi Lăng, thành phố Lạng Sơn, tỉnh Lạng Sơn. Điện thoại: 0205 3812 605 - \
            Fax: 0205 3812 336; Email: vidu@langson.gov.vn. Ghi rõ nguồn khi phát hành lại.
            """
        let report = read(page)
        #expect(report.document.title == "Kết quả cải cách hành chính sáu tháng đầu năm")
        #expect(report.document.published == "2022-07-12T08:15")
        #expect(report.document.author == "Đặng Thị Lan")
        #expect(report.document.site == "TRANG THÔNG TIN ĐIỆN TỬ TỔNG HỢP TỈNH LẠNG SƠN")
        #expect(report.document.place == "VN-09")
        #expect(lines(report, .body) == ["Một số kết quả:", "- Tiếp nhận 300 hồ sơ", second, "- Còn 10 hồ sơ quá hạn"])
    }

    @Test func theDayOfThePageIsNotTheReports() {
        let report = read(
            "Báo Yên Bái\nThứ sáu, 15/09/2017 | 7:32:08 AM\nKinh tế\nVăn Chấn phát triển chè vùng cao\n"
                + "Cập nhật: Thứ năm, 14/9/2017 | 8:01:20 AM\n\(paragraph)\nSố liệu\n2015\n12.300\n\(second)\nHoàng Oanh\nCác tin khác\nThu 1.200 tỷ đồng"
        )
        #expect(report.document.title == "Văn Chấn phát triển chè vùng cao")
        #expect(report.document.published == "2017-09-14T08:01:20")
        #expect(report.document.site == "Báo Yên Bái")
        #expect(lines(report, .body).contains("12.300"))
        #expect(lines(report, .chrome).last == "Thu 1.200 tỷ đồng")
    }

    @Test func everyLineHasOneZone() {
        for page in [Self.page, Self.page.replacing("\n", with: "\r\n"), decomposed(Self.page), "\u{FEFF}" + Self.page] {
            let report = read(page)
            var last = 0
            for zone in report.zones {
                #expect(zone.range.lowerBound >= last)
                #expect(report.text.bytes[last..<zone.range.lowerBound].allSatisfy { $0 <= 0x20 })
                last = zone.range.upperBound
            }
            #expect(report.text.bytes[last...].allSatisfy { $0 <= 0x20 })
            #expect(report.document.title == "Thị xã thí điểm bàn một cửa lưu động")
        }
    }

    private func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    /// Cut anywhere and with bytes put in anywhere, a page is read and its zones lie inside the text.
    @Test func brokenPages() {
        let page = Array(Self.page.utf8)
        var seed: UInt64 = 7
        func next(_ below: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % below
        }
        let pieces: [[UInt8]] = [
            [0xE1], [0x0A], [0x20, 0x0A], Array("\u{300}".utf8), Array("(".utf8), Array(" - ".utf8), [0], Array("Ảnh:".utf8),
            Array("\n12:".utf8),
        ]
        for _ in 0..<600 {
            let start = next(page.count)
            var bytes = Array(page[start..<(start + next(page.count - start) + 1)])
            for _ in 0..<next(6) { bytes.insert(contentsOf: pieces[next(pieces.count)], at: next(bytes.count)) }
            let report = reader.report(doc: "d", source: "s", bytes: bytes, hints: Hints(url: "x"))
            var last = 0
            for zone in report.zones {
                #expect(zone.range.lowerBound >= last && !zone.range.isEmpty && zone.range.upperBound <= report.text.bytes.count)
                last = zone.range.upperBound
            }
        }
    }

    @Test func aSingleLineIsBody() {
        let report = read(paragraph)
        #expect(report.document.title == nil)
        #expect(lines(report, .body) == [paragraph])
    }

    @Test func aHeadlineMayBeCut() {
        let report = read("Đoàn kiểm tra của sở làm việc tại các xã vùng sâu trong ...\n\n\(paragraph)\n\n\(second)")
        #expect(report.document.title == "Đoàn kiểm tra của sở làm việc tại các xã vùng sâu trong ...")
    }

    @Test func aLeadIsNoHeadline() {
        let lead =
            "Sáng 12/3, sở họp với các huyện, thị xã, thành phố để bàn về việc đưa bàn tiếp dân lưu động đến từng thôn trong năm nay."
        #expect(read("\(lead)\n\n\(paragraph)\n\nLê An").document.title == nil)
        #expect(read("(QTO) - \(lead)\n\n\(paragraph)").document.title == nil)
    }

    @Test func aHeadlineFurtherDownCounts() {
        let title = "Huyện kết nạp 41 đoàn viên trong quý một"
        let report = read("\(title)\n\n\(paragraph)\n\n\(title)\n\n\(second)")
        #expect(lines(report, .body).contains(title))
        let twice = read("\(title)\n\n\(title)\n\n\(paragraph)\n\n\(second)")
        #expect(lines(twice, .chrome) == [title])
    }

    @Test func cellsOfATableMayRepeat() {
        let report = read("Bảng giá điện mới của thành phố\n\n\(paragraph)\n\nBậc\nGiá\n1.500\n1.500\n2.100\n2.100\n\n\(second)")
        #expect(lines(report, .body).filter { $0 == "1.500" }.count == 2)
    }

    @Test func linksInsideTheReportEndAtTheNextParagraph() {
        let report = read(
            "Giá gạo tăng trở lại sau nhiều tuần\n\n\(paragraph)\n\nTin liên quan\n\nXuất khẩu 5 tấn cá\nĐón 10 tàu khách\n\nTriển vọng\n\n\(second)"
        )
        #expect(lines(report, .chrome) == ["Tin liên quan", "Xuất khẩu 5 tấn cá", "Đón 10 tàu khách"])
        #expect(lines(report, .body).first == "Triển vọng")
    }

    @Test func whatLooksLikeACueInTextStays() {
        for line in [
            "Điện thoại các loại đạt 15,87 tỷ USD", "Hôm nay có 4 người đến", "Bình luận về con số 12% này, ông nói",
            "Tổng cộng: 1.234",
        ] {
            let report = read("Kết quả xuất khẩu chín tháng của cả nước\n\n\(paragraph)\n\n\(line)\n\n\(second)")
            #expect(lines(report, .body).contains(line))
        }
    }

    @Test func aRowsOwnTitleIsTakenOver() {
        let report = read("\(paragraph)\n\n\(second)", hints: Hints(title: "Của hàng", url: "https://www.vidu.vn/a.html"))
        #expect(report.document.title == "Của hàng")
        #expect(report.document.site == "vidu.vn")
    }
}

extension ZoneTests {
    @Test func `a caption with a number in it that stands twice is read once`() {
        let report = read(
            "Cảng đón tàu lớn\n\n\(second)\n\nTàu dài 399 m cập bến số 5, sáng 4/11.\nTàu dài 399 m cập bến số 5, sáng 4/11.\n\n\(paragraph)\n")
        #expect(lines(report, .caption).count == 1)
    }

    @Test func `lines that are only Markdown links are chrome`() {
        let report = read(
            "Xã nông thôn mới\n\n\(paragraph)\n[Tỉnh bạn: thu ngân sách tăng 14%](https://tinh.vn/1)\n[![ảnh](a.png \"thu 5 tỷ đồng\")](https://tinh.vn/2)\n\(second)\n")
        #expect(lines(report, .chrome).filter { $0.hasPrefix("[") }.count == 2)
    }

    @Test func `headlines with their day in brackets, one below the other, are links`() {
        let report = read(
            "Xã nông thôn mới\n\n\(paragraph)\n\(second)\nXã được thưởng 2 tỷ đồng(03/02/2015)\nHuyện xây 14 cây cầu (28/01/2015)\n")
        #expect(lines(report, .chrome).filter { $0.hasSuffix("/2015)") }.count == 2)
        let one = read("Xã nông thôn mới\n\n\(paragraph)\nXã được thưởng 2 tỷ đồng (03/02/2015)\n\(second)\n")
        #expect(lines(one, .chrome).isEmpty)
    }

    @Test(arguments: [
        "Trang chủ » Tin tức » Y tế", "Trang nhất / Văn hoá / Du lịch", "Kinh tế » Nông nghiệp - Nông thôn",
        "Tin tức - Sự kiện | Lao động - Việc làm", "Thời sự Kinh tế Cảng biển Đô thị Văn hóa", "Nhà đất > Dự án mới",
        "Home » Đời sống » Chợ cá Bến Sỏi đón mẻ lưới 3 tấn đầu mùa", "Góc nhìn\tHồ sơ\tPodcast",
    ])
    func `a menu is no headline`(menu: String) {
        let report = read("Tiếng nói miền Đông\n\(menu)\nĐón mẻ lưới lớn đầu mùa\n\(paragraph)\n\(second)")
        #expect(report.document.title == "Đón mẻ lưới lớn đầu mùa")
    }

    @Test(arguments: [
        "Doanh nghiệp vượt khó | Bài 2: Giữ việc làm cho hơn 300 người", "Kinh tế xã hội phát triển, văn hóa khởi sắc ở vùng biên",
        "SỞ Y TẾ TỈNH KHUYẾN CÁO NGƯỜI DÂN TIÊM ĐỦ HAI MŨI VẮC XIN", "Trang nhất các báo sáng nay nói gì về giá xăng",
    ])
    func `what begins like a menu or an office may be the headline`(title: String) {
        let report = read("\(title)\nThứ Tư, 12/05/2021 08:30\nQuang cảnh buổi họp sáng nay tại hội trường\n\(paragraph)\n\(second)")
        #expect(report.document.title == title)
    }

    @Test func `below a column of links the headline is the long line above the text`() {
        let column = ["Các ban, đơn vị trực thuộc", "QL nhà nước về giá", "Các dự án đầu tư", "Danh bạ điện tử", "Đơn vị trực thuộc"]
        let menu = (0..<4).flatMap { _ in column }.joined(separator: "\n")
        let title = "Nông dân phấn khởi bước vào mùa thu hoạch"
        #expect(read("Sở Tài chính\n\(menu)\n\(title)\n\(paragraph)\n\(second)").document.title == title)
    }

    @Test func `a heading below a caption is no headline`() {
        let report = read("Toàn cảnh khu phố. Ảnh: Thu An\nChưa đến đỉnh dịch ở nhiều nơi\n\(paragraph)\n\(second)")
        #expect(report.document.title == nil)
    }
}
