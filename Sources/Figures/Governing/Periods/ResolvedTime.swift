/// A stretch of the calendar in the contract's notation, with its first and last day.
struct ResolvedTime: Sendable, Equatable {
    var value: String
    var start: Day
    var end: Day
    /// The year was not written.
    var inferred = false

    init?(_ first: TimePoint, in firstYear: Int, to last: TimePoint? = nil, in lastYear: Int? = nil) {
        guard let bounds = first.bounds(in: firstYear) else { return nil }
        (start, end, value) = (bounds.first, bounds.last, first.notation(in: firstYear))
        guard let last, let lastYear, let ends = last.bounds(in: lastYear) else { return }
        guard ends.last >= bounds.last else { return nil }
        end = ends.last
        let lastValue = last.notation(in: lastYear)
        if lastValue != value { value += "/" + lastValue }
    }

    /// Days, both inclusive.
    init?(from start: Day, to end: Day) {
        guard start <= end else { return nil }
        (self.start, self.end) = (start, end)
        value = start == end ? start.description : "\(start)/\(end)"
    }
}
