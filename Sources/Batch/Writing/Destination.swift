import Output

/// Where a run writes to.
package enum Destination: Sendable, Equatable {
    /// A folder; gets figures, relations and facts in each format asked for, and the documents as CSV and JSON Lines.
    case folder(String)
    /// Gets the figures in one format, and nothing else.
    case standardOutput
}

/// The names of the files that a run writes.
package enum OutputNames {
    static let partial = ".partial"
    /// What a run remembers of itself while it goes on.
    static let journal = ".solieu-run"
    /// What it remembers of the documents that it has read.
    static let seen = ".solieu-seen"

    /// Whether a file is one that a run writes: a table, a shard of one, the database, the data package, or one of them on its
    /// way. What a run writes is not read by the next one.
    package static func isOurs(_ name: String) -> Bool {
        var name = name
        if name.hasSuffix(partial) { name.removeLast(partial.count) }
        if fixed.contains(name) { return true }
        for compression in Compression.allCases where name.hasSuffix(".\(compression.rawValue)") {
            name.removeLast(compression.rawValue.count + 1)
        }
        guard let dot = name.lastIndex(of: "."), Format.all.contains(where: { $0.name == name[dot...].dropFirst() }) else { return false }
        let parts = name[..<dot].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, tables.contains(String(parts[0])) else { return false }
        return parts.count == 1 || parts[1].utf8.count >= 5 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let fixed = [journal, seen, DataPackage.name, "solieu.sqlite"]
    private static let tables = ["figures", "relations", "facts", "documents", "checks"]
}
