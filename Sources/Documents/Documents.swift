import Figures
import VietText

// A stand-in: the whole text is one body. The real reader takes this file's place, with the same two types.

/// What is known of a document from outside its text: what its row says of itself.
package struct DocumentHints: Sendable, Equatable {
    package var title: String?
    package var published: String?
    package var url: String?
    package init(title: String? = nil, published: String? = nil, url: String? = nil) {
        (self.title, self.published, self.url) = (title, published, url)
    }
}

/// Reads one document's bytes to a report.
package struct DocumentReader: Sendable {
    package init() {}

    package func report(doc: String, source: String, bytes: [UInt8], hints: DocumentHints) -> Report {
        var bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let text = Text(bytes)
        var document = DocumentRecord(doc: doc, source: source)
        (document.title, document.published, document.url) = (hints.title, hints.published, hints.url)
        document.encoding = "utf-8"
        document.characters = text.characters
        let blank = text.bytes.allSatisfy { $0 <= 0x20 }
        if blank { document.status = .empty }
        return Report(
            document: document, text: text, zones: blank ? [] : [.init(range: 0..<text.bytes.count, role: .body)])
    }
}
