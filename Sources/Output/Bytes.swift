import Numbers

/// A buffer of UTF-8 that records are written into. Nothing is allocated for a cell.
package typealias Bytes = [UInt8]

extension Bytes {
    /// The UTF-8 of a text as it stands.
    mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// A whole number in plain digits.
    mutating func put(_ value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        putDigits(UInt64(value.magnitude), atLeast: 1)
    }

    /// A decimal in plain digits, with just the decimals that it has: the same as its `description`.
    mutating func put(_ decimal: ExactDecimal) {
        guard decimal.scale < 20, let magnitude = UInt64(exactly: decimal.magnitude) else {
            return put(decimal.description)
        }
        if decimal.isNegative { append(UInt8(ascii: "-")) }
        putDigits(magnitude, atLeast: decimal.scale + 1)
        if decimal.scale > 0 { insert(UInt8(ascii: "."), at: count - decimal.scale) }
    }

    private mutating func putDigits(_ value: UInt64, atLeast width: Int) {
        let start = count
        var rest = value
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        while count - start < width { append(UInt8(ascii: "0")) }
        self[start...].reverse()
    }
}
