import Output

/// What an input may grow to when it is unpacked. Who sends a bomb gets a message and no memory.
package struct Limits: Sendable, Equatable {
    /// The bytes of one document, one member of an archive that is one, one record: far more than any article has, and what can be
    /// read within a gigabyte of memory.
    package var size = 1 << 23
    /// How many times as large unpacked as packed; 0 for no limit.
    package var ratio = 250

    package init() {}

    /// The bytes of a row.
    var line: Int { min(size, 1 << 28) }

    /// Below this nothing is said of a ratio: a page of blanks is no bomb.
    var harmless = 1 << 26

    func check(_ unpacked: Int, from packed: Int) throws(SystemError) {
        guard ratio > 0, unpacked > harmless, unpacked / ratio > packed + (1 << 16) else { return }
        throw SystemError(
            "", saying: "more than \(ratio) times as large unpacked as packed, as a bomb is; '--max-ratio' sets the limit", isLimit: true)
    }

    static func tooLarge(_ limit: Int) -> SystemError {
        SystemError("", saying: "larger than \(Self.words(limit)); '--max-size' sets the limit", isLimit: true)
    }

    /// `1 GiB`, `1500 bytes`
    package static func words(_ size: Int) -> String {
        for (name, unit) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] where size >= unit && size % unit == 0 {
            return "\(size / unit) \(name)"
        }
        return "\(size) bytes"
    }
}
