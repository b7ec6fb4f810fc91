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
    private var lines: [Line]

    /// The scores that a new file begins with.
    package static let usual = [
        "detection", "strict", "value", "exact_span", "period", "property", "entity", "base", "status_f1", "whole",
        "document_title", "document_published", "document_author", "document_place",
    ]

    /// Floors of nothing, to be raised.
    package init(names: [String]) {
        lines = [.other("name\tfloor")] + names.map { .floor(Floor(name: $0, floor: 0, digits: "0")) }
    }

    package init(_ text: String, file: String) throws(Reading.Problem) {
        lines = []
        var seenHeader = false
        for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
            if line.hasPrefix("#") {
                if digest == nil { digest = Self.digest(in: line) }
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
                lines.append(.floor(Floor(name: cells[0], floor: floor, digits: cells[1])))
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
            return score < floor.floor ? Fallen(floor: floor, score: score) : nil
        }
    }

    /// Raises every floor that a score is above to that score, cut to four decimals, and notes the inputs.
    /// - Returns: the names of those raised.
    package mutating func raise(to scores: [String: Double], digest: String) -> [String] {
        var raised: [String] = []
        for i in lines.indices {
            guard case .floor(var floor) = lines[i], let score = scores[floor.name] else { continue }
            let cut = (score * 10_000).rounded(.down) / 10_000
            guard cut > floor.floor, cut <= score else { continue }
            (floor.floor, floor.digits) = (cut, "\(cut)")
            lines[i] = .floor(floor)
            raised.append(floor.name)
        }
        note(digest)
        return raised
    }

    private mutating func note(_ digest: String) {
        let line = Line.other("# digest \(digest)")
        let old = self.digest
        self.digest = digest
        let at = lines.firstIndex {
            if case .other(let text) = $0 { old != nil && Self.digest(in: text) == old } else { false }
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
            case .floor(let floor): "\(floor.name)\t\(floor.digits)\n"
            }
        }.joined()
    }

    /// The 64 hexadecimal digits in a comment.
    private static func digest(in comment: String) -> String? {
        comment.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) })
            .first { $0.count == 64 && $0.allSatisfy(\.isHexDigit) }.map { $0.lowercased() }
    }
}
