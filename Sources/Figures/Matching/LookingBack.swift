import Lexicon
import Numbers
import VietText

// What a rule takes from the words before its number.

extension Matcher {
    /// `số thủ tục mức độ 3 còn 214`: takes the noun behind `số` for the unit.
    func namedBefore(_ m: inout Match) -> Bool {
        guard let low = m.amount?.low, low.form == .digits, low.value.isWhole || low.alternative != nil else { return false }
        var at = m.anchor
        if let modifier = phrases.longestEnding(.modifier, before: at, limit: max(0, at - 3)) { at -= modifier.count }
        guard let level = passage.cue(.level, before: at, limit: max(0, at - 4)) else { return false }
        at -= level
        for i in stride(from: at - 1, through: max(0, at - 12), by: -1) {
            if tokens[i].kind == .punctuation { return false }
            if let count = passage.cue(.amountOf, at: i, limit: at), let noun = Nouns(matcher: self).find(at: i + count, limit: at, known: true) {
                m.unit = UnitMatch(kind: nil, unit: noun.unit, tokens: m.at..<m.at)
                return true
            }
            if tokens[i].isLineStart { return false }
        }
        return false
    }

    /// Looks back in the sentence for a sum with its currency or a word for money.
    func moneyBefore(_ m: inout Match) -> Bool {
        var word = false
        var at = m.anchor - 1
        let start = passage.sentence(at: m.anchor).lowerBound
        while at >= start, m.anchor - at < 40 {
            if let unit = unit(at: at, limit: m.anchor), unit.kind == .money, at > 0,
                tokens[at - 1].kind == .number || lexicon.tables(openedBy: passage.ids[at - 1]).contains(.magnitude)
            {
                // `28 USD/thùng`: a price lends a sum of billions no currency
                if unit.unit != "VND", unit.tokens.upperBound < m.anchor, tokens[unit.tokens.upperBound].isSign("/"), tokens[at - 1].kind == .number {
                    guard m.amount?.low.exponent ?? 0 >= 9 else { return false }
                    word = true
                } else {
                    m.unit = UnitMatch(kind: .money, unit: unit.unit, tokens: m.at..<m.at)
                    return true
                }
            }
            if passage.cue(.money, at: at, limit: m.anchor) != nil { word = true }
            at -= 1
        }
        // `2.400 tỷ doanh thu`
        guard word || m.per != nil || passage.cue(.money, at: m.at, limit: m.limit) != nil || isSum(m) else { return false }
        m.unit = UnitMatch(kind: .money, unit: "VND", tokens: m.at..<m.at)
        return true
    }

    /// How far around a sum other currencies are looked for, in tokens.
    private static let currencyReach = 400

    /// `cần thêm 12 nghìn tỷ nữa`: nothing but money is counted in thousands of billions; of dong where no other currency is near.
    private func isSum(_ m: Match) -> Bool {
        guard let low = m.amount?.low, low.exponent >= 9, !(low.value < ExactDecimal(magnitude: 1_000_000_000_000, scale: 0, isNegative: false)) else { return false }
        let near = max(0, m.anchor - Self.currencyReach)..<min(tokens.count, m.at + Self.currencyReach)
        return !near.contains { i in unit(at: i, limit: near.upperBound).map { $0.kind == .money && $0.unit != "VND" } ?? false }
    }
}
