import Lexicon
import VietText

/// Reads the number or the range that begins at a token.
public struct NumberReader: Sendable {
    public let passage: Passage
    /// The document writes `1,250.5`.
    public let english: Bool

    public init(_ passage: Passage) {
        self.passage = passage
        english = DigitReader.isEnglish(passage.tokens, in: passage.text.bytes)
    }

    /// Whether a number may begin at a token: a cheap look.
    public func mayBegin(at i: Int) -> Bool {
        if passage.tokens[i].kind == .number { return true }
        let tables = passage.lexicon.tables(openedBy: passage.ids[i])
        return tables.contains(.numberWord) || tables.contains(.vague)
    }

    /// The number that begins at `at` and ends at or before `limit`.
    public func number(at: Int, limit: Int) -> NumberReading? {
        guard at < limit else { return nil }
        if passage.tokens[at].kind == .number { return digits(at: at, limit: limit) }
        if let hit = passage.phrases.longest(.vague, at: at, limit: limit), hit.count == 1 || !beginsWord(at + hit.count - 1, limit) {
            let exponent = passage.lexicon.vagueNumbers[hit.row].exponent
            if let value = ExactDecimal(1).scaled(byPowerOfTen: exponent) {
                return NumberReading(tokens: at..<(at + hit.count), value: value, form: .vague, exponent: exponent, mantissa: ExactDecimal(1))
            }
        }
        guard passage.phrases.begins(.numberWord, at: at) else { return nil }
        // a number word with a capital inside a sentence is a name
        if passage.tokens[at].isCapitalized, at > 0, !passage.tokens[at].isLineStart, !opensSentence(at), !isInCapitals(at) { return nil }
        guard let words = WordReader(passage: passage, limit: limit).read(at: at) else { return nil }
        return words.isSmallWord && words.value == ExactDecimal(5) && isYear(at, limit) ? nil : words
    }

    /// `cả | tỷ lệ`, `cả | triệu chứng`: what could be a magnitude begins a longer word.
    private func beginsWord(_ at: Int, _ limit: Int) -> Bool {
        passage.phrases.context(Self.words, at: at, limit: limit) ?? 0 > 1 || passage.phrases.longest(.counted, at: at, limit: limit)?.count ?? 0 > 1
            || passage.shield(at: at, limit: limit) ?? 0 > 1
    }

    private static let words = [ContextRole.compound, .measure, .head, .verb, .price, .rate].reduce(0) { $0 | $1.mask }

    /// Whether `năm` is the year and not five: behind `mỗi`, `trong`, a number, or before one.
    private func isYear(_ at: Int, _ limit: Int) -> Bool {
        if at + 1 < limit, passage.tokens[at + 1].kind == .number { return true }
        if at + 1 < limit, passage.ids[at + 1] == passage.ids[at] { return false }  // `năm năm`
        if passage.phrases.longest(.fixed, at: at, limit: limit) != nil { return true }
        guard at > 0, !passage.tokens[at].isLineStart else { return false }
        if passage.tokens[at - 1].kind == .number || passage.tokens[at - 1].kind == .code { return true }
        let tables = passage.lexicon.tables(openedBy: passage.ids[at - 1])
        if tables.contains(.numberWord) || tables.contains(.magnitude) { return true }
        return passage.cue(.yearly, before: at, limit: max(0, at - 2)) != nil
    }

    /// The text around is all in capitals, as headings are.
    private func isInCapitals(_ at: Int) -> Bool {
        func capitals(_ i: Int) -> Bool { passage.tokens.indices.contains(i) && passage.tokens[i].flags.contains(.allCaps) }
        return capitals(at) && capitals(at - 1) && capitals(at + 1)
    }

    /// Whether the capital is there because something begins: behind a full stop; behind another mark where the next word has none
    /// (`: Hai xã`, but `(Năm Căn)`, `Cần Thơ - Năm Căn`), or all capitals, or belongs to the number.
    private func opensSentence(_ at: Int) -> Bool {
        let before = passage.tokens[at - 1]
        guard before.kind == .punctuation, ![0x2C, 0x2F].contains(before.scalar) else { return false }
        if [0x2E, 0x21, 0x3F].contains(before.scalar) || at + 1 == passage.tokens.count { return true }
        // `Bằng chữ: Hai Trăm Triệu Đồng`
        let tables = passage.lexicon.tables(openedBy: passage.ids[at + 1])
        if tables.contains(.numberWord) || tables.contains(.magnitude) { return true }
        return passage.tokens[at + 1].flags.isDisjoint(with: .capitalized) || passage.tokens[at + 1].flags.contains(.allCaps)
    }

