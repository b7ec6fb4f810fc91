import CHTML
import VietText

/// Finds character references of HTML: `&ocirc;`, `&#7879;`, `&#x1EC7;`.
enum EntityReader {
    /// Behind the semicolon of what is written like a reference; nil where none begins at `place`, which is an ampersand.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int? {
        var at = place + 1
        if at < bytes.count, bytes[at] == 0x23 { at += 1 }
        let start = at
        while at < bytes.count, at - start < 9 {
            switch bytes[at] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: at += 1
            case 0x3B: return at > start ? at + 1 : nil
            default: return nil
            }
        }
        return nil
    }

    /// What a reference says; nil where it says nothing, or a control character.
    /// - Parameter name: what stands between the ampersand and the semicolon.
    static func value(_ name: some Collection<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        guard text.hasPrefix("#") else {
            if let known = more[text] { return known }
            return Unicode.Scalar(UInt32(text.withCString { chtml_entity($0) })).flatMap { $0.value == 0 ? nil : $0 }
        }
        let digits = text.dropFirst()
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value >= 0x20 || value == 0x0A || value == 0x09 else { return nil }
        // as browsers read them
        if 0x80...0x9F ~= value { return String(decoding: ByteTable.windows1252.decode([UInt8(value)]), as: UTF8.self).unicodeScalars.first }
        return Unicode.Scalar(value)
    }

    /// Letters of Vietnamese that HTML has names for since its version 5.
    private static let more: [String: Unicode.Scalar] = [
        "Abreve": "Ă", "abreve": "ă", "Dstrok": "Đ", "dstrok": "đ", "Itilde": "Ĩ", "itilde": "ĩ", "Utilde": "Ũ", "utilde": "ũ",
    ]
}

/// A text in which letters were written as references of HTML, with these decoded.
struct Entities {
    /// UTF-8.
    private(set) var text: [UInt8] = []
    /// Where letters and signs that no ASCII has came in; in bytes, in order.
    private var places: [Int] = []

    /// - Parameter onlyLetters: whether what is of ASCII stays as it is, so that markup is not changed.
    /// - Returns: nil where no letter is written so.
    init?(_ given: [UInt8], onlyLetters: Bool) {
        text.reserveCapacity(given.count)
        given.withUnsafeBufferPointer { bytes in
            var at = 0
            while let place = bytes[at...].firstIndex(of: 0x26) {
                text += bytes[at..<place]
                at = place + 1
                guard let end = EntityReader.end(bytes, from: place), let value = EntityReader.value(bytes[(place + 1)..<(end - 1)]),
                    !onlyLetters || value.value >= 0xA0
                else {
                    text.append(0x26)
                    continue
                }
                if value.value > 0xA0 { places.append(text.count) }
                text += UTF8.encode(value)!
                at = end
            }
            text += bytes[at...]
        }
        if places.isEmpty { return nil }
    }

    /// Whether the words that have such letters are Vietnamese.
    var areVietnamese: Bool {
        let text = Text(self.text)
        var (words, syllables, next) = (0, 0, 0)
        text.bytes.withUnsafeBufferPointer { bytes in
            for word in Letters.words(in: bytes) {
                let range = text.givenRange(of: word)
                while next < places.count, places[next] < range.lowerBound { next += 1 }
                guard next < places.count, places[next] < range.upperBound, scalar(bytes, word.lowerBound).length < word.count else { continue }
                words += 1
                if Syllable.isSyllable(bytes, word) { syllables += 1 }
            }
        }
        return Evidence.isNearly(syllables, words)
    }
}
