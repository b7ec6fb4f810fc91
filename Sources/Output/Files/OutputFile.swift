#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is being written, buffered: beside its final place first (`figures.csv.partial`), and renamed into it by
/// `finish`. Or standard output.
///
/// Not for use by several threads at once. Errors are `SystemError`.
package final class OutputFile {
    private let descriptor: Int32
    private let path: String?
    private let compressor: Compressor?
    /// How many bytes have been written, those that wait in memory included.
    package private(set) var length = 0
    private var buffer = Bytes()
    private var isOpen = true
    private static let limit = 1 << 18

    /// Opens a file to be; what stands at `path` stays as it is until `finish`.
    package init(path: String) throws(SystemError) {
        (self.path, compressor) = (path, nil)
        descriptor = open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw SystemError("cannot write '\(path)'") }
    }

    /// Opens a file that was begun earlier, and goes on behind its first bytes; what is behind these is cut off.
    package init(path: String, from length: Int) throws(SystemError) {
        (self.path, compressor, self.length) = (path, nil, length)
        descriptor = open(path + ".partial", O_WRONLY | O_CLOEXEC)
        if descriptor < 0 || ftruncate(descriptor, off_t(length)) != 0 || lseek(descriptor, 0, SEEK_END) < 0 {
            throw SystemError("cannot write '\(path)'")
        }
    }

    private init(descriptor: Int32, _ compression: Compression?) {
        self.descriptor = descriptor
        compressor = compression.map { Compressor($0) }
        path = nil
    }

    /// Standard output. A closed pipe is an error that says so, not the end of the program.
    package static func standardOutput(_ compression: Compression? = nil) -> OutputFile {
        signal(SIGPIPE, SIG_IGN)
        return OutputFile(descriptor: STDOUT_FILENO, compression)
    }

    /// Writes a text to standard output.
    package static func put(_ text: String) throws(SystemError) {
        let file = standardOutput()
        try file.write(Array(text.utf8))
        try file.close()
    }

    package func write(_ bytes: Bytes) throws(SystemError) {
        if let compressor { buffer += compressor.add(bytes) } else { buffer.append(contentsOf: bytes) }
        length += bytes.count
        if buffer.count >= Self.limit { try flush() }
    }

    /// Writes out what is left and closes the file, still beside its place.
    package func close() throws(SystemError) {
        if isOpen, let compressor { buffer += compressor.add([], isLast: true) }
        try flush()
        guard isOpen else { return }
        isOpen = false
        if path == nil { return }
        #if canImport(Glibc)
            let status = Glibc.close(descriptor)
        #elseif canImport(Musl)
            let status = Musl.close(descriptor)
        #else
            let status = Darwin.close(descriptor)
        #endif
        if status != 0 { throw failure() }
    }

    /// Puts the closed file in its place.
    package func finish() throws(SystemError) {
        guard let path else { return }
        if rename(path + ".partial", path) != 0 { throw failure() }
    }

    /// Takes the half-written file away.
    package func discard() {
        guard let path else { return }
        buffer = []
        try? close()
        unlink(path + ".partial")
    }

    /// Hands what waits in memory to the system.
    package func flush() throws(SystemError) {
        var from = 0
        while from < buffer.count {
            let written = buffer.withUnsafeBytes { systemWrite($0.baseAddress! + from, $0.count - from) }
            if written < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            from += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func systemWrite(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }

    private func failure() -> SystemError {
        let code = errno
        return SystemError(path.map { "cannot write '\($0)'" } ?? "cannot write to standard output", code: code)
    }
}
