import Assessment
import Output

/// Every error of a scoring, figures and fields of documents, to be read by people and machines.
struct ErrorList {
    private struct Entry {
        var doc: String
        /// Nil of a field of the document.
        var span: Range<Int>?
        var what: String
        var fields: [String]
        var gold: String?
        var got: String?
        var rule: String?
        var context: String?
    }

    private var entries: [Entry] = []

    init(_ result: Scoring.Result) {
        var known: [String: ErrorContext] = [:]
        for fault in result.evaluation.faults {
            if known[fault.doc] == nil { known[fault.doc] = result.texts[fault.doc].map { ErrorContext($0) } }
            entries.append(
                Entry(
                    doc: fault.doc, span: fault.span, what: fault.what.rawValue, fields: fault.fields.map(\.rawValue),
                    gold: fault.goldWords, got: fault.reportedWords, rule: fault.reported?.rule,
                    context: known[fault.doc]?.around(fault.span.lowerBound, fault.span.upperBound)))
        }
        for fault in result.evaluation.fields?.faults ?? [] {
            entries.append(
                Entry(
                    doc: fault.doc, what: "document", fields: [fault.field], gold: "'\(fault.gold)'",
                    got: fault.reported.map { "'\($0)'" }))
        }
    }

    /// Each over several lines, an empty one behind it.
    var lines: [String] {
        entries.flatMap { entry in
            let place = entry.span.map { "\(entry.doc):\($0.lowerBound)-\($0.upperBound)" } ?? entry.doc
            var out = [
                "\(place)  \(entry.what)" + (entry.fields.isEmpty ? "" : " " + entry.fields.joined(separator: ","))
            ]
            if let context = entry.context { out.append("  \(context)") }
            if let gold = entry.gold { out.append("  gold  \(gold)") }
            if let got = entry.got { out.append("  got   \(got)" + (entry.rule.map { "  by \($0)" } ?? "")) }
            return out + [""]
        }
    }

    static let columns = ["doc", "start", "end", "what", "fields", "gold", "reported", "rule", "context"]

    var rows: [[String]] {
        entries.map { entry in
            [
                entry.doc, entry.span.map { "\($0.lowerBound)" } ?? "", entry.span.map { "\($0.upperBound)" } ?? "",
                entry.what,
                entry.fields.joined(separator: ";"), entry.gold ?? "", entry.got ?? "", entry.rule ?? "",
                entry.context ?? "",
            ]
        }
    }

    var tree: Tree {
        .list(
            entries.map { entry in
                [
                    "doc": .string(entry.doc), "start": entry.span.map { .integer($0.lowerBound) } ?? .null,
                    "end": entry.span.map { .integer($0.upperBound) } ?? .null, "what": .string(entry.what),
                    "fields": .list(entry.fields.map { .string($0) }), "gold": .maybe(entry.gold),
                    "reported": .maybe(entry.got), "rule": .maybe(entry.rule), "context": .maybe(entry.context),
                ]
            })
    }
}
