import Figures
import Relations

/// A way of writing a table.
///
/// A value; to add a format, write one file in `Formats/` with its value and its `FormatWriter`, and one line in `all`.
package struct Format: Sendable {
    /// The name that a user gives, and the ending of its files.
    package let name: String
    /// One sentence for the help.
    package let summary: String
    /// What stands before the first row; takes the names of the columns.
    let opening: @Sendable ([String]) -> String
    /// What stands between two rows.
    let separator: String
    /// What stands after the last row.
    let closing: String
    // The tables are spelled out, so that the compiler makes code of its own for each.
    let figures: @Sendable ([Record], ByteBuffer) -> Void
    let documents: @Sendable ([DocumentRecord], ByteBuffer) -> Void
    let relations: @Sendable ([RelationRecord], ByteBuffer) -> Void
    let facts: @Sendable ([Fact], ByteBuffer) -> Void
    /// Figures of chosen columns, by number, in their order.
    let chosenFigures: @Sendable ([Int], [Record], ByteBuffer) -> Void
    /// Rows of any other table, of which there are few.
    let other: @Sendable (any TableRow, ByteBuffer) -> Void

    /// - Parameter rows: the type that writes a row.
    init<Writer: FormatWriter>(
        name: String, summary: String, opening: @escaping @Sendable ([String]) -> String, separator: String = "",
        closing: String = "", rows: Writer.Type
    ) {
        (self.name, self.summary) = (name, summary)
        (self.opening, self.separator, self.closing) = (opening, separator, closing)
        figures = { Writer.put($0, separator, into: $1) }
        documents = { Writer.put($0, separator, into: $1) }
        relations = { Writer.put($0, separator, into: $1) }
        facts = { Writer.put($0, separator, into: $1) }
        chosenFigures = { Writer.put($1, columns: $0, separator, into: $2) }
        other = { Writer.put(row: $0, separator, into: $1) }
    }

    /// In the order of the help; the first is the most usual.
    package static let all: [Format] = [.csv, .jsonl, .json, .sqlite]
}

extension Format: Equatable {
    package static func == (a: Format, b: Format) -> Bool { a.name == b.name }
}

/// Writes the cells of one row in a format.
protocol FormatWriter: RowWriter, Sendable {
    init(_ out: RawBytes)
    var out: RawBytes { get }
    /// Says that the last cell of the row is written.
    mutating func end()
}

extension FormatWriter {
    /// Rows are written where they stand in their list: one that is taken out of it is copied with all its strings.
    fileprivate static func put(_ rows: [some TableRow], _ separator: String, into buffer: ByteBuffer) {
        var out = buffer.raw
        for i in rows.indices {
            if out.count > 0 { out.put(text: separator) }
            var writer = Self(out)
            rows[i].write(to: &writer)
            writer.end()
            out = writer.out
        }
        buffer.raw = out
    }

    fileprivate static func put(row: some TableRow, _ separator: String, into buffer: ByteBuffer) { put([row], separator, into: buffer) }

    fileprivate static func put(_ rows: [some TableRow], columns: [Int], _ separator: String, into buffer: ByteBuffer) {
        for i in rows.indices {
            if !buffer.isEmpty { buffer.raw.put(text: separator) }
            var chosen = Chosen(Self(buffer.raw))
            for column in columns {
                chosen.wanted = column
                rows[i].write(to: &chosen)
            }
            chosen.writer.end()
            buffer.raw = chosen.writer.out
        }
    }
}
