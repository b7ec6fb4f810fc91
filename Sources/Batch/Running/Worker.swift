import Documents
import Figures
import Output
import Relations

/// Does a job: reads its documents and writes their rows. A value; all threads share one.
package struct Worker: Sendable {
    package let reading: Reading
    package let figures: [Encoder<Record>]
    package let relations: [Encoder<RelationRecord>]
    package let facts: [Encoder<Fact>]
    package let documents: [Encoder<DocumentRecord>]

    /// How inputs are read.
    package var options = InputOptions()

    /// Whether the texts of documents are kept.
    package var keepsTexts = false

    package init(
        reading: Reading, figures: [Encoder<Record>], relations: [Encoder<RelationRecord>], facts: [Encoder<Fact>], documents: [Encoder<DocumentRecord>]
    ) {
        (self.reading, self.figures, self.relations) = (reading, figures, relations)
        (self.facts, self.documents) = (facts, documents)
    }

    /// - Parameter names: the rows, by line, that must not have the name that they give themselves.
    package func run(_ job: Job, names: [Int: String] = [:]) -> Outcome {
        var outcome = Draft(self)
        job.unpack(names: names, options) { found in
            if let row = found.row { outcome.names.append((row, found.doc)) }
            switch found.what {
            case .input(let input):
                var output = reading.read(input)
                if let loss = input.loss { (output.document.status, output.document.error) = (.error, loss) }
                add(output, &outcome, at: found.place, found.reason)
            case .failed(let doc, let source, let error):
                var document = DocumentRecord(doc: doc, source: source)
                (document.status, document.error) = (.error, error)
                add(.init(document: document, records: []), &outcome, at: found.place, found.reason)
            }
        }
        return outcome.finished
    }

    private func add(_ output: Reading.Output, _ outcome: inout Draft, at place: String, _ reason: String? = nil) {
        Self.add(CollectionOfOne(output.document), documents, outcome.documents)
        Self.add(output.records, figures, outcome.figures)
        if !relations.isEmpty || !facts.isEmpty {
            let related = Relations(output.records, roles: output.roles)
            Self.add(related.records, relations, outcome.relations)
            Self.add(related.facts, facts, outcome.facts)
        }
        if keepsTexts, output.document.status != .error || !output.text.isEmpty { outcome.texts.append((output.document.doc, output.text)) }
        outcome.tally.add(output.document, output.records)
        if output.document.status == .error {
            outcome.errors.append("\(place): \(reason ?? output.document.error ?? "cannot be read")")
        }
    }

    private static func add<Row>(_ rows: some Collection<Row>, _ encoders: [Encoder<Row>], _ buffers: [ByteBuffer]) {
        for (encoder, buffer) in zip(encoders, buffers) {
            for row in rows { encoder.add(row, to: buffer) }
        }
    }
}

/// An outcome that is being written, on one thread.
private struct Draft {
    let figures, relations, facts, documents: [ByteBuffer]
    var tally = Tally()
    var errors: [String] = []
    var names: [(row: Int, doc: String)] = []
    var texts: [(doc: String, text: Bytes)] = []

    init(_ worker: Worker) {
        figures = worker.figures.map { _ in ByteBuffer() }
        relations = worker.relations.map { _ in ByteBuffer() }
        facts = worker.facts.map { _ in ByteBuffer() }
        documents = worker.documents.map { _ in ByteBuffer() }
    }

    var finished: Outcome {
        Outcome(
            figures: figures.map(\.bytes), relations: relations.map(\.bytes), facts: facts.map(\.bytes), documents: documents.map(\.bytes),
            tally: tally, errors: errors, names: names, texts: texts)
    }
}
