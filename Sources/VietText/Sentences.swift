/// Sentences as ranges of tokens. A line break ends one; a full stop inside a number, an abbreviation or a date does not.
public enum Sentences {
    /// Half-open token ranges, in order, covering all tokens.
    public static func ranges(of tokens: [Token], in bytes: [UInt8]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        // behind a run of closing quotes and brackets, which belong to the sentence they close, and of further full stops
        var end = 0
        for i in tokens.indices {
            if i > start, tokens[i].isLineStart {
                out.append(start..<i)
                start = i
            }
            if !mayEndSentence(tokens[i]) { continue }
            end = max(end, i + 1)
            while end < tokens.count, tokens[end].isGlued, isClosing(tokens[end].scalar) { end += 1 }
            if endsSentence(i, closedAt: end, tokens, bytes) {
                if end > start, end < tokens.count, !tokens[end].isLineStart, end == i + 1 || !tokens[end].isGlued {
                    out.append(start..<end)
                    start = end
                }
            }
        }
        if start < tokens.count { out.append(start..<tokens.count) }
        return out
    }

    /// Closing quotes and brackets, and full stops behind the first.
    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x2E, 0x5D, 0x2019, 0x201D, 0xBB: true
        default: false
        }
    }

    /// Full stop, exclamation and question mark, dots.
    private static func mayEndSentence(_ token: Token) -> Bool {
        guard token.kind == .punctuation else { return false }
        switch token.scalar {
        case 0x21, 0x2E, 0x3F, 0x2026: return true
        default: return false
        }
    }

    /// - Parameters:
    ///   - i: a mark that may end a sentence.
    ///   - next: the token behind what closes the sentence.
    private static func endsSentence(_ i: Int, closedAt next: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
        let token = tokens[i]
        guard i > 0 else { return false }
        if token.scalar == 0x2E, isAbbreviation(tokens[i - 1], bytes) || isInsideNumber(i, tokens) { return false }
        guard next < tokens.count else { return true }
        let after = tokens[next]
        if after.isLineStart { return true }
        // a small letter goes on with the sentence
        if after.kind == .syllable, !after.isCapitalized { return false }
        if after.isGlued {
            // `kế hoạch.Trong`: the space was forgotten
            return after.kind == .syllable && after.isCapitalized && tokens[i - 1].kind == .syllable
                && !tokens[i - 1].isCapitalized && token.scalar == 0x2E
        }
        return after.kind != .punctuation || [0x22, 0x27, 0x28, 0x2018, 0x201C, 0xAB, 0x2D, 0x2013, 0x2022].contains(after.scalar)
    }

    /// `tiếp nhận 1. 250 hồ sơ`: a full stop between up to three digits and exactly three, small letters on both sides.
    private static func isInsideNumber(_ i: Int, _ tokens: [Token]) -> Bool {
        guard i > 1, i + 2 < tokens.count, tokens[i].isGlued, tokens[i - 1].kind == .number, tokens[i - 1].range.count <= 3,
            tokens[i + 1].kind == .number, tokens[i + 1].range.count == 3, !tokens[i + 1].isLineStart
        else { return false }
        let (before, after) = (tokens[i - 2], tokens[i + 2])
        return before.kind == .syllable && !before.isCapitalized && after.kind == .syllable && !after.isCapitalized && !after.isLineStart
    }

    /// What stands before a name: an initial (`Q.`, `V.`), consonants of which the second is small (`Tp.`, `Th.`, `ThS.`), or
    /// a title. Other capitals (`GDP.`, `DN.`, `TTHC.`) end sentences. Of `PGS.TS.` and `TP.HCM.` only the first goes on: its
    /// last piece is a title's.
    private static func isAbbreviation(_ token: Token, _ bytes: [UInt8]) -> Bool {
        if token.kind == .abbreviation { return bytes[token.range].reversed().prefix(3).contains(0x2E) }
        guard token.kind == .syllable, token.isCapitalized, token.range.count <= 5 else { return false }
        var letters = 0
        var small = false
        var vowel = false
        bytes.withUnsafeBufferPointer { buffer in
            var at = Int(token.start)
            while at < Int(token.end) {
                let s = scalar(buffer, at)
                letters += 1
                if letters == 2 { small = !Folding.isUpper(s.value) }
                if isVowel(Folding.lower(s.value)) { vowel = true }
                at += s.length
            }
        }
        if letters == 1 { return true }
        return !vowel && letters <= 3 && (small || titles.contains(Array(bytes[token.range])))
    }

    /// Titles, and kinds of town, that are written in capitals.
    private static let titles: Set<[UInt8]> = Set(
        ["TP", "TX", "TS", "GS", "PGS", "BS", "KS", "LS", "DS"].map { Array($0.utf8) })

    private static func isVowel(_ value: UInt32) -> Bool {
        switch value {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        case 0x80...: value != 0x111  // đ
        default: false
        }
    }
}
