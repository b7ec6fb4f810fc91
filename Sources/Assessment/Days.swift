/// The first and the last day of a period, as ISO 8601 dates.
package struct Days: Sendable, Equatable {
    package var first: String
    package var last: String

    package init(first: String, last: String) { (self.first, self.last) = (first, last) }

    /// The days of a period value as the contract's section 4 writes it; nil where there is none or it cannot be read.
    package init?(_ period: String?) {
        guard let period, !period.isEmpty else { return nil }
        if let slash = period.firstIndex(of: "/") {
            guard let from = Days(String(period[..<slash])),
                let to = Days(String(period[period.index(after: slash)...]))
            else { return nil }
            self.init(first: from.first, last: to.last)
            return
        }
        let parts = period.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 3, let year = Self.number(parts[0], digits: 4) else { return nil }
        if parts.count == 1 {
            self.init(year: parts[0], number: year, months: 1...12)
        } else if parts.count == 2, let months = Self.months(parts[1]) {
            self.init(year: parts[0], number: year, months: months)
        } else if parts.count == 3, Self.month(parts[1]) != nil, Self.number(parts[2], digits: 2) != nil {
            self.init(first: period, last: period)
        } else {
            return nil
        }
    }

    private init(year: Substring, number: Int, months: ClosedRange<Int>) {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        let leap = number % 4 == 0 && (number % 100 != 0 || number % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let (from, to) = (months.lowerBound, months.upperBound)
        self.init(first: "\(year)-\(two(from))-01", last: "\(year)-\(two(to))-\(two(lengths[to - 1]))")
    }

    /// The months of `Q1`…`Q4`, `H1`, `H2` and `01`…`12`.
    private static func months(_ part: Substring) -> ClosedRange<Int>? {
        switch part {
        case "Q1": 1...3
        case "Q2": 4...6
        case "Q3": 7...9
        case "Q4": 10...12
        case "H1": 1...6
        case "H2": 7...12
        default: month(part).map { $0...$0 }
        }
    }

    private static func month(_ part: Substring) -> Int? {
        number(part, digits: 2).flatMap { (1...12).contains($0) ? $0 : nil }
    }

    private static func number(_ part: Substring, digits: Int) -> Int? {
        guard part.utf8.count == digits, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(part)
    }
}
