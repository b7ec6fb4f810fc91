import Foundation
import TestSupport
import Testing

@testable import Output

@Suite struct OutputFileTests {
    @Test("a file comes into its place whole") func renamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.csv", "old")
        let file = try OutputFile(path: folder.path + "/a.csv")
        try file.write(Bytes("new".utf8))
        #expect(try folder.read("a.csv") == "old")
        try file.close()
        #expect(try folder.read("a.csv") == "old")
        try file.finish()
        #expect(try folder.read("a.csv") == "new")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.csv"])
    }

    @Test("what is given up leaves nothing behind") func discarded() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.csv", "old")
        let file = try OutputFile(path: folder.path + "/a.csv")
        try file.write(Bytes("new".utf8))
        file.discard()
        #expect(try folder.read("a.csv") == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.csv"])
    }

    @Test func noFolder() throws {
        let error = try #require(throws: SystemError.self) { try OutputFile(path: "/no-such-folder/a.csv") }
        #expect("\(error)" == "cannot write '/no-such-folder/a.csv': no such file or directory")
    }

    @Test("a full disk is an error") func full() throws {
        try #require(FileManager.default.fileExists(atPath: "/dev/full"))
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/a.csv.partial", withDestinationPath: "/dev/full")
        let file = try OutputFile(path: folder.path + "/a.csv")
        let error = try #require(throws: SystemError.self) {
            try file.write(Bytes(repeating: 65, count: 1 << 20))
        }
        #expect(error.reason == "no space left on device")
        file.discard()
    }
}
