/// JSON as pages embed it: read leniently, for it is often slightly broken (line ends in strings, commas too many).
indirect enum JSONValue: Equatable {
    case object([(key: String, value: JSONValue)])
    case list([JSONValue])
    case text(String)
    /// A number, `true`, `null`.
    case word(String)

    static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
        case (.list(let a), .list(let b)): a == b
        case (.text(let a), .text(let b)), (.word(let a), .word(let b)): a == b
        default: false
        }
    }

    /// What a text says up to where it stops being JSON; nil where nothing does.
    init?(_ text: String) {
        var reader = JSONReader(bytes: Array(text.utf8))
        guard let value = reader.value(depth: 0) else { return nil }
        self = value
    }

    subscript(_ key: String) -> JSONValue? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// A string that is not empty; of a list the first.
    var string: String? {
        switch self {
        case .text(let text): text.isEmpty ? nil : text
        case .list(let items): items.lazy.compactMap(\.string).first
        default: nil
        }
    }

    /// The items of a list, or the value alone.
    var items: [JSONValue] { if case .list(let items) = self { items } else { [self] } }
}

private struct JSONReader {
    let bytes: [UInt8]
    var at = 0
    static let deepest = 64

    /// The next byte that is no white space, comma or byte order mark.
    private mutating func next() -> UInt8? {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2C || bytes[at] == 0xEF || bytes[at] == 0xBB || bytes[at] == 0xBF {
            at += 1
        }
        return at < bytes.count ? bytes[at] : nil
    }

    mutating func value(depth: Int) -> JSONValue? {
        guard depth < Self.deepest else { return nil }
        if depth == 0 {
            // what some pages put around it: <!--, //<![CDATA[
            while let byte = next(), byte != 0x7B, byte != 0x5B || at > 0 && bytes[at - 1] == 0x21 || at > 0 && bytes[at - 1] == 0x41 { at += 1 }
        }
        switch next() {
        case 0x7B:
            at += 1
            var pairs: [(String, JSONValue)] = []
            while let byte = next(), byte != 0x7D {
                guard byte == 0x22, let key = string(), next() == 0x3A else { break }
                at += 1
                guard let value = value(depth: depth + 1) else { break }
                pairs.append((key, value))
            }
            if at < bytes.count { at += 1 }
            return .object(pairs.map { (key: $0.0, value: $0.1) })
        case 0x5B:
            at += 1
            var items: [JSONValue] = []
            while let byte = next(), byte != 0x5D {
                guard let item = value(depth: depth + 1) else { break }
                items.append(item)
            }
            if at < bytes.count { at += 1 }
            return .list(items)
        case 0x22: return string().map { .text($0) }
        case nil, 0x7D, 0x5D, 0x3A: return nil
        default:
            let start = at
            while at < bytes.count, ![0x2C, 0x7D, 0x5D, 0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
            return .word(String(decoding: bytes[start..<at], as: UTF8.self))
        }
    }

    private mutating func string() -> String? {
        at += 1
        var out: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0x22 { return String(decoding: out, as: UTF8.self) }
            guard byte == 0x5C, at < bytes.count else {
                out.append(byte)
                continue
            }
            let escaped = bytes[at]
            at += 1
            switch escaped {
            case 0x6E, 0x72, 0x74, 0x62, 0x66: out.append(0x20)
            case 0x75: unicode(&out)
            default: out.append(escaped)
            }
        }
        return nil
    }

    /// `\u1ea1`, two of them for what lies beyond the first plane.
    private mutating func unicode(_ out: inout [UInt8]) {
        guard let first = unit() else { return }
        var value = first
        if first & 0xFC00 == 0xD800, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
            at += 2
            if let low = unit(), low & 0xFC00 == 0xDC00 { value = 0x10000 + (first - 0xD800) << 10 + (low - 0xDC00) }
        }
        out.append(contentsOf: String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8)
    }

    private mutating func unit() -> UInt32? {
        guard at + 4 <= bytes.count, let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16) else { return nil }
        at += 4
        return value
    }
}
