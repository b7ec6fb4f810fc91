import Documents
import Output

/// What two runs must have in common, so that one can go on where the other stopped.
struct RunIdentity {
    /// The options that tell on the output, under the names that a user knows, and what the program is.
    let options: [(name: String, value: String)]
    /// A digest of the inputs: names, sizes, times of change.
    let inputs: String
    /// Whether they can be read a second time.
    let isRepeatable: Bool

    init(_ run: Run, _ sources: [Source]) {
        let formats = run.formats.map(\.name).joined(separator: ",")
        options = [
            ("--format", formats), ("--fields", run.fields?.joined(separator: ",") ?? ""), ("--include", run.provenance.include.joined(separator: ",")),
            ("--lexicon", run.provenance.lexicon), ("--compress", run.compression?.rawValue ?? ""),
            ("--excel", run.isForExcel ? "yes" : ""), ("--shard-size", run.shardSize.map { "\($0)" } ?? ""),
            ("--write-text", run.texts ?? ""),
            ("--dedupe", run.leftOut.contains(.near) ? "yes" : ""), ("--dedupe-exact", run.leftOut == [.exact] ? "yes" : ""), ("the program", "\(run.provenance.version) \(run.provenance.rules)"),
            ("the reading of inputs", "\(run.options)"),
            ("the size of pieces", "\(run.pieceSize)"),
        ]
        var digest = SHA256.Stream()
        for source in sources {
            let size = FileSystem.size(of: source.path)
            let said = [source.doc, source.source, "\(source.form)", "\(size?.bytes ?? -1)", "\(size?.changed ?? -1)"]
            digest.add(Array((said.joined(separator: "\0") + "\n").utf8))
        }
        inputs = digest.hex
        isRepeatable = !sources.contains { $0.form == .standardInput }
    }

    /// The first line of a journal.
    var tree: Tree {
        ["options": .object(options.map { .init(name: $0.name, value: .string($0.value)) }), "inputs": .string(inputs)]
    }

    /// What is otherwise in the run that wrote a journal, to be told to the user; nil where all is the same.
    func difference(from header: Tree?) -> String? {
        for (name, value) in options {
            let old = header?["options"]?[name]?.text ?? ""
            if old == value { continue }
            if name == "--lexicon" { return "its data files were others" }
            if name.hasPrefix("the") { return "\(name) was another" }
            return old.isEmpty ? "it had no '\(name)'" : "its '\(name)' was '\(old)'"
        }
        return header?["inputs"]?.text == inputs ? nil : "its inputs were others, or have changed since"
    }
}
