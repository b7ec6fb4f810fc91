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
    @inline(__always)
    mutating func putJSON(_ text: String) {
        // each byte may be escaped in six
        reserve(6 * text.utf8.count + 2)
        putReservedJSON(text)
    }

    /// A text that there is room for. It is a function of its own, for where memory may be moved the text is held meanwhile.
    @inline(never)
    private mutating func putReservedJSON(_ text: String) {
        putReserved(quote)
        text.withBytes { putEscaped($0) }
        putReserved(quote)
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
        if let doc {
            putJSON(doc)
            cut(to: count - 1)  // the quote
            putSpan(start, end)
        } else {
            put(quote)
            putRange(start, end)
        }
        put(quote)
    }

    /// The text with `"`, `\` and the control characters U+0000 to U+001F escaped; all else as it stands. There is room for it.
    @inline(__always)
    private mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let text = UnsafeRawPointer(bytes.baseAddress) else { return }
        var (at, out) = (0, UnsafeMutableRawPointer(base + count))
        while true {
            while at &+ 8 <= bytes.count, case let word = text.loadUnaligned(fromByteOffset: at, as: UInt64.self),
                !word.hasByte(below: 0x20, or: quote, backslash)
            {
                out.storeBytes(of: word, as: UInt64.self)
                (at, out) = (at &+ 8, out + 8)
            }
            if at >= bytes.count { break }
            let byte = bytes[at]
            if byte < 0x20 || byte == quote || byte == backslash {
                count = UnsafeMutableRawPointer(base).distance(to: out)
                putEscape(byte)
                out = UnsafeMutableRawPointer(base + count)
            } else {
                out.storeBytes(of: byte, as: UInt8.self)
                out += 1
            }
            at &+= 1
        }
        count = UnsafeMutableRawPointer(base).distance(to: out)
    }

    private mutating func putEscape(_ byte: UInt8) {
        putReserved(backslash)
        switch byte {
        case quote, backslash: putReserved(byte)
        case 0x08: putReserved(UInt8(ascii: "b"))
        case 0x09: putReserved(UInt8(ascii: "t"))
        case 0x0A: putReserved(UInt8(ascii: "n"))
        case 0x0C: putReserved(UInt8(ascii: "f"))
        case 0x0D: putReserved(UInt8(ascii: "r"))
        default:
            putReserved("u00")
            putReserved(hexadecimal(byte >> 4))
            putReserved(hexadecimal(byte & 15))
        }
    }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}
