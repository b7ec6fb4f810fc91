import Figures
import Foundation
import TestSupport
import Testing

@testable import Batch
@testable import Output

/// Runs that are cut off at any moment, and gone on with.
@Suite struct ResumeTests {
    /// A snapshot of the folder of output at the moment when a document is read: what a `kill -9` leaves.
    private final class Snapshots: @unchecked Sendable {
        private let lock = NSLock()
        private var read = 0
        let folder: TemporaryFolder
        let moments: [Int]

        init(_ folder: TemporaryFolder, at moments: [Int]) { (self.folder, self.moments) = (folder, moments) }

        func taken(_ input: Reading.Input) -> Reading.Output {
            lock.withLock {
                read += 1
                if moments.contains(read) { try? FileManager.default.copyItem(atPath: folder.path + "/out", toPath: folder.path + "/cut\(read)") }
            }
            return Reading.digits.read(input)
        }
    }

    private func fixture() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for i in 0..<12 { try folder.write("in/\(i % 3)/\(i).txt", "Có \(i) hồ sơ, \(i * 7) dự án.") }
        let rows = (0..<100).map { "{\"id\":\"r\($0 % 60)\",\"text\":\"Xã \($0) có \($0 * $0) hộ\"}\n" + ($0 % 40 == 7 ? "{\"id\":1}\n" : "") }
        try folder.write("in/rows.jsonl", rows.joined())
        return folder
    }

    private func run(_ folder: TemporaryFolder, into name: String, _ change: (inout Run) -> Void = { _ in }) -> Run {
        var run = Run(
            inputs: [folder.path + "/in"], destination: .folder(folder.path + "/" + name), formats: Format.all, threads: 3)
        (run.pieceSize, run.interval, run.resumes) = (1000, .zero, true)
        change(&run)
        return run
    }

    @Test("what is gone on with is what was never interrupted, to the byte", arguments: [(nil, nil), (25, Compression.gz), (nil, .zst)] as [(Int?, Compression?)])
    func resumed(_ shards: Int?, _ compression: Compression?) async throws {
        let folder = try fixture()
        func shape(_ run: inout Run) { (run.shardSize, run.compression) = (shards, compression) }
        let whole = try await run(folder, into: "whole", shape)(.digits, Log().messages)
        let expected = try folder.files("whole")
        let moments = [5, 61, 100]
        let snapshots = Snapshots(folder, at: moments)
        let tally = try await run(folder, into: "out", shape)(Reading { snapshots.taken($0) }, Log().messages)
        #expect(tally == whole)
        #expect(try folder.files("out") == expected)
        for moment in moments {
            let log = Log()
            #expect(try await run(folder, into: "cut\(moment)", shape)(.digits, log.messages) == whole)
            #expect(try folder.files("cut\(moment)") == expected, "after \(moment)")
            // a copy that was taken while the run went on may hold less of a table than its journal says
            if compression == nil, moment > 60 { #expect(log.lines.first?.hasPrefix("going on after ") == true) }
        }
    }

    @Test("a run with other options or inputs is not gone on with") func others() async throws {
        let folder = try fixture()
        let snapshots = Snapshots(folder, at: [80, 81])
        _ = try await run(folder, into: "out")(Reading { snapshots.taken($0) }, Log().messages)
        func reason(_ change: (inout Run) -> Void) async -> String {
            do { _ = try await run(folder, into: "cut80", change)(.digits, Log().messages) } catch { return "\(error)" }
            return ""
        }
        let start = "the interrupted run cannot be gone on with: "
        let end = "; give the same, or leave out '--resume' to begin anew"
        let packed = await reason { $0.compression = .gz }
        #expect(packed == start + "it had no '--compress'" + end)
        let less = await reason { $0.formats = [.csv] }
        #expect(less == start + "its '--format' was 'csv,jsonl,json,sqlite'" + end)
        try folder.write("in/0/0.txt", "Có 1 hồ sơ khác.")
        #expect(await reason { _ in } == start + "its inputs were others, or have changed since" + end)
        let log = Log()
        _ = try await run(folder, into: "cut80") { $0.resumes = false }(.digits, log.messages)
        #expect(log.lines.first?.hasPrefix("beginning anew; ") == true)
        #expect(try folder.files("cut80").keys.contains { $0.hasSuffix(".partial") || $0.hasPrefix(".") } == false)
    }

    @Test("what stood where a run was stopped while it renamed") func plan() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.csv.partial", "new a")
        try folder.write("b.csv", "new b")
        try folder.write("c.csv", "old")
        let finish = Finish(folder: Path(folder.path), compression: nil, provenance: Provenance(), threads: 1)
        try finish.perform(.init(into: ["a.csv", "b.csv"], away: ["c.csv"]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.csv", "b.csv"])
        #expect(try folder.read("a.csv") == "new a")
    }

    @Test(arguments: [
        ("figures.csv", true), ("figures-00001.jsonl.gz", true), ("checks.json.partial", true), ("solieu.sqlite", true),
        ("datapackage.json", true), ("figures.txt", false), ("notes.csv", false), ("figures-old.csv", false), ("../figures.csv", false),
        ("figures", false), ("documents.jsonl", true),
    ])
    func ours(_ name: String, _ isOurs: Bool) { #expect(OutputNames.isOurs(name) == isOurs) }

    @Test func progress() {
        var tally = Tally()
        (tally.documents, tally.kinds) = (1200, [.count: 34567])
        let line = Progress.line(tally, read: 40_000_000, skipped: 10_000_000, reach: 40_000_000, total: 100_000_000, time: .seconds(3))
        #expect(line == "1200 documents, 34567 figures, 10.0 MB/s, 40%, 0:06 left")
    }
}
