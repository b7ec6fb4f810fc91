import Output

/// The folder that gets the texts of documents: `doc.txt` of each, in which its records' places are.
struct TextFolder {
    private let folder: Path

    init(_ folder: String) throws(SystemError) {
        self.folder = Path(folder)
        try FileSystem.makeFolder(self.folder)
    }

    func write(_ text: Bytes, of doc: String) throws(SystemError) {
        let path = folder.appending(Self.path(of: doc))
        try FileSystem.makeFolder(path.folder)
        let file = try OutputFile(path: path.text)
        do throws(SystemError) {
            try file.write(text)
            try file.close()
            try file.finish()
        } catch {
            file.discard()
            throw error
        }
    }

    /// Where a document's text stands below the folder. What a name has that would lead out of the folder, or to no file, is
    /// written as `%2E%2E`.
    static func path(of doc: String) -> Path {
        let parts = Array(doc.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { part in
            switch Array(part) {
            case []: Array("%2F".utf8)
            case [0x2E]: Array("%2E".utf8)
            case [0x2E, 0x2E]: Array("%2E%2E".utf8)
            default: part.flatMap { $0 == 0 ? Array("%00".utf8) : [$0] }
            }
        }
        return Path(bytes: Array(parts.joined(separator: [UInt8(ascii: "/")])) + Array(".txt".utf8))
    }
}
