import ArgumentParser
import Batch
import Figures
import Output

/// An option's values by name, given separated by commas.
struct Choices<Value: Sendable>: Sendable {
    /// What one of them is called: `format`.
    let noun: String
    let values: [(name: String, value: Value)]

    /// The names, to be read by people.
    var list: String { values.map(\.name).joined(separator: ", ") }

    /// The values named, each once, in the order in which they are named.
    /// - Throws: `ValidationError` with the user's own text and the nearest name.
    func read(_ given: [String], or preset: [Value]) throws -> [Value] {
        if given.isEmpty { return preset }
        var found: [(name: String, value: Value)] = []
        for name in given.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }) {
            guard let choice = values.first(where: { $0.name == name }) else {
                let near = Nearest.of(values.map(\.name), to: name)
                throw ValidationError(
                    "unknown \(noun) '\(name)'; "
                        + (near.map { "did you mean '\($0)'?" } ?? "it must be one of \(list)"))
            }
            if !found.contains(where: { $0.name == name }) { found.append(choice) }
        }
        return found.map(\.value)
    }
}

extension Choices {
    /// The one value named.
    func one(_ given: String) throws -> Value { try read([given], or: [])[0] }
}

extension Choices<Form> {
    static let forms = Choices(noun: "format", values: Form.allCases.map { ($0.rawValue, $0) })
    /// Without CSV.
    static let textOrJSON = Choices(noun: "format", values: [Form.text, .json].map { ($0.rawValue, $0) })
}

extension Choices<Format> {
    static let formats = Choices(noun: "format", values: Format.all.map { ($0.name, $0) })
    /// Of a table alone.
    static let tables = Choices(noun: "format", values: formats.values.filter { !$0.value.isDatabase })

    /// - Parameter one: for standard output, which takes one format.
    func read(_ given: [String], one: Bool) throws -> [Format] {
        let formats = try read(given, or: one ? [.jsonl] : [.csv, .jsonl])
        if one, let database = formats.first(where: \.isDatabase) {
            throw ValidationError("'--format \(database.name)' needs a folder; a database cannot go to standard output")
        }
        if one, formats.count > 1 {
            throw ValidationError(
                "'--output -' takes one format, not '\(formats.map(\.name).joined(separator: ","))'; name one of \(list)")
        }
        return formats
    }
}

extension Choices<Compression> {
    static let compressions = Choices(noun: "way to compress", values: Compression.allCases.map { ($0.rawValue, $0) })
}

extension Choices<String> {
    /// The columns of figures.
    static let fields = Choices(noun: "field", values: Column.all(of: Record.self).map { ($0.name, $0.name) })
}

extension Choices<Inclusion> {
    static let inclusions = Choices(noun: "kind to include", values: Inclusion.allCases.map { ($0.rawValue, $0) })
}

/// The option `--lexicon`.
enum LexiconOption {
    static func validate(_ folders: [String]) throws {
        for folder in folders where (try? FileSystem.look(at: Path(folder)).sort) != .folder {
            throw ValidationError("'--lexicon \(folder)' is no folder; it must be one with data files like units.tsv")
        }
    }
}
