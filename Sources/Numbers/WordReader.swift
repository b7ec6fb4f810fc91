import Lexicon

/// Reads numerals in words: `hai mươi lăm`, `một trăm linh ba`, `ba triệu rưỡi`, `mười hai phẩy năm`, `nửa`.
struct WordReader {
    let passage: Passage
    let limit: Int

    /// The number word at a token: its role and value; magnitudes that are the beginning of another word are none.
    private func word(_ i: Int, _ role: NumberWord.Role) -> Int? {
        guard i < limit, let hit = passage.phrases.longest(.numberWord, at: i, limit: i + 1, roles: role.mask) else { return nil }
        if i > 0, passage.shield(at: i, limit: limit) != nil { return nil }
        return passage.lexicon.numberWords[hit.row].value
    }

    func read(at start: Int) -> NumberReading? {
        if word(start, .half) == 1 { return half(at: start) }
        if let power = word(start, .magnitude) { return oneAndHalf(power, at: start) }
        guard var part = group(at: start) else { return nil }
        if part.isZero, word(part.end, .point) == nil { return nil }
        var total = ExactDecimal.zero
        var at = part.end
        var lowest = 100
        var exponent = 0
        var mantissa = ExactDecimal(part.value)
        var parts = 0
        while true {
            var power = 0
            while let next = word(at, .magnitude) {
                power += next
                at += 1
            }
            if power == 0 || power >= lowest {
                if power >= lowest { return nil }
                guard let sum = total + ExactDecimal(part.value) else { return nil }
                total = sum
                lowest = 0
            } else {
                guard let scaled = ExactDecimal(part.value).scaled(byPowerOfTen: power), let sum = total + scaled else { return nil }
                total = sum
                lowest = power
                if parts == 0 { (exponent, mantissa) = (power, ExactDecimal(part.value)) }
            }
            parts += 1
            if word(at, .half) == 0, lowest > 0 {  // ba triệu rưỡi
                guard let extra = ExactDecimal(5).scaled(byPowerOfTen: lowest - 1), let sum = total + extra else { return nil }
                total = sum
                at += 1
                exponent = 0
                break
            }
            guard lowest > 0 else { break }
            var next = at
            if word(next, .and) != nil { next += 1 }
            guard let more = group(at: next), !more.isZero || more.end > next + 1 || word(more.end, .magnitude) != nil else { break }
            // a small digit after a magnitude is not part of it unless a magnitude or `linh` says so: `hai triệu ba`
            var after = more.end
            var power2 = 0
            while let m = word(after, .magnitude) {
                power2 += m
                after += 1
            }
            if power2 >= lowest || (power2 == 0 && more.end == next + 1 && next == at) { break }
            part = more
            at = more.end
            exponent = 0
        }
        if parts > 1 { exponent = 0 }
        if exponent == 0 { mantissa = total }
        if parts == 1, exponent == 0, let decimals = fraction(at: at) {
            at = decimals.end
            total = ExactDecimal(magnitude: total.magnitude * decimals.power + decimals.value, scale: decimals.digits)
            mantissa = total
            var power = 0
            while let next = word(at, .magnitude) {
                power += next
                at += 1
            }
            if power > 0 {
                guard let scaled = total.scaled(byPowerOfTen: power) else { return nil }
                total = scaled
                exponent = power
            }
        }
        return NumberReading(tokens: start..<at, value: total, form: .words, exponent: exponent, mantissa: mantissa)
    }

    /// `nửa`, `nửa triệu`: half of one, or of a magnitude.
    private func half(at start: Int) -> NumberReading? {
        var at = start + 1
        var power = 0
        while let next = word(at, .magnitude) {
            power += next
            at += 1
        }
        let half = ExactDecimal(magnitude: 5, scale: 1)
        guard let value = half.scaled(byPowerOfTen: power) else { return nil }
        return NumberReading(tokens: start..<at, value: value, form: .words, exponent: power, mantissa: half)
    }

