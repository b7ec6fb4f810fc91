/// A way of writing a table: what stands around the table, around each row, and how one cell is written.
///
/// A value; to add a format, write one file in `Formats/` and one line in `all`.
package struct Format: Sendable {
    /// The name that a user gives, and the ending of its files.
    package let name: String
    /// One sentence for the help.
    package let summary: String
    /// What stands before the first row; takes the names of the columns.
    let opening: @Sendable ([String]) -> String
    /// What stands after the last row.
    let closing: String
    /// What stands before a cell: takes the column's name, and whether it is the first of its row.
    let lead: @Sendable (_ name: String, _ first: Bool) -> String
    /// What stands after the last cell of a row.
    let rowEnd: String
    /// What stands between two rows, besides.
    let separator: String
    let cell: @Sendable (Cell, inout Bytes) -> Void

    /// In the order of the help; the first is the most usual.
    package static let all: [Format] = [.csv, .jsonl, .json]

    package static func named(_ name: String) -> Format? { all.first { $0.name == name } }
}

extension Format: Equatable {
    package static func == (a: Format, b: Format) -> Bool { a.name == b.name }
}
