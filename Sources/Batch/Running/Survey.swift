import Figures

/// Reads the documents of inputs on all cores and hands over, in their order, what was made of each.
///
/// For what looks at documents and writes no tables of them; documents are named as `Run` names them.
package struct Survey: Sendable {
    package var inputs: [String]
    package var threads: Int
    package let pages: PageReading
    package var options = InputOptions()

    package init(_ inputs: [String], threads: Int, pages: PageReading) {
        (self.inputs, self.threads, self.pages) = (inputs, threads, pages)
    }

    /// What came of a document.
    package struct Item<Value: Sendable>: Sendable {
        package var doc: String
        package var value: Value
    }

    /// What goes on; `take` stops the survey by saying so.
    package enum Next: Sendable { case goOn, stop }

    /// - Parameters:
    ///   - look: makes something of one report; on any thread.
    ///   - take: takes it; on the calling task, in the order of the documents.
    /// - Returns: how many documents could not be read; each has its message.
    package func callAsFunction<Value: Sendable>(
        _ messages: Messages, look: @escaping @Sendable (Report) -> Value, take: (Item<Value>) throws -> Next
    ) async throws -> Int {
        let found = Inputs(inputs)
        for remark in found.remarks { messages.line(remark) }
        var names = Names()
        for source in found.sources { _ = names.take(source.doc) }
        var jobs = Jobs(found.sources, pieceSize: 1 << 18, options: options)
        let options = self.options
        var failed = 0
        do {
            try await InOrder(threads: threads).run(next: { jobs.next() }, weight: \.weight, work: { Part($0, pages, options, look) }) {
                job, part in
                let other = names.others(for: part.names, of: job)
                let part = other.isEmpty ? part : Part(job, pages, options, names: other, look)
                for error in part.errors { messages.line("error: \(error)") }
                failed += part.errors.count
                for item in part.items { if case .stop = try take(item) { throw Stopped() } }
            }
        } catch is Stopped {}
        return failed
    }

    private struct Stopped: Error {}

    /// What came of one job.
    private struct Part<Value: Sendable>: Sendable {
        var items: [Item<Value>] = []
        var errors: [String] = []
        var names: [(row: Int, doc: String)] = []

        init(_ job: Job, _ pages: PageReading, _ options: InputOptions, names other: [Int: String] = [:], _ look: (Report) -> Value) {
            job.unpack(names: other, options) { found in
                if let row = found.row { names.append((row, found.doc)) }
                switch found.what {
                case .input(let input): 
                    items.append(Item(doc: input.doc, value: look(pages.report(input))))
                    if input.loss != nil { errors.append("\(found.place): \(found.reason ?? "not whole")") }
                case .failed: errors.append("\(found.place): \(found.reason ?? "cannot be read")")
                }
            }
        }
    }
}
