import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that grows at its end and is read anywhere. What was added last waits in memory.
final class SeenFile {
    private let path: Path?
    private let descriptor: Int32
    private var flushed: Int
    private var buffer: [UInt8] = []
    private static let limit = 1 << 18

    var length: Int { flushed + buffer.count }

    /// - Parameters:
    ///   - path: nil for a file without a name, which goes when it is closed.
    ///   - length: how much of what is there is kept.
    init(_ path: Path?, from length: Int = 0) throws(SystemError) {
        self.path = path
        flushed = length
        if let path {
            descriptor = path.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
        } else {
            let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
            var name = Array("\(folder)/solieu-XXXXXX".utf8CString)
            descriptor = mkstemp(&name)
            if descriptor >= 0 { unlink(name) }
        }
        if descriptor < 0 || ftruncate(descriptor, off_t(length)) != 0 { throw problem("write") }
    }

    deinit { close(descriptor) }

    func add(_ bytes: [UInt8]) throws(SystemError) {
        buffer += bytes
        if buffer.count >= Self.limit { try flush() }
    }

    /// Hands what waits in memory to the system.
    func flush() throws(SystemError) {
        var from = 0
        while from < buffer.count {
            let written = buffer.withUnsafeBytes { pwrite(descriptor, $0.baseAddress! + from, $0.count - from, off_t(flushed + from)) }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { throw problem("write") }
            from += written
        }
        flushed += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Up to so many bytes from a place; fewer only at the end.
    func read(at place: Int, _ count: Int) throws(SystemError) -> [UInt8] {
        if place >= flushed { return Array(buffer.dropFirst(place - flushed).prefix(count)) }
        var out = [UInt8](repeating: 0, count: min(count, flushed - place))
        var got = 0
        while got < out.count {
            let read = out.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + got, $0.count - got, off_t(place + got)) }
            if read < 0, errno == EINTR { continue }
            if read <= 0 { throw problem("read") }
            got += read
        }
        return out
    }

    func remove() { if let path { FileSystem.remove(path) } }

    private func problem(_ what: String) -> SystemError {
        SystemError(path.map { "cannot \(what) '\($0.text)'" } ?? "cannot \(what) a file for the time of the run")
    }
}
