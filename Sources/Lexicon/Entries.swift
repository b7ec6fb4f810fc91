// The typed rows of the data files.

/// What a unit measures.
public enum UnitKind: String, Sendable, CaseIterable {
    case percent, score, multiple, age, duration, measure, money
}

/// How strictly a spelling must be met.
public enum Match: String, Sendable, CaseIterable {
    /// Case matters (`m`, `MW`).
    case exact
    /// Only directly behind the digits (`100k`).
    case glued
}

/// units.tsv
public struct UnitEntry: Sendable {
    public var spelling: String
    public var unit: String
    public var kind: UnitKind
    public var match: Match?
}

/// counted-*.tsv: a counted noun.
public struct CountedEntry: Sendable {
    public var unit: String
    /// The field of its file: `health` of counted-health.tsv.
    public var field: String
}

/// magnitudes.tsv: a word that multiplies by a power of ten.
public struct MagnitudeEntry: Sendable {
    public var exponent: Int
    public var match: Match?
}

/// number-words.tsv
public struct NumberWord: Sendable {
    public enum Role: String, Sendable, CaseIterable { case digit, inner, teen, twenty, tens, hundred, magnitude, and, half, point }
    public var role: Role
    /// Of a magnitude its exponent.
    public var value: Int
}

/// vague-numbers.tsv
public struct VagueNumber: Sendable { public var exponent: Int }

/// modifiers.tsv: the value is one of the contract's modifiers.
public struct ModifierEntry: Sendable {
    public enum Side: String, Sendable, CaseIterable { case before, after }
    /// The words that the contract knows.
    public static let values = ["about", "nearly", "over", "under", "at_least", "at_most"]
    public var modifier: String
    public var side: Side
}

/// changes.tsv: the value is one of the contract's changes; nil for a comparison that is none (`sớm hơn`).
public struct ChangeEntry: Sendable {
    public static let values = ["increase", "decrease", "higher", "lower"]
    public var change: String?
    /// `verb` governs the amount after it, also with its object between; `word` only the amount right after it; `noun` names a
    /// rate and is a property.
    public enum Role: String, Sendable, CaseIterable { case verb, word, noun }
    public var role: Role
}

/// statuses.tsv: an empty status shields a cue that it ends with.
public struct StatusEntry: Sendable {
    /// How far a cue governs: `phrase` the next figure before a comma, `near` the next figure, `clause` to a semicolon, `opening` likewise where it opens a clause, `far` to a word of the past, `whole` the sentence.
    public enum Reach: String, Sendable, CaseIterable { case phrase, near, clause, opening, far, whole }
    public static let values = ["target", "forecast", "estimate", "norm", "proposal"]
    public var status: String
    public var reach: Reach
}

/// cues.tsv: small words with a part to play in a rule.
public struct CueEntry: Sendable { public var role: Cue }

/// references.tsv: a word that makes the number after it a name.
public struct ReferenceEntry: Sendable {
    public var kind: ReferenceClass
    /// Strong words name whatever number follows; weak ones only where it counts nothing.
    public var isStrong: Bool
}

/// fixed.tsv: expressions whose number is no number.
public struct FixedEntry: Sendable { public var expression: String }

/// stops.tsv: words that no counted noun begins with.
public struct StopEntry: Sendable {
    /// `start`: begins no noun; `end`: also ends the noun it follows.
    public enum Role: String, Sendable, CaseIterable { case start, end }
    public var role: Role
}
