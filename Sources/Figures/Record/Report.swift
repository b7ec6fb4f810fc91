import Numbers
import VietText

/// One document, ready to be read: its text, what of it is the report and what is the page around it.
package struct Report: Sendable {
    /// What a stretch of the page is.
    package enum Role: String, Sendable, CaseIterable { case title, lead, caption, body, chrome }

    /// A stretch of the composed text, in bytes; it begins and ends with a line.
    package struct Zone: Sendable, Equatable {
        package var range: Range<Int>
        package var role: Role
        package init(range: Range<Int>, role: Role) { (self.range, self.role) = (range, role) }
    }

    package var document: DocumentRecord
    package var text: Text
    /// In order, not overlapping, together covering every line that is not blank.
    package var zones: [Zone]

    package init(document: DocumentRecord, text: Text, zones: [Zone]) {
        (self.document, self.text, self.zones) = (document, text, zones)
    }
}

/// What is known of a document as a whole (the contract's section 7).
package struct DocumentRecord: Sendable, Equatable {
    /// `duplicate` is a document that repeats another and whose figures were left out for that.
    package enum Status: String, Sendable { case ok, empty, error, duplicate }

    /// How a document repeats another: in the same words, numbers and signs, or in nearly the same words with no other numbers.
    package enum Repetition: String, Sendable { case exact, near }

    package var doc: String
    package var source: String
    package var url: String?
    /// Lower-case hexadecimal SHA-256 of the bytes of the file, the member, or the row's text.
    package var sha256: String?
    package var encoding: String?
    package var title: String?
    /// ISO 8601, a date or a date and time, with its offset where the page gives one.
    package var published: String?
    /// The year of publication, where only that is known; helps to tell the years of times, and is no column.
    package var year: Int?
    package var author: String?
    package var site: String?
    /// ISO 3166-2:VN.
    package var place: String?
    package var characters: Int = 0
    package var sentences: Int = 0
    package var figures: Int = 0
    package var status: Status = .ok
    package var error: String?
    /// The first document of the run that this one repeats, by its name.
    package var duplicateOf: String?
    package var duplicate: Repetition?
    /// The share of runs of words that both have, of those that either has: from 0.55 to 1.00.
    package var similarity: ExactDecimal?
    /// How many ill-formed sequences of bytes became U+FFFD.
    package var replaced: Int = 0

    package init(doc: String, source: String) { (self.doc, self.source) = (doc, source) }
}
