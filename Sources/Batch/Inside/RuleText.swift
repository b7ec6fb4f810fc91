import Figures
import Output

/// The rules, to be read.
package enum RuleText {
    /// The ids of all rules, in the order of their precedence.
    package static var ids: [String] { Rule.all.map(\.id) }

    /// All rules, one a line, in the order of their precedence.
    package static func list(json: Bool) -> String {
        if json {
            return Tree.list(Rule.all.enumerated().map { tree($1, place: $0 + 1, whole: false) }).pretty() + "\n"
        }
        let rows = Rule.all.enumerated().map { ["\($0 + 1)", $1.id, $1.makes.words, $1.says] }
        return TextLines.table(rows, right: [0]).joined(separator: "\n") + "\n"
    }

    /// One rule with its steps and examples; nil where no rule has this id.
    package static func one(_ id: String, json: Bool) -> String? {
        guard let index = Rule.all.firstIndex(where: { $0.id == id }) else { return nil }
        let rule = Rule.all[index]
        if json { return tree(rule, place: index + 1, whole: true).pretty() + "\n" }
        var out = ["\(rule.id)  (\(rule.makes.words))", "  \(rule.says)", ""]
        var place = "  \(index + 1) of \(Rule.all.count) in the list"
        if index > 0 { place += ", behind '\(Rule.all[index - 1].id)'" }
        if index + 1 < Rule.all.count { place += ", before '\(Rule.all[index + 1].id)'" }
        out.append(place + "; begins at a \(rule.anchor == .word ? "word or sign" : "number")")
        if let inclusion = rule.onRequest { out.append("  reads only with --include \(inclusion.rawValue)") }
        out += ["", "  steps"] + steps(rule.words, indent: "    ")
        out += ["", "  examples"]
        out += TextLines.table(rule.examples.map { [$0.text, worth($0)] }, indent: "    ", widest: 72)
        if !rule.counterExamples.isEmpty {
            out += ["", "  counter-examples"]
            out += TextLines.table(rule.counterExamples.map { [$0.text, $0.because] }, indent: "    ", widest: 72)
        }
        return out.joined(separator: "\n") + "\n"
    }

    private static func steps(_ steps: [StepWords], indent: String) -> [String] {
        steps.enumerated().flatMap { i, step in
            ["\(indent)\(i + 1). \(step.says)"] + self.steps(step.inner, indent: indent + "   ")
        }
    }

    private static func worth(_ example: Example) -> String {
        worthOf(example).map { "\($0) \($1)" }.joined(separator: ", ")
    }

    private static func worthOf(_ e: Example) -> [(String, String)] {
        let all = [
            ("value", e.value), ("value_max", e.max), ("total", e.of), ("unit", e.unit), ("per", e.per),
            ("modifier", e.mod?.rawValue),
            ("change", e.change?.rawValue),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func tree(_ rule: Rule, place: Int, whole: Bool) -> Tree {
        var members: [Tree.Member] = [
            .init(name: "rule", value: .string(rule.id)), .init(name: "place", value: .integer(place)),
            .init(name: "makes", value: .string(rule.makes.words)), .init(name: "says", value: .string(rule.says)),
            .init(name: "include", value: .maybe(rule.onRequest?.rawValue)),
        ]
        if whole {
            members.append(.init(name: "steps", value: .list(rule.words.map(tree))))
            let examples = rule.examples.map { e in
                Tree.object(([("text", e.text)] + worthOf(e)).map { .init(name: $0.0, value: .string($0.1)) })
            }
            members.append(.init(name: "examples", value: .list(examples)))
            let counter = rule.counterExamples.map {
                ["text": .string($0.text), "because": .string($0.because)] as Tree
            }
            members.append(.init(name: "counter_examples", value: .list(counter)))
        }
        return .object(members)
    }

    private static func tree(_ step: StepWords) -> Tree {
        step.inner.isEmpty ? .string(step.says) : ["says": .string(step.says), "steps": .list(step.inner.map(tree))]
    }
}
