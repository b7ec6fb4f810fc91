import Numbers

extension Extractor {
    /// How often each rule took something in a report, whether a record came of it or not.
    package func firings(_ report: Report) -> [String: Int] {
        Reading(Passage(report.text, lexicon)).claims(book).reduce(into: [:]) { $0[$1.rule.id, default: 0] += 1 }
    }
}

/// How often rules took something, over many documents.
package struct Coverage: Sendable, Equatable {
    package struct Line: Sendable, Equatable {
        package var rule: String
        package var fired: Int
        /// In how many documents.
        package var documents: Int
    }

    private var fired: [String: Int] = [:]
    private var seenIn: [String: Int] = [:]
    package private(set) var documents = 0

    package init() {}

    package mutating func add(_ firings: [String: Int]) {
        documents += 1
        for (rule, count) in firings {
            fired[rule, default: 0] += count
            seenIn[rule, default: 0] += 1
        }
    }

    /// All rules in the order of their precedence, those that never fired too.
    package var lines: [Line] {
        Rule.all.map { Line(rule: $0.id, fired: fired[$0.id] ?? 0, documents: seenIn[$0.id] ?? 0) }
    }
}
