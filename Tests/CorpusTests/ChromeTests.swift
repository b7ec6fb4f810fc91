import Documents
import Figures
import Foundation
import TestSupport
import Testing

/// ChromeLines.tsv: what stands around a report is not reported.
@Suite struct ChromeTests {
    /// A report without a figure, with a line above its headline or below its end.
    static func page(_ place: String, _ line: String) -> String {
        let text = """
            Hội Nông dân tỉnh phát động phong trào làm đường hoa
            Cập nhật ngày 14/05/2021
            Sáng nay, Hội Nông dân tỉnh phát động phong trào làm đường hoa ở các xóm ấp ven sông, với sự có mặt của đông đảo hội viên.
            Theo ban tổ chức, bà con tự chọn giống hoa hợp với đất, tự chăm bón, còn hội hỗ trợ hạt giống và cử người hướng dẫn cách trồng.
            Nhiều tuyến đường trước đây cỏ dại mọc um tùm nay đã sạch đẹp, người đi qua ai cũng muốn dừng lại chụp ảnh và hỏi thăm.
            Hội mong phong trào lan sang các địa phương lân cận, để làng quê ngày càng tươi tắn, nếp sống ngày càng văn minh.
            Lê Thị Mận
            """
        let head = "CỔNG THÔNG TIN HỘI NÔNG DÂN TỈNH\nTrang chủ\nGiới thiệu\nTin tức\n"
        let chrome = line.replacingOccurrences(of: "\\n", with: "\n")
        return place == "head" ? head + chrome + "\n" + text + "\n" : head + text + "\n" + chrome + "\n"
    }

    static let lines = try! Lines("Tests/CorpusTests/ChromeLines.tsv").list

    @Test func `there are twenty of each`() {
        for place in ["head", "foot"] { #expect(Self.lines.count { $0.cells[0] == place } >= 20) }
    }

    @Test(arguments: lines) func `no figure is read in chrome`(line: Lines.Line) {
        let place = SourceLocation(fileID: "CorpusTests/ChromeLines.tsv", filePath: line.file, line: line.number, column: 1)
        func check() {
            let text = Self.page(line.cells[0], line.cells[1])
            for text in [text, text.decomposedStringWithCanonicalMapping] {
                let read = Reader.plain.read("page", Array(text.utf8)).records.map { "\($0.rule) '\($0.text)'" }
                #expect(read.isEmpty, sourceLocation: place)
            }
        }
        if line.cells.count > 2 {
            withKnownIssue(Comment(rawValue: line.cells[2]), sourceLocation: place, check)
        } else {
            check()
        }
    }

    @Test func `the report itself is read`() {
        let text = Self.page("foot", "Lượt xem: 5").replacing("đông đảo hội viên", with: "214 hội viên")
        #expect(Reader.plain.read("page", Array(text.utf8)).records.map(\.text) == ["214 hội viên"])
    }
}
