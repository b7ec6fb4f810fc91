import Documents
import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

/// Encodings of files of rows, of records of WARC, of standard input.
@Suite struct EncodingTests {
    private static let rows = #"{"id":"a","title":"Xã trả hồ sơ","text":"Năm 2021, xã tiếp nhận hơn 71.938 hồ sơ, tỷ lệ đúng hạn đạt 92%."}"# + "\n" + #"{"id":"b","text":"Quý I, xã có 12 hộ nghèo."}"# + "\n"
    private static let table = "id,text\na,\"Năm 2021, xã tiếp nhận hơn 71.938 hồ sơ, tỷ lệ đúng hạn đạt 92%.\"\nb,\"Quý I, xã có 12 hộ nghèo.\"\n"

    /// Letters by their bytes in an encoding of one byte a letter.
    private static func write(_ text: String, _ charset: Charset) -> [UInt8] {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for byte in (UInt8(0)...0xFF).reversed() {
            if let letter = String(decoding: charset.decode([byte])!.text, as: UTF8.self).unicodeScalars.first { codes[letter] = byte }
        }
        return text.unicodeScalars.map { codes[$0] ?? 0x3F }
    }

    private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func ways(_ text: String) -> [(String, [UInt8])] {
        [
            ("UTF-8", Array(text.utf8)), ("UTF-16LE", [0xFF, 0xFE] + utf16(text, isBig: false)), ("UTF-16BE", utf16(text, isBig: true)),
            ("TCVN3", write(text, .tcvn3)), ("VISCII", write(text, .viscii)),
            ("UTF-8 as windows-1252", Charset.windows1252.decode(Array(text.utf8))!.text),
        ]
    }

    private func read(_ name: String, _ bytes: [UInt8]) async throws -> (documents: TemporaryFolder, figures: [String]) {
        let folder = try TemporaryFolder()
        try folder.write("in/" + name, bytes)
        let run = Run(
            inputs: [folder.path + "/in"], destination: .folder(folder.path + "/out"), formats: [.jsonl], threads: 2)
        _ = try await run(.shipped(include: []), Log().messages)
        let figures = try folder.read("out/figures.jsonl").split(separator: "\n").map { line in
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            return "\(row["id"] as! String) \(row["text"] as! String) \(row["flags"] as! [String])"
        }
        return (folder, figures)
    }

    @Test(arguments: ["rows.jsonl", "rows.csv"]) func `a file of rows is decoded as a whole`(name: String) async throws {
        for (encoding, bytes) in Self.ways(name.hasSuffix("csv") ? Self.table : Self.rows) {
            let (folder, figures) = try await read(name, bytes)
            #expect(figures == ["a:27-39 71.938 hồ sơ []", "a:60-63 92% []", "b:13-24 12 hộ nghèo []"], "\(encoding)")
            #expect(try folder.documents("encoding") == [encoding, encoding])
            #expect(try folder.documents("replaced") == ["0", "0"])
            if name.hasSuffix("jsonl") { #expect(try folder.documents("title")[0] == "Xã trả hồ sơ", "\(encoding)") }
        }
    }

    @Test func `a long file tells its encoding once`() async throws {
        let ascii = (0..<5000).map { #"{"id":"\#($0)","text":"12 plain rows, nothing to see here, nothing at all"}"# + "\n" }.joined()
        let (folder, _) = try await read("rows.jsonl", Array(ascii.utf8) + Self.write(Self.rows, .tcvn3))
        #expect(try folder.documents("encoding").suffix(2) == ["TCVN3", "TCVN3"])
        let broken = try await read("rows.jsonl", Array(Self.rows.utf8) + Array(#"{"id":"c","text":"Xã có 12 h"#.utf8) + [0xFF] + Array(#" nghèo."}"#.utf8))
        #expect(try broken.documents.documents("encoding") == ["UTF-8", "UTF-8", "UTF-8"])
        #expect(try broken.documents.documents("replaced") == ["0", "0", "1"])
        #expect(broken.figures.last?.hasSuffix(#"["replaced"]"#) == true)
    }

    @Test func `what no JSON may have is mended`() throws {
        func text(_ line: String) throws -> (String, Int) {
            let row = try Row.read(Array(line.utf8))
            return (row.text, row.replaced)
        }
        #expect(try text(#"{"text":"C\u00f3 12 h\u1ed9 \ud800 ngh\u00e8o \udc00\ud83c\udf3e \\ud800"}"#) == ("Có 12 hộ \u{FFFD} nghèo \u{FFFD}🌾 \\ud800", 2))
        #expect(try text("{\"text\":\"a\tb\u{0}c\u{1F}\"}") == ("a\tb\u{0}c\u{1F}", 0))
        #expect(try text(#"{"text":"a\u0000\ufffe"}"#) == ("a\u{0}\u{FFFE}", 0))
        #expect(try text(#"{"text":"x","title":"\ud800"}"#) == ("x", 1))
        let row = try Row.read(Array(#"{"text":"C"#.utf8) + [0xC3] + Array(#""}"#.utf8))
        #expect(row.text == "C\u{FFFD}" && row.replaced == 1)
        #expect(throws: Row.Problem.self) { try Row.read(Array(#"{"text":"\ud800"#.utf8)) }
    }

    @Test func `the charset of a response is heard`() {
        func charset(_ type: String) -> String? { HTTPHead(Array("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n".utf8)[...])?.charset }
        #expect(charset("text/html; charset=windows-1258") == "windows-1258")
        #expect(charset("text/html;charset=\"UTF-8\"; x=y") == "UTF-8")
        #expect(charset("text/html") == nil && charset("text/html; charset=") == nil)
    }

    @Test func `standard input in UTF-16 is told by what it says`() throws {
        for bytes in [Self.utf16(Self.rows, isBig: false), [0xFE, 0xFF] + Self.utf16(Self.rows, isBig: true), Self.write(Self.rows, .viscii)] {
            var sniffer = Sniffer(fields: FieldNames())
            try sniffer.read(MemoryStream(bytes), limit: 1 << 20)
            #expect(sniffer.form == .rows)
        }
    }
}
