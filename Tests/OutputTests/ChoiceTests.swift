import Figures
import Numbers
import Testing

@testable import Output

/// Chosen columns, Excel's CSV, compressed streams, cells, the data package.
@Suite struct ChoiceTests {
    private func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("columns come in the order in which they are chosen") func fields() {
        let fields = ["unit", "value", "flags", "id"]
        #expect(text(Encoder.figures(.csv, fields: fields).table([Samples.bare])) == "unit,value,flags,id\n,,,x:0-1\n")
        #expect(
            text(Encoder.figures(.jsonl, fields: fields).table([Samples.full]))
                == #"{"unit":"VND","value":1250500000000,"flags":["ambiguous_separator","period_inherited"],"id":"a/b:5-24"}"# + "\n")
        #expect(Encoder.figures(.sqlite, fields: fields).columns.count == Column.all(of: Record.self).count)
    }

    @Test("a text that Excel would reckon with gets an apostrophe", arguments: ["=1", "+1", "-1", "@a", "\ta", "a=", "", "1"])
    func excel(_ given: String) {
        var record = Samples.bare
        (record.text, record.value) = (given, ExactDecimal("-3"))
        let row = text(Encoder.figures(.excelCSV, fields: ["text", "value"]).table([record]))
        let cell = ["=", "+", "-", "@", "\t"].contains(given.prefix(1)) ? "'" + given : given
        #expect(row == "\u{FEFF}text,value\r\n" + (cell.contains("\t") ? "\"\(cell)\"" : cell) + ",-3\r\n")
    }

    @Test("the same stream, however it is cut", arguments: Compression.allCases) func compression(_ way: Compression) {
        let data = Bytes((0..<300_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) })
        let whole = { let one = Compressor(way); return one.add(data) + one.add([], isLast: true) }()
        let (pieces, many) = (Compressor(way), stride(from: 0, to: data.count, by: 1000))
        let cut = many.reduce(into: Bytes()) { $0 += pieces.add(Bytes(data[$1..<min($1 + 1000, data.count)])) } + pieces.add([], isLast: true)
        #expect(cut == whole)
        #expect(whole.count < data.count)
        #expect(Compressor(way).add([], isLast: true).count > 4)
    }

    @Test("cells are read as they were written", arguments: [1, 7, 1 << 18]) func cells(_ step: Int) throws {
        let bytes = Encoder.figures(.sqlite).table([Samples.full, Samples.bare])
        var at = 0
        var reader = CellReader { (_, buffer) in
            let piece = bytes[at..<min(at + step, bytes.count)]
            buffer += piece
            at += piece.count
            return !piece.isEmpty
        }
        var cells: [Cell] = []
        while let cell = try reader.next() { cells.append(cell) }
        #expect(cells.count == 2 * Column.all(of: Record.self).count)
        #expect(cells[..<8] == [.text("a/b:5-24"), .text("a/b"), .integer(5), .integer(24), .text("1.250,50 tỷ đồng/năm"), .text("money"), .text("1250500000000"), .text("1250500000001.90")])
        #expect(cells[26] == .text(#"["ambiguous_separator","period_inherited"]"#))
        #expect(cells[9] == .text("0.050") && cells[32 + 6] == .null)
    }

    @Test("every table has a schema, and every column its description and type") func descriptions() throws {
        for (table, columns) in [("figures", Column.all(of: Record.self)), ("documents", Column.all(of: DocumentRecord.self))] {
            guard case .list(let fields) = TableDescription.tree(of: table, columns, listsAreText: true)["fields"] else {
                Issue.record("no fields")
                continue
            }
            #expect(fields.map { $0["name"]?.text } == columns.map(\.name))
            #expect(fields.allSatisfy { $0["description"] != nil && $0["type"] != nil })
        }
        let kind = TableDescription.tree(of: "figures", Column.all(of: Record.self).filter { $0.name == "kind" }, listsAreText: false)
        #expect(kind.description.contains(#""enum": ["count", "percent""#))
        #expect(kind["primaryKey"] == nil, "a key of columns that are not there")
    }
}
