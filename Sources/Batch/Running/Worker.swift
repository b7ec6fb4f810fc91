import Assessment
import Documents
import Figures
import Output
import Relations

/// Does a job: reads its documents and writes their rows. A value; all threads share one.
package struct Worker: Sendable {
    package let reading: Reading
    package let figures: [Encoder<Record>]
    package let relations: [Encoder<RelationRecord>]
    package let facts: [Encoder<Fact>]
    /// Of what is tested; a database has them with the figures.
    package let checks: [Encoder<CheckRecord>]
    package let documents: [Encoder<DocumentRecord>]

    /// How inputs are read.
    package var options = InputOptions()

    /// Whether the texts of documents are kept.
    package var keepsTexts = false
    /// Whether it tells how long each stage took.
    package var isTimed = false

    /// - Parameters:
    ///   - formats: of the figures, and in a folder of the other tables.
    ///   - fields: the columns of the figures; nil for all.
    ///   - hasTables: whether there are other tables than figures.
    package init(reading: Reading, formats: [Format], fields: [String]? = nil, hasTables: Bool) {
        self.reading = reading
        figures = formats.map { .figures($0, fields: fields) }
        let others = hasTables ? formats : []
        (relations, facts) = (others.map { .relations($0) }, others.map { .facts($0) })
        checks = reading.checker == nil ? [] : others.filter(\.isDatabase).map { .rows($0) }
        documents = Self.documentFormats(others).map { .documents($0) }
    }

    /// Documents are CSV and JSON Lines whatever the figures are, but in a database alone where that is all.
    private static func documentFormats(_ formats: [Format]) -> [Format] {
        let files = formats.filter { !$0.isDatabase }
        let databases = formats.filter(\.isDatabase)
        if files.isEmpty { return databases }
        return [formats.first { $0 == .csv } ?? .csv, .jsonl] + databases
    }

    /// The tables of a run, in the order of an outcome's; the documents are the last.
    package var specs: [TableSpec] {
        figures.map { TableSpec("figures", $0) } + relations.map { TableSpec("relations", $0) } + facts.map { TableSpec("facts", $0) }
            + checks.map { TableSpec("checks", $0) } + documents.map { TableSpec("documents", $0) }
    }

    /// - Parameter names: the rows, by line, that must not have the name that they give themselves.
    package func run(_ job: Job, names: [Int: String] = [:]) -> Outcome {
        var outcome = Draft(specs.count - documents.count)
        let stopwatch = isTimed ? Stopwatch() : nil
        outcome.stopwatch = stopwatch
        job.unpack(names: names, options) { found in
            stopwatch?.lap(.read)
            if let row = found.row { outcome.names.append((row, found.doc)) }
            switch found.what {
            case .input(let input):
                outcome.read += input.bytes.count
                var output = reading.read(input, stopwatch)
                if let loss = input.loss { (output.document.status, output.document.error) = (.error, loss) }
                add(output, &outcome, at: found.place, found.reason)
            case .failed(let doc, let source, let error):
                var document = DocumentRecord(doc: doc, source: source)
                (document.status, document.error) = (.error, error)
                add(.init(document: document, records: []), &outcome, at: found.place, found.reason)
            }
            stopwatch?.lap(.write)
        }
        stopwatch?.lap(.read)
        return outcome.finished
    }

    /// Of a job whose rows stand in the tables already: the names of its documents.
    package func names(_ job: Job) -> Outcome {
        var outcome = Draft(0)
        outcome.read = job.weight
        switch job.work {
        case .file, .content, .unread: break
        case .lines, .cells, .pages: job.unpack(options) { if let row = $0.row { outcome.names.append((row, $0.doc)) } }
        }
        return outcome.finished
    }

    private func add(_ output: Reading.Output, _ outcome: inout Draft, at place: String, _ reason: String? = nil) {
        var at = 0
        outcome.add(output.records, figures, &at)
        outcome.stopwatch?.lap(.write)
        if !relations.isEmpty || !facts.isEmpty {
            let related = Relations(output.records, roles: output.roles)
            outcome.stopwatch?.lap(.relations)
            outcome.add(related.records, relations, &at)
            outcome.add(related.facts, facts, &at)
        }
        if !checks.isEmpty {
            outcome.stopwatch?.lap(.write)
            let found = reading.checker?.check(output.records.map { Reported($0) }) ?? []
            outcome.stopwatch?.lap(.relations)
            outcome.add(found, checks, &at)
        }
        if keepsTexts, output.document.status != .error || !output.text.isEmpty { outcome.texts.append((output.document.doc, output.text)) }
        outcome.cut(output)
        if output.document.status == .error {
            outcome.errors.append("\(place): \(reason ?? output.document.error ?? "cannot be read")")
        }
    }
}

/// An outcome that is being written, on one thread.
private struct Draft {
    private let buffers: [ByteBuffer]
    private var counts: [Int]
    private var parts: [Outcome.Part] = []
    var errors: [String] = []
    var names: [(row: Int, doc: String)] = []
    var texts: [(doc: String, text: Bytes)] = []
    var read = 0
    /// Nil where nobody asks how long it took.
    var stopwatch: Stopwatch?

    init(_ tables: Int) {
        buffers = (0..<tables).map { _ in ByteBuffer() }
        counts = Array(repeating: 0, count: tables)
    }

    /// Writes rows into the buffers of their table, which begin at `at`, and goes on behind them.
    mutating func add<Row>(_ rows: [Row], _ encoders: [Encoder<Row>], _ at: inout Int) {
        for encoder in encoders {
            encoder.add(rows, to: buffers[at])
            counts[at] += rows.count
            at += 1
        }
    }

    /// Makes a part of what is in the buffers: the rows of one document.
    mutating func cut(_ output: Reading.Output) {
        var tally = Tally()
        tally.add(output.document, output.records)
        // what was read in part is no measure for others
        let signature = output.document.status == .ok ? output.signature : nil
        parts.append(
            .init(rows: buffers.map(\.bytes), counts: counts, document: output.document, tally: tally, signature: signature))
        for buffer in buffers { buffer.removeAll() }
        counts = Array(repeating: 0, count: buffers.count)
    }

    var finished: Outcome {
        Outcome(parts: parts, read: read, errors: errors, names: names, texts: texts, profile: stopwatch?.profile)
    }
}
