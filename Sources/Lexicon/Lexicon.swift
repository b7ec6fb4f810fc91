import LexiconData
import VietText

/// The words that the rules know, read from TSV files. Immutable: a value that is passed down.
///
/// Every token of a text gets the id of its folded form (`ids(of:in:)`); phrases are sequences of ids in one trie.
public final class Lexicon: Sendable {
    public let units: [UnitEntry]
    public let counted: [CountedEntry]
    public let magnitudes: [MagnitudeEntry]
    public let numberWords: [NumberWord]
    public let vagueNumbers: [VagueNumber]
    public let modifiers: [ModifierEntry]
    public let changes: [ChangeEntry]
    public let statuses: [StatusEntry]
    public let times: [TimeEntry]
    public let contexts: [ContextEntry]
    public let cues: [CueEntry]
    public let references: [ReferenceEntry]
    public let fixed: [FixedEntry]
    public let stops: [StopEntry]
    public let indicators: IndicatorTable
    public let places: PlaceTable
    private let syllables: SyllableTable
    private let phrases: PhraseTrie

    init(_ tables: LexiconTables, _ syllables: SyllableTable, _ phrases: PhraseTrie) {
        units = tables.units
        counted = tables.counted
        magnitudes = tables.magnitudes
        numberWords = tables.numberWords
        vagueNumbers = tables.vagueNumbers
        modifiers = tables.modifiers
        changes = tables.changes
        statuses = tables.statuses
        times = tables.times
        contexts = tables.contexts
        cues = tables.cues
        references = tables.references
        fixed = tables.fixed
        stops = tables.stops
        indicators = tables.indicators
        places = tables.places
        (self.syllables, self.phrases) = (syllables, phrases)
    }

    /// Reads data files; a name says which table a file is (`counted-*.tsv` are one table). Files of other names are left
    /// to others.
    /// - Throws: `Problems`, with every problem of every file.
    public convenience init(files: [(name: String, bytes: [UInt8])]) throws {
        try self.init(layers: [files.map { DataFile(name: $0.name, bytes: $0.bytes) }])
    }

    /// Reads sets of data files, one over the other: an entry of a later set takes the place of the same entry of an earlier one.
    /// - Parameter areChecked: the files are known to be right: what only all of them together can show is not looked for again.
    /// - Throws: `Problems`, with every problem of every file.
    public convenience init(layers: [[DataFile]], areChecked: Bool = false) throws {
        let draft = try LexiconDraft(layers: layers, areChecked: areChecked)
        self.init(draft.tables, SyllableTable(draft.syllables), PhraseTrie(draft.phrases))
    }

    /// The lexicon that rides inside the executable: its snapshot, or where that is missing or of other files, the files.
    /// - Throws: `Problems` where a shipped file is wrong; a test holds that none is.
    public static func shipped() throws -> Lexicon {
        try Snapshot.embedded.flatMap(Snapshot.lexicon) ?? Lexicon(layers: [shippedLayer()], areChecked: true)
    }

    /// The shipped files by name.
    public static func shippedFiles() -> [(name: String, bytes: [UInt8])] {
        var count: Int64 = 0
        let files = UnsafeBufferPointer(start: lexicon_files(&count), count: Int(count))
        return files.map { (String(cString: $0.name), Array(UnsafeBufferPointer(start: $0.bytes, count: Int($0.length)))) }
    }

    /// Whether a file of this name is a table of the lexicon.
    public static func isTable(_ name: String) -> Bool {
        (name.hasPrefix("counted-") && name.hasSuffix(".tsv")) || tables.contains(name)
    }

    /// The names of the tables but `counted-*.tsv`, in the order of the alphabet.
    public static let tables = [
        "changes.tsv", "context.tsv", "cues.tsv", "fixed.tsv", "indicators.tsv", "magnitudes.tsv", "modifiers.tsv", "number-words.tsv",
        "periods.tsv", "places.tsv", "references.tsv", "statuses.tsv", "stops.tsv", "units.tsv", "vague-numbers.tsv",
    ]

    /// The shipped files as one layer.
    public static func shippedLayer() -> [DataFile] { shippedFiles().map { DataFile(name: $0.name, bytes: $0.bytes) } }

    /// Bytes of the longest token that is looked for.
    private static let longestWord = 64

    /// The id of each token's folded form, 0 where no phrase of the lexicon holds it.
    public func ids(of tokens: [Token], in bytes: [UInt8]) -> [Int32] { forms(of: tokens, in: bytes).ids }

    /// The id of each token's folded form, 0 where no phrase of the lexicon holds it, and a hash of the form, which is the same
    /// whatever the lexicon is.
    public func forms(of tokens: [Token], in bytes: [UInt8]) -> (ids: [Int32], hashes: [UInt64]) {
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        var hashes: [UInt64] = []
        let ids = [Int32](unsafeUninitializedCapacity: tokens.count) { ids, count in
            count = tokens.count
            hashes = [UInt64](unsafeUninitializedCapacity: tokens.count) { hashes, count in
                count = tokens.count
                bytes.withUnsafeBufferPointer { bytes in
                    // a look is a wait for memory, unless it was asked for some tokens ahead
                    let ahead = min(8, tokens.count)
                    for i in 0..<ahead { hashes[i] = expected(tokens[i], bytes) }
                    for (i, token) in tokens.enumerated() {
                        if i + ahead < tokens.count { hashes[i + ahead] = expected(tokens[i + ahead], bytes) }
                        (ids[i], hashes[i]) = form(of: token, hash: hashes[i], bytes, &folded)
                    }
                }
            }
        }
        return (ids, hashes)
    }

