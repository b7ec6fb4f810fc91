@testable import VietText

/// What must be true of any text: the way back of every token, and the tokens and sentences themselves.
func faults(of text: Text) -> [String] {
    let given = String(decoding: text.given, as: UTF8.self)
    let scalars = Array(given.unicodeScalars)
    let tokens = Tokenizer.tokens(of: text)
    var at = 0
    var givenAt = 0
    var wrong: [String] = []
    for token in tokens {
        if token.range.isEmpty { wrong.append("an empty token") }
        if token.range.lowerBound < at { wrong.append("tokens overlap") }
        if !text.bytes[at..<max(at, token.range.lowerBound)].allSatisfy(isSpace) {
            wrong.append("a gap that is not white space")
        }
        if text.bytes[token.range].contains(where: isSpace) { wrong.append("white space in a token") }
        let back = text.givenRange(of: token.range)
        let slice = text.givenSlice(token.range)
        if back.isEmpty || back.upperBound > text.given.count { wrong.append("no way back") }
        // stray marks that were put in another order belong to the tokens on both sides
        if !bordersOnMarks(token, text) {
            if back.lowerBound < givenAt { wrong.append("the ways back overlap") }
            if !identical(composed(slice), text.slice(token.range)) {
                wrong.append("'\(slice)' is not '\(text.slice(token.range))'")
            }
        } else if !composed(slice).unicodeScalars.contains(text.slice(token.range).unicodeScalars.first!) {
            wrong.append("'\(slice)' lacks '\(text.slice(token.range))'")
        }
        let span = text.span(of: token.range)
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[span])
        if !identical(String(cut), slice) { wrong.append("the span is not the slice") }
        (at, givenAt) = (token.range.upperBound, back.upperBound)
    }
    if !text.bytes[at...].allSatisfy(isSpace) { wrong.append("the end has no token") }
    if text.characters != scalars.count { wrong.append("\(text.characters) characters") }
    let sentences = Sentences.ranges(of: tokens, in: text.bytes)
    if sentences.flatMap(Array.init) != Array(tokens.indices) { wrong.append("sentences do not cover the tokens") }
    if sentences.contains(where: \.isEmpty) { wrong.append("an empty sentence") }
    return wrong
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Whether a combining mark, or a Hangul vowel without its consonant, stands in a token of its own at either side, or is the token.
private func bordersOnMarks(_ token: Token, _ text: Text) -> Bool {
    func isMark(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.properties.canonicalCombiningClass != .notReordered || (0x1160...0x11FF).contains(scalar.value)
    }
    let before = text.slice(max(0, token.range.lowerBound - 4)..<token.range.lowerBound).unicodeScalars.last
    let after = text.slice(token.range.upperBound..<min(text.bytes.count, token.range.upperBound + 4)).unicodeScalars
        .first
    let own = text.slice(token.range).unicodeScalars
    return (isMark(own.first) && before != nil) || isMark(after)
}
