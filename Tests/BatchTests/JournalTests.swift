import Foundation
import Output
import TestSupport
import Testing

@testable import Batch

@Suite struct JournalTests {
    @Test("a folder is one run's, until that is over") func locks() throws {
        let folder = try TemporaryFolder()
        var journal: Journal? = try Journal(in: Path(folder.path))
        #expect(throws: Journal.Busy.self) { try Journal(in: Path(folder.path)) }
        withExtendedLifetime(journal) {}
        journal = nil
        _ = try Journal(in: Path(folder.path))
    }

    #if os(Linux)
        @Test("it is free again, though a child of the program has the file open still") func children() throws {
            let folder = try TemporaryFolder()
            var journal: Journal? = try Journal(in: Path(folder.path))
            // what a process has between its fork and its own program: the same open file under another number
            let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init).first {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?.hasPrefix(folder.path) ?? false
            }
            let child = dup(try #require(open))
            defer { close(child) }
            withExtendedLifetime(journal) {}
            journal = nil
            _ = try Journal(in: Path(folder.path))
        }
    #endif
}
