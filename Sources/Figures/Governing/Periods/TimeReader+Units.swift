import Lexicon
import Numbers

// Numbers of units (`6 tháng đầu năm`, `3 năm qua`) and expressions that stand in the lexicon as they are.

extension TimeReader {
    /// `6 tháng đầu năm 2013`, `9 tháng năm 2013`, `10 tháng/2024`, `hai quý đầu năm`, `5 năm qua`, `2 năm 2021 - 2022`
    func units(at: Int, limit: Int) -> TimeExpression? {
        guard mayCount(at), hasUnit(behind: at, limit), let number = reader.number(at: at, limit: limit), number.exponent == 0, let count = number.value.small,
            (1...99).contains(count)
        else { return nil }
        let i = number.tokens.upperBound
        guard let word = word(.unit, at: i, limit: limit), let unit = word.value.first.flatMap(TimeUnit.init(rawValue:))
        else { return nil }
        let end = i + word.count
        if let ago = self.word(.ago, at: end, limit: limit) {
            let beside = parenthesized(end + ago.count, limit)
            return TimeExpression(
                tokens: at..<beside.end, form: beside.form ?? .lastUnits(count, unit, future: ago.value == "future"))
        }
        // `9 năm hoạt động vừa qua`
        for k in 1...3 where end + k < limit && passage.tokens[end + k - 1].kind == .syllable && !passage.tokens[end + k - 1].isCapitalized {
            guard let ago = self.word(.ago, at: end + k, limit: limit), ago.count > 1, ago.value == "past" else { continue }
            return TimeExpression(tokens: at..<(end + k + ago.count), form: .lastUnits(count, unit, future: false))
        }
        switch unit {
        case .month, .quarter:
            return months(unit == .month ? count : 3 * count, at: at, end: end, limit: limit, isBare: unit == .month)
        case .year:
            var j = end
            if isSign(j, "(", limit) || isSign(j, ",", limit) { j += 1 }
            guard let from = fullYear(at: j, limit: limit), let joint = joiner(at: j + 1, limit: limit),
                let last = fullYear(at: j + 1 + joint.count, limit: limit), last > from
            else { return nil }
            let close = isSign(j + 2 + joint.count, ")", limit) ? 1 : 0
            return TimeExpression(
                tokens: at..<(j + 2 + joint.count + close),
                form: .points(.init(.year, .said(from)), .init(.year, .said(last))))
        default: return nil
        }
    }

    /// Whether a unit stands behind a number that is one of units: such a number is of four words at most.
    private func hasUnit(behind at: Int, _ limit: Int) -> Bool {
        let mask = TimeRole.unit.mask
        return (at + 1..<max(at + 1, min(at + 5, limit))).contains { phrases.kinds(at: $0).times & mask != 0 }
    }

    /// Years in brackets that say which ones are meant: `5 năm qua (2007-2013)`.
    private func parenthesized(_ at: Int, _ limit: Int) -> (form: TimeForm?, end: Int) {
        guard isSign(at, "(", limit), let from = fullYear(at: at + 1, limit: limit),
            let joint = joiner(at: at + 2, limit: limit),
            let last = fullYear(at: at + 2 + joint.count, limit: limit), last > from,
            isSign(at + 3 + joint.count, ")", limit)
        else { return (nil, at) }
        return (.points(.init(.year, .said(from)), .init(.year, .said(last))), at + 4 + joint.count)
    }

    private func months(_ count: Int, at: Int, end: Int, limit: Int, isBare: Bool) -> TimeExpression? {
        guard count < 12 else { return nil }
        var i = end
        var last = false
        var edged = false
        if let edge = word(.edge, at: i, limit: limit) {
            guard edge.value != "middle" else { return nil }
            (last, edged) = (edge.value == "last", true)
            i += edge.count
        }
        var year = edged ? yearOrWord(at: i, limit: limit) : yearBehind(at: i, limit: limit, signs: true)
        if year == nil, let full = fullYear(at: i, limit: limit), !edged || full >= 1990 { year = (.said(full), i + 1) }
        if let year { return TimeExpression(tokens: at..<year.end, form: Self.months(count, last: last, year.year)) }
        if !edged, let ended = monthsTo(count, at: at, end: end, limit: limit) { return ended }
        if edged, isBare, count > 2 {
            return TimeExpression(tokens: at..<i, form: Self.months(count, last: last, .unsaid))
        }
        return isBare && !edged && count > 2 ? TimeExpression(tokens: at..<end, form: .bareMonths(count)) : nil
    }

