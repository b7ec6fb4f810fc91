import Figures
import Output

/// Where a run writes to.
package enum Destination: Sendable, Equatable {
    /// A folder; gets the figures in each format asked for, and the documents as CSV and JSON Lines.
    case folder(String)
    /// Gets the figures in one format, and nothing else.
    case standardOutput
}

/// The names of the files that a run writes.
package enum OutputNames {
    package static func figures(_ format: Format) -> String { "figures.\(format.name)" }
    package static func documents(_ format: Format) -> String { "documents.\(format.name)" }

    /// All of them, in all formats, and what they are called while they are written.
    package static let all = Format.all.flatMap { format in
        [figures(format), documents(format)].flatMap { [$0, $0 + ".partial"] }
    }
}

/// One table that is being written to a file.
final class TableFile {
    private let file: OutputFile
    private let parts: (begin: Bytes, separator: Bytes, end: Bytes)
    private var hasRows = false

    init<Row>(_ encoder: Encoder<Row>, to file: OutputFile) throws(SystemError) {
        self.file = file
        parts = (encoder.begin, encoder.separator, encoder.end)
        try file.write(parts.begin)
    }

    /// Adds the rows that an encoder has written into a buffer.
    func write(_ rows: Bytes) throws(SystemError) {
        if rows.isEmpty { return }
        if hasRows { try file.write(parts.separator) }
        hasRows = true
        try file.write(rows)
    }

    func close() throws(SystemError) {
        try file.write(parts.end)
        try file.close()
    }

    func finish() throws(SystemError) { try file.finish() }
    func discard() { file.discard() }
}

/// All files of a run. They come into their places together, after the last byte of all of them is written.
final class Tables {
    let figures: [TableFile]
    let documents: [TableFile]

    init(_ destination: Destination, _ worker: Worker) throws(SystemError) {
        switch destination {
        case .standardOutput:
            var tables: [TableFile] = []
            for encoder in worker.figures { tables.append(try TableFile(encoder, to: .standardOutput())) }
            (figures, documents) = (tables, [])
        case .folder(let folder):
            let path = Path(folder)
            try FileSystem.makeFolder(path)
            var (figures, documents): ([TableFile], [TableFile]) = ([], [])
            func file(_ name: String) throws(SystemError) -> OutputFile {
                try OutputFile(path: path.appending(Path(name)).text)
            }
            do throws(SystemError) {
                for encoder in worker.figures {
                    figures.append(try TableFile(encoder, to: try file(OutputNames.figures(encoder.format))))
                }
                for encoder in worker.documents {
                    documents.append(try TableFile(encoder, to: try file(OutputNames.documents(encoder.format))))
                }
            } catch {
                for table in figures + documents { table.discard() }
                throw error
            }
            (self.figures, self.documents) = (figures, documents)
        }
    }

    func write(_ outcome: Outcome) throws(SystemError) {
        for (table, rows) in zip(figures, outcome.figures) { try table.write(rows) }
        for (table, rows) in zip(documents, outcome.documents) { try table.write(rows) }
    }

    func finish() throws(SystemError) {
        for table in figures + documents { try table.close() }
        for table in figures + documents { try table.finish() }
    }

    func discard() {
        for table in figures + documents { table.discard() }
    }
}
