import Assessment
import Output

/// Scores to be read, by people and machines.
package struct ScoreText: Sendable {
    let result: Scoring.Result
    /// Whether every error is listed.
    let errors: Bool
    private var evaluation: Evaluation { result.evaluation }

    package init(_ result: Scoring.Result, errors: Bool) { (self.result, self.errors) = (result, errors) }

    package func say(_ form: Form) -> String {
        switch form {
        case .text: lines.joined(separator: "\n") + "\n"
        case .csv: csv
        case .json: tree.pretty() + "\n"
        }
    }

    // MARK: text

    private var lines: [String] {
        var out = errors ? ErrorList(result).lines : []
        out += TextLines.table(
            evaluation.rows.map { row in [row.name, row.numbers.map(\.words).joined(separator: " ")] })
        let head = ["gold", "reported", "detection", "strict", "value", "period", "whole"]
        out +=
            ["", "by kind"]
            + TextLines.table(
                [["kind"] + head] + evaluation.byKind.map { [$0.kind] + cells($0.totals) }, indent: "  ",
                right: Set(1...7))
        let documents = evaluation.documents.map { [$0.doc] + cells(Totals($0.tally)) }
        out +=
            ["", "by document"] + TextLines.table([["document"] + head] + documents, indent: "  ", right: Set(1...7))
        return out
    }

    private func cells(_ t: Totals) -> [String] {
        ["\(t.gold)", "\(t.reported)"] + [t.detection.f1, t.strict.f1, t.value, t.period, t.whole].map(Self.four)
    }

    /// With four decimals.
    static func four(_ value: Double) -> String {
        let digits = String(Int((value * 10_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
        return "\(padded.dropLast(4)).\(padded.suffix(4))"
    }

    // MARK: CSV

    private var csv: String {
        if errors {
            return Self.csv([ErrorList.columns] + ErrorList(result).rows)
        }
        var rows = [["scope", "name", "score", "part", "value"]]
        rows += Self.rows("overall", "", evaluation.rows)
        for (kind, totals) in evaluation.byKind { rows += Self.rows("kind", kind, totals.rows) }
        for document in evaluation.documents {
            rows += Self.rows("document", document.doc, Totals(document.tally).rows)
        }
        return Self.csv(rows)
    }

    private static func rows(_ scope: String, _ name: String, _ rows: [Totals.Row]) -> [[String]] {
        rows.flatMap { row in
            zip(row.parts, row.numbers).map { part, number in [scope, name, row.name, part, number.digits] }
        }
    }

    private static func csv(_ rows: [[String]]) -> String {
        rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains { ",\"\n\r".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }

    // MARK: JSON

    private var tree: Tree {
        var members: [Tree.Member] = [
            .init(name: "overall", value: Self.tree(evaluation.rows)),
            .init(
                name: "by_kind",
                value: .object(evaluation.byKind.map { .init(name: $0.kind, value: Self.tree($0.totals.rows)) })),
            .init(
                name: "by_document",
                value: .object(
                    evaluation.documents.map { .init(name: $0.doc, value: Self.tree(Totals($0.tally).rows)) })),
        ]
        if errors { members.append(.init(name: "errors", value: ErrorList(result).tree)) }
        return .object(members)
    }

    /// The scores as the reference scorer prints them.
    private static func tree(_ rows: [Totals.Row]) -> Tree {
        .object(
            rows.map { row in
                let numbers = row.numbers.map { Tree.number($0.digits) }
                return .init(name: row.name, value: numbers.count == 1 ? numbers[0] : .list(numbers))
            })
    }
}

extension Totals.Number {
    fileprivate var words: String {
        switch self {
        case .share(let share): ScoreText.four(share)
        case .count(let count): "\(count)"
        }
    }

    /// All digits that there are.
    fileprivate var digits: String {
        switch self {
        case .share(let share): "\(share)"
        case .count(let count): "\(count)"
        }
    }
}

extension Totals.Row {
    /// What each of its numbers is called.
    fileprivate var parts: [String] {
        switch name {
        case "detection", "strict": ["precision", "recall", "f1"]
        case "said_where_gold_is_silent": ["property", "entity", "base"]
        case _ where name.hasSuffix("_ci95"): ["low", "high"]
        case _ where name.hasPrefix("document_"): ["right", "scored"]
        default: [""]
        }
    }
}
