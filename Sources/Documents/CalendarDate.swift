/// A day of the calendar, checked.
struct CalendarDate: Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// Nil where there is no such day, or not between 1990 and 2100, when no page was published.
    init?(year: Int, month: Int, day: Int) {
        guard (1990...2100).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// `2025-06-30`, perhaps with a time behind it.
    init?(iso: String) {
        let bytes = Array(iso.utf8.prefix(10))
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    var iso: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

    static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
}
