import Figures
import Lexicon
import VietText

// A stand-in with the real reader's surface: the whole text is one body. To be deleted when the real one is merged.

package struct Hints: Sendable, Equatable {
    package var title: String?
    package var published: String?
    package var url: String?
    package init(title: String? = nil, published: String? = nil, url: String? = nil) {
        (self.title, self.published, self.url) = (title, published, url)
    }
}

package struct PageTables: Sendable {
    package init(file: (String) -> [UInt8]?, problems: inout [TSV.Problem]) {}
}

package struct DocumentReader: Sendable {
    package init(tables: PageTables) {}

    package func report(doc: String, source: String, bytes: [UInt8], hints: Hints = Hints()) -> Report {
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

    package func report(
        doc: String, source: String, text: [UInt8], sha256: String? = nil, encoding: String? = nil,
        hints: Hints = Hints()
    ) -> Report {
        report(doc: doc, source: source, bytes: text, hints: hints)
    }
}
