import Figures

/// A row of the table `facts`: what one or more figures of a document say, once.
///
/// It is the mention in the body with most of its fields filled, the first of equals; where none stands in the body, that of headline,
/// lead and captions. Its fields are that mention's: nothing is put together from several.
package struct Fact: Sendable {
    /// The chosen mention.
    package let record: Record
    /// The ids of all mentions, in the order of the text.
    package let mentions: [Mention]

    /// A record's id.
    package struct Mention: RawRepresentable, Sendable, Equatable {
        package var rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
    }

    package init(record: Record, mentions: [Mention]) { (self.record, self.mentions) = (record, mentions) }

    /// In the order of the first mentions.
    static func facts(_ story: Story, _ relations: [RelationRecord]) -> [Fact] {
        struct Place: Hashable { let start, end: Int }
        var first: [Place: Place] = [:]
        for row in relations where row.relation == .repeats {
            first[Place(start: row.start, end: row.end)] = Place(start: row.otherStart, end: row.otherEnd)
        }
        if first.isEmpty { return story.figures.map { Fact(record: $0, mentions: [Mention(rawValue: $0.id)]) } }
        var groups: [[Int]] = []
        var group: [Place: Int] = [:]
        for (i, figure) in story.figures.enumerated() {
            let own = Place(start: figure.start, end: figure.end)
            if let at = first[own].flatMap({ group[$0] }) {
                groups[at].append(i)
            } else {
                group[own] = groups.count
                groups.append([i])
            }
        }
        return groups.map { members in
            let body = members.filter { story.roles[$0] == .body }
            let choice = body.isEmpty ? members : body
            let best = choice.max { a, b in (story.figures[a].filled, b) < (story.figures[b].filled, a) }!
            return Fact(record: story.figures[best], mentions: members.map { Mention(rawValue: story.figures[$0].id) })
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
