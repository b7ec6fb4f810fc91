#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system said when a file could not be read or written: lower case, to stand after the file's name.
package struct SystemError: Error, Sendable, CustomStringConvertible {
    package let code: Int32
    /// What was tried, as in `cannot write 'output/figures.csv'`.
    package let attempt: String

    /// What else is wrong, where it is not the system that says so.
    private let said: String?

    package init(_ attempt: String, code: Int32 = errno) { (self.attempt, self.code, said) = (attempt, code, nil) }

    /// What is wrong with a file itself, in words that stand after its name.
    /// - Parameter isLimit: it may be sound, but is more than the user allows.
    package init(_ attempt: String, saying words: String, isLimit: Bool = false) {
        (self.attempt, code, said) = (attempt, isLimit ? EFBIG : EIO, words)
    }

    package var isLimit: Bool { code == EFBIG && said != nil }

    package var isClosedPipe: Bool { code == EPIPE }
    package var isMissingFile: Bool { code == ENOENT }

    package static let noSpace = ENOSPC
    package static let inputOutput = EIO

    /// The system's own words, `no such file or directory`.
    package var reason: String { said ?? Self.words(for: code) }

    package static func words(for code: Int32) -> String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    package var description: String { "\(attempt): \(reason)" }
}
