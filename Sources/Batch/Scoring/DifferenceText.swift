import Assessment
import Output

/// The differences of two outputs, to be read.
struct DifferenceText {
    let difference: Difference
    let counts: (old: Int, new: Int)
    let examples: Int

    init(_ difference: Difference, counts: (old: Int, new: Int), examples: Int) {
        (self.difference, self.counts, self.examples) = (difference, counts, examples)
    }

    /// Records that differ in the same way, by the rules that made them.
    private struct Group {
        var rule: String
        var entries: [Entry]
    }

    private enum Entry {
        case row(Difference.Row)
        case change(Difference.Change)

        var rule: String {
            switch self {
            case .row(let row): row.rule
            case .change(let change):
                change.old.rule == change.new.rule ? change.new.rule : "\(change.old.rule) -> \(change.new.rule)"
            }
        }
    }

    private var parts: [(name: String, entries: [Entry])] {
        [
            ("appeared", difference.appeared.map { .row($0) }), ("vanished", difference.vanished.map { .row($0) }),
            ("changed", difference.changed.map { .change($0) }),
        ]
    }

    /// The most frequent first.
    private func groups(_ entries: [Entry]) -> [Group] {
        Dictionary(grouping: entries, by: \.rule).map { Group(rule: $0.key, entries: $0.value) }
            .sorted { ($1.entries.count, $0.rule) < ($0.entries.count, $1.rule) }
    }

    var lines: [String] {
        let counted = parts.map { "\($0.entries.count) \($0.name)" }.joined(separator: ", ")
        var out = [
            "\(TextLines.count(counts.old, "record")), now \(counts.new): \(counted), \(difference.same) the same"
        ]
        for (name, entries) in parts where !entries.isEmpty {
            out += ["", name]
            for group in groups(entries) {
                out.append("  \(group.rule): \(group.entries.count)")
                out += group.entries.prefix(examples).map { "    " + line($0) }
                if group.entries.count > examples, examples > 0 {
                    out.append("    … \(group.entries.count - examples) more")
                }
            }
        }
        return out
    }

    private func line(_ entry: Entry) -> String {
        switch entry {
        case .row(let row):
            let said = ["kind", "value", "value_max", "total", "unit", "modifier", "change"].compactMap {
                row.fields[$0]
            }
            return "\(row.id) '\(TextLines.oneLine(row.text))' \(said.filter { !$0.isEmpty }.joined(separator: " "))"
        case .change(let change):
            let fields = change.fields.filter { $0 != "rule" }.map { field -> String in
                if field == "span" {
                    return "span '\(TextLines.oneLine(change.old.text))' \(change.old.start)-\(change.old.end)"
                }
                return "\(field) \(said(change.old, field)) -> \(said(change.new, field))"
            }
            return "\(change.new.id) '\(TextLines.oneLine(change.new.text))' "
                + (fields.isEmpty ? "by another rule" : fields.joined(separator: ", "))
        }
    }

    private func said(_ row: Difference.Row, _ field: String) -> String {
        let value = row.fields[field] ?? ""
        return value.isEmpty ? "nothing" : "'\(value)'"
    }

    var tree: Tree {
        var members: [Tree.Member] = [
            .init(name: "old", value: .integer(counts.old)), .init(name: "new", value: .integer(counts.new)),
            .init(name: "same", value: .integer(difference.same)),
        ]
        for (name, entries) in parts {
            let groups = groups(entries).map { group in
                [
                    "rule": .string(group.rule), "count": .integer(group.entries.count),
                    "examples": .list(group.entries.prefix(examples).map(tree)),
                ] as Tree
            }
            members.append(.init(name: name, value: ["count": .integer(entries.count), "by_rule": .list(groups)]))
        }
        return .object(members)
    }

    private func tree(_ entry: Entry) -> Tree {
        switch entry {
        case .row(let row): return ["id": .string(row.id), "text": .string(row.text)]
        case .change(let change):
            let fields = change.fields.map { field in
                Tree.Member(
                    name: field,
                    value: field == "span"
                        ? ["old": .string(change.old.id), "new": .string(change.new.id)]
                        : ["old": .maybe(change.old.fields[field]), "new": .maybe(change.new.fields[field])])
            }
            return ["id": .string(change.new.id), "text": .string(change.new.text), "fields": .object(fields)]
        }
    }
}
