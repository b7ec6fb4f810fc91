import Documents
import Figures
import Foundation
import Testing

/// A way in which a text may be written, and the name that the record has for it.
struct Encoded: Sendable, CustomTestStringConvertible {
    let encoding: String
    let write: @Sendable (String) -> [UInt8]
    var testDescription: String { "\(encoding)\(remark)" }
    var remark = ""

    /// Letters by their bytes, read off the decoder: each must say one letter.
    struct Chart: Sendable {
        private var codes: [Unicode.Scalar: [UInt8]] = [:]

        init(_ charset: Charset, pairs: [UInt8] = [], without: ClosedRange<UInt8>? = nil) {
            let singles = (UInt8(0)...0xFF).map { [$0] }
            let doubles = pairs.flatMap { first in (UInt8(0x80)...0xFF).map { [first, $0] } }
            // of two ways to a letter the one of two bytes is the encoding's own
            for code in singles[..<0x80] + doubles + singles[0x80...] where !(without?.contains(code[0]) ?? false) {
                let letters = Array(String(decoding: charset.decode(code)!.text, as: UTF8.self).unicodeScalars)
                // of pairs some are two letters; small ones go before what a font may show
                if letters.count == 1, codes[letters[0]] == nil { codes[letters[0]] = code }
            }
        }

        func bytes(_ letter: Unicode.Scalar) -> [UInt8]? { codes[letter] }

        func write(_ text: String) -> [UInt8] {
            text.unicodeScalars.flatMap { codes[$0] ?? [0x3F] }
        }
    }

    private static let viscii = Chart(.viscii)
    private static let latin = Chart(.windows1252)
    private static let vni = Chart(.vni, pairs: Array("aeouyAEOUY".utf8) + [0xF4, 0xF6, 0xD4, 0xD6])
    private static let tcvn3 = Chart(.tcvn3, without: 0xAF...0xAF)
    private static let vietnamese = Chart(.windows1258)
    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    /// TCVN3 has no capitals with tone marks; fonts show the small letters so.
    static func tcvn3(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { letter -> [UInt8] in
            let isPlain = letter.isASCII || "ĂÂÊÔƠƯĐ".unicodeScalars.contains(letter)
            let small = isPlain ? letter : String(letter).lowercased().unicodeScalars.first!
            return tcvn3.bytes(small) ?? [0x3F]
        }
    }

    /// The tone mark behind its letter, where there is no code for both.
    static func windows1258(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { letter -> [UInt8] in
            if let code = vietnamese.bytes(letter) { return code }
            let parts = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
            var base = String.UnicodeScalarView()
            base.append(contentsOf: parts.filter { !tones.contains($0) })
            let whole = String(base).precomposedStringWithCanonicalMapping.unicodeScalars
            return (Array(whole) + parts.filter { tones.contains($0) }).flatMap { vietnamese.bytes($0) ?? [0x3F] }
        }
    }

    /// Bytes that were read in windows-1252, or Latin-1.
    static func misread(_ bytes: [UInt8], asLatin1: Bool = false) -> [UInt8] {
        if asLatin1 { return bytes.flatMap { Array(String(Unicode.Scalar($0)).utf8) } }
        return Charset.windows1252.decode(bytes)!.text
    }

    private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static let all: [Encoded] = [
        Encoded(encoding: "UTF-8", write: { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }, remark: " with its mark"),
        Encoded(encoding: "UTF-16LE", write: { [0xFF, 0xFE] + utf16($0, isBig: false) }, remark: " with its mark"),
        Encoded(encoding: "UTF-16BE", write: { [0xFE, 0xFF] + utf16($0, isBig: true) }, remark: " with its mark"),
        Encoded(encoding: "UTF-16LE", write: { utf16($0, isBig: false) }),
        Encoded(encoding: "UTF-16BE", write: { utf16($0, isBig: true) }),
        Encoded(encoding: "windows-1258", write: windows1258),
        Encoded(encoding: "VISCII", write: viscii.write),
        Encoded(encoding: "TCVN3", write: tcvn3),
        Encoded(encoding: "VNI", write: vni.write),
        Encoded(
            encoding: "UTF-8+entities",
            write: { $0.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : Array("&#\($0.value);".utf8) } }),
        Encoded(encoding: "UTF-8 as windows-1252", write: { misread(Array($0.utf8)) }),
        Encoded(encoding: "UTF-8 as ISO-8859-1", write: { misread(Array($0.utf8), asLatin1: true) }),
        Encoded(encoding: "UTF-8 as windows-1252, twice", write: { misread(misread(Array($0.utf8))) }),
        Encoded(encoding: "TCVN3 as windows-1252", write: { misread(tcvn3($0)) }),
        Encoded(encoding: "VNI as windows-1252", write: { misread(vni.write($0)) }),
        Encoded(encoding: "windows-1258 as windows-1252", write: { misread(windows1258($0)) }),
        Encoded(encoding: "VISCII as windows-1252", write: { misread(viscii.write($0)) }),
    ]

    /// A text in letters and signs that all encodings have.
    static func sayable(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "“", "”": out.append("\"")
            case "‘", "’": out.append("'")
            case "–", "—": out.append("-")
            case "…": out.append(contentsOf: "...".unicodeScalars)
            case _ where scalar.isASCII || viscii.bytes(scalar) != nil: out.append(scalar)
            default: break
            }
        }
        return String(out)
    }
}
