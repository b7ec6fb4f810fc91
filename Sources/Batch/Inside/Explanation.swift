import Figures
import Lexicon
import Output
import VietText

/// What `solieu explain` does: finds the document, traces it, and says what it found.
package struct Explanation: Sendable {
    /// What is explained.
    package enum What: Sendable {
        /// These words, all of them body.
        case text(String)
        /// Documents of files, folders or standard input.
        case inputs([String])
    }

    package var what: What
    /// Only the sentences that touch this; nil for all.
    package var at: Span?
    /// Why no figure was reported there.
    package var whyNot: Span?
    package var include: Set<Inclusion>

    package init(_ what: What, at: Span? = nil, whyNot: Span? = nil, include: Set<Inclusion> = []) {
        (self.what, self.at, self.whyNot, self.include) = (what, at, whyNot, include)
    }

    /// What is said, as text or as JSON, ending in a line end; nil where there is no such document, which is then said.
    package func callAsFunction(json: Bool, threads: Int, _ messages: Messages) async throws -> String? {
        let extractor = Extractor(lexicon: try .shipped(), include: include)
        switch what {
        case .text(let words):
            let text = Text(words)
            let zone = Report.Zone(range: 0..<text.bytes.count, role: .body)
            let report = Report(document: DocumentRecord(doc: "text", source: "text"), text: text, zones: [zone])
            return say(extractor, [report], json, messages)
        case .inputs(let inputs):
            let survey = Survey(inputs, threads: threads, pages: try .shipped())
            let wanted = (whyNot ?? at)?.doc
            var reports: [Report] = []
            let failed = try await survey(messages, look: { $0 }) { item in
                if let wanted, item.doc != wanted { return .goOn }
                reports.append(item.value)
                return wanted == nil && reports.count < 2 ? .goOn : .stop
            }
            if reports.isEmpty {
                if failed == 0 || wanted != nil { messages.line("error: \(missing(wanted, inputs))") }
                return nil
            }
            return say(extractor, reports, json, messages)
        }
    }

    private func missing(_ doc: String?, _ inputs: [String]) -> String {
        let names = inputs.map { "'\($0)'" }.joined(separator: ", ")
        return doc.map { "no document '\($0)' in \(names); 'solieu extract' lists them in documents.csv" }
            ?? "no document in \(names)"
    }

    private func say(_ extractor: Extractor, _ reports: [Report], _ json: Bool, _ messages: Messages) -> String? {
        guard let report = reports.first else { return nil }
        if reports.count > 1 {
            messages.line("error: several documents; name one with --at DOC:START-END or --why-not DOC:START-END")
            return nil
        }
        if let span = whyNot ?? at, span.range.upperBound > report.text.characters {
            let end = report.text.characters
            messages.line(
                "error: '\(span.range.lowerBound)-\(span.range.upperBound)' ends behind the text, which has \(end) characters"
            )
            return nil
        }
        if let whyNot {
            let found = extractor.whyNot(report, whyNot.range)
            let doc = report.document.doc
            return json
                ? found.tree(doc: doc).pretty() + "\n"
                : WhyNotText(doc: doc, whyNot: found).lines.joined(separator: "\n") + "\n"
        }
        let trace = extractor.trace(report, within: at?.range)
        return json ? trace.tree.pretty() + "\n" : TraceText(trace: trace).lines.joined(separator: "\n") + "\n"
    }
}
