import Assessment
import Foundation
import TestSupport
import Testing

/// Scores on the corpus, ours and the real articles where they stand, held by floors that only rise (corpus/floors.tsv).
@Suite struct FloorTests {
    struct Scores: Sendable {
        var list: [(name: String, value: Double)] = []
        var documents: [Scorer.Document]
        var fields: DocumentFields

        init(_ corpus: Corpus) throws {
            let golds = try corpus.golds()
            let read = try golds.map { Reader.plain.read($0.doc, try corpus.bytes($0.doc)) }
            documents = Scorer(read.flatMap(\.records)).score(golds)
            fields = DocumentFields(gold: golds, reported: read.map { ReportedDocument($0.document) })
            let totals = Totals(Tally.sum(documents.map(\.tally)))
            for (name, rates) in [("detection", totals.detection), ("strict", totals.strict)] {
                list += [(name + "_precision", rates.precision), (name + "_recall", rates.recall), (name + "_f1", rates.f1)]
            }
            list += [
                ("value", totals.value), ("exact_span", totals.exactSpan), ("period", totals.period), ("property", totals.property),
                ("entity", totals.entity), ("base", totals.base), ("status_f1", totals.statusF1), ("whole", totals.whole),
            ]
            for (name, share) in [
                ("title", fields.title), ("published", fields.published), ("author", fields.author), ("place", fields.place),
            ] { list.append(("document_" + name, Double(share.right) / Double(max(1, share.scored)))) }
            list = list.map { ("\(corpus.name)/\($0.name)", $0.value) }
        }

        /// What is wrong where a score fell: the most frequent sorts of errors, and some of them.
        func wrong(_ name: String) -> String {
            if name.contains("/document_") {
                return fields.faults.filter { name.hasSuffix($0.field) }
                    .map { "\($0.doc): '\($0.reported ?? "none")', not '\($0.gold)'" }.joined(separator: "\n")
            }
            let faults = documents.flatMap(\.faults).filter { ($0.what == .period) == name.hasSuffix("period") }
            let sorts = Dictionary(grouping: faults) { "\($0.what.rawValue) \($0.fields.map(\.rawValue).joined(separator: ","))" }
                .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { "\($0.value.count) \($0.key)" }
            return (sorts.prefix(8) + faults.prefix(12).map(\.description)).joined(separator: "\n")
        }
    }

    /// To four decimals, downwards: as a floor is written.
    static func floored(_ value: Double) -> String { String(format: "%.4f", (value * 10_000 + 1e-6).rounded(.down) / 10_000) }

    static func floors() throws -> [String: String] {
        let rows = try Lines("corpus/floors.tsv").list.dropFirst().map(\.cells)
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }

    @Test(arguments: Corpus.all) func `no score falls below its floor`(corpus: Corpus) throws {
        let scores = try Scores(corpus)
        let floors = try Self.floors()
        let print = ProcessInfo.processInfo.environment["SOLIEU_PRINT_FLOORS"] != nil
        for (name, value) in scores.list {
            let now = Self.floored(value)
            if print {
                // a floor never sinks by itself
                Swift.print(name, max(now, floors[name] ?? now), separator: "\t")
                continue
            }
            guard let floor = floors[name] else {
                Issue.record("\(name) is \(now), and has no floor; corpus/floors.tsv must have a line '\(name)\t\(now)'")
                continue
            }
            if now < floor {
                Issue.record("\(name) fell to \(now), below its floor of \(floor). Wrong are:\n\(scores.wrong(name))")
            }
        }
    }

    @Test func `every floor is of a score, and is a share`() throws {
        let rows = try Lines("corpus/floors.tsv").list.dropFirst()
        #expect(Set(rows.map { $0.cells[0] }).count == rows.count, "a score has one floor")
        let names = try Scores(.own).list.map { $0.name.split(separator: "/")[1] }
        for row in rows {
            let name = row.cells[0].split(separator: "/")
            #expect(["corpus", "shared", "shared-first"].contains(name[0]) && names.contains(name[1]), "\(row)")
            #expect(row.cells[1].wholeMatch(of: /0\.\d{4}|1\.0000/) != nil, "\(row)")
        }
    }
}
