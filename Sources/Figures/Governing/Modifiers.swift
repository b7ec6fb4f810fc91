import Lexicon
import Numbers

/// Finds the word that says how an amount is meant (`hơn`, `gần`, `trở lên`): directly before or behind it only.
struct Modifiers {
    let matcher: Matcher
    private let phrases: FoundPhrases
    private var passage: Passage { matcher.passage }

    init(matcher: Matcher) { (self.matcher, phrases) = (matcher, matcher.phrases) }

    /// The modifier of a figure, and how many tokens before the figure it takes.
    func find(_ span: Range<Int>, kind: Kind, value: ExactDecimal?, sentence: Range<Int>) -> (modifier: Modifier?, tokens: Int) {
        let lexicon = matcher.lexicon
        if let after = phrases.longest(.modifier, at: span.upperBound, limit: sentence.upperBound, roles: ModifierEntry.Side.after.mask) {
            return (Modifier(rawValue: lexicon.modifiers[after.row].modifier), 0)
        }
        guard kind != .rank else { return (nil, 0) }
        var end = span.lowerBound
        if let from = passage.cue(.from, before: end, limit: sentence.lowerBound), before(end - from, sentence) != nil { end -= from }
        if before(end, sentence) == nil, let word = passage.cue(.compared, before: end, limit: sentence.lowerBound), before(end - word, sentence) != nil {
            end -= word  // `loanh quanh mức 1.770 tỷ`
        }
        guard let hit = before(end, sentence) else { return (nil, 0) }
        // `cao hơn`, `nhiều hơn`: a comparison
        if let change = phrases.longestEnding(.change, before: end, limit: sentence.lowerBound), change.count > hit.count { return (nil, 0) }
        let modifier = Modifier(rawValue: lexicon.modifiers[hit.row].modifier)
        let taken = span.lowerBound - end + hit.count
        if hit.count == 1, !holds(modifier, at: end - 1, kind: kind, value: value, behind: span.upperBound, sentence) { return (nil, 0) }
        return (modifier, taken)
    }

    private func before(_ end: Int, _ sentence: Range<Int>) -> Lexicon.Hit? {
        phrases.longestEnding(.modifier, before: end, limit: sentence.lowerBound, roles: ModifierEntry.Side.before.mask)
    }

    /// Whether a single word is the modifier and not a preposition or verb: `phân bố trên 41 xã`, `vượt 3 chỉ tiêu`.
    private func holds(_ modifier: Modifier?, at: Int, kind: Kind, value: ExactDecimal?, behind: Int, _ sentence: Range<Int>) -> Bool {
        let located = passage.cue(.located, before: at, limit: sentence.lowerBound) != nil && passage.cue(.preposition, at: at, limit: at + 1) != nil
        if passage.cue(.beside, at: at, limit: at + 1) != nil { return kind != .count }
        switch (modifier, kind) {
        case (.over, .count), (.under, .count), (.over, .measure):
            if located { return false }
            if passage.cue(.exceeds, before: at + 1, limit: at) != nil { return !(value.map { $0 < ExactDecimal(100) } ?? true) || kind == .measure }
            return true
        case (.over, .percent):
            // `vượt 12% kế hoạch` is a change
            return passage.cue(.exceeds, before: at + 1, limit: at) == nil || passage.cue(.plan, at: behind, limit: sentence.upperBound) == nil
        default: return true
        }
    }
}
