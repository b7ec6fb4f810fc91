import Testing

@testable import Assessment

@Suite struct PhraseTests {
    @Test(arguments: [
        ("Tỷ lệ hồ sơ", ["tỷ", "lệ", "hồ", "sơ"]),
        ("  ĐÚNG hạn, 50%!", ["đúng", "hạn", "50", "%"]),
        ("1.250,5 tỷ", ["1.250,5", "tỷ"]),
        ("a.b,c.", ["a.b,c"]),
        ("G7-2.0_x", ["g7", "2.0_x"]),
        ("ty\u{309}", ["tỷ"]),
        ("STRASSE ß", ["strasse", "ss"]),
        ("½ m² … –", ["½", "m²"]),
        ("", []),
    ])
    func tokens(phrase: String, expected: [String]) { #expect(Phrase.tokens(phrase) == expected) }

    @Test func f1() {
        #expect(Phrase.f1("giải quyết hồ sơ", "giải quyết hồ sơ") == 1)
        #expect(Phrase.f1("giải quyết hồ sơ", "hồ sơ") == 2.0 * 2 / 6)
        #expect(Phrase.f1("a a b", "a b b") == 4.0 / 6, "each token as often as it stands")
        #expect(Phrase.f1("hồ sơ", nil) == 0)
        #expect(Phrase.f1("hồ sơ", "…") == 0)
    }

    @Test(arguments: [
        ("giải quyết đúng hạn", "giải quyết quá hạn"), ("cấp tỉnh", "cấp huyện"), ("chưa hoàn thành", "hoàn thành"),
    ])
    func turns(a: String, b: String) {
        #expect(Phrase.f1(a, b) == 0)
        #expect(Phrase.f1(b, a) == 0)
        #expect(Phrase.f1(a, a) == 1)
    }

    @Test func folded() {
        #expect(Phrase.folded("\u{1F} Ngo\u{323}c Hiển\u{A0}\n") == "ngọc hiển")
        #expect(Phrase.folded(nil) == "")
        #expect(Phrase.folded(" \t") == "")
    }
}
