import Output

/// Writes what a run finds: its tables, and the journal that a later run can go on from.
final class RunWriter {
    private let specs: [TableSpec]
    private let finisher: Finish?
    private let shardSize: Int?
    private let interval: Duration
    private let clock = ContinuousClock()
    private var tables: Tables?
    private var journal: Journal?
    /// Whether a later run can go on from what is written down.
    private var keeps = false
    private var point = Checkpoint()
    private var written = Checkpoint()
    private var last: ContinuousClock.Instant
    /// What is left to be done of a run that was stopped while it brought its files into place.
    private var plan: Finish.Plan?
    private var watches = false

    /// Figures alone, on standard output.
    init(standardOutput specs: [TableSpec], _ compression: Compression?) throws(SystemError) {
        (self.specs, finisher, shardSize, interval) = (specs, nil, nil, .zero)
        last = clock.now
        tables = try Tables(standardOutput: specs, compression)
    }

    init(_ specs: [TableSpec], _ finish: Finish, shardSize: Int?, interval: Duration) throws {
        (self.specs, finisher, self.shardSize, self.interval) = (specs, finish, shardSize, interval)
        last = clock.now
        journal = try Journal(in: finish.folder)
    }

    /// The jobs that are done, and what came of them.
    var done: Int { point.jobs }
    var tally: Tally { point.tally }

    /// The signal that asks the run to stop.
    var signal: Int32? { watches ? Interruption.signal : nil }

    func unwatch() { if watches || finisher != nil { Interruption.unwatch() } }

    /// Opens the tables: new ones, or those of an interrupted run.
    func begin(_ identity: RunIdentity, resumes: Bool, _ messages: Messages?) throws {
        guard let journal, let finisher else { return }
        let entries = try journal.entries()
        let points = Checkpoint.all(in: entries)
        if resumes, !identity.isRepeatable { throw CannotResume(reason: "standard input cannot be read a second time") }
        if resumes, !points.isEmpty {
            if let difference = identity.difference(from: entries.first) {
                throw CannotResume(
                    reason: "\(difference); give the same, or leave out '--resume' to begin anew")
            }
            plan = entries.last.flatMap { Finish.Plan($0) }
            let whole = { Tables.stand($0, self.specs, in: finisher.folder, shardSize: self.shardSize, finisher.compression) }
            if let found = points.last(where: { plan != nil || whole($0.tables) }) { point = found }
        }
        (written, keeps) = (point, point.jobs > 0)
        if keeps {
            messages?.line("going on after \(point.tally.counted)")
        } else {
            if let last = points.last, !resumes {
                messages?.line("beginning anew; a run into '\(finisher.folder.text)' was interrupted after \(last.tally.counted), '--resume' would have gone on")
            } else if resumes {
                messages?.line("nothing to go on with in '\(finisher.folder.text)'; beginning at the beginning")
            }
            try journal.begin(identity.tree)
        }
        if identity.isRepeatable {
            watches = true
            Interruption.watch()
        } else {
            let names = specs.map { $0.name(shard: shardSize.map { _ in 1 }) + OutputNames.partial } + [OutputNames.journal]
            Interruption.remove(names.map { finisher.folder.appending(Path($0)) })
        }
        canRepeat = identity.isRepeatable
        if plan == nil {
            do {
                tables = try Tables(specs, in: finisher.folder, shardSize: shardSize, from: keeps ? point.tables : nil)
            } catch {
                if !keeps { journal.remove() }
                throw error
            }
        }
    }

    private var canRepeat = false

    /// That a run cannot be gone on with, and why.
    struct CannotResume: Error, CustomStringConvertible {
        let reason: String
        var description: String { "the interrupted run cannot be gone on with: \(reason)" }
    }

    func write(_ outcome: Outcome) throws(SystemError) {
        guard let tables else { return }
        let shards = tables.closedCount
        try tables.write(outcome)
        point.jobs += 1
        point.tally += outcome.tally
        guard canRepeat, let finisher else { return }
        if tables.closedCount > shards || clock.now - last > interval {
            try checkpoint()
            // from here on nobody needs them as they were
            if finisher.compression != nil { for whole in tables.wholes(from: shards) { try finisher.pack(whole) } }
        }
    }

    /// Writes down how far the tables are.
    private func checkpoint() throws(SystemError) {
        guard let tables, canRepeat else { return }
        try tables.flush()
        point.tables = tables.state
        try journal?.add(point.tree(known: written.tables.closed.count))
        (written, keeps, last) = (point, true, clock.now)
    }

    /// Brings everything into its place.
    func finish() async throws {
        try tables?.close()
        guard let finisher, let tables else {
            if let plan { try finisher?.perform(plan) }
            journal?.remove()
            return
        }
        try checkpoint()
        let plan = try await finisher.prepare(tables.wholes())
        try journal?.add(plan.tree)
        try finisher.perform(plan)
        journal?.remove()
    }

    /// Leaves what a later run can go on from; else takes all away.
    /// - Returns: whether there is something to go on from.
    func giveUp() -> Bool {
        guard finisher != nil else { return false }
        if signal != nil, point.jobs > 0, point != written { try? checkpoint() }
        if keeps {
            point = written
            return true
        }
        tables?.discard()
        journal?.remove()
        return false
    }
}
