/// Finds what a user may have meant.
package enum Nearest {
    /// The name with the fewest letters put in, left out, changed or swapped; nil where even that is too far.
    package static func of(_ names: [String], to given: String) -> String? {
        let best = names.map { (distance(Array($0.utf8), Array(given.lowercased().utf8)), $0) }.min { $0.0 < $1.0 }
        guard let best, best.0 <= max(1, best.1.utf8.count / 2), best.0 < best.1.utf8.count else { return nil }
        return best.1
    }

    /// Up to three names that are near, or hold what was given, the nearest first.
    package static func few(_ names: [String], to given: String) -> [String] {
        let letters = Array(given.lowercased().utf8)
        let near = names.map { name in
            let holds = !given.isEmpty && (name.contains(given.lowercased()) || given.lowercased().contains(name))
            return (holds ? 1 : distance(Array(name.utf8), letters), name)
        }
        return near.filter { $0.0 <= max(1, $0.1.utf8.count / 2) }.sorted { $0.0 < $1.0 }.prefix(3).map(\.1)
    }

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = [Array(0...b.count)]
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var least = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
