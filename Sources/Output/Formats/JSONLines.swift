import Numbers

extension Format {
    /// One JSON object a line.
    package static let jsonl = Format(
        name: "jsonl", summary: "JSON Lines: one object a line", opening: { _ in "" }, rows: JSONLinesRow.self)
}

private struct JSONLinesRow: JSONWriter {
    var out: RawBytes
    var isFirst = true

    init(_ out: RawBytes) { self.out = out }

    mutating func end() { out.put("}\n") }
}
