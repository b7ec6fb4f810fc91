import Foundation
import Testing

@testable import Assessment

/// Our scores against those of the reference scorer, on the real gold with predictions made wrong in every way.
@Suite struct ReferenceScorerTests {
    @Test(.enabled(if: Shared.isThere, "../shared or python3 is not there"), arguments: [1, 2, 3] as [UInt64])
    func agreesToTheLastDigit(seed: UInt64) throws {
        let golds = try Shared.golds()
        try #require(golds.count > 50)
        var spoiler = Spoiler(seed: seed)
        let lines = golds.flatMap { spoiler.records(of: $0) }
        let documents = golds.compactMap { spoiler.document(of: $0) }
        let theirs = try Shared.score(records: lines, documents: documents)

        var problems: [Reading.Problem] = []
        let records = Reading.records(Spoiler.joined(lines), file: "records", problems: &problems)
        let fields = Reading.documents(Spoiler.joined(documents), file: "documents", problems: &problems)
        #expect(problems.isEmpty)
        let scored = Scorer(records).score(golds)
        let rows = Totals(Tally.sum(scored.map(\.tally))).rows + DocumentFields(gold: golds, reported: fields).rows
        #expect(Set(rows.map(\.name)) == Set(theirs.numbers.keys.filter { !$0.hasSuffix("_ci95") }))
        for row in rows {
            let ours = row.numbers.map { number in
                switch number {
                case .share(let share): share
                case .count(let count): Double(count)
                }
            }
            #expect(ours == theirs.numbers[row.name], "\(row.name)")
            #expect(ours.allSatisfy { $0 > 0 }, "\(row.name) is not put to the test")
        }
        let faults = scored.flatMap(\.faults).map { fault in
            let fields =
                fault.what == .period
                ? fault.reported?.period ?? "None" : fault.fields.map(\.rawValue).joined(separator: ",")
            return [fault.doc, fault.what.rawValue, fields].joined(separator: "\t")
        }
        #expect(faults == theirs.faults)
    }
}

