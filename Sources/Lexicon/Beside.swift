import Dispatch

/// Work that is done on another thread, beside what follows.
public final class Beside<Value: Sendable>: @unchecked Sendable {
    private let group = DispatchGroup()
    private var done: Value?

    public init(_ work: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: group) { self.done = work() }
    }

    /// What came of it; waits until it is done.
    public var value: Value {
        group.wait()
        guard let done else { preconditionFailure("work that ended without a value") }
        return done
    }
}
