import Lexicon
import Numbers

// Points: days, months, quarters, years.

extension TimeReader {
    typealias Found = (point: TimePoint, end: Int)

    /// The point that begins at a token; `floor` is where looking back ends.
    func point(at: Int, limit: Int, floor: Int) -> Found? {
        day(at: at, limit: limit, floor: floor) ?? month(at: at, limit: limit) ?? quarter(at: at, limit: limit) ?? half(at: at, limit: limit)
            ?? edged(at: at, limit: limit, floor: floor) ?? year(at: at, limit: limit) ?? bareYear(at: at, limit: limit, floor: floor)
    }

    // MARK: days

    private func day(at: Int, limit: Int, floor: Int) -> Found? {
        var i = at
        var worded = false
        while let word = word(.day, at: i, limit: limit) {
            i += word.count
            worded = true
            if isSign(i, "(", limit) || isSign(i, ",", limit), self.word(.day, at: i + 1, limit: limit) != nil || calendarDay(at: i + 1, limit: limit) != nil { i += 1 }
        }
        if worded, let fromWord = word(.from, at: i, limit: limit), calendarDay(at: i + fromWord.count, limit: limit) != nil { i += fromWord.count }
        if let found = calendarDay(at: i, limit: limit) {
            if worded || found.point.year != .unsaid || isMonthWorded(i, found.end, limit) { return found }
            return word(before: i, floor: floor) ? found : nil
        }
        // `ngày 7 đến 22-10-2019`: the month comes with the second
        guard worded || word(.from, before: i, limit: floor) != nil, let number = digits(at: i, limit: limit, upTo: 31) else { return nil }
        let and = passage.cue(.and, at: i + 1, limit: limit) ?? (isSign(i + 1, ",", limit) ? 1 : nil)
        guard let joint = joiner(at: i + 1, limit: limit)?.count ?? and else { return nil }
        var next = i + 1 + joint
        if let word = word(.day, at: next, limit: limit) { next += word.count }
        guard calendarDay(at: next, limit: limit) != nil else { return nil }
        return (TimePoint(.bareDay(number)), i + 1)
    }

    private func isMonthWorded(_ at: Int, _ end: Int, _ limit: Int) -> Bool { word(.month, at: at + 1, limit: min(end, limit)) != nil }

    /// Whether a preposition of time, a joiner or a bracket stands before: a bare `18/10` is a date then.
    private func word(before at: Int, floor: Int) -> Bool {
        guard at > floor else { return false }
        for role in [TimeRole.until, .asOf, .from, .to, .deadline, .outside, .during] where word(role, before: at, limit: floor) != nil { return true }
        return passage.tokens[at - 1].isSign("(")
    }

    /// `31/3/2022`, `18/10`, `31.07.2013`, `5 tháng 3 năm 2012`
    func calendarDay(at: Int, limit: Int) -> Found? {
        if let parts = dotted(at: at, limit: limit) {
            if parts.count == 3, (1900...2099).contains(parts[2]) { return made(parts[0], parts[1], .said(parts[2]), at + 1) }
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
            guard let month = digits(at: at + 2, limit: limit, upTo: 12), passage.tokens[at + 2].isGlued || sign == 0x2F else { return nil }
            let year = yearBehind(at: at + 3, limit: limit, signs: true)
            return made(day, month, year?.year ?? .unsaid, year?.end ?? at + 3)
        }
        if let word = word(.month, at: at + 1, limit: limit), let month = digits(at: at + 1 + word.count, limit: limit, upTo: 12) {
            let end = at + 2 + word.count
            let year = yearBehind(at: end, limit: limit, signs: true)
            return made(day, month, year?.year ?? .unsaid, year?.end ?? end)
        }
        return nil
    }

    private func separator(at: Int, limit: Int) -> UInt32? {
        guard at < limit, passage.tokens[at].isGlued, passage.tokens[at].isSign("/") || passage.isDash(at) || passage.tokens[at].isSign(".") else { return nil }
        return passage.tokens[at].scalar
    }

    private func made(_ day: Int, _ month: Int, _ year: TimePoint.Year, _ end: Int) -> Found? {
        if case .said(let year) = year { guard Day(year, month, day) != nil else { return nil } }
        guard Day(2000, month, day) != nil else { return nil }
        return (TimePoint(.day(month: month, day: day), year), end)
    }

    // MARK: years behind a point

    /// `/2018`, `-2018`, ` năm 2018`, ` năm nay`, ` của năm 2018`
    func yearBehind(at: Int, limit: Int, signs: Bool) -> (year: TimePoint.Year, end: Int)? {
        if signs, at < limit, passage.tokens[at].isSign("/") || passage.isDash(at) || passage.tokens[at].isSign("."), let year = fullYear(at: at + 1, limit: limit) {
            return (.said(year), at + 2)
        }
        var i = at
        if let of = word(.of, at: i, limit: limit) { i += of.count } else if isSign(i, ",", limit), let word = word(.year, at: i + 1, limit: limit),
            fullYear(at: i + 1 + word.count, limit: limit) != nil { i += 1 }
        if let word = word(.year, at: i, limit: limit), let year = fullYear(at: i + word.count, limit: limit) { return (.said(year), i + word.count + 1) }
        if let word = word(.deictic, at: i, limit: limit), let (unit, offset) = Self.deictic(word.value), unit == .year { return (.relative(offset), i + word.count) }
        return nil
    }