    /// Whether a token's bytes can be read 24 at once, and are no more.
    @inline(__always)
    private static func isShort(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        Int(token.end - token.start) <= SyllableTable.Head.length && Int(token.start) + SyllableTable.Head.length <= bytes.count
    }

    /// The hash of a token as it stands; has the memory brought where it will be looked for.
    @inline(__always)
    private func expected(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let own = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[token.range]))
        guard Self.isShort(token, bytes) else { return SyllableTable.hash(own) }
        let hash = SyllableTable.Head(inside: own.baseAddress!, own.count).hash(own.count)
        syllables.expect(hash)
        return hash
    }

    /// - Parameter plain: the hash of the token as it stands.
    @inline(__always)
    private func form(of token: Token, hash plain: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ folded: inout [UInt8]) -> (id: Int32, hash: UInt64) {
        var hash = plain
        let own = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[token.range]))
        let isWord = token.kind != .number && token.kind != .punctuation && own.count <= Self.longestWord
        // what stands in the table is folded: most words of a text are as they stand
        let isAsked = !(isWord && token.isCapitalized) && own.count <= Self.longestWord
        var id: Int32 = 0
        if Self.isShort(token, bytes) {
            var head = SyllableTable.Head(inside: own.baseAddress!, own.count)
            if isAsked {
                id = syllables.id(of: head, own.count, hash: hash)
            } else if isWord, own[0] < 0x80 {
                // so are most of those with a capital but for that
                head.a |= 0x20
                let small = head.hash(own.count)
                id = syllables.id(of: head, own.count, hash: small)
                if id != 0 { hash = small }
            }
        } else if isAsked {
            id = syllables.id(of: own, hash: hash)
        }
        if id == 0, isWord {
            folded.removeAll(keepingCapacity: true)
            Folding.fold(bytes, token.range, into: &folded)
            folded.withUnsafeBytes { form in
                hash = SyllableTable.hash(form)
                if hash != plain || token.isCapitalized { id = syllables.id(of: form, hash: hash) }
            }
        }
        return (id, hash)
    }

    /// Which tables have a phrase that begins with a token of this id.
    public func tables(openedBy id: Int32) -> TableSet { phrases.tables(openedBy: id) }

    /// Whether a mention of a place may begin with a token of this id.
    public func opensMention(_ id: Int32) -> Bool { phrases.opens(id).isMention }

    /// What phrases may begin with a token of this id.
    public func opens(_ id: Int32) -> Openings { phrases.opens(id) }

    /// The phrases that stand in a text, by its tokens and their ids.
    public func phrases(in ids: [Int32], of tokens: [Token] = []) -> FoundPhrases { FoundPhrases(ids, tokens, phrases) }
}

/// The tables of phrases, one a kind of data file.
public enum Table: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    case unit, counted, magnitude, numberWord, vague, modifier, change, status, cue, reference, fixed, stop, time, context, indicator
    case place
}

public struct TableSet: OptionSet, Sendable, BitwiseCopyable, Hashable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    @inlinable public init(_ table: Table) { rawValue = 1 << UInt32(unsafeBitCast(table, to: UInt8.self)) }
    @inlinable @inline(__always) public func contains(_ table: Table) -> Bool { rawValue >> UInt32(unsafeBitCast(table, to: UInt8.self)) & 1 != 0 }
}

/// What phrases begin with a token, or at one, or end at one: their tables and roles.
public struct Openings: Sendable, BitwiseCopyable, Hashable {
    /// Bit i: a cue of role i, in the order of `Cue.allCases`.
    public var cues: UInt128 = 0
    /// Bit i: a word of context of role i, in the order of `ContextRole.allCases`; likewise of time.
    public var contexts: UInt64 = 0
    public var times: UInt64 = 0
    public var tables: TableSet = []
    /// Bit i: a naming word of class i, in the order of `ReferenceClass.allCases`.
    public var names: UInt16 = 0
    /// Bit i: a unit of kind i, in the order of `UnitKind.allCases`.
    public var units: UInt16 = 0
    /// Of what begins with a token: whether a mention of a place may begin.
    public var isMention = false

    @inlinable public init() {}

    @inlinable @inline(__always) public func contains(_ cue: Cue) -> Bool { cues & cue.bit != 0 }

    /// - Parameter hiding: words of context of these roles are left out.
    @inline(__always)
    mutating func formUnion(_ other: UnsafePointer<Openings>, hiding: UInt64) {
        tables = TableSet(rawValue: tables.rawValue | other.pointee.tables.rawValue)
        names |= other.pointee.names
        units |= other.pointee.units
        contexts |= other.pointee.contexts & ~hiding
        times |= other.pointee.times
        cues |= other.pointee.cues
    }

    @inline(__always)
    mutating func insert(_ table: Table, role: UInt8) {
        tables = TableSet(rawValue: tables.rawValue | 1 << UInt32(table.rawValue))
        switch table {
        case .cue: cues |= 1 << UInt128(role)
        case .unit: units |= 1 << UInt16(role)
        case .reference: names |= 1 << UInt16(role)
        case .context: contexts |= 1 << UInt64(role)
        case .time: times |= 1 << UInt64(role)
        default: break
        }
    }
}
