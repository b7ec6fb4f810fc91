import CICU

/// An encoding of text in bytes.
package enum Charset: Sendable, Hashable {
    case utf8, utf16(isBig: Bool), windows1252, windows1258
    case tcvn3, vni, viscii
    /// One that ICU knows by this name, as a page declares it.
    case other(String)

    /// The name that IANA has for it, else the one that it goes by.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16(let isBig): isBig ? "UTF-16BE" : "UTF-16LE"
        case .windows1252: "windows-1252"
        case .windows1258: "windows-1258"
        case .tcvn3: "TCVN3"
        case .vni: "VNI"
        case .viscii: "VISCII"
        case .other(let name): name
        }
    }

    /// The encodings that Vietnamese was written in before Unicode; the likelier first.
    static let legacy: [Charset] = [.windows1258, .tcvn3, .vni, .viscii]

    /// The encoding of a name in a `charset=`, in any case. Nil where it says nothing: UTF-8 and UTF-16 show in the bytes themselves.
    init?(declared name: String) {
        let name = name.lowercased()
        switch name {
        case "", "x-user-defined": return nil
        case _ where name.hasPrefix("utf") || name.hasPrefix("unicode"): return nil
        // as browsers read them
        case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252": self = .windows1252
        case "windows-1258", "cp1258", "x-cp1258": self = .windows1258
        case "viscii", "csviscii", "x-viet-viscii": self = .viscii
        case "tcvn", "tcvn3", "tcvn-5712", "tcvn5712", "tcvn5712-1", "x-viet-tcvn", "x-viet-tcvn5712": self = .tcvn3
        case "vni", "vni-windows", "x-viet-vni": self = .vni
        default: self = .other(name)
        }
    }

    /// A text in this encoding.
    /// - Returns: well-formed UTF-8, and how many sequences of bytes say nothing in the encoding and became U+FFFD. Nil where ICU
    ///   does not know the encoding.
    package func decode(_ bytes: some Collection<UInt8>) -> (text: [UInt8], replaced: Int)? {
        switch self {
        case .utf8:
            let given = Array(bytes)
            if String(validating: given, as: UTF8.self) != nil { return (given, 0) }
            let text = Array(String(decoding: given, as: UTF8.self).utf8)
            return (text, Self.replacements(text) - Self.replacements(given))
        case .utf16(let isBig): return UTF16Bytes.decode(bytes, isBig: isBig)
        case .windows1252: return (ByteTable.windows1252.decode(bytes), 0)
        case .tcvn3: return (ByteTable.tcvn3.decode(bytes), 0)
        case .viscii: return (ByteTable.viscii.decode(bytes), 0)
        case .vni: return (VNI.decode(bytes), 0)
        case .windows1258, .other:
            guard let text = Self.icu(name, Array(bytes)) else { return nil }
            return (text, Self.replacements(text))
        }
    }

    /// Whole lines in this encoding as UTF-8, in which what was ill-formed is so too, for whoever reads the lines to count.
    package func decodeLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .utf8: Array(bytes)
        case .utf16(let isBig): UTF16Bytes.decode(bytes, isBig: isBig, replacement: [0xFF]).text
        case .tcvn3: Capitals.restored(decode(bytes)?.text ?? [])
        default: decode(bytes)?.text ?? []
        }
    }

    /// UTF-16 without a mark, where the bytes at the beginning of a text are.
    package static func utf16(_ head: [UInt8]) -> Charset? { UTF16Bytes.order(head).map { .utf16(isBig: $0) } }

    /// Whether the beginning of a text, perhaps cut within a letter, is well-formed UTF-8.
    package static func isUTF8(beginning bytes: [UInt8]) -> Bool {
        var end = bytes.count
        while end > 0, bytes.count - end < 3, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
        // a first byte whose letter may go on
        if end > 0, bytes[end - 1] >= 0xC2 { end -= 1 } else { end = bytes.count }
        return String(validating: bytes[..<end], as: UTF8.self) != nil
    }

    /// How often U+FFFD stands in a text.
    private static func replacements(_ text: [UInt8]) -> Int {
        var (count, at) = (0, 0)
        while let found = text[at...].firstIndex(of: 0xEF) {
            if text[found...].starts(with: [0xEF, 0xBF, 0xBD]) { count += 1 }
            at = found + 1
        }
        return count
    }

    private static func icu(_ name: String, _ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count <= Int(Int32.max) else { return nil }
        return bytes.withUnsafeBytes { raw in
            let made = cicu_decode(name, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count))
            defer { cicu_free(made) }
            guard made.status == 0, let text = made.text else { return nil }
            return Array(UnsafeRawBufferPointer(start: text, count: Int(made.length)))
        }
    }
}

/// UTF-16 in bytes.
enum UTF16Bytes {
    /// Unpaired surrogates, and a last byte alone, become U+FFFD each, or what is given.
    static func decode(
        _ bytes: some Collection<UInt8>, isBig: Bool, replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    ) -> (text: [UInt8], replaced: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var replaced = 0
        var high: UInt32?
        func put(_ value: UInt32) { text += Unicode.Scalar(value).map { Array(UTF8.encode($0)!) } ?? replacement }
        var at = bytes.startIndex
        while at != bytes.endIndex {
            let first = bytes[at]
            at = bytes.index(after: at)
            guard at != bytes.endIndex else {
                if high != nil { put(0xD800) }
                put(0xD800)
                return (text, replaced + (high == nil ? 1 : 2))
            }
            let second = bytes[at]
            at = bytes.index(after: at)
            let unit = isBig ? UInt32(first) << 8 | UInt32(second) : UInt32(second) << 8 | UInt32(first)
            if let before = high {
                high = nil
                if 0xDC00...0xDFFF ~= unit {
                    put(0x10000 + (before & 0x3FF) << 10 + unit & 0x3FF)
                    continue
                }
                put(0xD800)
                replaced += 1
            }
            switch unit {
            case 0..<0x80: text.append(UInt8(unit))
            case 0xD800...0xDBFF: high = unit
            default:
                if 0xDC00...0xDFFF ~= unit { replaced += 1 }
                put(unit)
            }
        }
        if high != nil { put(0xD800) }
        return (text, replaced + (high == nil ? 0 : 1))
    }

    /// Whether bytes without a mark are UTF-16, and which: every other byte of much of it is zero, and hardly one between.
    static func order(_ bytes: [UInt8]) -> Bool? {
        let head = bytes.prefix(4096)
        guard head.count >= 4, head.contains(0) else { return nil }
        var zeros = [0, 0]
        for (i, byte) in head.enumerated() where byte == 0 { zeros[i & 1] += 1 }
        let half = head.count / 2
        if zeros[1] * 5 >= half * 2, zeros[0] * 50 <= half { return false }
        if zeros[0] * 5 >= half * 2, zeros[1] * 50 <= half { return true }
        return nil
    }
}
