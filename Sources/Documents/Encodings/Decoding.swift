import VietText

/// What bytes say, as UTF-8, and in which encoding they said it.
package struct Decoded: Sendable, Equatable {
    /// Well-formed UTF-8 without byte order mark.
    package var text: [UInt8]
    /// An encoding's name; `UTF-8 as windows-1252` of bytes of the one that were once read in the other, `UTF-8+entities` where
    /// letters were written as `&ocirc;`.
    package var encoding: String
    /// How many sequences of bytes were ill-formed and became U+FFFD.
    package var replaced: Int

    package init(text: [UInt8], encoding: String, replaced: Int = 0) { (self.text, self.encoding, self.replaced) = (text, encoding, replaced) }
}

/// Decoding of a document's bytes. Never fails: what cannot be read becomes U+FFFD, and is counted.
///
/// A byte order mark decides; then well-formed UTF-8. Of other bytes, and of texts in which nothing but letters of Latin-1 stands, a
/// legacy reading is taken where it explains the whole text: its words are syllables of Vietnamese (`Evidence`).
package enum Decoding {
    /// - Parameters:
    ///   - declared: the encoding that the document, or what it came in, says that it is in.
    ///   - isPage: whether it is HTML, where letters may be written as entities anyway.
    package static func decode(_ bytes: [UInt8], declared: String? = nil, isPage: Bool = false) -> Decoded {
        for (mark, charset) in marks where bytes.starts(with: mark) { return read(bytes.dropFirst(mark.count), charset, isPage) }
        if let utf16 = Charset.utf16(bytes) { return read(bytes[...], utf16, isPage) }
        if String(validating: bytes, as: UTF8.self) != nil {
            return reread(Decoded(text: bytes, encoding: Charset.utf8.name), isPage: isPage)
        }
        return read(bytes[...], detect(bytes, declared: declared.flatMap(Charset.init(declared:)), isPage: isPage), isPage)
    }

    /// The title beside a text that was read in a wrong encoding.
    static func reread(title: String) -> String {
        String(decoding: reread(Decoded(text: Array(title.utf8), encoding: "")).text, as: UTF8.self)
    }

    /// Where a file shows that it is no text: its first NUL byte, where one of twenty bytes is a control character. Strings of rows are
    /// not asked.
    static func binary(_ bytes: [UInt8]) -> Int? {
        let head = bytes.prefix(65_536)
        guard let place = head.firstIndex(of: 0), !marks.contains(where: { bytes.starts(with: $0.0) }), UTF16Bytes.order(bytes) == nil else { return nil }
        let controls = head.count { $0 < 0x20 && !(0x09...0x0D ~= $0) && $0 != 0x1B }
        return controls > 8 && controls * 20 > head.count ? place : nil
    }

    package static let marks: [([UInt8], Charset)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16(isBig: false)), ([0xFE, 0xFF], .utf16(isBig: true)),
    ]

    private static func read(_ bytes: ArraySlice<UInt8>, _ charset: Charset, _ isPage: Bool) -> Decoded {
        // only names that ICU does not know have no text, and they are not detected
        let (text, replaced) = charset.decode(bytes) ?? ([], 0)
        return reread(Decoded(text: charset == .tcvn3 ? Capitals.restored(text) : text, encoding: charset.name, replaced: replaced), isPage: isPage)
    }

    /// The beginning of a text as UTF-8 where it is UTF-16, else as it is.
    package static func beginning(_ head: [UInt8]) -> [UInt8] {
        if let (mark, charset) = marks.first(where: { head.starts(with: $0.0) }), charset != .utf8 {
            return charset.decode(head.dropFirst(mark.count))?.text ?? head
        }
        return Charset.utf16(head)?.decode(head)?.text ?? head
    }

    // MARK: bytes that are no UTF-8

    /// How much of a text is read to tell its encoding.
    private static let sample = 1 << 18

    /// The encoding of bytes that are no UTF-8.
    package static func detect(_ given: [UInt8], declared: Charset? = nil, isPage: Bool = false) -> Charset {
        let utf8 = UTF8Count(given)
        if utf8.good > 4 * utf8.bad { return .utf8 }
        let bytes = isPage ? Markup.blanked(given) : given
        let sample = firstWords(bytes)
        let known = declared.flatMap { $0.decode(sample) == nil ? nil : $0 }
        var candidates = Charset.legacy
        if let known { candidates = [known] + candidates.filter { $0 != known } }
        // where windows-1252 sees quotation marks and no letters, one word is too little to see others
        let western = ByteTable.windows1252.decode(sample)
        let hasWords = Evidence(western).weight > 0
        let explains: (Evidence) -> Bool = { $0.isVaried ? $0.explainsMarked : hasWords && $0.explainsAll }
        if let best = best(candidates, sample, of: bytes, where: explains) { return best.charset }
        if let known { return known }
        if utf8.good > utf8.bad { return .utf8 }
        return isWestern(western) ? .windows1252 : .utf8
    }

    /// Of encodings in which a text is explained the one that explains most of it; of equals the first.
    private static func best(
        _ candidates: [Charset], _ sample: [UInt8], of bytes: [UInt8], where explains: (Evidence) -> Bool
    ) -> (charset: Charset, evidence: Evidence)? {
        var best: (charset: Charset, evidence: Evidence)?
        for charset in candidates {
            guard let text = charset.decode(sample)?.text else { continue }
            let evidence = Evidence(text)
            if explains(evidence), evidence.score > best?.evidence.score ?? 0 { best = (charset, evidence) }
        }
        guard let found = best, sample.count < bytes.count else { return best }
        return charset(found.charset, explains: bytes, explains) ? found : nil
    }

    private static func charset(_ charset: Charset, explains bytes: [UInt8], _ explains: (Evidence) -> Bool) -> Bool {
        charset.decode(bytes).map { explains(Evidence($0.text)) } ?? false
    }

    /// The first words of a long text.
    private static func firstWords(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > sample, let end = bytes[..<sample].lastIndex(where: { $0 == 0x20 || $0 == 0x0A }) else { return bytes }
        return Array(bytes[..<end])
    }

    /// Whether a text is one of words in a language of western Europe: hardly more letters with marks than plain ones, no control characters, and no
    /// signs between letters.
    private static func isWestern(_ text: [UInt8]) -> Bool {
        var (plain, marked) = (0, 0)
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value))
        func isLetter(_ i: Int) -> Bool { scalars.indices.contains(i) && Letters.class(of: scalars[i]) == .letter }
        for (i, value) in scalars.enumerated() {
            switch value {
            case 0..<0x80: if isLetter(i) { plain += 1 } else if value < 0x20, !(0x09...0x0D ~= value) { return false }
            case 0x80...0x9F: return false
            case 0xA1...0xBF where ![0xAB, 0xAD, 0xB7, 0xBB].contains(value): if isLetter(i - 1), isLetter(i + 1) { return false }
            default: if isLetter(i) { marked += 1 }
            }
        }
        return marked <= plain + 1
    }

    // MARK: texts that were read in a wrong encoding

    /// What a well-formed text was before it was read in a wrong encoding, and its letters before they were written as entities; itself
    /// where it is right as it is.
    static func reread(_ found: Decoded, isPage: Bool = false) -> Decoded {
        let look = found.text.withUnsafeBufferPointer(Look.init)
        let mayBeMisread = look.isNarrow && look.isMarked
        // letters of a page are often written as references, and nothing is wrong with that
        if look.mayHaveEntities, !isPage || look.isNarrow, let entities = Entities(found.text, onlyLetters: isPage) {
            var decoded = found
            decoded.text = entities.text
            let before = look.isNarrow ? before(decoded, isPage) : nil
            if isPage { return before ?? found }
            if before != nil || entities.areVietnamese {
                decoded = before ?? decoded
                decoded.encoding += "+entities"
                return decoded
            }
        }
        return mayBeMisread ? before(found, isPage) ?? found : found
    }

    /// What a text was before it was read in Latin-1 or windows-1252; nil where it is right as it is.
    private static func before(_ found: Decoded, _ isPage: Bool) -> Decoded? {
        guard let bytes = Latin1.bytes(found.text), bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        if let text = mojibake(found.text, bytes) { return text }
        let words = isPage ? Markup.blanked(bytes) : bytes
        let sample = firstWords(words)
        let given = Evidence(ByteTable.windows1252.decode(sample))
        guard given.share <= 0.8, let best = best(Charset.legacy, sample, of: words, where: { $0.explainsAll && $0.isVaried }),
            best.evidence.share >= given.share + 0.2, let text = best.charset.decode(bytes)
        else { return nil }
        return Decoded(
            text: best.charset == .tcvn3 ? Capitals.restored(text.text) : text.text,
            encoding: "\(best.charset.name) as \(Latin1.name(found.text))", replaced: found.replaced + text.replaced)
    }

    /// What a text was before its UTF-8 was read in Latin-1 or windows-1252, once or twice.
    private static func mojibake(_ text: [UInt8], _ bytes: [UInt8]) -> Decoded? {
        let utf8 = UTF8Count(bytes)
        guard utf8.good > 4 * utf8.bad, let once = Charset.utf8.decode(bytes) else { return nil }
        let name = "UTF-8 as \(Latin1.name(text))"
        if Evidence(once.text).explainsMarked { return Decoded(text: once.text, encoding: name, replaced: once.replaced) }
        guard let inner = Latin1.bytes(once.text), case let count = UTF8Count(inner), count.good > 4 * count.bad,
            let twice = Charset.utf8.decode(inner), Evidence(twice.text).explainsMarked
        else { return nil }
        return Decoded(text: twice.text, encoding: name + ", twice", replaced: twice.replaced)
    }
}

/// How many sequences of two bytes and more in some bytes are UTF-8, and how many bytes are no part of any.
struct UTF8Count {
    private(set) var good = 0, bad = 0

    init(_ bytes: [UInt8]) {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
            let whole = length > 0 && at + length <= bytes.count
            if whole, bytes[(at + 1)..<(at + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                if length > 1 { good += 1 }
                at += length
            } else {
                bad += 1
                at += 1
            }
        }
    }
}
