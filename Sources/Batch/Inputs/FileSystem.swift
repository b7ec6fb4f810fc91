import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few things that a run asks the file system for. All errors are the system's own words.
package enum FileSystem {
    /// What tells one file or folder from all others.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    package enum Sort: Sendable { case file, folder, other }

    /// What stands at a path, symbolic links followed.
    package static func look(at path: Path) throws(SystemError) -> (sort: Sort, identity: Identity) {
        let found = try measure(path)
        return (found.sort, found.identity)
    }

    /// The same, with the file's size in bytes.
    static func measure(_ path: Path) throws(SystemError) -> (sort: Sort, identity: Identity, size: Int) {
        var info = stat()
        if path.withCString({ stat($0, &info) }) != 0 { throw cannotRead(path) }
        let identity = Identity(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
        switch info.st_mode & S_IFMT {
        case S_IFREG: return (.file, identity, Int(info.st_size))
        case S_IFDIR: return (.folder, identity, 0)
        default: return (.other, identity, 0)
        }
    }

    /// The files that a pattern of a shell names, in byte order of paths; none where it is no pattern or names nothing.
    package static func matches(_ pattern: String) -> [String] {
        guard pattern.utf8.contains(where: { [0x2A, 0x3F, 0x5B].contains($0) }) else { return [] }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { Path(String(cString: $0)) } }.sorted().map(\.text)
    }

    /// The names in a folder, in no order, without `.` and `..`.
    package static func names(in folder: Path) throws(SystemError) -> [Path] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw cannotRead(folder) }
        defer { closedir(stream) }
        var names: [Path] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw cannotRead(folder) }
                return names
            }
            let at = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \dirent.d_name)!
            let name = at.assumingMemoryBound(to: UInt8.self)
            let path = Path(
                bytes: Array(UnsafeBufferPointer(start: name, count: strlen(at.assumingMemoryBound(to: CChar.self)))))
            if path.bytes != [0x2E], path.bytes != [0x2E, 0x2E] { names.append(path) }
        }
    }

    /// The one absolute path of a file, links resolved; nil where it cannot be found.
    package static func absolute(_ path: Path) -> Path? {
        guard let resolved = path.withCString({ realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return Path(bytes: Array(String(cString: resolved).utf8))
    }

    /// Makes a folder and those above it.
    package static func makeFolder(_ path: Path) throws(SystemError) {
        var made: [UInt8] = path.bytes.first == 0x2F ? [0x2F] : []
        for part in path.bytes.split(separator: 0x2F) {
            made += part + [0x2F]
            let status = Path(bytes: made).withCString { mkdir($0, 0o777) }
            if status != 0, errno != EEXIST { throw SystemError("cannot make the folder '\(path.text)'") }
        }
        if try look(at: path).sort != .folder {
            throw SystemError("cannot make the folder '\(path.text)'", code: ENOTDIR)
        }
    }

    static func cannotRead(_ path: Path) -> SystemError { SystemError("cannot read '\(path.text)'") }
}
