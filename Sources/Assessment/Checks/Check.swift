import Figures
import Lexicon
import Numbers
import Relations

/// A test of the arithmetic that a report itself offers. A value in a list; to add one, write a file with its value here and name
/// it in `all`.
package struct Check: Sendable {
    /// The name in the table.
    package let id: String
    /// One sentence.
    package let summary: String
    /// Whether it holds one figure against bounds, and no two against each other.
    package let isBound: Bool
    /// What it finds in one sentence of a report.
    let find: @Sendable (Line, IndicatorTable) -> [Finding]

    init(_ id: String, _ summary: String, isBound: Bool = false, find: @escaping @Sendable (Line, IndicatorTable) -> [Finding]) {
        (self.id, self.summary, self.isBound, self.find) = (id, summary, isBound, find)
    }

    /// In the order in which the table has what they find in a sentence.
    package static let all: [Check] = [
        .share, .countShare, .plan, .parts, .part, .settled, .balance, .levels, .growth, .before, .rank, .scale, .range,
    ]

    /// One test: which figures of the line, what follows from some of them, what is printed.
    package struct Finding: Sendable {
        /// Of the figures, as indices into the line.
        var figures: [Int]
        /// What must be found; of bounds the lower one.
        var expected: ExactDecimal?
        /// Of bounds the upper one.
        var expectedMax: ExactDecimal?
        var found: ExactDecimal
        /// How far apart expected and found may be, by the digits that are printed.
        var tolerance: ExactDecimal
        var agrees: Bool
    }
}

/// Reads records in the order of their documents and checks them.
package struct Checker: Sendable {
    let indicators: IndicatorTable

    package init(indicators: IndicatorTable) { self.indicators = indicators }

    /// Everything that can be tested in the records of one document.
    package func check(_ records: [Reported]) -> [CheckRecord] {
        Line.lines(of: records.compactMap { Record($0) }).flatMap { line in
            Check.all.flatMap { check in
                check.find(line, indicators).map { CheckRecord(check: check.id, line: line, finding: settled($0, check, line)) }
            }
        }
    }

    /// A finding, or what it is by the other reading of a number that can be read in two ways, where that agrees.
    private func settled(_ finding: Check.Finding, _ check: Check, _ line: Line) -> Check.Finding {
        if finding.agrees { return finding }
        for i in finding.figures {
            guard let other = line.swapped(i) else { continue }
            if let found = check.find(other, indicators).first(where: { $0.agrees && Set($0.figures) == Set(finding.figures) }) { return found }
        }
        return finding
    }
}
