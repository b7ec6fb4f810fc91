import Output

/// Cuts a file of CSV or TSV into pieces of whole records, in bounded memory. RFC 4180: a cell may stand in quotes, and then have
/// separators, line ends and doubled quotes in it.
struct TableReader {
    /// Whole records; the first begins in line `line` of the file.
    typealias Piece = RowReader.Piece

    let stream: DecodedStream
    private let size: Int
    private let limit: Int
    private var cutter: RecordCutter
    private var rest: [UInt8] = []
    /// The line that the next record begins in.
    private(set) var line = 1
    private var atEnd = false
    private var fault: SystemError?

    init(_ stream: any ByteStream, separator: UInt8, size: Int = 1 << 18, limit: Int = .max) {
        (self.stream, self.size, self.limit) = (DecodedStream(stream), size, limit)
        cutter = RecordCutter(separator: separator)
    }

    /// The first record, which names the columns; nil where there is none.
    /// - Parameter isSniffed: whether a comma may turn out to be a semicolon, as spreadsheets of some countries have it.
    mutating func header(isSniffed: Bool) throws(SystemError) -> [String]? {
        while true {
            if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
            if isSniffed, let end = rest.firstIndex(of: 0x0A) ?? (atEnd ? rest.count : nil) {
                let first = rest[..<end]
                if first.count(where: { $0 == 0x3B }) > first.count(where: { $0 == 0x2C }) { cutter.separator = 0x3B }
            }
            var head = RecordCutter(separator: cutter.separator)
            if let end = head.end(in: rest, from: 0) ?? (atEnd && fault == nil ? rest.count : nil) {
                let record = rest[..<end]
                if record.isEmpty { return nil }
                rest = Array(rest[end...])
                line += record.count { $0 == 0x0A }
                return try? FieldReader(separator: cutter.separator).cells(record).map { String(decoding: $0, as: UTF8.self) }
            }
            if let fault { throw fault }
            if rest.count > limit { throw Limits.tooLarge(limit) }
            var bytes = rest
            read(into: &bytes)
            rest = bytes
        }
    }

    var separator: UInt8 { cutter.separator }

    /// The next records; nil at the end.
    /// - Throws: where there is more that cannot be read; all whole records before have been handed over then.
    mutating func next() throws(SystemError) -> Piece? {
        var bytes = rest
        rest = []
        cutter.state = .start
        var searched = 0
        var end: Int?
        while true {
            while let found = cutter.end(in: bytes, from: searched) { (end, searched) = (found, found) }
            searched = bytes.count
            if let end, atEnd || end >= size / 2 {
                rest = Array(bytes[end...])
                bytes.removeLast(rest.count)
                break
            }
            if atEnd { break }
            if bytes.count - (end ?? 0) > limit, end == nil { return skipRecord(bytes) }
            if bytes.count > limit, let end {
                rest = Array(bytes[end...])
                bytes.removeLast(rest.count)
                break
            }
            read(into: &bytes)
        }
        if let fault, end == nil { throw fault }
        if bytes.isEmpty { return nil }
        defer { line += bytes.lines.count - 1 }
        return Piece(line: line, bytes: bytes, encoding: stream.encoding)
    }

    private mutating func read(into bytes: inout [UInt8]) {
        do throws(SystemError) {
            atEnd = try !stream.read(size, into: &bytes)
        } catch {
            (fault, atEnd) = (error, true)
        }
    }

    /// Passes over what is left of a record that is too long to be held.
    private mutating func skipRecord(_ begun: [UInt8]) -> Piece {
        let piece = Piece(line: line, bytes: [], isTooLong: true)
        line += begun.count { $0 == 0x0A }
        while !atEnd {
            var bytes: [UInt8] = []
            read(into: &bytes)
            if let end = cutter.end(in: bytes, from: 0) {
                line += bytes[..<end].count { $0 == 0x0A }
                rest = Array(bytes[end...])
                break
            }
            line += bytes.count { $0 == 0x0A }
        }
        return piece
    }
}

/// Finds where records end; goes on where the bytes before have ended.
private struct RecordCutter {
    enum State { case start, bare, quoted, closing }
    var separator: UInt8
    var state = State.start

    /// Behind the next line end that ends a record.
    mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var (state, at) = (state, start)
            defer { self.state = state }
            while at < bytes.count {
                let byte = bytes[at]
                at += 1
                switch state {
                case .quoted:
                    if byte == quote { state = .closing }
                case .closing where byte == quote: state = .quoted
                case .start where byte == quote: state = .quoted
                default:
                    if byte == 0x0A {
                        state = .start
                        return at
                    }
                    state = byte == separator ? .start : .bare
                }
            }
            return nil
        }
    }
}

/// Reads the cells of records.
struct FieldReader: Sendable {
    let separator: UInt8

    /// The cells of one record, its line end perhaps among its bytes; UTF-8, perhaps ill-formed.
    func cells(_ record: ArraySlice<UInt8>) throws(Row.Problem) -> [[UInt8]] {
        var bytes = record
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        var cells: [[UInt8]] = []
        var at = bytes.startIndex
        while true {
            var cell: [UInt8] = []
            if at < bytes.endIndex, bytes[at] == quote {
                at += 1
                while true {
                    guard let end = bytes[at...].firstIndex(of: quote) else {
                        throw Row.Problem(message: "the quote before cell \(cells.count + 1) is never closed")
                    }
                    cell += bytes[at..<end]
                    at = end + 1
                    guard at < bytes.endIndex, bytes[at] == quote else { break }
                    cell.append(quote)
                    at += 1
                }
                guard at == bytes.endIndex || bytes[at] == separator else {
                    throw Row.Problem(
                        message: "something stands behind the closing quote of cell \(cells.count + 1); a quote within quotes is doubled")
                }
            } else {
                let end = bytes[at...].firstIndex(of: separator) ?? bytes.endIndex
                cell = Array(bytes[at..<end])
                at = end
            }
            cells.append(cell)
            if at == bytes.endIndex { return cells }
            at += 1
        }
    }

    /// Hands over the records of a piece, each with the line that it begins in; blank lines are passed over.
    func each(_ piece: TableReader.Piece, _ take: (Int, ArraySlice<UInt8>) -> Void) {
        var cutter = RecordCutter(separator: separator)
        var (line, at) = (piece.line, 0)
        while at < piece.bytes.count {
            let end = cutter.end(in: piece.bytes, from: at) ?? piece.bytes.count
            let record = piece.bytes[at..<end]
            if !record.allSatisfy({ $0 == 0x0A || $0 == 0x0D }) { take(line, record) }
            line += record.count { $0 == 0x0A }
            at = end
        }
    }
}

/// The columns of a table, and how its records are read.
package struct Columns: Sendable {
    let names: [String]
    let reader: FieldReader

    /// The cells of a record by the names of their columns.
    func values(_ record: ArraySlice<UInt8>) throws(Row.Problem) -> [String: [UInt8]] {
        let cells = try reader.cells(record)
        guard cells.count == names.count else {
            throw Row.Problem(message: "the row has \(cells.count) cells where the first line names \(names.count)")
        }
        return Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first })
    }
}

private let quote: UInt8 = 0x22
