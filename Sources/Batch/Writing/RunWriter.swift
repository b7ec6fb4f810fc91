import Output

/// Writes what a run finds: its tables, and the journal that a later run can go on from.
final class RunWriter {
    private let specs: [TableSpec]
    private var settling: Settling
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
    /// - Parameter compares: whether documents that repeat others are found.
    init(standardOutput specs: [TableSpec], _ compression: Compression?, _ settling: Settling, compares: Bool) throws(SystemError) {
        (self.specs, finisher, shardSize, interval, self.settling) = (specs, nil, nil, .zero, settling)
        last = clock.now
        if compares { self.settling.seen = try Seen(nil, from: nil) }
        tables = try Tables(standardOutput: specs, compression)
    }

    init(_ specs: [TableSpec], _ finish: Finish, _ settling: Settling, shardSize: Int?, interval: Duration) throws {
        (self.specs, finisher, self.shardSize, self.interval, self.settling) = (specs, finish, shardSize, interval, settling)
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
            let seen = FileSystem.size(of: finisher.folder.appending(Path(OutputNames.seen)))?.bytes ?? 0
            let whole = { (point: Checkpoint) in
                point.seen <= seen
                    && Tables.stand(point.tables, self.specs, in: finisher.folder, shardSize: self.shardSize, finisher.compression)
            }
            if let found = points.last(where: { plan != nil || whole($0) }) { point = found }
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
            let names = specs.map { $0.name(shard: shardSize.map { _ in 1 }) + OutputNames.partial } + [OutputNames.seen, OutputNames.journal]
            Interruption.remove(names.map { finisher.folder.appending(Path($0)) })
        }
        canRepeat = identity.isRepeatable
        if plan == nil {
            do {
                settling.seen = try Seen(finisher.folder.appending(Path(OutputNames.seen)), from: keeps ? point.seen : nil)
                tables = try Tables(specs, in: finisher.folder, shardSize: shardSize, from: keeps ? point.tables : nil)
            } catch {
                if !keeps { takeAway() }
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
        for part in outcome.parts {
            let part = try settling.settle(part)
            try tables.write(part)
            point.tally += part.tally
        }
        point.jobs += 1
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
        try settling.seen?.flush()
        (point.tables, point.seen) = (tables.state, settling.seen?.length ?? 0)
        try journal?.add(point.tree(known: written.tables.closed.count))
        (written, keeps, last) = (point, true, clock.now)
    }

    /// Brings everything into its place.
    func finish() async throws {
        try tables?.close()
        guard let finisher, let tables else {
            if let plan { try finisher?.perform(plan) }
            takeAway()
            return
        }
        try checkpoint()
        let plan = try await finisher.prepare(tables.wholes())
        try journal?.add(plan.tree)
        try finisher.perform(plan)
        takeAway()
    }

    /// Takes away what only a run that goes on needs.
    private func takeAway() {
        if let finisher { FileSystem.remove(finisher.folder.appending(Path(OutputNames.seen))) }
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
        takeAway()
        return false
    }
}
