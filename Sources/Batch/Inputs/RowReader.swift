import Output

/// Cuts a file of rows into pieces of whole lines, in bounded memory: a piece is as large as the longest line, or a little
/// more than `size`.
package struct RowReader {
    /// Whole lines; the first is line `line` of the file, counted from 1.
    package struct Piece: Sendable {
        package var line: Int
        package var bytes: [UInt8]
    }

    private let file: InputFile
    private let size: Int
    private var rest: [UInt8] = []
    private var line = 1
    private var atEnd = false

    package init(_ path: Path, size: Int = 1 << 18) throws(SystemError) {
        file = try InputFile(path)
        self.size = size
    }

    /// The next lines; nil at the end.
    package mutating func next() throws(SystemError) -> Piece? {
        var bytes = rest
        rest = []
        var searched = 0
        while !atEnd {
            atEnd = try !file.read(size, into: &bytes)
            if let end = bytes[searched...].lastIndex(of: newline) {
                rest = Array(bytes[(end + 1)...])
                bytes.removeLast(rest.count)
                break
            }
            searched = bytes.count
        }
        if bytes.isEmpty { return nil }
        let piece = Piece(line: line, bytes: bytes)
        line += bytes.lazy.filter { $0 == newline }.count
        if piece.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Piece(line: 1, bytes: Array(bytes.dropFirst(3)))
        }
        return piece
    }
}

private let newline: UInt8 = 0x0A
