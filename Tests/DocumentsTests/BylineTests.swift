import Testing

@testable import Documents

@Suite struct BylineTests {
    private func author(_ line: String) -> String? {
        let bytes = Array(line.utf8)
        return bytes.withUnsafeBufferPointer { Byline(tables: tables).read($0, 0..<bytes.count)?.author }
    }

    @Test(
        arguments: [
            ("Lê Hà An", "Lê Hà An"),
            ("MAI KHÔI", "MAI KHÔI"),
            ("Tác giả: Vũ Thảo", "Vũ Thảo"),
            ("Bài, ảnh: Đình Quân", "Đình Quân"),
            ("Tin, ảnh Kim Yến – Thu Cúc", "Kim Yến – Thu Cúc"),
            ("**Hồng Nhung**", "Hồng Nhung"),
            ("**Hồng Nhung, Thuế tỉnh Bắc Ninh**", "Hồng Nhung"),
            ("Minh Đức (tổng hợp) - Hải Lý", "Minh Đức - Hải Lý"),
            ("KIM OANH (TTXVN)", "KIM OANH"),
            ("Thu Thủy/VOV-Tây Nguyên", "Thu Thủy"),
            ("B. Châu", "B. Châu"),
            ("Đ.Khoa", "Đ.Khoa"),
            ("(Theo Mai Lan/NLĐO)", "Mai Lan"),
            ("Gia Huy ghi", "Gia Huy"),
            ("PV", nil), ("TTXVN", nil), ("Theo Reuters", nil), ("Nguồn: Báo Lao Động", nil), ("Ảnh: Thu An", nil),
            ("Kết quả bước đầu", nil), ("VnExpress", nil), ("III. TỔ CHỨC", nil),
        ] as [(String, String?)])
    func reads(line: String, name: String?) { #expect(author(line) == name) }

    @Test(
        arguments: [
            ("mưa lớn kéo dài. Trần Bảo", "Trần Bảo"),
            ("mưa lớn kéo dài./. Thúy An (TTXVN)", "Thúy An"),
            ("trong tháng này. B. Châu", "B. Châu"),
            ("“Chúng tôi sẽ làm ngay”. NGỌC HÂN ", "NGỌC HÂN"),
            ("đã xong ngày 12.5. Hạ Vy", "Hạ Vy"),
            ("sẽ họp tại tỉnh. Cà Mau", nil),
            ("mưa lớn kéo dài. Theo Reuters", nil),
            ("mưa lớn kéo dài. Mời bạn đọc xem", nil),
            ("mưa lớn kéo dài", nil),
        ] as [(String, String?)])
    func endsALine(tail: String, name: String?) {
        #expect(read(paragraph + " " + tail).document.author == name)
    }

    @Test func aHeadingBeforeAListIsNoByline() {
        let page =
            "Cơ cấu mới của sở được công bố hôm qua\n\n\(paragraph)\n\nCÁC PHÒNG\n\n1. Phòng Hành chính.\n2. Phòng Kỹ thuật.\n3. Thanh tra."
        let report = read(page)
        #expect(report.document.author == nil)
        #expect(lines(report, .body).count == 4)
    }
}
