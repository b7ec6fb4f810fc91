extension Format {
    /// RFC 4180 in UTF-8 with a header, but lines end in LF. An empty cell is a null; lists are joined by `;`.
    package static let csv = Format(
        name: "csv",
        summary: "comma-separated values in UTF-8, with a header",
        opening: { names in
            var line = Bytes()
            for (i, name) in names.enumerated() {
                if i > 0 { line.append(comma) }
                putCSV(name, into: &line)
            }
            return String(decoding: line, as: UTF8.self) + "\n"
        },
        closing: "",
        lead: { _, first in first ? "" : "," },
        rowEnd: "\n",
        separator: "",
        cell: { cell, out in
            switch cell {
            case .none: break
            case .string(let text): putCSV(text, into: &out)
            case .integer(let value): out.put(value)
            case .decimal(let value): out.put(value)
            case .list(let items): if !items.isEmpty { putCSV(items.joined(separator: ";"), into: &out) }
            case .id(let doc, let start, let end): putCSV(doc, into: &out, tail: (start, end))
            }
        })
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")

/// A text as a CSV cell: quoted where a comma, a quote or a line end stands in it, quotes doubled.
/// - Parameter tail: `:start-end` to be written behind it, in the same cell.
private func putCSV(_ text: String, into out: inout Bytes, tail: (start: Int, end: Int)? = nil) {
    var text = text
    text.withUTF8 { bytes in
        let quoted = bytes.contains { $0 == comma || $0 == quote || $0 == 0x0A || $0 == 0x0D }
        if !quoted {
            out.append(contentsOf: bytes)
        } else {
            out.append(quote)
            for byte in bytes {
                if byte == quote { out.append(quote) }
                out.append(byte)
            }
        }
        if let tail { out.putSpan(tail.start, tail.end) }
        if quoted { out.append(quote) }
    }
}

extension Bytes {
    /// `:start-end`, the tail of a record's id.
    mutating func putSpan(_ start: Int, _ end: Int) {
        append(UInt8(ascii: ":"))
        put(start)
        append(UInt8(ascii: "-"))
        put(end)
    }
}
