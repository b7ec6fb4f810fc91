import Output

/// The tables that an earlier run has written into a folder: they are no reports.
struct OwnTables {
    private let names: Set<String>
    let isHere: Bool
    private var isOutput = false

    /// Knows them by their names, and by the first field of the documents.
    /// - Parameter isOutput: whether the run is about to write there, so that all such names are its own.
    init(in folder: Path, isOutput: Bool = false) {
        if isOutput {
            (names, isHere, self.isOutput) = ([], false, true)
            return
        }
        let documents = folder.appending(Path("documents.jsonl"))
        guard let file = try? InputFile(documents), let found = try? FileSystem.names(in: folder) else {
            (names, isHere) = ([], false)
            return
        }
        var head: [UInt8] = []
        _ = try? file.read(7, into: &head)
        let tables = found.map(\.text).filter { name in
            ["figures", "relations", "facts", "documents", "checks"].contains(name.prefix { $0 != "." })
        }
        isHere = (head.isEmpty || head == Array(#"{"doc":"#.utf8)) && tables.contains { $0.hasPrefix("figures.") }
        names = isHere ? Set(tables) : []
    }

    func has(_ name: Path) -> Bool { isOutput ? OutputNames.isOurs(name.text) : names.contains(name.text) }
}
