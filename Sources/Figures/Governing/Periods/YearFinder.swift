/// Finds the year of a time that is said without one: the document's own date, else the nearest full year before it in the
/// text, else the text's most frequent one.
struct YearFinder: Sendable {
    let published: Day?
    /// The year of publication, where the day is not known.
    private let year: Int?
    /// Full years by the token where they are said, in order; those that only name or compare something are left out.
    private let said: [(token: Int, year: Int)]
    private let mostFrequent: Int?
    /// The years of months that the text says with them, where it says one only.
    let months: [Int: Int]

    /// - Parameters:
    ///   - said: years of times that govern something.
    ///   - named: other years, of spans and names.
    ///   - compared: years that figures are compared with. A text that names only such years is about the year after the last.
    ///   - months: months of a year that times end with that govern something, and these years.
    init(published: Day?, year: Int? = nil, said: [(token: Int, year: Int)], named: [Int], compared: [Int], months: [(month: Int, year: Int)] = []) {
        self.months = Dictionary(months.map { ($0.month, $0.year) }, uniquingKeysWith: { $0 == $1 ? $0 : 0 }).filter { $0.value > 0 }
        self.published = published
        self.year = year
        self.said = said
        var counts: [Int: Int] = [:]
        for (_, year) in said { counts[year, default: 0] += 3 }
        for year in named { counts[year, default: 0] += 1 }
        if said.isEmpty, let last = compared.max() {
            mostFrequent = last + 1
        } else {
            mostFrequent = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        }
    }

    /// The year that the text at a token is about.
    func current(at token: Int) -> Int? {
        if let known = published?.year ?? year { return known }
        return said.last { $0.token < token }?.year ?? mostFrequent
    }

    /// The year of a point that is said at a token.
    func year(of point: TimePoint, at token: Int, hint: TimeHint) -> Int? {
        switch point.year {
        case .said(let year): return year
        case .relative(let offset): return current(at: token).map { $0 + offset }
        case .unsaid: break
        }
        guard let year = current(at: token) else { return nil }
        guard let published, let bounds = point.bounds(in: year) else {
            // `cả năm 2016 … ngày 31/12 vừa qua` in a text of some day of 2017
            let isOver = hint == .past && year == self.year && said.last(where: { $0.token < token })?.year == year - 1
            return isOver && point.bounds(in: year)?.last.month == 12 ? year - 1 : year
        }
        switch hint {
        case .future: return bounds.last < published.adding(days: -150) ? year + 1 : year
        case .past: return bounds.first > published ? year - 1 : year
        // a report speaks of what has been: `quý IV` in January is last year's
        case .none: return bounds.first > published.adding(days: 31) ? year - 1 : year
        }
    }

    /// The year that was over when the text was written: `năm qua`.
    func lastYear(at token: Int) -> Int? {
        guard let published else {
            // `Báo cáo năm 2016 … trong năm qua` in a text of 2017
            if let year, said.last(where: { $0.token < token })?.year == year - 1 { return year - 1 }
            return current(at: token)
        }
        return published.month >= 10 ? published.year : published.year - 1
    }

    /// The year in which the school year began that the text speaks of.
    func schoolYear() -> Int? { published.map { $0.month >= 7 ? $0.year : $0.year - 1 } }
}
