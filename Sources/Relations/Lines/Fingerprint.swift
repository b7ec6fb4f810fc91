import Numbers

/// A number for all that is put into it: two things are the same where their numbers are.
struct Fingerprint {
    private(set) var id: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ value: UInt64) {
        id = (id ^ value) &* 0x9E37_79B9_7F4A_7C15
        id ^= id >> 32
    }

    mutating func add(_ text: String?) {
        guard let text else { return add(1) }
        for byte in text.utf8 { id = (id ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        add(2)
    }

    mutating func add(_ number: ExactDecimal?) {
        guard let number = number?.normalized else { return add(1) }
        add(UInt64(truncatingIfNeeded: number.magnitude))
        add(UInt64(truncatingIfNeeded: number.magnitude >> 64))
        add(UInt64(number.scale) << 1 | (number.isNegative ? 1 : 0))
    }
}
