/// How a run comes along, for people who watch.
struct Progress {
    /// The bytes of all inputs; nil where nobody knows.
    let total: Int?
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant
    /// The bytes of text, and of the files that they came from.
    private var read = 0
    private var reach = 0
    /// The bytes that were read before the run was interrupted.
    private var skipped = 0

    init(total: Int?) {
        self.total = total
        start = clock.now
        shown = start
    }

    var time: Duration { clock.now - start }

    /// - Parameter reach: how far the files have been read, in their own bytes, packed or not.
    mutating func add(_ bytes: Int, reach: Int, isSkipped: Bool = false) {
        read += bytes
        self.reach = reach
        if isSkipped { skipped += bytes }
    }

    /// A line, ten times a second; else nil.
    mutating func line(_ tally: Tally) -> String? {
        guard clock.now - shown > .milliseconds(100) else { return nil }
        shown = clock.now
        return Self.line(tally, read: read, skipped: skipped, reach: reach, total: total, time: time)
    }

    /// `1200 documents, 34567 figures, 21.4 MB/s, 38%, 0:42 left`.
    static func line(_ tally: Tally, read: Int, skipped: Int, reach: Int, total: Int?, time: Duration) -> String {
        var parts = ["\(tally.documents) documents", "\(tally.figures) figures"]
        let seconds = time.inSeconds
        let speed = Double(read - skipped) / max(seconds, 0.001)
        parts.append(Self.speed(read - skipped, time))
        if let total, total > 0 {
            let share = min(1, Double(reach) / Double(total))
            parts.append("\(Int(share * 100))%")
            if speed > 0, seconds > 1, share > 0.005 {
                let left = Int((Double(read) / speed * (1 - share) / share).rounded())
                let (minutes, rest) = (left / 60, left % 60)
                let clock = minutes < 60 ? "\(minutes)" : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
                parts.append("\(clock):\(rest < 10 ? "0" : "")\(rest) left")
            }
        }
        return parts.joined(separator: ", ")
    }

    /// `in 2.53 s`, and of what takes a second and more its throughput.
    func took() -> String {
        let time = time
        return "in \(time.inSeconds.decimals(2)) s" + (time > .seconds(1) ? " (\(Self.speed(read - skipped, time)))" : "")
    }

    var bytes: Int { read }

    private static func speed(_ bytes: Int, _ time: Duration) -> String {
        "\((Double(bytes) / 1_000_000 / max(time.inSeconds, 0.001)).decimals(1)) MB/s"
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension Double {
    /// With so many digits behind the full stop, the rest cut off.
    func decimals(_ count: Int) -> String {
        let scale = (0..<count).reduce(1) { scale, _ in scale * 10 }
        let whole = Int(self * Double(scale))
        let digits = "\(whole % scale)"
        return "\(whole / scale).\(String(repeating: "0", count: count - digits.utf8.count))\(digits)"
    }
}
