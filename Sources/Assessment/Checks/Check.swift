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
    /// What it finds in one sentence of a report.
    let find: @Sendable (Line, IndicatorTable) -> [Finding]

    init(_ id: String, _ summary: String, find: @escaping @Sendable (Line, IndicatorTable) -> [Finding]) {
        (self.id, self.summary, self.find) = (id, summary, find)
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

/// How many tests there were, and how many agree.
package struct CheckTally: Sendable {
    package private(set) var tested = 0
    package private(set) var agreed = 0
    private var byCheck: [String: (tested: Int, agreed: Int)] = [:]

    package init() {}

    package mutating func add(_ record: CheckRecord) {
        let agrees = record.verdict == .ok ? 1 : 0
        tested += 1
        agreed += agrees
        byCheck[record.check, default: (0, 0)].tested += 1
        byCheck[record.check, default: (0, 0)].agreed += agrees
    }

    /// `412 tests, 403 agree (97.82%): share 40 of 41, rank 88 of 88`.
    package var summary: String {
        if tested == 0 { return "nothing to test" }
        let parts = Check.all.compactMap { check in byCheck[check.id].map { "\(check.id) \($0.agreed) of \($0.tested)" } }
        let hundredths = agreed * 10000 / tested
        let decimals = hundredths % 100
        return "\(tested) \(tested == 1 ? "test" : "tests"), \(agreed) agree (\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%): "
            + parts.joined(separator: ", ")
    }
}
