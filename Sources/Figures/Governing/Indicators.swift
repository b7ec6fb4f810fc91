import Lexicon
import Numbers

/// Fills in the indicator of a record whose property names one (indicators.tsv) and whose kind, unit and period fit it.
struct Indicators {
    let table: IndicatorTable
    /// Neighbours often measure the same.
    private var last: (property: String, candidates: [IndicatorTable.Candidate]) = ("", [])

    init(table: IndicatorTable) { self.table = table }

    mutating func settle(_ record: inout Record) {
        guard !record.kind.isReference, let property = record.property else { return }
        if property != last.property { last = (property, table.candidates(in: property)) }
        guard !last.candidates.isEmpty, let id = id(of: record, among: last.candidates) else { return }
        record.indicator = id
        settleScale(of: &record, id)
    }

    /// The longest name wins; of names as long, the one that the record itself fits over one that it is a change of.
    private func id(of record: Record, among candidates: [IndicatorTable.Candidate]) -> String? {
        var at = 0
        while at < candidates.count {
            let length = candidates[at].length
            let group = candidates[at...].prefix { $0.length == length }
            at = group.endIndex
            if let hit = group.first(where: { fits(record, table.all[$0.indicator]) }) { return table.all[hit.indicator].id }
            // a change does not show the unit of what changes: only a name of a single indicator will do
            if group.count == 1, isChange(record, of: group[at - 1]) { return table.all[group[at - 1].indicator].id }
        }
        return nil
    }

    /// The scale of an indicator is evidence for how its number is read: `PCI đạt 64.325 điểm` is beyond the scale as thousands and
    /// within it as a decimal, so the full stop is a decimal point. The other reading is kept.
    private func settleScale(of record: inout Record, _ id: String) {
        guard mayScale(record), let value = record.value, let indicator = table[id] else { return }
        let decimal = ExactDecimal(magnitude: value.magnitude, scale: 3, isNegative: value.isNegative)
        let kind = record.kind.rawValue
        let forms = indicator.forms.filter { $0.kind.rawValue == kind && $0.holds(from: record.periodStart, to: record.periodEnd) }
        let bounds = forms.map { (lower: $0.lower.flatMap { ExactDecimal($0.digits) }, upper: $0.upper.flatMap { ExactDecimal($0.digits) }) }
        guard !bounds.isEmpty, bounds.allSatisfy({ ($0.upper.map { $0 < value }) ?? false }),
            bounds.contains(where: { !(decimal < ($0.lower ?? .zero)) && !(($0.upper ?? decimal) < decimal) })
        else { return }
        (record.value, record.alternative) = (decimal, value)
        record.flags.append(.ambiguousSeparator)
    }

    /// Whether the number of a record could be read in another way by its indicator: thousands of what is told in percent, points
    /// or years.
    func mayScale(_ record: Record) -> Bool {
        guard let kind = IndicatorKind(rawValue: record.kind.rawValue), table.boundedKinds.contains(kind), let value = record.value,
            record.change == nil, record.valueMax == nil, record.alternative == nil, value.isWhole
        else { return false }
        return record.text.prefix(while: { !$0.isWhitespace }).count(where: { $0 == "." }) == 1
    }

    private func fits(_ record: Record, _ indicator: Indicator) -> Bool {
        indicator.forms.contains { form in
            guard form.holds(from: record.periodStart, to: record.periodEnd) else { return false }
            switch (form.kind, record.kind) {
            case (.rank, .rank): return true
            case (.count, .count), (.count, .fraction), (.percent, .percent), (.score, .score), (.money, .money), (.measure, .measure),
                (.duration, .duration), (.age, .age):
                return isUnit(record.unit, of: form)
            default: return false
            }
        }
    }

    /// Of `cán bộ, công chức` either will do.
    private func isUnit(_ unit: String?, of form: Indicator.Form) -> Bool {
        guard let unit else { return false }
        if form.units.contains(unit) { return true }
        return unit.utf8.contains(0x2C) && unit.split(separator: ",").contains { part in
            form.units.contains { $0 == part.drop(while: { $0 == " " }) }
        }
    }

    /// Changes are told in percent and its points, of scores in points, of ranks in places.
    private func isChange(_ record: Record, of candidate: IndicatorTable.Candidate) -> Bool {
        guard record.change != nil else { return false }
        return table.all[candidate.indicator].forms.contains { form in
            // what is counted is named by small verbs that say little without its unit (`thu hút`, `tổ chức`)
            if form.kind == .count, candidate.length < 3, !candidate.isAbbreviation { return false }
            guard form.holds(from: record.periodStart, to: record.periodEnd) else { return false }
            switch record.kind {
            case .percent: return form.kind != .rank
            case .score: return form.kind == .score || form.kind == .percent
            case .count: return form.kind == .rank && ["bậc", "hạng", "vị trí"].contains(record.unit)
            default: return false
            }
        }
    }
}