    /// `triệu rưỡi`: one and a half of a magnitude, `một` left unsaid.
    private func oneAndHalf(_ power: Int, at start: Int) -> NumberReading? {
        guard word(start + 1, .half) == 0, let value = ExactDecimal(15).scaled(byPowerOfTen: power - 1) else { return nil }
        return NumberReading(tokens: start..<(start + 2), value: value, form: .words, exponent: 0, mantissa: value)
    }

    private struct Group {
        var value: Int
        var end: Int
        var isZero: Bool { value == 0 }
    }

    /// Up to three digits: `hai trăm linh ba`, `hai mươi lăm`, `mười hai`, `bảy`, `hai trăm rưởi`.
    private func group(at start: Int) -> Group? {
        if let digit = word(start, .digit) {
            if word(start + 1, .hundred) != nil {
                let hundreds = digit * 100
                let at = start + 2
                if word(at, .half) == 0 { return Group(value: hundreds + 50, end: at + 1) }
                if word(at, .and) != nil, let last = word(at + 1, .digit) ?? word(at + 1, .inner), last > 0 {
                    return Group(value: hundreds + last, end: at + 2)
                }
                if let rest = tens(at: at) { return Group(value: hundreds + rest.value, end: rest.end) }
                return Group(value: hundreds, end: at)
            }
            if let two = tens(at: start) { return two }
            return Group(value: digit, end: start + 1)
        }
        if word(start, .hundred) != nil {  // `trăm rưởi`, `trăm hai mươi`: one hundred, `một` left unsaid
            if word(start + 1, .half) == 0 { return Group(value: 150, end: start + 2) }
            return tens(at: start + 1).map { Group(value: 100 + $0.value, end: $0.end) }
        }
        return tens(at: start)
    }

    /// `mười`, `mười lăm`, `hai mươi`, `hai mươi mốt`, `năm chục`, and short `hai lăm`.
    private func tens(at start: Int) -> Group? {
        if word(start, .teen) != nil {
            if let last = word(start + 1, .inner) ?? word(start + 1, .digit), last > 0, !isUnit(start + 1) {
                return Group(value: 10 + last, end: start + 2)
            }
            return Group(value: 10, end: start + 1)
        }
        if word(start, .twenty) != nil, let last = word(start + 1, .inner) ?? word(start + 1, .digit), last > 0 {
            return Group(value: 20 + last, end: start + 2)
        }
        guard let digit = word(start, .digit), digit > 0 else { return nil }
        if digit > 1, let last = word(start + 1, .inner), !opensWord(start + 1) { return Group(value: digit * 10 + last, end: start + 2) }
        guard word(start + 1, .tens) != nil else { return nil }
        if word(start + 2, .half) == 0 { return Group(value: digit * 10 + 5, end: start + 3) }
        if let last = word(start + 2, .inner) ?? word(start + 2, .digit), last > 0, !isUnit(start + 2) {
            return Group(value: digit * 10 + last, end: start + 3)
        }
        return Group(value: digit * 10, end: start + 2)
    }

    /// Whether a longer word begins here: `tư vấn viên` behind `hai`.
    private func opensWord(_ i: Int) -> Bool {
        [Table.counted, .fixed].contains { table in
            passage.phrases.longest(table, at: i, limit: limit).map { $0.count > 1 } ?? false
        }
    }

    /// `năm` after `mười` or `mươi` is the year (five would be `lăm`).
    private func isUnit(_ i: Int) -> Bool { word(i, .digit) == 5 }

    /// `phẩy năm`, `chấm hai lăm`: the decimals, as words one a digit.
    private func fraction(at start: Int) -> (value: UInt128, digits: Int, power: UInt128, end: Int)? {
        guard word(start, .point) != nil else { return nil }
        var at = start + 1
        var (value, power): (UInt128, UInt128) = (0, 1)
        var digits = 0
        if let two = tens(at: at) {
            return (UInt128(two.value), 2, 100, two.end)
        }
        while digits < 9, let digit = word(at, .digit) ?? word(at, .inner) {
            value = value * 10 + UInt128(digit)
            power *= 10
            digits += 1
            at += 1
        }
        return digits > 0 ? (value, digits, power, at) : nil
    }
}
