import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

/// Files packed by the tools that people pack files with.
@Suite struct PackingTests {
    /// Runs a line of the shell in the folder.
    private func shell(_ line: String, in folder: TemporaryFolder) async throws {
        let result = try await Program("/bin/bash").run(["-ec", "set -o pipefail; " + line], in: folder.url)
        try #require(result.status == 0, "\(line): \(result.errors)")
    }

    private static func rows(_ count: Int, _ more: String = "") -> String {
        (0..<count).map { "{\"id\":\"r\($0)\",\"text\":\"\(more)Xã \($0) có \($0 * $0 % 9973) hộ, \($0 * 7919 % 99991)\"}\n" }.joined()
    }

    @Test("packed or not, in an archive or not: the same figures", arguments: [1, 3])
    func same(_ threads: Int) async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.jsonl", Self.rows(400))
        try await folder.run(threads: threads)
        let figures = try folder.read("out/figures.csv")
        for (line, file) in [
            ("gzip -c in/a.jsonl", "a.jsonl.gz"), ("zstd -q -c in/a.jsonl", "a.jsonl.zst"), ("xz -0 -c in/a.jsonl", "a.jsonl.xz"),
            ("(head -n 9 in/a.jsonl | gzip; tail -n +10 in/a.jsonl | gzip)", "two.jsonl.gz"), ("tar c in", "a.tar"),
            ("tar c in | gzip", "a.tar.gz"), ("tar c in | zstd -q", "a.tar.zst"), ("zip -qr - in", "a.zip"), ("tar c in | xz -0", "a.txz"),
        ] {
            try await shell("\(line) > \(file)", in: folder)
            let tally = try await folder.run([file], threads: threads)
            #expect(tally.failed == 0)
            #expect(try folder.read("out/figures.csv") == figures, "\(file)")
        }
    }

    @Test func `members have names and places of their own`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/phố/a.txt", "1")
        try folder.write("in/b.html", "<p>2")
        try folder.write("in/c.jsonl", #"{"text":"3"}"#)
        try folder.write("in/.d.txt", "4")
        try folder.write("in/e.pdf", "5")
        try folder.write("in/f.zip", "6")
        let script = "ln -s b.html in/g.html; tar cf x.tar -P --transform 's,^in/phố,../../phố,' in/phố/a.txt in/b.html in/c.jsonl in/.d.txt in/e.pdf in/g.html in/f.zip; tar rf x.tar in/b.html"
        try await shell(script, in: folder)
        let log = Log()
        let tally = try await folder.run(["x.tar"], log: log)
        #expect(tally.documents == 5)
        #expect(try folder.documents("doc") == ["x!../../phố/a.txt", "x!in/b.html", "x!in/c.jsonl#1", "x!in/f.zip", "x!in/b.html#2"])
        #expect(try folder.documents("source").first == "x.tar!../../phố/a.txt")
        #expect(log.errors == ["error: cannot read '\(folder.path)/x.tar!in/f.zip': it is an archive within an archive; unpack the outer one"])
        let taken = "1 document has an id that is taken, and got another: 'x!in/b.html' in \(folder.path)/x.tar!in/b.html, now 'x!in/b.html#2'"
        #expect(log.lines.contains(taken))
    }

    @Test("a cut file keeps what came before, and names the loss", arguments: ["gzip", "zstd -q", "xz -0"])
    func cut(_ packer: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.jsonl", Self.rows(1000, String(repeating: "x ", count: 100)))
        let ending = ["gzip": "gz", "zstd -q": "zst", "xz -0": "xz"][packer]!
        try await shell("\(packer) -c a.jsonl | head -c -200 > a.jsonl.\(ending)", in: folder)
        let log = Log()
        let tally = try await folder.run(["a.jsonl.\(ending)"], log: log)
        #expect(tally.failed == 1)
        #expect(tally.documents > 200 && tally.documents < 1000)
        #expect(log.errors.count == 1)
        #expect(log.errors.first?.hasSuffix("; read up to line \(tally.documents - 1)") == true, "\(log.errors)")
        #expect(try folder.documents("status").suffix(2) == ["ok", "error"])
    }

    @Test func `a bomb is named and not held`() async throws {
        let folder = try TemporaryFolder()
        try await shell("head -c 30000000 /dev/zero | gzip | tee a.txt.gz > b.jsonl.gz; head -c 30000000 /dev/zero | tr '\\0' x > c.txt; zip -q c.zip c.txt; rm c.txt", in: folder)
        let log = Log()
        var run = Run(
            inputs: ["a.txt.gz", "b.jsonl.gz", "c.zip"].map { folder.path + "/" + $0 }, destination: .folder(folder.path + "/out"),
            formats: [.csv], threads: 2)
        (run.options.limits.harmless, run.options.limits.size) = (1 << 20, 1 << 30)
        let tally = try await run(.digits, log.messages)
        #expect(tally.failed == 3)
        let said = "more than 250 times as large unpacked as packed, as a bomb is; '--max-ratio' sets the limit"
        #expect(log.errors.count == 3)
        for error in log.errors { #expect(error.hasSuffix("': \(said)"), "\(error)") }
    }

    @Test func `a row that is too long is an error of its own`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.jsonl", "{\"text\":\"1\"}\n{\"text\":\"\(String(repeating: "x", count: 5000))\"}\n{\"text\":\"2\"}")
        for piece in [10, 100, 10_000] {
            var run = Run(inputs: [folder.path + "/a.jsonl"], destination: .folder(folder.path + "/out"), formats: [.csv], threads: 2)
            (run.pieceSize, run.options.limits.size) = (piece, 1000)
            let log = Log()
            #expect(try await run(.digits, log.messages).documents == 3)
            #expect(log.errors == ["error: \(folder.path)/a.jsonl:2: the row is larger than 1000 bytes; '--max-size' sets the limit"])
        }
    }

    @Test("responses of a crawl, chunked and packed") func crawl() async throws {
        let folder = try TemporaryFolder()
        try folder.write("page", "<p>Có 12 hộ")
        try await shell("gzip -k page", in: folder)
        let packed = [UInt8](try Data(contentsOf: folder.url.appendingPathComponent("page.gz")))
        func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
        let head = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
        let body = bytes("5\r\n") + packed.prefix(5) + bytes("\r\n\(String(packed.count - 5, radix: 16))\r\n") + packed.dropFirst(5) + bytes("\r\n0\r\n\r\n")
        let block = head + body
        let record = bytes("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/b\r\nContent-Length: \(block.count)\r\n\r\n") + block + bytes("\r\n\r\n")
        try folder.write("a.warc", record + bytes(WARCTests.record("conversion", "Có 7 xã")))
        try await shell("gzip a.warc; head -c -3 a.warc.gz > cut.warc.gz", in: folder)
        let tally = try await folder.run(["a.warc.gz"])
        #expect((tally.documents, tally.failed) == (2, 0))
        #expect(try folder.documents("doc") == ["a#1", "a#2"])
        #expect(try folder.documents("url") == ["http://a/b", "http://a/"])
        #expect(try folder.read("out/figures.csv").contains("a#1:6-8"))
        #expect(try await folder.run(["cut.warc.gz"]).failed > 0)
    }
}
