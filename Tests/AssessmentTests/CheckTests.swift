import Figures
import Lexicon
import Numbers
import Output
import TestSupport
import Testing

@testable import Assessment

/// The arithmetic that texts offer themselves, from the text to the row.
@Suite struct CheckTests {
    static let lexicon = try! Lexicon.shipped()
    static let extractor = Extractor(lexicon: lexicon)

    static func checks(_ text: String) -> [CheckRecord] {
        Checker(indicators: lexicon.indicators).check(extractor.read(text: text).map { Reported($0) })
    }

    /// `share ok 70 70`: check, verdict, expected, found.
    static func say(_ text: String) -> [String] {
        checks(text).map { row in
            let bound = row.expectedMax.map { "..\($0.normalized)" } ?? ""
            return "\(row.check) \(row.verdict) \(row.expected.map { $0.normalized.description } ?? "")\(bound) \(row.found?.normalized.description ?? "")"
        }
    }

    @Test("what follows from one figure against what the other says", arguments: [
        ("Sở hoàn thành 28/40 nhiệm vụ, đạt 70%.", ["share ok 70 70"]),
        ("Sở hoàn thành 28/40 nhiệm vụ, đạt 72%.", ["share disagrees 70 72"]),
        ("Tỷ lệ hoàn thành đạt 66,7% (28/42).", ["share ok 66.667 66.7"]),
        ("Huyện tiếp nhận 5.200 hồ sơ, trong đó 1.300 hồ sơ trực tuyến (đạt 25%).", ["count-share ok 25 25", "part ok 0..5200 1300"]),
        ("Huyện tiếp nhận 5.200 hồ sơ, giải quyết 5.148 hồ sơ, đạt 99%.", ["count-share ok 99 99", "settled ok 0..5200 5148"]),
        ("Chi cục thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng).", ["plan ok 93.787 93.8"]),
        ("Chi cục thu 40 tỷ đồng/50 tỷ đồng, đạt 80% kế hoạch.", ["count-share ok 80 80"]),
        ("Trong số 155 đơn có 124 đơn đúng, chiếm 80%.", ["count-share ok 80 80"]),
        ("Huyện tiếp nhận 5.200 hồ sơ. Trong đó, 1.300 hồ sơ trực tuyến (25%).", ["count-share ok 25 25", "part ok 0..5200 1300"]),
        ("Công ty được giao chỉ tiêu thu 50 tỷ đồng, đã thu 45 tỷ đồng, đạt 90% kế hoạch.", ["plan ok 90 90"]),
        ("Huyện tiếp nhận 5.200 hồ sơ, giải quyết 5.300 hồ sơ.", ["settled disagrees 0..5200 5300"]),
        ("Kho có 120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh; 40 hồ sơ cấp xã.", ["part ok 0..120 80"]),
        ("Tổng vốn là 50 tỷ đồng, gồm 30 tỷ đồng vốn vay và 25 tỷ đồng vốn tự có.", ["parts disagrees 55000000000 50000000000"]),
        ("Kim ngạch đạt 46 tỷ USD, tăng 15%, tương ứng tăng 6 tỷ USD.", ["growth ok 15 15"]),
        ("Kim ngạch đạt 46 tỷ USD (trong đó riêng gạo 1 tỷ USD), tăng 15% (tương ứng tăng 6 tỷ USD).", ["part ok 0..46000000000 1000000000", "growth ok 15 15"]),
        ("Sản lượng đạt 92 tấn, tăng 15% so với cùng kỳ năm trước (80 tấn).", ["before ok 15 15"]),
        ("Kho có 120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh, còn lại 40 hồ sơ cấp xã.", ["parts ok 120 120"]),
        ("Kho có 120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh, còn lại 30 hồ sơ cấp xã.", ["parts disagrees 110 120"]),
        ("Sản lượng chè tăng từ 80 tấn lên 92 tấn (tăng 15%).", ["levels ok 15 15"]),
        ("Thời gian giảm từ 15 ngày xuống còn 9 ngày, giảm 6 ngày.", ["levels ok 6 6"]),
        ("Cả tỉnh xảy ra 460 vụ, tăng 60 vụ (15%).", ["growth ok 15 15"]),
        ("Cả tỉnh xảy ra 340 vụ, giảm 60 vụ (12%).", ["growth disagrees 15 12"]),
        ("Chi cục thu 95 tỷ đồng (kế hoạch 120 tỷ đồng), giảm 5 tỷ đồng (7%).", ["growth disagrees 5 7"]),
        ("Tỉnh xếp thứ 4/63.", ["rank ok 1..63 4"]),
        ("Chỉ số PCI đạt 66,4 điểm.", ["scale ok 0..100 66.4"]),
        ("Chỉ số PCI đạt 664 điểm.", ["scale disagrees 0..100 664"]),
        ("Hồ sơ được trả sau 3 - 5 ngày.", ["range ok ..5 3"]),
    ])
    func arithmetic(text: String, rows: [String]) { #expect(Self.say(text) == rows) }

    @Test("rounding may part them by half of the last digit of each, cutting off by a whole one, and no more") func rounding() {
        // 1,2 triệu may be 1.150.000 to 1.250.000
        #expect(Self.say("Chi cục thu 1,2 tỷ đồng, đạt 62% dự toán (2 tỷ đồng).") == ["plan ok 60 62"])
        #expect(Self.say("Chi cục thu 1,20 tỷ đồng, đạt 62% dự toán (2,00 tỷ đồng).") == ["plan disagrees 60 62"])
        // a whole count is exact
        #expect(Self.say("Sở xử lý 50/54 đơn, đạt 92,4%.") == ["share disagrees 92.593 92.4"])
        #expect(Self.say("Sở xử lý 50/54 đơn, đạt 92,6%.") == ["share ok 92.593 92.6"])
        // digits may be cut off instead
        #expect(Self.say("Sở xử lý 50/54 đơn, đạt 92,5%.") == ["share ok 92.593 92.5"])
        // small words open the last digit that is no zero
        #expect(Self.say("Chi cục thu hơn 310 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng).") == ["plan ok 91.716 93.8"])
        #expect(Self.say("Chi cục thu gần 310 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng).") == ["plan disagrees 91.716 93.8"])
    }

    @Test("what belongs to something else is left alone", arguments: [
        "Đã kỷ luật 14 người (cảnh cáo 12 người, khiển trách 2 người).",
        "Có 437/442 đại biểu có mặt tán thành, chiếm 92,39% tổng số đại biểu.",
        "Sở hoàn thành 28/40 nhiệm vụ, tăng 12% so với cùng kỳ.",
        "Chi cục thu 90 tỷ đồng, phí giảm 5 tỷ đồng (7%).",
        "Doanh thu tăng từ 80 tỷ đồng lên 92 tỷ đồng và lợi nhuận tăng 50%.",
        "Sở hoàn thành không quá 28/40 nhiệm vụ, đạt 72%.",
    ])
    func nothing(text: String) { #expect(Self.say(text) == []) }

    @Test("the row names the records and cites the text") func row() throws {
        let row = try #require(Self.checks("Năm 2021, sở hoàn thành 28/40 nhiệm vụ, đạt 70%.").first)
        #expect(row.records.map(\.rawValue) == ["text:24-38", "text:44-47"])
        #expect(row.texts.map(\.rawValue) == ["28/40 nhiệm vụ", "70%"])
        #expect(row.tolerance == ExactDecimal(magnitude: 75, scale: 2))
        #expect(row.sentence == "Năm 2021, sở hoàn thành 28/40 nhiệm vụ, đạt 70%.")
    }

    @Test("figures that say the same twice in a line, and white space that is folded, do not mislead") func places() {
        #expect(Self.say("Có 5 xã.\n\nTừ 5 huyện,   5 xã: hoàn thành 5/10    nhiệm vụ (50%).").contains("share ok 50 50"))
    }

    @Test("each check has a name of its own and says what it does") func list() {
        #expect(Set(Check.all.map(\.id)).count == Check.all.count)
        #expect(Check.all.allSatisfy { !$0.summary.isEmpty })
    }

    @Test("the agreement rate is cut, never rounded up") func tally() {
        var tally = CheckTally()
        #expect(tally.summary == ["nothing to test"])
        for text in ["Tỉnh xếp thứ 4/63.", "Tỉnh xếp thứ 5/63.", "Sở xử lý 50/54 đơn, đạt 92,4%."] {
            for row in Self.checks(text) { tally.add(row) }
        }
        #expect(
            tally.summary == [
                "3 tests, 2 agree (66.66%), 1 disagree", "two or more figures: 1 test, 0 agree (0.00%), 1 disagree",
                "  share  1 test, 0 agree, 1 disagree", "one figure within its bounds: 2 tests, 2 agree (100.00%), 0 disagree",
                "  rank  2 tests, 2 agree, 0 disagree",
            ])
    }

    @Test("the columns are those of the schema") func schema() throws {
        let text = try Repository.text("schemas/check.schema.json")
        let names = text.split(separator: "\n").compactMap { line in
            line.hasPrefix("    \"") && line.hasSuffix("\": {") ? String(line.dropFirst(5).dropLast(4)) : nil
        }
        #expect(names == Column.all(of: CheckRecord.self).map(\.name))
        for check in Check.all { #expect(text.contains("\"\(check.id)\""), "\(check.id)") }
    }
}
