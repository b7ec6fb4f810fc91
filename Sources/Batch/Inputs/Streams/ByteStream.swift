import Output

/// Bytes that come one after another. For one thread at a time.
package protocol ByteStream: AnyObject {
    /// Adds up to `count` bytes to a buffer; false at the end.
    func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool
    /// How many bytes of the file that it all comes from have been read.
    var taken: Int { get }
    /// How many bytes there may be; 0 where nobody knows.
    var expected: Int { get }
}

extension ByteStream {
    package var expected: Int { 0 }

    /// All that is left.
    /// - Throws: also where it is more than the limit.
    package func readAll(limit: Int = .max) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        try readAll(limit, into: &bytes)
        return bytes
    }

    /// All that is left; where the rest is lost, what came before, and why there is no more. Of what is too large nothing is kept.
    func readWhatThereIs(limit: Int) -> (bytes: [UInt8], loss: String?) {
        var bytes: [UInt8] = []
        do throws(SystemError) {
            try readAll(limit, into: &bytes)
            return (bytes, nil)
        } catch {
            return (error.isLimit ? [] : bytes, error.reason)
        }
    }

    private func readAll(_ limit: Int, into bytes: inout [UInt8]) throws(SystemError) {
        // one byte more than what is expected, so that the end is seen without a second buffer
        var step = min(max(expected + 1, 1 << 12), 1 << 26)
        while try read(step, into: &bytes) {
            if bytes.count > limit {
                bytes = []
                throw Limits.tooLarge(limit)
            }
            step = min(max(1 << 16, bytes.count / 2), 1 << 26)
        }
    }
}

/// What has been read of a stream to see what it is, and then the stream itself.
final class Peeked: ByteStream {
    private var head: [UInt8]
    private let rest: any ByteStream

    init(_ head: [UInt8], _ rest: any ByteStream) { (self.head, self.rest) = (head, rest) }

    var taken: Int { rest.taken }

    func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool {
        if head.isEmpty { return try rest.read(count, into: &buffer) }
        buffer += head.prefix(count)
        head.removeFirst(min(count, head.count))
        return true
    }
}

/// Bytes in memory.
final class MemoryStream: ByteStream {
    private let bytes: [UInt8]
    private(set) var taken = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool {
        let end = min(bytes.count, taken + count)
        defer { taken = end }
        buffer += bytes[taken..<end]
        return end > taken
    }
}
