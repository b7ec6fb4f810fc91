import Lexicon
import Testing
import VietText

@testable import Figures

/// Reads the figures of a body text, as of an article of a date.
private enum Reader {
    static let extractor = try? Extractor(lexicon: Lexicon.shipped())

    static func records(_ text: String, published: String? = "2022-10-18", include: Set<Inclusion> = []) throws
        -> [Record]
    {
        let extractor = Extractor(lexicon: try #require(extractor).lexicon, include: include)
        var document = DocumentRecord(doc: "test", source: "test")
        document.published = published
        let text = Text(text)
        let zone = Report.Zone(range: 0..<text.bytes.count, role: .body)
        return extractor.read(Report(document: document, text: text, zones: [zone])).records
    }

    /// `text|period` of each record, `-` for none.
    static func periods(_ text: String, published: String? = "2022-10-18") throws -> [String] {
        try records(text, published: published).map { "\($0.text)|\($0.period ?? "-")" }
    }
}

@Suite struct PeriodValues {
    /// What is said, and its value; all in an article of 2022-10-18, a Tuesday.
    static let said: [(String, String)] = [
        ("Năm 2021", "2021"), ("Trong năm 2021", "2021"), ("Cả năm 2021", "2021"), ("Trong 2021", "2021"),
        ("Năm nay", "2022"),
        ("Năm ngoái", "2021"), ("Năm trước", "2021"), ("Năm qua", "2022"),
        ("Tháng 5/2021", "2021-05"), ("Tháng 5 năm 2021", "2021-05"), ("Trong tháng 5-2021", "2021-05"),
        ("Tháng 5.2021", "2021-05"),
        ("Quý 1.2022", "2022-Q1"), ("Trong tháng năm", "2022-05"), ("Từ đầu năm", "2022-01-01/2022-10-18"),
        ("Trong 5 năm hoạt động vừa qua", "2017-10-18/2022-10-18"),
        ("Tháng Tám", "2022-08"), ("Tháng 9", "2022-09"), ("Tháng 9 vừa qua", "2022-09"),
        ("Tháng 12 vừa qua", "2021-12"),
        ("Cuối tháng 9", "2022-09"), ("Tháng 11 năm ngoái", "2021-11"), ("Tháng trước", "2022-09"),
        ("Tháng này", "2022-10"),
        ("Ngày 19/5/2021", "2021-05-19"), ("Ngày 19-5-2021", "2021-05-19"), ("Ngày 19.5.2021", "2021-05-19"),
        ("Ngày 19 tháng 5 năm 2021", "2021-05-19"), ("Sáng 16/10", "2022-10-16"), ("Sáng ngày 16/10", "2022-10-16"),
        ("Chiều 16-10", "2022-10-16"), ("Ngày 30/12", "2021-12-30"), ("Thứ hai, ngày 3/10", "2022-10-03"),
        ("Phiên 14/10", "2022-10-14"),
        ("Ngày 16/10 vừa qua", "2022-10-16"), ("Lúc 15h30 ngày 16/10", "2022-10-16"),
        ("Hôm nay", "2022-10-18"), ("Hôm qua", "2022-10-17"), ("Sáng nay", "2022-10-18"), ("Tối qua", "2022-10-17"),
        ("Tuần này", "2022-10-17/2022-10-23"), ("Tuần trước", "2022-10-10/2022-10-16"),
        ("Quý I/2021", "2021-Q1"), ("Quý 2 năm 2021", "2021-Q2"), ("Quý ba năm 2021", "2021-Q3"),
        ("Trong quý IV-2021", "2021-Q4"),
        ("Quí 1-2021", "2021-Q1"), ("Quý III", "2022-Q3"), ("Quý I và II/2021", "2021-Q1/2021-Q2"),
        ("Quý cuối năm 2021", "2021-Q4"), ("Tháng đầu năm 2021", "2021-01"), ("Trong tháng đầu tiên của năm 2021", "2021-01"), ("Tháng cuối năm ngoái", "2021-12"), ("Vụ HT 2021", "2021"),
        ("6 tháng đầu năm 2013", "2013-H1"), ("Sáu tháng đầu năm", "2022-H1"), ("6 tháng cuối năm 2021", "2021-H2"),
        ("Nửa đầu năm 2021", "2021-H1"), ("9 tháng đầu năm", "2022-01/2022-09"),
        ("9 tháng năm 2013", "2013-01/2013-09"),
        ("10 tháng năm 2021", "2021-01/2021-10"), ("3 tháng đầu năm 2021", "2021-01/2021-03"),
        ("9 tháng qua", "2022-01/2022-09"),
        ("4 tháng cuối năm 2021", "2021-09/2021-12"), ("Hai quý đầu năm 2021", "2021-H1"),
        ("Trong 9 tháng", "2022-01/2022-09"),
        ("2 năm 2021 - 2022", "2021/2022"), ("Giai đoạn 2016-2020", "2016/2020"),
        ("Trong giai đoạn 2016 - 2020", "2016/2020"),
        ("Nhiệm kỳ 2015 - 2020", "2015/2020"),
        ("Kỳ 1 tháng 8/2022", "2022-08-01/2022-08-15"), ("Kỳ II tháng 2/2020", "2020-02-16/2020-02-29"), ("Trong nửa cuối tháng 9", "2022-09-16/2022-09-30"),
        ("Từ năm 2017 đến tháng 6/2021", "2017-01/2021-06"), ("Từ tháng 3/2018 đến năm 2020", "2018-03/2020-12"),
        ("Lũy kế 7 tháng", "2022-01/2022-07"), ("Sau 8 tháng đầu năm", "2022-01/2022-08"), ("Giữa tháng 5/2021 vừa qua", "2021-05"),
        ("Niên vụ sản xuất 2019-2020", "2019/2020"), ("Từ năm 2016 đến năm 2020", "2016/2020"),
        ("Các năm 2016-2020", "2016/2020"),
        ("5 năm qua (2017-2021)", "2017/2021"), ("Thập niên 2010", "2010/2019"),
        ("Năm học 2021-2022", "2021-09-01/2022-08-31"), ("Năm học này", "2022-09-01/2023-08-31"),
        ("Vụ đông xuân 2021-2022", "2021/2022"), ("Vụ hè thu 2021", "2021"),
        ("Từ ngày 7 đến 22-10-2019", "2019-10-07/2019-10-22"),
        ("Từ ngày 1/7 đến ngày 15/9/2021", "2021-07-01/2021-09-15"),
        ("Từ ngày 27/4 đến ngày 14/9", "2022-04-27/2022-09-14"), ("Từ tháng 11 đến tháng 2/2022", "2021-11/2022-02"),
        ("Từ tháng 5 - 9/2021", "2021-05/2021-09"), ("Tuần từ 3 đến 9/10", "2022-10-03/2022-10-09"),
        ("Từ 18h ngày 3/10 đến 6h ngày 4/10", "2022-10-03/2022-10-04"),
        ("Từ đầu năm đến nay", "2022-01-01/2022-10-18"), ("Từ đầu năm 2021 đến nay", "2021-01-01/2022-10-18"),
        ("Từ năm 2016 đến nay", "2016-01-01/2022-10-18"), ("Sang năm 2021", "2021"), ("Từ đầu năm đến 15/9", "2022-01-01/2022-09-15"),
        ("Tính đến ngày 15/9", "2022-09-15"), ("Đến hết ngày 15/9/2022", "2022-09-15"),
        ("Tính đến 15/9/2022", "2022-09-15"),
        ("Đến hết quý II", "2022-Q2"), ("Lũy kế đến hết tháng 9", "2022-09"), ("Đến cuối năm 2021", "2021"),
        ("3 năm qua", "2019-10-18/2022-10-18"), ("2 tháng tới", "2022-10-18/2022-12-18"),
    ]