/// Turns gold into predictions that are wrong here and there, the same way for the same seed.
struct Spoiler {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func draw(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    private mutating func sometimes(_ one: Int) -> Bool { draw(one) == 0 }

    static func joined(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    mutating func records(of gold: Gold) -> [String] {
        var out: [String] = []
        for figure in gold.figures {
            if sometimes(9) { continue }
            let line = record(of: figure, doc: gold.doc)
            out.append(line)
            if sometimes(15) { out.append(line) }
            if sometimes(12) { out.append(stray(near: figure, doc: gold.doc)) }
        }
        if sometimes(3) { out.reverse() }
        return out
    }

    private mutating func record(of figure: Gold.Figure, doc: String) -> String {
        var (start, end) = (figure.start, figure.end)
        if sometimes(8) { start += draw(9) - 4 }
        if sometimes(8) { end = max(start + 1, end + draw(9) - 4) }
        if sometimes(30) { (start, end) = (start + 40, end + 40) }
        var kind = figure.kind
        if sometimes(20) { kind = ["count", "percent", "measure", "rank"][draw(4)] }
        var keys: [(String, String)] = [
            ("doc", quoted(doc)), ("start", "\(start)"), ("end", "\(end)"), ("text", quoted(figure.text)),
            ("kind", quoted(kind)),
        ]
        for (key, amount) in [("value", figure.value), ("value_max", figure.valueMax), ("total", figure.total)] {
            keys.append((key, number(amount)))
        }
        let unit = sometimes(6) ? figure.unitAny.first ?? "hồ sơ" : figure.unit
        for (key, word) in [
            ("unit", sometimes(5) ? unit?.uppercased() : unit), ("per", figure.per), ("modifier", figure.modifier),
            ("change", figure.change), ("status", figure.status),
        ] {
            keys.append((key, spoiled(word, with: ["about", "increase", "target", "d", ""])))
        }
        for (key, phrase) in [("base", figure.base), ("property", figure.property), ("entity", figure.entity)] {
            keys.append((key, words(phrase)))
        }
        keys += period(figure.period)
        keys.append(("flags", sometimes(25) ? #"["vague","chrome"]"# : "[]"))
        return "{" + keys.map { "\(quoted($0)):\($1)" }.joined(separator: ",") + "}"
    }

    private mutating func stray(near figure: Gold.Figure, doc: String) -> String {
        let start = figure.start + draw(60)
        let kind = ["count", "money", "date", "reference", "period"][draw(5)]
        return
            #"{"doc":\#(quoted(doc)),"start":\#(start),"end":\#(start + 5),"text":"12","kind":"\#(kind)","value":12,"flags":null}"#
    }

    /// A number as a JSON literal, a string, or a wrong one.
    private mutating func number(_ amount: Amount?) -> String {
        guard let amount else { return sometimes(40) ? "3" : "null" }
        switch draw(12) {
        case 0: return "1\(amount)"
        case 1: return "\"\(amount)\""
        case 2: return amount.description.contains(".") ? "\(amount)0" : "\(amount).0"
        case 3: return sometimes(3) ? "null" : "\(amount)"
        default: return "\(amount)"
        }
    }

    private mutating func spoiled(_ word: String?, with others: [String]) -> String {
        if sometimes(12) { return quoted(others[draw(others.count)]) }
        return word.map(quoted) ?? "null"
    }

    /// A phrase with a word dropped, added or turned, in other case, or decomposed.
    private mutating func words(_ phrase: String?) -> String {
        guard let phrase else { return sometimes(4) ? quoted("tỷ lệ hồ sơ") : "null" }
        var parts = phrase.split(separator: " ").map(String.init)
        switch draw(9) {
        case 0: parts.remove(at: draw(parts.count))
        case 1: parts.insert("các", at: 0)
        case 2: parts.append("không")
        case 3: return quoted(phrase.uppercased())
        case 4: return quoted(phrase.decomposedStringWithCanonicalMapping)
        case 5: return "null"
        case 6: parts.append(contentsOf: ["1.250,5", "%", "(…)"])
        default: break
        }
        return quoted(parts.joined(separator: " "))
    }

    private mutating func period(_ period: String?) -> [(String, String)] {
        switch draw(8) {
        case 0: return [("period", "null")]
        case 1: return [("period", quoted("2021-Q\(1 + draw(5))"))]
        case 2: return [("period", quoted("2020-0\(draw(10))"))]
        case 3:
            guard let days = Days(period) else { return [("period", quoted("2019-H2/2020"))] }
            return [
                ("period", "null"), ("period_start", quoted(days.first + "T00:00")), ("period_end", quoted(days.last)),
            ]
        default: return [("period", period.map(quoted) ?? "null")]
        }
    }

    mutating func document(of gold: Gold) -> String? {
        if sometimes(9) { return nil }
        let keys = [
            ("title", gold.title), ("published", gold.published), ("author", gold.author), ("place", gold.place),
        ]
        let said = keys.map { key, word in
            let word = sometimes(6) ? "khác" : word
            return "\(quoted(key)):\((sometimes(4) ? word.map { " " + $0.uppercased() } : word).map(quoted) ?? "null")"
        }
        return "{\"doc\":\(quoted(gold.doc)),\(said.joined(separator: ","))}"
    }

    private func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

/// The folder beside the project that holds the real articles, their gold and the reference scorer.
enum Shared {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

    static let isThere =
        FileManager.default.fileExists(atPath: folder.appending(path: "tools/score.py").path)
        && (try? run(["python3", "--version"])) != nil

    static func golds() throws -> [Gold] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "gold").path)
        return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
            try Reading.gold(Array(Data(contentsOf: folder.appending(path: "gold/\(name)"))), file: name)
        }
    }

    struct Scores {
        var numbers: [String: [Double]]
        /// Document, what, fields.
        var faults: [String]
    }

    /// What the reference scorer says.
    static func score(records: [String], documents: [String]) throws -> Scores {
        let work = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let (pred, docs) = (work.appending(path: "figures.jsonl"), work.appending(path: "documents.jsonl"))
        try Data(Spoiler.joined(records)).write(to: pred)
        try Data(Spoiler.joined(documents)).write(to: docs)
        let command = [
            "python3", folder.appending(path: "tools/score.py").path, "--gold", folder.appending(path: "gold").path,
            "--pred", pred.path, "--documents", docs.path,
        ]
        let json = try run(command + ["--json"])
        let numbers = try JSONDecoder().decode([String: OneOrMore].self, from: json).mapValues(\.numbers)
        let listed = String(decoding: try run(command + ["--errors"]), as: UTF8.self).split(separator: "\n")
        let faults = listed.filter { $0.contains("\tgold ") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(3).joined(separator: "\t") }
        return Scores(numbers: numbers, faults: faults)
    }

    private struct OneOrMore: Decodable {
        var numbers: [Double]
        init(from decoder: any Decoder) throws {
            if let one = try? decoder.singleValueContainer().decode(Double.self) {
                numbers = [one]
            } else {
                numbers = try decoder.singleValueContainer().decode([Double].self)
            }
        }
    }

    private static func run(_ command: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        var environment = ProcessInfo.processInfo.environment
        environment["PYTHONIOENCODING"] = "utf-8"
        process.environment = environment
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        struct Failed: Error { var status: Int32 }
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
        return data
    }
}
