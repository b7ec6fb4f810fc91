import Figures

/// An answer to `--why-not` as text for people.
struct WhyNotText {
    let doc: String
    let whyNot: WhyNot

    var lines: [String] {
        var out = [
            "\(doc):\(whyNot.stretch.words)  '\(TextLines.oneLine(whyNot.stretch.text))'",
            "  " + WhyNotText.says(whyNot.answer),
        ]
        if case .unmatched = whyNot.answer { out += behind }
        if let place = whyNot.place { out += [""] + TraceText.place(place) }
        return out
    }

    private var behind: [String] {
        if whyNot.behind.isEmpty { return ["  nothing stands behind it in its sentence"] }
        let rows = whyNot.behind.map {
            [$0.stretch.text, $0.kind, $0.known.isEmpty ? "not in the lexicon" : TraceText.known($0)]
        }
        return ["  behind it stands"] + TextLines.table(rows, indent: "    ")
    }

    /// A word for machines.
    static func name(_ answer: WhyNot.Answer) -> String {
        switch answer {
        case .reported: "reported"
        case .noNumber: "no_number"
        case .chrome: "chrome"
        case .article: "article"
        case .claimed: "claimed"
        case .unmatched: "unmatched"
        case .onRequest: "on_request"
        }
    }

    static func says(_ answer: WhyNot.Answer) -> String {
        switch answer {
        case .reported(let record):
            "it is reported: \(record.id), \(record.kind.rawValue) \(record.amount), by rule '\(record.rule)'"
        case .noNumber: "no number was read there, in digits or in words, and no rule took anything"
        case .chrome(let zone):
            "it stands in the page around the report"
                + (zone.map { ", in the zone \($0.stretch.words): '\(shortened($0.stretch.text))'" } ?? "")
                + "; --include chrome reads that too"
        case .article: "'một' is an article here, no number; --include indefinite reports it"
        case .claimed(let attempt, _):
            "rule '\(attempt.rule.id)' took '\(TextLines.oneLine(attempt.stretch.text))' \(attempt.stretch.words): \(attempt.rule.says)"
        case .unmatched:
            "a number was read there, but no rule makes it a figure: nothing says what it counts or measures"
        case .onRequest(let attempt, let inclusion):
            "rule '\(attempt.rule.id)' reads it only with --include \(inclusion.rawValue): \(attempt.rule.says)"
        }
    }

    private static func shortened(_ text: String) -> String {
        let line = TextLines.oneLine(text)
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
