import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Cuts a file of rows into pieces of whole lines, in bounded memory: a piece is as large as the longest line, or a little
/// more than `size`.
package struct RowReader {
    /// Whole lines; the first is line `line` of the file, counted from 1.
    package struct Piece: Sendable {
        package var line: Int
        package var bytes: [UInt8]
        /// The encoding that they came in; they are UTF-8, but for what was ill-formed.
        package var encoding = "UTF-8"
        /// It is one line, longer than the limit, and its bytes are left out.
        package var isTooLong = false
    }

    let stream: DecodedStream
    private let size: Int
    private let limit: Int
    private var rest: [UInt8] = []
    /// The line that comes next.
    private(set) var line = 1
    private var atEnd = false
    private var fault: SystemError?

    package init(_ path: Path, size: Int = 1 << 18) throws(SystemError) {
        self.init(try InputFile(path), size: size)
    }

    package init(_ stream: any ByteStream, size: Int = 1 << 18, limit: Int = .max) {
        (self.stream, self.size, self.limit) = (DecodedStream(stream), size, limit)
    }

    /// The next lines; nil at the end.
    /// - Throws: where there is more that cannot be read; all whole lines before have been handed over then.
    package mutating func next() throws(SystemError) -> Piece? {
        var bytes = rest
        rest = []
        var searched = 0
        var end: Int?
        while !atEnd {
            read(into: &bytes)
            end = bytes[searched...].lastIndex(of: newline)
            if let end {
                rest = Array(bytes[(end + 1)...])
                bytes.removeLast(rest.count)
                break
            }
            searched = bytes.count
            if searched > limit { return skipLine() }
        }
        if let fault, end == nil { throw fault }  // what stands behind the last line end is only a part of a line
        if bytes.isEmpty { return nil }
        let piece = Piece(line: line, bytes: bytes, encoding: stream.encoding)
        line += bytes.lines.count - 1
        if piece.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Piece(line: 1, bytes: Array(bytes.dropFirst(3)), encoding: stream.encoding)
        }
        return piece
    }

    private mutating func read(into bytes: inout [UInt8]) {
        do throws(SystemError) {
            atEnd = try !stream.read(size, into: &bytes)
        } catch {
            (fault, atEnd) = (error, true)
        }
    }

    /// Passes over what is left of a line that is too long to be held.
    private mutating func skipLine() -> Piece {
        defer { line += 1 }
        while !atEnd {
            var bytes: [UInt8] = []
            read(into: &bytes)
            if let end = bytes.firstIndex(of: newline) {
                rest = Array(bytes[(end + 1)...])
                break
            }
        }
        return Piece(line: line, bytes: [], isTooLong: true)
    }
}

private let newline: UInt8 = 0x0A

extension [UInt8] {
    /// The stretches between line ends, in order, empty ones too. The system's library looks at many bytes at once.
    var lines: [Range<Int>] {
        withUnsafeBytes { bytes in
            var lines: [Range<Int>] = []
            var start = 0
            while let base = bytes.baseAddress, let end = memchr(base + start, Int32(newline), bytes.count - start) {
                let place = base.distance(to: UnsafeRawPointer(end))
                lines.append(start..<place)
                start = place + 1
            }
            lines.append(start..<bytes.count)
            return lines
        }
    }
}
