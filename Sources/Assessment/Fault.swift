/// One error found in scoring.
package struct Fault: Sendable, Equatable {
    package enum What: String, Sendable, CaseIterable {
        /// A figure of the gold that nothing was reported for.
        case missed
        /// A record that the gold knows nothing of.
        case spurious
        /// A matched record of which `fields` differ.
        case wrong
        /// A matched record with another period.
        case period
    }

    package var doc: String
    package var what: What
    /// Nil of what is spurious.
    package var gold: Gold.Figure?
    /// Nil of what is missed.
    package var reported: Reported?
    package var fields: [Field] = []
}

extension Fault: CustomStringConvertible {
    /// One line, its parts parted by tabs: document, what, fields, gold, reported.
    package var description: String {
        [doc, what.rawValue, said, "gold " + (goldWords ?? "-"), "got " + (reportedWords ?? "-")].joined(separator: "\t")
    }

    /// The fields that are wrong, of a wrong period what was reported.
    package var said: String {
        what == .period ? reported?.period ?? "none" : fields.map(\.rawValue).joined(separator: ",")
    }

    /// The figure of the gold in short.
    package var goldWords: String? {
        gold.map { g in
            Self.show(
                g.text, g.kind, (g.value, g.valueMax, g.total), [g.unit, g.per, g.modifier, g.change, g.period])
        }
    }

    /// The record in short.
    package var reportedWords: String? {
        reported.map { r in
            Self.show(
                r.text, r.kind, (r.value, r.valueMax, r.total), [r.unit, r.per, r.modifier, r.change, r.period])
        }
    }

    private static func show(
        _ text: String, _ kind: String, _ amounts: (value: Amount?, max: Amount?, total: Amount?), _ rest: [String?]
    ) -> String {
        var number = amounts.value?.description ?? "-"
        if let max = amounts.max { number += "..\(max)" }
        if let total = amounts.total { number += "/\(total)" }
        let names = ["unit", "per", "modifier", "change", "period"]
        let more = zip(names, rest).compactMap { name, word in word.map { "\(name)=\($0)" } }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return (["'\(line)'", kind, number] + more).joined(separator: " ")
    }
}