    /// `y-1` of periods.tsv.
    static func deictic(_ value: String) -> (TimeUnit, Int)? {
        guard let letter = value.first, let unit = TimeUnit(rawValue: letter), let offset = Int(value.dropFirst()) else { return nil }
        return (unit, offset)
    }

    // MARK: months, quarters, halves, years

    private func month(at: Int, limit: Int) -> Found? {
        if let name = word(.monthName, at: at, limit: limit), let month = Int(name.value), month != 5 || passage.tokens[at + 1].isCapitalized {
            let year = yearBehind(at: at + name.count, limit: limit, signs: true)
            if year != nil || passage.tokens[at + 1].isCapitalized || !barred[at + 1] && !counts(at + name.count, limit) {
                return (TimePoint(.month(month), year?.year ?? .unsaid), year?.end ?? at + name.count)
            }
        }
        guard let word = word(.month, at: at, limit: limit) else { return nil }
        return numberedMonth(at: at + word.count, limit: limit)
    }

    func numberedMonth(at: Int, limit: Int) -> Found? {
        if let parts = dotted(at: at, limit: limit), parts.count == 2, (1...12).contains(parts[0]), (1900...2099).contains(parts[1]) {
            return (TimePoint(.month(parts[0]), .said(parts[1])), at + 1)
        }
        guard let month = digits(at: at, limit: limit, upTo: 12) else { return nil }
        let year = yearBehind(at: at + 1, limit: limit, signs: true)
        return (TimePoint(.month(month), year?.year ?? .unsaid), year?.end ?? at + 1)
    }

    private func counts(_ at: Int, _ limit: Int) -> Bool { Matcher(passage).counts(at: at, limit: limit) }

    private func quarter(at: Int, limit: Int) -> Found? {
        guard let word = word(.quarter, at: at, limit: limit) else { return nil }
        return numberedQuarter(at: at + word.count, limit: limit, signed: false)
    }

    func numberedQuarter(at: Int, limit: Int, signed: Bool) -> Found? {
        guard at < limit else { return nil }
        var end = at + 1
        let number: Int
        if let roman = Roman.value(of: passage.text.bytes[passage.tokens[at].range]), roman <= 4 {
            number = roman
        } else if let digit = digits(at: at, limit: limit, upTo: 4) {
            number = digit
        } else if !signed, let word = word(.ordinal, at: at, limit: limit), let value = Int(word.value), !barred[at] {
            (number, end) = (value, at + word.count)
        } else {
            return nil
        }
        let year = yearBehind(at: end, limit: limit, signs: true) ?? fullYear(at: end, limit: limit).map { (.said($0), end + 1) }
        return (TimePoint(.quarter(number), year?.year ?? .unsaid), year?.end ?? end)
    }

    /// `nửa đầu năm 2024`, `nửa cuối năm`
    private func half(at: Int, limit: Int) -> Found? {
        guard let word = word(.half, at: at, limit: limit), let half = Int(word.value) else { return nil }
        if let year = yearBehind(at: at + word.count, limit: limit, signs: false) { return (TimePoint(.half(half), year.year), year.end) }
        guard let year = self.word(.year, at: at + word.count, limit: limit) else { return nil }
        return (TimePoint(.half(half)), at + word.count + year.count)
    }

    /// `cuối tháng 9`, `đầu năm 2023`
    private func edged(at: Int, limit: Int, floor: Int) -> Found? {
        guard let edge = word(.edge, at: at, limit: limit), let found = month(at: at + edge.count, limit: limit) ?? quarter(at: at + edge.count, limit: limit)
            ?? year(at: at + edge.count, limit: limit)
        else { return nil }
        return found
    }

    private func year(at: Int, limit: Int) -> Found? {
        guard let word = word(.year, at: at, limit: limit), let year = fullYear(at: at + word.count, limit: limit) else { return nil }
        return (TimePoint(.year, .said(year)), at + word.count + 1)
    }

    /// `trong 2023`, `đến 2025`; `9/2015` behind a preposition.
    private func bareYear(at: Int, limit: Int, floor: Int) -> Found? {
        guard at > floor, at < limit, passage.tokens[at].kind == .number else { return nil }
        guard [TimeRole.during, .until, .asOf, .deadline, .to, .from].contains(where: { word($0, before: at, limit: floor) != nil }) else { return nil }
        if let year = fullYear(at: at, limit: limit) { return (TimePoint(.year, .said(year)), at + 1) }
        if let month = digits(at: at, limit: limit, upTo: 12), isSign(at + 1, "/", limit), let year = fullYear(at: at + 2, limit: limit) {
            return (TimePoint(.month(month), .said(year)), at + 3)
        }
        return nil
    }
}
