import Figures
import Foundation
import TestSupport

@testable import Batch

/// Reports of our own, to be republished and to be mistaken for each other.
enum DuplicateTexts {
    /// What a department says every month, in the same words with other figures.
    static func month(_ month: Int, seed: Int) -> String {
        func n(_ i: Int) -> Int { 120 + (seed * 37 + i * 53) % 800 }
        return """
            Kết quả giải quyết thủ tục hành chính tháng \(month)

            Theo báo cáo của Trung tâm Phục vụ hành chính công, trong tháng \(month), toàn tỉnh tiếp nhận \(n(1)) hồ sơ, tăng \(n(2) % 30 + 1)% so với \
            tháng trước, trong đó có \(n(3)) hồ sơ nộp trực tuyến và \(n(4)) hồ sơ nộp qua bưu chính công ích.

            Đến hết tháng \(month), các cơ quan đã giải quyết \(n(5)) hồ sơ, trả đúng hạn \(n(6)) hồ sơ, đạt \(n(7) % 40 + 60)%; còn \(n(8)) hồ sơ đang \
            trong thời hạn giải quyết và \(n(9) % 50 + 1) hồ sơ quá hạn, chủ yếu thuộc lĩnh vực đất đai và xây dựng.

            Lãnh đạo tỉnh yêu cầu các sở, ngành, địa phương rà soát nguyên nhân, xin lỗi người dân bằng văn bản đối với từng hồ sơ \
            chậm trả, và báo cáo kết quả khắc phục trước ngày \(n(10) % 27 + 1) của tháng sau.
            """
    }

    static let words = """
        hội nghị nông dân đường trường bệnh viện công nhân vườn cây cà phê hồ tiêu mùa vụ năm nay xã huyện tỉnh thành phố cán bộ học \
        sinh nhà máy nước sạch điện lưới cầu cống chợ phiên lễ hội du lịch khách sạn bờ biển tàu cá ngư dân lưới đánh bắt thuỷ sản \
        kho lạnh xuất khẩu thị trường giá bán người mua doanh nghiệp vốn vay ngân hàng lãi suất hợp tác tổ nhóm hỗ trợ kỹ thuật
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    /// A report of its own: no two numbers give the same.
    static func report(_ number: Int, paragraphs: Int = 5) -> String {
        var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func sentence() -> String {
            (0..<(9 + next(8))).map { _ in next(12) == 0 ? "\(2 + next(900)) hộ" : words[next(words.count)] }.joined(separator: " ")
        }
        let body = (0..<paragraphs).map { _ in (0..<3).map { _ in "Tại đây, \(sentence())." }.joined(separator: " ") }
        return (["Chuyện \(sentence())"] + body).joined(separator: "\n\n")
    }

    static func paragraphs(_ text: String) -> [String] { text.components(separatedBy: "\n\n") }

    /// As another site has it: its own headline, a byline, a last line.
    static func republished(_ text: String) -> String {
        (["Tin mới nhận về công việc của địa phương"] + paragraphs(text).dropFirst() + ["Theo cổng thông tin của tỉnh, công việc còn được tiếp tục.", "Trần Văn Bình"])
            .joined(separator: "\n\n")
    }

    /// With one word in `every` changed, none of them a number.
    static func edited(_ text: String, every: Int) -> String {
        paragraphs(text).map { paragraph in
            paragraph.split(separator: " ").enumerated().map { i, word in
                i % every == every - 1 && !word.contains(where: \.isNumber) ? "rằng" : String(word)
            }.joined(separator: " ")
        }.joined(separator: "\n\n")
    }

    /// Reading with the shipped data; read once.
    static let reading = Result { try Reading.shipped(include: []) }

    static func signature(_ text: String, isPage: Bool = false) throws -> Signature {
        let input = Reading.Input(doc: "x", source: "x", bytes: Array(text.utf8), origin: .row(encoding: "UTF-8", replaced: 0), isPage: isPage, hints: .init())
        guard let signature = try reading.get().read(input).signature else { throw NoText() }
        return signature
    }

    private struct NoText: Error {}
}
