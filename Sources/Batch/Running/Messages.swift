import Figures
import Output

/// Where a run speaks to its user. Standard output carries data and nothing else.
package struct Messages: Sendable {
    /// Takes one line without its end.
    package let line: @Sendable (String) -> Void
    /// Takes a line that the next one replaces; nil where nobody is there to see it.
    package let progress: (@Sendable (String) -> Void)?

    package init(line: @escaping @Sendable (String) -> Void, progress: (@Sendable (String) -> Void)? = nil) {
        (self.line, self.progress) = (line, progress)
    }

    /// Standard error, with progress where that is a terminal.
    package static func standardError() -> Messages {
        let stream = StandardStream.error
        if !stream.isTerminal { return Messages(line: { stream.put("solieu: \($0)\n") }) }
        let clear = "\r\u{1B}[K"
        return Messages(
            line: { stream.put("\(clear)solieu: \($0)\n") }, progress: { stream.put("\(clear)solieu: \($0)") })
    }
}

extension Tally {
    /// `15 documents (1 empty, 2 not read), 612 figures (count 310, percent 120)`.
    package var summary: String {
        var text = "\(documents) \(documents == 1 ? "document" : "documents")"
        var trouble: [String] = []
        if empty > 0 { trouble.append("\(empty) empty") }
        if failed > 0 { trouble.append("\(failed) not read") }
        if !trouble.isEmpty { text += " (\(trouble.joined(separator: ", ")))" }
        text += ", " + (figures == 0 ? "no figures" : figures == 1 ? "1 figure" : "\(figures) figures")
        text += details(of: figures) { !$0.isReference }
        if references > 0 {
            text += ", \(references) \(references == 1 ? "reference" : "references")"
            text += details(of: references, where: \.isReference)
        }
        return text
    }

    private func details(of total: Int, where wanted: (Kind) -> Bool) -> String {
        if total == 0 { return "" }
        let parts = Kind.allCases.compactMap { kind in
            wanted(kind) ? kinds[kind].map { "\(kind.rawValue) \($0)" } : nil
        }
        return " (\(parts.joined(separator: ", ")))"
    }
}
