import Figures
import Output

/// One run: from the inputs that a user names to the files that are written.
package struct Run: Sendable {
    /// Files, folders, `-`.
    package var inputs: [String]
    package var destination: Destination
    /// The formats of the figures.
    package var formats: [Format]
    package var threads: Int
    /// Whether to leave out what is no error.
    package var quiet = false
    /// The folder that gets the text of each document; nil for none.
    package var texts: String?
    /// How inputs are read.
    package var options = InputOptions()
    /// How many bytes of a file of rows make one job, about.
    package var pieceSize = 1 << 18

    package init(inputs: [String], destination: Destination, formats: [Format], threads: Int) {
        (self.inputs, self.destination, self.formats, self.threads) = (inputs, destination, formats, threads)
    }

    /// Reads everything and writes it.
    ///
    /// What could not be read is in the tally, in the documents and among the messages, and ends nothing.
    /// - Throws: `SystemError` where the output could not be written; nothing half-written stays behind then.
    package func callAsFunction(_ reading: Reading, _ messages: Messages) async throws -> Tally {
        let clock = ContinuousClock()
        let start = clock.now
        let tables: Tables
        let isFolder = destination != .standardOutput
        var worker = Worker(
            reading: reading, figures: formats.map { .figures($0) },
            relations: isFolder ? formats.map { .relations($0) } : [], facts: isFolder ? formats.map { .facts($0) } : [],
            documents: isFolder ? [Format.csv, .jsonl].map { .documents($0) } : [])
        worker.keepsTexts = texts != nil
        worker.options = options
        let folder = try texts.map { folder throws(SystemError) in try TextFolder(folder) }
        tables = try Tables(destination, worker)
        do {
            let tally = try await run(worker, into: tables, folder, messages, clock)
            try tables.finish()
            if !quiet { messages.line(summary(tally, took: clock.now - start)) }
            return tally
        } catch {
            tables.discard()
            throw error
        }
    }

    private func run(
        _ worker: Worker, into tables: Tables, _ texts: TextFolder?, _ messages: Messages, _ clock: ContinuousClock
    ) async throws -> Tally {
        let found = Inputs(inputs, output: folder, format: options.format)
        for remark in found.remarks where !quiet { messages.line(remark) }
        var names = Names()
        for source in found.sources { _ = names.take(source.doc) }
        var jobs = Jobs(found.sources, pieceSize: pieceSize, options: options)
        var taken = TakenNames()
        let progress = Progress(total: found.size, clock: clock)
        var tally = Tally()
        var shown = clock.now
        try await InOrder(threads: threads).run(next: { jobs.next() }, weight: \.weight, work: { worker.run($0) }) { job, result in
            let other = names.others(for: result.names, of: job)
            taken.add(result.names, other, of: job)
            let outcome = other.isEmpty ? result : worker.run(job, names: other)
            try tables.write(outcome)
            for (doc, text) in outcome.texts { try texts?.write(text, of: doc) }
            for error in outcome.errors { messages.line("error: \(error)") }
            tally += outcome.tally
            if !quiet, let show = messages.progress, clock.now - shown > .milliseconds(100) {
                shown = clock.now
                show(progress.line(at: job.reach, tally))
            }
        }
        if !quiet, let said = taken.said { messages.line(said) }
        return tally
    }

    private var folder: String? {
        if case .folder(let folder) = destination { folder } else { nil }
    }

    private func summary(_ tally: Tally, took time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
        let took = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
        let place = folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        return "\(tally.summary) in \(took)" + (place.map { " -> \($0)" } ?? "")
    }
}