    private func digits(at: Int, limit: Int) -> NumberReading? {
        let bytes = passage.text.bytes
        // the rest of what a word has swallowed: `15.000` of `240.000HSx15.000đ`
        if at > 1, passage.tokens[at].isGlued, passage.isSign(at - 1, ".") || passage.isSign(at - 1, ","), passage.tokens[at - 1].isGlued,
            passage.tokens[at - 2].kind == .code
        {
            return nil
        }
        guard let read = DigitReader.read(bytes[passage.tokens[at].range], english: english) else { return nil }
        var reading = NumberReading(
            tokens: at..<(at + 1), value: read.value, alternative: read.alternative, form: .digits, exponent: 0, mantissa: read.value)
        if let grouped = spaceGrouped(at: at, limit: limit) {
            reading.tokens = at..<grouped.end
            (reading.value, reading.mantissa, reading.alternative) = (grouped.value, grouped.value, nil)
        }
        return continued(reading, limit: limit)
    }

    /// `71 938`: thousands parted by single spaces, before a word.
    private func spaceGrouped(at: Int, limit: Int) -> (value: ExactDecimal, end: Int)? {
        func plain(_ i: Int) -> ArraySlice<UInt8>? {
            guard i < limit, passage.tokens[i].kind == .number else { return nil }
            let digits = passage.text.bytes[passage.tokens[i].range]
            return digits.allSatisfy { $0 >= 0x30 } ? digits : nil
        }
        // most numbers stand alone
        guard at + 1 < limit, passage.tokens[at + 1].kind == .number || passage.isSign(at + 1, ".") else { return nil }
        guard var value = plain(at).map({ Array($0) }), value.count <= 3, value[0] != 0x30 else { return nil }
        if at > 0, passage.tokens[at - 1].kind == .number { return nil }
        var end = at + 1
        while true {
            // `1. 250`: a full stop, too, where nothing before says that the first number is a name's
            let stop = passage.isSign(end, ".") && passage.tokens[end].isGlued && !isNamed(at) ? 1 : 0
            guard let group = plain(end + stop), group.count == 3,
                Int(passage.tokens[end + stop].start) == Int(passage.tokens[end + stop - 1].end) + 1
            else { break }
            value += group
            end += stop + 1
        }
        guard end > at + 1, end < limit, passage.tokens[end].kind == .syllable, value.count <= 30 else { return nil }
        return DigitReader.read(value[...]).map { ($0.value, end) }
    }

    /// A word that makes names of numbers, or a capital, stands right before.
    private func isNamed(_ at: Int) -> Bool {
        guard at > 0, !passage.tokens[at].isLineStart, !passage.tokens[at - 1].isCapitalized else { return true }
        let start = max(0, at - 3)
        return passage.phrases.longestEnding(.reference, before: at, limit: start) != nil
            || [Cue.ordinal, .day, .month, .year, .dayPart, .place].contains { passage.cue($0, before: at, limit: start) != nil }
    }

    /// The exponent of the magnitude words at a token, and how many they are.
    private func magnitude(at: Int, limit: Int, glued: Bool) -> (exponent: Int, count: Int)? {
        let lexicon = passage.lexicon
        var exponent = 0
        var i = at
        while i < limit, passage.phrases.begins(.magnitude, at: i),
            let hit = passage.phrases.longest(.magnitude, at: i, limit: limit), passage.shield(at: i, limit: limit) == nil
        {
            let entry = lexicon.magnitudes[hit.row]
            if entry.match == .glued, !(glued && i == at && passage.tokens[i].isGlued) { break }
            exponent += entry.exponent
            i += hit.count
        }
        return i > at ? (exponent, i - at) : nil
    }

