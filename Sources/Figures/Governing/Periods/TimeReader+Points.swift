import Lexicon
import Numbers

// Points: months, quarters, halves, years.

extension TimeReader {
    typealias Found = (point: TimePoint, end: Int)

    /// The point that begins at a token; `floor` is where looking back ends.
    func point(at: Int, limit: Int, floor: Int) -> Found? {
        day(at: at, limit: limit, floor: floor) ?? month(at: at, limit: limit) ?? quarter(at: at, limit: limit) ?? half(
            at: at, limit: limit)
            ?? edged(at: at, limit: limit, floor: floor) ?? year(at: at, limit: limit)
            ?? bareYear(at: at, limit: limit, floor: floor)
    }

    // MARK: years behind a point

    /// `/2018`, `-2018`, ` năm 2018`, ` năm nay`, ` của năm 2018`
    func yearBehind(at: Int, limit: Int, signs: Bool) -> (year: TimePoint.Year, end: Int)? {
        if signs, at < limit, passage.tokens[at].isSign("/") || passage.isDash(at) || passage.tokens[at].isSign("."),
            at + 1 < limit,
            passage.tokens[at + 1].kind == .number, let year = plain(at + 1, upTo: 2099), year >= 1900
        {
            return (.said(year), at + 2)
        }
        var i = at
        if let of = word(.of, at: i, limit: limit) {
            i += of.count
        } else if isSign(i, ",", limit), let word = word(.year, at: i + 1, limit: limit),
            fullYear(at: i + 1 + word.count, limit: limit) != nil
        {
            i += 1
        }
        if let word = word(.year, at: i, limit: limit), let year = fullYear(at: i + word.count, limit: limit) {
            return (.said(year), i + word.count + 1)
        }
        if let word = word(.deictic, at: i, limit: limit), let (unit, offset) = Self.deictic(word.value), unit == .year
        {
            return (.relative(offset), i + word.count)
        }
        return nil
    }

    /// `y-1` of periods.tsv.
    static func deictic(_ value: TimeValue) -> (TimeUnit, Int)? {
        let value = value.string
        guard let letter = value.first, let unit = TimeUnit(rawValue: letter), let offset = Int(value.dropFirst())
        else { return nil }
        return (unit, offset)
    }

    // MARK: months, quarters, halves, years

    private func month(at: Int, limit: Int) -> Found? {
        if let name = word(.monthName, at: at, limit: limit), let month = Int(name.value.string),
            month != 5 || passage.tokens[at + 1].isCapitalized || isMay(at, name.count, limit)
        {
            let year = yearBehind(at: at + name.count, limit: limit, signs: true)
            if year != nil || passage.tokens[at + 1].isCapitalized
                || !barred[at + 1] && !matcher.counts(at: at + name.count, limit: limit)
            {
                return (TimePoint(.month(month), year?.year ?? .unsaid), year?.end ?? at + name.count)
            }
        }
        guard let word = word(.month, at: at, limit: limit) else { return nil }
        return numberedMonth(at: at + word.count, limit: limit) ?? edgeMonth(at: at, word.count, limit)
    }

    /// `tháng đầu năm 2022`, `tháng đầu tiên của năm`: January; not `những tháng đầu năm`.
    private func edgeMonth(at: Int, _ count: Int, _ limit: Int) -> Found? {
        guard let edge = word(.edge, at: at + count, limit: limit), edge.value != "middle", passage.cue(.several, before: at, limit: max(0, at - 2)) == nil,
            let year = yearOrWord(at: at + count + edge.count, limit: limit)
        else { return nil }
        return (TimePoint(.month(edge.value == "first" ? 1 : 12), year.year), year.end)
    }

    /// `trong tháng năm`; not `6 tháng năm 2013`, `tháng năm nay`.
    private func isMay(_ at: Int, _ count: Int, _ limit: Int) -> Bool {
        let end = at + count
        guard fullYear(at: end, limit: limit) == nil, word(.deictic, at: end - 1, limit: limit) == nil else { return false }
        return [TimeRole.during, .until, .asOf, .from, .to, .edge].contains { word($0, before: at, limit: max(0, at - 3)) != nil }
    }

    func numberedMonth(at: Int, limit: Int) -> Found? {
        if let parts = dotted(at: at, limit: limit), parts.count == 2, (1...12).contains(parts[0]),
            (1900...2099).contains(parts[1])
        {
            return (TimePoint(.month(parts[0]), .said(parts[1])), at + 1)
        }
        guard let month = digits(at: at, limit: limit, upTo: 12) else { return nil }
        let year = yearBehind(at: at + 1, limit: limit, signs: true)
        return (TimePoint(.month(month), year?.year ?? .unsaid), year?.end ?? at + 1)
    }

    private func quarter(at: Int, limit: Int) -> Found? {
        guard let word = word(.quarter, at: at, limit: limit) else { return nil }
        // `quý cuối năm 2021`
        if let edge = self.word(.edge, at: at + word.count, limit: limit), edge.value != "middle" {
            guard let year = yearOrWord(at: at + word.count + edge.count, limit: limit) else { return nil }
            return (TimePoint(.quarter(edge.value == "first" ? 1 : 4), year.year), year.end)
        }
        return numberedQuarter(at: at + word.count, limit: limit, signed: false)
    }

