/// A line that is nothing but a date, with what pages put beside one: a label, a weekday, a time, a name, a counter.
struct DateLine {
    var date: CalendarDate
    /// Hours, minutes and perhaps seconds.
    var time: [Int] = []
    /// Minutes east of UTC, where the line says.
    var offset: Int?
    /// A label or a weekday or a time stands with it: more than a bare date.
    var isLabelled = false
    /// Words of the line that are left, all capitalized: perhaps the author's name.
    var rest: Range<Int>?
    /// The place that stands before the day, as in letters.
    var place: Range<Int>?

    /// ISO 8601.
    var iso: String {
        var out = date.iso
        guard time.count >= 2 else { return out }
        out += "T" + time.map(CalendarDate.two).joined(separator: ":")
        if let offset {
            out += (offset < 0 ? "-" : "+") + CalendarDate.two(abs(offset) / 60) + ":" + CalendarDate.two(abs(offset) % 60)
        }
        return out
    }
}

/// Reads date lines.
struct DateLineReader {
    /// The words of the longest one.
    static let longest = 24

    let tables: PageTables
    private let words: Words
    private var at = 0
    private var date: CalendarDate?
    private var time: [Int] = []
    private var offset: Int?
    private var isLabelled = false
    private var isAfternoon = false
    private var isMorning = false
    private var left: [Int] = []
    /// The day is written out behind a comma: `Cần Thơ, ngày 29 tháng 9 năm 2022`.
    private var isWrittenOut = false

    /// The date line that these words are; nil where they say anything else.
    static func read(_ words: Words, _ tables: PageTables) -> DateLine? {
        guard words.count <= longest else { return nil }
        var reader = DateLineReader(tables: tables, words: words)
        return reader.run()
    }

    private init(tables: PageTables, words: Words) { (self.tables, self.words) = (tables, words) }

    private mutating func run() -> DateLine? {
        while at < words.count {
            if readDate() || readTime() || readOffset() || readPhrase() { continue }
            left.append(at)
            at += 1
            if left.count > 6 { return nil }
        }
        guard let date else { return nil }
        if isAfternoon, let hour = time.first, hour < 12 { time[0] += 12 }
        if isMorning, time.first == 12 { time[0] = 0 }
        var line = DateLine(date: date, time: time, offset: offset, isLabelled: isLabelled || !time.isEmpty)
        guard !left.isEmpty else { return line }
        // a name beside the date; a bare date with words is a sentence or a heading
        let isName = left.allSatisfy { words[$0].isCapitalized } && left.last! - left.first! == left.count - 1
        // the place, as below a letter
        if isName, isWrittenOut, left.first! == 0, left.count <= 6 {
            line.isLabelled = true
            line.place = words[0].range.lowerBound..<words[left.last!].range.upperBound
            return line
        }
        guard isName, line.isLabelled else { return nil }
        line.rest = words[left.first!].range.lowerBound..<words[left.last!].range.upperBound
        return line
    }

    private func cue(_ i: Int, _ cue: Cue) -> Int? { tables.cues.longest(cue, words, at: i) }

    private func number(_ i: Int, digits: ClosedRange<Int>) -> Int? {
        guard i < words.count, digits.contains(words.digits(i)) else { return nil }
        return words.number(i)
    }

    private mutating func readDate() -> Bool {
        guard date == nil else { return false }
        // 31/07/2013, 5-3-2020, 3.5.2025; 3/25/2020 as American software prints it
        if let a = number(at, digits: 1...2), let b = number(at + 1, digits: 1...2), let y = number(at + 2, digits: 4...4) {
            let mark = words[at + 1].mark
            // thứ năm, 08 08 2019
            let isBlank = mark == 0 && isLabelled && words.digits(at) == 2 && words.digits(at + 1) == 2
            if mark == 0x2F || mark == 0x2D || mark == 0x2E || isBlank, words[at + 2].mark == mark {
                date = CalendarDate(year: y, month: b, day: a) ?? CalendarDate(year: y, month: a, day: b)
                if date != nil { at += 3 }
                return date != nil
            }
        }
        // 2020-03-05
        if let y = number(at, digits: 4...4), let m = number(at + 1, digits: 1...2), let d = number(at + 2, digits: 1...2) {
            let mark = words[at + 1].mark
            if mark == 0x2F || mark == 0x2D, words[at + 2].mark == mark {
                date = CalendarDate(year: y, month: m, day: d)
                if date != nil { at += 3 }
                return date != nil
            }
        }
        return readWrittenDate()
    }

