import Output

/// A file that is in memory: what a program of its own, or a fuzzer, hands over instead of a path.
package enum MemoryFile {
    /// Hands over its documents, one by one, as a run finds them.
    /// - Parameters:
    ///   - name: its name, whose ending tells what it is (`a.jsonl.gz`); nothing of that name is opened.
    ///   - pieceSize: rows are read in pieces of about so many bytes.
    /// - Throws: where no file is called so, or it cannot be opened as what it is called.
    package static func documents(
        of bytes: [UInt8], named name: String, _ options: InputOptions = InputOptions(), pieceSize: Int = 1 << 18, take: (Found) -> Void
    ) throws(SystemError) {
        let path = Path(name)
        guard let (form, isPacked) = Source.Form.of(path) else {
            throw SystemError(name, saying: "its name must end in \(Source.Form.endings)")
        }
        var source = Source(path: path, form: form, below: path)
        (source.isPacked, source.size) = (isPacked, bytes.count)
        let reader = try JobReaders(options: options, pieceSize: pieceSize).open(source, MemoryStream(bytes))
        while let job = reader.next() { job.unpack(options, take) }
    }
}
