import Documents

/// A line of JSON that is none for what stands in its strings, mended: ill-formed UTF-8 and escaped surrogates without their other half
/// become U+FFFD, control characters get their escapes.
struct MendedJSON {
    private(set) var bytes: [UInt8] = []
    /// How many became U+FFFD.
    private(set) var replaced: Int

    /// Nil where there is nothing to mend.
    init?(_ line: some Collection<UInt8>) {
        let text = Charset.utf8.decode(line)!
        replaced = text.replaced
        var changed = replaced > 0
        bytes.reserveCapacity(text.text.count + 16)
        var (isWithin, at) = (false, 0)
        let given = text.text
        while at < given.count {
            let byte = given[at]
            if byte == 0x22 { isWithin.toggle() }
            if isWithin, byte < 0x20 {
                bytes += Self.escape(UInt16(byte))
                changed = true
            } else if isWithin, byte == 0x5C {
                let length = Self.unit(given, at) == nil ? 2 : 6
                if let unit = Self.unit(given, at), 0xD800...0xDFFF ~= unit {
                    if unit < 0xDC00, let next = Self.unit(given, at + 6), 0xDC00...0xDFFF ~= next {
                        bytes += given[at..<(at + 12)]
                        at += 12
                        continue
                    }
                    bytes += Self.escape(0xFFFD)
                    (changed, replaced) = (true, replaced + 1)
                } else {
                    bytes += given[at..<min(given.count, at + length)]
                }
                at += length
                continue
            } else {
                bytes.append(byte)
            }
            at += 1
        }
        if !changed { return nil }
    }

    /// The unit of UTF-16 that an escape at a place is of.
    private static func unit(_ bytes: [UInt8], _ at: Int) -> UInt16? {
        guard at + 6 <= bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 else { return nil }
        return UInt16(String(decoding: bytes[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16)
    }

    private static func escape(_ unit: UInt16) -> [UInt8] {
        let digits = String(unit, radix: 16)
        return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
}
