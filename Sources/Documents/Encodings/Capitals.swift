import VietText

/// Capitals of TCVN3 texts. The encoding has no capitals with tone marks: a font of its own, whose name ends in H, shows the small
/// letters as capitals, and of fonts a text tells nothing. So `TØNH` says `TỉNH`; where all other letters of a word are capitals, and there are two of
/// them or its neighbours are such words, the letters with marks are taken for capitals too. At the beginning of a paragraph, and behind the full
/// stop of a sentence, a first letter with a mark is one: `hÕt n¨m. ë x·` says `hết năm. Ở xã`. Elsewhere `ñy ban` stays `ủy ban`.
enum Capitals {
    /// - Parameter text: UTF-8, as the code chart gives it.
    static func restored(_ text: [UInt8]) -> [UInt8] {
        var text = text
        let changes = text.withUnsafeBufferPointer { bytes in
            let words = Letters.words(in: bytes).map { Word(bytes, $0) }
            return words.indices.flatMap { i in
                if isCapital(words, i) { return words[i].small }
                let begins = opensSentence(bytes, words[i].range.lowerBound, behind: i == 0 ? nil : words[i - 1])
                return begins ? words[i].small.prefix { $0.at == words[i].range.lowerBound } : []
            }
        }
        // a capital has as many bytes as its small letter
        for change in changes { text.replaceSubrange(change.at..<(change.at + change.capital.count), with: change.capital) }
        return text
    }

    private static func isCapital(_ words: [Word], _ i: Int) -> Bool {
        let word = words[i]
        if word.small.isEmpty || word.hasSmallOthers { return false }
        if word.capitals >= 2 { return true }
        let before = i == 0 || words[i - 1].isShouted
        let after = i + 1 == words.count || words[i + 1].isShouted
        return word.capitals == 1 ? words.count > 1 && (i > 0 && before || i + 1 < words.count && after) : words.count > 2 && before && after
    }

    /// Whether a sentence begins at a word: behind a blank line, or a full stop that is of no abbreviation.
    private static func opensSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, behind last: Word?) -> Bool {
        var (at, lines) = (place, 0)
        while at > 0, bytes[at - 1] == 0x20 || 0x09...0x0D ~= bytes[at - 1] {
            at -= 1
            if bytes[at] == 0x0A { lines += 1 }
        }
        guard at > 0, at < place else { return at == 0 }
        if lines > 1 || bytes[at - 1] == 0x21 || bytes[at - 1] == 0x3F { return true }
        guard bytes[at - 1] == 0x2E, let last else { return false }
        return last.range.upperBound < at - 1 || last.capitals == 0 && last.range.count > 2
    }

    private struct Word {
        let range: Range<Int>
        /// Letters that are the same in small and capital in the encoding, and what they are as capitals.
        var small: [(at: Int, capital: [UInt8])] = []
        var capitals = 0
        var hasSmallOthers = false
        /// Whether it is a word in capitals as far as the encoding shows it.
        var isShouted = false

        init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            self.range = range
            var at = range.lowerBound
            while at < range.upperBound {
                let s = scalar(bytes, at)
                if Folding.isUpper(s.value) {
                    capitals += 1
                } else if s.value >= 0x80, let capital = Self.toned[s.value] {
                    small.append((at, capital))
                } else {
                    hasSmallOthers = true
                }
                at += s.length
            }
            isShouted = capitals >= 2 && !hasSmallOthers && Syllable.isSyllable(bytes, range)
        }

        /// The letters with a tone mark, and their capitals in UTF-8.
        private static let toned: [UInt32: [UInt8]] = {
            let letters = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ".unicodeScalars
            return Dictionary(uniqueKeysWithValues: letters.map { ($0.value, Array($0.properties.uppercaseMapping.utf8)) })
        }()
    }
}
