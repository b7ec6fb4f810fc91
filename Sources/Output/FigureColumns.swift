import Figures

extension Column where Row == Record {
    /// The columns of a figure, in the contract's order. Columns are only ever added, at the end.
    package static let all: [Column<Record>] = [
        Column("id", .string, nullable: false) { .id(doc: $0.doc, start: $0.start, end: $0.end) },
        .string("doc") { $0.doc },
        .integer("start") { $0.start },
        .integer("end") { $0.end },
        .string("text") { $0.text },
        .string("kind") { $0.kind.rawValue },
        .decimal("value") { $0.value },
        .decimal("value_max") { $0.valueMax },
        .decimal("total") { $0.total },
        .decimal("alternative") { $0.alternative },
        .maybe("unit") { $0.unit },
        .maybe("per") { $0.per },
        .maybe("unit_text") { $0.unitText },
        .maybe("modifier") { $0.modifier?.rawValue },
        .maybe("change") { $0.change?.rawValue },
        .maybe("base") { $0.base },
        .maybe("status") { $0.status?.rawValue },
        .maybe("property") { $0.property },
        .maybe("entity") { $0.entity },
        .maybe("indicator") { $0.indicator },
        .maybe("period") { $0.period },
        .maybe("period_start") { $0.periodStart },
        .maybe("period_end") { $0.periodEnd },
        .maybe("period_kind") { $0.periodKind?.rawValue },
        .maybe("sentence") { $0.sentence },
        .string("rule") { $0.rule },
        Column("flags", .list, nullable: false) { .list($0.flags.map(\.rawValue)) },
    ]
}
