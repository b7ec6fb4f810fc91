import Figures
import Numbers

/// A record with every column filled, and one with as little as can be.
enum Samples {
    static let full: Record = {
        var record = Record(doc: "a/b", start: 5, end: 24, text: "1.250,50 tỷ đồng/năm", kind: .money, rule: "money")
        record.value = ExactDecimal("1250500000000")
        record.valueMax = ExactDecimal("1250500000001.90")
        record.total = ExactDecimal("-0.90")
        record.alternative = ExactDecimal("0.050")
        (record.unit, record.per, record.unitText) = ("VND", "a", "tỷ đồng/năm")
        (record.modifier, record.change, record.base, record.status) = (.atLeast, .increase, "cùng kỳ", .target)
        (record.property, record.entity, record.indicator) = ("doanh thu, \"gộp\"", "tỉnh", "revenue")
        (record.period, record.periodStart, record.periodEnd) = ("2021-Q1", "2021-01-01", "2021-03-31")
        record.periodKind = .asOf
        record.sentence = "Doanh thu\tđạt\n\"1.250,50 tỷ đồng/năm\"."
        record.flags = [.ambiguousSeparator, .periodInherited]
        (record.place, record.placeLevel, record.placeName) = ("VN-03", .district, "huyện Bắc Quang")
        (record.propertySpans, record.entitySpans) = ([GivenSpan(0..<4), GivenSpan(25..<31)], [GivenSpan(32..<36)])
        return record
    }()

    static let bare = Record(doc: "x", start: 0, end: 1, text: "1", kind: .reference, rule: "list-marker")

    static let document: DocumentRecord = {
        var document = DocumentRecord(doc: "a,b", source: "a,b.txt")
        document.title = "Tiêu đề"
        (document.characters, document.sentences, document.figures) = (120, 3, 2)
        return document
    }()
}
