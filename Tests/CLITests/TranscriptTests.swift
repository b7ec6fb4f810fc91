import Foundation
import TestSupport
import Testing

@Suite struct TranscriptTests {
    private static let folder = Repository.root.appendingPathComponent("Tests/CLITests/Transcripts")

    @Test func thereAreTranscripts() throws {
        #expect(try Transcript.all(in: Self.folder).count >= 5)
    }

    @Test("the program does what the transcript says", arguments: try Transcript.all(in: folder))
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
