import Figures
import Lexicon
import Testing

@testable import Relations

/// What is said several times is one fact.
@Suite struct FactTests {
    static func facts(_ text: String, headline: Int = 0) -> [Fact] {
        let records = RelationExampleTests.extractor.read(text: text)
        return Relations(records, roles: records.indices.map { $0 < headline ? .title : .body }).facts
    }

    @Test("the mention in the body with most fields stands for all") func choice() throws {
        let text = """
            Thu ngân sách 71.938 tỷ đồng.
            Năm 2021, thu ngân sách của tỉnh ước đạt 71.938 tỷ đồng, tăng 12,5% so với năm 2020.
            """
        let facts = Self.facts(text, headline: 1)
        let first = try #require(facts.first)
        #expect(facts.count == 2)
        #expect(first.mentions.count == 2)
        #expect(first.record.period == "2021")
        #expect(first.mentions[1] == GivenSpan(first.record.start..<first.record.end))
        #expect(facts[1].mentions == [GivenSpan(facts[1].record.start..<facts[1].record.end)])
    }

    @Test("references are no facts, and nothing is left out or said twice") func all() {
        let text = "Ngày 5/3/2021, theo Quyết định 12/QĐ-UBND, xã có 120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh. Huyện có 40 cán bộ."
        let figures = RelationExampleTests.extractor.read(text: text).filter { !$0.kind.isReference }
        #expect(Self.facts(text).flatMap(\.mentions) == figures.map { GivenSpan($0.start..<$0.end) })
    }

    @Test("a document without figures has none") func none() {
        #expect(Self.facts("Không có gì.").isEmpty)
        #expect(Relations.none.records.isEmpty)
    }
}
