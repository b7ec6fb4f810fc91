import Solieu
import SolieuFiles
import Testing

/// Files in memory, as a program of its own would use them.
@Suite struct DocumentFileTests {
    private static let rows = [
        #"{"id": "xa-1", "text": "Năm 2021, xã tiếp nhận 71.938 hồ sơ."}"#,
        #"{"id": "xa-2", "text": "Tỷ lệ đúng hạn đạt 98,5%, tăng 2% so với cùng kỳ."}"#,
        #"{"id": "xa-3", "date": "2020-05", "text": "Trong tháng, thu ngân sách đạt 12 tỷ đồng."}"#,
    ]

    private static func read(_ text: String, _ name: String = "a.jsonl") throws -> [FileDocument] {
        try FigureReader().documents(of: Array(text.utf8), named: name)
    }

    @Test func `documents together give what each gives alone`() throws {
        let together = try Self.read(Self.rows.joined(separator: "\n"))
        let alone = try Self.rows.flatMap { try Self.read($0) }
        #expect(together.map(\.doc) == ["xa-1", "xa-2", "xa-3"])
        #expect(together.map(\.figures) == alone.map(\.figures))
        #expect(together.map { $0.figures.count } == [1, 2, 1])
    }

    @Test func `a name tells what a file is`() throws {
        #expect(try Self.read("xã có 45 hộ nghèo", "xã/a.txt").first?.figures.first?.value == "45")
        #expect(try Self.read("id,text\nx,có 45 hộ nghèo\n", "a.csv").map(\.doc) == ["x"])
        #expect(throws: FileError.self) { try Self.read("xã có 45 hộ nghèo", "a.docx") }
    }

    @Test func `what cannot be read has an error of its own`() throws {
        let documents = try Self.read("{\n" + Self.rows[0])
        #expect(documents.map { $0.error == nil } == [false, true])
    }

    @Test func `a data file by itself`() {
        #expect(FigureReader.problems(inDataFile: "units.tsv", bytes: Array("spelling\tunit\tkind\tmatch\nsào\tsào\tmeasure\t\n".utf8)) == [])
        let problems = FigureReader.problems(inDataFile: "units.tsv", bytes: Array("spelling\tunit\tkind\tmatch\nsào\tsào\tkhác\t\n".utf8))
        #expect(problems.count == 1 && problems[0].hasPrefix("units.tsv:2: error: "))
    }

    @Test func `words are added to the library's own`() throws {
        let file = Array("spelling\tunit\tkind\tmatch\nbò gạo\tbò gạo\tmeasure\t\n".utf8)
        let reader = try FigureReader(lexicon: [("units.tsv", file)])
        #expect(reader.figures(of: "Mỗi hộ nhận 3 bò gạo.").map(\.unit) == ["bò gạo"])
    }
}
