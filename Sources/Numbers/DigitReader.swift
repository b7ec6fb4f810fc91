import VietText

/// Reads a run of digits with separators by its own form.
///
/// Vietnamese prints `.` between thousands and `,` before decimals; some pages do the reverse. What the form decides:
/// two separators of one kind part thousands; of two kinds the last is the decimal one; a group that is not of three
/// digits is decimal; `0.` and `0,` begin decimals. `71.938` is then thousands, and `4,300` can be read two ways.
public enum DigitReader {
    /// - Parameters:
    ///   - digits: ASCII digits, `.` and `,`, as one number token has them.
    ///   - english: the document writes `1,250.5`.
    /// - Returns: nil for what is no number (`31.07.2013`) or has more than 30 digits.
    public static func read(_ digits: ArraySlice<UInt8>, english: Bool = false) -> (value: ExactDecimal, alternative: ExactDecimal?)? {
        var count = 0
        var magnitude: UInt128 = 0
        // digits of the first group, of the one that is being read, and whether all between are of three
        var (first, group, inner) = (0, 0, true)
        var separators = 0
        var last: UInt8 = 0
        // how often a separator is another than the one before, and whether the last one is
        var (changes, lastChanges) = (0, false)
        for byte in digits {
            if byte == 0x2E || byte == 0x2C {
                if separators == 0 { first = group } else { inner = inner && group == 3 }
                lastChanges = separators > 0 && byte != last
                if lastChanges { changes += 1 }
                (last, group) = (byte, 0)
                separators += 1
            } else {
                group += 1
                count += 1
                guard count <= 30 else { return nil }
                magnitude = magnitude * 10 + UInt128(byte &- 0x30)
            }
        }
        let whole = ExactDecimal(magnitude: magnitude)
        if separators == 0 { return (whole, nil) }
        let broken = ExactDecimal(magnitude: magnitude, scale: group)
        // whether all groups, but perhaps the last, are those of thousands
        let thousands = digits.first != 0x30 && (1...3).contains(first) && inner
        if separators == 1 {
            guard thousands, group == 3 else { return (broken, nil) }
            if last == (english ? 0x2C : 0x2E) { return english ? (whole, broken) : (whole, nil) }
            return (broken, whole)
        }
        if changes == 0 { return thousands && group == 3 ? (whole, nil) : nil }
        return changes == 1 && lastChanges && thousands ? (broken, nil) : nil
    }

    /// Whether a document writes numbers the English way: it has more numbers that only that reads (`6,634,660`,
    /// `1,250.5`, `3.75`) than numbers that only the Vietnamese way reads.
    public static func isEnglish(_ tokens: [Token], in bytes: [UInt8]) -> Bool {
        var english = 0
        var vietnamese = 0
        for token in tokens where token.kind == .number {
            let digits = bytes[token.range]
            guard let first = digits.firstIndex(where: { $0 < 0x30 }), let last = digits.lastIndex(where: { $0 < 0x30 }) else { continue }
            let comma = digits[last] == 0x2C
            if first == last {
                guard digits.endIndex - last != 4 else {
                    if !comma { vietnamese += 1 }
                    continue
                }
                if comma { vietnamese += 1 } else { english += 1 }
            } else if digits[first] == digits[last] {
                if comma { english += 1 } else { vietnamese += 1 }
            } else if comma {
                vietnamese += 1
            } else {
                english += 1
            }
        }
        return english > vietnamese
    }
}
