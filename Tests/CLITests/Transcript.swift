import Foundation
import TestSupport

/// A command-line session written down in Markdown, to be run against the real program.
///
/// A block fenced as `file NAME` is a file that stands in the session's folder (without its last line end where NAME is
/// followed by `no-newline`). A block fenced as `console` holds commands, run by bash in that folder:
/// `$ command`, lines of it that go on begin with `> `; then what stands on standard output, as it is; lines of standard
/// error, behind `! `; and `? N` where the exit status is not 0. Times like `0.12 s` are not compared.
struct Transcript: Sendable, CustomStringConvertible {
    struct Step: Sendable, Equatable {
        var line: Int
        var command: String
        var expected: [String] = []
    }

    enum Part: Sendable, Equatable {
        case file(name: String, content: String)
        case console([Step])
    }

    var url: URL
    /// What stands in the first line that begins with `KNOWN:`, where the session is known not to go as written.
    var known: String?
    var parts: [Part] = []

    var description: String { url.lastPathComponent }

    init(_ url: URL) throws {
        self.url = url
        let lines = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var at = 0
        while at < lines.count {
            defer { at += 1 }
            if lines[at].hasPrefix("KNOWN:"), known == nil {
                known = lines[at].dropFirst(6).trimmingCharacters(in: .whitespaces)
            }
            guard lines[at].hasPrefix("```"), lines[at].count > 3 else { continue }
            let head = lines[at].dropFirst(3)
            let start = at + 1
            at = lines[start...].firstIndex(of: "```") ?? lines.count
            let body = Array(lines[start..<min(at, lines.count)])
            if head == "console" { parts.append(.console(Self.steps(body, from: start + 1))) }
            if head.hasPrefix("file ") {
                let bare = head.hasSuffix(" no-newline")
                let name = String(head.dropFirst(5).dropLast(bare ? 11 : 0))
                parts.append(.file(name: name, content: body.joined(separator: "\n") + (bare ? "" : "\n")))
            }
        }
    }

    private static func steps(_ lines: [String], from first: Int) -> [Step] {
        var steps: [Step] = []
        for (i, line) in lines.enumerated() {
            if line.hasPrefix("$ ") {
                steps.append(Step(line: first + i, command: String(line.dropFirst(2))))
            } else if let last = steps.indices.last {
                if line.hasPrefix("> "), steps[last].expected.isEmpty {
                    steps[last].command += "\n" + line.dropFirst(2)
                } else {
                    steps[last].expected.append(line)
                }
            }
        }
        return steps
    }

    /// All of the folder, in the order of their names.
    static func all(in folder: URL) throws -> [Transcript] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.map(Transcript.init)
    }
}

extension Program.Result {
    /// The result as a transcript writes it, without times.
    var transcript: [String] {
        func lines(_ text: String) -> [String] {
            if text.isEmpty { return [] }
            let whole = text.hasSuffix("\n") ? String(text.dropLast()) : text + "⏎ missing"
            return whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return lines(output) + lines(errors).map { "! " + $0.timeless } + (status == 0 ? [] : ["? \(status)"])
    }
}

extension String {
    /// Without the digits of times, `in 0.12 s`, and without throughputs behind them.
    var timeless: String { replacing(/in [0-9]+\.[0-9]+ s( \([0-9.]+ MB\/s\))?/, with: "in 0.00 s") }
}
