import Numbers
import Output
import Relations

/// A row of the table `checks`.
package struct CheckRecord: Sendable {
    package enum Verdict: String, Sendable, CaseIterable { case ok, disagrees }

    /// A record's id, or what stands there in the text.
    package struct Word: RawRepresentable, Sendable, Equatable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
    }

    package var doc: String
    package var check: String
    /// The ids of the figures, in the order of the text.
    package var records: [Word]
    /// What stands there.
    package var texts: [Word]
    package var expected: ExactDecimal?
    package var expectedMax: ExactDecimal?
    package var found: ExactDecimal?
    package var tolerance: ExactDecimal?
    package var verdict: Verdict
    package var sentence: String?

    init(check: String, line: Line, finding: Check.Finding) {
        let figures = finding.figures.sorted().map { line.figures[$0].record }
        self.check = check
        doc = figures[0].doc
        records = figures.map { Word(rawValue: $0.id) }
        texts = figures.map { Word(rawValue: $0.text) }
        (expected, expectedMax) = (finding.expected, finding.expectedMax)
        (found, tolerance) = (finding.found, finding.tolerance.normalized)
        verdict = finding.agrees ? .ok : .disagrees
        sentence = line.sentence
    }

    private init() { (doc, check, records, texts, verdict) = ("", "", [], [], .ok) }
}

extension CheckRecord: TableRow {
    /// Columns are only ever added, at the end.
    package func write(to row: inout some RowWriter) {
        row.string("doc", doc)
        row.string("check", check)
        row.list("records", records)
        row.list("texts", texts)
        row.decimal("expected", expected)
        row.decimal("expected_max", expectedMax)
        row.decimal("found", found)
        row.decimal("tolerance", tolerance)
        row.string("verdict", verdict.rawValue)
        row.maybe("sentence", sentence)
    }

    package static var sample: CheckRecord { CheckRecord() }
}
