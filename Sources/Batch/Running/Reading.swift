import Documents
import Figures
import Lexicon

/// How one document is read: the only place where a run meets the reader of pages and the extractor of figures.
package struct Reading: Sendable {
    /// A document as it was found.
    package struct Input: Sendable {
        package var doc: String
        package var source: String
        /// The file's bytes, or the UTF-8 of the row's text.
        package var bytes: [UInt8]
        package var hints: DocumentHints
    }

    /// What came of it. Reading never fails: a document that cannot be read says so in its record.
    package struct Output: Sendable {
        package var document: DocumentRecord
        package var records: [Record]
        package init(document: DocumentRecord, records: [Record]) {
            (self.document, self.records) = (document, records)
        }
    }

    package let read: @Sendable (Input) -> Output

    package init(read: @escaping @Sendable (Input) -> Output) { self.read = read }

    /// Reading with the shipped lexicon.
    package static func shipped(include: Set<Inclusion>) throws -> Reading {
        let reader = DocumentReader()
        let extractor = Extractor(lexicon: Lexicon(), include: include)
        return Reading { input in
            let report = reader.report(
                doc: input.doc, source: input.source, bytes: input.bytes, hints: input.hints)
            let result = extractor.read(report)
            var document = report.document
            document.sentences = result.sentences
            document.figures = result.records.count { !$0.kind.isReference }
            return Output(document: document, records: result.records)
        }
    }
}