    /// The magnitude words, `rưỡi` and lower parts behind the digits: `1,2 triệu`, `3 triệu rưỡi`, `1 tỷ 200 triệu`.
    private func continued(_ first: NumberReading, limit: Int) -> NumberReading? {
        var reading = first
        guard let power = magnitude(at: first.tokens.upperBound, limit: limit, glued: true),
            let value = reading.value.scaled(byPowerOfTen: power.exponent)
        else { return reading }
        // before a magnitude word `4,300` is a decimal and `1.625` stays thousands
        reading.alternative = reading.alternative.flatMap { $0.scaled(byPowerOfTen: power.exponent) }
        (reading.value, reading.exponent) = (value, power.exponent)
        var end = first.tokens.upperBound + power.count
        var lowest = power.exponent
        if isHalf(end, limit), let half = ExactDecimal(5).scaled(byPowerOfTen: lowest - 1), let sum = reading.value + half {
            reading.value = sum
            end += 1
        }
        while end < limit, passage.tokens[end].kind == .number,
            let next = DigitReader.read(passage.text.bytes[passage.tokens[end].range], english: english),
            let lower = magnitude(at: end + 1, limit: limit, glued: true), lower.exponent < lowest,
            let part = next.value.scaled(byPowerOfTen: lower.exponent), let ceiling = ExactDecimal(1).scaled(byPowerOfTen: lowest), part < ceiling,
            let sum = reading.value + part
        {
            (reading.value, reading.exponent, reading.mantissa) = (sum, 0, sum)
            end += 1 + lower.count
            lowest = lower.exponent
        }
        reading.tokens = first.tokens.lowerBound..<end
        return reading
    }

    /// Whether a token is the inner number word of this value: `tư`, `lăm`.
    public func isInner(_ value: Int, at i: Int) -> Bool {
        let lexicon = passage.lexicon
        return passage.phrases.longest(.numberWord, at: i, limit: i + 1) {
            lexicon.numberWords[$0.row].role == .inner && lexicon.numberWords[$0.row].value == value
        } != nil
    }

    /// Whether a token is `rưỡi`.
    public func isHalf(_ i: Int, _ limit: Int) -> Bool {
        let lexicon = passage.lexicon
        guard i < limit, passage.phrases.begins(.numberWord, at: i) else { return false }
        return passage.phrases.longest(.numberWord, at: i, limit: i + 1) {
            lexicon.numberWords[$0.row].role == .half && lexicon.numberWords[$0.row].value == 0
        } != nil
    }

    /// The range or the number that begins at `at`.
    ///
    /// Two numbers make a range where a dash or `đến`, `tới` joins them and the second is the greater; a magnitude said once
    /// is of both (`3-5 tỷ`), and a unit may stand with each (`5% - 7%`).
    public func amount(at: Int, limit: Int) -> Amount? {
        guard let low = number(at: at, limit: limit) else { return nil }
        var at = low.tokens.upperBound
        var between: Range<Int>?
        if let unit = unit(at: at, limit: limit), joiner(at: at + unit, limit: limit) != nil {
            between = at..<(at + unit)
            at += unit
        }
        guard let joint = joiner(at: at, limit: limit).map({ $0 + modifier(at: at + $0, from: low, isSaid: between != nil, limit: limit) }),
            let high = number(at: at + joint, limit: limit), !(high.form == .vague)
        else {
            return Amount(low: low)
        }
        if let between {
            let second = unit(at: high.tokens.upperBound, limit: limit) ?? 0
            guard second > 0, sameUnit(between, high.tokens.upperBound..<(high.tokens.upperBound + second)),
                !isChain(low.tokens.lowerBound, between, behind: high.tokens.upperBound + second, limit)
            else { return Amount(low: low) }
        }
        var lower = low
        if between == nil, low.exponent == 0, high.exponent > 0, low.mantissa < high.mantissa,
            let scaled = low.value.scaled(byPowerOfTen: high.exponent)
        {
            lower.value = scaled
            lower.alternative = low.alternative.flatMap { $0.scaled(byPowerOfTen: high.exponent) }
        }
        if between == nil, leavesOutThousands(low, high, limit), let scaled = low.value.scaled(byPowerOfTen: 3) { lower.value = scaled }
        // `từ tháng 1 đến 10-2005`: a month and its year
        if low.exponent == 0, high.exponent == 0, low.value < ExactDecimal(32), isYearNumber(high) { return Amount(low: low) }
        guard lower.value < high.value else { return Amount(low: low) }
        return Amount(low: lower, high: high, unitBetween: between)
    }

