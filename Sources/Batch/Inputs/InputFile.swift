import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file, or standard input, that is open for reading; closed when it is let go. For one thread at a time.
package final class InputFile {
    private let path: Path
    private let descriptor: Int32

    package init(_ path: Path) throws(SystemError) {
        self.path = path
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        if descriptor < 0 { throw FileSystem.cannotRead(path) }
    }

    private init(descriptor: Int32) {
        path = Path("-")
        self.descriptor = descriptor
    }

    package static func standardInput() -> InputFile { InputFile(descriptor: STDIN_FILENO) }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Adds up to `count` bytes to a buffer; false at the end of the file.
    package func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        var got: Int
        repeat {
            got = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress! + start, count) }
        } while got < 0 && errno == EINTR
        let code = errno
        buffer.removeLast(count - max(got, 0))
        if got < 0 { throw SystemError("cannot read '\(path.text)'", code: code) }
        return got > 0
    }

    /// All that is left.
    package func readAll() throws(SystemError) -> [UInt8] {
        var info = stat()
        let known = fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
        var bytes: [UInt8] = []
        // one byte more than the file's size, so that its end is seen without a second buffer
        var step = max(known + 1, 1 << 12)
        while try read(step, into: &bytes) { step = max(1 << 16, bytes.count / 2) }
        return bytes
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
