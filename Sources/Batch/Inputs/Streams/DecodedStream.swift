import Documents
import Output

/// A file of rows as UTF-8, whatever encoding it is in. The first 256 KB with anything that is no ASCII tell which, for the whole file.
/// Sequences that are ill-formed in UTF-8 or UTF-16 are left ill-formed, for the rows to count.
final class DecodedStream: ByteStream {
    private enum State {
        case start, ascii
        /// UTF-8, handed on as it is.
        case plain
        case decoding(Charset)
    }

    private let inner: any ByteStream
    private var state = State.start
    /// What was read and not yet handed on.
    private var held: [UInt8] = []
    private var atEnd = false
    /// Why there is no more.
    private var fault: SystemError?
    private static let sample = 1 << 18
    /// How much of a line is held before it is decoded in parts.
    private static let longest = 1 << 24

    init(_ inner: any ByteStream) { self.inner = inner }

    var taken: Int { inner.taken }
    var expected: Int { inner.expected }

    /// The name of the encoding of what was handed on last.
    var encoding: String {
        if case .decoding(let charset) = state { charset.name } else { Charset.utf8.name }
    }

    func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool {
        while true {
            switch state {
            case .plain:
                if held.isEmpty { return atEnd ? try end() : try inner.read(count, into: &buffer) }
                return handOn(count, &buffer)
            case .start:
                fill(1 << 12, count)
                state = .ascii
                if let (mark, charset) = Decoding.marks.first(where: { held.starts(with: $0.0) }), charset != .utf8 {
                    held.removeFirst(mark.count)
                    state = .decoding(charset)
                } else if let charset = Charset.utf16(held) {
                    state = .decoding(charset)
                }
            case .ascii:
                fill(1, count)
                if held.isEmpty { return try end() }
                if let first = held.firstIndex(where: { $0 >= 0x80 }) {
                    if Charset.isUTF8(beginning: held) {
                        state = .plain
                    } else {
                        fill(first + Self.sample, count)
                        let charset = Decoding.detect(held)
                        state = charset == .utf8 ? .plain : .decoding(charset)
                    }
                    continue
                }
                return handOn(count, &buffer)
            case .decoding(let charset):
                fill(held.count + 1, count)
                if held.isEmpty { return try end() }
                let most = held.count > Self.longest ? held.count & ~1 : nil
                guard let end = atEnd ? held.count : lineEnd(charset) ?? most else { continue }
                buffer += charset.decodeLines(held[..<end])
                held.removeFirst(end)
                return true
            }
        }
    }

    private func handOn(_ count: Int, _ buffer: inout [UInt8]) -> Bool {
        buffer += held.prefix(count)
        held.removeFirst(min(count, held.count))
        return true
    }

    /// Reads until so much is held, or to the end.
    private func fill(_ wanted: Int, _ step: Int) {
        while !atEnd, held.count < wanted {
            do throws(SystemError) {
                atEnd = try !inner.read(step, into: &held)
            } catch {
                (fault, atEnd) = (error, true)
            }
        }
    }

    /// - Throws: where the end is not the end of the file.
    private func end() throws(SystemError) -> Bool {
        if let fault { throw fault }
        return false
    }

    /// Behind the last line end that is held.
    private func lineEnd(_ charset: Charset) -> Int? {
        guard case .utf16(let isBig) = charset else { return held.lastIndex(of: 0x0A).map { $0 + 1 } }
        var at = held.count & ~1
        while at >= 2 {
            if held[at - 2] == (isBig ? 0 : 0x0A), held[at - 1] == (isBig ? 0x0A : 0) { return at }
            at -= 2
        }
        return nil
    }
}
