/// What stands between two figures of a line.
package struct Gap: Sendable {
    /// Lower case, without white space at its ends.
    private let scalars: ArraySlice<UInt32>
    /// Its words.
    package let words: ArraySlice<WordID>

    init(_ scalars: ArraySlice<UInt32>, _ words: ArraySlice<WordID>) {
        var scalars = scalars
        while scalars.first.map(Self.isSpace) == true { scalars.removeFirst() }
        while scalars.last.map(Self.isSpace) == true { scalars.removeLast() }
        (self.scalars, self.words) = (scalars, words)
    }

    /// Without the small words right before the next figure (`hơn`, `tới`).
    private var firm: ArraySlice<WordID> {
        var words = words
        while let last = words.last, TieWords.small.are([last][...]) { words.removeLast() }
        return words
    }

    /// Whether the last word before the next figure ends one of the phrases; small words (`hơn`, `tới`) may stand between.
    package func ends(in phrases: Phrases) -> Bool {
        guard let last = scalars.last, last > 0x40, last != 0xBB, last != 0x201D else { return false }
        return phrases.end(words) || phrases.end(firm)
    }

    /// Whether its first words are one of the phrases.
    package func starts(with phrases: Phrases) -> Bool { phrases.open(words) }

    /// Whether one of the phrases stands in it.
    package func contains(_ phrases: Phrases) -> Bool { phrases.stand(in: words) }

    /// Whether it says nothing else than one of the phrases, or opens a parenthesis.
    package func saysOnly(_ phrases: Phrases) -> Bool { firm.isEmpty && has("(") || phrases.are(words) || phrases.are(firm) }

    package func has(_ sign: Unicode.Scalar) -> Bool { scalars.contains(sign.value) }

    /// Whether the last thing before the next figure is this sign.
    package func ends(inSign sign: Unicode.Scalar) -> Bool { scalars.last == sign.value }

    /// Whether the first thing behind the figure is this sign.
    package func starts(withSign sign: Unicode.Scalar) -> Bool { scalars.first == sign.value }

    /// Whether it is just this sign.
    package func isSign(_ sign: Unicode.Scalar) -> Bool { scalars.count == 1 && scalars.first == sign.value }

    /// Its words up to the first sign that ends a clause or opens a parenthesis.
    package var clause: ArraySlice<WordID> {
        let end = scalars.firstIndex { TieWords.clauseSigns.contains($0) } ?? scalars.endIndex
        return words.prefix(Words.split(Array(scalars[..<end]), 0..<(end - scalars.startIndex)).count)
    }

    /// Its words behind the last sign that ends a clause, or opens or closes a parenthesis.
    package var lastClause: ArraySlice<WordID> {
        guard let sign = scalars.lastIndex(where: { TieWords.clauseSigns.contains($0) }) else { return words }
        return words.suffix(Words.split(Array(scalars[sign...]), 0..<(scalars.endIndex - sign)).count)
    }

    /// Whether its first words, behind a closing parenthesis if there is one, are one of the phrases.
    package func goesOn(with phrases: Phrases) -> Bool {
        var rest = scalars
        if rest.first == 0x29 { rest.removeFirst() }
        while rest.first.map(Self.isSpace) == true { rest.removeFirst() }
        return rest.first.map { $0 > 0x40 } == true && phrases.open(words)
    }

    /// Whether behind a comma, semicolon or parenthesis its words begin so.
    package func opensClause(with phrases: Phrases) -> Bool {
        let text = Array(scalars)
        return text.indices.contains { i in
            TieWords.clauseSigns.contains(text[i]) && phrases.open(Words.split(text, i..<text.count).map(\.id)[...])
        }
    }

    /// Whether another sentence begins in it.
    package var endsSentence: Bool {
        zip(scalars, scalars.dropFirst()).contains { $0.0 == 0x2E && Self.isSpace($0.1) }
    }

    /// Whether it stays within a clause, and says at most so many words.
    package func isShort(_ limit: Int) -> Bool { words.count <= limit && !has(";") && !has(":") && !endsSentence }

    /// Whether it ends within a parenthesis that it opens, with at most so many words in it.
    package func opensParenthesis(_ limit: Int = 5) -> Bool {
        guard let open = scalars.lastIndex(of: 0x28), !scalars[open...].contains(0x29) else { return false }
        return Words.split(Array(scalars[open...]), 0..<(scalars.endIndex - open)).count <= limit
    }

    private static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xA0 || (scalar >= 0x09 && scalar <= 0x0D) }
}
