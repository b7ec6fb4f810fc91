import Lexicon
import Testing

@testable import Documents

@Suite struct PlaceTests {
    private func place(_ title: String, _ text: String = paragraph, hints: Hints = Hints()) -> String? {
        read("\(title)\n\n\(text)\n\n\(paragraph)", hints: hints).document.place
    }

    @Test(
        arguments: [
            ("Tỉnh Sóc Trăng mở rộng vùng lúa đặc sản", "VN-52"),
            ("TP.HCM: mưa lớn trên diện rộng chiều nay", "VN-SG"),
            ("Sở Y tế TPHCM nói về đợt tiêm mới", "VN-SG"),
            ("Thừa Thiên-Huế đón thêm nhiều tàu khách", "VN-26"),
            ("Hải quan Đăk Lăk vượt kế hoạch thu", "VN-33"),
            ("HÒA BÌNH: HOÀN THÀNH ĐƯỜNG LIÊN XÃ", "VN-14"),
            ("Hoà Bình hoàn thành đường liên xã", "VN-14"),
            ("Huyện Hòa Bình nạo vét kênh nội đồng", "VN-55"),
            ("Huyện Mộ Đức nạo vét kênh nội đồng", "VN-29"),
            ("Huyện Châu Thành nạo vét kênh nội đồng", nil),
            ("Ông Nguyễn Hòa Bình thăm một trường học", nil),
            ("Kỷ niệm chiến thắng Điện Biên Phủ tại nhiều nơi", nil),
            ("Các nước Thái Bình Dương bàn chuyện thương mại", nil),
            ("Xã Hòa Bình nạo vét kênh nội đồng", nil),
            ("An Giang và Kiên Giang cùng làm cầu mới", nil),
            ("Hội nghị ngành họp tại Hà Nội trong hai ngày", nil),
        ] as [(String, String?)])
    func headline(title: String, code: String?) { #expect(place(title) == code) }

    @Test func firstParagraph() {
        #expect(
            place("Nạo vét kênh nội đồng trước mùa mưa", "Sáng nay, UBND tỉnh Trà Vinh phát động chiến dịch. " + paragraph)
                == "VN-51")
        #expect(place("Nạo vét kênh nội đồng trước mùa mưa", "Sáng nay, Trà Vinh và Bến Tre cùng làm. " + paragraph) == nil)
    }

    @Test func asItWasAtItsDate() {
        let title = "Kiên Giang nạo vét kênh nội đồng"
        #expect(place(title, hints: Hints(published: "2025-06-30")) == "VN-47")
        #expect(place(title, hints: Hints(published: "2025-07-01")) == "VN-44")
        #expect(place("Hà Tây nạo vét kênh nội đồng", hints: Hints(published: "2007-01-01")) == "VN-15")
        #expect(place("Hà Tây nạo vét kênh nội đồng", hints: Hints(published: "2012-01-01")) == "VN-HN")
    }

    @Test func ofItsSite() {
        let url = Hints(url: "https://sonoivu.laichau.gov.vn/tin/1.html")
        #expect(place("Nạo vét kênh nội đồng trước mùa mưa", hints: url) == "VN-01")
        #expect(read("Nạo vét kênh nội đồng trước mùa mưa\n\nYBĐT - \(paragraph)\n\n\(paragraph)").document.place == "VN-06")
    }

    @Test func theDataHasNoProblem() {
        var problems: [TSV.Problem] = []
        let tables = PageTables(file: dataFile, problems: &problems)
        #expect(problems.isEmpty, "\(problems)")
        #expect(tables.provinces.count == 64)
        // 63 in 2010, 34 since 2025-07-01
        #expect(Set(tables.provinces.keys.compactMap { tables.code($0, on: "2010-01-01") }).count == 63)
        #expect(Set(tables.provinces.keys.compactMap { tables.code($0, on: "2025-07-01") }).count == 34)
    }

    @Test func problemsAreNamed() {
        var problems: [TSV.Problem] = []
        _ = PageTables(
            file: { name in
                switch name {
                case "districts.tsv": Array("spelling\ttype\tcode\nĐâu Đó\thuyện\tVN-99\n".utf8)
                case "chrome.tsv": Array("phrase\tdoes\nXem\tnothing\n".utf8)
                default: name == "sites.tsv" ? nil : dataFile(name)
                }
            }, problems: &problems)
        #expect(problems.map(\.file) == ["districts.tsv", "sites.tsv", "chrome.tsv"])
        #expect(problems[2].message.contains("must be one of line, whole"))
    }
}
