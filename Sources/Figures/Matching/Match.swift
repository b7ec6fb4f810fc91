import Lexicon
import Numbers

/// A unit as it was found behind a number.
struct UnitMatch: Sendable {
    /// Of a counted noun nil.
    var kind: UnitKind?
    /// The canonical unit.
    var unit: String
    /// Its tokens.
    var tokens: Range<Int>
}

/// How far a rule has come.
struct Match: Sendable {
    /// The token where the rule began.
    let anchor: Int
    /// The next token.
    var at: Int
    /// Token at which the sentence ends.
    let limit: Int
    var begin: Int
    var end: Int?
    var amount: Amount?
    var value: ExactDecimal?
    var total: ExactDecimal?
    var unit: UnitMatch?
    var per: String?
    /// The token up to which reading is done, where it is past the span (`350.000 đồng một người`).
    var taken = 0
    /// The kind that a later number of the list has.
    var sharedKind: Kind?
    /// Tokens of the unit as it stands, the denominator included.
    var unitText: Range<Int>?

    init(anchor: Int, limit: Int) {
        (self.anchor, self.limit, at, begin) = (anchor, limit, anchor, anchor)
    }

    /// The tokens of the figure.
    var span: Range<Int> { begin..<(end ?? at) }
}
