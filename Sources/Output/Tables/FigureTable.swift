import Figures

extension Record: TableRow {
    /// The columns of a figure, in the contract's order. Columns are only ever added, at the end.
    @inline(__always)
    package func write(to row: inout some RowWriter) {
        row.id("id", doc, start, end)
        row.string("doc", doc)
        row.integer("start", start)
        row.integer("end", end)
        row.string("text", text)
        row.string("kind", kind.rawValue)
        row.decimal("value", value)
        row.decimal("value_max", valueMax)
        row.decimal("total", total)
        row.decimal("alternative", alternative)
        row.maybe("unit", unit)
        row.maybe("per", per)
        row.maybe("unit_text", unitText)
        row.maybe("modifier", modifier)
        row.maybe("change", change)
        row.maybe("base", base)
        row.maybe("status", status)
        row.maybe("property", property)
        row.maybe("entity", entity)
        row.maybe("indicator", indicator)
        row.maybe("period", period)
        row.maybe("period_start", periodStart)
        row.maybe("period_end", periodEnd)
        row.maybe("period_kind", periodKind)
        row.maybe("sentence", sentence)
        row.string("rule", rule)
        row.list("flags", flags)
        row.spans("property_spans", of: nil, propertySpans)
        row.spans("entity_spans", of: nil, entitySpans)
        row.maybe("place", place)
        row.maybe("place_level", placeLevel)
        row.maybe("place_name", placeName)
    }

    /// The columns that a figure's own words fill; the others hang on what stands around it.
    package static let ownColumns: Set<String> = [
        "id", "doc", "start", "end", "text", "kind", "value", "value_max", "total", "alternative", "unit", "per", "unit_text", "modifier",
        "change", "sentence", "rule",
    ]

    package static var sample: Record { Record(doc: "", start: 0, end: 0, text: "", kind: .count, rule: "") }
}
