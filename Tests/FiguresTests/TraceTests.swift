import Lexicon
import Numbers
import Testing
import VietText

@testable import Figures

/// What `explain` shows is what reading does.
@Suite struct TraceTests {
    private static let lexicon = try! Lexicon.shipped()
    private static let extractor = Extractor(lexicon: lexicon)

    private static func report(_ words: String, chrome: String = "") -> Report {
        let text = Text(chrome + words)
        let split = Text(chrome).bytes.count
        var zones = [Report.Zone(range: split..<text.bytes.count, role: .body)]
        if split > 0 { zones.insert(.init(range: 0..<split, role: .chrome), at: 0) }
        return Report(document: DocumentRecord(doc: "text", source: "text"), text: text, zones: zones)
    }

    private static func places(_ words: String) -> [Trace.Place] {
        extractor.trace(report(words)).sentences.flatMap(\.places)
    }

    /// Over all the rules' examples: every record that is reported has its place, with the same record and its rule as winner,
    /// and nothing else counts as reported; all words are slices of the text.
    @Test(arguments: [[], [.references, .zeros, .indefinite]] as [Set<Inclusion>])
    func tracesAreTrue(include: Set<Inclusion>) throws {
        let extractor = Extractor(lexicon: Self.lexicon, include: include)
        for rule in Rule.all {
            for text in rule.examples.map({ $0.text.replacing("[[", with: "").replacing("]]", with: "") })
                + rule.counterExamples.map(\.text)
            {
                let report = Self.report("🌾 " + text)
                let scalars = Array(("🌾 " + text).unicodeScalars)
                let trace = extractor.trace(report)
                let places = trace.sentences.flatMap(\.places)
                #expect(
                    places.filter { $0.fate == .reported }.compactMap(\.record) == extractor.read(report).records,
                    "\(text)")
                for place in places {
                    #expect(
                        place.attempts.count { $0.outcome == .won } == (place.fate == .unclaimed ? 0 : 1), "\(text)")
                    if let record = place.record { #expect(place.winner?.rule.id == record.rule, "\(text)") }
                }
                let stretches =
                    trace.sentences.flatMap(\.tokens).map(\.stretch) + places.flatMap(\.numbers).map(\.stretch)
                    + places.flatMap(\.attempts).map(\.stretch) + places.flatMap(\.governors).compactMap(\.words)
                for one in stretches {
                    #expect(String(String.UnicodeScalarView(scalars[one.range])) == one.text, "\(text)")
                }
            }
        }
    }

    @Test func saysWhyRulesWinAndLose() throws {
        let places = Self.places("giao 255/299 TTHC theo Công văn 214")
        let fraction = try #require(places.first)
        #expect(fraction.winner?.rule.id == "fraction.slash")
        #expect(fraction.numbers.map(\.stretch.text) == ["255", "299"])
        let lost = Dictionary(grouping: fraction.attempts, by: \.rule.id).mapValues { $0.map(\.outcome) }
        #expect(lost["count"] == [.taken(by: "fraction.slash")])
        #expect(lost["ref.bare"] == [.later(than: "fraction.slash"), .taken(by: "fraction.slash")])
        #expect(places.last?.winner?.rule.id == "ref.document")
        #expect(places.last?.fate == .onRequest([.references]))
        #expect(places.last?.whyWon == "began earlier than the others")
    }

    @Test(arguments: [
        ("đạt hơn 12 xã", "modifier", "over", "hơn"), ("giảm từ 3 ngày trở lên", "modifier", "at_least", "trở lên"),
        ("tăng gần 5%", "change", "increase", "tăng"),
        ("giảm thời gian giải quyết 30% so với trước", "change", "decrease", "giảm"),
        ("vượt 12% kế hoạch", "change", "increase", "vượt"),
        ("đạt 640 tấn, vượt 35 tấn", "change", "increase", "vượt"), ("đạt 640 tấn, vượt gần 35 tấn", "change", "increase", "vượt"),
        ("thấp hơn đỉnh lũ năm 2008 gần 2 m", "change", "lower", "thấp hơn"),
    ])
    func namesTheWordsThatGovern(text: String, field: String, value: String, words: String) throws {
        let governors = Self.places(text).filter { $0.fate == .reported }.flatMap(\.governors)
        let governor = try #require(governors.first { $0.field == field }, "\(governors)")
        #expect(governor.value == value)
        #expect(governor.words?.text == words)
    }

    @Test func aChangeThatGoesOnHasNoWordsOfItsOwn() throws {
        let second = try #require(Self.places("giảm 9 đầu mối (11,8%) so với trước").last)
        #expect(second.governors == [.init(field: "change", value: "decrease", words: nil)])
    }

    @Test func whyNot() throws {
        let page = Self.report(
            "Quyết định số 129/2007 giao 12 xã. Xe số hiệu lạ 4512. Một người dân cho biết không ghi nhận ca mắc nào.",
            chrome: "Lượt xem 4.300\n")
        func answer(_ words: String, _ extractor: Extractor = Self.extractor) throws -> String {
            let text = String(decoding: page.text.given, as: UTF8.self)
            let at = try #require(text.firstRange(of: words))
            let start = text[..<at.lowerBound].unicodeScalars.count
            return switch extractor.whyNot(page, start..<(start + words.unicodeScalars.count)).answer {
            case .reported(let record): "reported \(record.text)"
            case .noNumber: "no number"
            case .chrome(let zone): "chrome \(zone?.stretch.text.count ?? 0)"
            case .article: "article"
            case .claimed(let attempt, _): "claimed by \(attempt.rule.id)"
            case .unmatched: "unmatched"
            case .onRequest(let attempt, let inclusion): "\(attempt.rule.id) with \(inclusion.rawValue)"
            }
        }
        #expect(try answer("12 xã") == "reported 12 xã")
        #expect(try answer("định") == "no number")
        #expect(try answer("4.300").hasPrefix("chrome"))
        #expect(try answer("Một") == "article")
        #expect(try answer("2007") == "claimed by ref.document")
        #expect(try answer("4512") == "unmatched")
        #expect(try answer("không") == "count.zero with zeros")
        #expect(
            try answer("2007", Extractor(lexicon: Self.lexicon, include: [.references])) == "claimed by ref.document")
        #expect(Self.extractor.whyNot(page, 9_000..<9_001).stretch.text == "")
    }

    @Test func everyStepHasWords() {
        func all(_ steps: [StepWords]) -> [StepWords] { steps.flatMap { [$0] + all($0.inner) } }
        for rule in Rule.all {
            for step in all(rule.words) { #expect(!step.says.isEmpty, "\(rule.id)") }
        }
    }

    @Test func coverageCounts() {
        var coverage = Coverage()
        coverage.add(Self.extractor.firings(Self.report("có 12 xã, 15 huyện, đạt 5%")))
        coverage.add(Self.extractor.firings(Self.report("có 12 xã")))
        #expect(coverage.lines.map(\.rule) == Rule.all.map(\.id))
        #expect(coverage.lines.first { $0.rule == "count" } == .init(rule: "count", fired: 3, documents: 2))
        #expect(coverage.lines.first { $0.rule == "money" } == .init(rule: "money", fired: 0, documents: 0))
    }
}
