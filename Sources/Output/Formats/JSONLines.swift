extension Format {
    /// One JSON object a line.
    package static let jsonl = Format(
        name: "jsonl",
        summary: "JSON Lines: one object a line",
        opening: { _ in "" },
        closing: "",
        lead: { name, first in (first ? "{\"" : ",\"") + name + "\":" },
        rowEnd: "}\n",
        separator: "",
        cell: { cell, out in out.putJSON(cell) })
}
