import Lexicon
import Numbers

// Spans of points, and prepositions.

extension TimeReader {
    /// The expression that begins with a point: up to a second, or `đến nay`.
    func stretched(_ first: Found, from start: Int, limit: Int) -> TimeExpression {
        var found = TimeExpression(tokens: start..<first.end, form: .points(first.point, nil))
        // `tháng 5/2021 vừa qua`: which one is known; but `năm 2019 tới nay`
        if let near = word(.near, at: first.end, limit: limit), first.point.year == .unsaid || near.count > 1 {
            if first.point.year == .unsaid { found.hint = near.value == "future" ? .future : .past }
            found.tokens = start..<(first.end + near.count)
            return found
        }
        if let now = word(.now, at: first.end, limit: limit), now.value == "till" {
            found.form = .sincePoint(first.point)
            found.tokens = start..<(first.end + now.count)
            return found
        }
        if let span = mixed(first, from: start, limit: limit) { return span }
        let listed = listed(after: first, isOpen: first.point.isDay && word(.from, before: start, limit: max(0, start - 3)) != nil, limit: limit)
        if let second = listed.last {
            found.form = .points(first.point, second.point)
            found.tokens = start..<second.end
            if listed.allSatisfy({ joiner(at: $0.start, limit: limit) == nil }) { found.listed = [first.point] + listed.map(\.point) }
        }
        return found
    }

    /// `từ năm 2015 đến tháng 6/2020`, `từ tháng 5/2018 đến năm 2020`: from the first month to the last. `từ tháng 5/2018 đến 20/6/2020`: to that day.
    private func mixed(_ first: Found, from start: Int, limit: Int) -> TimeExpression? {
        guard case .said(let from) = first.point.year, word(.from, before: start, limit: max(0, start - 3)) != nil,
            let joint = word(.to, at: first.end, limit: limit)
        else { return nil }
        let at = first.end + joint.count
        // `từ cuối năm 2015`: not from its first month
        if word(.edge, at: start, limit: limit) != nil || word(.edge, at: at, limit: limit) != nil { return nil }
        switch first.point.part {
        case .year:
            guard let month = word(.month, at: at, limit: limit), let last = numberedMonth(at: at + month.count, limit: limit),
                case .said(let to) = last.point.year, to >= from
            else { return nil }
            return TimeExpression(tokens: start..<last.end, form: .points(TimePoint(.month(1), .said(from)), last.point))
        case .month:
            if let last = calendarDay(at: at + (word(.day, at: at, limit: limit)?.count ?? 0), limit: limit), case .said(let to) = last.point.year, let begin = first.point.bounds(in: from)?.first, let end = last.point.bounds(in: to)?.last, begin <= end {
                return TimeExpression(tokens: start..<last.end, form: .points(first.point, last.point))
            }
            guard let year = word(.year, at: at, limit: limit), let to = fullYear(at: at + year.count, limit: limit), to >= from else { return nil }
            return TimeExpression(tokens: start..<(at + year.count + 1), form: .points(first.point, TimePoint(.month(12), .said(to))))
        default: return nil
        }
    }

    /// The points of a span or a list behind the first, said like it or with less, and where what joins them begins.
    /// - Parameter isOpen: `từ` stands before the first, so that `đến hết` leads to the last.
    private func listed(after first: Found, isOpen: Bool, limit: Int) -> [(point: TimePoint, start: Int, end: Int)] {
        var points: [(point: TimePoint, start: Int, end: Int)] = []
        var last = first
        // `(1/7 - 15/9)`, `quý I, II và III`, `2015, 2016 và 2017`
        while let next = next(after: first.point.part == .year ? last.point : first.point, at: last.end, isOpen: isOpen, limit: limit) {
            points.append((next.point, last.end, next.end))
            if next.point.year != .unsaid, first.point.part != .year || joiner(at: last.end, limit: limit) != nil { break }
            last = next
        }
        return points
    }

