import LexiconData
import VietText

/// The words that the rules know, read from TSV files. A value that is passed down; look-up is over token ids.
///
/// Every token of a text gets the id of its folded form (`ids(of:in:)`); phrases are sequences of ids in one trie.
package struct Lexicon: Sendable {
    package internal(set) var units: [UnitEntry] = []
    package internal(set) var counted: [CountedEntry] = []
    package internal(set) var magnitudes: [MagnitudeEntry] = []
    package internal(set) var numberWords: [NumberWord] = []
    package internal(set) var vagueNumbers: [VagueNumber] = []
    package internal(set) var modifiers: [ModifierEntry] = []
    package internal(set) var changes: [ChangeEntry] = []
    package internal(set) var statuses: [StatusEntry] = []
    package internal(set) var cues: [CueEntry] = []
    package internal(set) var contexts: [ContextEntry] = []
    package internal(set) var references: [ReferenceEntry] = []
    package internal(set) var fixed: [FixedEntry] = []
    package internal(set) var stops: [StopEntry] = []
    var syllables = SyllableTable()
    var phrases = PhraseTrie()

    init() {}

    /// The lexicon that rides inside the executable.
    /// - Throws: `Problems` where a shipped file is wrong; a test holds that none is.
    package static func shipped() throws -> Lexicon { try Lexicon(files: shippedFiles()) }

    /// The shipped files by name.
    package static func shippedFiles() -> [(name: String, bytes: [UInt8])] {
        var count: Int64 = 0
        let files = UnsafeBufferPointer(start: lexicon_files(&count), count: Int(count))
        return files.map { (String(cString: $0.name), Array(UnsafeBufferPointer(start: $0.bytes, count: Int($0.length)))) }
    }

    /// The id of each token's folded form, 0 where no phrase of the lexicon holds it.
    package func ids(of tokens: [Token], in bytes: [UInt8]) -> [Int32] {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(64)
        return bytes.withUnsafeBufferPointer { bytes in
            tokens.map { token in
                guard token.range.count <= 64 else { return 0 }
                buffer.removeAll(keepingCapacity: true)
                Folding.fold(bytes, token.range, into: &buffer)
                return syllables.id(of: buffer)
            }
        }
    }

    /// Which tables have a phrase that begins with a token of this id.
    package func tables(openedBy id: Int32) -> TableSet { phrases.tables(openedBy: id) }

    /// A phrase found: its row in the table, and how many tokens it takes.
    package struct Hit: Sendable {
        package var row: Int
        package var count: Int
    }

    /// The longest phrase of `table` that begins at `at` and ends at or before `limit`, of those that are accepted.
    package func longest(
        _ table: Table, _ ids: [Int32], at: Int, limit: Int, where accept: (Hit) -> Bool = { _ in true }
    ) -> Hit? {
        var best: Hit?
        phrases.walk(ids, at: at, limit: limit) { node, count in
            for row in phrases.rows(table, at: node) where accept(Hit(row: row, count: count)) {
                best = Hit(row: row, count: count)
            }
        }
        return best
    }

    /// The longest phrase of `table` that ends just before `end` and begins at or after `limit`, of those accepted.
    package func longestEnding(
        _ table: Table, _ ids: [Int32], before end: Int, limit: Int, where accept: (Hit) -> Bool = { _ in true }
    ) -> Hit? {
        for start in max(limit, end - PhraseTrie.longestPhrase)..<max(end, max(limit, end - PhraseTrie.longestPhrase)) {
            guard tables(openedBy: ids[start]).contains(table) else { continue }
            var found: Hit?
            phrases.walk(ids, at: start, limit: end) { node, count in
                guard start + count == end else { return }
                for row in phrases.rows(table, at: node) where found == nil && accept(Hit(row: row, count: count)) {
                    found = Hit(row: row, count: count)
                }
            }
            if let found { return found }
        }
        return nil
    }
}

/// The tables of phrases, one a kind of data file.
package enum Table: UInt8, Sendable, CaseIterable {
    case unit, counted, magnitude, numberWord, vague, modifier, change, status, cue, reference, fixed, stop, context
}

package struct TableSet: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package init(_ table: Table) { rawValue = 1 << UInt16(table.rawValue) }
    package func contains(_ table: Table) -> Bool { contains(TableSet(table)) }
}
