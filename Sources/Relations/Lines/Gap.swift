/// What stands between two figures of a line: words, and the signs between and within them.
package struct Gap: Sendable {
    package let words: ArraySlice<WordID>
    let signs: ArraySlice<Sign>

    /// Anything but a word and white space.
    struct Sign: Sendable {
        let scalar: UInt32
        /// The word of the line that it stands before, or in.
        let word: Int
        /// What stands behind a separator within a word, as a word; nil for all other signs.
        var rest: WordID?
        /// Whether white space follows.
        var isSpaced = false

        /// How many parentheses are open behind it.
        func depth(from depth: Int) -> Int { scalar == 0x28 ? depth + 1 : scalar == 0x29 ? max(0, depth - 1) : depth }
    }

    /// The sign before all words.
    private var first: Sign? { signs.first.flatMap { $0.word == words.startIndex && $0.rest == nil ? $0 : nil } }

    /// The sign behind all words.
    private var last: Sign? { signs.last.flatMap { $0.word == words.endIndex ? $0 : nil } }

    /// Without the small words right before the next figure (`hơn`, `tới`).
    private var firm: ArraySlice<WordID> {
        var words = words
        while let last = words.last, TieWords.small.have(last) { words.removeLast() }
        return words
    }

    /// Whether the last word before the next figure ends one of the phrases; small words (`hơn`, `tới`) may stand between.
    package func ends(in phrases: Phrases) -> Bool {
        if let sign = last?.scalar, sign <= 0x40 || sign == 0xBB || sign == 0x201D { return false }
        return phrases.end(words) || phrases.end(firm)
    }

    /// Whether its first words are one of the phrases.
    package func starts(with phrases: Phrases) -> Bool { phrases.open(words) }

    /// Whether one of the phrases stands in it.
    package func contains(_ phrases: Phrases) -> Bool { phrases.stand(in: words) }

    /// Whether it says nothing else than one of the phrases, or opens a parenthesis.
    package func saysOnly(_ phrases: Phrases) -> Bool { firm.isEmpty && has("(") || phrases.are(words) || phrases.are(firm) }

    package func has(_ sign: Unicode.Scalar) -> Bool { signs.contains { $0.scalar == sign.value } }

    /// Whether the last thing before the next figure is this sign.
    package func ends(inSign sign: Unicode.Scalar) -> Bool { last?.scalar == sign.value }

    /// Whether the first thing behind the figure is this sign.
    package func starts(withSign sign: Unicode.Scalar) -> Bool { first?.scalar == sign.value }

    /// Whether it is just this sign.
    package func isSign(_ sign: Unicode.Scalar) -> Bool { words.isEmpty && signs.count == 1 && first?.scalar == sign.value }

    /// Its words up to the first sign that ends a clause or opens a parenthesis.
    package var clause: ArraySlice<WordID> {
        guard let sign = signs.first(where: \.endsClause) else { return words }
        return words[..<(sign.rest == nil ? sign.word : sign.word + 1)]
    }

    /// Its words behind the last sign that ends a clause, or opens or closes a parenthesis.
    package var lastClause: ArraySlice<WordID> { signs.last(where: \.endsClause).map { words[$0.word...] } ?? words }

    /// Whether its first words, behind a closing parenthesis if there is one, are one of the phrases.
    package func goesOn(with phrases: Phrases) -> Bool {
        let opening = signs[(starts(withSign: ")") ? signs.startIndex + 1 : signs.startIndex)...].first
        if let opening, opening.word == words.startIndex, opening.rest == nil, opening.scalar <= 0x40 { return false }
        return phrases.open(words)
    }

    /// Whether behind a comma, semicolon or parenthesis its words begin so.
    package func opensClause(with phrases: Phrases) -> Bool {
        signs.contains { sign in
            guard sign.endsClause else { return false }
            return phrases.open(sign.rest.map { ([$0] + words[(sign.word + 1)...])[...] } ?? words[sign.word...])
        }
    }

    /// Whether another sentence begins in it.
    package var endsSentence: Bool {
        let inner = last == nil ? signs : signs.dropLast()
        return inner.contains { $0.scalar == 0x2E && $0.isSpaced }
    }

    /// Whether it stays within a clause, and says at most so many words.
    package func isShort(_ limit: Int) -> Bool { words.count <= limit && !has(";") && !has(":") && !endsSentence }

    /// Whether it ends within a parenthesis that it opens, with at most so many words in it.
    package func opensParenthesis(_ limit: Int = 5) -> Bool {
        guard let sign = signs.last(where: { $0.scalar == 0x28 || $0.scalar == 0x29 }), sign.scalar == 0x28 else { return false }
        return words.endIndex - sign.word <= limit
    }
}

extension Gap.Sign {
    /// Whether it ends a clause, or opens or closes a parenthesis.
    fileprivate var endsClause: Bool {
        switch scalar {
        case 0x2C, 0x3B, 0x2E, 0x28, 0x29, 0x3A, 0x2013: true
        default: false
        }
    }
}
