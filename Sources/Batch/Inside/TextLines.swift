/// Text for people: columns that line up.
enum TextLines {
    /// Rows in columns that are as wide as they need, but for the last; two spaces between.
    static func table(_ rows: [[String]], indent: String = "", right: Set<Int> = [], widest: Int = 48) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { c in rows.map { c < $0.count ? min(widest, $0[c].count) : 0 }.max() ?? 0 }
        return rows.map { row in
            var line = indent
            for (c, cell) in row.enumerated() {
                let space = String(repeating: " ", count: max(0, widths[c] - cell.count))
                let isLast = c == row.count - 1
                line += right.contains(c) ? space + cell : isLast ? cell : cell + space
                if !isLast { line += "  " }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// A slice of a document on one line.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// `1 figure`, `2 figures`
    static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
