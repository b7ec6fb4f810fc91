import Figures
import Output

/// Does a job: reads its documents and writes their rows. A value; all threads share one.
package struct Worker: Sendable {
    package let reading: Reading
    package let figures: [Encoder<Record>]
    package let documents: [Encoder<DocumentRecord>]

    /// Whether the texts of documents are kept.
    package var keepsTexts = false

    package init(reading: Reading, figures: [Encoder<Record>], documents: [Encoder<DocumentRecord>]) {
        (self.reading, self.figures, self.documents) = (reading, figures, documents)
    }

    /// - Parameter names: the rows, by line, that must not have the name that they give themselves.
    package func run(_ job: Job, names: [Int: String] = [:]) -> Outcome {
        var outcome = Draft(figures: figures.map { _ in ByteBuffer() }, documents: documents.map { _ in ByteBuffer() })
        job.unpack(names: names) { found in
            if let row = found.row { outcome.names.append((row, found.doc)) }
            switch found.what {
            case .input(let input): add(reading.read(input), &outcome, at: found.place)
            case .failed(let doc, let source, let error):
                var document = DocumentRecord(doc: doc, source: source)
                (document.status, document.error) = (.error, error)
                add(.init(document: document, records: []), &outcome, at: found.place, found.reason)
            }
        }
        return outcome.finished
    }

    private func add(_ output: Reading.Output, _ outcome: inout Draft, at place: String, _ reason: String? = nil) {
        for (i, encoder) in documents.enumerated() { encoder.add(output.document, to: outcome.documents[i]) }
        for (i, encoder) in figures.enumerated() {
            for record in output.records { encoder.add(record, to: outcome.figures[i]) }
        }
        if keepsTexts, output.document.status != .error { outcome.texts.append((output.document.doc, output.text)) }
        outcome.tally.add(output.document, output.records)
        if output.document.status == .error {
            outcome.errors.append("\(place): \(reason ?? output.document.error ?? "cannot be read")")
        }
    }
}

/// An outcome that is being written, on one thread.
private struct Draft {
    let figures: [ByteBuffer]
    let documents: [ByteBuffer]
    var tally = Tally()
    var errors: [String] = []
    var names: [(row: Int, doc: String)] = []
    var texts: [(doc: String, text: Bytes)] = []

    var finished: Outcome {
        Outcome(
            figures: figures.map(\.bytes), documents: documents.map(\.bytes), tally: tally, errors: errors, names: names,
            texts: texts)
    }
}
