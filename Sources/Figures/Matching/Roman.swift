import VietText

/// Roman numerals in capitals, up to XXXIX.
enum Roman {
    /// Whether a token begins as one.
    @inline(__always)
    static func mayBegin(_ token: Token) -> Bool { token.scalar == 0x49 || token.scalar == 0x56 || token.scalar == 0x58 }

    static func value(of bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...6).contains(bytes.count) else { return nil }
        var total = 0
        var last = 0
        for byte in bytes.reversed() {
            let value: Int
            switch byte {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total
    }
}
