import Documents
import Figures
import Foundation
import Testing

/// Every report says the same in every encoding.
@Suite struct EncodingTests {
    struct Found {
        var document: DocumentRecord
        var records: [Record]
        var text: [Unicode.Scalar]
    }

    static func read(_ doc: String, _ bytes: [UInt8]) -> Found {
        let report = Reader.plain.documents.report(doc: doc, source: doc + ".txt", bytes: bytes)
        return Found(
            document: report.document, records: Reader.plain.extractor.read(report).records,
            text: Array(String(decoding: report.text.given, as: UTF8.self).unicodeScalars))
    }

    /// What is compared of a record. TCVN3 has no capitals with tone marks, on which names in other fields hang.
    private static func said(_ record: Record, _ encoding: String) -> Record {
        guard encoding.hasPrefix("TCVN3") else { return InvariantTests.said(record) }
        var out = Record(doc: record.doc, start: record.start, end: record.end, text: record.text.lowercased(), kind: record.kind, rule: record.rule)
        (out.value, out.valueMax, out.total) = (record.value, record.valueMax, record.total)
        (out.unit, out.per, out.modifier, out.change) = (record.unit, record.per, record.modifier, record.change)
        return out
    }

    private static func check(_ page: InvariantTests.Page, _ text: String, mayMiss: Int) throws {
        let given = read(page.doc, Array(text.utf8))
        #expect(given.document.encoding == "UTF-8")
        var missed: [String] = []
        for way in Encoded.all {
            let found = read(page.doc, way.write(text))
            let name = found.document.encoding ?? ""
            // without letters that only one of both has, Latin-1 and windows-1252 are the same
            if name.replacing("ISO-8859-1", with: "windows-1252") != way.encoding.replacing("ISO-8859-1", with: "windows-1252") {
                missed.append("\(way.testDescription) read as \(name)")
                continue
            }
            #expect(found.document.replaced == 0, "\(way.testDescription)")
            #expect(found.records.map { said($0, way.encoding) } == given.records.map { said($0, way.encoding) }, "\(way.testDescription)")
            for record in found.records {
                #expect(record.text.unicodeScalars.elementsEqual(found.text[record.start..<record.end]), "\(way.testDescription): \(record.text)")
            }
        }
        #expect(missed.count <= mayMiss, "\(missed)")
    }

    private static func text(_ page: InvariantTests.Page) throws -> String {
        Encoded.sayable(try InvariantTests.text(page))
    }

    @Test(arguments: InvariantTests.pages.filter { $0.corpus.name == "corpus" })
    func `the figures are those of UTF-8`(page: InvariantTests.Page) throws {
        try Self.check(page, try Self.text(page), mayMiss: 0)
    }

    @Test("a headline and a line are enough to tell an encoding", arguments: [50, 100, 200])
    func beginnings(length: Int) throws {
        for page in InvariantTests.pages where page.corpus.name == "corpus" {
            // of seventeen; a few words may be right in two encodings
            try Self.check(page, String(try Self.text(page).prefix(length)), mayMiss: 1)
        }
    }
}