    @Test("What is said of time has the contract's value", arguments: said)
    func value(text: String, value: String) throws {
        let records = try Reader.records(text + ", huyện tiếp nhận 1.234 hồ sơ.")
        let record = try #require(records.last)
        #expect(record.text == "1.234 hồ sơ")
        #expect(record.period == value, "\(text)")
        #expect((record.periodStart == nil) == (record.period == nil))
    }

    @Test("The first and the last day are both inclusive")
    func bounds() throws {
        let cases = [
            ("Năm 2020", "2020-01-01", "2020-12-31"), ("Tháng 2/2020", "2020-02-01", "2020-02-29"),
            ("Quý IV/2021", "2021-10-01", "2021-12-31"),
            ("6 tháng cuối năm 2021", "2021-07-01", "2021-12-31"), ("9 tháng đầu năm 2021", "2021-01-01", "2021-09-30"),
            ("Năm học 2021-2022", "2021-09-01", "2022-08-31"), ("Từ ngày 7 đến 22-10-2019", "2019-10-07", "2019-10-22"),
        ]
        for (text, start, end) in cases {
            let record = try #require(try Reader.records(text + ", tỉnh có 50 dự án.").last)
            #expect(record.periodStart == start, "\(text)")
            #expect(record.periodEnd == end, "\(text)")
        }
    }

