import Lexicon
import Numbers
import VietText

/// Reads the figures of a report. A value; use one for all documents and threads.
public struct Extractor: Sendable {
    public let lexicon: Lexicon
    public let include: Set<Inclusion>
    /// Whether it is asked what was measured, of whom, when and where.
    let readsContext: Bool
    let book: Rulebook

    /// - Parameters:
    ///   - include: what is reported beyond the figures of the report itself.
    ///   - rules: only these rules, for trying them alone; all of them by default.
    ///   - readsContext: whether what governs figures from without is wanted: property, entity, base, status, indicator, period
    ///     and place. Without it they are not to be relied on; all else is the same.
    public init(lexicon: Lexicon, include: Set<Inclusion> = [], rules: [Rule]? = nil, readsContext: Bool = true) {
        (self.lexicon, self.include, self.readsContext) = (lexicon, include, readsContext)
        let asked = (rules ?? Rule.all).filter { $0.onRequest.map(include.contains) ?? true }
        book = Rulebook(asked)
    }

    /// What a report says.
    public struct Result: Sendable {
        /// In the order of the text.
        public var records: [Record]
        /// What part of the report each record stands in.
        public var roles: [Report.Role]
        /// The text that they were read from, cut into tokens and sentences.
        public var passage: Passage
        public var sentences: Int { passage.sentences.count }
        /// There is more than is read of one document; it ends here.
        public var isCut = false
    }

    /// How many figures and references are read of one document: a report has hundreds, a book thousands. What has more is a table,
    /// or was made to fill the memory.
    public static let most = 100_000

    public func read(_ report: Report, _ stopwatch: Stopwatch? = nil) -> Result {
        let passage = Passage(report.text, lexicon)
        stopwatch?.lap(.tokens)
        let reading = Reading(passage)
        let claims = reading.claims(book, limit: Self.most)
        var builder = RecordBuilder(report: report, matcher: reading.matcher, include: include, claims: claims.count)
        stopwatch?.lap(.rules)
        for claim in claims { builder.add(claim) }
        let records = builder.finish(claims, readsContext: readsContext)
        stopwatch?.lap(.context)
        return Result(records: records, roles: builder.roles, passage: passage, isCut: claims.count == Self.most)
    }

    /// The figures of a bare text: all of it body, no page around it.
    public func read(text: String, doc: String = "text") -> [Record] {
        let text = Text(text)
        let zone = Report.Zone(range: 0..<text.bytes.count, role: .body)
        return read(Report(document: DocumentRecord(doc: doc, source: doc), text: text, zones: [zone])).records
    }
}
