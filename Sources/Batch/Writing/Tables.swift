import Figures
import Output

/// All tables of a run while it goes on: files beside their places, with `.partial` at the end of their names.
///
/// With a size of shards the tables are cut behind every so many documents, all at the same document.
final class Tables {
    /// How far the tables are, to be gone on from.
    struct State: Equatable {
        /// The rows of each table in each shard that is full.
        var closed: [[Int]] = []
        /// The documents in the shard that is not.
        var documents = 0
        /// The bytes and rows of each of its tables; none where all is written.
        var lengths: [Int] = []
        var rows: [Int] = []
    }

    let specs: [TableSpec]
    private let folder: Path?
    private let shardSize: Int?
    private var open: [TableFile] = []
    private var closed: [[Int]] = []
    private var documents = 0

    /// Figures alone, on standard output.
    init(standardOutput specs: [TableSpec], _ compression: Compression?) throws(SystemError) {
        (self.specs, folder, shardSize) = (specs, nil, nil)
        for spec in specs { open.append(try TableFile(spec, to: .standardOutput(compression))) }
    }

    /// - Parameter state: how far an earlier run came; nil for a new one.
    init(_ specs: [TableSpec], in folder: Path, shardSize: Int?, from state: State?) throws(SystemError) {
        (self.specs, self.folder, self.shardSize) = (specs, folder, shardSize)
        guard let state else {
            try begin()
            return
        }
        (closed, documents) = (state.closed, state.documents)
        if state.lengths.isEmpty { return }
        for (i, spec) in specs.enumerated() {
            let path = folder.appending(Path(spec.name(shard: shard))).text
            let file = try OutputFile(path: path, from: state.lengths[i])
            open.append(TableFile(spec, to: file, rows: state.rows[i]))
        }
    }

    /// The number of the shard that is being written, from 1.
    private var shard: Int? { shardSize.map { _ in closed.count + 1 } }

    var state: State {
        State(closed: closed, documents: documents, lengths: open.map(\.length), rows: open.map(\.rows))
    }

    /// The shards that are full.
    var closedCount: Int { closed.count }

    private func begin() throws(SystemError) {
        guard let folder else { return }
        do throws(SystemError) {
            for spec in specs {
                let file = try OutputFile(path: folder.appending(Path(spec.name(shard: shard))).text)
                open.append(try TableFile(spec, to: file))
            }
        } catch {
            discard()
            throw error
        }
    }

    /// Adds the rows of a document.
    func write(_ part: Outcome.Part) throws(SystemError) {
        if let shardSize, documents >= shardSize {
            try close()
            try begin()
        }
        for (i, table) in open.enumerated() { try table.write(part.rows[i], count: part.counts[i]) }
        documents += 1
    }

    /// Hands everything to the system.
    func flush() throws(SystemError) { for table in open { try table.flush() } }

    /// Ends the files of the last shard.
    func close() throws(SystemError) {
        if open.isEmpty { return }
        for table in open { try table.close() }
        closed.append(open.map(\.rows))
        open = []
        documents = 0
    }

    func discard() {
        for table in open { table.discard() }
        guard let folder else { return }
        for shard in closed.indices {
            for spec in specs { FileSystem.remove(folder.appending(Path(spec.name(shard: shardSize.map { _ in shard + 1 }) + OutputNames.partial))) }
        }
    }

    /// Whether the files of a state are there, as far as it says.
    static func stand(_ state: State, _ specs: [TableSpec], in folder: Path, shardSize: Int?, _ compression: Compression?) -> Bool {
        func size(_ name: String) -> Int? { FileSystem.size(of: folder.appending(Path(name + OutputNames.partial)))?.bytes }
        for number in 0...state.closed.count {
            for (i, spec) in specs.enumerated() {
                let name = spec.name(shard: shardSize.map { _ in number + 1 })
                if number == state.closed.count {
                    if !state.lengths.isEmpty, (size(name) ?? -1) < state.lengths[i] { return false }
                } else if size(name) == nil, compression.flatMap({ size("\(name).\($0.rawValue)") }) == nil {
                    return false
                }
            }
        }
        return true
    }

    /// A file that is written to its end: which table, in which shard, with how many rows.
    struct Whole: Sendable {
        var spec: TableSpec
        var name: String
        var rows: Int
    }

    /// The files of the shards that are full.
    /// - Parameter first: the shards before are left out.
    func wholes(from first: Int = 0) -> [Whole] {
        closed.indices.dropFirst(first).flatMap { number in
            specs.enumerated().map { i, spec in
                Whole(spec: spec, name: spec.name(shard: shardSize.map { _ in number + 1 }), rows: closed[number][i])
            }
        }
    }
}
