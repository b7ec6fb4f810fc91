import Figures

/// Writes rows of one table in one format: `begin`, then rows, then `end`.
///
/// A value without state, so that many threads can write rows into buffers of their own; where two such buffers are
/// joined, `separator` goes between them.
package struct Encoder<Row>: Sendable {
    package let format: Format
    /// What stands before the first row.
    package let begin: Bytes
    /// What stands after the last row.
    package let end: Bytes
    /// What stands between two rows.
    package let separator: Bytes
    private let write: @Sendable (Row, inout Bytes) -> Void

    fileprivate init(
        _ format: Format, _ columns: [Column<Row>], write: @escaping @Sendable (Row, inout Bytes) -> Void
    ) {
        self.format = format
        begin = Bytes(format.opening(columns.map(\.name)).utf8)
        end = Bytes(format.closing.utf8)
        separator = Bytes(format.separator.utf8)
        self.write = write
    }

    /// Adds a row to a buffer, behind a separator where the buffer has rows already.
    package func add(_ row: Row, to out: inout Bytes) {
        if !out.isEmpty { out.append(contentsOf: separator) }
        write(row, &out)
    }

    /// A whole table.
    package func table(_ rows: some Sequence<Row>) -> Bytes {
        var body = Bytes()
        for row in rows { add(row, to: &body) }
        return begin + body + end
    }
}

// The two tables are spelled out, so that the compiler makes a loop of its own for each.

extension Encoder<Record> {
    package static func figures(_ format: Format, columns: [Column<Record>] = Column<Record>.all) -> Self {
        let parts = Parts(format, columns)
        return Self(format, columns) { parts.write($0, into: &$1) }
    }
}

extension Encoder<DocumentRecord> {
    package static func documents(
        _ format: Format, columns: [Column<DocumentRecord>] = Column<DocumentRecord>.all
    ) -> Self {
        let parts = Parts(format, columns)
        return Self(format, columns) { parts.write($0, into: &$1) }
    }
}

/// A format and columns, with what stands before each cell already made.
private struct Parts<Row>: Sendable {
    let leads: [Bytes]
    let cells: [@Sendable (Row) -> Cell]
    let put: @Sendable (Cell, inout Bytes) -> Void
    let rowEnd: Bytes

    init(_ format: Format, _ columns: [Column<Row>]) {
        leads = columns.enumerated().map { Bytes(format.lead($1.name, $0 == 0).utf8) }
        cells = columns.map(\.cell)
        put = format.cell
        rowEnd = Bytes(format.rowEnd.utf8)
    }

    @inline(__always)
    func write(_ row: Row, into out: inout Bytes) {
        for i in 0..<cells.count {
            out.append(contentsOf: leads[i])
            put(cells[i](row), &out)
        }
        out.append(contentsOf: rowEnd)
    }
}