    private func next(after first: TimePoint, at: Int, isOpen: Bool, limit: Int) -> Found? {
        let joint = joiner(at: at, limit: limit) ?? (isOpen ? word(.asOf, at: at, limit: limit).map { ($0.count, false) } : nil)
        let lists: Bool =
            switch first.part {
            case .quarter, .month, .bareDay, .year: true
            default: false
            }
        var count = joint?.count
        if count == nil, lists {
            if isSign(at, ",", limit) {
                count = 1 + (passage.cue(.and, at: at + 1, limit: limit) ?? 0)
            } else {
                count = passage.cue(.and, at: at, limit: limit)
            }
        }
        guard let count else { return nil }
        let i = at + count
        var found: Found?
        switch first.part {
        case .day, .bareDay:
            var j = i
            while j < limit, clocks[j] || passage.tokens[j].isSign(",") && clocks[j - 1] { j += 1 }
            while let word = word(.day, at: j, limit: limit) { j += word.count }
            found = calendarDay(at: j, limit: limit)
        case .month:
            var j = i
            if let edge = word(.edge, at: j, limit: limit) { j += edge.count }
            if let word = word(.month, at: j, limit: limit) {
                j += word.count
            } else if joint == nil, !endsMonths(j, limit) {
                return nil
            }
            found = numberedMonth(at: j, limit: limit)
        case .quarter:
            let word = word(.quarter, at: i, limit: limit)
            found = numberedQuarter(at: i + (word?.count ?? 0), limit: limit, signed: word == nil)
        case .year:
            if case .said(let from) = first.year, let last = listedYear(i, limit), last.year > from,
                joint != nil || last.year == from + 1 && !last.worded
            {
                found = (TimePoint(.year, .said(last.year)), last.end)
            }
        case .half: return nil
        }
        guard let found, first.isLike(found.point) else { return nil }
        if joint == nil, !follows(first, found.point) { return nil }
        return found
    }

    private func listedYear(_ at: Int, _ limit: Int) -> (year: Int, end: Int, worded: Bool)? {
        let word = word(.year, at: at, limit: limit)
        let i = at + (word?.count ?? 0)
        return fullYear(at: i, limit: limit).map { ($0, i + 1, word != nil) }
    }

    /// Of a list of bare numbers (`tháng 7, 8/2020`) only one that ends in a year is one of months.
    private func endsMonths(_ at: Int, _ limit: Int) -> Bool {
        numberedMonth(at: at, limit: limit).map { $0.point.year != .unsaid } ?? false
    }

    /// Whether a listed point is the next one: others are no span.
    private func follows(_ first: TimePoint, _ last: TimePoint) -> Bool {
        guard first.year == .unsaid || first.year == last.year || first.part == .year else { return false }
        switch (first.part, last.part) {
        case (.quarter(let a), .quarter(let b)), (.month(let a), .month(let b)): return b == a + 1 || b == a + 2
        default: return true
        }
    }

