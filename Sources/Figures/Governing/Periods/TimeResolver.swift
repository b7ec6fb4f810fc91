/// Turns what an expression says into days.
final class TimeResolver: Sendable {
    let years: YearFinder
    /// The terms of office that the text speaks of, in order.
    let terms: [TimeExpression]
    private var published: Day? { years.published }

    init(years: YearFinder, terms: [TimeExpression]) { (self.years, self.terms) = (years, terms) }

    /// - Parameters:
    ///   - future: the figure is a goal or a forecast, so that a time without year lies ahead.
    ///   - earlier: what was said of time before it in the text, nearest last; few expressions ask for it.
    func resolve(_ time: TimeExpression, future: Bool, earlier: @autoclosure () -> [ResolvedTime]) -> ResolvedTime? {
        let at = time.tokens.lowerBound
        let hint: TimeHint = time.hint == .none && future ? .future : time.hint
        switch time.form {
        case .points(let first, let last): return points(first, last, at: at, hint: hint)
        case .school(let from): return Self.school(from)
        case .deictic(let unit, let offset): return deictic(unit, offset, at: at, earlier())
        case .sincePoint(let point):
            guard let published, let from = points(point, nil, at: at, hint: .past) else { return nil }
            return inferred(ResolvedTime(from: from.start, to: published), from.inferred)
        case .sinceStart(let unit): return sinceStart(unit)
        case .startTo(let point):
            guard let to = points(point, nil, at: at, hint: time.hint) else { return nil }
            return inferred(ResolvedTime(from: Day(first: 1, of: to.end.year), to: to.end), to.inferred)
        case .lastUnits(let count, .month, false) where published == nil && (3..<12).contains(count): return bareMonths(count, at: at, earlier())
        case .lastUnits(let count, let unit, let ahead): return lastUnits(count, unit, ahead: ahead)
        case .bareMonths(let count): return bareMonths(count, at: at, earlier())
        case .same(let unit): return same(unit, at: at, earlier())
        case .open, .now, .fiscal: return nil
        }
    }

    private func inferred(_ time: ResolvedTime?, _ isInferred: Bool = true) -> ResolvedTime? {
        var time = time
        if isInferred { time?.inferred = true }
        return time
    }

    private func points(_ first: TimePoint, _ last: TimePoint?, at token: Int, hint: TimeHint) -> ResolvedTime? {
        guard let last else {
            guard let year = years.year(of: first, at: token, hint: hint) else { return nil }
            return inferred(ResolvedTime(first, in: year), !first.isYearSaid)
        }
        var first = first
        if case .bareDay(let day) = first.part, case .day(let month, let lastDay) = last.part {
            first.part = .day(month: day > lastDay ? (month + 10) % 12 + 1 : month, day: day)
        }
        let isUnsaid = first.year == .unsaid && last.year == .unsaid
        guard let lastYear = years.year(of: isUnsaid ? first : last, at: token, hint: hint) else { return nil }
        var firstYear = lastYear
        if case .said(let year) = first.year { firstYear = year }
        if case .relative = first.year, let year = years.year(of: first, at: token, hint: hint) { firstYear = year }
        // `từ tháng 11 đến tháng 2/2022`
        if first.year == .unsaid, !isUnsaid, let a = first.bounds(in: lastYear), let b = last.bounds(in: lastYear),
            a.first > b.last
        {
            firstYear -= 1
        }
        var endYear = lastYear
        if first.isYearSaid || isUnsaid, last.year == .unsaid, let a = first.bounds(in: firstYear),
            let b = last.bounds(in: firstYear)
        {
            endYear = a.first > b.last ? firstYear + 1 : firstYear
        }
        return inferred(
            ResolvedTime(first, in: firstYear, to: last, in: endYear), !first.isYearSaid && !last.isYearSaid)
    }

    private static func school(_ from: Int) -> ResolvedTime? {
        ResolvedTime(from: Day(first: 9, of: from), to: Day(last: 8, of: from + 1))
    }

