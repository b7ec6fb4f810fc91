import Figures

/// What a document's record says of the document, as far as gold knows it.
package struct ReportedDocument: Sendable, Equatable {
    package var doc: String
    package var title: String?
    package var published: String?
    package var author: String?
    package var place: String?

    package init(doc: String) { self.doc = doc }

    package init(_ record: DocumentRecord) {
        self.init(doc: record.doc)
        (title, published, author, place) = (record.title, record.published, record.author, record.place)
    }
}

/// How often a field of the document is exactly right, among the documents whose gold has one.
package struct DocumentFields: Sendable, Equatable {
    package struct Share: Sendable, Equatable {
        package var right = 0
        package var scored = 0
    }

    /// A field that is not what the gold says.
    package struct Fault: Sendable, Equatable {
        package var doc: String
        package var field: String
        package var gold: String
        package var reported: String?
    }

    package var title = Share()
    package var published = Share()
    package var author = Share()
    package var place = Share()
    package var faults: [Fault] = []

    /// - Parameter reported: of documents that occur twice the last one counts.
    package init(gold: [Gold], reported: [ReportedDocument]) {
        let byName = Dictionary(reported.map { ($0.doc, $0) }, uniquingKeysWith: { $1 })
        for g in gold {
            let said = byName[g.doc]
            compare(g.doc, "title", g.title, said?.title, \.title)
            compare(g.doc, "published", g.published, said?.published, \.published)
            compare(g.doc, "author", g.author, said?.author, \.author)
            compare(g.doc, "place", g.place, said?.place, \.place)
        }
    }

    private mutating func compare(
        _ doc: String, _ field: String, _ gold: String?, _ said: String?, _ share: WritableKeyPath<Self, Share>
    ) {
        guard let gold, !gold.isEmpty else { return }
        self[keyPath: share].scored += 1
        if Phrase.folded(gold) == Phrase.folded(said) {
            self[keyPath: share].right += 1
        } else {
            faults.append(Fault(doc: doc, field: field, gold: gold, reported: said))
        }
    }

    /// Under the reference scorer's names, in its order: how many are right, and of how many.
    package var rows: [Totals.Row] {
        [("title", title), ("published", published), ("author", author), ("place", place)].map { name, share in
            Totals.Row("document_" + name, [.count(share.right), .count(share.scored)])
        }
    }
}
