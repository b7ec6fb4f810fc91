import GRDB
import Output

/// One SQLite database of all tables of a run.
///
/// It is built in one go when the run is over, so that the same rows give the same bytes.
package enum DatabaseFile {
    /// Its name in the folder of output.
    package static let name = "solieu.sqlite"

    /// A table's rows: its columns, and the files that hold its cells, in their order.
    package struct Table {
        package var name: String
        package var columns: [Output.Column]
        package var rows: [CellReader]

        package init(name: String, columns: [Output.Column], rows: [CellReader]) {
            (self.name, self.columns, self.rows) = (name, columns, rows)
        }
    }

    /// Makes a database where no file stands yet.
    package static func build(at path: String, shown: String, tables: [Table]) throws(SystemError) {
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { database in
                // nobody else sees the file before it is whole, and half of one is thrown away
                try database.execute(sql: "PRAGMA journal_mode = OFF")
                try database.execute(sql: "PRAGMA synchronous = OFF")
                try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
                try database.execute(sql: "PRAGMA cache_size = -4096")
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { database in
                for table in tables { try fill(table, database) }
                let names = tables.map(\.name)
                for index in Furniture.indexes where names.contains(index.table) { try database.execute(sql: index.sql) }
                for view in Furniture.views where view.tables.allSatisfy(names.contains) { try database.execute(sql: view.sql) }
                if names.contains("figures") { for sql in Furniture.search { try database.execute(sql: sql) } }
            }
            try queue.writeWithoutTransaction { try $0.execute(sql: "ANALYZE") }
            try queue.close()
        } catch let error as SystemError {
            throw error
        } catch let error as DatabaseError {
            let isFull = error.resultCode == .SQLITE_FULL
            let said = error.message.map { " (\($0))" } ?? ""
            throw SystemError("cannot write '\(shown)'" + (isFull ? "" : said), code: isFull ? SystemError.noSpace : SystemError.inputOutput)
        } catch {
            throw SystemError("cannot write '\(shown)' (\(error))", code: SystemError.inputOutput)
        }
    }

    private static func fill(_ table: Table, _ database: GRDB.Database) throws {
        let schema = TableSchema(name: table.name, columns: table.columns)
        try database.execute(sql: schema.definition)
        let statement = try database.makeStatement(sql: schema.insertion)
        var values: [DatabaseValue] = []
        for var reader in table.rows {
            while let cell = try reader.next() {
                switch cell {
                case .null: values.append(.null)
                case .text(let text): values.append(text.databaseValue)
                case .integer(let value): values.append(value.databaseValue)
                }
                if values.count == table.columns.count {
                    try statement.execute(arguments: StatementArguments(values))
                    values.removeAll(keepingCapacity: true)
                }
            }
        }
    }
}
