import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

@Suite struct WARCTests {
    static func record(_ type: String, _ block: String, length: Int? = nil, url: String = "http://a/") -> String {
        "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: <\(url)>\r\nContent-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }

    static func response(_ body: String, _ fields: String = "", status: Int = 200, type: String = "text/html; charset=utf-8") -> String {
        "HTTP/1.1 \(status) OK\r\nContent-Type: \(type)\r\n\(fields)\r\n\(body)"
    }

    private func pages(_ text: String, limit: Int = 1 << 20) throws -> [String] {
        let reader = WARCReader(MemoryStream(Array(text.utf8)), limit: limit)
        var found: [String] = []
        while let page = try reader.next() {
            let head = HTTPHead(page.block[...])
            let body = head.map { String(decoding: $0.body(of: page.block, Limits()).bytes, as: UTF8.self) }
            found.append("\(page.number) \(body ?? String(decoding: page.block, as: UTF8.self))" + (page.loss.map { " (\($0))" } ?? ""))
        }
        return found
    }

    @Test func `responses with a page and conversions are read, all else is passed over`() throws {
        let text =
            Self.record("warcinfo", "x") + Self.record("request", "GET / HTTP/1.1\r\n\r\n")
            + Self.record("response", Self.response("<p>5")) + Self.record("response", Self.response("6", status: 404))
            + Self.record("response", Self.response("7", type: "image/png")) + Self.record("conversion", "8 hộ")
            + Self.record("response", Self.response("3\r\n<p>\r\n2;x=y\r\n90\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"))
        #expect(try pages(text) == ["3 <p>5", "6 8 hộ", "7 <p>90"])
    }

    @Test("a record whose length is wrong ends where the next begins", arguments: [0, 3, 5, 40, 100_000])
    func wrongLength(_ length: Int) throws {
        let text = Self.record("conversion", "12345 hộ", length: length) + Self.record("conversion", "6 xã")
        #expect(try pages(text) == ["1 12345 hộ (its Content-Length is \(length), but it has 10 bytes)", "2 6 xã"])
    }

    @Test func `what cannot be read is named`() throws {
        let none = Self.record("conversion", "1").replacingOccurrences(of: "Content-Length", with: "X")
        #expect(try pages(none + Self.record("conversion", "2")) == ["1  (its head has no Content-Length)", "2 2"])
        let cut = try pages(String(Self.record("conversion", "1234567").dropLast(7)))  // a line end is one character
        #expect(cut == ["1 12 (cut off after 2 of 7 bytes)"])
        let large = try pages(Self.record("conversion", "1234567") + Self.record("conversion", "8"), limit: 5)
        #expect(large == ["1  (record of 7 bytes is larger than 5 bytes; '--max-size' sets the limit)", "2 8"])
        #expect(throws: SystemError.self) { try pages("WARC/1.0\r\nWARC-Type: conv") }
        #expect(try pages("\r\n") == [])
    }

    @Test func chunks() {
        func joined(_ text: String) -> String? {
            HTTPHead.joined(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) + ($0.isWhole ? "" : "…") }
        }
        #expect(joined("5\r\nabcde\r\nA\r\n0123456789\r\n0\r\n\r\n") == "abcde0123456789")
        #expect(joined("5\r\nabc") == "abc…")
        #expect(joined("7fffffffffffffff\r\nabc") == "abc…")
        #expect(joined("<p>no chunks\n") == nil)
        #expect(joined("") == nil)
    }
}
