/// Scores that must not fall: a TSV of `name` and `floor`, and in its first lines the digest of the inputs that they
/// were reached on. They are raised, never lowered.
package struct Floors: Sendable {
    /// A score that has a floor.
    package struct Floor: Sendable, Equatable {
        package var name: String
        package var floor: Double
        /// As it is written.
        package var digits: String
    }

    /// A floor that is not reached; `score` is nil where there is no score of that name.
    package struct Fallen: Sendable, Equatable {
        package var floor: Floor
        package var score: Double?
    }

    private enum Line: Sendable {
        case other(String)
        case floor(Floor)
    }

    /// SHA-256 over gold and texts; nil where the file has none.
    package private(set) var digest: String?
    /// Only names that begin with this and `/` are of these inputs; nil where all are.
    private let group: String?
    private var lines: [Line]

    /// The scores that a new file begins with.
    package static let usual = [
        "detection_f1", "strict_f1", "value", "exact_span", "period", "property", "entity", "base", "status_f1",
        "whole",
        "document_title", "document_published", "document_author", "document_place",
    ]

    /// Floors of nothing, to be raised.
    package init(names: [String], group: String? = nil) {
        self.group = group
        lines = [.other("name\tfloor")] + names.map { .floor(Floor(name: $0, floor: 0, digits: "0.0000")) }
    }

    /// - Parameter group: where one file has the floors of several golds, whose they are: `corpus` of `corpus/strict_f1`.
    package init(_ text: String, file: String, group: String? = nil) throws(Reading.Problem) {
        self.group = group
        lines = []
        let prefix = group.map { $0 + "/" } ?? ""
        var seenHeader = false
        for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
            if line.hasPrefix("#") {
                if digest == nil { digest = digest(in: line) }
                lines.append(.other(line))
            } else if line.isEmpty || !seenHeader {
                if !line.isEmpty, line != "name\tfloor" {
                    throw Reading.Problem(
                        file: file, line: i + 1, message: "the header is '\(line)'; it must be 'name\\tfloor'")
                }
                seenHeader = seenHeader || !line.isEmpty
                lines.append(.other(line))
            } else {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard cells.count == 2, let floor = Double(cells[1]), floor >= 0 else {
                    throw Reading.Problem(
                        file: file, line: i + 1, message: "'\(line)' is no floor; it must be a name, a tab and a number"
                    )
                }
                let isOurs = cells[0].hasPrefix(prefix)
                let name = String(cells[0].dropFirst(prefix.count))
                lines.append(isOurs ? .floor(Floor(name: name, floor: floor, digits: cells[1])) : .other(line))
            }
        }
        if case .other("") = lines.last { lines.removeLast() }
    }

    package var floors: [Floor] {
        lines.compactMap { if case .floor(let floor) = $0 { floor } else { nil } }
    }

    /// The floors that scores do not reach.
    package func fallen(_ scores: [String: Double]) -> [Fallen] {
        floors.compactMap { floor in
            guard let score = scores[floor.name] else { return Fallen(floor: floor, score: nil) }
            return score < floor.floor && Self.cut(score) < floor.floor ? Fallen(floor: floor, score: score) : nil
        }
    }

    /// Raises every floor that a score is above to that score, cut to four decimals, and notes the inputs.
    /// - Returns: the names of those raised.
    package mutating func raise(to scores: [String: Double], digest: String) -> [String] {
        var raised: [String] = []
        for i in lines.indices {
            guard case .floor(var floor) = lines[i], let score = scores[floor.name] else { continue }
            let cut = Self.cut(score)
            guard cut > floor.floor else { continue }
            let digits = "\(10_000 + Int((cut * 10_000).rounded()))"
            (floor.floor, floor.digits) = (cut, "\(digits.first == "2" ? "1" : "0").\(digits.dropFirst())")
            lines[i] = .floor(floor)
            raised.append(floor.name)
        }
        note(digest)
        return raised
    }

    /// To four decimals, downwards; what only binary floating point takes off is given back.
    private static func cut(_ score: Double) -> Double { (score * 10_000 + 1e-6).rounded(.down) / 10_000 }

    private mutating func note(_ digest: String) {
        let line = Line.other("# digest \(group.map { $0 + " " } ?? "")\(digest)")
        let old = self.digest
        self.digest = digest
        let at = lines.firstIndex {
            if case .other(let text) = $0 { old != nil && self.digest(in: text) == old } else { false }
        }
        if let at {
            lines[at] = line
        } else {
            lines.insert(line, at: 0)
        }
    }

    package var text: String {
        lines.map { line in
            switch line {
            case .other(let text): text + "\n"
            case .floor(let floor): "\(group.map { $0 + "/" } ?? "")\(floor.name)\t\(floor.digits)\n"
            }
        }.joined()
    }

    /// The digest that a comment `# digest GROUP 64 hexadecimal digits` names, where it is of this group.
    private func digest(in comment: String) -> String? {
        let words = comment.split(separator: " ").dropFirst().map(String.init)
        guard words.dropLast() == ["digest"] + (group.map { [$0] } ?? []), let last = words.last else { return nil }
        return last.count == 64 && last.allSatisfy(\.isHexDigit) ? last.lowercased() : nil
    }
}
