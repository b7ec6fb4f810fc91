import Foundation
import TestSupport
import Testing

/// The script that measures speed, on so little text that it only shows that all of it works.
@Suite(.enabled(if: Python.isNamed, "\(Python.hint)")) struct BenchmarkTests {
    private func benchmark(_ arguments: [String], solieu: String, in folder: TemporaryFolder) async throws -> Program.Result {
        let script = Repository.root.appendingPathComponent("scripts/benchmarks/benchmark.py").path
        return try await Program(Python.path ?? "").run(
            [script, "--solieu", solieu, "--output", folder.path + "/results"] + arguments, in: folder.url)
    }

    @Test("all that is there is measured, what is missing is named, and targets that are missed are said")
    func quick() async throws {
        let folder = try TemporaryFolder()
        let run = try await benchmark(
            ["--quick", "--size", "40KB", "--memory", "20KB", "--texts", Repository.root.appendingPathComponent("corpus/reports").path],
            solieu: try Repository.solieu(), in: folder)
        try #require(run.status == 0, "\(run.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/results").sorted()
        try #require(files.count == 2 && files[0].hasSuffix(".json") && files[1].hasSuffix(".md"), "\(files)")
        #expect(try folder.read("results/" + files[1]) == run.output)

        let results = try JSONDecoder().decode(Results.self, from: Data(try folder.read("results/" + files[0]).utf8))
        let names = results.cases.map(\.name)
        for name in ["solieu, one thread", "solieu, ten columns", "solieu, decomposed text", "start-up: an empty text", "one short text"] {
            #expect(names.contains(name), "\(name) in \(names)")
        }
        #expect(names.contains { $0.hasPrefix("solieu, one thread, 0 MB") }, "memory by size in \(names)")
        for peer in ["rg -o", "Python re", "ICU word iterator", "underthesea tokenizer"] {
            #expect(names.contains(peer) != (results.missing[peer] != nil), "\(peer): measured, or missing with a reason")
            #expect(run.output.contains("| \(peer) |"))
        }
        for measured in results.cases {
            #expect(!measured.runs.isEmpty)
            for run in measured.runs { #expect(run.wall > 0 && run.cpu >= 0 && run.memory > 1, "\(measured.name): \(run)") }
        }
        #expect(results.text.bytes >= 40_000 && results.text.documents > 1)
        #expect(results.machine.cores > 0 && results.machine.solieu.hasPrefix("solieu "))
        // the same expression finds the same in both
        if names.contains("rg -o") { #expect(run.output.contains("found the same number of matches")) }
        #expect(results.targets.count == 8)
        for target in results.targets {
            guard let value = target.measured else { continue }
            let isMet = target.sign == "≥" ? value >= target.wanted : value <= target.wanted
            #expect(target.met == isMet, "\(target.name)")
            #expect(results.remarks[0].contains("Missed: ") || isMet)
            #expect(isMet || results.remarks[0].contains(target.name), "\(results.remarks)")
        }
    }

    @Test("a program that fails is no measurement")
    func failure() async throws {
        let folder = try TemporaryFolder()
        let run = try await benchmark(["--quick", "--size", "1KB"], solieu: "/bin/false", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("ended with 1"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/results"))
    }

    private struct Results: Decodable {
        struct Case: Decodable {
            var name: String
            var runs: [Run]
        }
        struct Run: Decodable {
            /// Seconds, seconds, megabytes.
            var wall, cpu, memory: Double
        }
        struct Text: Decodable { var bytes, documents: Int }
        struct Machine: Decodable {
            var cores: Int
            var solieu: String
        }
        struct Target: Decodable {
            var name, sign: String
            var wanted: Double
            var measured: Double?
            var met: Bool?
        }
        var machine: Machine
        var text: Text
        var cases: [Case]
        var missing: [String: String]
        var targets: [Target]
        var remarks: [String]
    }
}
