/// What is counted in scoring: of one pair, of a document, of all. Tallies add up.
package struct Tally: Sendable, Equatable {
    /// A sum of token F1 over records whose gold names the field.
    package struct Words: Sendable, Equatable {
        package var sum = 0.0
        package var named = 0
        /// How often the field is filled where the gold is silent.
        package var filled = 0
    }

    package var matched = 0
    package var spurious = 0
    package var missed = 0
    package var strict = 0
    package var value = 0
    package var exactSpan = 0
    package var periodRight = 0
    package var periodScored = 0
    package var property = Words()
    package var entity = Words()
    package var base = Words()
    package var statusRight = 0
    package var statusSpurious = 0
    package var statusMissed = 0
    package var whole = 0

    package init() {}

    /// Figures in the gold, and figures reported, as far as they count.
    package var gold: Int { matched + missed }
    package var reported: Int { matched + spurious }

    package static func += (a: inout Tally, b: Tally) {
        a.matched += b.matched
        a.spurious += b.spurious
        a.missed += b.missed
        a.strict += b.strict
        a.value += b.value
        a.exactSpan += b.exactSpan
        a.periodRight += b.periodRight
        a.periodScored += b.periodScored
        a.property += b.property
        a.entity += b.entity
        a.base += b.base
        a.statusRight += b.statusRight
        a.statusSpurious += b.statusSpurious
        a.statusMissed += b.statusMissed
        a.whole += b.whole
    }

    /// The sum of tallies, in their order.
    package static func sum(_ tallies: some Sequence<Tally>) -> Tally { tallies.reduce(into: Tally()) { $0 += $1 } }
}

extension Tally.Words {
    package static func += (a: inout Self, b: Self) {
        a.sum += b.sum
        a.named += b.named
        a.filled += b.filled
    }
}
