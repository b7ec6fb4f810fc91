import Figures
import Numbers

/// Passes one cell of a row on to a writer and drops the others: rows of chosen columns are written cell by cell.
struct Chosen<Writer: RowWriter>: RowWriter {
    var writer: Writer
    /// The column that is passed on.
    var wanted = 0 { didSet { at = 0 } }
    private var at = 0

    init(_ writer: Writer) { self.writer = writer }

    @inline(__always)
    private mutating func isWanted() -> Bool {
        defer { at += 1 }
        return at == wanted
    }

    mutating func string(_ name: StaticString, _ value: String) { if isWanted() { writer.string(name, value) } }
    mutating func maybe(_ name: StaticString, _ value: String?) { if isWanted() { writer.maybe(name, value) } }
    mutating func integer(_ name: StaticString, _ value: Int) { if isWanted() { writer.integer(name, value) } }
    mutating func decimal(_ name: StaticString, _ value: ExactDecimal?) { if isWanted() { writer.decimal(name, value) } }
    mutating func list(_ name: StaticString, _ values: [some RawRepresentable<String>]) {
        if isWanted() { writer.list(name, values) }
    }
    mutating func id(_ name: StaticString, _ doc: String, _ start: Int, _ end: Int) {
        if isWanted() { writer.id(name, doc, start, end) }
    }
    mutating func spans(_ name: StaticString, of doc: String?, _ spans: [GivenSpan]) {
        if isWanted() { writer.spans(name, of: doc, spans) }
    }
}
