import Figures
import Output

/// What is known of a document only when its turn comes: whether it repeats one before it. Here its row is written, and the rows of
/// what is left out are dropped.
struct Settling {
    private let documents: [Encoder<DocumentRecord>]
    private let leftOut: Set<DocumentRecord.Repetition>
    /// Nil where documents are not compared.
    var seen: Seen?

    /// - Parameters:
    ///   - documents: write the rows of documents.
    ///   - leftOut: the repetitions whose figures are left out.
    init(_ documents: [Encoder<DocumentRecord>], leaving leftOut: Set<DocumentRecord.Repetition>) {
        (self.documents, self.leftOut) = (documents, leftOut)
    }

    func settle(_ part: Outcome.Part) throws(SystemError) -> Outcome.Part {
        var part = part
        if let seen, let signature = part.signature, let finding = try seen.find(part.document.doc, signature) {
            part.document.duplicateOf = finding.doc
            (part.document.duplicate, part.document.similarity) = (finding.repetition, finding.similarity)
            part.tally.duplicates[finding.repetition, default: 0] += 1
            if leftOut.contains(finding.repetition) { leaveOut(&part) }
        }
        for encoder in documents {
            let buffer = ByteBuffer()
            encoder.add([part.document], to: buffer)
            part.rows.append(buffer.bytes)
            part.counts.append(1)
        }
        return part
    }

    private func leaveOut(_ part: inout Outcome.Part) {
        part.rows = part.rows.map { _ in [] }
        part.counts = part.counts.map { _ in 0 }
        (part.document.status, part.document.figures) = (.duplicate, 0)
        part.tally.kinds = [:]
        part.tally.leftOut += 1
    }
}
