import Lexicon

/// Fills in the indicator of a record whose property names one (indicators.tsv) and whose kind, unit and period fit it.
struct Indicators {
    let table: IndicatorTable

    /// The longest name wins; of names as long, the one that the record itself fits over one that it is a change of.
    func id(of record: Record) -> String? {
        guard !record.kind.isReference, let property = record.property else { return nil }
        let candidates = table.candidates(in: property)
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
        return unit.contains(", ") && unit.split(separator: ",").contains { part in
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
