/// Does jobs on several threads and hands on what comes of them in the order of the jobs.
///
/// Memory is bounded: no job is begun while `window` jobs, or jobs of `capacity` bytes, are under way or wait for an earlier one.
package struct InOrder: Sendable {
    package let threads: Int
    package let window: Int
    /// No job is begun either while so many bytes wait or are under way.
    package var capacity = 1 << 28

    package init(threads: Int) {
        self.threads = max(1, threads)
        window = self.threads * 4
    }

    /// - Parameters:
    ///   - next: the jobs in order; asked on the calling task only.
    ///   - weight: how many bytes a job holds.
    ///   - work: does one job; on any thread.
    ///   - emit: takes one result; on the calling task, in the order of the jobs. What it throws ends the run.
    package func run<Job: Sendable, Result: Sendable>(
        next: () -> Job?, weight: (Job) -> Int = { _ in 0 }, work: @escaping @Sendable (Job) -> Result, emit: (Job, Result) throws -> Void
    ) async throws {
        if threads == 1 {
            while let job = next() { try emit(job, work(job)) }
            return
        }
        try await withThrowingTaskGroup(of: (number: Int, job: Job, result: Result).self) { group in
            var waiting: [Int: (Job, Result)] = [:]
            var (begun, running, emitted) = (0, 0, 0)
            var (held, atEnd) = (0, false)
            while true {
                while !atEnd, running < threads, begun - emitted < window, held <= capacity {
                    guard let job = next() else {
                        atEnd = true
                        break
                    }
                    let number = begun
                    held += weight(job)
                    group.addTask { (number, job, work(job)) }
                    (begun, running) = (begun + 1, running + 1)
                }
                if running == 0 { return }
                guard let done = try await group.next() else { return }
                running -= 1
                waiting[done.number] = (done.job, done.result)
                while let (job, result) = waiting.removeValue(forKey: emitted) {
                    try emit(job, result)
                    emitted += 1
                    held -= weight(job)
                }
            }
        }
    }
}
