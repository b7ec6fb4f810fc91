import Numbers

extension Extractor {
    /// How often each rule took something in a report, whether a record came of it or not.
    public func firings(_ report: Report) -> [String: Int] {
        Reading(Passage(report.text, lexicon)).claims(book).reduce(into: [:]) { $0[$1.rule.id, default: 0] += 1 }
    }
}

/// How often rules took something, over many documents.
public struct Coverage: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        public var rule: String
        public var fired: Int
        /// In how many documents.
        public var documents: Int
    }

    private var fired: [String: Int] = [:]
    private var seenIn: [String: Int] = [:]
    public private(set) var documents = 0

    public init() {}

    public mutating func add(_ firings: [String: Int]) {
        documents += 1
        for (rule, count) in firings {
            fired[rule, default: 0] += count
            seenIn[rule, default: 0] += 1
        }
    }

    /// All rules in the order of their precedence, those that never fired too.
    public var lines: [Line] {
        Rule.all.map { Line(rule: $0.id, fired: fired[$0.id] ?? 0, documents: seenIn[$0.id] ?? 0) }
    }
}
