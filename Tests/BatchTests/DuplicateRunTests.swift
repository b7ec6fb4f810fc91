import Figures
import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

/// Runs over documents that repeat each other.
@Suite struct DuplicateRunTests {
    private typealias Texts = DuplicateTexts

    /// Twelve reports, each month's figures, and repetitions of some before and behind them.
    private func fixture() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var rows: [(String, String)] = []
        for i in 0..<12 {
            rows.append(("r\(i)", Texts.report(i)))
            rows.append(("m\(i)", Texts.month(i + 1, seed: i)))
            if i % 3 == 2 {
                rows.append(("r\(i - 1)-site", Texts.republished(Texts.report(i - 1))))
                rows.append(("r\(i)-copy", Texts.report(i).uppercased()))
                rows.append(("r\(i - 1)-copy", Texts.republished(Texts.report(i - 1))))
                rows.append(("m\(i - 2)-site", Texts.republished(Texts.month(i - 1, seed: i - 2))))
            }
        }
        rows.append(("short", "Xã có 3 hộ nghèo."))
        rows.append(("short-copy", "xã có 3  hộ nghèo."))
        rows.append(("empty", " "))
        rows.append(("empty-too", " "))
        let lines = try rows.map { try JSONSerialization.data(withJSONObject: ["id": $0, "text": $1]) }
        try folder.write("in/rows.jsonl", lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        try folder.write("in/z.txt", Texts.report(0))
        return folder
    }

    private func run(_ folder: TemporaryFolder, into name: String, _ change: (inout Run) -> Void = { _ in }) -> Run {
        var run = Run(inputs: [folder.path + "/in"], destination: .folder(folder.path + "/" + name), formats: [.csv, .jsonl], threads: 3)
        (run.pieceSize, run.interval) = (3000, .zero)
        change(&run)
        return run
    }

