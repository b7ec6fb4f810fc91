import Numbers

/// How a stretch of a report was read: what `solieu explain` shows. Plain data, made by `Extractor.trace`.
public struct Trace: Sendable {
    /// A stretch of the text: half-open in code points of the document as given, and exactly that slice.
    public struct Stretch: Sendable, Equatable {
        public var start: Int
        public var end: Int
        public var text: String
    }

    public var doc: String
    public var sentences: [Sentence]

    public struct Sentence: Sendable {
        public var stretch: Stretch
        /// What the zone is that it stands in, and that zone; nil where it stands in none.
        public var zone: Zone?
        public var tokens: [Token]
        public var places: [Place]
    }

    public struct Zone: Sendable, Equatable {
        public var role: Report.Role
        public var stretch: Stretch
    }

    public struct Token: Sendable {
        public var stretch: Stretch
        public var kind: String
        /// `capitalized`, `all capitals`, `glued`, `line start`
        public var form: [String]
        /// The phrases of the lexicon that begin here, the longest of each table.
        public var known: [Known]
    }

    /// A phrase of the lexicon that begins at a token.
    public struct Known: Sendable, Equatable {
        public var table: String
        public var words: String
        /// What the entry says: a canonical unit, a role; empty where it says no more than that it is there.
        public var says: String
    }

    /// A number or range as it was read before any rule saw it.
    public struct Number: Sendable, Equatable {
        public var stretch: Stretch
        public var value: ExactDecimal
        public var max: ExactDecimal?
        public var alternative: ExactDecimal?
        /// `digits`, `words`, `vague`
        public var form: String
    }

    /// A place where a number or a claim stands: what was read there, and what became of it.
    public struct Place: Sendable {
        public var numbers: [Number]
        /// Every rule that matches here, the winner first.
        public var attempts: [Attempt]
        public var fate: Fate
        /// What was made of it, also where it is not reported.
        public var record: Record?
        public var governors: [Governor]

        public var winner: Attempt? { attempts.first { $0.outcome == .won } }
    }

    public struct Attempt: Sendable {
        public var rule: Rule
        /// Its place in the list of rules, from 1.
        public var place: Int
        public var stretch: Stretch
        public var outcome: Outcome
    }

    /// Why a rule that matches won or lost.
    public enum Outcome: Sendable, Equatable {
        case won
        /// Another rule that matches at the same token stands before it in the list.
        case later(than: String)
        /// Another rule began earlier and took the token where this one begins.
        case taken(by: String)
        /// It begins inside a phrase that shields its words (`tỷ lệ`).
        case shielded(by: String)
    }

    /// What became of a number.
    public enum Fate: Sendable, Equatable {
        case reported
        /// Read, but reported only with all of these on `--include`.
        case onRequest([Inclusion])
        /// Taken by a rule that makes no record of it.
        case noRecord
        /// No rule took it.
        case unclaimed
    }

    /// A field of the record and the words that it was read from.
    public struct Governor: Sendable, Equatable {
        public var field: String
        public var value: String
        /// Nil where the figure before it lends it the value.
        public var words: Stretch?
    }
}