    /// `15% - 40% - 45%`: more than two, each with its unit, are shares dealt out, and no range.
    private func isChain(_ start: Int, _ unit: Range<Int>, behind end: Int, _ limit: Int) -> Bool {
        func unitEnds(_ at: Int) -> Bool { at - unit.count > 0 && sameUnit(unit, at - unit.count..<at) && passage.tokens[at - unit.count - 1].kind == .number }
        if start > 0, passage.isDash(start - 1), unitEnds(start - 1) { return true }
        guard passage.isDash(end), let next = number(at: end + 1, limit: limit)?.tokens.upperBound, let count = self.unit(at: next, limit: limit) else { return false }
        return sameUnit(unit, next..<next + count)
    }

    /// `40 điểm đến 55 điểm`: the end of a noun is the word that leads to a second number with the same unit; not `10 điểm đến hàng đầu`.
    public func leadsToNumber(_ noun: Range<Int>, limit: Int) -> Bool {
        guard noun.count > 1, noun.upperBound < limit, passage.cue(.to, before: noun.upperBound, limit: noun.upperBound - 1) != nil else { return false }
        let next = noun.upperBound + (passage.phrases.longest(.modifier, at: noun.upperBound, limit: limit)?.count ?? 0)
        guard next < limit, mayBegin(at: next), let number = number(at: next, limit: limit)?.tokens, number.upperBound + noun.count - 1 <= limit else { return false }
        return sameUnit(noun.dropLast(), number.upperBound..<number.upperBound + noun.count - 1)
    }

    /// `40-60.000 đồng`, `2 - 3.000 lượt khách`: thousands that only the second number says.
    private func leavesOutThousands(_ low: NumberReading, _ high: NumberReading, _ limit: Int) -> Bool {
        guard low.form == .digits, high.form == .digits, low.exponent == 0, high.exponent == 0, low.tokens.count == 1, high.tokens.count == 1,
            let lower = low.value.small, let upper = high.value.small, low.value.isWhole, high.value.isWhole,
            (1...999).contains(lower), upper > lower * 1_000, upper <= lower * 10_000, upper % 1_000 == 0,
            passage.text.bytes[passage.tokens[high.tokens.lowerBound].range].contains(where: { $0 == 0x2E || $0 == 0x2C })
        else { return false }
        // `từ 5 đến 10.000 người` may be five
        guard !passage.isDash(low.tokens.upperBound) else { return true }
        let unit = passage.phrases.longest(.unit, at: high.tokens.upperBound, limit: limit)
        return unit.map { passage.lexicon.units[$0.row].kind == .money } ?? false
    }

    /// `từ 50% đến dưới 100%`, `50 điểm đến dưới 65 điểm`: a modifier of the upper bound, behind `từ`; one that bounds from above, too, where the unit is said of both.
    private func modifier(at: Int, from low: NumberReading, isSaid: Bool, limit: Int) -> Int {
        guard at < limit, let hit = passage.phrases.longest(.modifier, at: at, limit: limit) else { return 0 }
        var start = low.tokens.lowerBound
        if let first = passage.phrases.longestEnding(.modifier, before: start, limit: max(0, start - 3)) { start -= first.count }
        if passage.cue(.from, before: start, limit: max(0, start - 2)) != nil { return hit.count }
        // `giảm 2% đến dưới 5%`: a change, and the level that it leads to
        let isBound = ["under", "at_most"].contains(passage.lexicon.modifiers[hit.row].modifier) && passage.cue(.to, before: at, limit: at - 1) != nil
        return isSaid && isBound && passage.phrases.longestEnding(.change, before: start, limit: max(0, start - 4)) == nil ? hit.count : 0
    }

    private func isYearNumber(_ number: NumberReading) -> Bool {
        number.form == .digits && passage.tokens[number.tokens.lowerBound].range.count == 4 && (number.value.small.map { (1900...2099).contains($0) } ?? false)
    }

    private func joiner(at: Int, limit: Int) -> Int? {
        guard at < limit else { return nil }
        if passage.isDash(at) { return 1 }
        return passage.cue(.to, at: at, limit: limit)
    }

    private func unit(at: Int, limit: Int) -> Int? {
        guard at < limit else { return nil }
        let unit = passage.phrases.longest(.unit, at: at, limit: limit)?.count
        let noun = passage.phrases.longest(.counted, at: at, limit: limit).flatMap { leadsToNumber(at..<at + $0.count, limit: limit) ? nil : $0.count }
        return unit.map { max($0, noun ?? 0) } ?? noun
    }

    private func sameUnit(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        passage.ids[a].elementsEqual(passage.ids[b])
    }
}
