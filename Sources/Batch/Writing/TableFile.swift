import Output

/// A table in one format, as a run writes it.
package struct TableSpec: Sendable {
    /// `figures`
    package let table: String
    package let format: Format
    package let columns: [Column]
    let begin, separator, end: Bytes

    package init<Row>(_ table: String, _ encoder: Encoder<Row>) {
        (self.table, format, columns) = (table, encoder.format, encoder.columns)
        (begin, separator, end) = (encoder.begin, encoder.separator, encoder.end)
    }

    /// `figures.csv`; of a shard `figures-00001.csv`.
    func name(shard: Int?) -> String {
        guard let shard else { return "\(table).\(format.name)" }
        let digits = "\(shard)"
        return "\(table)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits).\(format.name)"
    }
}

/// A table that is being written to a file.
final class TableFile {
    private let file: OutputFile
    private let spec: TableSpec
    private(set) var rows = 0
    var length: Int { file.length }

    init(_ spec: TableSpec, to file: OutputFile) throws(SystemError) {
        (self.spec, self.file) = (spec, file)
        try file.write(spec.begin)
    }

    /// One that goes on behind rows that it has.
    init(_ spec: TableSpec, to file: OutputFile, rows: Int) { (self.spec, self.file, self.rows) = (spec, file, rows) }

    /// Adds the rows that an encoder has written into a buffer.
    func write(_ rows: Bytes, count: Int) throws(SystemError) {
        if rows.isEmpty { return }
        if self.rows > 0 { try file.write(spec.separator) }
        self.rows += count
        try file.write(rows)
    }

    func flush() throws(SystemError) { try file.flush() }

    func close() throws(SystemError) {
        try file.write(spec.end)
        try file.close()
    }

    func finish() throws(SystemError) { try file.finish() }
    func discard() { file.discard() }
}
