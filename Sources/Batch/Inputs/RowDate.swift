import Documents

/// When a document was published, as rows say it: a day or moment, milliseconds since 1970, a year, a span of years.
enum RowDate: Equatable {
    /// As it stands, or as ISO 8601 where only a `T` was wanting.
    case moment(String)
    case year(Int)

    /// Nil where nothing is said that helps: a span of years leaves the year to the text.
    init?(_ said: String?) {
        guard let said else { return nil }
        let bytes = Array(said.utf8)
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(said) else {
            let parts = said.split(separator: "-", omittingEmptySubsequences: false)
            if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 && Int($0) != nil }) {
                guard parts[0] == parts[1], let year = Int(parts[0]) else { return nil }
                self = .year(year)
            } else if bytes.count > 10, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x20 {
                self = .moment(said.prefix(10) + "T" + said.dropFirst(11))
            } else {
                self = .moment(said)
            }
            return
        }
        switch number {
        case 1900...2100 where bytes.count == 4: self = .year(number)
        case 100_000_000..<100_000_000_000: self = .moment(Self.moment(number))
        case 100_000_000_000...100_000_000_000_000: self = .moment(Self.moment(number / 1000))
        default: self = .moment(said)
        }
    }

    func tell(_ hints: inout Hints) {
        switch self {
        case .moment(let text): hints.published = text
        case .year(let year): hints.year = year
        }
    }

    /// Seconds since 1970, as the clock in Vietnam shows it.
    private static func moment(_ seconds: Int) -> String {
        let local = seconds + 7 * 3600
        let (days, time) = local.quotientAndRemainder(dividingBy: 86400)
        // Howard Hinnant's days to civil: years begin in March, so that the leap day is the last
        let shifted = days + 719_468
        let (era, day) = shifted.quotientAndRemainder(dividingBy: 146_097)
        let year = (day - day / 1460 + day / 36524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        let date = [two(month < 10 ? month + 3 : month - 9), two(dayOfYear - (153 * month + 2) / 5 + 1)]
        let clock = [two(time / 3600), two(time / 60 % 60), two(time % 60)].joined(separator: ":")
        return "\(year + era * 400 + (month < 10 ? 0 : 1))-\(date.joined(separator: "-"))T\(clock)+07:00"
    }
}
