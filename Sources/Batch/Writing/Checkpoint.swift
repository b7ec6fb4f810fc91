import Figures
import Output

/// How far a run came: so many jobs are done, and what they gave stands in the tables.
struct Checkpoint: Equatable {
    var jobs = 0
    var tally = Tally()
    var tables = Tables.State()
    /// How long the file is of the documents that were seen.
    var seen = 0

    /// As a line of the journal.
    /// - Parameter known: how many shards the lines before have told of.
    func tree(known: Int) -> Tree {
        let kinds = Kind.allCases.compactMap { kind in tally.kinds[kind].map { Tree.Member(name: kind.rawValue, value: .integer($0)) } }
        return [
            "jobs": .integer(jobs), "documents": .integer(tally.documents), "empty": .integer(tally.empty),
            "failed": .integer(tally.failed), "exact": .integer(tally.duplicates[.exact] ?? 0),
            "near": .integer(tally.duplicates[.near] ?? 0), "left_out": .integer(tally.leftOut), "seen": .integer(seen),
            "kinds": .object(kinds), "shards": .integer(tables.closed.count),
            "closed": .list(tables.closed.dropFirst(known).map(Self.list)), "in_shard": .integer(tables.documents),
            "lengths": Self.list(tables.lengths), "rows": Self.list(tables.rows),
        ]
    }

    /// The checkpoints of a journal, in order; lines that are none are passed over.
    static func all(in entries: [Tree]) -> [Checkpoint] {
        var (all, closed) = ([Checkpoint](), [[Int]]())
        for entry in entries {
            guard var point = Checkpoint(entry) else { continue }
            if case .list(let shards) = entry["closed"] { closed += shards.map(numbers) }
            guard entry["shards"]?.text == "\(closed.count)" else { return all }
            point.tables.closed = closed
            all.append(point)
        }
        return all
    }

    init() {}

    private init?(_ tree: Tree) {
        func number(_ name: String) -> Int? { tree[name]?.text.flatMap { Int($0) } }
        guard let jobs = number("jobs"), let documents = number("documents"), case .object(let kinds) = tree["kinds"] else { return nil }
        self.jobs = jobs
        (tally.documents, tally.empty, tally.failed) = (documents, number("empty") ?? 0, number("failed") ?? 0)
        for repetition in [DocumentRecord.Repetition.exact, .near] {
            if let count = number(repetition.rawValue), count > 0 { tally.duplicates[repetition] = count }
        }
        (tally.leftOut, seen) = (number("left_out") ?? 0, number("seen") ?? 0)
        for member in kinds { if let kind = Kind(rawValue: member.name) { tally.kinds[kind] = member.value.text.flatMap { Int($0) } } }
        tables.documents = number("in_shard") ?? 0
        (tables.lengths, tables.rows) = (Self.numbers(tree["lengths"]), Self.numbers(tree["rows"]))
    }

    private static func list(_ numbers: [Int]) -> Tree { .list(numbers.map { .integer($0) }) }

    private static func numbers(_ tree: Tree?) -> [Int] {
        if case .list(let list) = tree { list.compactMap { $0.text.flatMap { Int($0) } } } else { [] }
    }
}

extension Finish.Plan {
    /// As a line of the journal.
    var tree: Tree { ["into": .list(into.map { .string($0) }), "away": .list(away.map { .string($0) })] }

    init?(_ tree: Tree) {
        guard case .list(let into) = tree["into"], case .list(let away) = tree["away"] else { return nil }
        (self.into, self.away) = (into.compactMap(\.text), away.compactMap(\.text))
    }
}
