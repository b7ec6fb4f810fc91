import Foundation

/// Where things stand, for tests.
package enum Repository {
    /// The root of the repository.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appendingPathComponent(name)), as: UTF8.self)
    }

    /// The built executable: `SOLIEU_BIN`, else the one beside the test bundle that is running.
    package static func solieu() throws -> String {
        if let path = ProcessInfo.processInfo.environment["SOLIEU_BIN"] { return path }
        var folders = CommandLine.arguments.filter { $0.contains(".xctest") }.map { argument -> URL in
            var url = URL(fileURLWithPath: argument)
            while url.pathExtension != "xctest" { url.deleteLastPathComponent() }
            return url.deletingLastPathComponent()
        }
        folders += [".build/debug", ".build/release"].map { root.appendingPathComponent($0) }
        let paths = folders.map { $0.appendingPathComponent("solieu").path }
        if let path = paths.first(where: FileManager.default.isExecutableFile) { return path }
        throw Missing(description: "no executable 'solieu' at \(paths); build it, or name it in SOLIEU_BIN")
    }

    /// Whether a sanitizer slows everything down: `scripts/test-sanitized` says so.
    package static let isSanitized = sanitizer?.isEmpty == false
    package static let sanitizer = ProcessInfo.processInfo.environment["SOLIEU_SANITIZER"]

    package struct Missing: Error, CustomStringConvertible {
        package let description: String
    }
}

/// The Python of the virtual environment that `scripts/test` makes, with the outside validators in it.
package enum Python {
    package static var path: String? { ProcessInfo.processInfo.environment["SOLIEU_PYTHON"] }
    package static var isNamed: Bool { path?.isEmpty == false }
    package static let hint = "needs SOLIEU_PYTHON, a Python with scripts/requirements.txt; scripts/test sets it"

    /// Runs a script of `Tests/validators`.
    package static func run(_ script: String, _ arguments: [String]) async throws -> Program.Result {
        let file = Repository.root.appendingPathComponent("Tests/validators/\(script)").path
        return try await Program(path ?? "").run([file] + arguments, in: Repository.root)
    }
}
