import Figures

/// A record as scoring sees it: ours, or one of another system read from JSON Lines.
package struct Reported: Sendable, Equatable {
    package var doc: String
    package var start: Int
    package var end: Int
    package var text: String = ""
    package var kind: String = ""
    package var value: Amount?
    package var valueMax: Amount?
    package var total: Amount?
    package var alternative: Amount?
    package var unit: String?
    package var per: String?
    package var modifier: String?
    package var change: String?
    package var base: String?
    package var status: String?
    package var property: String?
    package var entity: String?
    package var period: String?
    package var periodStart: String?
    package var periodEnd: String?
    package var rule: String?
    package var indicator: String?
    package var sentence: String?
    package var isChrome = false

    package init(doc: String, start: Int, end: Int) { (self.doc, self.start, self.end) = (doc, start, end) }

    package init(_ record: Record) {
        self.init(doc: record.doc, start: record.start, end: record.end)
        text = record.text
        kind = record.kind.rawValue
        value = record.value.map { Amount($0) }
        valueMax = record.valueMax.map { Amount($0) }
        total = record.total.map { Amount($0) }
        alternative = record.alternative.map { Amount($0) }
        unit = record.unit
        per = record.per
        modifier = record.modifier?.rawValue
        change = record.change?.rawValue
        base = record.base
        status = record.status?.rawValue
        property = record.property
        entity = record.entity
        period = record.period
        periodStart = record.periodStart
        periodEnd = record.periodEnd
        rule = record.rule
        (indicator, sentence) = (record.indicator, record.sentence)
        isChrome = record.flags.contains(.chrome)
    }

    /// References and what stands in the page's chrome are passed over in scoring.
    package var isFigure: Bool { !isChrome && Kind(rawValue: kind)?.isReference != true }

    /// The days of its period: its two dates where it has them, else what `period` says.
    var days: Days? {
        guard let periodStart, let periodEnd, !periodStart.isEmpty, !periodEnd.isEmpty else { return Days(period) }
        func date(_ text: String) -> String { String(text.unicodeScalars.prefix(10)) }
        return Days(first: date(periodStart), last: date(periodEnd))
    }
}
