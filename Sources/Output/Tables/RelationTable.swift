import Relations

extension RelationRecord: TableRow {
    /// The columns of a relation. Columns are only ever added, at the end.
    @inline(__always)
    package func write(to row: inout some RowWriter) {
        row.id("id", doc, start, end)
        row.string("relation", relation.rawValue)
        row.id("other", doc, otherStart, otherEnd)
        row.string("doc", doc)
    }

    package static var sample: RelationRecord { RelationRecord(doc: "", start: 0, end: 0, relation: .partOf, otherStart: 0, otherEnd: 0) }
}