    /// `ba tháng tính đến hết tháng 11/2020`: so many months, of which the last is said.
    private func monthsTo(_ count: Int, at: Int, end: Int, limit: Int) -> TimeExpression? {
        guard let word = word(.asOf, at: end, limit: limit) else { return nil }
        var i = end + word.count
        if let edge = self.word(.edge, at: i, limit: limit) {
            guard edge.value == "last" else { return nil }
            i += edge.count
        }
        guard let month = self.word(.month, at: i, limit: limit), let last = numberedMonth(at: i + month.count, limit: limit),
            case .month(let number) = last.point.part
        else { return nil }
        let first = number - count + 1
        guard case .said(let year) = last.point.year else {
            return TimeExpression(tokens: at..<last.end, form: first < 1 ? .open : .points(TimePoint(.month(first)), last.point))
        }
        let from = first < 1 ? TimePoint(.month(first + 12), .said(year - 1)) : TimePoint(.month(first), .said(year))
        return TimeExpression(tokens: at..<last.end, form: .points(from, last.point))
    }

    /// So many months from the beginning or before the end of a year.
    static func months(_ count: Int, last: Bool, _ year: TimePoint.Year) -> TimeForm {
        if count == 6 { return .points(TimePoint(.half(last ? 2 : 1), year), nil) }
        let from = last ? 13 - count : 1
        return .points(TimePoint(.month(from), year), count > 1 ? TimePoint(.month(from + count - 1), year) : nil)
    }

    private static let fixedWords = [TimeRole.since, .deictic, .vague, .now, .same].reduce(0) { $0 | $1.mask }

    /// Expressions without a number.
    func fixed(at: Int, limit: Int) -> TimeExpression? {
        guard at < limit, phrases.kinds(at: at).times & Self.fixedWords != 0 else { return nil }
        var best: TimeExpression?
        func take(_ count: Int, _ form: TimeForm?) {
            guard let form, count > best?.tokens.count ?? 0 else { return }
            best = TimeExpression(tokens: at..<(at + count), form: form)
        }
        if let word = word(.since, at: at, limit: limit), word.value != "to" {
            // not `từ đầu năm | 2017`
            if fullYear(at: at + word.count, limit: limit) == nil, !beginsMore(at + word.count - 1, limit) {
                take(word.count, word.value.first.flatMap(TimeUnit.init(rawValue:)).map { .sinceStart($0) })
            }
        }
        if let word = word(.deictic, at: at, limit: limit), let (unit, offset) = Self.deictic(word.value) {
            // `sáng nay 1/11`, `tháng trước` before a number stays what it is
            if unit == .day, let day = dayBeside(at + word.count, limit) {
                best = TimeExpression(tokens: at..<day.end, form: .points(day.point, nil))
            } else if offset < 1 || fullYear(at: at + word.count, limit: limit) == nil {
                // not `sang năm 2018`
                take(
                    word.count,
                    unit == .year ? .points(TimePoint(.year, .relative(offset)), nil) : .deictic(unit, offset))
            }
        }
        if let word = word(.vague, at: at, limit: limit) {
            let year = fullYear(at: at + word.count, limit: limit) == nil ? 0 : 1
            take(word.count + year, .open)
        }
        if let word = word(.now, at: at, limit: limit) { take(word.count, .now) }
        if let word = word(.same, at: at, limit: limit), fullYear(at: at + word.count, limit: limit) == nil,
            numberedMonth(at: at + word.count, limit: limit) == nil,
            numberedQuarter(at: at + word.count, limit: limit, signed: false) == nil,
            self.word(.monthName, at: at + word.count - 1, limit: limit) == nil,
            !beginsMore(at + word.count - 1, limit), let unit = word.value.first.flatMap(TimeUnit.init(rawValue:)),
            // not `trong kỳ 2`
            unit != .period || at + word.count >= limit || passage.tokens[at + word.count].kind != .number
        {
            take(word.count, .same(unit))
        }
        if best != nil, let shield = word(.shield, at: at, limit: limit), shield.count >= best!.tokens.count {
            return nil
        }
        return best
    }

    /// The day that is said beside `hôm nay`: `hôm nay (17/1)`, `sáng nay, ngày 1/11`.
    private func dayBeside(_ at: Int, _ limit: Int) -> Found? {
        var i = at
        if isSign(i, "(", limit) || isSign(i, ",", limit) { i += 1 }
        while let word = word(.day, at: i, limit: limit) { i += word.count }
        return calendarDay(at: i, limit: limit)
    }

    /// `trong | năm ngoái`, `trong | năm tài chính 2020`, `trong | năm COVID`: the word is the first of another expression.
    private func beginsMore(_ at: Int, _ limit: Int) -> Bool {
        if [TimeRole.deictic, .season, .school].contains(where: { word($0, at: at, limit: limit) != nil }) {
            return true
        }
        // `trong | quý cuối năm 2021`, `trong | tháng đầu tiên của năm 2022`
        if word(.quarter, at: at, limit: limit) ?? word(.month, at: at, limit: limit) != nil, let edge = word(.edge, at: at + 1, limit: limit), yearOrWord(at: at + 1 + edge.count, limit: limit) != nil { return true }
        return at + 1 < limit && passage.tokens[at + 1].kind != .punctuation
            && passage.tokens[at + 1].flags.contains(.allCaps)
    }
}
