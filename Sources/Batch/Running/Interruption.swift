import Output

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import Synchronization

/// The run was asked to stop, by Ctrl-C or by the system; what it has to say is said.
package struct Interrupted: Error, Sendable {
    /// `SIGINT` or `SIGTERM`.
    package let signal: Int32
    /// A shell's way of telling a signal.
    package var status: Int32 { 128 + signal }
}

/// SIGINT and SIGTERM while a run goes on. The first one is noted, for the run to stop between two pieces of work; a second one
/// ends the program as it always would.
enum Interruption {
    private static let caught = Atomic<Int32>(0)

    /// The signal that came; nil for none.
    static var signal: Int32? {
        let signal = caught.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    static func watch() {
        caught.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] { handle(number) { Interruption.caught.store($0, ordering: .relaxed) } }
    }

    /// For a run that cannot be gone on with: files are taken away and the program ends.
    static func remove(_ paths: [Path]) {
        let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: paths.count + 1)
        for (i, path) in paths.enumerated() { names[i] = path.withCString { strdup($0) } }
        names[paths.count] = nil
        doomed = names
        for number in [SIGINT, SIGTERM] { handle(number) { number in
            // nothing here that a handler must not call
            var next = Interruption.doomed
            while let at = next, let name = at.pointee {
                unlink(name)
                next = at + 1
            }
            _exit(128 + number)
        } }
    }

    /// Read by a handler only; set before that is there.
    nonisolated(unsafe) private static var doomed: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

    private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
        #else
            action.__sigaction_handler.sa_handler = handler
        #endif
        // a call to the system that waits goes on; a second signal ends the program
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_RESTART)
        sigaction(number, &action, nil)
    }

    static func unwatch() {
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            sigaction(number, &action, nil)
        }
    }
}
