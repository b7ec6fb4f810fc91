extension Tree {
    /// Reads one JSON value; nil where the bytes are none.
    package init?(json bytes: some Collection<UInt8>) {
        var reader = TreeReader(bytes: Array(bytes))
        guard let tree = reader.value(depth: 0), reader.isAtEnd else { return nil }
        self = tree
    }
}

/// Reads JSON (RFC 8259), with every number as it is written: Foundation's decoder would round them.
private struct TreeReader {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool {
        mutating get {
            space()
            return at == bytes.count
        }
    }

    mutating func value(depth: Int) -> Tree? {
        space()
        guard at < bytes.count, depth < 64 else { return nil }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "\""): return string().map { .string($0) }
        default: return word("null", .null) ?? word("true", .bool(true)) ?? word("false", .bool(false)) ?? number()
        }
    }

    private mutating func space() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        space()
        guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
        at += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ tree: Tree) -> Tree? {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[at...].starts(with: letters) else { return nil }
        at += letters.count
        return tree
    }

    private mutating func object(_ depth: Int) -> Tree? {
        at += 1
        var members: [Tree.Member] = []
        if take("}") { return .object(members) }
        repeat {
            space()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), let name = string(), take(":"),
                let value = value(depth: depth + 1)
            else { return nil }
            members.append(.init(name: name, value: value))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func list(_ depth: Int) -> Tree? {
        at += 1
        var values: [Tree] = []
        if take("]") { return .list(values) }
        repeat {
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? .list(values) : nil
    }

    private mutating func number() -> Tree? {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[at])
        { at += 1 }
        let digits = String(decoding: bytes[start..<at], as: UTF8.self)
        return Double(digits) == nil || digits.hasPrefix("+") ? nil : .number(digits)
    }

    /// The string that begins at a quote.
    private mutating func string() -> String? {
        at += 1
        var out: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                out += Array(String(scalar).utf8)
            case 0..<0x20: return nil
            default: out.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        let letter = bytes[at]
        at += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let first = unit() else { return nil }
            guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
            guard bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return nil }
            at += 2
            guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: return nil
        }
    }

    private mutating func unit() -> UInt32? {
        guard at + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
        else { return nil }
        at += 4
        return value
    }
}
