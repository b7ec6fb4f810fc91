import Figures
import Output

/// What a run has spent its time on: what its threads say, and what the calling task does itself.
final class RunProfile {
    private var sum: Profile
    private let own = Stopwatch()
    private let finishing = Stopwatch(ofProcess: true)
    private let whole = Stopwatch(ofProcess: true)
    private let threads: Int

    /// - Parameter before: what was done before the run.
    init(_ before: Profile, threads: Int) { (sum, self.threads) = (before, threads) }

    /// What the calling thread does between the two is put down to a stage.
    func start() { own.start() }
    func lap(_ stage: Stage) { own.lap(stage) }

    /// What all threads do between the two is the finish.
    func beginFinish() { finishing.start() }
    func endFinish() { finishing.lap(.finish) }

    /// What the threads say of their jobs.
    func add(_ profiles: Profile?...) { for case let profile? in profiles { sum += profile } }

    /// Says a table of the stages, or as JSON the same in one object.
    /// - Parameter bytes: of text, which the speeds are of.
    func say(_ bytes: Int, _ messages: Messages) {
        whole.lap(.start)
        var stages = sum
        stages += own.profile
        stages += finishing.profile
        let (cpu, wall) = (Stopwatch.ofProcess, sum[.start].wall + whole.profile.total.wall)
        let other = Profile.Time(cpu: max(0, cpu - stages.total.cpu))
        var rows = Stage.allCases.map { Row(name: $0.rawValue, time: stages[$0]) }
        rows.append(Row(name: "other", time: other))
        let on = "\(threads) \(threads == 1 ? "thread" : "threads")"
        let head = "profile of \(on): \(seconds(cpu)) s of CPU in \(seconds(wall)) s, \((Double(bytes) / 1e6).decimals(2)) MB of text"
        let table = ["", "stage        CPU s    wall s   share      MB/s"] + rows.map { $0.line(of: cpu, bytes) }
        messages.summary(head + table.joined(separator: "\n  "), [
            .init(name: "threads", value: .integer(threads)), .init(name: "bytes", value: .integer(bytes)),
            .init(name: "cpu_seconds", value: .number(seconds(cpu))), .init(name: "wall_seconds", value: .number(seconds(wall))),
            .init(name: "stages", value: .list(rows.map { $0.tree(of: cpu, bytes) })),
        ])
    }

    /// A stage; its wall time is the sum over threads.
    private struct Row {
        let name: String
        let time: Profile.Time

        private func share(of cpu: Int) -> Double { cpu > 0 ? Double(time.cpu) / Double(cpu) : 0 }

        /// MB of text a second of CPU; nil of what is too short to tell.
        private func speed(_ bytes: Int) -> Double? { time.cpu < 1_000_000 || bytes == 0 ? nil : Double(bytes) * 1e3 / Double(time.cpu) }

        func line(of cpu: Int, _ bytes: Int) -> String {
            func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.utf8.count)) + text }
            let cells = [
                right(seconds(time.cpu), 18 - name.utf8.count), right(name == "other" ? "" : seconds(time.wall), 10),
                right((share(of: cpu) * 100).decimals(1) + "%", 8), right(speed(bytes)?.decimals(1) ?? "", 10),
            ]
            var line = name + cells.joined()
            while line.last == " " { line.removeLast() }
            return line
        }

        func tree(of cpu: Int, _ bytes: Int) -> Tree {
            [
                "stage": .string(name), "cpu_seconds": .number(seconds(time.cpu)),
                "wall_seconds": name == "other" ? .null : .number(seconds(time.wall)),
                "share": .number(share(of: cpu).decimals(4)), "mb_per_second": speed(bytes).map { .number($0.decimals(1)) } ?? .null,
            ]
        }
    }
}

/// Nanoseconds as seconds.
private func seconds(_ nanoseconds: Int) -> String { (Double(nanoseconds) / 1e9).decimals(3) }
