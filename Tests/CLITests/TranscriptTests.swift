import Foundation
import TestSupport
import Testing

@Suite struct TranscriptTests {
    private static let folder = Repository.root.appendingPathComponent("Tests/CLITests/Transcripts")

    /// All that are found, and the README.
    private static func all() throws -> [Transcript] {
        try Transcript.all(in: folder) + [Transcript(Repository.root.appendingPathComponent("README.md"))]
    }

    @Test("there are transcripts, and each runs something") func thereAreTranscripts() throws {
        let all = try Self.all()
        #expect(all.count >= 6)
        for transcript in all {
            let steps = transcript.parts.count { if case .console(let steps) = $0 { !steps.isEmpty } else { false } }
            #expect(steps > 0, "\(transcript)")
        }
    }

    @Test("the program does what the transcript says", arguments: try all())
    func transcript(_ transcript: Transcript) async throws {
        guard let known = transcript.known else { return try await run(transcript) }
        await withKnownIssue("\(known)") { try await run(transcript) }
    }

    private func run(_ transcript: Transcript) async throws {
        let folder = try TemporaryFolder()
        let tools = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: tools.path + "/solieu", withDestinationPath: try Repository.solieu())
        let path = tools.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        let bash = Program("/bin/bash", environment: ["PATH": path, "LC_ALL": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh"])
        for part in transcript.parts {
            switch part {
            case .file(let name, let content): try folder.write(name, content)
            case .console(let steps):
                for step in steps {
                    let result = try await bash.run(["-c", step.command], in: folder.url)
                    let (found, expected) = (result.transcript, step.expected.map(\.timeless))
                    #expect(
                        found == expected, "\(transcript.url.lastPathComponent):\(step.line): $ \(step.command)",
                        sourceLocation: SourceLocation(
                            fileID: "CLITests/\(transcript.url.lastPathComponent)", filePath: transcript.url.path,
                            line: step.line, column: 1))
                }
            }
        }
    }
}
