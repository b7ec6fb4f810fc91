import Figures
import Foundation
import Numbers
import TestSupport
import Testing

@testable import Batch
@testable import Output

/// Records with whatever can stand in them, read by programs that are not ours.
@Suite(.enabled(if: Python.isNamed, "\(Python.hint)")) struct OutsideTests {
    @Test("every enumeration, every nasty text, every size of number") func nasty() async throws {
        let texts = [
            "a,b", "a\"b\"", "dòng\nmới", "\ttab", "\u{2028}\u{2029}", "e\u{301}", "🙂👩‍👩‍👧", "\\ / \\u0041", "null", "NA",
            "-1", "=1+1",
            "\u{1}\u{1F}\u{7F}", " khoảng trắng ", ";", "'", "\u{FEFF}", "\u{FFFD}",
        ]
        let numbers = ["0.90", "1250000000000", "0.0000001", "-0.5", "99999999999999999999999999999999999999"]
        let reading = Reading { input in
            var document = DocumentRecord(doc: input.doc, source: input.source)
            document.title = String(decoding: input.bytes, as: UTF8.self)
            var records: [Record] = []
            for i in 0..<200 {
                let text = texts[i % texts.count]
                var record = Record(
                    doc: input.doc, start: i, end: i + 1, text: text, kind: Kind.allCases[i % Kind.allCases.count],
                    rule: "r")
                record.value = i % 6 == 5 ? nil : ExactDecimal(numbers[i % 6])
                (record.alternative, record.unit, record.property) = (ExactDecimal(i), text, i % 3 == 0 ? nil : text)
                record.modifier = i % 7 == 6 ? nil : Modifier.allCases[i % 7]
                record.change = i % 5 == 4 ? nil : Change.allCases[i % 5]
                record.status = i % 6 == 5 ? nil : Status.allCases[i % 6]
                record.periodKind = i % 4 == 3 ? nil : PeriodKind.allCases[i % 4]
                record.periodStart = i % 2 == 0 ? "2021-01-31" : nil
                record.flags = Flag.allCases.filter { ($0.rawValue.count + i) % 4 == 0 }
                records.append(record)
            }
            document.figures = records.count { !$0.kind.isReference }
            return .init(document: document, records: records)
        }
        let folder = try TemporaryFolder()
        for (i, text) in texts.enumerated() { try folder.write("in/\(i).txt", text) }
        try folder.write("in/tên, \"lạ\".txt", "x")
        try folder.write("in/rows.jsonl", "{\"text\":\"a\"}\nbad\n{\"id\":\"a,\\n\\\"b\\\"\",\"text\":\"\"}\n")
        let run = Run(
            inputs: [folder.path + "/in"], destination: .folder(folder.path + "/out"), formats: Format.all, threads: 2)
        #expect(try await run(reading, Log().messages).failed == 1)
        let check = try await Python.run("check_output.py", [folder.path + "/out"])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let package = try await Python.run("check_package.py", [folder.path + "/out"])
        #expect(package.status == 0, "\(package.output)\(package.errors)")
    }
}
