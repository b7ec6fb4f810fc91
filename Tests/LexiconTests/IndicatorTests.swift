import Testing

@testable import Lexicon

/// indicators.tsv: the shipped one, and what its reader finds wrong.
@Suite struct IndicatorTests {
    private static let header = IndicatorDraft.columns.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }.joined(separator: "\t")

    /// A form: id, name, unit, kind, lower, upper, from, until.
    private static func form(
        _ id: String, _ name: String, _ unit: String, _ kind: String, _ lower: String = "", _ upper: String = "", from: String = "",
        until: String = "", direction: String = "higher", field: String = "economy"
    ) -> String {
        [id, name, unit, kind, lower, upper, "", direction, field, "", from, until].joined(separator: "\t")
    }

    private static func name(_ id: String, _ name: String) -> String { [id, name].joined(separator: "\t") + String(repeating: "\t", count: 10) }

    private static func file(_ lines: [String], path: String? = nil) -> DataFile {
        DataFile(name: "indicators.tsv", path: path, bytes: Array(([header] + lines).joined(separator: "\n").utf8))
    }

    private static func problems(_ layers: [[String]]) -> [String] {
        do {
            _ = try Lexicon(layers: layers.enumerated().map { [file($1, path: "\($0).tsv")] })
            return []
        } catch { return (error as? Problems)?.list.map(\.description) ?? ["\(error)"] }
    }

    private static let shipped = try! Lexicon.shipped().indicators

    @Test("the shipped indicators are many, in every field, and without clashes") func shippedTable() {
        #expect(Self.shipped.all.count >= 250)
        #expect(Set(Self.shipped.all.map(\.field)) == Set(IndicatorField.allCases))
        #expect(Set(Self.shipped.all.map(\.id)).count == Self.shipped.all.count)
        #expect(Self.shipped.all.allSatisfy { !$0.names.isEmpty && !$0.forms.isEmpty })
    }

    @Test("scales that readers know") func scales() throws {
        func scale(_ id: String, _ kind: IndicatorKind, on day: String? = nil) throws -> [String?] {
            let form = try #require(Self.shipped[id]?.forms.first { $0.kind == kind && $0.holds(from: day, to: day) })
            return [form.lower?.digits, form.upper?.digits]
        }
        #expect(try scale("papi", .score, on: "2016-05-01") == ["6", "60"])
        #expect(try scale("papi", .score, on: "2019-05-01") == ["8", "80"])
        #expect(try scale("par-index", .percent) == ["0", "100"])
        #expect(try scale("dti", .score) == ["0", "1"])
    }

    @Test("the linter", arguments: [
        ([form("a", "độ phì", "%", "percent"), form("b", "độ phì", "%", "percent")], "3: error: the name 'độ phì' with the same kind and unit is also of 'a' at 0.tsv:2; one of the two must go"),
        ([form("a", "độ phì", "%", "percent"), name("a", "độ phì")], "3: error: the name 'độ phì' stands already at 0.tsv:2; one of the two must go"),
        ([form("a", "độ phì", "%", "percent"), form("a", "độ phì", "%", "percent")], "3: error: the form stands already at 0.tsv:2; one of the two must go"),
        ([form("a", "độ phì", "%", "percent", "9", "1")], "2: error: the bounds 9 and 1 are reversed; the lower one comes first"),
        ([form("a", "độ phì", "%", "percent", "1,5", "9")], "2: error: lower is '1,5'; it must be a number in plain digits, like 8 or 0.5"),
        ([form("a", "độ phì", "%", "percentage")], "2: error: kind is 'percentage'; it must be one of count, percent, score, rank, money, measure, duration, age"),
        ([form("a", "độ phì", "%", "percent", field: "sport")], "2: error: field is 'sport'; it must be one of administration, technology, economy, agriculture, health, education, society, environment, safety"),
        ([form("a", "độ phì", "%", "percent", direction: "up")], "2: error: direction is 'up'; it must be one of higher, lower, neutral"),
        ([form("a", "độ phì", "%", "percent", from: "2021-02-29")], "2: error: from is '2021-02-29'; it must be a day like 2018-01-01"),
        ([form("a", "độ phì", "%", "percent", from: "2021-02-01", until: "2020-12-31")], "2: error: the days 2021-02-01 and 2020-12-31 are reversed; the first day comes first"),
        ([form("a", "thứ bậc", "điểm", "rank")], "2: error: a rank has no unit; the cell must be empty"),
        ([form("a", "độ phì", "", "percent")], "2: error: unit is empty; a percent has one"),
        ([name("a", "độ phì")], "2: error: 'a' has no line with a kind; there must be one"),
        ([form("a", "độ phì", "%", "percent"), form("a", "độ tơi", "điểm", "score", direction: "lower")], "3: error: direction and field of 'a' differ from 0.tsv:2; an id has one of each"),
    ])
    func linter(lines: [String], problem: String) { #expect(Self.problems([lines]) == ["0.tsv:" + problem]) }

    @Test("a unit that no file knows") func unknownUnit() {
        let units = DataFile(name: "units.tsv", bytes: Array("spelling\tunit\tkind\tmatch\n%\t%\tpercent\t\n".utf8))
        #expect {
            _ = try Lexicon(layers: [[units, Self.file([Self.form("a", "độ phì", "‰", "percent")])]])
        } throws: { "\($0)" == "indicators.tsv:2: error: no percent has the unit '‰'; it must be in units.tsv" }
    }

    @Test("forms that hold at different times, and different units, are no clash") func noClash() {
        let early = Self.form("a", "độ phì", "%", "percent", until: "2017-12-31")
        #expect(Self.problems([[early, Self.form("a", "độ phì", "%", "percent", from: "2018-01-01")]]) == [])
        #expect(Self.problems([[early, Self.form("b", "độ phì", "điểm", "score")]]) == [])
    }

    @Test("every problem of every file is told at once") func allAtOnce() {
        #expect(Self.problems([[Self.form("a", "x", "%", "?")], [Self.form("b", "y", "%", "percent", "2", "1")]]).count == 2)
    }

    @Test("what a later layer says of an id takes the place of its forms; names add up") func layers() throws {
        let table = try Lexicon(layers: [
            [Self.file([Self.form("a", "độ phì", "%", "percent", "0", "100"), Self.name("a", "phì nhiêu")])],
            [Self.file([Self.form("a", "màu mỡ", "điểm", "score", "0", "5"), Self.form("b", "độ phì", "%", "percent")])],
        ]).indicators
        #expect(table["a"]?.forms.map(\.kind) == [.score])
        #expect(table["a"]?.names == ["màu mỡ", "độ phì", "phì nhiêu"])
        // of the same name, the later layer's comes first
        #expect(table.candidates(in: "độ phì của đất").map { table.all[$0.indicator].id }.count == 2)
    }

    @Test("names are found by folded syllables, the longest first") func candidates() throws {
        let table = try Lexicon(layers: [[Self.file([
            Self.form("a", "xuất khẩu", "USD", "money"), Self.form("b", "kim ngạch xuất khẩu chè", "USD", "money"), Self.name("b", "hoá đơn chè"),
            Self.name("-", "giá chè"),
        ])]]).indicators
        func ids(_ property: String) -> [String] { table.candidates(in: property).map { table.all[$0.indicator].id } }
        #expect(ids("tổng Kim ngạch xuất khẩu chè xanh") == ["b", "a"])
        #expect(ids("HÓA ĐƠN … chè") == ["b"])
        #expect(ids("xuất, nhập khẩu") == [])
        #expect(ids("giá chè xuất khẩu") == [])
        #expect(ids("tái xuất khẩu") == ["a"])
    }
}
