import Figures

extension Column where Row == DocumentRecord {
    /// The columns of a document, in the contract's order. Columns are only ever added, at the end.
    package static let all: [Column<DocumentRecord>] = [
        .string("doc") { $0.doc },
        .string("source") { $0.source },
        .maybe("url") { $0.url },
        .maybe("sha256") { $0.sha256 },
        .maybe("encoding") { $0.encoding },
        .maybe("title") { $0.title },
        .maybe("published") { $0.published },
        .maybe("author") { $0.author },
        .maybe("site") { $0.site },
        .maybe("place") { $0.place },
        .integer("characters") { $0.characters },
        .integer("sentences") { $0.sentences },
        .integer("figures") { $0.figures },
        .string("status") { $0.status.rawValue },
        .maybe("error") { $0.error },
    ]
}
