/// What all documents of a gold are worth: overall, by kind, by document.
package struct Evaluation: Sendable {
    /// In the order of the gold.
    package let documents: [Scorer.Document]
    package let overall: Totals
    /// Nil where there is no document.
    package let bootstrap: Bootstrap?
    /// Nil where nothing was said of documents.
    package let fields: DocumentFields?

    /// - Parameters:
    ///   - reported: records of any documents, in any order.
    ///   - fields: what was said of documents; nil where that is not scored.
    package init(gold: [Gold], reported: [Reported], fields: [ReportedDocument]?) {
        documents = Scorer(reported).score(gold)
        overall = Totals(Tally.sum(documents.map(\.tally)))
        bootstrap = Bootstrap(documents.map(\.tally))
        self.fields = fields.map { DocumentFields(gold: gold, reported: $0) }
    }

    /// The scores overall, under the reference scorer's names and in its order.
    package var rows: [Totals.Row] { overall.rows + (bootstrap?.rows ?? []) + (fields?.rows ?? []) }

    /// By the gold's kind, of spurious records by their own; the most frequent kind first.
    package var byKind: [(kind: String, totals: Totals)] {
        var tallies: [String: Tally] = [:]
        for document in documents {
            for (kind, tally) in document.byKind { tallies[kind, default: Tally()] += tally }
        }
        return tallies.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }.map { ($0.key, Totals($0.value)) }
    }

    package var faults: [Fault] { documents.flatMap(\.faults) }

    /// Every score that can have a floor, by its name: `strict_f1`, `strict_precision`, `money/strict_f1`, `value`.
    package var scores: [String: Double] {
        var out = Self.scores(rows, "")
        for (kind, totals) in byKind { out.merge(Self.scores(totals.rows, kind + "/")) { $1 } }
        return out
    }

    private static func scores(_ rows: [Totals.Row], _ prefix: String) -> [String: Double] {
        var out: [String: Double] = [:]
        for row in rows where row.name != "said_where_gold_is_silent" && !row.name.hasSuffix("_ci95") {
            switch row.numbers.count {
            case 3:
                for (part, number) in zip(["precision", "recall", "f1"], row.numbers) {
                    out["\(prefix)\(row.name)_\(part)"] = number.value
                }
            case 2 where row.numbers[1].value > 0: out[prefix + row.name] = row.numbers[0].value / row.numbers[1].value
            case 1: if case .share(let share) = row.numbers[0] { out[prefix + row.name] = share }
            default: break
            }
        }
        return out
    }
}

extension Totals.Number {
    package var value: Double {
        switch self {
        case .share(let share): share
        case .count(let count): Double(count)
        }
    }
}
