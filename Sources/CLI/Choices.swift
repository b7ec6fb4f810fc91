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

extension Choices<Format> {
    static let formats = Choices(noun: "format", values: Format.all.map { ($0.name, $0) })

    /// - Parameter one: for standard output, which takes one format.
    func read(_ given: [String], one: Bool) throws -> [Format] {
        let formats = try read(given, or: one ? [.jsonl] : [.csv, .jsonl])
        if one, formats.count > 1 {
            throw ValidationError(
                "'--output -' takes one format, not '\(formats.map(\.name).joined(separator: ","))'; name one of \(list)")
        }
        return formats
    }
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

/// Finds what a user may have meant.
enum Nearest {
    /// The name with the fewest letters put in, left out, changed or swapped; nil where even that is too far.
    static func of(_ names: [String], to given: String) -> String? {
        let best = names.map { (distance(Array($0.utf8), Array(given.lowercased().utf8)), $0) }.min { $0.0 < $1.0 }
        guard let best, best.0 <= max(1, best.1.utf8.count / 2), best.0 < best.1.utf8.count else { return nil }
        return best.1
    }

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var least = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
