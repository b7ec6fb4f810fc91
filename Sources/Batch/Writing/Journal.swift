import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The file `.solieu-run` in a folder of output: what a run was asked for, and how far it came, a line of JSON each time.
///
/// While it is open it is locked, so that two runs never write into one folder. It goes when the run is over.
final class Journal {
    private let path: Path
    private let folder: String
    private var descriptor: Int32

    /// - Throws: `SystemError` where the file cannot be made; `Busy` where another run has it.
    init(in folder: Path) throws {
        path = folder.appending(Path(OutputNames.journal))
        self.folder = folder.text
        descriptor = -1
        while true {
            descriptor = path.withCString { open($0, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666) }
            if descriptor < 0 { throw SystemError("cannot write '\(path.text)'") }
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
                shut()
                throw Busy(folder: folder.text)
            }
            // the run before may have taken the file away between the two steps
            var (ours, named) = (stat(), stat())
            fstat(descriptor, &ours)
            if path.withCString({ stat($0, &named) }) == 0, ours.st_ino == named.st_ino { return }
            shut()
        }
    }

    deinit { shut() }

    /// The lock is given back by its own call: a child that was just forked, and has not yet begun its own program, has the file open still, and closing
    /// it here would leave it locked until then.
    private func shut() {
        if descriptor >= 0 {
            _ = flock(descriptor, LOCK_UN)
            _ = close(descriptor)
        }
        descriptor = -1
    }

    /// Another run writes into the folder.
    struct Busy: Error, CustomStringConvertible {
        let folder: String
        var description: String {
            "another run is writing into '\(folder)'; wait until it is over, or name another folder with '--output'"
        }
    }

    /// The lines that were written whole.
    func entries() throws(SystemError) -> [Tree] {
        let bytes = try InputFile(path).readAll()
        let whole = bytes[..<(bytes.lastIndex(of: 0x0A) ?? 0)]
        return whole.split(separator: 0x0A).compactMap { Tree(json: $0) }
    }

    /// Begins anew with what the run is.
    func begin(_ header: Tree) throws(SystemError) {
        if ftruncate(descriptor, 0) != 0 { throw SystemError("cannot write '\(path.text)'") }
        try add(header)
    }

    func add(_ entry: Tree) throws(SystemError) {
        let bytes = Bytes(entry.description.utf8 + [0x0A])
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if written != bytes.count { throw SystemError("cannot write '\(path.text)'") }
    }

    /// Takes the file away: nothing is left to go on with.
    func remove() { FileSystem.remove(path) }
}
