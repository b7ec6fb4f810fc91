import Figures
import Lexicon
import Numbers
import Testing

@testable import Relations

/// Where figures stand in their line, and what their printed digits leave open.
@Suite struct LineTests {
    static func lines(_ text: String) -> [Line] { Line.lines(of: RelationExampleTests.extractor.read(text: text)) }

    @Test("what a figure may have been before it was printed", arguments: [
        ("Chi cục thu 1,2 tỷ đồng.", "1150000000", "1300000000"),
        ("Chi cục thu 1,20 tỷ đồng.", "1195000000", "1210000000"),
        ("Chi cục thu hơn 1.200 tỷ đồng.", "1200000000000", "1300000000000"),
        ("Chi cục thu gần 1.200 tỷ đồng.", "1100000000000", "1200000000000"),
        ("Chi cục thu khoảng 15%.", "14", "16"),
        ("Xã có 1.200 hộ.", "1200", "1200"),
    ])
    func span(text: String, low: String, high: String) throws {
        let span = try #require(Self.lines(text).first?.figures.first?.span)
        #expect(span.low.normalized.description == low)
        #expect(span.high.normalized.description == high)
    }

    @Test("a sentence that opens with 'trong đó' goes on with the one before") func joined() throws {
        let text = "Kho có 120 hồ sơ. Trong đó, 80 hồ sơ cấp tỉnh. Xã có 5 cán bộ."
        #expect(Self.lines(text).map(\.figures.count) == [2, 1])
        let line = try #require(Self.lines(text).first)
        #expect(line.parts.map(\.whole) == [0])
        #expect(!line.gap(0, 1).endsSentence)
    }

    @Test("not with one that stands further off") func apart() {
        #expect(Self.lines("Kho có 120 hồ sơ. Kho nằm ở xã bên. Trong đó, 80 hồ sơ cấp tỉnh.").map(\.figures.count) == [1, 1])
    }

    @Test("of several totals in the sentence before none is taken") func ambiguous() {
        #expect(Self.lines("Sở trả 120 hồ sơ còn huyện trả 70 hồ sơ. Trong đó, 80 hồ sơ nộp qua mạng.").flatMap(\.parts).isEmpty)
    }

    @Test("parentheses set figures deeper") func depth() throws {
        let line = try #require(Self.lines("Xã thu 90 tỷ đồng (kế hoạch 80 tỷ đồng), tăng 5 tỷ đồng.").first)
        #expect(line.figures.map(\.depth) == [0, 1, 0])
        #expect(line.moves.map(\.after) == [0])
    }

    @Test("what no text can break", arguments: ["((((5%)))) 5% (5%", "5/0 hồ sơ, đạt 5%", "từ 5 lên 5 (5%", "gồm 5, 5 và 5 hồ sơ trong đó 5", "0% (0 hồ sơ) 0/0"])
    func broken(text: String) { _ = Relations(RelationExampleTests.extractor.read(text: text), roles: []) }
}
