import Assessment
import Documents
import Figures
import Lexicon
import Output

/// What `solieu eval` does: scores what solieu reads, or what another system wrote, against gold.
package struct Scoring: Sendable {
    package var gold: String
    /// Reports: read and scored, or with `predictions` only the texts that errors are shown in.
    package var inputs: [String]
    /// Records of any system, as JSON Lines.
    package var predictions: String?
    /// Records of its documents, as JSON Lines.
    package var documents: String?
    package var threads: Int

    package init(gold: String, inputs: [String], predictions: String? = nil, documents: String? = nil, threads: Int) {
        (self.gold, self.inputs, self.predictions) = (gold, inputs, predictions)
        (self.documents, self.threads) = (documents, threads)
    }

    /// What came of it.
    package struct Result: Sendable {
        package var evaluation: Evaluation
        /// The texts by document, as far as they are known.
        package var texts: [String: String]
        /// SHA-256 over gold and texts.
        package var digest: String
        /// How much could not be read; each has its message.
        package var failed: Int
    }

    package func callAsFunction(_ messages: Messages) async throws -> Result {
        let folder = GoldFolder(gold)
        var problems = folder.problems
        var read = Read()
        if !inputs.isEmpty {
            let extractor = predictions == nil ? Extractor(lexicon: try .shipped()) : nil
            let wanted = Set(folder.golds.map(\.doc))
            let survey = Survey(inputs, threads: threads, pages: try .shipped())
            read.failed = try await survey(messages, look: { Look($0, wanted, extractor) }) { item in
                read.add(item.doc, item.value)
                return .goOn
            }
            for problem in read.problems(folder.golds) { messages.line(problem) }
        }
        if let predictions {
            var found: [Assessment.Reading.Problem] = []
            if let bytes = Self.bytes(predictions, &problems) {
                read.reported = Assessment.Reading.records(bytes, file: predictions, problems: &found)
            }
            if let documents, let bytes = Self.bytes(documents, &problems) {
                read.documents = Assessment.Reading.documents(bytes, file: documents, problems: &found)
            }
            problems += found.map { "\($0.file):\($0.line): \($0.message)" }
        }
        for problem in problems { messages.line("error: \(problem)") }
        let scoresDocuments = predictions == nil || documents != nil
        let evaluation = Evaluation(
            gold: folder.golds, reported: read.reported, fields: scoresDocuments ? read.documents : nil)
        return Result(
            evaluation: evaluation, texts: read.texts, digest: folder.digest(texts: read.digests),
            failed: read.failed + problems.count)
    }

    private static func bytes(_ file: String, _ problems: inout [String]) -> [UInt8]? {
        do throws(SystemError) {
            return try InputFile(Path(file)).readAll()
        } catch {
            problems.append("\(error)")
            return nil
        }
    }
}

/// What is kept of a report that has gold; nothing of others.
private struct Look: Sendable {
    var text: String?
    var sha256: String?
    var document: DocumentRecord?
    var records: [Record] = []

    init(_ report: Report, _ wanted: Set<String>, _ extractor: Extractor?) {
        guard wanted.contains(report.document.doc) else { return }
        text = String(decoding: report.text.given, as: UTF8.self)
        (sha256, document) = (report.document.sha256, report.document)
        if let extractor { records = extractor.read(report).records }
    }
}

/// What was read of all documents that have gold.
private struct Read {
    var reported: [Reported] = []
    var documents: [ReportedDocument] = []
    var texts: [String: String] = [:]
    var digests: [String: String] = [:]
    var failed = 0

    mutating func add(_ doc: String, _ look: Look) {
        guard let document = look.document else { return }
        reported += look.records.map { Reported($0) }
        documents.append(ReportedDocument(document))
        texts[doc] = look.text
        digests[doc] = look.sha256
    }

    /// What is not as it should be between gold and texts.
    func problems(_ golds: [Gold]) -> [String] {
        var out: [String] = []
        let missing = golds.filter { digests[$0.doc] == nil }.map { "'\($0.doc)'" }
        if !missing.isEmpty {
            let names =
                missing.prefix(3).joined(separator: ", ") + (missing.count > 3 ? " and \(missing.count - 3) more" : "")
            out.append("no input is named \(names); all figures of that gold count as missed")
        }
        for gold in golds {
            guard let digest = digests[gold.doc], let wanted = gold.sha256, wanted != digest else { continue }
            out.append(
                "'\(gold.doc)' is not the text that its gold was made for; its SHA-256 is \(digest.prefix(12))…, not \(wanted.prefix(12))…"
            )
        }
        return out
    }
}

extension Scoring {
    /// What to type to score the same again.
    package var command: String {
        let words = ["solieu", "eval", "--gold", gold] + inputs + (predictions.map { ["--pred", $0] } ?? [])
        return (words + (documents.map { ["--documents", $0] } ?? [])).map(Self.quoted).joined(separator: " ")
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:,+".contains($0) }
        return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
    }
}
