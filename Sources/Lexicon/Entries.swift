// The typed rows of the data files.

/// What a unit measures.
package enum UnitKind: String, Sendable, CaseIterable {
    case percent, score, multiple, age, duration, measure, money
}

/// How strictly a spelling must be met.
package enum Match: String, Sendable, CaseIterable {
    /// Case matters (`m`, `MW`).
    case exact
    /// Only directly behind the digits (`100k`).
    case glued
}

/// units.tsv
package struct UnitEntry: Sendable {
    package var spelling: String
    package var unit: String
    package var kind: UnitKind
    package var match: Match?
}

/// counted-*.tsv: a counted noun.
package struct CountedEntry: Sendable {
    package var unit: String
    /// The field of its file: `health` of counted-health.tsv.
    package var field: String
}

/// magnitudes.tsv: a word that multiplies by a power of ten.
package struct MagnitudeEntry: Sendable {
    package var exponent: Int
    package var match: Match?
}

/// number-words.tsv
package struct NumberWord: Sendable {
    package enum Role: String, Sendable, CaseIterable { case digit, inner, teen, twenty, tens, hundred, magnitude, and, half, point }
    package var role: Role
    /// Of a magnitude its exponent.
    package var value: Int
}

/// vague-numbers.tsv
package struct VagueNumber: Sendable { package var exponent: Int }

/// modifiers.tsv: the value is one of the contract's modifiers.
package struct ModifierEntry: Sendable {
    package enum Side: String, Sendable, CaseIterable { case before, after }
    /// The words that the contract knows.
    package static let values = ["about", "nearly", "over", "under", "at_least", "at_most"]
    package var modifier: String
    package var side: Side
}

/// changes.tsv: the value is one of the contract's changes; nil for a comparison that is none (`sớm hơn`).
package struct ChangeEntry: Sendable {
    package static let values = ["increase", "decrease", "higher", "lower"]
    package var change: String?
    /// `verb` governs the amount after it, also with its object between; `word` only the amount right after it; `noun` names a
    /// rate and is a property.
    package enum Role: String, Sendable, CaseIterable { case verb, word, noun }
    package var role: Role
}

/// statuses.tsv: an empty status shields a cue that it ends with.
package struct StatusEntry: Sendable {
    /// How far a cue governs: `phrase` the next figure before a comma, `near` the next figure, `clause` to a semicolon, `far` to a word of the past, `whole` the sentence.
    package enum Reach: String, Sendable, CaseIterable { case phrase, near, clause, far, whole }
    package static let values = ["target", "forecast", "estimate", "norm", "proposal"]
    package var status: String
    package var reach: Reach
}

/// cues.tsv: small words with a part to play in a rule.
package struct CueEntry: Sendable { package var role: Cue }

/// references.tsv: a word that makes the number after it a name.
package struct ReferenceEntry: Sendable {
    package var kind: ReferenceClass
    /// Strong words name whatever number follows; weak ones only where it counts nothing.
    package var isStrong: Bool
}

/// fixed.tsv: expressions whose number is no number.
package struct FixedEntry: Sendable { package var expression: String }

/// stops.tsv: words that no counted noun begins with.
package struct StopEntry: Sendable {
    /// `start`: begins no noun; `end`: also ends the noun it follows.
    package enum Role: String, Sendable, CaseIterable { case start, end }
    package var role: Role
}
