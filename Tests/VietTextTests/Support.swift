import Foundation
import TestSupport
import VietText

/// The composed form that is expected of a text: cleaned code point by code point, then NFC by Foundation.
func composed(_ given: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in given.unicodeScalars {
        switch scalar.value {
        case 0xAD, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069: break
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: out.append(" ")
        case 0x85, 0x2028, 0x2029: out.append("\n")
        case 0xD0, 0x189: out.append("Đ")
        case 0xF0: out.append("đ")
        default: out.append(scalar)
        }
    }
    return String(out).precomposedStringWithCanonicalMapping
}

/// Separate tone marks, as one article in twenty has them.
func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

extension Seeded {
    static let pieces: [String] = [
        "hồ", "sơ", "Tỷ lệ", "đạt", "Nguyễn", "QĐ-TTg", "TP.HCM", "tiếp nhận", "ươ", "hoà", "thúy", "a", "U", "71.938",
        "92,75", "18/10",
        "129/2007/QĐ-TTg", "50%", "5", "0", "35°C", "https://a.vn/x?y", "a@b.vn", "www.x.com", "COVID-19", "m2", "(",
        ")", "“", "”", "…", ".", ",", "?",
        "!", "-", "–", "/", "$", "+", "≠", "½", " ", " ", " ", "\n", "\r\n", "\t", "\u{B}", "\u{C}", "\u{A0}",
        "\u{202F}", "\u{3000}", "\u{200B}", "\u{200D}",
        "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{2028}", "\u{85}", "Ð", "ð", "Ɖ", "\u{212B}", "\u{212A}", "\u{2126}",
        "\u{37E}", "\u{2329}", "\u{340}",
        "\u{1112}\u{1161}\u{11AB}", "\u{1112}", "\u{1161}", "한", "😀", "👨‍👩‍👧", "🇻🇳", "1️⃣", "é", "ộ", "Ậ", "日本", "Привет", "क़",
        "\u{FFFD}",
    ]
    static let marks: [String] = [
        "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}", "\u{338}", "\u{344}",
        "\u{20D2}",
    ]

    /// A text of up to `count` pieces of every sort, some of them decomposed, with stray marks.
    mutating func text(of count: Int) -> String {
        var out = ""
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            switch Int.random(in: 0..<12, using: &self) {
            case 0: out.unicodeScalars.append(contentsOf: Self.marks.randomElement(using: &self)!.unicodeScalars)
            case 1...3:
                out.unicodeScalars.append(
                    contentsOf: decomposed(Self.pieces.randomElement(using: &self)!).unicodeScalars)
            default: out.unicodeScalars.append(contentsOf: Self.pieces.randomElement(using: &self)!.unicodeScalars)
            }
        }
        return out
    }
}

extension Text {
    /// The scalars of the text as given that a span names, as Python's `text[start:end]` does.
    func pythonSlice(_ span: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        out.append(contentsOf: Array(String(decoding: given, as: UTF8.self).unicodeScalars)[span])
        return String(out)
    }
}

/// Whether two strings are the same code points; `==` on strings calls canonical equivalents equal.
func identical(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
