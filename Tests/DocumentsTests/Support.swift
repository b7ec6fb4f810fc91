import Foundation
import Lexicon

@testable import Documents
@testable import Figures

/// The package's root, from where this file stands.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

func dataFile(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appendingPathComponent("Sources/LexiconData/tsv/\(name)"))).map { Array($0) }
}

let tables: PageTables = {
    var problems: [TSV.Problem] = []
    return PageTables(file: dataFile, problems: &problems)
}()

let reader = DocumentReader(tables: tables)

func read(_ page: String, hints: Hints = Hints()) -> Report {
    reader.report(doc: "d", source: "d.txt", bytes: Array(page.utf8), hints: hints)
}

/// The lines of a report with one role.
func lines(_ report: Report, _ role: Report.Role) -> [String] {
    report.zones.filter { $0.role == role }.flatMap { zone in
        report.text.slice(zone.range).split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

/// A paragraph, as long as paragraphs are.
let paragraph = """
    Trong quý vừa rồi, bộ phận tiếp nhận của đơn vị đã nhận 1.204 hồ sơ, trả đúng hạn 1.190 hồ sơ, còn lại đang được xem \
    xét theo đúng quy trình; người dân đến giao dịch đều hài lòng với cách phục vụ mới.
    """

/// Another one.
let second = """
    Theo lãnh đạo đơn vị, thời gian tới các tổ lưu động sẽ đi thêm 14 điểm dân cư nữa, mỗi điểm hai buổi một tháng, để bà con \
    ở xa không phải lên trung tâm; kinh phí lấy từ nguồn tiết kiệm chi thường xuyên của năm.
    """
