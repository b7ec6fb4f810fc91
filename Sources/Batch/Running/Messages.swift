import Figures
import Output

/// Where a run speaks to its user. Standard output carries data and nothing else.
package struct Messages: Sendable {
    /// Takes one line without its end.
    package let line: @Sendable (String) -> Void
    /// Takes a line that the next one replaces; nil where nobody is there to see it.
    package let progress: (@Sendable (String) -> Void)?

    /// Takes the last line of a run, and the same for machines.
    package let summary: @Sendable (String, [Tree.Member]) -> Void

    package init(
        line: @escaping @Sendable (String) -> Void, progress: (@Sendable (String) -> Void)? = nil,
        summary: (@Sendable (String, [Tree.Member]) -> Void)? = nil
    ) {
        (self.line, self.progress) = (line, progress)
        self.summary = summary ?? { text, _ in line(text) }
    }

    /// A line as JSON: `level`, `error` or `info`, and `message`.
    package static func json(_ line: String, _ members: [Tree.Member] = []) -> String {
        let isError = line.hasPrefix("error: ")
        let head: [Tree.Member] = [
            .init(name: "level", value: isError ? "error" : "info"),
            .init(name: "message", value: .string(isError ? String(line.dropFirst(7)) : line)),
        ]
        return Tree.object(head + members).description
    }

    /// Standard error, with progress where that is a terminal.
    /// - Parameter json: whether each line is JSON; there is no progress then.
    package static func standardError(json: Bool = false) -> Messages {
        let stream = StandardStream.error
        if json {
            return Messages(
                line: { stream.put(Self.json($0) + "\n") },
                // what goes over several lines stands in the members
                summary: { text, members in stream.put(Self.json(String(text.prefix { $0 != "\n" }), members) + "\n") })
        }
        if !stream.isTerminal { return Messages(line: { stream.put("solieu: \($0)\n") }) }
        let clear = "\r\u{1B}[K"
        return Messages(
            line: { stream.put("\(clear)solieu: \($0)\n") }, progress: { stream.put("\(clear)solieu: \($0)") })
    }
}

extension Tally {
    /// `1 document`, `15 documents`.
    var counted: String { "\(documents) \(documents == 1 ? "document" : "documents")" }

    /// What is counted, for machines.
    var members: [Tree.Member] {
        let kinds = Kind.allCases.compactMap { kind in self.kinds[kind].map { Tree.Member(name: kind.rawValue, value: .integer($0)) } }
        return [
            .init(name: "documents", value: .integer(documents)), .init(name: "empty", value: .integer(empty)),
            .init(name: "failed", value: .integer(failed)), .init(name: "duplicates", value: [
                "exact": .integer(duplicates[.exact] ?? 0), "near": .integer(duplicates[.near] ?? 0), "left_out": .integer(leftOut),
            ]), .init(name: "figures", value: .integer(figures)),
            .init(name: "kinds", value: .object(kinds)),
        ]
    }

    /// `3 exact and 1 near duplicate left out`; nil where there is none.
    private var repeated: String? {
        let found = [DocumentRecord.Repetition.exact, .near].compactMap { kind in duplicates[kind].map { (count: $0, kind: kind.rawValue) } }
        guard let last = found.last else { return nil }
        let count = found.reduce(0) { $0 + $1.count }
        let left = leftOut == 0 ? "" : leftOut == count ? " left out" : ", \(leftOut) left out"
        let parts = found.map { "\($0.count) \($0.kind)" }.joined(separator: " and ")
        return "\(parts) \(last.count == 1 ? "duplicate" : "duplicates")\(left)"
    }

    /// `15 documents (1 empty, 2 not read, 3 near duplicates), 612 figures (count 310, percent 120)`.
    package var summary: String {
        var text = counted
        var trouble: [String] = []
        if empty > 0 { trouble.append("\(empty) empty") }
        if failed > 0 { trouble.append("\(failed) not read") }
        if let repeated { trouble.append(repeated) }
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
