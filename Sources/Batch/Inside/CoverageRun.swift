import Figures
import Lexicon
import Output

/// What `solieu rules --coverage` does: counts how often each rule fires.
package struct CoverageRun: Sendable {
    package var inputs: [String]
    package var threads: Int

    package init(_ inputs: [String], threads: Int) { (self.inputs, self.threads) = (inputs, threads) }

    /// Every rule is tried, those on request too.
    /// - Returns: what is said, and how many documents could not be read.
    package func callAsFunction(_ format: Form, _ messages: Messages) async throws -> (said: String, failed: Int) {
        let extractor = Extractor(lexicon: try .shipped(), include: Set(Inclusion.allCases))
        var coverage = Coverage()
        let survey = Survey(inputs, threads: threads, pages: try .shipped())
        let failed = try await survey(messages, look: { extractor.firings($0) }) { item in
            coverage.add(item.value)
            return .goOn
        }
        return (CoverageRun.say(coverage, format), failed)
    }

    static func say(_ coverage: Coverage, _ format: Form) -> String {
        let lines = coverage.lines
        switch format {
        case .csv:
            return (["rule,fired,documents"] + lines.map { "\($0.rule),\($0.fired),\($0.documents)" }).joined(
                separator: "\n") + "\n"
        case .json:
            let rules = lines.map {
                ["rule": .string($0.rule), "fired": .integer($0.fired), "documents": .integer($0.documents)] as Tree
            }
            return (["documents": .integer(coverage.documents), "rules": .list(rules)] as Tree).pretty() + "\n"
        case .text:
            let fired = lines.filter { $0.fired > 0 }.sorted { $0.fired > $1.fired }
            let never = lines.filter { $0.fired == 0 }.map(\.rule)
            let total = fired.reduce(0) { $0 + $1.fired }
            var out = [
                "\(fired.count) of \(lines.count) rules fired, \(total) times in \(TextLines.count(coverage.documents, "document"))",
                "",
            ]
            out += TextLines.table(
                [["fired", "documents", "rule"]] + fired.map { ["\($0.fired)", "\($0.documents)", $0.rule] },
                indent: "  ", right: [0, 1])
            if !never.isEmpty { out += ["", "never: " + never.joined(separator: ", ")] }
            return out.joined(separator: "\n") + "\n"
        }
    }
}
