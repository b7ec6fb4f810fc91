import Figures
import Numbers

extension Format {
    /// RFC 4180 in UTF-8 with a header, but lines end in LF. An empty cell is a null; lists are joined by `;`.
    package static let csv = Format(
        name: "csv", summary: "comma-separated values in UTF-8, with a header",
        opening: { $0.joined(separator: ",") + "\n" }, rows: CSVRow<PlainCSV>.self)

    /// The same as Excel opens it rightly: with a byte order mark, CRLF, and an apostrophe before what it would take for a formula.
    package static let excelCSV = Format(
        name: "csv", summary: "comma-separated values for Excel",
        opening: { "\u{FEFF}" + $0.joined(separator: ",") + "\r\n" }, rows: CSVRow<ExcelCSV>.self)
}

/// A manner of CSV.
private protocol CSVManner: Sendable {
    static var lineEnd: StaticString { get }
    /// Whether a text gets an apostrophe before a first character that makes it a formula.
    static var guardsFormulas: Bool { get }
}

private enum PlainCSV: CSVManner {
    static var lineEnd: StaticString { "\n" }
    static var guardsFormulas: Bool { false }
}

private enum ExcelCSV: CSVManner {
    static var lineEnd: StaticString { "\r\n" }
    static var guardsFormulas: Bool { true }
}

private struct CSVRow<Manner: CSVManner>: FormatWriter {
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
                putGuard(bytes)
                putDoubled(bytes)
                out.put(quote)
            } else {
                putGuard(bytes)
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
            putQuoted(bytes) { row in
                row.putDoubled(bytes)
                row.out.putSpan(start, end)
            }
        }
    }

    mutating func spans(_ name: StaticString, of doc: String?, _ spans: [GivenSpan]) {
        next()
        if spans.isEmpty { return }
        (doc ?? "").withBytes { bytes in
            putQuoted(bytes) { row in
                for (i, span) in spans.enumerated() {
                    if i > 0 { row.out.put(UInt8(ascii: ";")) }
                    row.putDoubled(bytes)
                    if doc == nil { row.out.putRange(span.start, span.end) } else { row.out.putSpan(span.start, span.end) }
                }
            }
        }
    }

    /// A cell that begins with a document's name, in quotes where that needs them.
    private mutating func putQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout Self) -> Void) {
        let quoted = Self.needsQuotes(bytes)
        if quoted { out.put(quote) }
        putGuard(bytes)
        body(&self)
        if quoted { out.put(quote) }
    }

    mutating func end() { out.put(Manner.lineEnd) }

    @inline(__always)
    private mutating func putGuard(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard Manner.guardsFormulas, let first = bytes.first else { return }
        if [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) { out.put(UInt8(ascii: "'")) }  // = + - @ tab CR
    }

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

extension RawBytes {
    /// `:start-end`, the tail of a record's id.
    mutating func putSpan(_ start: Int, _ end: Int) {
        put(UInt8(ascii: ":"))
        putRange(start, end)
    }

    /// `start-end`.
    mutating func putRange(_ start: Int, _ end: Int) {
        put(start)
        put(UInt8(ascii: "-"))
        put(end)
    }
}