    /// `ngày 5 tháng 3 năm 2012`, `5 tháng 3, 2012`, `12 Tháng Mười, 2021`, `Tháng Mười 12, 2021`, `Oct 12, 2021`.
    private mutating func readWrittenDate() -> Bool {
        var i = at
        if let n = cue(i, .day) { i += n }
        var day: Int?
        var month: Int?
        if let d = number(i, digits: 1...2) { (day, i) = (d, i + 1) }
        if let n = cue(i, .month), let m = number(i + n, digits: 1...2) {
            (month, i) = (m, i + n + 1)
        } else if let found = tables.months.matches(words, at: i).max(by: { $0.count < $1.count }),
            words[i + found.count - 1].isCapitalized  // not `4 tháng năm 2003`
        {
            (month, i) = (found.value, i + found.count)
        }
        if day == nil, month != nil, let d = number(i, digits: 1...2) { (day, i) = (d, i + 1) }
        guard let day, let month else { return false }
        if let n = cue(i, .year) { i += n }
        guard let y = number(i, digits: 4...4) else { return false }
        date = CalendarDate(year: y, month: month, day: day)
        if date == nil { return false }
        isWrittenOut = at > 0 && words[at].mark == 0x2C && words[at].gap == .hard && cue(at, .day) != nil
        at = i + 1
        return true
    }

    private mutating func readTime() -> Bool {
        guard time.isEmpty, let hour = number(at, digits: 1...2), hour < 24 else { return false }
        var i = at + 1
        if let minute = number(i, digits: 2...2), words[i].mark == 0x3A, minute < 60 {
            time = [hour, minute]
            i += 1
            if let second = number(i, digits: 2...2), words[i].mark == 0x3A, second < 60 {
                time.append(second)
                i += 1
            }
        } else if i < words.count, let n = cue(i, .hour) {
            i += n
            time = [hour, 0]
            if let minute = number(i, digits: 1...2), minute < 60, words[i].gap != .hard, words[i].mark != 0x2F {
                time[1] = minute
                i += 1
                if i < words.count, let n = cue(i, .minute) { i += n }
            }
        } else {
            return false
        }
        at = i
        if at < words.count, let n = cue(at, .pm) { (isAfternoon, at) = (true, at + n) }
        if at < words.count, let n = cue(at, .am) { (isMorning, at) = (true, at + n) }
        return true
    }

    /// `GMT+7`, `(UTC +07:00)`, `GMT+0700`; `+07:00`, `(+7)` behind a time.
    private mutating func readOffset() -> Bool {
        guard offset == nil else { return false }
        var i = at
        if let n = cue(at, .offset) {
            i += n
        } else if time.isEmpty || words[at].mark != 0x2B {
            return false
        }
        let sign = i < words.count && words[i].mark == 0x2D ? -1 : 1
        if let both = number(i, digits: 4...4), both <= 1400, both % 100 < 60 {
            offset = sign * (both / 100 * 60 + both % 100)
            at = i + 1
        } else if let hours = number(i, digits: 1...2), hours <= 14 {
            offset = sign * hours * 60
            at = i + 1
            if let minutes = number(at, digits: 2...2), words[at].mark == 0x3A, !words[at].isSpaced, minutes < 60 {
                offset! += sign * minutes
                at += 1
            }
        }
        return offset != nil
    }

    /// A label, a weekday, a counter with its number, the `T` of ISO 8601.
    private mutating func readPhrase() -> Bool {
        if let n = tables.cues.longest(words, at: at, where: { $0 == .weekday || $0 == .date }) {
            isLabelled = true
            at += n
            return true
        }
        if let n = cue(at, .counter), at + n < words.count, words[at + n].isNumber {
            at += n + 1
            while at < words.count, words[at].isNumber, words[at].gap < .hard || words[at].mark == 0x2C || !words[at].isSpaced,
                !startsDate
            { at += 1 }
            if let n = cue(at, .tally) { at += n }
            return true
        }
        // 12/05/2021 by Lan Chi
        if let n = cue(at, .role), at + n < words.count, words[at + n].isCapitalized {
            isLabelled = true
            at += n
            return true
        }
        // Kinh tế | 12/05/2021
        if at == 0, let n = cue(at, .section), n < words.count, words[n].mark != 0 {
            at += n
            return true
        }
        if words[at].letters == 1, words[at].gap == .none, at > 0, words[at - 1].isNumber, at + 1 < words.count,
            words[at + 1].isNumber, words[at + 1].gap == .none
        {
            at += 1
            return true
        }
        return false
    }

    private var startsDate: Bool {
        var copy = self
        return copy.date == nil && copy.readDate()
    }
}
