import Foundation
import TestSupport
import Testing

/// Characters that no report should have: read on, and every place is right.
@Suite struct OddCharacterTests {
    static let odd = [
        "\u{0}", "\u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{7F}", "\t\t", "\u{202A}\u{202E}\u{2066}\u{2069}\u{200F}\u{200E}", "\u{FEFF}\u{200B}\u{AD}\u{2060}", "🌾👩‍🌾🇻🇳👍🏽",
        "\u{FFFD}\u{FFFF}\u{10FFFF}\u{E000}", "\u{85}\u{2028}\u{2029}", String(repeating: "\u{301}", count: 200), "ﷺ𝟙𝟚½Ⅳ①", "\u{1F1FB}\u{301}\u{20E3}",
    ]

    @Test(arguments: odd) func `places are right around them`(odd: String) throws {
        for (i, text) in [
            "Năm 2021, toàn tỉnh \(odd) tiếp nhận 71.938 hồ sơ, \(odd) đạt 92%.", "\(odd)Xã có 12 hộ nghèo\(odd), tăng 5%\(odd).\n\(odd)",
            "Xã\(odd)có\(odd)12\(odd)hộ nghèo, thu 3,5\(odd) tỷ đồng.",
        ].enumerated() {
            let found = EncodingTests.read("d", Array(text.utf8))
            #expect(found.document.status == .ok)
            // a mark at the beginning is the byte order mark
            let scalars = Array(text.unicodeScalars)
            #expect(found.text == (scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars))
            for record in found.records { #expect(record.text.unicodeScalars.elementsEqual(found.text[record.start..<record.end])) }
            // glued to numbers and words they may hide them
            if i < 2 { #expect(found.records.contains { $0.kind == .percent }, "\(text.debugDescription)") }
        }
    }

    @Test func `ten thousand marks on a letter`() {
        let ratio = Growth.ratio(from: 10_000, to: 80_000) { count in
            let text = "Xã có 12 h\u{F4}" + String(repeating: "\u{323}\u{301}", count: count / 2) + " nghèo, đạt 92% kế hoạch."
            let found = EncodingTests.read("d", Array(text.utf8))
            #expect(found.text.count == text.unicodeScalars.count)
            #expect(found.records.contains { $0.text == "92%" })
            for record in found.records { #expect(record.text.unicodeScalars.elementsEqual(found.text[record.start..<record.end])) }
        }
        // sixty-four, were it quadratic
        #expect(ratio < 30)
    }
}
