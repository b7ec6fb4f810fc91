import Figures

/// A way in which two figures of a document belong together: what it finds, and the examples that are its tests. A value in a list; to
/// add one, write a file with its value in `Kinds`, and name it in `all`.
package struct Relation: Sendable {
    /// What the table calls it.
    package enum Name: String, Sendable, CaseIterable {
        case partOf = "part_of"
        case shareOf = "share_of"
        case targetOf = "target_of"
        case levelOf = "level_of"
        case repeats
    }

    package let name: Name
    /// What `id` and `other` are to each other, in one sentence.
    package let says: String
    package let examples: [Example]
    package let counterExamples: [CounterExample]
    let find: @Sendable (Story) -> [Link]

    init(
        _ name: Name, says: String, examples: [Example], counterExamples: [CounterExample] = [],
        find: @escaping @Sendable (Story) -> [Link]
    ) {
        (self.name, self.says, self.examples, self.counterExamples, self.find) = (name, says, examples, counterExamples, find)
    }

    /// In the order in which the table has those of one figure.
    package static let all: [Relation] = [.partOf, .shareOf, .targetOf, .levelOf, .repeats]

    /// A text and all that the relation finds in it, `70% > 28/40 nhiệm vụ`.
    package struct Example: Sendable {
        package let text: String
        package let links: [String]
        package let file: StaticString
        package let line: UInt

        init(_ text: String, _ links: String..., file: StaticString = #filePath, line: UInt = #line) {
            (self.text, self.links, self.file, self.line) = (text, links, file, line)
        }
    }

    /// A text in which the relation finds nothing, and why.
    package struct CounterExample: Sendable {
        package let text: String
        package let because: String
        package let file: StaticString
        package let line: UInt

        init(_ text: String, because: String, file: StaticString = #filePath, line: UInt = #line) {
            (self.text, self.because, self.file, self.line) = (text, because, file, line)
        }
    }
}

/// The figures of one document, and the sentences that have several.
struct Story: Sendable {
    /// In the order of the text; no references, nothing of the page around.
    let figures: [Record]
    /// What part of the report each stands in.
    let roles: [Report.Role]
    let lines: [Line]
    /// For each figure that says a fact again the first mention of it.
    private(set) var firsts: [Int: Int] = [:]

    init(_ records: [Record], _ roles: [Report.Role]) {
        let own = records.indices.filter(records.isOwn)
        figures = own.count == records.count ? records : own.map { records[$0] }
        self.roles = own.map { roles.indices.contains($0) ? roles[$0] : .body }
        lines = Line.lines(of: records, onlyTied: true, areComposed: true)
        firsts = firstMentions
    }
}

/// Two figures that belong together.
struct Link: Sendable, Equatable {
    let start, end, otherStart, otherEnd: Int

    init(id: Record, other: Record) { (start, end, otherStart, otherEnd) = (id.start, id.end, other.start, other.end) }
}

/// A row of the table `relations`.
package struct RelationRecord: Sendable, Equatable {
    package var doc: String
    package var start: Int
    package var end: Int
    package var relation: Relation.Name
    package var otherStart: Int
    package var otherEnd: Int

    package init(doc: String, start: Int, end: Int, relation: Relation.Name, otherStart: Int, otherEnd: Int) {
        (self.doc, self.start, self.end, self.relation) = (doc, start, end, relation)
        (self.otherStart, self.otherEnd) = (otherStart, otherEnd)
    }
}

/// What the figures of a document are to each other.
package struct Relations: Sendable {
    /// In the order of `id`; of one figure in the order of `Relation.all`, then of `other`.
    package let records: [RelationRecord]
    /// The document's figures, those that repeat each other as one.
    package let facts: [Fact]

    package static let none = Relations(records: [], facts: [])

    private init(records: [RelationRecord], facts: [Fact]) { (self.records, self.facts) = (records, facts) }

    /// - Parameters:
    ///   - records: of one document, in its order.
    ///   - roles: what part of the report each stands in.
    package init(_ records: [Record], roles: [Report.Role]) {
        let story = Story(records, roles)
        var links: [(link: Link, rank: Int)] = []
        for (rank, relation) in Relation.all.enumerated() {
            for link in relation.find(story) { links.append((link, rank)) }
        }
        links.sort { ($0.link.start, $0.rank, $0.link.otherStart) < ($1.link.start, $1.rank, $1.link.otherStart) }
        var unique: [RelationRecord] = []
        for (i, (link, rank)) in links.enumerated() where i == 0 || links[i - 1] != (link, rank) {
            unique.append(RelationRecord(records[0].doc, link, Relation.all[rank].name))
        }
        self.records = unique
        facts = Fact.facts(story)
    }
}

extension RelationRecord {
    fileprivate init(_ doc: String, _ link: Link, _ relation: Relation.Name) {
        self.init(doc: doc, start: link.start, end: link.end, relation: relation, otherStart: link.otherStart, otherEnd: link.otherEnd)
    }
}
