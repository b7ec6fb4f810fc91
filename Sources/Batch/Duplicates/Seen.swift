import Figures
import Numbers
import Output

/// The documents of a run so far that repeat none before them: finds the one that a further document repeats.
///
/// What is known of each stands in a file; in memory are seven keys of eight bytes, in tables that are filled to seven tenths and
/// more: up to 80 bytes a document. The file has what is needed to go on with an interrupted run.
final class Seen {
    private let file: SeenFile
    private var table = SeenTable()

    /// What a document repeats.
    struct Finding: Equatable {
        var doc: String
        var repetition: DocumentRecord.Repetition
        var similarity: ExactDecimal
    }

    /// Of the documents that share keys with another so many are looked at, those that share most first.
    private static let candidates = 8

    /// - Parameters:
    ///   - path: the file; nil for one that has no name.
    ///   - length: how much of it an earlier run has written; nil for a new one.
    init(_ path: Path?, from length: Int?) throws(SystemError) {
        file = try SeenFile(path, from: length ?? 0)
        try load()
    }

    /// The bytes of its file.
    var length: Int { file.length }
    func flush() throws(SystemError) { try file.flush() }
    func remove() { file.remove() }

    /// Bytes in memory.
    var size: Int { table.size }

    /// What a document repeats; nil where it is new, and remembered from now on.
    func find(_ doc: String, _ signature: Signature) throws(SystemError) -> Finding? {
        if let finding = try repeated(signature) { return finding }
        let place = file.length / SeenRecord.unit
        // 256 GB of records: from there on no more are remembered
        guard place < Int(UInt32.max) else { return nil }
        try file.add(SeenRecord(doc: doc, signature: signature).bytes)
        add(signature, UInt32(place))
        return nil
    }

    private func add(_ signature: Signature, _ place: UInt32) {
        table.add(signature.digest.first, place)
        for key in signature.keys { table.add(key, place) }
    }

    private func repeated(_ signature: Signature) throws(SystemError) -> Finding? {
        for place in table.places(of: signature.digest.first).sorted() {
            let record = try record(place)
            if record.signature.digest == signature.digest {
                return Finding(doc: record.doc, repetition: .exact, similarity: ExactDecimal(magnitude: 100, scale: 2))
            }
        }
        var shared: [UInt32: Int] = [:]
        for key in signature.keys { for place in table.places(of: key) { shared[place, default: 0] += 1 } }
        let likely = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidates)
        for place in likely.map(\.key).sorted() {
            let record = try record(place)
            let resemblance = Resemblance(record.signature, signature)
            if resemblance.isRepetition { return Finding(doc: record.doc, repetition: .near, similarity: resemblance.similarity) }
        }
        return nil
    }

    private func record(_ place: UInt32) throws(SystemError) -> SeenRecord {
        let start = Int(place) * SeenRecord.unit
        var bytes = try file.read(at: start, SeenRecord.usual)
        if let length = SeenRecord.length(bytes), length > bytes.count { bytes = try file.read(at: start, length) }
        return SeenRecord(bytes)
    }

    /// Reads what an earlier run has written.
    private func load() throws(SystemError) {
        var (place, bytes, at) = (0, [UInt8](), 0)
        while place < file.length {
            if let length = SeenRecord.length(bytes, at: at), length <= bytes.count - at {
                add(SeenRecord(bytes, at: at).signature, UInt32(place / SeenRecord.unit))
                (place, at) = (place + length, at + length)
            } else {
                bytes = try file.read(at: place, max(1 << 20, SeenRecord.length(bytes, at: at) ?? 0))
                at = 0
                guard let length = SeenRecord.length(bytes), length > 0, length <= bytes.count || bytes.count >= 1 << 20 else {
                    throw SystemError("cannot read what an interrupted run has written", saying: "it is not whole")
                }
            }
        }
    }
}