    @Test("A year that is not written is flagged, a written one is not")
    func inferred() throws {
        #expect(try Reader.records("Trong quý III, xã thu 5 tỷ đồng.")[0].flags.contains(.inferredYear))
        #expect(try !Reader.records("Trong quý III/2022, xã thu 5 tỷ đồng.")[0].flags.contains(.inferredYear))
    }

    @Test(
        "Without the document's date the year comes from the nearest full year before, else from the most frequent one")
    func yearOfText() throws {
        #expect(
            try Reader.periods("Năm 2019, huyện thu 5 tỷ đồng. Quý I, xã thu 2 tỷ đồng.", published: nil).last
                == "2 tỷ đồng|2019-Q1")
        let text = "Sáng 18/10, kho nhập 40 tấn gạo.\nNăm 2021, kho nhập 500 tấn. Năm 2021 kho xuất 300 tấn."
        #expect(try Reader.periods(text, published: nil).first == "40 tấn|2021-10-18")
        #expect(try Reader.periods("Hôm qua, kho nhập 40 tấn gạo.", published: nil) == ["40 tấn|-"])
        #expect(try Reader.periods("Quý I, kho nhập 40 tấn gạo.", published: nil) == ["40 tấn|-"])
    }

    @Test("A text counts from the day that it calls today, where that is near the day it was published")
    func today() throws {
        let text = "Giá tiêu hôm nay 17/10: giảm\nHôm qua, kho nhập 31 tấn tiêu."
        #expect(try Reader.periods(text).last == "31 tấn|2022-10-16")
        #expect(try Reader.periods(text.replacing("17/10", with: "2/10")).last == "31 tấn|2022-10-17")
    }

    @Test("A month without a year behind a full date of the sentence is of the same year or of the next")
    func sameSentence() throws {
        #expect(try Reader.periods("Giữa tháng 3/2019 kho có 31 tấn, sau đó tăng lên 47 tấn vào tháng 5.") == ["31 tấn|2019-03", "47 tấn|2019-05"])
        #expect(try Reader.periods("Cuối tháng 12/2019 kho có 31 tấn, tháng 2 có 47 tấn.") == ["31 tấn|2019-12", "47 tấn|2020-02"])
    }

    @Test("A time behind the bracket of a figure, and the last quarter of a year")
    func behind() throws {
        #expect(try Reader.periods("Dư nợ đạt 310 tỷ đồng (13 triệu USD) vào cuối năm 2021.").first == "310 tỷ đồng|2021")
        #expect(try Reader.periods("Trong quý cuối năm 2021, kho nhập 31 tấn.") == ["31 tấn|2021-Q4"])
    }

    @Test("References carry their period on request")
    func references() throws {
        let records = try Reader.records("Ngày 19/5/2021, xã họp.", include: [.references])
        #expect(records.map(\.period) == ["2021-05-19"])
    }
}

@Suite struct PeriodKinds {
    static let kinds: [(String, PeriodKind)] = [
        ("Năm 2021, tỉnh có 50 dự án.", .during), ("Tính đến ngày 15/9/2022, tỉnh có 50 dự án.", .asOf),
        ("Đến hết quý II/2022, tỉnh có 50 dự án.", .asOf), ("Đến năm 2020, tỉnh có 50 dự án.", .asOf),
        ("Đến năm 2025, tỉnh phấn đấu có 50 dự án.", .by), ("Lũy kế 9 tháng đầu năm 2022, tỉnh có 50 dự án.", .asOf),
        ("Đến 17h ngày 13/10, tỉnh có 50 dự án.", .asOf), ("Trước ngày 30/11/2022, tỉnh phấn đấu xong 50 dự án.", .by),
    ]

    @Test("How a time holds", arguments: kinds)
    func kind(text: String, kind: PeriodKind) throws {
        let record = try #require(try Reader.records(text).last)
        #expect(record.periodKind == kind)
    }
}

