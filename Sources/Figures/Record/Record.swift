import Numbers

/// One figure, or one reference: the record of the contract, in the contract's order.
///
/// Offsets `start`, `end` are half-open, in code points of the document as it was given. `nil` (for `flags` the empty
/// list) means that the text does not say.
package struct Record: Sendable, Equatable {
    package var id: String { "\(doc):\(start)-\(end)" }
    package var doc: String
    package var start: Int
    package var end: Int
    package var text: String
    package var kind: Kind
    package var value: ExactDecimal?
    package var valueMax: ExactDecimal?
    package var total: ExactDecimal?
    package var alternative: ExactDecimal?
    package var unit: String?
    package var per: String?
    package var unitText: String?
    package var modifier: Modifier?
    package var change: Change?
    package var base: String?
    package var status: Status?
    package var property: String?
    package var entity: String?
    package var indicator: String?
    package var period: String?
    package var periodStart: String?
    package var periodEnd: String?
    package var periodKind: PeriodKind?
    package var sentence: String?
    package var rule: String
    package var flags: [Flag] = []

    package init(doc: String, start: Int, end: Int, text: String, kind: Kind, rule: String) {
        (self.doc, self.start, self.end, self.text, self.kind, self.rule) = (doc, start, end, text, kind, rule)
    }
}

/// What a record is (the contract's section 2), or, from `date` on, what kind of reference (section 5).
package enum Kind: String, Sendable, CaseIterable {
    case count, percent, fraction, score, rank, money, measure, duration, age, multiple
    case date, time, period, reference

    /// Whether it only names or places something.
    package var isReference: Bool {
        switch self {
        case .date, .time, .period, .reference: true
        default: false
        }
    }
}

package enum Modifier: String, Sendable, CaseIterable {
    case about, nearly, over, under
    case atLeast = "at_least"
    case atMost = "at_most"
}

package enum Change: String, Sendable, CaseIterable { case increase, decrease, higher, lower }

package enum Status: String, Sendable, CaseIterable { case target, forecast, estimate, norm, proposal }

package enum PeriodKind: String, Sendable, CaseIterable {
    case during
    case asOf = "as_of"
    case by
}

/// Doubts that a user should see.
package enum Flag: String, Sendable, CaseIterable {
    case ambiguousSeparator = "ambiguous_separator"
    case vague
    case inferredYear = "inferred_year"
    case propertyInherited = "property_inherited"
    case entityInherited = "entity_inherited"
    case periodInherited = "period_inherited"
    case chrome, indefinite, zero
}

/// What is reported beyond figures in the body of the report (`--include`).
package enum Inclusion: String, Sendable, CaseIterable { case references, chrome, indefinite, zeros }
