import Documents
import Figures
import Output

/// Does a job: reads its documents and writes their rows. A value; all threads share one.
package struct Worker: Sendable {
    package let reading: Reading
    package let figures: [Encoder<Record>]
    package let documents: [Encoder<DocumentRecord>]

    package init(reading: Reading, figures: [Encoder<Record>], documents: [Encoder<DocumentRecord>]) {
        (self.reading, self.figures, self.documents) = (reading, figures, documents)
    }

    /// - Parameter names: the rows, by line, that must not have the name that they give themselves.
    package func run(_ job: Job, names: [Int: String] = [:]) -> Outcome {
        var outcome = Draft(figures: figures.map { _ in ByteBuffer() }, documents: documents.map { _ in ByteBuffer() })
        switch job {
        case .unread(let source, let reason):
            fail(source, reason, &outcome)
        case .document(let source):
            do throws(SystemError) {
                let file = source.form == .standardInput ? .standardInput() : try InputFile(source.path)
                let bytes = try file.readAll()
                let input = Reading.Input(
                    doc: source.doc, source: source.source, bytes: bytes, isText: false, hints: Hints())
                add(reading.read(input), &outcome, at: source.path.text)
            } catch {
                fail(source, error.reason, &outcome)
            }
        case .rows(let source, let piece):
            var line = piece.line - 1
            for bytes in piece.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                line += 1
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                row(line, bytes, of: source, name: names[line], &outcome)
            }
        }
        return outcome.finished
    }

    private func row(
        _ line: Int, _ bytes: ArraySlice<UInt8>, of source: Source, name: String?, _ outcome: inout Draft
    ) {
        let fallback = name ?? "\(source.doc)#\(line)"
        let place = "\(source.source)#\(line)"
        do throws(Row.Problem) {
            let row = try Row.read(bytes)
            let doc = name ?? row.id ?? fallback
            outcome.names.append((line, doc))
            let input = Reading.Input(
                doc: doc, source: place, bytes: Array(row.text.utf8), isText: true, hints: row.hints)
            add(reading.read(input), &outcome, at: "\(source.path.text):\(line)")
        } catch {
            outcome.names.append((line, fallback))
            var document = DocumentRecord(doc: fallback, source: place)
            document.status = .error
            document.error = "\(source.source):\(line): \(error.message)"
            add(.init(document: document, records: []), &outcome, at: "\(source.path.text):\(line)", error.message)
        }
    }

    private func fail(_ source: Source, _ reason: String, _ outcome: inout Draft) {
        var document = DocumentRecord(doc: source.doc, source: source.source)
        document.status = .error
        document.error = "cannot read '\(source.source)': \(reason)"
        add(.init(document: document, records: []), &outcome, at: "cannot read '\(source.path.text)'", reason)
    }

    private func add(_ output: Reading.Output, _ outcome: inout Draft, at place: String, _ reason: String? = nil) {
        for (i, encoder) in documents.enumerated() { encoder.add(output.document, to: outcome.documents[i]) }
        for (i, encoder) in figures.enumerated() {
            for record in output.records { encoder.add(record, to: outcome.figures[i]) }
        }
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

    var finished: Outcome {
        Outcome(
            figures: figures.map(\.bytes), documents: documents.map(\.bytes), tally: tally, errors: errors, names: names
        )
    }
}
