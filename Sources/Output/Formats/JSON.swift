extension Format {
    /// One array of all records, one a line.
    package static let json = Format(
        name: "json",
        summary: "one JSON array of all records",
        opening: { _ in "[\n" },
        closing: "\n]\n",
        lead: { name, first in (first ? "{\"" : ",\"") + name + "\":" },
        rowEnd: "}",
        separator: ",\n",
        cell: { cell, out in out.putJSON(cell) })
}

extension Bytes {
    /// A cell as a JSON value: `null` for nothing, a number literal of exactly its digits for a number.
    mutating func putJSON(_ cell: Cell) {
        switch cell {
        case .none: put("null")
        case .string(let text): putJSON(text)
        case .integer(let value): put(value)
        case .decimal(let value): put(value)
        case .list(let items):
            append(UInt8(ascii: "["))
            for (i, item) in items.enumerated() {
                if i > 0 { append(UInt8(ascii: ",")) }
                putJSON(item)
            }
            append(UInt8(ascii: "]"))
        case .id(let doc, let start, let end):
            append(quote)
            putEscaped(doc)
            putSpan(start, end)
            append(quote)
        }
    }

    private mutating func putJSON(_ text: String) {
        append(quote)
        putEscaped(text)
        append(quote)
    }

    /// The text with `"`, `\` and the control characters U+0000 to U+001F escaped; all else as it stands.
    private mutating func putEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var plain = 0  // where the stretch begins that needs no escape
            for i in 0..<bytes.count {
                let byte = bytes[i]
                if byte >= 0x20, byte != quote, byte != backslash { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<i]))
                plain = i + 1
                append(backslash)
                switch byte {
                case quote, backslash: append(byte)
                case 0x08: append(UInt8(ascii: "b"))
                case 0x09: append(UInt8(ascii: "t"))
                case 0x0A: append(UInt8(ascii: "n"))
                case 0x0C: append(UInt8(ascii: "f"))
                case 0x0D: append(UInt8(ascii: "r"))
                default:
                    put("u00")
                    append(hexadecimal(byte >> 4))
                    append(hexadecimal(byte & 15))
                }
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain...]))
        }
    }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}
