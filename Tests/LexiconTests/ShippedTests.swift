import Foundation
import TestSupport
import Testing
import VietText

@testable import Lexicon

/// The data files that ride inside the executable.
@Suite struct ShippedTests {
    static let folder = "Sources/LexiconData/tsv"
    static let files = Lexicon.shippedFiles()
    static let lexicon = try! Lexicon.shipped()

    @Test func `they load without a problem`() throws {
        _ = try Lexicon(files: Self.files)
    }

    @Test func `the folder and the embedded list are the same`() throws {
        let names = try Lines.files(in: Self.folder, ending: "").map { URL(fileURLWithPath: $0).lastPathComponent }
        #expect(names == Self.files.map(\.name).sorted(), "a file of tsv/ needs two lines in lexicon_data.c")
        for file in Self.files {
            let url = Repository.root.appendingPathComponent("\(Self.folder)/\(file.name)")
            #expect(Array(try Data(contentsOf: url)) == file.bytes, "\(file.name)")
        }
    }

    @Test func `a file's table is named once`() {
        #expect(Set(Self.files.map(\.name)).count == Self.files.count)
        #expect(Self.lexicon.counted.count >= 8_000)
        for (table, count) in [
            ("units", Self.lexicon.units.count), ("magnitudes", Self.lexicon.magnitudes.count),
            ("number words", Self.lexicon.numberWords.count), ("vague numbers", Self.lexicon.vagueNumbers.count),
            ("modifiers", Self.lexicon.modifiers.count), ("changes", Self.lexicon.changes.count),
            ("statuses", Self.lexicon.statuses.count), ("cues", Self.lexicon.cues.count),
            ("references", Self.lexicon.references.count), ("fixed", Self.lexicon.fixed.count), ("stops", Self.lexicon.stops.count),
        ] { #expect(count > 0, "\(table)") }
    }

    /// The unit of a spelling that stands alone.
    static func unit(_ spelling: String) -> UnitEntry? {
        let text = Text(spelling)
        let tokens = Tokenizer.tokens(of: text)
        let ids = lexicon.ids(of: tokens, in: text.bytes)
        let hit = lexicon.phrases(in: ids).longest(.unit, at: 0, limit: ids.count) { lexicon.units[$0.row].match != .exact || lexicon.units[$0.row].spelling == spelling }
        return hit.flatMap { $0.count == ids.count ? lexicon.units[$0.row] : nil }
    }

    /// The canonical units that the contract names.
    @Test(arguments: [
        (UnitKind.percent, ["%", "pp", "bp", "‰"]), (.score, ["điểm"]), (.multiple, ["lần"]), (.age, ["a", "mo"]),
        (.money, ["VND", "USD", "EUR", "JPY", "CNY"]), (.duration, ["h", "min", "s", "d", "wk", "mo", "a"]),
        (
            .measure,
            [
                "har", "km", "m", "m2", "t", "kg", "dt", "Cel", "kW.h", "MW", "L", "By", "GBy", "Mbit/s", "[bbl_us]", "[oz_tr]", "lượng",
                "sào", "công",
            ]
        ),
    ]) func `the contract's units are known`(kind: UnitKind, units: [String]) {
        let known = Set(Self.lexicon.units.filter { $0.kind == kind }.map(\.unit))
        for unit in units { #expect(known.contains(unit), "no spelling gives \(kind) '\(unit)'") }
    }

    @Test(arguments: [
        ("phần trăm", "%"), ("điểm phần trăm", "pp"), ("điểm cơ bản", "bp"), ("đồng", "VND"), ("USD", "USD"), ("đô la Mỹ", "USD"),
        ("euro", "EUR"), ("yên", "JPY"), ("nhân dân tệ", "CNY"), ("ha", "har"), ("héc ta", "har"), ("hecta", "har"), ("km", "km"),
        ("mét", "m"), ("m2", "m2"), ("m²", "m2"), ("mét vuông", "m2"), ("m3", "m3"), ("tấn", "t"), ("tạ", "dt"), ("kg", "kg"),
        ("độ C", "Cel"), ("°C", "Cel"), ("kWh", "kW.h"), ("MW", "MW"), ("lít", "L"), ("giờ", "h"), ("phút", "min"), ("giây", "s"),
        ("ngày làm việc", "d"), ("tuần", "wk"), ("tháng", "mo"), ("năm", "a"), ("tuổi", "a"), ("tháng tuổi", "mo"), ("GB", "GBy"),
        ("Mbps", "Mbit/s"), ("thùng dầu", "[bbl_us]"), ("ounce", "[oz_tr]"), ("lượng", "lượng"), ("sào", "sào"), ("điểm", "điểm"),
        ("lần", "lần"),
    ]) func `a spelling has its unit`(spelling: String, unit: String) {
        #expect(Self.unit(spelling)?.unit == unit)
        #expect(Self.unit(spelling.decomposedStringWithCanonicalMapping)?.unit == unit || Self.unit(spelling)?.match == .exact)
    }

    @Test func `case tells units apart`() {
        #expect(Self.unit("MW")?.unit == "MW")
        #expect(Self.unit("m")?.unit == "m")
        #expect(Self.unit("M")?.unit != "m")
    }

    struct Province {
        var spelling: String
        var code: String
        var from: String
        var until: String
        var successor: String
    }

    static func provinces() throws -> [Province] {
        let file = try #require(files.first { $0.name == "provinces.tsv" })
        var problems: [TSV.Problem] = []
        let rows = TSV.rows(
            of: file.name, file.bytes, columns: ["spelling", "code", "from?", "until?", "successor?"], problems: &problems)
        #expect(problems.isEmpty)
        return rows.map {
            Province(
                spelling: $0.cells[0], code: $0.cells[1], from: $0.cells[2], until: $0.cells[3], successor: $0.cells[4])
        }
    }

    @Test(arguments: [("2008-08-01", 63), ("2013-07-31", 63), ("2025-06-30", 63), ("2025-07-01", 34), ("2026-01-01", 34)])
    func `there are as many provinces as there were`(day: String, count: Int) throws {
        let codes = try Self.provinces().filter { ($0.from.isEmpty || $0.from <= day) && ($0.until.isEmpty || day <= $0.until) }
        #expect(Set(codes.map(\.code)).count == count)
    }

    @Test func `a province that ended has a successor that stands`() throws {
        let all = try Self.provinces()
        let standing = Set(all.filter { $0.until.isEmpty }.map(\.code))
        for province in all {
            #expect(province.code.hasPrefix("VN-"), "\(province.spelling)")
            #expect(province.until.isEmpty == province.successor.isEmpty, "\(province.spelling)")
            if province.until >= "2025" { #expect(standing.contains(province.successor), "\(province.spelling)") }
        }
        #expect(Dictionary(grouping: all, by: \.spelling).filter { Set($0.value.map(\.code)).count > 1 }.isEmpty)
    }
}
