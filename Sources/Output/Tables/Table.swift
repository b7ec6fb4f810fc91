import Figures
import Numbers

/// A row of a table. What `write` says is the one list of the table's columns: their names in every format and in the
/// schema, their types, their order.
package protocol TableRow: Sendable {
    /// Says each cell, in the order of the columns; the same names for every row.
    func write(to writer: inout some RowWriter)
    /// Any row, to read the columns off.
    static var sample: Self { get }
}

/// What takes the cells of a row. `nil` means that the text does not say.
package protocol RowWriter {
    mutating func string(_ name: StaticString, _ value: String)
    mutating func maybe(_ name: StaticString, _ value: String?)
    mutating func integer(_ name: StaticString, _ value: Int)
    /// Exact; written with just the digits that it has.
    mutating func decimal(_ name: StaticString, _ value: ExactDecimal?)
    mutating func list(_ name: StaticString, _ values: [some RawRepresentable<String>])
    /// `doc:start-end`, from its parts so that no string is built for it.
    mutating func id(_ name: StaticString, _ doc: String, _ start: Int, _ end: Int)
    /// A list of `start-end`, or where a document is given of `doc:start-end`.
    mutating func spans(_ name: StaticString, of doc: String?, _ spans: [GivenSpan])
}

extension RowWriter {
    @inline(__always)
    mutating func maybe(_ name: StaticString, _ value: (some RawRepresentable<String>)?) {
        maybe(name, value?.rawValue)
    }
}

/// A column of a table, as read off a row.
package struct Column: Sendable, Equatable {
    /// The one JSON type of its cells that are not null.
    package enum Sort: String, Sendable {
        case string, integer
        case decimal = "number"
        case list = "array"
    }

    package let name: String
    package let type: Sort
    /// Whether a cell may be null: empty in CSV, `null` in JSON.
    package let nullable: Bool

    package static func all<Row: TableRow>(of row: Row.Type) -> [Column] {
        var describer = Describer()
        Row.sample.write(to: &describer)
        return describer.columns
    }
}

/// Writes down the columns instead of the cells.
private struct Describer: RowWriter {
    var columns: [Column] = []

    private mutating func add(_ name: StaticString, _ type: Column.Sort, nullable: Bool = false) {
        columns.append(Column(name: "\(name)", type: type, nullable: nullable))
    }

    mutating func string(_ name: StaticString, _: String) { add(name, .string) }
    mutating func maybe(_ name: StaticString, _: String?) { add(name, .string, nullable: true) }
    mutating func integer(_ name: StaticString, _: Int) { add(name, .integer) }
    mutating func decimal(_ name: StaticString, _: ExactDecimal?) { add(name, .decimal, nullable: true) }
    mutating func list(_ name: StaticString, _: [some RawRepresentable<String>]) { add(name, .list) }
    mutating func id(_ name: StaticString, _: String, _: Int, _: Int) { add(name, .string) }
    mutating func spans(_ name: StaticString, of _: String?, _: [GivenSpan]) { add(name, .list) }
}
