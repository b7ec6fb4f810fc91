import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file, or standard input, that is open for reading; closed when it is let go. For one thread at a time.
package final class InputFile: ByteStream {
    let path: Path
    let descriptor: Int32
    package private(set) var taken = 0

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
        taken += got
        return got > 0
    }

    package var expected: Int {
        var info = stat()
        return fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
