import Assessment
import Figures
import Output

/// Reads the records of a table of figures piece by piece: JSON Lines or CSV, packed or not.
struct RecordReader {
    private enum Rows {
        case lines(RowReader)
        case cells(TableReader, Columns)
    }

    private let file: String
    private var rows: Rows

    init(_ path: Path) throws(SystemError) {
        file = path.text
        let name = FiguresName(path.name.text)
        var limits = Limits()
        limits.ratio = 0
        let opened = try InputFile(path)
        let stream: any ByteStream = name?.isPacked == true ? try Unpacked(opened, limits) : opened
        guard name?.format == .csv else {
            rows = .lines(RowReader(stream))
            return
        }
        var reader = TableReader(stream, separator: 0x2C)
        let names = try reader.header(isSniffed: false) ?? []
        rows = .cells(reader, Columns(names: names, reader: FieldReader(separator: reader.separator)))
    }

    /// The records of the next rows; nil at the end. A row that cannot be read is a problem, and left out.
    mutating func next(_ problems: inout [Assessment.Reading.Problem]) throws(SystemError) -> [Reported]? {
        switch rows {
        case .lines(var reader):
            defer { rows = .lines(reader) }
            guard let piece = try reader.next() else { return nil }
            return read(piece.bytes, from: piece.line, &problems)
        case .cells(var reader, let columns):
            defer { rows = .cells(reader, columns) }
            guard let piece = try reader.next() else { return nil }
            var records: [Reported] = []
            columns.reader.each(piece) { line, record in
                do throws(Row.Problem) {
                    records += read(Array(Self.json(try columns.values(record).mapValues { String(decoding: $0, as: UTF8.self) }).utf8), from: line, &problems)
                } catch {
                    problems.append(.init(file: file, line: line, message: error.message))
                }
            }
            return records
        }
    }

    private func read(_ lines: [UInt8], from line: Int, _ problems: inout [Assessment.Reading.Problem]) -> [Reported] {
        var found: [Assessment.Reading.Problem] = []
        let records = Assessment.Reading.records(lines, file: file, problems: &found)
        problems += found.map { .init(file: $0.file, line: $0.line + line - 1, message: $0.message) }
        return records
    }

    private static let columns = Column.all(of: Record.self)

    /// A row of CSV as JSON.
    private static func json(_ cells: [String: String]) -> String {
        let members = columns.compactMap { column -> Tree.Member? in
            guard let cell = cells[column.name] else { return nil }
            let value: Tree =
                switch column.type {
                case .list: .list(cell.split(separator: ";").map { .string(String($0)) })
                case _ where cell.isEmpty: .null
                case .integer, .decimal: .number(cell)
                case .string: .string(cell)
                }
            return Tree.Member(name: column.name, value: value)
        }
        return Tree.object(members).description
    }
}

/// What the name of a table of figures says: `figures-00001.jsonl.gz`.
struct FiguresName {
    var shard: Int?
    /// Whether a run gives such names to its figures.
    var isOurs: Bool
    var format: Format
    var isPacked = false

    /// - Returns: nil where it is none.
    init?(_ name: String) {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let last = parts.last, Compression(rawValue: last) != nil {
            isPacked = true
            parts.removeLast()
        }
        guard parts.count >= 2, let format = [Format.jsonl, .csv].first(where: { $0.name == parts.last }) else { return nil }
        self.format = format
        let stem = parts.dropLast().joined(separator: ".")
        if stem.hasPrefix("figures-") { shard = Int(stem.dropFirst(8)) }
        isOurs = stem == "figures" || shard != nil
    }
}
