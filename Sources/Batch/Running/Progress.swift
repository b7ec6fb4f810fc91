/// The line that shows how far a run has come.
struct Progress {
    /// All bytes of the inputs; 0 where nobody knows.
    let total: Int
    let clock: ContinuousClock
    private let start: ContinuousClock.Instant

    init(total: Int, clock: ContinuousClock) { (self.total, self.clock, start) = (total, clock, clock.now) }

    /// `[=====>              ] 27% of 1.2 GB, 2 min left, 18400 documents, 96120 figures`
    func line(at reach: Int, _ tally: Tally) -> String {
        Self.line(at: reach, of: total, took: clock.now - start, "\(tally.documents) documents, \(tally.figures) figures")
    }

    static func line(at reach: Int, of total: Int, took: Duration, _ counts: String) -> String {
        if total <= 0 { return counts + " …" }
        let share = min(1, Double(reach) / Double(total))
        let full = Int(share * 20)
        let bar = String(repeating: "=", count: full) + (full < 20 ? ">" : "") + String(repeating: " ", count: max(0, 19 - full))
        let seconds = Double(took.components.seconds)
        let left = seconds >= 2 && share > 0.005 ? words(seconds / share - seconds) + " left, " : ""
        return "[\(bar)] \(Int(share * 100))% of \(size(total)), \(left)\(counts)"
    }

    private static func words(_ seconds: Double) -> String {
        seconds < 90 ? "\(Int(seconds)) s" : seconds < 5400 ? "\(Int(seconds / 60)) min" : "\(Int(seconds / 3600)) h"
    }

    /// In units of a thousand.
    private static func size(_ bytes: Int) -> String {
        for (name, unit) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)] where bytes >= unit {
            let tenths = bytes / (unit / 10)
            return "\(tenths / 10).\(tenths % 10) \(name)"
        }
        return "\(bytes) bytes"
    }
}
