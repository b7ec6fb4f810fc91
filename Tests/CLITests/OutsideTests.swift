import Foundation
import TestSupport
import Testing

/// What the real program writes, read by programs that are not ours.
@Suite(.enabled(if: Python.isNamed, "\(Python.hint)")) struct OutsideTests {
    @Test(
        "corpus: schemas, pandas, DuckDB and Python's own slices agree",
        arguments: ["corpus/reports", "../shared/articles"])
    func reports(_ input: String) async throws {
        let source = Repository.root.appendingPathComponent(input)
        guard FileManager.default.fileExists(atPath: source.path) else {
            // the real articles do not ride with the project
            try #require(input != "corpus/reports", "corpus/reports is missing")
            return
        }
        let folder = try TemporaryFolder()
        for include in [[], ["--include", "references,chrome,indefinite,zeros"]] {
            let solieu = try Program(Repository.solieu())
            let run = try await solieu.run(
                ["extract", source.path, "--output", "out", "--format", "csv,jsonl,json"] + include, in: folder.url)
            try #require(run.status == 0, "\(run.errors)")
            let check = try await Python.run("check_output.py", [folder.path + "/out", source.path])
            #expect(check.status == 0, "\(check.output)\(check.errors)")
        }
    }

    @Test("compressed, cut into shards, as a database: the same rows, and a data package that Frictionless validates")
    func packages() async throws {
        let source = Repository.root.appendingPathComponent("corpus/reports").path
        let folder = try TemporaryFolder()
        let solieu = try Program(Repository.solieu())
        let ways = [
            "plain": ["--format", "csv,jsonl,json,sqlite"], "gz": ["--format", "csv,jsonl,json,sqlite", "--compress", "gz", "--shard-size", "7"],
            "zst": ["--compress", "zst", "--shard-size", "1"],
        ]
        for (name, options) in ways {
            let run = try await solieu.run(["extract", source, "-qo", name] + options, in: folder.url)
            try #require(run.status == 0, "\(run.errors)")
        }
        let checked = try await solieu.run(["check", "plain", "-q"], in: folder.url)
        #expect(checked.status == 0, "\(checked.errors)")
        for name in ways.keys.sorted() {
            let check = try await Python.run("check_package.py", [folder.path + "/" + name, folder.path + "/plain"])
            #expect(check.status == 0, "\(name): \(check.output)\(check.errors)")
        }
    }

    @Test("Parquet holds the rows of the JSON Lines, whatever form it is made of; what is cut, changed or missing is refused")
    func parquet() async throws {
        let source = Repository.root.appendingPathComponent("corpus/reports").path
        let folder = try TemporaryFolder()
        let solieu = try Program(Repository.solieu())
        let ways: [(name: String, options: [String])] = [
            ("plain", []), ("gz", ["--format", "jsonl", "--compress", "gz", "--shard-size", "2"]), ("zst", ["--compress", "zst", "--shard-size", "7"]),
            ("table", ["--format", "csv"]),
        ]
        for (name, options) in ways {
            let run = try await solieu.run(["extract", source, "-qo", name] + options, in: folder.url)
            try #require(run.status == 0, "\(run.errors)")
        }
        let check = try await Python.run("check_parquet.py", ways.map { folder.path + "/" + $0.name })
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("faults of the machine and inputs that strangers made, the short ones") func faults() async throws {
        var cases = [
            "full_disk_database", "read_only", "file_size_limit", "closed_pipe", "earlier_output", "locked_database", "links_in_a_circle", "special_files",
            "odd_names", "path_traversal", "deep_json", "combining_marks", "duplicated_ids", "escapes",
        ]
        // ThreadSanitizer itself dies where the system limits files
        if Repository.sanitizer == "thread" { cases.removeAll { $0 == "file_size_limit" } }
        let check = try await Python.run("check_faults.py", [try Repository.solieu(), "--only"] + cases)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("time grows no faster than the text, over a few patterns", .disabled(if: Repository.isSanitized, "time says nothing there"))
    func growth() async throws {
        let patterns = ["points", "slashes", "percentages in a list", "counts", "places", "prose"]
        let check = try await Python.run("measure_growth.py", [try Repository.solieu(), "--largest", "32768", "--only"] + patterns)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
}
