/// What a person says are the figures of one document: the truth that output is scored against.
package struct Gold: Sendable, Equatable {
    package var doc: String
    package var sha256: String?
    package var title: String?
    package var published: String?
    package var author: String?
    package var place: String?
    package var figures: [Figure]

    package init(doc: String, figures: [Figure]) { (self.doc, self.figures) = (doc, figures) }

    /// One figure of the gold. What is nil was not said clearly enough for a gold.
    package struct Figure: Sendable, Equatable {
        package var start: Int
        package var end: Int
        package var text: String
        package var kind: String
        package var value: Amount?
        package var valueMax: Amount?
        package var total: Amount?
        package var unit: String?
        /// Further units that are as right.
        package var unitAny: [String] = []
        package var per: String?
        package var modifier: String?
        package var change: String?
        package var base: String?
        package var status: String?
        package var property: String?
        package var entity: String?
        /// `?` where it is not to be scored.
        package var period: String?
        /// Neither rewarded nor counted against.
        package var isOptional = false

        package init(start: Int, end: Int, text: String, kind: String) {
            (self.start, self.end, self.text, self.kind) = (start, end, text, kind)
        }

        /// Whether its period counts.
        var hasScoredPeriod: Bool { period != "?" }
    }
}
