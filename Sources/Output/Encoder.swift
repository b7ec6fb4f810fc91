import Figures
import Relations

/// Writes rows of one table in one format: `begin`, then rows, then `end`.
///
/// A value without state, so that many threads can write rows into buffers of their own; where two such buffers are
/// joined, `separator` goes between them.
package struct Encoder<Row: TableRow>: Sendable {
    package let format: Format
    /// What stands before the first row.
    package let begin: Bytes
    /// What stands between two rows.
    package let separator: Bytes
    /// What stands after the last row.
    package let end: Bytes
    package let columns: [Column]
    private let put: @Sendable ([Row], ByteBuffer) -> Void

    private init(_ format: Format, _ columns: [Column] = Column.all(of: Row.self), put: @escaping @Sendable ([Row], ByteBuffer) -> Void) {
        (self.format, self.columns, self.put) = (format, columns, put)
        begin = Bytes(format.opening(columns.map(\.name)).utf8)
        separator = Bytes(format.separator.utf8)
        end = Bytes(format.closing.utf8)
    }

    /// Adds rows to a buffer, a separator between each two and behind those that it has already.
    package func add(_ rows: [Row], to buffer: ByteBuffer) { put(rows, buffer) }

    /// A whole table.
    package func table(_ rows: [Row]) -> Bytes {
        let buffer = ByteBuffer()
        add(rows, to: buffer)
        return begin + buffer.bytes + end
    }
}

extension Encoder<Record> {
    /// - Parameter fields: the names of the columns, in their order; those of no column are passed over. A database has all.
    package static func figures(_ format: Format, fields: [String]? = nil) -> Self {
        guard let fields, !format.isDatabase else { return Self(format, put: format.figures) }
        let all = Column.all(of: Record.self)
        let order = fields.compactMap { name in all.firstIndex { $0.name == name } }
        return Self(format, order.map { all[$0] }) { format.chosenFigures(order, $0, $1) }
    }
}

extension Encoder<DocumentRecord> {
    package static func documents(_ format: Format) -> Self { Self(format, put: format.documents) }
}

extension Encoder<RelationRecord> {
    package static func relations(_ format: Format) -> Self { Self(format, put: format.relations) }
}

extension Encoder<Fact> {
    package static func facts(_ format: Format) -> Self { Self(format, put: format.facts) }
}

extension Encoder {
    /// Of a table that only a module further down the ladder knows.
    package static func rows(_ format: Format) -> Self { Self(format) { rows, buffer in for row in rows { format.other(row, buffer) } } }
}
