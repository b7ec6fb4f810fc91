/// A day of the Gregorian calendar.
struct Day: Sendable, Comparable, CustomStringConvertible {
    let year: Int
    let month: Int
    let day: Int

    /// Nil where there is no such day (`31/4`).
    init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The first day of a month.
    init(first month: Int, of year: Int) { (self.year, self.month, day) = (year, month, 1) }

    /// The last day of a month.
    init(last month: Int, of year: Int) {
        (self.year, self.month, day) = (year, month, Self.length(ofMonth: month, in: year))
    }

    /// The day that an ISO 8601 date or date and time begins with.
    init?(iso: String) {
        let parts = iso.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year, month, day)
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since the first of March of the year 0.
    private var number: Int {
        let y = month > 2 ? year : year - 1
        let m = (month + 9) % 12
        return 365 * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1
    }

    private init(number: Int) {
        var y = (10000 * number + 14780) / 3_652_425
        var rest = number - (365 * y + y / 4 - y / 100 + y / 400)
        if rest < 0 {
            y -= 1
            rest = number - (365 * y + y / 4 - y / 100 + y / 400)
        }
        let m = (100 * rest + 52) / 3060
        (year, month, day) = (y + (m + 2) / 12, (m + 2) % 12 + 1, rest - (m * 306 + 5) / 10 + 1)
    }

    /// Monday is 0.
    var weekday: Int { (number + 2) % 7 }

    func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day some months on; where that month is shorter, its last.
    func adding(months: Int) -> Day {
        let total = year * 12 + month - 1 + months
        let (y, m) = (total / 12, total % 12 + 1)
        return Day(y, m, day) ?? Day(last: m, of: y)
    }

    static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    /// ISO 8601.
    var description: String {
        guard (0...9999).contains(year) else { return "\(year)-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }
        return String(unsafeUninitializedCapacity: 10) { out in
            func put(_ number: Int, _ digits: Int, at: Int) {
                var rest = number
                for i in (at..<at + digits).reversed() {
                    out[i] = 0x30 + UInt8(rest % 10)
                    rest /= 10
                }
            }
            (out[4], out[7]) = (0x2D, 0x2D)
            put(year, 4, at: 0)
            put(month, 2, at: 5)
            put(day, 2, at: 8)
            return 10
        }
    }

    static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return text.utf8.count < digits ? String(repeating: "0", count: digits - text.utf8.count) + text : text
    }
}