    /// `giai đoạn 2016-2020`, `năm học 2022-2023`, `vụ đông xuân 2021-2022`, `thập niên 2010`
    func spans(at: Int, limit: Int) -> TimeExpression? {
        if let word = word(.school, at: at, limit: limit), let from = fullYear(at: at + word.count, limit: limit) {
            let second =
                joiner(at: at + word.count + 1, limit: limit).flatMap {
                    listedYear(at + word.count + 1 + $0.count, limit)
                }
                ?? (isSign(at + word.count + 1, "/", limit) ? listedYear(at + word.count + 2, limit) : nil)
            if let second, second.year == from + 1 {
                return TimeExpression(tokens: at..<second.end, form: .school(from))
            }
            if let second, second.year > from {
                return TimeExpression(
                    tokens: at..<second.end, form: .points(.init(.year, .said(from)), .init(.year, .said(second.year))),
                    isSpan: true)
            }
            return TimeExpression(tokens: at..<(at + word.count + 1), form: .school(from))
        }
        if let word = word(.decade, at: at, limit: limit), let from = fullYear(at: at + word.count, limit: limit),
            from % 10 == 0
        {
            return TimeExpression(
                tokens: at..<(at + word.count + 1),
                form: .points(.init(.year, .said(from)), .init(.year, .said(from + 9))))
        }
        let span = word(.span, at: at, limit: limit)
        guard let word = span ?? word(.season, at: at, limit: limit) else { return nil }
        var i = at + word.count
        if let from = self.word(.from, at: i, limit: limit) { i += from.count }
        if let year = self.word(.year, at: i, limit: limit) { i += year.count }
        guard let from = fullYear(at: i, limit: limit) else { return nil }
        if let joint = joiner(at: i + 1, limit: limit)?.count ?? (isSign(i + 1, "/", limit) ? 1 : nil),
            let last = listedYear(i + 1 + joint, limit), last.year > from
        {
            return TimeExpression(
                tokens: at..<last.end, form: .points(.init(.year, .said(from)), .init(.year, .said(last.year))),
                isSpan: span != nil,
                isTerm: span?.value == "term")
        }
        // `các năm 2019, 2020 và 2021` are a list
        if self.word(.year, at: at, limit: limit)?.count == word.count { return nil }
        return TimeExpression(tokens: at..<(i + 1), form: .points(.init(.year, .said(from)), nil), isSpan: span != nil)
    }

    /// Takes the prepositions before an expression, and what they make of it.
    func preposition(_ found: inout TimeExpression, floor: Int) {
        var start = found.tokens.lowerBound
        if let edge = word(.edge, before: start, limit: floor) { start -= edge.count }
        // `đến 17h ngày 13/10`, `lúc 8h30, ngày 5/3`
        if found.isDay {
            var i = start
            if i > floor, passage.tokens[i - 1].isSign(",") { i -= 1 }
            if i > floor, clocks[i - 1] {
                while i > floor, clocks[i - 1] { i -= 1 }
                start = i
            }
        }
        // `lũy kế 9 tháng`: those of the year
        if case .bareMonths(let count) = found.form, let running = word(.running, before: start, limit: floor) {
            found.form = Self.months(count, last: false, .unsaid)
            found.isAdverbial = true
            found.tokens = (start - running.count)..<found.tokens.upperBound
            return
        }
        let roles: [(TimeRole, TimeRelation)] = [
            (.deadline, .deadline), (.asOf, .asOf), (.until, .until), (.outside, .outside), (.during, .during),
        ]
        var best: (count: Int, relation: TimeRelation)?
        for (role, relation) in roles {
            if let hit = word(role, before: start, limit: floor), hit.count > best?.count ?? 0 {
                best = (hit.count, relation)
            }
        }
        // `sau 6 tháng đầu năm`: with them
        if best?.relation == .outside, best?.count == 1, passage.tokens[found.tokens.lowerBound].kind == .number, case .points = found.form, !found.isDay {
            best?.relation = .during
        }
        if let from = word(.from, before: start, limit: floor), from.count > best?.count ?? 0 {
            // `những năm trước` without value stays a mere mention: `dự án được cấp từ các năm trước`
            if found.form != .open { found.isAdverbial = true }
            if case .points(_, nil) = found.form, !found.isSpan { found.form = .open }
            found.tokens = (start - from.count)..<found.tokens.upperBound
            return
        }
        if case .points(let point, nil) = found.form, let since = word(.since, before: start, limit: floor),
            since.value == "to", since.count > best?.count ?? 0
        {
            found.form = .startTo(point)
            found.tokens = (start - since.count)..<found.tokens.upperBound
            return
        }
        // `Sau 9 tháng, tỉnh đã thu …`
        if best?.relation == .outside, best?.count == 1, start - 1 == floor, case .bareMonths = found.form, isSign(found.tokens.upperBound, ",", passage.tokens.count) {
            best?.relation = .during
        }
        guard let best else {
            found.tokens = start..<found.tokens.upperBound
            return
        }
        found.relation = best.relation
        found.isAdverbial = true
        found.tokens = (start - best.count)..<found.tokens.upperBound
    }
}
