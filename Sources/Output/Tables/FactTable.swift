import Figures
import Relations

extension Fact: TableRow {
    /// The columns of a fact. Columns are only ever added, at the end.
    @inline(__always)
    package func write(to row: inout some RowWriter) {
        row.id("id", records[at].doc, records[at].start, records[at].end)
        row.string("doc", records[at].doc)
        row.string("kind", records[at].kind.rawValue)
        row.decimal("value", records[at].value)
        row.decimal("value_max", records[at].valueMax)
        row.decimal("total", records[at].total)
        row.maybe("unit", records[at].unit)
        row.maybe("per", records[at].per)
        row.maybe("modifier", records[at].modifier)
        row.maybe("change", records[at].change)
        row.maybe("base", records[at].base)
        row.maybe("status", records[at].status)
        row.maybe("property", records[at].property)
        row.maybe("entity", records[at].entity)
        row.maybe("indicator", records[at].indicator)
        row.maybe("period", records[at].period)
        row.maybe("period_start", records[at].periodStart)
        row.maybe("period_end", records[at].periodEnd)
        row.maybe("period_kind", records[at].periodKind)
        row.integer("mentions", mentions.count)
        row.spans("records", of: records[at].doc, mentions)
    }

    package static var sample: Fact { Fact([Record.sample], at: 0, mentions: []) }
}
