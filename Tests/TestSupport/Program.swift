import Foundation

/// A program that a test runs to its end.
package struct Program: Sendable {
    package struct Result: Sendable {
        package var status: Int32
        package var output: String
        package var errors: String
    }

    package var path: String
    /// Set besides the environment of the tests.
    package var environment: [String: String] = [:]

    package init(_ path: String, environment: [String: String] = [:]) {
        (self.path, self.environment) = (path, environment)
    }

    /// Runs it with nothing, or a text, on standard input.
    package func run(_ arguments: [String], in folder: URL, input: String = "") async throws -> Result {
        let scratch = try TemporaryFolder()
        let files = ["in", "out", "err"].map { scratch.url.appendingPathComponent($0) }
        try Data(input.utf8).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { ended in
                // a shell's way of telling a signal
                let killed = ended.terminationReason == .uncaughtSignal
                continuation.resume(returning: ended.terminationStatus + (killed ? 128 : 0))
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
        return Result(status: status, output: try text(files[1]), errors: try text(files[2]))
    }
}

/// A folder that is gone when it is let go.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, and the folders that it stands in.
    @discardableResult
    package func write(_ name: String, _ content: String) throws -> URL { try write(name, Array(content.utf8)) }

    @discardableResult
    package func write(_ name: String, _ content: [UInt8]) throws -> URL {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content).write(to: file)
        return file
    }

    package func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    /// The files of a folder in it, by name.
    package func files(_ name: String) throws -> [String: Data] {
        let folder = url.appendingPathComponent(name)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
    }

    package var path: String { url.path }
}
