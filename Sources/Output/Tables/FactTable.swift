import Figures
import Relations

extension Fact: TableRow {
    /// The columns of a fact. Columns are only ever added, at the end.
    @inline(__always)
    package func write(to row: inout some RowWriter) {
        row.id("id", record.doc, record.start, record.end)
        row.string("doc", record.doc)
        row.string("kind", record.kind.rawValue)
        row.decimal("value", record.value)
        row.decimal("value_max", record.valueMax)
        row.decimal("total", record.total)
        row.maybe("unit", record.unit)
        row.maybe("per", record.per)
        row.maybe("modifier", record.modifier)
        row.maybe("change", record.change)
        row.maybe("base", record.base)
        row.maybe("status", record.status)
        row.maybe("property", record.property)
        row.maybe("entity", record.entity)
        row.maybe("indicator", record.indicator)
        row.maybe("period", record.period)
        row.maybe("period_start", record.periodStart)
        row.maybe("period_end", record.periodEnd)
        row.maybe("period_kind", record.periodKind)
        row.integer("mentions", mentions.count)
        row.spans("records", of: record.doc, mentions)
    }

    package static var sample: Fact { Fact(record: Record(doc: "", start: 0, end: 0, text: "", kind: .count, rule: ""), mentions: []) }
}
