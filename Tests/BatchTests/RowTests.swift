import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite struct RowTests {
    private func read(_ line: String) throws -> Row { try Row.read(Array(line.utf8)) }

    @Test func fields() throws {
        let row = try read(
            #"{"id":"a","text":"x\n\u00e9 e\u0301","title":"T","published":2021,"url":null,"other":[1]}"# + "\r")
        #expect(row.id == "a")
        #expect(row.text.unicodeScalars.count == 6)  // nothing is composed
        #expect(row.hints.title == "T")
        #expect(row.hints.published == nil && row.hints.year == 2021)
        #expect(row.hints.url == nil)
        #expect(try read(#"{"id":17,"text":""}"#).id == "17")
        #expect(try read(#"{"id":"","text":""}"#).id == nil)
    }

    @Test func `a row may have a page of HTML`() throws {
        let page = try read(#"{"html":"<p>x"}"#)
        #expect(page.isPage && page.text == "<p>x")
        #expect(try read(#"{"text":"","html":"<p>x"}"#).isPage)
        #expect(try read(#"{"text":"<!DOCTYPE html><p>x"}"#).isPage)
        #expect(try !read(#"{"text":"<p>x","html":"<p>y"}"#).isPage)
    }

    @Test(arguments: [
        ("2021/a", "2021/a.txt"), ("../a", "%2E%2E/a.txt"), ("/etc/x", "%2F/etc/x.txt"), (".", "%2E.txt"), ("a//b", "a/%2F/b.txt"),
    ]) func `a text never leaves its folder`(doc: String, path: String) {
        #expect(TextFolder.path(of: doc).text == path)
    }

    @Test(
        "a bad row says what is wrong and what would be right",
        arguments: [
            (#"{"id":"a","#, "not valid JSON; a row is one object"),
            (#"["a"]"#, "the row is no object; a row is one object"),
            (#"{"id":"a"}"#, "'text' is missing; a row is"), (#"{"text":null}"#, "'text' is null; a row is"),
            (#"{"text":12}"#, "'text' is a number; a row is"),
            (#"{"text":"","id":true}"#, "'id' is true or false; it must be"),
            (#"{"text":"","id":1.5}"#, "'id' is a number; it must be a string"),
            (#"{"text":"","title":["a"]}"#, "'title' is a list or an object; it must be a string"),
        ])
    func problems(_ line: String, _ message: String) throws {
        let problem = try #require(throws: Row.Problem.self) { try read(line) }
        #expect(problem.message.hasPrefix(message), "\(problem.message)")
    }

    @Test("pieces are whole lines, whatever their size", arguments: [1, 2, 3, 7, 100])
    func pieces(_ size: Int) throws {
        let folder = try TemporaryFolder()
        let text = "aa\n\nb\ncccccccccccccccc\r\nlast"
        let file = try folder.write("a.jsonl", "\u{FEFF}" + text)
        var reader = try RowReader(Path(file.path), size: size)
        var all: [UInt8] = []
        while let piece = try reader.next() {
            #expect(piece.line == all.count { $0 == 0x0A } + 1)
            all += piece.bytes
            #expect(piece.bytes.last == 0x0A || all.count == text.utf8.count)
        }
        #expect(all == Array(text.utf8))
    }
}