@Suite struct PeriodGoverning {
    /// A text, and its figures with their periods.
    static let texts: [(String, [String])] = [
        ("Năm 2021, xã có 50 hộ nghèo, giảm 12 hộ so với năm 2020.", ["50 hộ nghèo|2021", "12 hộ|2021"]),
        ("So với năm 2019, thu ngân sách tăng 12%.", ["12%|-"]),
        // the same time of another year
        ("9 tháng đầu năm, giá tăng 2,3% (cùng kỳ tăng 4,5%).", ["2,3%|2022-01/2022-09", "4,5%|2021-01/2021-09"]),
        ("Quý I/2022, xã có 12 vụ. Cùng kỳ năm trước, số vụ là 20 vụ.", ["12 vụ|2022-Q1", "20 vụ|2021-Q1"]),
        ("Quý I/2022, xã có 12 vụ (cùng kỳ năm 2019 có 20 vụ).", ["12 vụ|2022-Q1", "20 vụ|2019-Q1"]),
        ("Quý I/2022, xã có 12 vụ, so với con số 20 vụ của cùng kỳ năm trước.", ["12 vụ|2022-Q1", "20 vụ|2021-Q1"]),
        ("Năm 2021, tỷ lệ là 4% (quý I 3%), thấp hơn mức 7% của cùng kỳ năm 2019.", ["4%|2021", "3%|2021-Q1", "7%|2019"]),
        ("Quý I/2022, xã có 12 vụ, gấp ba lần cùng kỳ, trong đó 2 vụ lớn.", ["12 vụ|2022-Q1", "ba lần|2022-Q1", "2 vụ|2022-Q1"]),
        // a time of its own behind each, or one of a list for each
        ("Xã thu 12 tấn năm 2020 và 15 tấn trong năm 2021.", ["12 tấn|2020", "15 tấn|2021"]),
        ("Các năm 2019, 2020 và 2021, xã lần lượt thu 12, 13 và 15 tấn.", ["12|2019", "13|2020", "15 tấn|2021"]),
        ("Giá tháng 9 là 20 triệu đồng, trên mức 15 triệu đồng của tháng 8. Mỗi xe chở 2 tấn.", ["20 triệu đồng|2022-09", "15 triệu đồng|2022-08", "2 tấn|2022-09"]),
        // a time that fills a bracket behind words; levels behind brackets
        ("Tổng kim ngạch của cả nước (lũy kế từ đầu năm đến hết ngày 15/9/2022) đạt 31 tỷ USD.", ["31 tỷ USD|2022-01-01/2022-09-15"]),
        ("Vào đợt kiểm kê (tháng 8/2021), hợp tác xã còn 2 kho.", ["2 kho|2021-08"]),
        ("Kể từ khi mở cửa (tháng 8/2021), chợ đón 90.000 lượt khách.", ["90.000 lượt khách|-"]),
        ("Nhập khẩu tăng từ hơn 31 tấn (chiếm 2%) năm 2020 lên gần 640 tấn (chiếm 45%) năm 2021.", ["31 tấn|2020", "2%|-", "640 tấn|2021", "45%|-"]),
        ("Sản lượng trong tháng 9 giữ nhịp tăng của tháng 8, đạt 64 tấn.", ["64 tấn|2022-09"]),
        // the quarter that was just spoken of, where it is hardly over
        ("Kết thúc quý III, công ty mở 3 cửa hàng. Trong quý này, công ty bán 640 xe.", ["3 cửa hàng|2022-Q3", "640 xe|2022-Q3"]),
        ("Với kết quả này, ước 9 tháng, kim ngạch đạt 31 tỷ USD.", ["31 tỷ USD|2022-01/2022-09"]),
        ("Nửa tháng qua, xã trồng 4 ha rừng.", ["Nửa tháng|-", "4 ha|-"]),
        // times without value: alone they end what was carried, inside a clause they are only mentioned
        ("Năm 2021, xã có 20 hộ nghèo. Nhiều năm trước, xã có 90 hộ.", ["20 hộ nghèo|2021", "90 hộ|-"]),
        ("Năm 2021, xã thu hồi 20 giấy phép. Có 12 giấy cấp từ các năm trước vẫn dùng.", ["20 giấy phép|2021", "12 giấy|2021"]),
        ("Năm 2021, do năm 2020 mất mùa nên giá tăng 5%.", ["5%|2021"]),
        // months of the year so far
        ("Tính chung 9 tháng, tỉnh thu 300 tỷ đồng.", ["300 tỷ đồng|2022-01/2022-09"]),
        ("Tổng doanh thu 9 tháng đạt 64,2 tỷ đồng.", ["64,2 tỷ đồng|2022-01/2022-09"]),
        ("Sau 9 tháng, tỉnh thu 300 tỷ đồng.", ["300 tỷ đồng|2022-01/2022-09"]),
        ("Lợi nhuận sau thuế 2021 đạt 50 tỷ đồng.", ["50 tỷ đồng|2021"]),
        ("Tỷ lệ là 18,2% (2021) và 15% (2020).", ["18,2%|2021", "15%|2020"]),
        // a state to come is a goal
        ("Đến năm 2030, tỉnh có 50 khu công nghiệp.", ["50 khu công nghiệp|2030"]),
        ("Quý I/2022, thu đạt 30 tỷ đồng, bằng 95% cùng kỳ năm 2021.", ["30 tỷ đồng|2022-Q1", "95%|2022-Q1"]),
        ("Năm 2021, chỉ số đạt 71 điểm, cao hơn năm 2020 là 4 điểm.", ["71 điểm|2021", "4 điểm|2021"]),
        ("Năm 2020 thu 10 tỷ đồng và năm 2021 thu 12 tỷ đồng.", ["10 tỷ đồng|2020", "12 tỷ đồng|2021"]),
        ("Xã trồng 15 ha rừng trong năm 2021 và sẽ trồng 20 ha trong năm 2023.", ["15 ha|2021", "20 ha|2023"]),
        (
            "Huyện đón 400 lượt khách (năm 2020), 900 lượt khách (năm 2021).",
            ["400 lượt khách|2020", "900 lượt khách|2021"]
        ),
        ("Năm 2021, huyện xây 12 cầu. Các xã góp 3.000 ngày công.", ["12 cầu|2021", "3.000 ngày công|2021"]),
        (
            "Năm 2021, huyện xây 12 cầu. Hiện huyện có 40 cầu. Các xã quản lý 25 cầu.",
            ["12 cầu|2021", "40 cầu|-", "25 cầu|-"]
        ),
        ("Năm 2021, huyện xây 12 cầu.\nTuyến đường này có 4 cầu.", ["12 cầu|2021", "4 cầu|-"]),
        (
            "Kết quả quý I/2022 như sau:\n- Tiếp nhận 900 hồ sơ;\n- Trả 850 hồ sơ.",
            ["900 hồ sơ|2022-Q1", "850 hồ sơ|2022-Q1"]
        ),
        (
            "Năm 2021, xã thu 5 tỷ đồng, trong đó:\na) Thuế: 3 tỷ đồng\nb) Phí: 2 tỷ đồng",
            ["5 tỷ đồng|2021", "3 tỷ đồng|2021", "2 tỷ đồng|2021"]
        ),
        ("Theo Quyết định số 985/QĐ-UBND, ngày 31/3/2022, huyện có 12 đầu mối.", ["12 đầu mối|-"]),
        ("Chương trình mục tiêu quốc gia giai đoạn 2016-2020 hỗ trợ xã 12 công trình.", ["12 công trình|-"]),
        ("Giai đoạn 2016-2020, xã xây 12 công trình.", ["12 công trình|2016/2020"]),
        ("Đến năm 2025, tỉnh phấn đấu trồng 500 ha rừng.", ["500 ha|2025"]),
        ("Kế hoạch thu ngân sách năm 2023 là 700 tỷ đồng.", ["700 tỷ đồng|2023"]),
        (
            "Năm 2021, tỉnh thu 9 tỷ đồng. Theo quy định tại Thông tư này, mức phạt là 2 triệu đồng.",
            ["9 tỷ đồng|2021", "2 triệu đồng|-"]
        ),
        ("Năm 2021, tỉnh thu 9 tỷ đồng. Hằng năm, tỉnh chi 4 tỷ đồng.", ["9 tỷ đồng|2021", "4 tỷ đồng|-"]),
        ("Ngày 5/10, tỉnh tổ chức hội nghị. Toàn tỉnh có 120 xã.", ["120 xã|-"]),
        (
            "Sáng 5/10, công ty bán vàng ở mức 70 triệu đồng/lượng. Vàng nhẫn có giá 60 triệu đồng/lượng.",
            ["70 triệu đồng/lượng|2022-10-05", "60 triệu đồng/lượng|2022-10-05"]
        ),
        ("Trong hơn 8 tháng đầu năm 2022, cục thu 900 tỷ đồng.", ["900 tỷ đồng|2022-01/2022-08"]),
        ("Đến nay, huyện có 35 trường.", ["35 trường|-"]),
        (
            "Trong 9 tháng năm 2022, xã nhận 700 hồ sơ (đạt 98%).\nTrong đó, 600 hồ sơ trực tuyến.",
            ["700 hồ sơ|2022-01/2022-09", "98%|2022-01/2022-09", "600 hồ sơ|2022-01/2022-09"]
        ),
        ("Giá gạo giảm từ mức 620 USD/tấn của tháng 8 xuống 600 USD/tấn.", ["620 USD/tấn|2022-08", "600 USD/tấn|-"]),
        ("Dư nợ tăng từ 15 tỷ đồng năm 2021 lên 25 tỷ đồng năm 2023.", ["15 tỷ đồng|2021", "25 tỷ đồng|2023"]),
        ("Tỷ lệ hộ nghèo giảm từ 5% vào năm 2021 xuống còn 3%.", ["5%|2021", "3%|-"]),
        (
            "Thu nhập tăng từ gần 20 triệu đồng trong năm 2015 lên trên 40 triệu đồng năm 2020.",
            ["20 triệu đồng|2015", "40 triệu đồng|2020"]
        ),
        ("Sản lượng từ 40 tấn đến năm 2016 đạt 75 tấn.", ["40 tấn|-", "75 tấn|2016"]),
        ("Đây là mức tăng 9%, cao nhất kể từ năm 2011.", ["9%|-"]),
        ("Báo cáo công bố ngày 8/10 cho thấy tỷ lệ hài lòng là 82%.", ["82%|-"]),
        ("Đợt thi đua diễn ra trong 30 ngày, từ ngày 7/4 đến ngày 7/5/2022.", ["30 ngày|2022-04-07/2022-05-07"]),
        ("Hồ tiêu giao tháng 3/2023 có giá 4.150 USD/tấn.", ["4.150 USD/tấn|-"]),
        ("Chủ đầu tư bàn giao tháng 6/2022 tổng cộng 180 căn hộ.", ["180 căn hộ|2022-06"]),
        ("Năm 2021, sản lượng tăng 7%, thấp hơn mức tăng của năm 2020 (9%).", ["7%|2021", "9%|2020"]),
        ("Năm 2021, lãi đạt 45 tỷ đồng, tăng mạnh so với cùng kỳ năm trước (32 tỷ đồng).", ["45 tỷ đồng|2021", "32 tỷ đồng|-"]),
        ("Năm 2021, lãi tăng mạnh so với năm 2020 (tăng 8%).", ["8%|2021"]),
        ("Năm 2021, thu ngân sách tăng 45 tỷ đồng so với năm 2020 (14%).", ["45 tỷ đồng|2021", "14%|2021"]),
        ("Nhà máy ước đạt 75 tỷ đồng doanh thu, tăng 6% trong 4 tháng đầu năm 2022.", ["75 tỷ đồng|2022-01/2022-04", "6%|2022-01/2022-04"]),
        ("Công ty ghi nhận 31 tỷ đồng chi phí trong 9 tháng tính đến hết tháng 3/2022.", ["31 tỷ đồng|2021-07/2022-03"]),
        ("Huyện sẽ có 640 người được tiêm tại các trạm y tế xã, từ ngày 3/5/2022 đến ngày 9/5/2022.", ["640 người|2022-05-03/2022-05-09"]),
        ("Quỹ lãi 14 tỷ đồng (0,6 triệu USD) trong tháng 5/2022.", ["14 tỷ đồng|2022-05", "0,6 triệu USD|2022-05"]),
        ("Dự án rộng 35 ha, dự kiến hoàn thành trong quý II/2023.", ["35 ha|-"]),
        ("Xã có 14 thôn; số hộ nghèo giảm 6% trong năm 2021.", ["14 thôn|-", "6%|2021"]),
        ("Quý I/2022, tỉnh thu 30 tỷ đồng.\nBên cạnh đó, các huyện thu 12 tỷ đồng.", ["30 tỷ đồng|2022-Q1", "12 tỷ đồng|2022-Q1"]),
        ("Đợt ra quân kéo dài 4 ngày từ 3/5/2022 đến hết ngày 6/5/2022.", ["4 ngày|2022-05-03/2022-05-06"]),
        ("Quý I/2021, hãng lãi 64 tỷ đồng.\nDoanh thu giảm 12% so với cùng kỳ, còn 310 tỷ đồng.", ["64 tỷ đồng|2021-Q1", "12%|2021-Q1", "310 tỷ đồng|2021-Q1"]),
        ("Quý I/2021, hãng lãi 64 tỷ đồng.\nDoanh thu giảm 12% so với cùng kỳ năm 2019.", ["64 tỷ đồng|2021-Q1", "12%|-"]),
        ("Quý I/2021, hãng lãi 64 tỷ đồng.\nKho của hãng rộng 35 ha.", ["64 tỷ đồng|2021-Q1", "35 ha|-"]),
        ("Năm 2021, hãng lãi 64 tỷ đồng.\nDoanh thu tăng 12% so với năm 2020.", ["64 tỷ đồng|2021", "12%|2021"]),
        ("Quý I/2021, hãng lãi 64 tỷ đồng. Ngày 31/3/2021, hãng vay 20 tỷ đồng. Trong kỳ, hãng chi 7 tỷ đồng.", ["64 tỷ đồng|2021-Q1", "20 tỷ đồng|2021-03-31", "7 tỷ đồng|2021-Q1"]),
        ("Quý I/2021, giá là 64 USD. Hồ tiêu giao cùng kỳ hạn tăng 2 USD.", ["64 USD|2021-Q1", "2 USD|2021-Q1"]),
        ("Trong năm 2021, tính đến nay, huyện đã cấp 415 thẻ.", ["415 thẻ|2021"]),
        ("Lợi nhuận 9 tháng của hãng tăng 5%.", ["5%|2022-01/2022-09"]),
        ("Đảo thu 42 tỷ rupiah (3 triệu USD) vào năm 2021.", ["42 tỷ rupiah|2021", "3 triệu USD|2021"]),
        ("Năm 2021, huyện thu 12 tấn, trong khi cùng kỳ năm trước là 15 tấn.", ["12 tấn|2021", "15 tấn|2020"]),
        ("Hội nghị sơ kết 6 tháng đầu năm và triển khai công tác 6 tháng cuối năm 2022 cho biết doanh thu đạt 213 tỷ đồng.", ["213 tỷ đồng|2022-H1"]),
        ("Từ 2018 - 2021, huyện đã thanh lý 40 ha bị hỏng do bão năm 2019.", ["40 ha|2018/2021"]),
        ("Ngành phấn đấu đạt doanh thu năm 2025 từ 30 tỷ USD và năm 2030 đạt từ 50 tỷ USD.", ["30 tỷ USD|2025", "50 tỷ USD|2030"]),
        ("Kinh tế huyện có thể tăng 6% năm 2022 nhờ dệt may.", ["6%|2022"]),
        ("Trong năm 2021, hội nhận 31 tỷ đồng.\nĐứng đầu là huyện Đông với 7 tỷ đồng.", ["31 tỷ đồng|2021", "7 tỷ đồng|2021"]),
        ("Ngày 5/10, đoàn kiểm tra 3 kho.\nKhi đó, kho có 20 tấn thóc.", ["3 kho|2022-10-05", "20 tấn|2022-10-05"]),
        ("Năm 2021, xã bán 42 tấn khoai, tăng 5% với năm 2020. Trong đó khoai lang là 12 tấn.", ["42 tấn|2021", "5%|2021", "12 tấn|2021"]),
        ("Huyện trồng 42 ha khoai với năm 2020.", ["42 ha|2020"]),
        // how much there was then of what is compared with, and of nothing else
        ("Năm 2021, xã bán 42 tấn khoai, tăng 5% so với 40 tấn năm 2020. Trong đó khoai lang là 12 tấn.", ["42 tấn|2021", "5%|2021", "40 tấn|2020", "12 tấn|2021"]),
        ("Năm 2021, tỷ lệ hộ nghèo giảm từ mức 6% cuối năm 2019 xuống 4%.", ["6%|2019", "4%|2021"]),
        ("Năm 2021, xã bán 42 tấn khoai, bằng 96% năm 2020.", ["42 tấn|2021", "96%|2021"]),
        ("Từ đầu 2022 đến nay, huyện trồng 42 ha khoai.", ["42 ha|2022-01-01/2022-10-18"]),
        ("Đến cuối 2021, kho có 42 tấn khoai.", ["42 tấn|2021"]),
        ("Trong 9 tháng đầu 2021, huyện trồng 42 ha khoai.", ["42 ha|2021-01/2021-09"]),
        ("Về chỉ tiêu kinh doanh năm 2023, hãng đặt mục tiêu doanh thu 39 tỷ đồng; cổ tức 6%.", ["39 tỷ đồng|2023", "6%|2023"]),
        ("Theo kế hoạch năm 2023, huyện trồng 42 ha khoai.", ["42 ha|2023"]),
        ("Tháng 5/2021, hãng lãi 3 tỷ đồng. Lũy kế 7 tháng đầu niên độ tài chính 2018-2019, hãng lãi 24 tỷ đồng.", ["3 tỷ đồng|2021-05", "24 tỷ đồng|-"]),
        ("Quý 2 của năm tài chính 2021, hãng lãi 24 tỷ đồng. Lợi nhuận tăng 4% so với cùng kỳ.", ["24 tỷ đồng|-", "4%|-"]),
        ("Trong quý 2 niên độ 2021/2022 (từ 1/10 đến 31/12/2021), hãng lãi 24 tỷ đồng.", ["24 tỷ đồng|2021-10-01/2021-12-31"]),
        ("6 tháng đầu năm tài chính 2021, hãng lãi 24 tỷ đồng.", ["24 tỷ đồng|-"]),
        ("Nửa đầu niên độ 2021-2022, hãng lãi 24 tỷ đồng.", ["24 tỷ đồng|-"]),
        ("Niên độ kế toán 2020-2021, hãng lãi 50 tỷ đồng.", ["50 tỷ đồng|2020/2021"]),
        ("Đại hội bầu ban chấp hành nhiệm kỳ 2020 - 2025. Trong nhiệm kỳ này, xã xây 12 cầu.", ["12 cầu|2020/2025"]),
    ]

