import Figures

/// Scores what was reported of documents against their gold (the contract's section 8).
package struct Scorer: Sendable {
    /// What one document's records are worth.
    package struct Document: Sendable, Equatable {
        package var doc: String
        package var tally = Tally()
        /// By the gold's kind; of spurious records by their own.
        package var byKind: [String: Tally] = [:]
        package var faults: [Fault] = []
    }

    private let reported: [String: [Reported]]

    /// - Parameter reported: records of any documents, in any order; references and chrome are passed over.
    package init(_ reported: [Reported]) {
        self.reported = Dictionary(grouping: reported.filter(\.isFigure), by: \.doc).mapValues(Self.inOrder)
    }

    package init(_ records: [Record]) { self.init(records.map { Reported($0) }) }

    /// Each document of the gold, in its order.
    package func score(_ gold: [Gold]) -> [Document] { gold.map { score($0) } }

    package func score(_ gold: Gold) -> Document {
        var out = Document(doc: gold.doc)
        let records = reported[gold.doc] ?? []
        let pairs = Matching.pairs(gold.figures, records)
        for pair in pairs where !gold.figures[pair.gold].isOptional {
            out.add(matched: gold.figures[pair.gold], records[pair.reported])
        }
        let found = Set(pairs.map(\.gold))
        for (i, figure) in gold.figures.enumerated() where !found.contains(i) && !figure.isOptional {
            out.add(missed: figure)
        }
        let used = Set(pairs.map(\.reported))
        for (j, record) in records.enumerated() where !used.contains(j) { out.add(spurious: record) }
        return out
    }

    /// By where they begin; those that begin together stay as they came.
    private static func inOrder(_ records: [Reported]) -> [Reported] {
        records.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }
}

extension Scorer.Document {
    fileprivate mutating func add(missed figure: Gold.Figure) {
        var one = Tally()
        one.missed = 1
        add(one, kind: figure.kind)
        faults.append(Fault(doc: doc, what: .missed, gold: figure))
    }

    fileprivate mutating func add(spurious record: Reported) {
        var one = Tally()
        one.spurious = 1
        add(one, kind: record.kind)
        faults.append(Fault(doc: doc, what: .spurious, reported: record))
    }

    fileprivate mutating func add(matched gold: Gold.Figure, _ record: Reported) {
        var one = Tally()
        one.matched = 1
        let wrong = Field.differences(gold, record)
        if wrong.isEmpty {
            one.strict = 1
        } else {
            faults.append(Fault(doc: doc, what: .wrong, gold: gold, reported: record, fields: wrong))
        }
        if gold.start == record.start, gold.end == record.end { one.exactSpan = 1 }
        if wrong.leaveNumbersRight { one.value = 1 }
        var whole = wrong.isEmpty
        if gold.hasScoredPeriod {
            one.periodScored = 1
            if Days(gold.period) == record.days {
                one.periodRight = 1
            } else {
                whole = false
                faults.append(Fault(doc: doc, what: .period, gold: gold, reported: record))
            }
        }
        let halves = [
            Self.compare(gold.property, record.property, &one.property),
            Self.compare(gold.entity, record.entity, &one.entity),
        ]
        _ = Self.compare(gold.base, record.base, &one.base)
        if whole, halves.allSatisfy({ $0 >= 0.5 }) { one.whole = 1 }
        Self.compareStatus(gold.status ?? "", record.status ?? "", &one)
        add(one, kind: gold.kind)
    }

    private mutating func add(_ one: Tally, kind: String) {
        tally += one
        byKind[kind, default: Tally()] += one
    }

    /// The token F1 of a field that the gold names, 1 of one that it does not.
    private static func compare(_ gold: String?, _ said: String?, _ words: inout Tally.Words) -> Double {
        guard let gold, !gold.isEmpty else {
            words.filled = said?.isEmpty == false ? 1 : 0
            return 1
        }
        words.named = 1
        words.sum = Phrase.f1(gold, said)
        return words.sum
    }

    private static func compareStatus(_ gold: String, _ said: String, _ one: inout Tally) {
        if gold == said {
            one.statusRight = gold.isEmpty ? 0 : 1
        } else {
            one.statusMissed = gold.isEmpty ? 0 : 1
            one.statusSpurious = said.isEmpty ? 0 : 1
        }
    }
}
