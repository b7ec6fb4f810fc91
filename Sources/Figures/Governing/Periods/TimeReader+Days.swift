import Lexicon
import Numbers

// Points: days.

extension TimeReader {
    func day(at: Int, limit: Int, floor: Int) -> Found? {
        // `nghỉ 4 ngày từ 3/5`: the unit of a figure
        if barred[at], passage.tokens[at].kind != .number { return nil }
        var i = at
        var worded = false
        while let word = word(.day, at: i, limit: limit) {
            i += word.count
            worded = true
            if isSign(i, "(", limit) || isSign(i, ",", limit),
                self.word(.day, at: i + 1, limit: limit) != nil || calendarDay(at: i + 1, limit: limit) != nil
            {
                i += 1
            }
        }
        if worded, let fromWord = word(.from, at: i, limit: limit),
            calendarDay(at: i + fromWord.count, limit: limit) != nil
        {
            i += fromWord.count
        }
        if let found = calendarDay(at: i, limit: limit) {
            if worded || found.point.year != .unsaid || isMonthWorded(i, found.end, limit) { return found }
            return word(before: i, floor: floor) ? found : nil
        }
        // `ngày 7 đến 22-10-2019`: the month comes with the second
        guard worded || word(.from, before: i, limit: floor) != nil, let number = digits(at: i, limit: limit, upTo: 31)
        else { return nil }
        let and = passage.cue(.and, at: i + 1, limit: limit) ?? (isSign(i + 1, ",", limit) ? 1 : nil)
        guard let joint = joiner(at: i + 1, limit: limit)?.count ?? and else { return nil }
        var next = i + 1 + joint
        if let word = word(.day, at: next, limit: limit) { next += word.count }
        guard calendarDay(at: next, limit: limit) != nil else { return nil }
        return (TimePoint(.bareDay(number)), i + 1)
    }

    private func isMonthWorded(_ at: Int, _ end: Int, _ limit: Int) -> Bool {
        word(.month, at: at + 1, limit: min(end, limit)) != nil
    }

    /// Whether a preposition of time, a joiner or a bracket stands before: a bare `18/10` is a date then.
    private func word(before at: Int, floor: Int) -> Bool {
        guard at > floor else { return false }
        for role in [TimeRole.until, .asOf, .from, .to, .deadline, .outside, .during]
        where word(role, before: at, limit: floor) != nil { return true }
        return passage.tokens[at - 1].isSign("(")
    }

    /// `31/3/2022`, `18/10`, `31.07.2013`, `5 tháng 3 năm 2012`
    func calendarDay(at: Int, limit: Int) -> Found? {
        if let parts = dotted(at: at, limit: limit) {
            if parts.count == 3, (1900...2099).contains(parts[2]) {
                return made(parts[0], parts[1], .said(parts[2]), at + 1)
            }
            if parts.count == 2, passage.tokens[at].range.count <= 5 {
                let year = yearBehind(at: at + 1, limit: limit, signs: false)
                return made(parts[0], parts[1], year?.year ?? .unsaid, year?.end ?? at + 1)
            }
            return nil
        }
        guard let day = digits(at: at, limit: limit, upTo: 31) else { return nil }
        if let sign = separator(at: at + 1, limit: limit) {
            if let parts = dotted(at: at + 2, limit: limit), parts.count == 2, (1900...2099).contains(parts[1]) {
                return made(day, parts[0], .said(parts[1]), at + 3)
            }
            guard let month = digits(at: at + 2, limit: limit, upTo: 12), passage.tokens[at + 2].isGlued || sign == 0x2F
            else { return nil }
            let year = yearBehind(at: at + 3, limit: limit, signs: true)
            return made(day, month, year?.year ?? .unsaid, year?.end ?? at + 3)
        }
        if let word = word(.month, at: at + 1, limit: limit),
            let month = digits(at: at + 1 + word.count, limit: limit, upTo: 12)
        {
            let end = at + 2 + word.count
            let year = yearBehind(at: end, limit: limit, signs: true)
            return made(day, month, year?.year ?? .unsaid, year?.end ?? end)
        }
        return nil
    }

    private func separator(at: Int, limit: Int) -> UInt32? {
        guard at < limit, passage.tokens[at].isGlued,
            passage.tokens[at].isSign("/") || passage.isDash(at) || passage.tokens[at].isSign(".")
        else { return nil }
        return passage.tokens[at].scalar
    }

    private func made(_ day: Int, _ month: Int, _ year: TimePoint.Year, _ end: Int) -> Found? {
        if case .said(let year) = year { guard Day(year, month, day) != nil else { return nil } }
        guard Day(2000, month, day) != nil else { return nil }
        return (TimePoint(.day(month: month, day: day), year), end)
    }
}
