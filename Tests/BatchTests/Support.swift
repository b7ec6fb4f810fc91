import Figures
import Foundation
import Numbers
import TestSupport
import Testing

@testable import Batch
@testable import Output

extension Reading {
    /// A stand-in for the extractor: every run of ASCII digits is a count.
    static let digits = Reading { input in
        var document = DocumentRecord(doc: input.doc, source: input.source)
        let text = String(decoding: input.bytes, as: UTF8.self)
        (document.title, document.url, document.published) = (input.hints.title, input.hints.url, input.hints.published)
        document.characters = text.unicodeScalars.count
        if text.allSatisfy(\.isWhitespace) { document.status = .empty }
        var records: [Record] = []
        let scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let start = at
            while at < scalars.count, ("0"..."9").contains(scalars[at]) { at += 1 }
            if at > start {
                let digits = String(String.UnicodeScalarView(scalars[start..<at]))
                var record = Record(doc: input.doc, start: start, end: at, text: digits, kind: .count, rule: "digits")
                record.value = ExactDecimal(digits)
                record.sentence = text
                records.append(record)
            } else {
                at += 1
            }
        }
        document.figures = records.count
        return Output(document: document, records: records)
    }
}

/// The lines that a run has said.
final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var said: [String] = []

    var lines: [String] { lock.withLock { said } }

    /// All but the summary, whose time differs.
    var errors: [String] { lines.filter { $0.hasPrefix("error: ") } }

    var messages: Messages { Messages(line: { line in self.lock.withLock { self.said.append(line) } }) }
}

extension TemporaryFolder {
    /// Runs over inputs in this folder, into its folder `out`.
    @discardableResult
    func run(
        _ inputs: [String] = ["in"], threads: Int = 2, formats: [Format] = [.csv, .jsonl], log: Log = Log()
    ) async throws -> Tally {
        var run = Run(
            inputs: inputs.map { path + "/" + $0 }, destination: .folder(path + "/out"), formats: formats,
            threads: threads)
        run.pieceSize = 1000
        return try await run(.digits, log.messages)
    }

    /// One column of `documents.jsonl`, in order.
    func documents(_ key: String) throws -> [String] {
        try read("out/documents.jsonl").split(separator: "\n").map { line in
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            return row[key] as? String ?? (row[key] as? Int).map(String.init) ?? "null"
        }
    }
}
