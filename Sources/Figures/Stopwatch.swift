#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a run spends its time on, in the order in which a document goes through it.
public enum Stage: String, CaseIterable, Sendable {
    /// The program and its data files are loaded.
    case start
    /// Bytes are read and unpacked, rows and JSON taken apart.
    case read
    /// Encodings become UTF-8.
    case decode
    /// Text is brought into NFC, and its offsets are kept.
    case compose
    /// The report is told from the page around it: markup, headline, lead, date, place of the document.
    case page
    /// Tokens, sentences, phrases of the lexicon.
    case tokens
    /// Rules are matched.
    case rules
    /// What governs a figure: modifier, change, period, place, property, entity, indicator.
    case context
    /// Relations, facts, checks; what documents are compared by.
    case relations
    /// Rows are formatted and handed to the files.
    case write
    /// Digests, packing, the database, files brought into their places.
    case finish
}

/// How long each stage took. A value; those of several threads are added up.
public struct Profile: Sendable, Equatable {
    /// In nanoseconds.
    public struct Time: Sendable, Equatable {
        public var cpu = 0
        public var wall = 0
        public init(cpu: Int = 0, wall: Int = 0) { (self.cpu, self.wall) = (cpu, wall) }
    }

    private var times: [Stage: Time] = [:]

    public init() {}

    public subscript(stage: Stage) -> Time {
        get { times[stage] ?? Time() }
        set { times[stage] = newValue }
    }

    public var total: Time {
        times.values.reduce(into: Time()) { sum, time in (sum.cpu, sum.wall) = (sum.cpu + time.cpu, sum.wall + time.wall) }
    }

    public static func += (a: inout Profile, b: Profile) {
        for (stage, time) in b.times {
            a[stage].cpu += time.cpu
            a[stage].wall += time.wall
        }
    }
}

/// Tells the time that has gone by between stages; for one thread at a time.
///
/// It is passed down as an optional that is nil where nobody asks, and is read a few times a document, never for a token.
public final class Stopwatch {
    public private(set) var profile = Profile()
    private let clock: clockid_t
    private var mark: Profile.Time

    /// Begins to run.
    /// - Parameter ofProcess: whether the CPU time is that of all threads and not of the calling one.
    public init(ofProcess: Bool = false) {
        clock = ofProcess ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID
        mark = Self.now(clock)
    }

    /// Leaves out what has gone by.
    public func start() { mark = Self.now(clock) }

    /// Puts what has gone by down to a stage.
    public func lap(_ stage: Stage) {
        let now = Self.now(clock)
        profile[stage].cpu += now.cpu - mark.cpu
        profile[stage].wall += now.wall - mark.wall
        mark = now
    }

    /// The CPU time of this process since it began, in nanoseconds.
    public static var ofProcess: Int { now(CLOCK_PROCESS_CPUTIME_ID).cpu }

    private static func now(_ clock: clockid_t) -> Profile.Time {
        var (cpu, wall) = (timespec(), timespec())
        clock_gettime(clock, &cpu)
        clock_gettime(CLOCK_MONOTONIC, &wall)
        return .init(cpu: nanoseconds(cpu), wall: nanoseconds(wall))
    }

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }
}
