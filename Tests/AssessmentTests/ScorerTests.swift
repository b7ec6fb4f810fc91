import Figures
import Numbers
import Testing

@testable import Assessment

@Suite struct ScorerTests {
    @Test func perfect() {
        let gold = Gold(doc: "d", figures: [.count(0, 10, "5"), .count(20, 30, "7")])
        let out = Scorer(gold.figures.map { Reported($0, doc: "d") }).score(gold)
        #expect(out.faults.isEmpty)
        let totals = Totals(out.tally)
        #expect(totals.detection == .init(precision: 1, recall: 1, f1: 1))
        #expect(totals.strict.f1 == 1)
        #expect(totals.exactSpan == 1)
        #expect(totals.value == 1)
        #expect(totals.period == 1, "the gold says no period, nor does the record")
        #expect(totals.whole == 1)
        #expect((totals.gold, totals.reported) == (2, 2))
    }

    @Test func nothingAtAll() {
        let totals = Totals(Scorer([Reported]()).score(Gold(doc: "d", figures: [])).tally)
        #expect(totals.detection == .init(precision: 0, recall: 0, f1: 0))
        #expect(totals.statusF1 == 0)
    }

    @Test func missedAndSpurious() {
        let gold = Gold(doc: "d", figures: [.count(0, 10, "5"), .count(20, 30, "7")])
        let stray = Reported(.count(10, 20, "5"), doc: "d")
        let out = Scorer([Reported(gold.figures[0], doc: "d"), stray, Reported(gold.figures[1], doc: "other")]).score(
            gold)
        #expect(out.faults.map(\.what) == [.missed, .spurious])
        #expect(out.faults.map(\.gold) == [gold.figures[1], nil])
        #expect(out.faults.map(\.reported) == [nil, stray])
        #expect(Totals(out.tally).detection == .init(precision: 0.5, recall: 0.5, f1: 0.5))
    }

