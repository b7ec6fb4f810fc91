import Figures
import Numbers

extension Format {
    /// One SQLite database of all tables. What its rows are written as on the way are cells that `CellReader` reads.
    package static let sqlite = Format(
        name: "sqlite", summary: "one SQLite database, solieu.sqlite, of all tables", opening: { _ in "" }, rows: CellRow.self)

    /// Whether its rows go into one database when the run is over, and are no file of their own.
    package var isDatabase: Bool { name == "sqlite" }
}

/// A cell of a row on its way into a database.
package enum Cell: Sendable, Equatable {
    case null
    case text(String)
    case integer(Int)
}

/// Writes cells one after the other: a byte that says what it is, and for all but null its length in four bytes and its
/// UTF-8. Lists are JSON.
private struct CellRow: FormatWriter {
    var out: RawBytes

    init(_ out: RawBytes) { self.out = out }

    mutating func string(_ name: StaticString, _ value: String) { put(.text) { $0.put(text: value) } }
    mutating func maybe(_ name: StaticString, _ value: String?) { if let value { string(name, value) } else { out.put(Tag.null.rawValue) } }
    mutating func integer(_ name: StaticString, _ value: Int) { put(.integer) { $0.put(value) } }
    mutating func decimal(_ name: StaticString, _ value: ExactDecimal?) {
        if let value { put(.text) { $0.put(value) } } else { out.put(Tag.null.rawValue) }
    }
    mutating func list(_ name: StaticString, _ values: [some RawRepresentable<String>]) {
        put(.text) { $0.putJSON(values) }
    }
    mutating func id(_ name: StaticString, _ doc: String, _ start: Int, _ end: Int) {
        put(.text) {
            $0.put(text: doc)
            $0.putSpan(start, end)
        }
    }
    mutating func spans(_ name: StaticString, of doc: String?, _ spans: [GivenSpan]) { put(.text) { $0.putJSON(spans, of: doc) } }
    mutating func end() {}

    private mutating func put(_ tag: Tag, _ body: (inout RawBytes) -> Void) {
        out.put(tag.rawValue)
        let at = out.count
        out.put("\0\0\0\0")
        body(&out)
        let length = UInt32(out.count - at - 4)
        for i in 0..<4 { out.base[at + i] = UInt8(truncatingIfNeeded: length >> UInt32(i * 8)) }
    }
}

private enum Tag: UInt8 { case null, text, integer }

/// Reads the cells of a file that was written as `Format.sqlite`, in bounded memory.
package struct CellReader {
    private let read: (Int, inout Bytes) throws(SystemError) -> Bool
    private var buffer = Bytes()
    private var at = 0

    /// - Parameter read: adds up to so many bytes to a buffer; false at the end.
    package init(read: @escaping (Int, inout Bytes) throws(SystemError) -> Bool) { self.read = read }

    /// The next cell; nil at the end.
    package mutating func next() throws(SystemError) -> Cell? {
        guard try has(1), let tag = Tag(rawValue: buffer[at]) else { return nil }
        if tag == .null {
            at += 1
            return .null
        }
        guard try has(5) else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(buffer[at + 1 + $1]) << ($1 * 8) }
        guard try has(5 + length) else { return nil }
        let text = String(decoding: buffer[(at + 5)..<(at + 5 + length)], as: UTF8.self)
        at += 5 + length
        return tag == .text ? .text(text) : .integer(Int(text) ?? 0)
    }

    private mutating func has(_ count: Int) throws(SystemError) -> Bool {
        if buffer.count - at >= count { return true }
        buffer.removeFirst(at)
        at = 0
        while buffer.count < count { if try !read(1 << 14, &buffer) { return buffer.count >= count } }
        return true
    }
}
