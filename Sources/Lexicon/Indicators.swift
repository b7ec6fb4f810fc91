import VietText

/// What a form of an indicator is counted in; the kinds of figures, as far as indicators have them.
public enum IndicatorKind: String, Sendable, CaseIterable {
    case count, percent, score, rank, money, measure, duration, age
}

/// What an indicator is about.
public enum IndicatorField: String, Sendable, CaseIterable {
    case administration, technology, economy, agriculture, health, education, society, environment, safety
}

/// Which way is better.
public enum Direction: String, Sendable, CaseIterable { case higher, lower, neutral }

/// A bound as it is written: plain digits, compared by its value.
public struct Bound: Sendable, Comparable {
    public internal(set) var digits: String
    var millionths: Int

    public init?(_ digits: String) {
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        guard let whole = Int(parts[0]), decimals.count <= 6, parts.count == 1 || !decimals.isEmpty,
            let rest = Int("0" + decimals + String(repeating: "0", count: 6 - decimals.count)), !digits.contains("+")
        else { return nil }
        self.digits = digits
        millionths = whole * 1_000_000 + (digits.hasPrefix("-") ? -rest : rest)
    }

    public static func < (a: Bound, b: Bound) -> Bool { a.millionths < b.millionths }
}

/// indicators.tsv: something that reports measure again and again.
public struct Indicator: Sendable {
    /// One way in which it is printed, with the scale that it has then.
    public struct Form: Sendable {
        /// Canonical; none for a rank.
        public var units: [String]
        public var kind: IndicatorKind
        public var lower: Bound?
        public var upper: Bound?
        public var decimals: Int?
        /// ISO 8601 days, both inclusive; nil for open.
        public var from: String?
        public var until: String?

        /// Whether the form holds on some day of a period; open ends hold always.
        public func holds(from start: String?, to end: String?) -> Bool {
            if let until, let start, start > until { return false }
            if let from, let end, end < from { return false }
            return true
        }
    }

    public var id: String
    public var direction: Direction
    public var field: IndicatorField
    public var source: String?
    public var forms: [Form]
    /// The spellings, the first one the usual one.
    public var names: [String]
}

/// All indicators, by their names.
public struct IndicatorTable: Sendable {
    public private(set) var all: [Indicator] = []
    /// The kinds that some indicator has an upper bound of.
    public private(set) var boundedKinds: Set<IndicatorKind> = []
    private var syllables = SyllableTable()
    private var names = PhraseTrie()
    /// Of each name in `names`.
    private var owners: [Owner] = []
    private var numbers: [String: Int] = [:]

    /// Whose a name is.
    private struct Owner: Archived {
        /// Nil for a phrase that makes a property no indicator's.
        var indicator: Int?
        var isAbbreviation: Bool

        static var blank: Self { .init(isAbbreviation: false) }
        mutating func pass(through archive: inout some Archive) {
            archive.pass(&indicator)
            archive.pass(&isAbbreviation)
        }
    }

    public init() {}

    /// - Parameter shields: phrases of no indicator.
    init(_ indicators: [Indicator], shields: [String]) {
        all = indicators
        var forms = SyllableDraft()
        var draft = PhraseDraft()
        var known: Set<Int32> = []
        func insert(_ name: String, _ owner: Int?) {
            var ids: [Int32] = []
            for form in Self.syllables(of: name) { ids.append(forms.insert(form)) }
            // two spellings that fold alike are one name
            if ids.isEmpty || !known.insert(draft.node(ids)).inserted { return }
            let isSmall = name.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
            owners.append(Owner(indicator: owner, isAbbreviation: !isSmall && name == name.uppercased()))
            draft.insert(ids, .indicator, owners.count - 1)
        }
        for (i, indicator) in indicators.enumerated() {
            known = []
            for name in indicator.names { insert(name, i) }
        }
        known = []
        for shield in shields { insert(shield, nil) }
        names = PhraseTrie(draft)
        syllables = SyllableTable(forms)
        index()
    }

    /// What hangs on `all` alone.
    private mutating func index() {
        boundedKinds = []
        for (i, indicator) in all.enumerated() {
            numbers[indicator.id] = i
            for form in indicator.forms where form.upper != nil { boundedKinds.insert(form.kind) }
        }
    }

    public subscript(id: String) -> Indicator? { numbers[id].map { all[$0] } }

    /// An indicator that a property names.
    public struct Candidate: Sendable {
        public var indicator: Int
        /// Syllables of the name.
        public var length: Int
        /// The name is in capitals (`GRDP`).
        public var isAbbreviation: Bool
    }

    /// The indicators whose names stand in a property, the longest names first, then in the order of the table; none where a
    /// shield stands in it.
    public func candidates(in property: String) -> [Candidate] {
        var ids: [Int32] = []
        ids.reserveCapacity(property.utf8.count / 2)
        var form: [UInt8] = []
        Self.forEachSyllable(of: property) { bytes, range in
            // one that stands in the table as it is written needs no folding
            let written = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range])
            var id = syllables.id(of: written, hash: SyllableTable.hash(written))
            if id == 0 {
                form.removeAll(keepingCapacity: true)
                Folding.fold(bytes, range, into: &form)
                id = syllables.id(of: form)
            }
            ids.append(id)
        }
        var found: [Candidate] = []
        var shielded = false
        for at in ids.indices where ids[at] != 0 {
            ids.withUnsafeBufferPointer { ids in
                names.walk(ids, at: at) { rows, length in
                    for hit in rows {
                        let owner = owners[hit.row]
                        if let indicator = owner.indicator {
                            found.append(Candidate(indicator: indicator, length: length, isAbbreviation: owner.isAbbreviation))
                        } else {
                            shielded = true
                        }
                    }
                }
            }
        }
        if shielded { return [] }
        found.sort { ($1.length, $0.indicator) < ($0.length, $1.indicator) }
        return found
    }

    /// The folded syllables of a phrase; signs, the ellipsis of a property among them, are passed over.
    static func syllables(of phrase: String) -> [[UInt8]] {
        var out: [[UInt8]] = []
        forEachSyllable(of: phrase) { bytes, range in out.append(Folding.folded(bytes, range)) }
        return out
    }

    /// Visits the syllables of a phrase where they stand.
    private static func forEachSyllable(of phrase: String, _ visit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void) {
        var phrase = phrase
        phrase.withUTF8 { buffer in
            var at = 0
            while at < buffer.count {
                let start = at
                while at < buffer.count, isWord(buffer, at) { at += 1 }
                if at > start {
                    visit(buffer, start..<at)
                } else {
                    at += buffer[at] == 0xE2 ? min(3, buffer.count - at) : 1
                }
            }
        }
    }

    /// Letters and digits; beyond ASCII all but general punctuation (`–`, `…`, `”`).
    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        let byte = bytes[at]
        if byte >= 0x80 { return !(byte == 0xE2 && at + 1 < bytes.count && bytes[at + 1] & 0xFE == 0x80) }
        return (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}

extension IndicatorTable: Archived {
    static var blank: Self { .init() }
    mutating func pass(through archive: inout some Archive) {
        archive.pass(&all)
        archive.pass(&owners)
        archive.pass(&syllables)
        archive.pass(&names)
        index()
    }
}