    @Test("Which time governs", arguments: texts)
    func governing(text: String, figures: [String]) throws {
        #expect(try Reader.periods(text) == figures)
    }

    @Test("`cùng kỳ 2019` in a text without any other year: it is of the year after")
    func yearOfTheBase() throws {
        #expect(try Reader.periods("9 tháng đầu năm, tỉnh thu 54 tỷ đồng, tăng 12% so với cùng kỳ 2019.", published: nil) == ["54 tỷ đồng|2020-01/2020-09", "12%|2020-01/2020-09"])
        let text = "Tháng 9, tỉnh thu 6 tỷ đồng, tăng 2% so với tháng 8/2020 và tăng 4% so với cùng kỳ năm 2019."
        #expect(try Reader.periods(text, published: nil).first == "6 tỷ đồng|2020-09")
        let repeated = "Quý IV/2021, công ty lãi 31 tỷ đồng. Năm 2022 sẽ khó khăn. Trong quý IV, công ty mở 4 kho."
        #expect(try Reader.periods(repeated, published: nil) == ["31 tỷ đồng|2021-Q4", "4 kho|2021-Q4"])
        let bare = "Trong 7 tháng, tỉnh xuất 80 tấn. Riêng tháng 7/2021, tỉnh xuất 12 tấn."
        #expect(try Reader.periods(bare, published: nil) == ["80 tấn|2021-01/2021-07", "12 tấn|2021-07"])
        #expect(try Reader.periods("5 tháng qua, tỉnh thu 54 tỷ đồng, tăng 12% so với cùng kỳ 2019.", published: nil).first == "54 tỷ đồng|2020-01/2020-05")
        let other = "Tháng đầu năm, giá tăng 2% so với cùng kỳ 2019. Năm 2019, giá tăng 4%."
        #expect(try Reader.periods(other, published: nil) == ["2%|2020-01", "4%|2019"])
    }

    @Test("A time that is carried over is flagged, one of the figure's own sentence is not")
    func inherited() throws {
        let records = try Reader.records("Năm 2021, huyện xây 12 cầu. Các xã góp 3.000 ngày công.")
        #expect(records.map { $0.flags.contains(.periodInherited) } == [false, true])
    }
}
