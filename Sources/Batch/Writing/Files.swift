import Documents
import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// Takes a file away, where there is one.
    static func remove(_ path: Path) { _ = path.withCString { unlink($0) } }

    /// Gives a file another name; false where it is not there.
    static func move(_ path: Path, to other: Path) throws(SystemError) -> Bool {
        if path.withCString({ from in other.withCString { rename(from, $0) } }) == 0 { return true }
        if errno == ENOENT { return false }
        throw SystemError("cannot write '\(other.text)'")
    }

    /// The size of a file, and when it was changed, in nanoseconds; nil where there is none.
    static func size(of path: Path) -> (bytes: Int, changed: Int)? {
        var info = stat()
        guard path.withCString({ stat($0, &info) }) == 0 else { return nil }
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return (Int(info.st_size), Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec))
    }

    /// How much of a file to read at once.
    private static func step(_ path: Path) -> Int { min(1 << 18, (size(of: path)?.bytes ?? 1 << 18) + 1) }

    /// A file's size and the SHA-256 of its bytes.
    static func digest(_ path: Path) throws(SystemError) -> (bytes: Int, sha256: String) {
        let file = try InputFile(path)
        let step = step(path)
        var (digest, bytes, buffer) = (SHA256.Stream(), 0, [UInt8]())
        while try file.read(step, into: &buffer) {
            bytes += buffer.count
            digest.add(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        return (bytes, digest.hex)
    }

    /// Writes what a file holds, compressed, into another.
    static func compress(_ path: Path, as compression: Compression, to other: Path) throws(SystemError) {
        let (from, compressor) = (try InputFile(path), Compressor(compression))
        // its name is one that is being written already
        let to = try OutputFile(path: String(other.text.dropLast(OutputNames.partial.count)))
        do throws(SystemError) {
            let step = step(path)
            var buffer: [UInt8] = []
            while try from.read(step, into: &buffer) {
                try to.write(compressor.add(buffer))
                buffer.removeAll(keepingCapacity: true)
            }
            try to.write(compressor.add([], isLast: true))
            try to.close()
        } catch {
            to.discard()
            throw error
        }
    }
}
