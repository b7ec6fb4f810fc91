import Numbers

/// One figure, or one reference: the record of the contract, in the contract's order.
///
/// Offsets `start`, `end` are half-open, in code points of the document as it was given. `nil` (for lists the empty
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
    /// Where `property` and `entity` stand, so that nothing in them is invented.
    package var propertySpans: [GivenSpan] = []
    package var entitySpans: [GivenSpan] = []
    /// ISO 3166-2:VN of the province that the figure's place lies in, as of its day; `VN` for the nation.
    package var place: String?
    package var placeLevel: PlaceLevel?
    /// The district, commune or agency in full.
    package var placeName: String?

    package init(doc: String, start: Int, end: Int, text: String, kind: Kind, rule: String) {
        (self.doc, self.start, self.end, self.text, self.kind, self.rule) = (doc, start, end, text, kind, rule)
    }
}

/// A stretch of the document as it was given, half-open, in code points; written `start-end`.
package struct GivenSpan: RawRepresentable, Sendable, Equatable {
    package var start: Int
    package var end: Int

    package init(_ range: Range<Int>) { (start, end) = (range.lowerBound, range.upperBound) }

    package init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let start = parts[0], let end = parts[1], start < end else { return nil }
        (self.start, self.end) = (start, end)
    }

    package var rawValue: String { "\(start)-\(end)" }
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

/// What a figure is of: a smaller place's never passes as that of the province in which it lies.
package enum PlaceLevel: String, Sendable, CaseIterable { case national, province, district, commune, agency }

/// Doubts that a user should see.
package enum Flag: String, Sendable, CaseIterable {
    case ambiguousSeparator = "ambiguous_separator"
    case vague
    case inferredYear = "inferred_year"
    case propertyInherited = "property_inherited"
    case entityInherited = "entity_inherited"
    case periodInherited = "period_inherited"
    case placeInherited = "place_inherited"
    case chrome, indefinite, zero
    /// The sentence has bytes that could not be decoded.
    case replaced
}

/// What is reported beyond figures in the body of the report (`--include`).
package enum Inclusion: String, Sendable, CaseIterable { case references, chrome, indefinite, zeros }
