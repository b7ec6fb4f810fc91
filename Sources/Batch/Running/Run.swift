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
    /// The columns of the figures, in their order; nil for all.
    package var fields: [String]?
    /// How the files are compressed; nil for not at all.
    package var compression: Compression?
    /// Whether CSV is written for Excel.
    package var isForExcel = false
    /// How many documents a file holds at most; nil for all.
    package var shardSize: Int?
    /// Whether to go on where an interrupted run stopped.
    package var resumes = false
    /// Whether to leave out what is no error.
    package var quiet = false
    /// What was spent before the run, where it is to say what it spends its time on; nil where nobody asks.
    package var profile: Profile?
    /// The folder that gets the text of each document; nil for none.
    package var texts: String?
    /// The repetitions of earlier documents whose figures are left out.
    package var leftOut: Set<DocumentRecord.Repetition> = []
    /// How inputs are read.
    package var options = InputOptions()
    /// What the data package says of the run.
    package var provenance = Provenance()
    /// How many bytes of a file of rows make one job, about.
    package var pieceSize = 1 << 18
    /// How often the run writes down how far it is.
    package var interval: Duration = .milliseconds(500)

    package init(inputs: [String], destination: Destination, formats: [Format], threads: Int) {
        (self.inputs, self.destination, self.formats, self.threads) = (inputs, destination, formats, threads)
    }

    /// Whether documents are held against each other: to name those that repeat others, or to leave them out.
    package var comparesDocuments: Bool { destination != .standardOutput || !leftOut.isEmpty }

    /// Whether a column is written, or a table, that tells what governs a figure from without.
    package var readsContext: Bool { destination != .standardOutput || fields.map { !Record.ownColumns.isSuperset(of: $0) } ?? true }

    /// Reads everything and writes it.
    ///
    /// What could not be read is in the tally, in the documents and among the messages, and ends nothing.
    /// - Throws: `SystemError` where the output could not be written; `Interrupted`. Nothing half-written stays behind then but
    ///   what a run can go on from.
    package func callAsFunction(_ reading: Reading, _ messages: Messages) async throws -> Tally {
        let formats = formats.map { isForExcel && $0 == .csv ? .excelCSV : $0 }
        var worker = Worker(reading: reading, formats: formats, fields: fields, hasTables: destination != .standardOutput)
        worker.keepsTexts = texts != nil
        worker.options = options
        worker.isTimed = profile != nil
        let profile = profile.map { RunProfile($0, threads: threads) }
        let texts = try texts.map { folder throws(SystemError) in try TextFolder(folder) }
        let settling = Settling(worker.documents, leaving: leftOut)
        let writer: RunWriter
        let found: Inputs
        switch destination {
        case .standardOutput:
            found = Inputs(inputs, format: options.format)
            writer = try RunWriter(standardOutput: worker.specs, compression, settling, compares: comparesDocuments)
        case .folder(let name):
            let folder = Path(name)
            try FileSystem.makeFolder(folder)
            found = Inputs(inputs, output: name, format: options.format)
            let finish = Finish(folder: folder, compression: compression, provenance: provenance, threads: threads)
            writer = try RunWriter(worker.specs, finish, settling, shardSize: shardSize, interval: interval)
            try writer.begin(RunIdentity(self, found.sources), resumes: resumes, quiet ? nil : messages)
        }
        defer { writer.unwatch() }
        if !quiet { for remark in found.remarks { messages.line(remark) } }
        var progress = Progress(total: found.size)
        do {
            try await run(worker, found.sources, into: writer, texts, messages, &progress, profile)
            if let signal = writer.signal { throw Interrupted(signal: signal) }
            profile?.beginFinish()
            try await writer.finish()
            profile?.endFinish()
        } catch {
            if writer.giveUp() {
                messages.line("stopped after \(writer.tally.counted); the same command with '--resume' goes on from there")
            } else if error is Interrupted {
                messages.line("stopped; nothing was written")
            }
            throw error
        }
        if !quiet { say(writer.tally, progress, messages) }
        profile?.say(progress.bytes, messages)
        return writer.tally
    }

    private func run(
        _ worker: Worker, _ sources: [Source], into writer: RunWriter, _ texts: TextFolder?, _ messages: Messages,
        _ progress: inout Progress, _ profile: RunProfile?
    ) async throws {
        var names = Names()
        for source in sources { _ = names.take(source.doc) }
        var jobs = Jobs(sources, pieceSize: pieceSize, options: options)
        var taken = TakenNames()
        var number = 0
        let done = writer.done
        try await InOrder(threads: threads).run(
            next: { () -> (number: Int, job: Job)? in
                // what is under way is done to its end
                profile?.start()
                defer { profile?.lap(.read) }
                guard writer.signal == nil, let job = jobs.next() else { return nil }
                defer { number += 1 }
                return (number, job)
            },
            weight: { $0.job.weight },
            work: { $0.number < done ? worker.names($0.job) : worker.run($0.job) }
        ) { work, result in
            let other = names.others(for: result.names, of: work.job)
            taken.add(result.names, other, of: work.job)
            progress.add(result.read, reach: work.job.reach, isSkipped: work.number < done)
            if work.number < done { return }
            let outcome = other.isEmpty ? result : worker.run(work.job, names: other)
            profile?.add(result.profile, other.isEmpty ? nil : outcome.profile)
            profile?.start()
            defer { profile?.lap(.write) }
            try writer.write(outcome)
            for (doc, text) in outcome.texts { try texts?.write(text, of: doc) }
            for error in outcome.errors { messages.line("error: \(error)") }
            if !quiet, let show = messages.progress, let line = progress.line(writer.tally) { show(line) }
        }
        if !quiet, let said = taken.said { messages.line(said) }
    }

    private func say(_ tally: Tally, _ progress: Progress, _ messages: Messages) {
        var place = ""
        if case .folder(let folder) = destination { place = " -> \(folder.hasSuffix("/") ? folder : folder + "/")" }
        messages.summary("\(tally.summary) \(progress.took())\(place)", tally.members + [
            .init(name: "seconds", value: .number(progress.time.inSeconds.decimals(3))),
            .init(name: "bytes", value: .integer(progress.bytes)),
        ])
    }
}
