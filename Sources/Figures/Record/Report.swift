import Numbers
import VietText

/// One document, ready to be read: its text, what of it is the report and what is the page around it.
public struct Report: Sendable {
    /// What a stretch of the page is.
    public enum Role: String, Sendable, CaseIterable { case title, lead, caption, body, chrome }

    /// A stretch of the composed text, in bytes; it begins and ends with a line.
    public struct Zone: Sendable, Equatable {
        public var range: Range<Int>
        public var role: Role
        public init(range: Range<Int>, role: Role) { (self.range, self.role) = (range, role) }
    }

    public var document: DocumentRecord
    public var text: Text
    /// In order, not overlapping, together covering every line that is not blank.
    public var zones: [Zone]

    public init(document: DocumentRecord, text: Text, zones: [Zone]) {
        (self.document, self.text, self.zones) = (document, text, zones)
    }
}

/// What is known of a document as a whole (the contract's section 7).
public struct DocumentRecord: Sendable, Equatable {
    /// `duplicate` is a document that repeats another and whose figures were left out for that.
    public enum Status: String, Sendable { case ok, empty, error, duplicate }

    /// How a document repeats another: in the same words, numbers and signs, or in nearly the same words with no other numbers.
    public enum Repetition: String, Sendable { case exact, near }

    public var doc: String
    public var source: String
    public var url: String?
    /// Lower-case hexadecimal SHA-256 of the bytes of the file, the member, or the row's text.
    public var sha256: String?
    public var encoding: String?
    public var title: String?
    /// ISO 8601, a date or a date and time, with its offset where the page gives one.
    public var published: String?
    /// The year of publication, where only that is known; helps to tell the years of times, and is no column.
    public var year: Int?
    public var author: String?
    public var site: String?
    /// ISO 3166-2:VN.
    public var place: String?
    public var characters: Int = 0
    public var sentences: Int = 0
    public var figures: Int = 0
    public var status: Status = .ok
    public var error: String?
    /// The first document of the run that this one repeats, by its name.
    public var duplicateOf: String?
    public var duplicate: Repetition?
    /// The share of runs of words that both have, of those that either has: from 0.55 to 1.00.
    public var similarity: ExactDecimal?
    /// How many ill-formed sequences of bytes became U+FFFD.
    public var replaced: Int = 0

    public init(doc: String, source: String) { (self.doc, self.source) = (doc, source) }
}
