/// The scores of a tally.
package struct Totals: Sendable, Equatable {
    /// Precision, recall, and their harmonic mean.
    package struct Rates: Sendable, Equatable {
        package var precision: Double
        package var recall: Double
        package var f1: Double
    }

    package var detection: Rates
    package var strict: Rates
    package var exactSpan: Double
    package var value: Double
    package var period: Double
    package var property: Double
    package var entity: Double
    package var base: Double
    /// How often a field is filled where the gold is silent.
    package var saidWhereGoldIsSilent: (property: Double, entity: Double, base: Double)
    package var statusF1: Double
    package var whole: Double
    package var gold: Int
    package var reported: Int

    package init(_ t: Tally) {
        func share(_ part: Int, of whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
        func rates(_ hits: Int) -> Rates {
            let (p, r) = (share(hits, of: t.reported), share(hits, of: t.gold))
            return Rates(precision: p, recall: r, f1: p + r > 0 ? 2 * p * r / (p + r) : 0)
        }
        func mean(_ words: Tally.Words) -> Double { words.sum / Double(max(1, words.named)) }
        func silent(_ words: Tally.Words) -> Double { share(words.filled, of: t.matched - words.named) }
        detection = rates(t.matched)
        strict = rates(t.strict)
        exactSpan = share(t.exactSpan, of: t.matched)
        value = share(t.value, of: t.matched)
        period = share(t.periodRight, of: t.periodScored)
        property = mean(t.property)
        entity = mean(t.entity)
        base = mean(t.base)
        saidWhereGoldIsSilent = (silent(t.property), silent(t.entity), silent(t.base))
        statusF1 = share(2 * t.statusRight, of: 2 * t.statusRight + t.statusSpurious + t.statusMissed)
        whole = share(t.whole, of: t.gold)
        gold = t.gold
        reported = t.reported
    }

    package static func == (a: Totals, b: Totals) -> Bool { a.rows == b.rows }
}

extension Totals {
    /// The scores under the reference scorer's names, in its order.
    package var rows: [Row] {
        func three(_ r: Rates) -> [Number] { [.share(r.precision), .share(r.recall), .share(r.f1)] }
        let silent = saidWhereGoldIsSilent
        return [
            Row("detection", three(detection)), Row("strict", three(strict)),
            Row("exact_span", [.share(exactSpan)]), Row("value", [.share(value)]), Row("period", [.share(period)]),
            Row("property", [.share(property)]), Row("entity", [.share(entity)]), Row("base", [.share(base)]),
            Row("said_where_gold_is_silent", [.share(silent.property), .share(silent.entity), .share(silent.base)]),
            Row("status_f1", [.share(statusF1)]), Row("whole", [.share(whole)]),
            Row("gold", [.count(gold)]), Row("reported", [.count(reported)]),
        ]
    }

    /// A named score: one number, or several that belong together.
    package struct Row: Sendable, Equatable {
        package var name: String
        package var numbers: [Number]
        package init(_ name: String, _ numbers: [Number]) { (self.name, self.numbers) = (name, numbers) }
    }

    package enum Number: Sendable, Equatable {
        case share(Double)
        case count(Int)
    }
}
