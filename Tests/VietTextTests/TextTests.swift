import Foundation
import TestSupport
import Testing

@testable import VietText

@Suite struct TextTests {
    private static let sentence = "Tỷ lệ 71.938 hồ sơ đạt 92,75% ở Đắk Lắk"

    @Test func composedTextIsAsGiven() {
        let text = Text(Self.sentence)
        #expect(text.bytes == text.given)
        #expect(text.givenRange(of: 3..<9) == 3..<9)
        #expect(text.characters == Self.sentence.unicodeScalars.count)
    }

    /// The same words in every disguise: composed they are the same, and the span is of the text as given.
    @Test(arguments: [
        "xx 71.938 hồ sơ yy",
        decomposed("xx 71.938 hồ sơ yy"),
        "xx 71.938 h\u{F4}\u{300} s\u{1A1} yy",
        "\u{FEFF}xx 71.938\u{A0}hồ\u{202F}sơ yy",
        "xx 71\u{200B}.938 h\u{AD}ồ s\u{200D}ơ yy",
        "😀👨‍👩‍👧 xx 71.938 hồ sơ yy",
        "dòng\r\nxx 71.938 hồ sơ yy\r\n",
        decomposed("Đã có những ") + "Ð ð \u{212B}\u{212A} xx 71.938 ho\u{302}\u{200B}\u{300} so\u{31B} yy",
        "\u{301}\u{AD}xx 71.938 hồ sơ yy\u{AD}\u{AD}",
    ])
    func disguises(given: String) throws {
        let text = Text(given)
        let whole = String(decoding: text.bytes, as: UTF8.self)
        #expect(identical(whole, composed(given)))
        let place = try #require(whole.utf8.firstRange(of: "71.938 hồ sơ".utf8))
        let start = whole.utf8.distance(from: whole.startIndex, to: place.lowerBound)
        let range = start..<(start + "71.938 hồ sơ".utf8.count)
        let slice = text.givenSlice(range)
        #expect(identical(composed(slice), "71.938 hồ sơ"))
        #expect(slice.unicodeScalars.first == "7")
        #expect(
            slice.unicodeScalars.last.map { "\u{1A1}\u{31B}".unicodeScalars.contains($0) } == true,
            "no invisible character at its end")
        let span = text.span(of: range)
        #expect(identical(text.pythonSlice(span), slice))
    }

    @Test(arguments: [
        ("Ð", "Đ"), ("ð", "đ"), ("Ɖ", "Đ"), ("\u{212B}", "Å"), ("\u{212A}", "K"), ("\u{2126}", "Ω"),
        ("\u{2329}", "\u{3008}"), ("\u{37E}", ";"),
        ("\u{1112}\u{1161}\u{11AB}", "한"), ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"), ("\u{EA}\u{301}", "ế"),
        ("\u{232A}", "\u{3009}"), ("\u{1112}\u{1161}", "하"),
        ("o\u{31B}\u{323}", "ợ"), ("=\u{338}", "≠"), ("x\u{20D0}\u{20D2}", "x\u{20D2}\u{20D0}"),
        ("\u{958}", "\u{915}\u{93C}"),
    ])
    func single(given: String, expected: String) {
        let text = Text("b " + given + " c")
        #expect(identical(text.slice(0..<text.bytes.count), "b " + expected + " c"))
        let range = 2..<(2 + expected.utf8.count)
        #expect(identical(text.givenSlice(range), given))
        #expect(text.span(of: range) == 2..<(2 + given.unicodeScalars.count))
    }

    @Test func aStrayMarkAtTheStart() {
        let text = Text("\u{301}a\u{300}")
        #expect(identical(text.slice(0..<text.bytes.count), "\u{301}à"))
        #expect(text.span(of: 0..<2) == 0..<1)
        #expect(text.span(of: 2..<4) == 1..<3)
    }

    @Test func nothing() {
        let text = Text("")
        #expect(text.characters == 0)
        #expect(text.givenRange(of: 0..<0) == 0..<0)
        #expect(text.span(of: 0..<0) == 0..<0)
        let invisible = Text("\u{FEFF}\u{200B}")
        #expect(invisible.bytes.isEmpty)
        #expect(invisible.characters == 2)
        #expect(Tokenizer.tokens(of: invisible).isEmpty)
    }

    @Test func folded() {
        let text = Text(" \n71.938\u{A0}\r\n\t hồ  sơ \n")
        #expect(text.folded(0..<text.bytes.count) == "71.938 hồ sơ")
        #expect(Text(" \n ").folded(0..<3) == "")
    }

    @Test(
        arguments: [
            [0xFF], [0x61, 0xC3], [0xC3, 0x28, 0x61], [0xE1, 0xBB], [0xE1, 0xBB, 0x20, 0x35], [0xF0, 0x9F, 0x98],
            [0xED, 0xA0, 0x80], [0xC0, 0x80],
            [0x80, 0x80, 0x31], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x35, 0xCC, 0x81, 0xCC],
        ] as [[UInt8]])
    func illFormed(bytes: [UInt8]) {
        let text = Text(bytes)
        #expect(text.given == Array(String(decoding: bytes, as: UTF8.self).utf8))
        holds(text)
    }

    @Test func randomBytes() {
        var random = Seeded(11)
        for _ in 0..<2000 {
            holds(
                Text(
                    (0..<Int.random(in: 0...40, using: &random)).map { _ in
                        Bool.random(using: &random)
                            ? UInt8.random(in: 0...255, using: &random)
                            : [0xCC, 0x81, 0xE1, 0xBB, 0x61, 0x35, 0xC3].randomElement(using: &random)!
                    }))
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func randomTexts(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<1000 {
            let given = random.text(of: 24)
            let text = Text(given)
            #expect(identical(text.slice(0..<text.bytes.count), composed(given)), "\(given.debugDescription)")
            holds(text)
        }
    }

    @Test func longRandomTexts() {
        var random = Seeded(99)
        for _ in 0..<20 { holds(Text(random.text(of: 2000))) }
    }

    private func holds(_ text: Text) {
        let wrong = faults(of: text)
        #expect(wrong.isEmpty, "\(String(decoding: text.given, as: UTF8.self).debugDescription)")
    }
}
