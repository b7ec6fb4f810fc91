import Numbers

/// One figure, or one reference: the record of the contract, in the contract's order.
///
/// Offsets `start`, `end` are half-open, in code points of the document as it was given. `nil` (for lists the empty
/// list) means that the text does not say.
public struct Record: Sendable, Equatable {
    public var id: String { "\(doc):\(start)-\(end)" }
    public var doc: String
    public var start: Int
    public var end: Int
    public var text: String
    public var kind: Kind
    public var value: ExactDecimal?
    public var valueMax: ExactDecimal?
    public var total: ExactDecimal?
    public var alternative: ExactDecimal?
    public var unit: String?
    public var per: String?
    public var unitText: String?
    public var modifier: Modifier?
    public var change: Change?
    public var base: String?
    public var status: Status?
    public var property: String?
    public var entity: String?
    public var indicator: String?
    public var period: String?
    public var periodStart: String?
    public var periodEnd: String?
    public var periodKind: PeriodKind?
    public var sentence: String?
    public var rule: String
    public var flags: [Flag] = []
    /// Where `property` and `entity` stand, so that nothing in them is invented.
    public var propertySpans: [GivenSpan] = []
    public var entitySpans: [GivenSpan] = []
    /// ISO 3166-2:VN of the province that the figure's place lies in, as of its day; `VN` for the nation.
    public var place: String?
    public var placeLevel: PlaceLevel?
    /// The district, commune or agency in full.
    public var placeName: String?

    public init(doc: String, start: Int, end: Int, text: String, kind: Kind, rule: String) {
        (self.doc, self.start, self.end, self.text, self.kind, self.rule) = (doc, start, end, text, kind, rule)
    }
}

/// A stretch of the document as it was given, half-open, in code points; written `start-end`.
public struct GivenSpan: RawRepresentable, Sendable, Equatable {
    public var start: Int
    public var end: Int

    public init(_ range: Range<Int>) { (start, end) = (range.lowerBound, range.upperBound) }

    public init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let start = parts[0], let end = parts[1], start < end else { return nil }
        (self.start, self.end) = (start, end)
    }

    public var rawValue: String { "\(start)-\(end)" }
}

/// What a record is (the contract's section 2), or, from `date` on, what kind of reference (section 5).
public enum Kind: String, Sendable, CaseIterable {
    case count, percent, fraction, score, rank, money, measure, duration, age, multiple
    case date, time, period, reference

    /// Whether it only names or places something.
    public var isReference: Bool {
        switch self {
        case .date, .time, .period, .reference: true
        default: false
        }
    }
}

public enum Modifier: String, Sendable, CaseIterable {
    case about, nearly, over, under
    case atLeast = "at_least"
    case atMost = "at_most"
}

public enum Change: String, Sendable, CaseIterable { case increase, decrease, higher, lower }

public enum Status: String, Sendable, CaseIterable { case target, forecast, estimate, norm, proposal }

public enum PeriodKind: String, Sendable, CaseIterable {
    case during
    case asOf = "as_of"
    case by
}

/// What a figure is of: a smaller place's never passes as that of the province in which it lies.
public enum PlaceLevel: String, Sendable, CaseIterable { case national, province, district, commune, agency }

/// Doubts that a user should see.
public enum Flag: String, Sendable, CaseIterable {
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
public enum Inclusion: String, Sendable, CaseIterable { case references, chrome, indefinite, zeros }
