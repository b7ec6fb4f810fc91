import Foundation
import TestSupport
import Testing

/// `extract --profile`: how long each stage took.
@Suite struct ProfileTests {
    private static let stages = [
        "start", "read", "decode", "compose", "page", "tokens", "rules", "context", "relations", "write", "finish", "other",
    ]
    private static let reports = Repository.root.appendingPathComponent("corpus/reports").path

    private struct Profile: Decodable {
        struct Stage: Decodable {
            var stage: String
            var cpu_seconds: Double
            var wall_seconds: Double?
            var share: Double
        }
        var message: String
        var threads, bytes: Int
        var cpu_seconds, wall_seconds: Double
        var stages: [Stage]
    }

    @Test("every stage is there, and together they are the whole", arguments: [1, 3])
    func whole(threads: Int) async throws {
        let folder = try TemporaryFolder()
        let solieu = try Program(Repository.solieu())
        let run = try await solieu.run(
            ["extract", Self.reports, "-o", "out", "--jobs", "\(threads)", "--profile", "--quiet", "--log-format", "json"], in: folder.url)
        try #require(run.status == 0, "\(run.errors)")
        let lines = run.errors.split(separator: "\n")
        try #require(lines.count == 1, "\(run.errors)")
        let profile = try JSONDecoder().decode(Profile.self, from: Data(lines[0].utf8))
        #expect(profile.stages.map(\.stage) == Self.stages)
        #expect(profile.threads == threads && profile.bytes > 20_000)
        // the work is done in the stages, and not between them
        let sum = profile.stages.reduce(0) { $0 + $1.cpu_seconds }
        #expect(abs(sum - profile.cpu_seconds) < 0.02 * profile.cpu_seconds + 0.02, "\(sum) of \(profile.cpu_seconds)")
        #expect(profile.stages.last!.share < 0.2, "\(profile.stages)")
        for name in ["start", "tokens", "rules", "context", "write"] {
            let stage = try #require(profile.stages.first { $0.stage == name })
            #expect(stage.cpu_seconds > 0 && stage.wall_seconds! > 0 && stage.share > 0, "\(stage)")
        }
        // one thread's time goes by once
        let wall = profile.stages.reduce(0) { $0 + ($1.wall_seconds ?? 0) }
        if threads == 1 { #expect(wall <= profile.wall_seconds + 0.02, "\(wall) of \(profile.wall_seconds)") }
    }

    @Test("a table for people, of all stages; nothing of it where nobody asks, and the same output")
    func table() async throws {
        let folder = try TemporaryFolder()
        let solieu = try Program(Repository.solieu())
        let without = try await solieu.run(["extract", Self.reports, "-o", "-", "--quiet"], in: folder.url)
        let with = try await solieu.run(["extract", Self.reports, "-o", "-", "--quiet", "--profile"], in: folder.url)
        #expect(without.status == 0 && without.errors == "" && !without.output.isEmpty)
        #expect(with.status == 0 && with.output == without.output)
        let lines = with.errors.split(separator: "\n")
        try #require(lines.count == 2 + Self.stages.count, "\(with.errors)")
        #expect(lines[0].hasPrefix("solieu: profile of "))
        #expect(lines[1].split(separator: " ") == ["stage", "CPU", "s", "wall", "s", "share", "MB/s"])
        #expect(lines.dropFirst(2).map { String($0.split(separator: " ")[0]) } == Self.stages)
    }
}
