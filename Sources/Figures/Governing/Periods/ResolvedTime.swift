/// A stretch of the calendar with its first and last day.
struct ResolvedTime: Sendable, Equatable {
    var start: Day
    var end: Day
    /// The year was not written.
    var inferred = false
    /// As what the first day was said, and the last where that is another; nil where days were.
    private var first: TimePoint.Part?
    private var last: TimePoint.Part?

    init?(_ first: TimePoint, in firstYear: Int, to last: TimePoint? = nil, in lastYear: Int? = nil) {
        guard let bounds = first.bounds(in: firstYear) else { return nil }
        (start, end, self.first) = (bounds.first, bounds.last, first.part)
        guard let last, let lastYear, let ends = last.bounds(in: lastYear) else { return }
        guard ends.last >= bounds.last else { return nil }
        end = ends.last
        if last.part != first.part || lastYear != firstYear { self.last = last.part }
    }

    /// Days, both inclusive.
    init?(from start: Day, to end: Day) {
        guard start <= end else { return nil }
        (self.start, self.end) = (start, end)
    }

    /// The same stretch of an earlier year, which is said in full or from this one; nil where it is none.
    func same(in year: TimePoint.Year) -> ResolvedTime? {
        let years =
            switch year {
            case .said(let said): said - end.year
            case .relative(let offset): offset
            case .unsaid: 0
            }
        guard years < 0 else { return nil }
        var other = self
        (other.start, other.end, other.inferred) = (start.adding(months: 12 * years), end.adding(months: 12 * years), true)
        if end == Day(last: end.month, of: end.year) { other.end = Day(last: end.month, of: end.year + years) }
        return other
    }

    /// A whole year.
    var isYear: Bool { start == Day(first: 1, of: end.year) && end == Day(last: 12, of: end.year) }

    /// In the contract's notation. It is made where it is asked for: most times that are read govern nothing.
    var value: String {
        guard let first else { return start == end ? start.description : "\(start)/\(end)" }
        let from = first.notation(in: start.year)
        return last.map { from + "/" + $0.notation(in: end.year) } ?? from
    }
}

/// A time as records have it.
struct WrittenTime {
    let time: ResolvedTime
    let value: String
    let start: String
    let end: String

    init(_ time: ResolvedTime) { (self.time, value, start, end) = (time, time.value, time.start.description, time.end.description) }
}
