import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

@Suite struct TableTests {
    /// The cells of all records, `!` and what is wrong in place of those that cannot be read.
    private func read(_ text: String, size: Int, limit: Int = .max, tabs: Bool = false) throws -> [String] {
        var reader = TableReader(MemoryStream(Array(text.utf8)), separator: tabs ? 0x09 : 0x2C, size: size, limit: limit)
        var found = [try #require(try reader.header(isSniffed: !tabs)).joined(separator: "|")]
        let cells = FieldReader(separator: reader.separator)
        while let piece = try reader.next() {
            if piece.isTooLong { found.append("\(piece.line)!too long") }
            cells.each(piece) { line, record in
                do throws(Row.Problem) {
                    found.append("\(line) " + (try cells.cells(record)).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|"))
                } catch { found.append("\(line)!\(error.message)") }
            }
        }
        return found
    }

    @Test("quotes, line ends within them, whatever the size of the pieces", arguments: [1, 2, 3, 5, 17, 1000])
    func quotes(_ size: Int) throws {
        let text = "\u{FEFF}id,text\r\n1,\"a \"\"b\"\", c\r\nd\"\r\n\n2,x\"y\n3,\"\"\n4,\"z\"z\n5,"
        let z = "something stands behind the closing quote of cell 2; a quote within quotes is doubled"
        #expect(try read(text, size: size) == ["id|text", "2 1|a \"b\", c\r\nd", "5 2|x\"y", "6 3|", "7!\(z)", "8 5|"])
        #expect(try read("a;b\n1;2,5\n\"x", size: size) == ["a|b", "2 1|2,5", "3!the quote before cell 1 is never closed"])
        #expect(try read("a\tb\n1\t\"2\t3\"", size: size, tabs: true) == ["a|b", "2 1|2\t3"])
    }

    @Test("a record that is too long is passed over", arguments: [1, 4, 30])
    func tooLong(_ size: Int) throws {
        let long = String(repeating: "x\n", count: 40)
        let found = try read("a,b\n1,2\n3,\"\(long)\"\n4,5\n", size: size, limit: 20)
        #expect(found == ["a|b", "2 1|2", "3!too long", "44 4|5"])
    }

    @Test(arguments: [
        ("2021", RowDate.year(2021)), ("2019-2019", .year(2019)), ("2017-2019", nil), ("2021-03-04", .moment("2021-03-04")),
        ("2021-03-04 05:06:07", .moment("2021-03-04T05:06:07")), ("1483315200000", .moment("2017-01-02T07:00:00+07:00")),
        ("951782399", .moment("2000-02-29T06:59:59+07:00")), ("-", .moment("-")),
    ])
    func dates(_ said: String, _ date: RowDate?) { #expect(RowDate(said) == date) }

    @Test("fields by other names, and within objects") func names() throws {
        let line = #"{"maintext":"x","headline":"H","publish":{"$date":"2020-01-02T03:04:05Z"},"url":"http://a","source_domain":"a"}"#
        let row = try Row.read(Array(line.utf8))
        #expect(row.text == "x" && row.id == "http://a" && row.hints.title == "H" && row.hints.site == "a")
        #expect(row.hints.published == "2020-01-02T03:04:05Z")
        let moment = try Row.read(Array(#"{"body":"x","text":"","publish":{"$date":1483315200000},"date":[1]}"#.utf8))
        #expect(moment.text == "x" && moment.hints.published == "2017-01-02T07:00:00+07:00")
        var names = FieldNames()
        (names.text, names.id) = (["noi_dung"], ["a.b"])
        #expect(try Row.read(Array(#"{"text":"x","noi_dung":"y","a":{"b":7}}"#.utf8), names).id == "7")
        let problem = try #require(throws: Row.Problem.self) { try Row.read(Array(#"{"text":"x"}"#.utf8), names) }
        #expect(problem.message.hasPrefix(#"'noi_dung' is missing; a row is one object on one line with its text as a string: {"id": "a", "noi_dung""#))
    }
}
