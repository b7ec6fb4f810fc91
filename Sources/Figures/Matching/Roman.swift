/// Roman numerals in capitals, up to XXXIX.
enum Roman {
    static func value(of bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...6).contains(bytes.count) else { return nil }
        let values: [UInt8: Int] = [0x49: 1, 0x56: 5, 0x58: 10]
        var total = 0
        var last = 0
        for byte in bytes.reversed() {
            guard let value = values[byte] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total
    }
}
