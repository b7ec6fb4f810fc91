/// What differs between two outputs: figures that appeared, vanished, changed.
package struct Difference: Sendable {
    /// A record of an output, its fields as they are written.
    package struct Row: Sendable, Equatable {
        package var doc: String
        package var start: Int
        package var end: Int
        package var text: String
        package var rule: String
        /// All fields but those that say where it stands.
        package var fields: [String: String]

        package init(doc: String, start: Int, end: Int, text: String, rule: String, fields: [String: String]) {
            (self.doc, self.start, self.end, self.text, self.rule, self.fields) = (doc, start, end, text, rule, fields)
        }

        package var id: String { "\(doc):\(start)-\(end)" }
    }

    /// A record that is in both, but not the same.
    package struct Change: Sendable, Equatable {
        package var old: Row
        package var new: Row
        /// The names of the fields that differ; `span` where the span does.
        package var fields: [String]
    }

    package private(set) var appeared: [Row] = []
    package private(set) var vanished: [Row] = []
    package private(set) var changed: [Change] = []
    package private(set) var same = 0

    /// Records are held against each other as in scoring: those of one document with the largest overlap of their spans.
    package init(old: [Row], new: [Row]) {
        let (oldByDoc, newByDoc) = (Dictionary(grouping: old, by: \.doc), Dictionary(grouping: new, by: \.doc))
        for doc in Set(oldByDoc.keys).union(newByDoc.keys).sorted() {
            compare(oldByDoc[doc] ?? [], newByDoc[doc] ?? [])
        }
    }

    private mutating func compare(_ old: [Row], _ new: [Row]) {
        var spans: [[Int]: [Int]] = [:]
        for (j, row) in new.enumerated().reversed() { spans[[row.start, row.end], default: []].append(j) }
        // most stand where they stood
        var restOld: [Row] = []
        var taken: Set<Int> = []
        var pairs: [(old: Row, new: Row)] = []
        for row in old {
            if let j = spans[[row.start, row.end]]?.popLast() {
                taken.insert(j)
                pairs.append((row, new[j]))
            } else {
                restOld.append(row)
            }
        }
        let restNew = new.indices.filter { !taken.contains($0) }.map { new[$0] }
        let matched = Matching.pairs(restOld.map { Gold.Figure($0) }, restNew.map { Reported($0) })
        pairs += matched.map { (restOld[$0.gold], restNew[$0.reported]) }
        for (a, b) in pairs.sorted(by: { ($0.new.start, $0.new.end) < ($1.new.start, $1.new.end) }) {
            let fields = Self.differing(a, b)
            if fields.isEmpty { same += 1 } else { changed.append(Change(old: a, new: b, fields: fields)) }
        }
        let (oldUsed, newUsed) = (Set(matched.map(\.gold)), Set(matched.map(\.reported)))
        vanished += restOld.indices.filter { !oldUsed.contains($0) }.map { restOld[$0] }
        appeared += restNew.indices.filter { !newUsed.contains($0) }.map { restNew[$0] }
    }

    private static func differing(_ a: Row, _ b: Row) -> [String] {
        let names = Set(a.fields.keys).union(b.fields.keys).sorted()
        let span = a.start == b.start && a.end == b.end ? [] : ["span"]
        return span + names.filter { (a.fields[$0] ?? "") != (b.fields[$0] ?? "") }
    }
}

extension Gold.Figure {
    fileprivate init(_ row: Difference.Row) { self.init(start: row.start, end: row.end, text: row.text, kind: "") }
}

extension Reported {
    fileprivate init(_ row: Difference.Row) { self.init(doc: row.doc, start: row.start, end: row.end) }
}
