import Figures
import Output

/// A trace as text for people.
struct TraceText {
    let trace: Trace

    var lines: [String] {
        if trace.sentences.isEmpty { return ["\(trace.doc): nothing stands there"] }
        return Array(trace.sentences.map(sentence).joined(separator: [""]))
    }

    private func sentence(_ sentence: Trace.Sentence) -> [String] {
        let zone = sentence.zone.map { $0.role == .chrome ? "chrome: the page around the report" : $0.role.rawValue }
        var out = [
            "\(trace.doc):\(sentence.stretch.words)  (\(zone ?? "no zone"))",
            "  " + TextLines.oneLine(sentence.stretch.text), "",
        ]
        out.append("  tokens")
        out += TextLines.table(
            sentence.tokens.map { token in
                [
                    token.stretch.words, token.stretch.text, ([token.kind] + token.form).joined(separator: ", "),
                    TraceText.known(token),
                ]
            }, indent: "    ", widest: 34)
        if sentence.places.isEmpty { out += ["", "  no number"] }
        for place in sentence.places { out += [""] + TraceText.place(place) }
        return out
    }

    static func known(_ token: Trace.Token) -> String {
        token.known.map { known in
            let words = known.words == token.stretch.text ? "" : " '\(known.words)'"
            return "\(known.table)\(known.says.isEmpty ? "" : " " + known.says)\(words)"
        }.joined(separator: "; ")
    }

    /// What was read in one place, and what became of it.
    static func place(_ place: Trace.Place) -> [String] {
        let stretch = place.winner?.stretch ?? place.numbers.first?.stretch
        let out = ["  \(stretch.map { "\($0.words)  '\(TextLines.oneLine($0.text))'" } ?? "")"]
        var rows: [[String]] = place.numbers.map { ["read", number($0)] }
        for attempt in place.attempts {
            let words =
                "\(attempt.outcome == .won ? "won " : "lost") \(attempt.rule.id) '\(TextLines.oneLine(attempt.stretch.text))'"
            rows.append(["rule", words + ": " + why(attempt, in: place)])
        }
        if let winner = place.winner { rows.append(["says", winner.rule.says]) }
        rows.append(["became", fate(place)])
        for governor in place.governors {
            let words =
                governor.words.map { "'\(TextLines.oneLine($0.text))' \($0.words)" }
                ?? "said of the figure before, goes on to this one"
            rows.append([governor.field, "\(governor.value): \(words)"])
        }
        if let record = place.record { rows += said(record) }
        return out + TextLines.table(rows, indent: "    ")
    }

    /// What the clause, the sentence or the document say of a figure, in the record's own words.
    private static func said(_ record: Record) -> [[String]] {
        let kind = record.periodKind.map { " (\($0.rawValue))" } ?? ""
        let fields = [
            ("status", record.status?.rawValue), ("property", record.property), ("entity", record.entity),
            ("base", record.base),
            ("indicator", record.indicator), ("period", record.period.map { $0 + kind }), ("place", self.place(record)),
            ("flags", record.flags.isEmpty ? nil : record.flags.map(\.rawValue).joined(separator: ", ")),
        ]
        return fields.compactMap { name, value in value.map { [name, TextLines.oneLine($0)] } }
    }

    /// `district VN-03 huyện Bắc Quang`
    private static func place(_ record: Record) -> String? {
        record.placeLevel.map { [$0.rawValue, record.place, record.placeName].compactMap(\.self).joined(separator: " ") }
    }

    private static func number(_ number: Trace.Number) -> String {
        let value = [number.value, number.max].compactMap { $0?.description }.joined(separator: " to ")
        let other = number.alternative.map { ", or \($0): the separator can be read two ways" } ?? ""
        let form = number.form == "vague" ? "vaguely" : "in \(number.form)"
        return "'\(TextLines.oneLine(number.stretch.text))' \(form): \(value)\(other)"
    }

    static func why(_ attempt: Trace.Attempt, in place: Trace.Place) -> String {
        switch attempt.outcome {
        case .won: place.whyWon
        case .later(let winner): "stands behind '\(winner)' in the list"
        case .taken(let winner): "'\(winner)' began earlier"
        case .shielded(let words): "begins inside '\(words)', which is passed over as a whole"
        }
    }

    static func fate(_ place: Trace.Place) -> String {
        let record = place.record.map { "\($0.kind.rawValue) \($0.amount)" } ?? "nothing"
        return switch place.fate {
        case .reported: "\(record), reported as \(place.record?.id ?? "")"
        case .onRequest(let needed):
            "\(record), reported only with --include \(needed.map(\.rawValue).joined(separator: ","))"
        case .noRecord: "nothing: the rule makes no record here"
        case .unclaimed: "nothing: no rule matches"
        }
    }
}

extension Trace.Stretch {
    /// `12-20`
    var words: String { "\(start)-\(end)" }
}

extension Record {
    /// `5..7 %`, `255/299 thủ tục hành chính`
    var amount: String {
        var out = value?.description ?? quoted
        if let valueMax { out += "..\(valueMax)" }
        if let total { out += "/\(total)" }
        if let unit { out += " \(unit)" }
        if let per { out += " per \(per)" }
        return out
    }

    private var quoted: String { "'\(TextLines.oneLine(text))'" }
}
