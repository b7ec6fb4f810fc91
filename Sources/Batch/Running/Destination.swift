import Figures
import Output

/// Where a run writes to.
package enum Destination: Sendable, Equatable {
    /// A folder; gets figures, relations and facts in each format asked for, and the documents as CSV and JSON Lines.
    case folder(String)
    /// Gets the figures in one format, and nothing else.
    case standardOutput
}

/// The names of the files that a run writes.
package enum OutputNames {
    package static func figures(_ format: Format) -> String { "figures.\(format.name)" }
    package static func relations(_ format: Format) -> String { "relations.\(format.name)" }
    package static func facts(_ format: Format) -> String { "facts.\(format.name)" }
    package static func documents(_ format: Format) -> String { "documents.\(format.name)" }

    /// All of them, in all formats, and what they are called while they are written.
    package static let all = Format.all.flatMap { format in
        [figures(format), relations(format), facts(format), documents(format)].flatMap { [$0, $0 + ".partial"] }
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
    private(set) var relations: [TableFile] = []
    private(set) var facts: [TableFile] = []
    private(set) var documents: [TableFile] = []
    private var all: [TableFile] { figures + relations + facts + documents }

    init(_ destination: Destination, _ worker: Worker) throws(SystemError) {
        switch destination {
        case .standardOutput:
            var tables: [TableFile] = []
            for encoder in worker.figures { tables.append(try TableFile(encoder, to: .standardOutput())) }
            figures = tables
        case .folder(let folder):
            let path = Path(folder)
            try FileSystem.makeFolder(path)
            var open: [TableFile] = []
            func files<Row>(_ encoders: [Encoder<Row>], _ name: (Format) -> String) throws(SystemError) -> [TableFile] {
                let before = open.count
                for encoder in encoders {
                    let file = path.appending(Path(name(encoder.format)))
                    open.append(try TableFile(encoder, to: try OutputFile(path: file.text)))
                }
                return Array(open[before...])
            }
            do throws(SystemError) {
                figures = try files(worker.figures, OutputNames.figures)
                relations = try files(worker.relations, OutputNames.relations)
                facts = try files(worker.facts, OutputNames.facts)
                documents = try files(worker.documents, OutputNames.documents)
            } catch {
                for table in open { table.discard() }
                throw error
            }
        }
    }

    func write(_ outcome: Outcome) throws(SystemError) {
        for (table, rows) in zip(figures, outcome.figures) { try table.write(rows) }
        for (table, rows) in zip(relations, outcome.relations) { try table.write(rows) }
        for (table, rows) in zip(facts, outcome.facts) { try table.write(rows) }
        for (table, rows) in zip(documents, outcome.documents) { try table.write(rows) }
    }

    func finish() throws(SystemError) {
        for table in all { try table.close() }
        for table in all { try table.finish() }
    }

    func discard() {
        for table in all { table.discard() }
    }
}
