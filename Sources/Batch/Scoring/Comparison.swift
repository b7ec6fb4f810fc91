import Assessment
import Output

/// What `solieu diff` does: compares two outputs.
package struct Comparison: Sendable {
    package var old: String
    package var new: String
    /// How many examples are shown of each group.
    package var examples: Int

    package init(old: String, new: String, examples: Int) { (self.old, self.new, self.examples) = (old, new, examples) }

    /// What differs, as text or JSON; nil where an output could not be read, which is then said.
    package func callAsFunction(_ form: Form, _ messages: Messages) -> String? {
        guard let before = read(old, messages), let after = read(new, messages) else { return nil }
        let text = DifferenceText(
            Difference(old: before, new: after), counts: (before.count, after.count), examples: examples)
        return form == .json ? text.tree.pretty() + "\n" : text.lines.joined(separator: "\n") + "\n"
    }

    /// The records of a folder's `figures.jsonl`, or of a file.
    private func read(_ output: String, _ messages: Messages) -> [Difference.Row]? {
        do throws(SystemError) {
            var path = Path(output)
            if try FileSystem.look(at: path).sort == .folder { path = path.appending(Path("figures.jsonl")) }
            let lines = try InputFile(path).readAll().split(separator: 0x0A, omittingEmptySubsequences: false)
            var rows: [Difference.Row] = []
            var isWhole = true
            for (i, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                if let row = Tree(json: line).flatMap(Difference.Row.init) {
                    rows.append(row)
                } else {
                    isWhole = false
                    messages.line(
                        "error: \(path.text):\(i + 1): no record; a line is a JSON object with 'doc', 'start' and 'end'"
                    )
                }
            }
            return isWhole ? rows : nil
        } catch {
            messages.line("error: \(error)")
            return nil
        }
    }
}

extension Difference.Row {
    /// A record as it is written; nil where it does not say where it stands.
    init?(_ tree: Tree) {
        guard case .object(let members) = tree, let doc = tree["doc"]?.text,
            let start = tree["start"]?.text.flatMap({ Int($0) }),
            let end = tree["end"]?.text.flatMap({ Int($0) })
        else { return nil }
        let places: Set<String> = ["id", "doc", "start", "end", "text", "sentence"]
        var fields: [String: String] = [:]
        for member in members where !places.contains(member.name) { fields[member.name] = member.value.cell }
        self.init(
            doc: doc, start: start, end: end, text: tree["text"]?.text ?? "", rule: tree["rule"]?.text ?? "none",
            fields: fields)
    }
}

extension Tree {
    /// A value in short: nothing for null.
    fileprivate var cell: String {
        switch self {
        case .null: ""
        case .list(let values): values.map(\.cell).joined(separator: ";")
        case .string(let text), .number(let text): text
        default: description
        }
    }
}
