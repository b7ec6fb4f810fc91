import Figures
import Numbers

/// One cell of a record: a value with its JSON type, or nothing where the text does not say.
package enum Cell: Sendable {
    case none
    case string(String)
    case integer(Int)
    /// Exact; written with just the digits that it has.
    case decimal(ExactDecimal)
    case list([String])
    /// The id of a record, `doc:start-end`, kept in its parts so that no string is built for it.
    case id(doc: String, start: Int, end: Int)
}

/// The one JSON type of a column; a nullable one may be `null`, an empty cell in CSV.
package enum ColumnType: String, Sendable {
    case string, integer
    case decimal = "number"
    case list = "array"
}

/// One column of a table: its name in every format, its type, and how it is read off a row.
package struct Column<Row>: Sendable {
    package let name: String
    package let type: ColumnType
    /// Whether there are rows without it.
    package let nullable: Bool
    package let cell: @Sendable (Row) -> Cell

    package init(_ name: String, _ type: ColumnType, nullable: Bool, _ cell: @escaping @Sendable (Row) -> Cell) {
        (self.name, self.type, self.nullable, self.cell) = (name, type, nullable, cell)
    }

    static func string(_ name: String, _ get: @escaping @Sendable (Row) -> String) -> Column {
        Column(name, .string, nullable: false) { .string(get($0)) }
    }

    static func integer(_ name: String, _ get: @escaping @Sendable (Row) -> Int) -> Column {
        Column(name, .integer, nullable: false) { .integer(get($0)) }
    }

    static func maybe(_ name: String, _ get: @escaping @Sendable (Row) -> String?) -> Column {
        Column(name, .string, nullable: true) { get($0).map(Cell.string) ?? .none }
    }

    static func decimal(_ name: String, _ get: @escaping @Sendable (Row) -> ExactDecimal?) -> Column {
        Column(name, .decimal, nullable: true) { get($0).map(Cell.decimal) ?? .none }
    }
}
