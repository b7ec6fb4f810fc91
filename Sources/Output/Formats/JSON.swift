import Figures
import Numbers

extension Format {
    /// One array of all records, one a line.
    package static let json = Format(
        name: "json", summary: "one JSON array of all records", opening: { _ in "[\n" }, separator: ",\n",
        closing: "\n]\n", rows: JSONRow.self)
}

private struct JSONRow: JSONWriter {
    var out: RawBytes
    var isFirst = true

    init(_ out: RawBytes) { self.out = out }

    mutating func end() { out.put("}") }
}

/// Writes a row as a JSON object: every key, `null` for nothing, and for a number a literal of exactly its digits.
protocol JSONWriter: FormatWriter {
    var out: RawBytes { get set }
    /// Whether no cell of the row is written yet.
    var isFirst: Bool { get set }
}

// Each cell is spelled out where a row is written, so that its name is known there and copied in a few moves.
extension JSONWriter {
    @inline(__always)
    private mutating func key(_ name: StaticString) {
        out.reserve(name.utf8CodeUnitCount + 4)
        out.putReserved(isFirst ? "{\"" : ",\"")
        isFirst = false
        out.putReserved(name)
        out.putReserved("\":")
    }

    @inline(__always)
    mutating func string(_ name: StaticString, _ value: String) {
        key(name)
        out.putJSON(value)
    }

    @inline(__always)
    mutating func maybe(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { out.putJSON(value) } else { out.put("null") }
    }

    @inline(__always)
    mutating func integer(_ name: StaticString, _ value: Int) {
        key(name)
        out.put(value)
    }

    @inline(__always)
    mutating func decimal(_ name: StaticString, _ value: ExactDecimal?) {
        key(name)
        if let value { out.put(value) } else { out.put("null") }
    }

    @inline(__always)
    mutating func list(_ name: StaticString, _ values: [some RawRepresentable<String>]) {
        key(name)
        if values.isEmpty { out.put("[]") } else { out.putJSON(values) }
    }

    @inline(__always)
    mutating func id(_ name: StaticString, _ doc: String, _ start: Int, _ end: Int) {
        key(name)
        out.putJSON(of: doc, start, end)
    }

    @inline(__always)
    mutating func spans(_ name: StaticString, of doc: String?, _ spans: [GivenSpan]) {
        key(name)
        if spans.isEmpty { out.put("[]") } else { out.putJSON(spans, of: doc) }
    }
}

extension RawBytes {
    /// A text as a JSON string.
    mutating func putJSON(_ text: String) {
        text.withBytes { bytes in
            reserve(bytes.count + 2)
            put(quote)
            putEscaped(bytes)
            put(quote)
        }
    }

    /// A list of texts.
    mutating func putJSON(_ values: [some RawRepresentable<String>]) {
        put(UInt8(ascii: "["))
        for (i, value) in values.enumerated() {
            if i > 0 { put(UInt8(ascii: ",")) }
            putJSON(value.rawValue)
        }
        put(UInt8(ascii: "]"))
    }

    /// A list of stretches.
    mutating func putJSON(_ spans: [GivenSpan], of doc: String?) {
        put(UInt8(ascii: "["))
        for (i, span) in spans.enumerated() {
            if i > 0 { put(UInt8(ascii: ",")) }
            putJSON(of: doc, span.start, span.end)
        }
        put(UInt8(ascii: "]"))
    }

    /// A stretch, of a document where one is given.
    mutating func putJSON(of doc: String?, _ start: Int, _ end: Int) {
        put(quote)
        if let doc {
            doc.withBytes { putEscaped($0) }
            putSpan(start, end)
        } else {
            putRange(start, end)
        }
        put(quote)
    }

    /// The text with `"`, `\` and the control characters U+0000 to U+001F escaped; all else as it stands.
    @inline(__always)
    private mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var plain = 0  // where the stretch begins that needs no escape
        while true {
            let at = bytes.first(from: plain, below: 0x20, or: quote, backslash)
            put(UnsafeBufferPointer(rebasing: bytes[plain..<at]))
            if at == bytes.count { break }
            putEscape(bytes[at])
            plain = at + 1
        }
    }

    private mutating func putEscape(_ byte: UInt8) {
        put(backslash)
        switch byte {
        case quote, backslash: put(byte)
        case 0x08: put(UInt8(ascii: "b"))
        case 0x09: put(UInt8(ascii: "t"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0C: put(UInt8(ascii: "f"))
        case 0x0D: put(UInt8(ascii: "r"))
        default:
            put("u00")
            put(hexadecimal(byte >> 4))
            put(hexadecimal(byte & 15))
        }
    }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}
