import Foundation
import TestSupport
import Testing

/// `solieu eval` and the reference scorer, run on the same real articles.
@Suite struct ReferenceScorerTests {
    private static let shared = Repository.root.deletingLastPathComponent().appendingPathComponent("shared")
    private static let isThere = ["tools/score.py", "gold", "articles"].allSatisfy {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent($0).path)
    }

    /// One number, or several.
    private struct Numbers: Decodable, Equatable {
        var all: [Double]
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(Double.self) {
                all = [one]
            } else {
                all = try container.decode([Double].self)
            }
        }
    }

    private struct Ours: Decodable { var overall: [String: Numbers] }

    @Test(.enabled(if: isThere, "../shared is not there"))
    func agreeToTheLastDigit() async throws {
        let folder = try TemporaryFolder()
        let (gold, articles) = (Self.shared.path + "/gold", Self.shared.path + "/articles")
        let solieu = try Program(Repository.solieu())
        let extract = try await solieu.run(["extract", articles, "--output", "out", "--quiet"], in: folder.url)
        try #require(extract.status == 0, "\(extract.errors)")
        let files = ["--pred", "out/figures.jsonl", "--documents", "out/documents.jsonl"]
        let read = try await solieu.run(["eval", "--gold", gold, articles, "--format", "json"], in: folder.url)
        let taken = try await solieu.run(["eval", "--gold", gold, "--format", "json"] + files, in: folder.url)
        #expect(read.status == 0 && taken.status == 0, "\(read.errors)\(taken.errors)")
        #expect(read.output == taken.output, "what is read here is what extract writes")
        let command = ["python3", Self.shared.path + "/tools/score.py", "--gold", gold, "--json"] + files
        let reference = try await Program("/usr/bin/env").run(command, in: folder.url)
        try #require(reference.status == 0, "\(reference.errors)")
        let theirs = try JSONDecoder().decode([String: Numbers].self, from: Data(reference.output.utf8))
        let ours = try JSONDecoder().decode(Ours.self, from: Data(read.output.utf8)).overall
        #expect(Set(ours.keys) == Set(theirs.keys))
        // the intervals are drawn otherwise
        for (name, numbers) in theirs where !name.hasSuffix("_ci95") { #expect(ours[name] == numbers, "\(name)") }
    }
}