    @Test func matchesByLargestOverlap() {
        let gold: [Gold.Figure] = [.count(0, 10, "1"), .count(10, 20, "2")]
        let wide = Reported(.count(4, 18, "2"), doc: "d")
        #expect(Matching.pairs(gold, [wide]) == [.init(gold: 1, reported: 0)])
        let narrow = Reported(.count(8, 12, "2"), doc: "d")
        #expect(
            Matching.pairs(gold, [wide, narrow]) == [.init(gold: 1, reported: 0), .init(gold: 0, reported: 1)],
            "what is left over goes to the next best")
        #expect(Matching.pairs(gold, [Reported(.count(20, 30, "2"), doc: "d")]).isEmpty, "touching is not overlapping")
        let twins = [narrow, narrow]
        #expect(
            Matching.pairs(gold, twins) == [.init(gold: 1, reported: 1), .init(gold: 0, reported: 0)],
            "of equal overlaps those that begin closer together, then the later ones")
    }

    /// Something done to a record that makes one field wrong, or none.
    struct Change: Sendable {
        var field: Field?
        var make: @Sendable (inout Reported) -> Void
        init(_ field: Field? = nil, _ make: @escaping @Sendable (inout Reported) -> Void) {
            (self.field, self.make) = (field, make)
        }
    }

    @Test(arguments: [
        Change(.value) { $0.value = Amount("6") }, Change(.value) { $0.value = nil },
        Change(.valueMax) { $0.valueMax = Amount("9") }, Change(.total) { $0.total = Amount("9") },
        Change(.kind) { $0.kind = "measure" }, Change(.modifier) { $0.modifier = "about" },
        Change(.change) { $0.change = "increase" }, Change(.unit) { $0.unit = "xã" }, Change(.unit) { $0.unit = nil },
    ])
    func wrong(change: Change) throws {
        let field = try #require(change.field)
        let gold = Gold(doc: "d", figures: [.count(0, 10, "5")])
        var record = Reported(gold.figures[0], doc: "d")
        change.make(&record)
        let out = Scorer([record]).score(gold)
        #expect(out.faults == [Fault(doc: "d", what: .wrong, gold: gold.figures[0], reported: record, fields: [field])])
        #expect(out.tally.strict == 0)
        #expect(out.tally.whole == 0)
        #expect(out.tally.value == ([.value, .valueMax, .total].contains(field) ? 0 : 1))
    }

    @Test(arguments: [
        Change { $0.value = Amount("5.00") }, Change { $0.unit = "HỒ SƠ" },
        Change { $0.unit = "bộ ho\u{302}\u{300} sơ" }, Change { $0.per = "d" }, Change { $0.modifier = "" },
        Change { $0.rule = "x" },
    ])
    func right(change: Change) {
        var figure = Gold.Figure.count(0, 10, "5")
        figure.unitAny = ["bộ hồ sơ"]
        var record = Reported(figure, doc: "d")
        change.make(&record)
        #expect(Scorer([record]).score(Gold(doc: "d", figures: [figure])).faults.isEmpty)
    }

    @Test func unitsOfRanksAreNotCompared() {
        var figure = Gold.Figure.count(0, 10, "5")
        figure.kind = "rank"
        var record = Reported(figure, doc: "d")
        record.unit = "hạng"
        #expect(Scorer([record]).score(Gold(doc: "d", figures: [figure])).tally.strict == 1)
    }

    @Test func perIsComparedWhereTheGoldHasOne() {
        var figure = Gold.Figure.count(0, 10, "5")
        figure.per = "d"
        var record = Reported(figure, doc: "d")
        record.per = nil
        #expect(Scorer([record]).score(Gold(doc: "d", figures: [figure])).faults.map(\.fields) == [[.per]])
    }

    @Test func optionalIsNeitherRewardedNorCountedAgainst() {
        var figure = Gold.Figure.count(0, 10, "5")
        figure.isOptional = true
        let gold = Gold(doc: "d", figures: [figure])
        for records in [[], [Reported(figure, doc: "d")]] {
            let out = Scorer(records).score(gold)
            #expect(out.tally == Tally())
            #expect(out.faults.isEmpty)
        }
    }

    @Test func referencesAndChromeArePassedOver() {
        var records: [Reported] = []
        for kind in ["date", "time", "period", "reference"] {
            var record = Reported(.count(0, 10, "5"), doc: "d")
            record.kind = kind
            records.append(record)
        }
        var chrome = Reported(.count(0, 10, "5"), doc: "d")
        chrome.isChrome = true
        #expect(Scorer(records + [chrome]).score(Gold(doc: "d", figures: [])).tally == Tally())
    }

    @Test func periods() {
        func right(_ gold: String?, _ change: (inout Reported) -> Void) -> [Int] {
            var figure = Gold.Figure.count(0, 10, "5")
            figure.period = gold
            var record = Reported(figure, doc: "d")
            record.period = nil
            change(&record)
            let tally = Scorer([record]).score(Gold(doc: "d", figures: [figure])).tally
            #expect(tally.whole == (tally.periodRight == tally.periodScored ? 1 : 0))
            return [tally.periodRight, tally.periodScored]
        }
        #expect(right("2021") { $0.period = "2021-01/2021-12" } == [1, 1])
        #expect(right("2021-Q4") { ($0.periodStart, $0.periodEnd) = ("2021-10-01T00:00", "2021-12-31") } == [1, 1])
        #expect(
            right("2021") {
                $0.period = "2021"
                ($0.periodStart, $0.periodEnd) = ("2020-01-01", "2020-12-31")
            } == [0, 1])
        #expect(right("2021") { _ in } == [0, 1])
        #expect(right(nil) { $0.period = "2021" } == [0, 1])
        #expect(right(nil) { $0.period = "none" } == [1, 1])
        #expect(right("?") { $0.period = "2021" } == [0, 0])
    }

    @Test func wordsAndStatus() {
        var figure = Gold.Figure.count(0, 10, "5")
        (figure.property, figure.entity, figure.status) = ("hồ sơ trực tuyến", "cấp huyện", "target")
        func tally(_ change: (inout Reported) -> Void) -> Tally {
            var record = Reported(figure, doc: "d")
            change(&record)
            return Scorer([record]).score(Gold(doc: "d", figures: [figure])).tally
        }
        #expect(tally { _ in }.whole == 1)
        let half = tally { $0.property = "hồ sơ giấy tờ" }
        #expect((half.property.sum, half.property.named, half.whole) == (0.5, 1, 1))
        let turned = tally { $0.entity = "cấp tỉnh" }
        #expect((turned.entity.sum, turned.whole, turned.strict) == (0, 0, 1))
        let silent = tally { $0.base = "cùng kỳ" }
        #expect((silent.base.named, silent.base.filled, silent.whole) == (0, 1, 1))
        #expect(tally { _ in }.statusRight == 1)
        let other = tally { $0.status = "norm" }
        #expect((other.statusRight, other.statusMissed, other.statusSpurious) == (0, 1, 1))
        let none = tally { $0.status = nil }
        #expect((none.statusRight, none.statusMissed, none.statusSpurious) == (0, 1, 0))
    }

    @Test func kindsAddUpToTheWhole() {
        var percent = Gold.Figure.count(40, 50, "5")
        percent.kind = "percent"
        let gold = Gold(doc: "d", figures: [.count(0, 10, "5"), percent, .count(60, 70, "1")])
        var stray = Reported(.count(80, 90, "5"), doc: "d")
        stray.kind = "money"
        let out = Scorer([Reported(gold.figures[0], doc: "d"), Reported(percent, doc: "d"), stray]).score(gold)
        #expect(out.byKind.keys.sorted() == ["count", "money", "percent"])
        #expect(out.byKind["count"]?.missed == 1)
        #expect(Tally.sum(out.byKind.keys.sorted().compactMap { out.byKind[$0] }) == out.tally)
    }

    @Test func ourOwnRecords() {
        var record = Record(doc: "d", start: 0, end: 10, text: "5", kind: .count, rule: "count.plain")
        record.value = ExactDecimal("5.0")
        record.unit = "hồ sơ"
        #expect(
            Reported(record)
                == {
                    var r = Reported(.count(0, 10, "5"), doc: "d")
                    r.rule = "count.plain"
                    r.text = "5"
                    return r
                }())
        record.flags = [.vague, .chrome]
        #expect(!Reported(record).isFigure)
        #expect(Scorer([record]).score(Gold(doc: "d", figures: [])).tally == Tally())
    }

    @Test func bootstrap() throws {
        let gold = (0..<20).map { Gold(doc: "\($0)", figures: [.count(0, 10, "5"), .count(20, 30, "5")]) }
        let records = gold.flatMap { g in g.figures.prefix(g.doc.count).map { Reported($0, doc: g.doc) } }
        let tallies = Scorer(records).score(gold).map(\.tally)
        let interval = try #require(Bootstrap(tallies))
        #expect(interval == Bootstrap(tallies), "drawn the same each time")
        let f1 = Totals(Tally.sum(tallies)).detection.f1
        #expect(interval.detection.contains(f1))
        #expect(interval.detection.lowerBound < f1 && f1 < interval.detection.upperBound)
        #expect(Bootstrap([]) == nil)
    }
}

extension Gold.Figure {
    /// A count of files.
    static func count(_ start: Int, _ end: Int, _ value: String) -> Gold.Figure {
        var out = Gold.Figure(start: start, end: end, text: value, kind: "count")
        out.value = Amount(value)
        out.unit = "hồ sơ"
        return out
    }
}

extension Reported {
    /// The record that says just what the gold says.
    init(_ figure: Gold.Figure, doc: String) {
        self.init(doc: doc, start: figure.start, end: figure.end)
        (text, kind) = (figure.text, figure.kind)
        (value, valueMax, total) = (figure.value, figure.valueMax, figure.total)
        (unit, per, modifier, change) = (figure.unit, figure.per, figure.modifier, figure.change)
        (base, status, property, entity) = (figure.base, figure.status, figure.property, figure.entity)
        period = figure.period
    }
}
