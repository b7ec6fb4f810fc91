import VietText

/// Reads a run of digits with separators by its own form.
///
/// Vietnamese prints `.` between thousands and `,` before decimals; some pages do the reverse. What the form decides:
/// two separators of one kind part thousands; of two kinds the last is the decimal one; a group that is not of three
/// digits is decimal; `0.` and `0,` begin decimals. `71.938` is then thousands, and `4,300` can be read two ways.
package enum DigitReader {
    /// - Parameters:
    ///   - digits: ASCII digits, `.` and `,`, as one number token has them.
    ///   - english: the document writes `1,250.5`.
    /// - Returns: nil for what is no number (`31.07.2013`) or has more than 30 digits.
    package static func read(_ digits: ArraySlice<UInt8>, english: Bool = false) -> (value: ExactDecimal, alternative: ExactDecimal?)? {
        var groups: [Int] = [0]
        var separators: [UInt8] = []
        var count = 0
        for byte in digits {
            if byte == 0x2E || byte == 0x2C {
                separators.append(byte)
                groups.append(0)
            } else {
                groups[groups.count - 1] += 1
                count += 1
            }
        }
        guard count <= 30 else { return nil }
        let zero = digits.first == 0x30
        func thousands(_ upTo: Int) -> Bool {
            !zero && (1...3).contains(groups[0]) && groups[1..<upTo].allSatisfy { $0 == 3 }
        }
        switch separators.count {
        case 0: return (decimal(digits, scale: 0), nil)
        case 1:
            let fraction = groups[1]
            let whole = decimal(digits, scale: 0)
            let broken = decimal(digits, scale: fraction)
            guard thousands(2) else { return (broken, nil) }
            if separators[0] == (english ? 0x2C : 0x2E) { return english ? (whole, broken) : (whole, nil) }
            return (broken, whole)
        default:
            let last = separators[separators.count - 1]
            if separators.allSatisfy({ $0 == last }) {
                return thousands(groups.count) ? (decimal(digits, scale: 0), nil) : nil
            }
            guard separators.dropLast().allSatisfy({ $0 != last }), thousands(groups.count - 1) else { return nil }
            return (decimal(digits, scale: groups[groups.count - 1]), nil)
        }
    }

    private static func decimal(_ digits: ArraySlice<UInt8>, scale: Int) -> ExactDecimal {
        var magnitude: UInt128 = 0
        for byte in digits where byte >= 0x30 { magnitude = magnitude * 10 + UInt128(byte - 0x30) }
        return ExactDecimal(magnitude: magnitude, scale: scale)
    }

    /// Whether a document writes numbers the English way: it has more numbers that only that reads (`6,634,660`,
    /// `1,250.5`, `3.75`) than numbers that only the Vietnamese way reads.
    package static func isEnglish(_ tokens: [Token], in bytes: [UInt8]) -> Bool {
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
