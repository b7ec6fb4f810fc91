import Figures
import Numbers

extension Record {
    /// A record that was read from a file; nil where it is no figure with a number.
    init?(_ reported: Reported) {
        guard let kind = Kind(rawValue: reported.kind), !kind.isReference, !reported.isChrome, let value = reported.value?.exact else { return nil }
        self.init(doc: reported.doc, start: reported.start, end: reported.end, text: reported.text, kind: kind, rule: reported.rule ?? "")
        (self.value, valueMax, total) = (value, reported.valueMax?.exact, reported.total?.exact)
        alternative = reported.alternative?.exact
        (unit, per, base, property, entity) = (reported.unit, reported.per, reported.base, reported.property, reported.entity)
        modifier = reported.modifier.flatMap { Modifier(rawValue: $0) }
        change = reported.change.flatMap { Change(rawValue: $0) }
        status = reported.status.flatMap { Status(rawValue: $0) }
        (period, periodStart, periodEnd) = (reported.period, reported.periodStart, reported.periodEnd)
        (indicator, sentence) = (reported.indicator, reported.sentence)
    }
}

extension Amount {
    /// The number that it is.
    fileprivate var exact: ExactDecimal? {
        if case .exact(let value) = self { value } else { nil }
    }
}
