import Foundation

/// How the time of a piece of work grows with its size, in time that the calling thread has used: other tests run beside it, and what they
/// take says nothing of it.
package enum Growth {
    /// By how much more time the work takes at `many` than at `few`: their ratio where it grows with its size, the square of that where
    /// each part looks at all the others.
    /// - Parameter work: does all of it on the calling thread. It is done once before, for what is made only once, then three times at each
    ///   size, of which the fastest counts: other programs slow a processor down but never speed it up.
    package static func ratio(from few: Int, to many: Int, _ work: (Int) throws -> Void) rethrows -> Double {
        try work(few)
        return try fastest { try work(many) } / fastest { try work(few) }
    }

    private static func fastest(_ work: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<3 {
            let start = now
            try work()
            best = min(best, now - start)
        }
        return best
    }

    /// Seconds that the calling thread has used.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
