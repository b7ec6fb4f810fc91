import Numbers

extension Format {
    /// RFC 4180 in UTF-8 with a header, but lines end in LF. An empty cell is a null; lists are joined by `;`.
    package static let csv = Format(
        name: "csv", summary: "comma-separated values in UTF-8, with a header",
        opening: { $0.joined(separator: ",") + "\n" }, rows: CSVRow.self)
}

private struct CSVRow: FormatWriter {
    var out: RawBytes
    private var isFirst = true

    init(_ out: RawBytes) { self.out = out }

    @inline(__always)
    private mutating func next() {
        if !isFirst { out.put(comma) }
        isFirst = false
    }

    mutating func string(_ name: StaticString, _ value: String) {
        next()
        value.withBytes { bytes in
            if Self.needsQuotes(bytes) {
                out.put(quote)
                putDoubled(bytes)
                out.put(quote)
            } else {
                out.put(bytes)
            }
        }
    }

    mutating func maybe(_ name: StaticString, _ value: String?) {
        if let value { string(name, value) } else { next() }
    }

    mutating func integer(_ name: StaticString, _ value: Int) {
        next()
        out.put(value)
    }

    mutating func decimal(_ name: StaticString, _ value: ExactDecimal?) {
        next()
        if let value { out.put(value) }
    }

    mutating func list(_ name: StaticString, _ values: [some RawRepresentable<String>]) {
        if values.isEmpty { next() } else { string(name, values.map(\.rawValue).joined(separator: ";")) }
    }

    mutating func id(_ name: StaticString, _ doc: String, _ start: Int, _ end: Int) {
        next()
        doc.withBytes { bytes in
            let quoted = Self.needsQuotes(bytes)
            if quoted { out.put(quote) }
            putDoubled(bytes)
            out.putSpan(start, end)
            if quoted { out.put(quote) }
        }
    }

    mutating func end() { out.put(newline) }

    private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // below U+0010 there are the line ends; the other control characters need no quotes, but take them without harm
        bytes.first(from: 0, below: 0x10, or: comma, quote) < bytes.count
    }

    private mutating func putDoubled(_ bytes: UnsafeBufferPointer<UInt8>) {
        var plain = 0
        while true {
            let at = bytes.first(from: plain, below: 0, or: quote, quote)
            out.put(UnsafeBufferPointer(rebasing: bytes[plain..<at]))
            if at == bytes.count { break }
            out.put(quote)
            out.put(quote)
            plain = at + 1
        }
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let newline: UInt8 = 0x0A

extension RawBytes {
    /// `:start-end`, the tail of a record's id.
    mutating func putSpan(_ start: Int, _ end: Int) {
        put(UInt8(ascii: ":"))
        put(start)
        put(UInt8(ascii: "-"))
        put(end)
    }
}
