import Figures
import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

@Suite struct RunTests {
    private func fixture() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for i in 0..<60 {
            let text = String(repeating: "Có \(i) hồ sơ, \(i * 7) dự án. ", count: i % 4)
            try folder.write("in/\(i % 3)/\(i).txt", text)
        }
        var rows = ""
        for i in 0..<300 {
            rows +=
                "{\"id\":\"r\(i % 150)\",\"text\":\"Xã \(i) có \(i * i) hộ\"}\n" + (i % 40 == 7 ? "\n{\"id\":1}\n" : "")
        }
        try folder.write("in/rows.jsonl", rows)
        return folder
    }

    @Test("the same bytes for any number of threads, and on a second run") func sameBytes() async throws {
        let folder = try fixture()
        let tables = ["figures", "relations", "facts"].flatMap { table in ["csv", "jsonl", "json"].map { "\(table).\($0)" } }
        let names = tables + ["documents.csv", "documents.jsonl", "datapackage.json"]
        let tally = try await folder.run(threads: 1, formats: [.csv, .jsonl, .json])
        let first = try names.map { try folder.read("out/" + $0) }
        #expect(tally.documents == 60 + 308)
        #expect(tally.failed == 8)
        for threads in [1, 2, 8] {
            #expect(try await folder.run(threads: threads, formats: [.csv, .jsonl, .json]) == tally)
            for (name, expected) in zip(names, first) { #expect(try folder.read("out/" + name) == expected, "\(name)") }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted() == names.sorted())
    }

    @Test("a row whose id is taken is named by its place") func takenIDs() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "1")
        try folder.write("in/b.jsonl", #"{"id":"a","text":"2"}"# + "\n" + #"{"id":"x","text":"3"}"# + "\n")
        try folder.write(
            "in/c.jsonl", #"{"id":"x","text":"4"}"# + "\n" + #"{"text":"5"}"# + "\n\n" + #"{"id":"c#2","text":"6"}"#)
        try await folder.run()
        #expect(try folder.documents("doc") == ["a", "b#1", "x", "c#1", "c#2", "c#4"])
        #expect(
            try folder.documents("source") == [
                "a.txt", "b.jsonl#1", "b.jsonl#2", "c.jsonl#1", "c.jsonl#2", "c.jsonl#4",
            ])
        let csv = try folder.read("out/figures.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ",")[0]
        }
        #expect(csv == ["a:0-1", "b#1:0-1", "x:0-1", "c#1:0-1", "c#2:0-1", "c#4:0-1"])
    }

    @Test("one bad document ends nothing and passes nowhere unnoticed") func badDocuments() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "12")
        try folder.write("in/b.jsonl", "{\"text\":\"3\"}\n{\"text\":4}\nnonsense\n")
        try folder.write("in/c.txt", " \n")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/d.txt", withDestinationPath: "nowhere")
        let log = Log()
        let tally = try await folder.run(["in", "missing"], log: log)
        #expect((tally.documents, tally.empty, tally.failed, tally.figures) == (7, 1, 4, 2))
        #expect(try folder.documents("doc") == ["a", "b#1", "b#2", "b#3", "c", "d", "missing"])
        #expect(try folder.documents("status") == ["ok", "ok", "error", "error", "empty", "error", "error"])
        let right = #"a row is one object on one line with its text as a string: {"id": "a", "text": "…"}"#
        #expect(
            try folder.documents("error") == [
                "null", "null", "b.jsonl:2: 'text' is a number; \(right)", "b.jsonl:3: not valid JSON; \(right)",
                "null",
                "cannot read 'd.txt': no such file or directory", "cannot read 'missing': no such file or directory",
            ])
        let path = folder.path
        #expect(
            log.errors == [
                "error: \(path)/in/b.jsonl:2: 'text' is a number; \(right)",
                "error: \(path)/in/b.jsonl:3: not valid JSON; \(right)",
                "error: cannot read '\(path)/in/d.txt': no such file or directory",
                "error: cannot read '\(path)/missing': no such file or directory",
            ])
        #expect(log.lines.last?.hasPrefix("7 documents (1 empty, 4 not read), 2 figures (count 2) in ") == true)
    }

    @Test("what a row says of itself is taken over") func hints() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.jsonl", #"{"text":"1","title":"T","published":"2020-01-02","url":"http://x"}"#)
        try await folder.run()
        #expect(try folder.documents("title") == ["T"])
        #expect(try folder.documents("published") == ["2020-01-02"])
        #expect(try folder.documents("url") == ["http://x"])
    }

    @Test("a run that cannot write leaves nothing half-written") func noOutput() async throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.txt", "1")
        try folder.write("out", "a file")
        let error = try await #require(throws: SystemError.self) { try await folder.run() }
        #expect("\(error)" == "cannot make the folder '\(folder.path)/out': not a directory")
        #expect(try folder.read("out") == "a file")
    }

    @Test func summary() {
        var tally = Tally()
        #expect(tally.summary == "0 documents, no figures")
        (tally.documents, tally.failed, tally.kinds) = (1, 1, [.count: 1])
        #expect(tally.summary == "1 document (1 not read), 1 figure (count 1)")
        tally.kinds = [.percent: 2, .count: 3, .date: 4]
        #expect(tally.summary == "1 document (1 not read), 5 figures (count 3, percent 2), 4 references (date 4)")
    }
}

@Suite struct InOrderTests {
    @Test("results come in the order of the jobs, in bounded memory", arguments: [1, 2, 5])
    func order(_ threads: Int) async throws {
        let order = InOrder(threads: threads)
        var begun = 0
        var emitted: [Int] = []
        var widest = 0
        try await order.run(
            next: {
                begun += 1
                widest = max(widest, begun - emitted.count)
                return begun <= 500 ? begun : nil
            },
            work: { number in
                for _ in 0..<(number % 10 == 0 ? 5_000 : 1) { _ = "\(number)".hashValue }
                return number * 2
            },
            emit: { job, result in
                #expect(result == job * 2)
                emitted.append(job)
            })
        #expect(emitted == Array(1...500))
        #expect(widest <= order.window)
    }

    private struct Stop: Error {}

    @Test("an error in writing ends the run", arguments: [1, 3]) func ends(_ threads: Int) async throws {
        var number = 0
        await #expect(throws: Stop.self) {
            try await InOrder(threads: threads).run(
                next: {
                    number += 1
                    return number
                }, work: { $0 }, emit: { job, _ in if job == 20 { throw Stop() } })
        }
    }
}
