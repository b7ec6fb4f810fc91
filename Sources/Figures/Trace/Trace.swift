import Numbers

/// How a stretch of a report was read: what `solieu explain` shows. Plain data, made by `Extractor.trace`.
package struct Trace: Sendable {
    /// A stretch of the text: half-open in code points of the document as given, and exactly that slice.
    package struct Stretch: Sendable, Equatable {
        package var start: Int
        package var end: Int
        package var text: String
    }

    package var doc: String
    package var sentences: [Sentence]

    package struct Sentence: Sendable {
        package var stretch: Stretch
        /// What the zone is that it stands in, and that zone; nil where it stands in none.
        package var zone: Zone?
        package var tokens: [Token]
        package var places: [Place]
    }

    package struct Zone: Sendable, Equatable {
        package var role: Report.Role
        package var stretch: Stretch
    }

    package struct Token: Sendable {
        package var stretch: Stretch
        package var kind: String
        /// `capitalized`, `all capitals`, `glued`, `line start`
        package var form: [String]
        /// The phrases of the lexicon that begin here, the longest of each table.
        package var known: [Known]
    }

    /// A phrase of the lexicon that begins at a token.
    package struct Known: Sendable, Equatable {
        package var table: String
        package var words: String
        /// What the entry says: a canonical unit, a role; empty where it says no more than that it is there.
        package var says: String
    }

    /// A number or range as it was read before any rule saw it.
    package struct Number: Sendable, Equatable {
        package var stretch: Stretch
        package var value: ExactDecimal
        package var max: ExactDecimal?
        package var alternative: ExactDecimal?
        /// `digits`, `words`, `vague`
        package var form: String
    }

    /// A place where a number or a claim stands: what was read there, and what became of it.
    package struct Place: Sendable {
        package var numbers: [Number]
        /// Every rule that matches here, the winner first.
        package var attempts: [Attempt]
        package var fate: Fate
        /// What was made of it, also where it is not reported.
        package var record: Record?
        package var governors: [Governor]

        package var winner: Attempt? { attempts.first { $0.outcome == .won } }
    }

    package struct Attempt: Sendable {
        package var rule: Rule
        /// Its place in the list of rules, from 1.
        package var place: Int
        package var stretch: Stretch
        package var outcome: Outcome
    }

    /// Why a rule that matches won or lost.
    package enum Outcome: Sendable, Equatable {
        case won
        /// Another rule that matches at the same token stands before it in the list.
        case later(than: String)
        /// Another rule began earlier and took the token where this one begins.
        case taken(by: String)
        /// It begins inside a phrase that shields its words (`tỷ lệ`).
        case shielded(by: String)
    }

    /// What became of a number.
    package enum Fate: Sendable, Equatable {
        case reported
        /// Read, but reported only with all of these on `--include`.
        case onRequest([Inclusion])
        /// Taken by a rule that makes no record of it.
        case noRecord
        /// No rule took it.
        case unclaimed
    }

    /// A field of the record and the words that it was read from.
    package struct Governor: Sendable, Equatable {
        package var field: String
        package var value: String
        /// Nil where the figure before it lends it the value.
        package var words: Stretch?
    }
}