    func numberedQuarter(at: Int, limit: Int, signed: Bool) -> Found? {
        guard at < limit else { return nil }
        // `quý 1.2017`
        if let parts = dotted(at: at, limit: limit), parts.count == 2, (1...4).contains(parts[0]), (1900...2099).contains(parts[1]) {
            return (TimePoint(.quarter(parts[0]), .said(parts[1])), at + 1)
        }
        var end = at + 1
        let number: Int
        if let roman = Roman.value(of: passage.text.bytes[passage.tokens[at].range]), roman <= 4 {
            number = roman
        } else if let digit = digits(at: at, limit: limit, upTo: 4) {
            number = digit
        } else if !signed, let word = word(.ordinal, at: at, limit: limit), let value = Int(word.value.string), !barred[at] {
            (number, end) = (value, at + word.count)
        } else {
            return nil
        }
        let year =
            yearBehind(at: end, limit: limit, signs: true)
            ?? fullYear(at: end, limit: limit).map { (.said($0), end + 1) }
        return (TimePoint(.quarter(number), year?.year ?? .unsaid), year?.end ?? end)
    }

    /// `nửa đầu năm 2024`, `nửa cuối năm`
    private func half(at: Int, limit: Int) -> Found? {
        guard let word = word(.half, at: at, limit: limit), let half = Int(word.value.string) else { return nil }
        return yearOrWord(at: at + word.count, limit: limit).map { (TimePoint(.half(half), $0.year), $0.end) }
    }

    /// `kỳ 1 tháng 8/2022`, `nửa cuối tháng 10`: up to the 15th, or from the 16th on.
    func fortnight(at: Int, limit: Int) -> TimeExpression? {
        var end = at
        var number: Int?
        if let word = word(.fortnight, at: at, limit: limit), at + word.count < limit {
            end = at + word.count + 1
            number = Roman.value(of: passage.text.bytes[passage.tokens[end - 1].range]) ?? digits(at: end - 1, limit: limit, upTo: 2)
        } else if let word = word(.half, at: at, limit: limit) {
            end = at + word.count
            number = Int(word.value.string)
        }
        guard let number, number <= 2, let month = word(.month, at: end, limit: limit),
            let found = numberedMonth(at: end + month.count, limit: limit), case .month(let month) = found.point.part
        else { return nil }
        let year = found.point.year
        let last: Int
        if case .said(let year) = year {
            last = Day(last: month, of: year).day
        } else if month == 2, number == 2 {
            // which of the years has a longer February is not known here
            return nil
        } else {
            last = Day(last: month, of: 2001).day
        }
        let days = number == 1 ? (1, 15) : (16, last)
        return TimeExpression(
            tokens: at..<found.end, form: .points(.init(.day(month: month, day: days.0), year), .init(.day(month: month, day: days.1), year)))
    }

    /// `năm 2024`, `của năm 2024`, `năm`
    func yearOrWord(at: Int, limit: Int) -> (year: TimePoint.Year, end: Int)? {
        if let year = yearBehind(at: at, limit: limit, signs: false) { return year }
        let of = word(.of, at: at, limit: limit)?.count ?? 0
        return word(.year, at: at + of, limit: limit).map { (.unsaid, at + of + $0.count) }
    }

    /// `cuối tháng 9`, `đầu năm 2023`
    private func edged(at: Int, limit: Int, floor: Int) -> Found? {
        guard let edge = word(.edge, at: at, limit: limit),
            let found = month(at: at + edge.count, limit: limit) ?? quarter(at: at + edge.count, limit: limit)
                ?? year(at: at + edge.count, limit: limit)
                // `từ đầu 2014 đến nay`
                ?? fullYear(at: at + edge.count, limit: limit).flatMap({ $0 >= 1990 && edge.count == 1 ? (TimePoint(.year, .said($0)), at + edge.count + 1) : nil })
        else { return nil }
        return found
    }

    private func year(at: Int, limit: Int) -> Found? {
        guard let word = word(.year, at: at, limit: limit), let year = fullYear(at: at + word.count, limit: limit)
        else { return nil }
        return (TimePoint(.year, .said(year)), at + word.count + 1)
    }

    /// Whether a number stands behind what is measured and before what it comes to.
    private func isOfMeasure(_ at: Int, _ floor: Int, _ limit: Int) -> Bool {
        guard phrases.context(ContextRole.measure.mask, before: at, limit: floor) ?? 0 > 1, at + 1 < limit else { return false }
        return passage.cue(.level, at: at + 1, limit: limit) != nil || phrases.begins(.change, at: at + 1) || word(.says, at: at + 1, limit: limit) != nil
    }

    /// Whether a number stands alone in brackets right behind a figure.
    private func isGloss(_ at: Int, _ limit: Int) -> Bool {
        at > 1 && passage.tokens[at - 1].isSign("(") && isSign(at + 1, ")", limit) && barred[at - 2]
    }

    /// `trong 2023`, `đến 2025`; `9/2015` behind a preposition; `lợi nhuận 2023 đạt …`; `18,2% (2018)`.
    private func bareYear(at: Int, limit: Int, floor: Int) -> Found? {
        guard at > floor, at < limit, passage.tokens[at].kind == .number else { return nil }
        if let year = fullYear(at: at, limit: limit), year >= 1990, isOfMeasure(at, floor, limit) || isGloss(at, limit) {
            return (TimePoint(.year, .said(year)), at + 1)
        }
        guard
            [TimeRole.during, .until, .asOf, .deadline, .to, .from].contains(where: {
                word($0, before: at, limit: floor) != nil
            }) || word(.base, before: at, limit: floor)?.count ?? 0 > 1
        else { return nil }
        if let year = fullYear(at: at, limit: limit) { return (TimePoint(.year, .said(year)), at + 1) }
        if let month = digits(at: at, limit: limit, upTo: 12), isSign(at + 1, "/", limit),
            let year = fullYear(at: at + 2, limit: limit)
        {
            return (TimePoint(.month(month), .said(year)), at + 3)
        }
        return nil
    }
}
