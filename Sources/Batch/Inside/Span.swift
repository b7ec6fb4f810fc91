/// A place that a user names: `DOC:START-END` or `START-END`, in code points of the document as given.
package struct Span: Sendable, Equatable {
    package var doc: String?
    package var range: Range<Int>

    package init(doc: String? = nil, range: Range<Int>) { (self.doc, self.range) = (doc, range) }

    /// Nil where the text is no place; what would be right is `Span.form`.
    package init?(_ text: String) {
        let colon = text.lastIndex(of: ":")
        let ends = text[(colon.map { text.index(after: $0) } ?? text.startIndex)...].split(
            separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]), start >= 0, start < end else {
            return nil
        }
        let doc = colon.map { String(text[..<$0]) }
        if doc?.isEmpty == true { return nil }
        self.init(doc: doc, range: start..<end)
    }

    package static let form = "START-END or DOC:START-END, as the 'id' of a record: 12-20, report:12-20"
}
