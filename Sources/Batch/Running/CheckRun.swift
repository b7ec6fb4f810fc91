import Assessment
import Lexicon
import Output

/// Checks the figures of a run: from the file that it wrote to the table of checks.
package struct CheckRun: Sendable {
    /// Tables of figures, in the order of their rows.
    package var figures: [Path]
    package var destination: Destination
    package var formats: [Format]
    /// What the data package says of the run, where there is none yet.
    package var provenance = Provenance()

    package init(figures: [Path], destination: Destination, formats: [Format]) {
        (self.figures, self.destination, self.formats) = (figures, destination, formats)
    }

    /// Reads document by document, and writes each one's checks.
    /// - Returns: the tests, and how many lines could not be read; each of these is among the messages.
    /// - Throws: `SystemError` where the figures cannot be read or the checks not be written; nothing half-written stays then.
    package func callAsFunction(_ checker: Checker, _ messages: Messages) throws -> (tally: CheckTally, unread: Int) {
        // where there is nothing to read, nothing is written either
        var first = try figures.first.map { path throws(SystemError) in try RecordReader(path) }
        let encoders = formats.map { Encoder<CheckRecord>.rows($0) }
        let tables = try open(encoders)
        var (tally, unread) = (CheckTally(), 0)
        do {
            var document: [Reported] = []
            func finish() throws(SystemError) {
                let checks = checker.check(document)
                for check in checks { tally.add(check) }
                for (encoder, table) in zip(encoders, tables) where !checks.isEmpty {
                    let buffer = ByteBuffer()
                    encoder.add(checks, to: buffer)
                    try table.write(buffer.bytes, count: checks.count)
                }
                document.removeAll(keepingCapacity: true)
            }
            for path in figures {
                var reader = try first ?? RecordReader(path)
                first = nil
                var problems: [Assessment.Reading.Problem] = []
                while let records = try reader.next(&problems) {
                    for record in records {
                        if let last = document.last, last.doc != record.doc { try finish() }
                        document.append(record)
                    }
                    for problem in problems { messages.line("error: \(problem.file):\(problem.line): \(problem.message)") }
                    unread += problems.count
                    problems = []
                }
            }
            try finish()
            for table in tables { try table.close() }
            for table in tables { try table.finish() }
            if case .folder(let folder) = destination { try describe(encoders, tables.map(\.rows), in: Path(folder)) }
        } catch {
            for table in tables { table.discard() }
            throw error
        }
        return (tally, unread)
    }

    private func open(_ encoders: [Encoder<CheckRecord>]) throws(SystemError) -> [TableFile] {
        var tables: [TableFile] = []
        do throws(SystemError) {
            if case .folder(let folder) = destination { try FileSystem.makeFolder(Path(folder)) }
            for encoder in encoders {
                let spec = TableSpec("checks", encoder)
                switch destination {
                case .standardOutput: tables.append(try TableFile(spec, to: .standardOutput()))
                case .folder(let folder):
                    let path = Path(folder).appending(Path(spec.name(shard: nil)))
                    tables.append(try TableFile(spec, to: try OutputFile(path: path.text)))
                }
            }
        } catch {
            for table in tables { table.discard() }
            throw error
        }
        return tables
    }

    /// Names the checks in the folder's data package.
    private func describe(_ encoders: [Encoder<CheckRecord>], _ rows: [Int], in folder: Path) throws(SystemError) {
        var resources: [Resource] = []
        for (encoder, rows) in zip(encoders, rows) {
            let spec = TableSpec("checks", encoder)
            var resource = Resource(path: spec.name(shard: nil), table: spec.table, format: spec.format.name)
            (resource.columns, resource.rows) = (spec.columns, rows)
            (resource.bytes, resource.sha256) = try FileSystem.digest(folder.appending(Path(resource.path)))
            resources.append(resource)
        }
        let path = folder.appending(Path(DataPackage.name))
        let old = (try? InputFile(path).readAll()).flatMap { Tree(json: $0) }
        let file = try OutputFile(path: path.text)
        try file.write(DataPackage.bytes(replacing: "checks", with: resources, in: old, provenance))
        try file.close()
        try file.finish()
    }
}
