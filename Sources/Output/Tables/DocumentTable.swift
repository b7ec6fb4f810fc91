import Figures

extension DocumentRecord: TableRow {
    /// The columns of a document, in the contract's order. Columns are only ever added, at the end.
    @inline(__always)
    package func write(to row: inout some RowWriter) {
        row.string("doc", doc)
        row.string("source", source)
        row.maybe("url", url)
        row.maybe("sha256", sha256)
        row.maybe("encoding", encoding)
        row.maybe("title", title)
        row.maybe("published", published)
        row.maybe("author", author)
        row.maybe("site", site)
        row.maybe("place", place)
        row.integer("characters", characters)
        row.integer("sentences", sentences)
        row.integer("figures", figures)
        row.string("status", status.rawValue)
        row.maybe("error", error)
        row.maybe("duplicate_of", duplicateOf)
        row.maybe("duplicate", duplicate)
        row.decimal("similarity", similarity)
        row.integer("replaced", replaced)
    }

    package static var sample: DocumentRecord { DocumentRecord(doc: "", source: "") }
}