    private func rows(_ folder: TemporaryFolder, _ file: String) throws -> [[String: Any]] {
        try folder.read(file).split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private static let expected = [1, 4, 7, 10].flatMap { i in
        [("r\(i)-site", "r\(i)", "near"), ("r\(i + 1)-copy", "r\(i + 1)", "exact"), ("r\(i)-copy", "r\(i)", "near"), ("m\(i - 1)-site", "m\(i - 1)", "near")]
    } + [("short-copy", "short", "exact"), ("z", "r0", "exact")]

    @Test("each names the first document that it repeats; figures stay") func named() async throws {
        let folder = try fixture()
        let tally = try await run(folder, into: "out")(try Texts.reading.get(), Log().messages)
        let documents = try rows(folder, "out/documents.jsonl")
        let found = documents.compactMap { row in
            (row["duplicate_of"] as? String).map { "\(row["doc"]!) \($0) \(row["duplicate"]!) \(row["status"]!)" }
        }
        #expect(found == Self.expected.map { "\($0.0) \($0.1) \($0.2) ok" })
        #expect(tally.duplicates == [.exact: 6, .near: 12])
        #expect(tally.leftOut == 0)
        #expect(tally.empty == 2)
        for row in documents {
            let similarity = (row["similarity"] as? NSNumber)?.doubleValue
            #expect((row["duplicate_of"] is NSNull) == (similarity == nil))
            #expect(similarity.map { (0.55...1).contains($0) } ?? true)
        }
        #expect(tally.summary.hasPrefix("45 documents (2 empty, 6 exact and 12 near duplicates), "))
    }

    @Test("left out: the row stays and says so, the figures go", arguments: [false, true]) func leftOut(_ exactOnly: Bool) async throws {
        let folder = try fixture()
        let all = try await run(folder, into: "all")(try Texts.reading.get(), Log().messages)
        let kinds: Set<DocumentRecord.Repetition> = exactOnly ? [.exact] : [.exact, .near]
        let tally = try await run(folder, into: "out") { $0.leftOut = kinds }(try Texts.reading.get(), Log().messages)
        let gone = Set(Self.expected.filter { !exactOnly || $0.2 == "exact" }.map(\.0))
        #expect(tally.leftOut == gone.count)
        #expect(tally.documents == all.documents)
        for table in ["figures", "facts"] {
            let kept = try folder.read("all/\(table).jsonl").split(separator: "\n").filter { line in
                !gone.contains { line.contains("\"doc\":\"\($0)\"") }
            }
            #expect(try folder.read("out/\(table).jsonl").split(separator: "\n") == kept)
        }
        #expect(tally.figures == (try rows(folder, "out/figures.jsonl")).count)
        for row in try rows(folder, "out/documents.jsonl") {
            let isGone = gone.contains(row["doc"] as! String)
            #expect((row["status"] as? String == "duplicate") == isGone)
            if isGone { #expect(row["figures"] as? Int == 0 && row["duplicate_of"] is String) }
        }
        #expect(tally.summary.contains(exactOnly ? "6 exact and 12 near duplicates, 6 left out)" : "6 exact and 12 near duplicates left out)"))
    }

    @Test("the same bytes for any number of threads and size of pieces") func threads() async throws {
        let folder = try fixture()
        _ = try await run(folder, into: "one") { ($0.threads, $0.leftOut) = (1, [.near]) }(try Texts.reading.get(), Log().messages)
        let expected = try folder.files("one")
        for (threads, size) in [(2, 3000), (8, 500), (4, 1 << 18)] {
            _ = try await run(folder, into: "out") { ($0.threads, $0.pieceSize, $0.leftOut) = (threads, size, [.near]) }(try Texts.reading.get(), Log().messages)
            #expect(try folder.files("out") == expected, "\(threads)")
        }
    }

    /// Copies of the folder of output at the moments when a document is read.
    private final class Snapshots: @unchecked Sendable {
        private let lock = NSLock()
        private var read = 0
        let folder: TemporaryFolder
        let moments: [Int]

        init(_ folder: TemporaryFolder, at moments: [Int]) { (self.folder, self.moments) = (folder, moments) }

        func take() {
            lock.withLock {
                read += 1
                if moments.contains(read) { try? FileManager.default.copyItem(atPath: folder.path + "/out", toPath: folder.path + "/cut\(read)") }
            }
        }
    }

    @Test("what is gone on with knows the documents that were read before", arguments: [[], [.exact, .near]] as [Set<DocumentRecord.Repetition>])
    func resumed(_ leftOut: Set<DocumentRecord.Repetition>) async throws {
        let folder = try fixture()
        let reading = try Texts.reading.get()
        func shape(_ run: inout Run) { (run.resumes, run.leftOut, run.shardSize) = (true, leftOut, 20) }
        let whole = try await run(folder, into: "whole", shape)(reading, Log().messages)
        let expected = try folder.files("whole")
        let snapshots = Snapshots(folder, at: [14, 25, 36, 44])
        _ = try await run(folder, into: "out", shape)(Reading { input in
            snapshots.take()
            return reading.read(input)
        }, Log().messages)
        #expect(try folder.files("out") == expected)
        var gone = 0
        for moment in snapshots.moments {
            let log = Log()
            #expect(try await run(folder, into: "cut\(moment)", shape)(reading, log.messages) == whole)
            #expect(try folder.files("cut\(moment)") == expected, "after \(moment)")
            if log.lines.first?.hasPrefix("going on after ") == true { gone += 1 }
        }
        #expect(gone >= 1)
    }

    @Test("a run with --dedupe is not gone on with without it") func identity() async throws {
        let folder = try fixture()
        let reading = try Texts.reading.get()
        let snapshots = Snapshots(folder, at: [40])
        _ = try await run(folder, into: "out") { $0.leftOut = [.exact, .near] }(Reading { input in
            snapshots.take()
            return reading.read(input)
        }, Log().messages)
        do {
            _ = try await run(folder, into: "cut40") { $0.resumes = true }(reading, Log().messages)
            Issue.record("it went on")
        } catch {
            #expect("\(error)".contains("its '--dedupe' was 'yes'"), "\(error)")
        }
    }
}
