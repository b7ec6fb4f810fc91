/// A point or a stretch of the calendar as it is said, its year perhaps unsaid: `tháng 9`, `quý I/2018`, `18/10`.
struct TimePoint: Sendable, Equatable {
    enum Year: Sendable, Equatable {
        case said(Int)
        /// So many years from the document's: `năm ngoái` is -1.
        case relative(Int)
        case unsaid
    }

    enum Part: Sendable, Equatable {
        case year
        case half(Int)
        case quarter(Int)
        case month(Int)
        case day(month: Int, day: Int)
        /// A day whose month is said with a later one: `7 đến 22-10`.
        case bareDay(Int)
    }

    var year: Year
    var part: Part

    init(_ part: Part, _ year: Year = .unsaid) { (self.part, self.year) = (part, year) }

    /// Whether two points are said in the same unit.
    func isLike(_ other: TimePoint) -> Bool {
        switch (part, other.part) {
        case (.year, .year), (.half, .half), (.quarter, .quarter), (.month, .month): true
        case (.day, .day), (.bareDay, .day): true
        default: false
        }
    }

    var isDay: Bool {
        switch part {
        case .day, .bareDay: true
        default: false
        }
    }

    /// The first and last day in a year; nil where there is no such day.
    func bounds(in year: Int) -> (first: Day, last: Day)? {
        switch part {
        case .year: return (Day(first: 1, of: year), Day(last: 12, of: year))
        case .half(let half): return (Day(first: half == 1 ? 1 : 7, of: year), Day(last: half == 1 ? 6 : 12, of: year))
        case .quarter(let quarter): return (Day(first: 3 * quarter - 2, of: year), Day(last: 3 * quarter, of: year))
        case .month(let month): return (Day(first: month, of: year), Day(last: month, of: year))
        case .day(let month, let day): return Day(year, month, day).map { ($0, $0) }
        case .bareDay: return nil
        }
    }
}

extension TimePoint.Part {
    /// The contract's notation of the point in a year.
    func notation(in year: Int) -> String {
        let year = Day.padded(year, 4)
        switch self {
        case .year: return year
        case .half(let half): return year + "-H" + String(half)
        case .quarter(let quarter): return year + "-Q" + String(quarter)
        case .month(let month): return year + "-" + Day.padded(month, 2)
        case .day(let month, let day): return year + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
        case .bareDay: return year
        }
    }
}

/// Units that time is counted in, by their letter in periods.tsv.
enum TimeUnit: Character, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case quarter = "q"
    case year = "y"
    /// The year that is over when it is spoken of: `năm qua`.
    case lastYear = "l"
    case schoolYear = "s"
    /// `nhiệm kỳ`
    case term = "t"
    /// `kỳ`: what a report is of.
    case period = "p"
}

/// What an expression of time says.
enum TimeForm: Sendable, Equatable {
    /// One point, or all from a first to a last.
    case points(TimePoint, TimePoint?)
    /// From September of a year to August of the next.
    case school(Int)
    /// `hôm qua`, `tháng trước`: so many units from the document's date.
    case deictic(TimeUnit, Int)
    /// `từ năm 2016 đến nay`
    case sincePoint(TimePoint)
    /// `từ đầu năm đến nay`
    case sinceStart(TimeUnit)
    /// `từ đầu năm đến 15/10`
    case startTo(TimePoint)
    /// `3 năm qua`, `hai tháng tới`
    case lastUnits(Int, TimeUnit, future: Bool)
    /// `trong 7 tháng`: months of the year that reports speak of.
    case bareMonths(Int)
    /// `trong năm`: the one that was spoken of last.
    case same(TimeUnit)
    /// A time without a value of its own: `những tháng cuối năm`, `từ năm 2016`.
    case open
    /// `hiện nay`, `đến nay`
    case now
    /// `quý 1 niên độ 2013-2014`: a part of a year of which nobody says when it begins.
    case fiscal
}

/// How an expression of time stands to what it governs.
enum TimeRelation: Sendable { case during, asOf, until, deadline, outside }

/// Which direction an unsaid year lies in.
enum TimeHint: Sendable { case none, past, future }

/// One expression of time where it stands.
struct TimeExpression: Sendable {
    /// Its tokens, prepositions included.
    var tokens: Range<Int>
    var form: TimeForm
    var relation: TimeRelation = .during
    var hint: TimeHint = .none
    /// A preposition of time stands before it.
    var isAdverbial = false
    /// `giai đoạn`, `nhiệm kỳ`.
    var isSpan = false
    /// `nhiệm kỳ 2020 - 2025`
    var isTerm = false
    /// The points of a list: `các năm 2015, 2016 và 2017`.
    var listed: [TimePoint] = []

    /// Whether a point with a full year is said.
    var isYearSaid: Bool {
        if case .points(let first, nil) = form { return first.isYearSaid }
        return false
    }

    /// Whether it is a day or a span of days.
    var isDay: Bool {
        switch form {
        case .points(let first, _): first.isDay
        case .deictic(.day, _): true
        default: false
        }
    }
}