    private func deictic(_ unit: TimeUnit, _ offset: Int, at token: Int, _ earlier: @autoclosure () -> [ResolvedTime]) -> ResolvedTime? {
        switch unit {
        case .lastYear: return inferred(years.lastYear(at: token).flatMap { ResolvedTime(TimePoint(.year), in: $0) })
        case .schoolYear:
            if let said = earlier().last(where: {
                $0.start.month == 9 && $0.start.day == 1 && $0.end.month == 8 && $0.end.year == $0.start.year + 1
            }) {
                return inferred(Self.school(said.start.year + offset))
            }
            return inferred(years.schoolYear().flatMap { Self.school($0 + offset) })
        default: break
        }
        guard let published else { return nil }
        // `Kết thúc quý I … Trong quý này`: the one that was just spoken of, where it is hardly over
        if offset == 0, unit == .quarter, let said = same(.quarter, at: token, earlier().suffix(3)), said.end < published, said.end >= published.adding(days: -60) {
            return said
        }
        switch unit {
        case .day:
            let day = published.adding(days: offset)
            return inferred(ResolvedTime(from: day, to: day))
        case .week:
            let monday = published.adding(days: 7 * offset - published.weekday)
            return inferred(ResolvedTime(from: monday, to: monday.adding(days: 6)))
        case .month:
            let day = Day(first: published.month, of: published.year).adding(months: offset)
            return inferred(ResolvedTime(TimePoint(.month(day.month)), in: day.year))
        case .quarter:
            let day = Day(first: published.month, of: published.year).adding(months: 3 * offset)
            return inferred(ResolvedTime(TimePoint(.quarter((day.month + 2) / 3)), in: day.year))
        default: return inferred(ResolvedTime(TimePoint(.year), in: published.year + offset))
        }
    }

    private func sinceStart(_ unit: TimeUnit) -> ResolvedTime? {
        guard let published else { return nil }
        let start: Day =
            switch unit {
            case .month: Day(first: published.month, of: published.year)
            case .quarter: Day(first: (published.month - 1) / 3 * 3 + 1, of: published.year)
            case .week: published.adding(days: -published.weekday)
            default: Day(first: 1, of: published.year)
            }
        return inferred(ResolvedTime(from: start, to: published))
    }

    /// Counted from the document's date.
    private func lastUnits(_ count: Int, _ unit: TimeUnit, ahead: Bool) -> ResolvedTime? {
        guard let published else { return nil }
        // `9 tháng qua` in October: those of the year
        if unit == .month, !ahead, count >= 3, published.month == count + 1,
            case .points(let first, let last) = TimeReader.months(count, last: false, .unsaid)
        {
            return inferred(ResolvedTime(first, in: published.year, to: last, in: published.year))
        }
        let sign = ahead ? 1 : -1
        let other: Day =
            switch unit {
            case .day: published.adding(days: sign * count)
            case .week: published.adding(days: sign * 7 * count)
            case .month: published.adding(months: sign * count)
            case .quarter: published.adding(months: sign * 3 * count)
            default: published.adding(months: sign * 12 * count)
            }
        return inferred(ahead ? ResolvedTime(from: published, to: other) : ResolvedTime(from: other, to: published))
    }

    /// `trong 7 tháng`: those of a year where the text has spoken of just these or of the last of them, or the document is of the month after.
    private func bareMonths(_ count: Int, at token: Int, _ earlier: [ResolvedTime]) -> ResolvedTime? {
        if let said = earlier.last(where: {
            $0.start.month == 1 && $0.start.day == 1 && $0.end == Day(last: count, of: $0.start.year)
        }) {
            return inferred(said)
        }
        guard case .points(let first, let last) = TimeReader.months(count, last: false, .unsaid) else { return nil }
        if let published, published.month == count || published.month == count + 1 { return points(first, last, at: token, hint: .none) }
        // `tháng 7/2021 … 7 tháng`
        if let year = years.months[count] { return inferred(ResolvedTime(first, in: year, to: last, in: year)) }
        guard let year = earlier.last(where: { $0.start.year == $0.end.year && $0.end == Day(last: count, of: $0.end.year) })?.end.year else { return nil }
        return inferred(ResolvedTime(first, in: year, to: last, in: year))
    }

    /// `trong năm`: the year that was spoken of last, else the document's.
    private func same(_ unit: TimeUnit, at token: Int, _ earlier: [ResolvedTime]) -> ResolvedTime? {
        switch unit {
        case .term:
            guard let term = terms.last(where: { $0.tokens.lowerBound < token }) ?? terms.first,
                case .points(let first, let last) = term.form
            else { return nil }
            return points(first, last, at: token, hint: .none)
        case .year:
            if let said = earlier.last, said.start.year == said.end.year {
                return inferred(ResolvedTime(TimePoint(.year), in: said.start.year))
            }
            return inferred(years.current(at: token).flatMap { ResolvedTime(TimePoint(.year), in: $0) })
        case .month:
            return inferred(
                earlier.last { $0.start.day == 1 && $0.end == Day(last: $0.start.month, of: $0.start.year) })
        case .quarter:
            return inferred(
                earlier.last {
                    $0.start.day == 1 && $0.start.month % 3 == 1
                        && $0.end == Day(last: $0.start.month + 2, of: $0.start.year)
                })
        case .period: return inferred(earlier.last { $0.start.adding(days: 26) < $0.end })
        default: return nil
        }
    }
}

extension TimePoint {
    var isYearSaid: Bool {
        if case .said = year { return true }
        return false
    }
}
