import CICU

/// What bytes say, as UTF-8, and in which encoding they said it.
package struct Decoded: Sendable, Equatable {
    /// Well-formed UTF-8 without byte order mark.
    package var text: [UInt8]
    /// `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1258`.
    package var encoding: String
}

/// Decoding of a page's bytes. Never fails: what cannot be read becomes U+FFFD.
package enum Decoding {
    /// UTF-8 with or without byte order mark; UTF-16 by its mark; anything else is read as windows-1258, but for a text
    /// whose letters are UTF-8 nearly everywhere, in which the few ill-formed bytes are replaced.
    package static func decode(_ bytes: [UInt8]) -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Decoded(text: utf8(Array(bytes.dropFirst(3))), encoding: "UTF-8")
        }
        if bytes.starts(with: [0xFF, 0xFE]), let text = icu("UTF-16LE", bytes.dropFirst(2)) {
            return Decoded(text: text, encoding: "UTF-16LE")
        }
        if bytes.starts(with: [0xFE, 0xFF]), let text = icu("UTF-16BE", bytes.dropFirst(2)) {
            return Decoded(text: text, encoding: "UTF-16BE")
        }
        if String(validating: bytes, as: UTF8.self) != nil { return Decoded(text: bytes, encoding: "UTF-8") }
        if !isMostlyUTF8(bytes), let text = icu("windows-1258", bytes[...]) {
            return Decoded(text: text, encoding: "windows-1258")
        }
        return Decoded(text: utf8(bytes), encoding: "UTF-8")
    }

    /// Where a file shows that it is no text: its first NUL byte, but for UTF-16 with its mark. Strings of rows are not asked.
    static func binary(_ bytes: [UInt8]) -> Int? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        return bytes.prefix(65_536).firstIndex(of: 0)
    }

    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    static func icu(_ name: String, _ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.count <= Int(Int32.max) else { return nil }
        return bytes.withUnsafeBytes { raw in
            let made = cicu_decode(name, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count))
            defer { cicu_free(made) }
            guard made.status == 0, let text = made.text else { return nil }
            return Array(UnsafeRawBufferPointer(start: text, count: Int(made.length)))
        }
    }

    /// Whether well-formed sequences of two bytes and more outnumber the ill-formed bytes four to one.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var good = 0
        var bad = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
            let whole = length > 0 && at + length <= bytes.count
            if whole, bytes[(at + 1)..<(at + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                if length > 1 { good += 1 }
                at += length
            } else {
                bad += 1
                at += 1
            }
        }
        return good > 4 * bad
    }
}
