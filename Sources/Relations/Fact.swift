import Figures

/// A row of the table `facts`: what one or more figures of a document say, once.
///
/// It is the mention in the body with most of its fields filled, the first of equals; where none stands in the body, that of headline,
/// lead and captions. Its fields are that mention's: nothing is put together from several.
package struct Fact: Sendable {
    /// The figures of the document, which its facts share, and which of them is the chosen mention.
    package let records: [Record]
    package let at: Int
    /// Where all mentions stand, in the order of the text.
    package let mentions: [GivenSpan]

    package init(_ records: [Record], at: Int, mentions: [GivenSpan]) { (self.records, self.at, self.mentions) = (records, at, mentions) }

    /// The chosen mention.
    package var record: Record { records[at] }

    /// In the order of the first mentions.
    static func facts(_ story: Story) -> [Fact] {
        let figures = story.figures
        func mention(_ i: Int) -> GivenSpan { GivenSpan(figures[i].start..<figures[i].end) }
        var later: [Int: [Int]] = [:]
        for i in figures.indices { if let first = story.firsts[i] { later[first, default: []].append(i) } }
        return figures.indices.filter { story.firsts[$0] == nil }.map { i in
            guard let others = later[i] else { return Fact(figures, at: i, mentions: [mention(i)]) }
            let members = [i] + others
            let body = members.filter { story.roles[$0] == .body }
            let best = (body.isEmpty ? members : body).max { a, b in (figures[a].filled, b) < (figures[b].filled, a) }!
            return Fact(figures, at: best, mentions: members.map(mention))
        }
    }
}

extension Record {
    /// How many of the fields that say what was measured, of whom, and when are filled; what was found further off counts half.
    fileprivate var filled: Int {
        let said = [modifier?.rawValue, base, status?.rawValue, property, entity, indicator, period].count { $0 != nil }
        let far = flags.count { $0 == .propertyInherited || $0 == .entityInherited || $0 == .periodInherited }
        return 2 * said - far
    }
}
