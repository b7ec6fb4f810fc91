import Testing

@testable import Documents

@Suite struct DateLineTests {
    @Test(arguments: [
        ("Cập nhật ngày: 14/08/2014 07:05:04", "2014-08-14T07:05:04"),
        ("(16:20 | 04/11/2018)", "2018-11-04T16:20"),
        ("Thứ Sáu, 13/09/2019, 10:12 (GMT+7)", "2019-09-13T10:12+07:00"),
        ("Chủ nhật - 18/06/2023 04:51", "2023-06-18T04:51"),
        ("Thứ hai, ngày 6 tháng 2 năm 2012 | 8:30 AM", "2012-02-06T08:30"),
        ("6/2/2012 8:30:00 PM", "2012-02-06T20:30:00"),
        ("20:15' 3/4/2011", "2011-04-03T20:15"),
        ("08:30 | 05/03/2021", "2021-03-05T08:30"),
        ("Ngày đăng: 7-9-2016", "2016-09-07"),
        ("05-03-2021", "2021-03-05"),
        ("2021-03-05T10:20:30+07:00", "2021-03-05T10:20:30+07:00"),
        ("2021-03-05 10:20", "2021-03-05T10:20"),
        ("Đăng lúc 14 giờ 30, ngày 2/9/2017", "2017-09-02T14:30"),
        ("Đăng ngày 2/9/2017 lúc 14h30", "2017-09-02T14:30"),
        ("12/05/2022 02:30 CH", "2022-05-12T14:30"),
        ("12/05/2022 12:10 SA", "2022-05-12T00:10"),
        ("Thứ 3, 11.7.2017 | 09:00", "2017-07-11T09:00"),
        ("3/25/2019 9:05 AM", "2019-03-25T09:05"),
        ("Lượt xem: 1.250 - Cập nhật: 11/07/2017", "2017-07-11"),
        ("Hà Nội, ngày 12 tháng 4 năm 2018", "2018-04-12"),
        ("5 tháng 3 2020", "2020-03-05"),
        ("Cần Thơ, ngày 29 tháng 9 năm 2022", "2022-09-29"),
        ("TP. Hồ Chí Minh, ngày 05 tháng 3 năm 2018", "2018-03-05"),
        ("Thứ Năm, 06/11/2025 09:12 +07:00", "2025-11-06T09:12+07:00"),
        ("06/11/2025 09:12 (GMT+07:00)", "2025-11-06T09:12+07:00"),
        ("06/11/2025 - 09:12 (UTC+0700)", "2025-11-06T09:12+07:00"),
        ("09:12 06/11/2025 (+7)", "2025-11-06T09:12+07:00"),
        ("12 Tháng Năm, 2021", "2021-05-12"),
        ("Tháng Mười Hai 5, 2021", "2021-12-05"),
        ("Posted on Oct 12, 2021", "2021-10-12"),
        ("Kinh tế | 12/05/2021 08:30", "2021-05-12T08:30"),
        ("12/05/2021 bởi Lan Chi", "2021-05-12"),
        ("thứ năm, 08 08 2019 08:52", "2019-08-08T08:52"),
    ])
    func reads(line: String, iso: String) { #expect(DateLineReader.read(Words(line), tables)?.iso == iso) }

    @Test(arguments: [
        "Ngày 12/4/2018, huyện họp bàn",
        "Số liệu ngày 12/4/2018",
        "Ngày xử lý: 24/7/2019",
        "Giá vàng 12/4/2018",
        "12/4",
        "31/02/2020",
        "Quyết định 12/4/2018 của tỉnh",
        "năm 2018",
        "4 tháng năm 2003",
        "Lê An, sinh ngày 5 tháng 3 năm 1990",
        "Theo báo cáo, ngày 5 tháng 3 năm 2018",
        "08 08 2019",
    ])
    func passesOver(line: String) { #expect(DateLineReader.read(Words(line), tables) == nil) }

    @Test func nameBesideTheDate() {
        let line = "Lan Phương - Thứ tư, 19/06/2019 16:12 (GMT+7)"
        let page = read("Xã vùng cao đón điện lưới quốc gia sau nhiều năm chờ\n\(line)\n\n\(paragraph)")
        #expect(page.document.author == "Lan Phương")
        #expect(page.document.published == "2019-06-19T16:12+07:00")
    }

    @Test func aRowsOwnDateIsTakenOver() {
        let page = "Tiêu đề của bài viết dài vừa phải\n\n01/02/2020\n\n\(paragraph)"
        #expect(read(page, hints: Hints(published: "2021-05-06")).document.published == "2021-05-06")
        #expect(read(page, hints: Hints(published: "2002-2006")).document.published == "2020-02-01")
    }
}
