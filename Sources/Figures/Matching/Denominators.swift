import Lexicon
import Numbers
import VietText

// `/lượng`, `mỗi ngày`, `một người một tháng`: what an amount is for one of.

extension Matcher {
    /// `/lượng`, `mỗi ngày`, `một ounce`: what the amount is for one of.
    func denominator(_ m: inout Match) {
        var at = m.at
        let slash = at < m.limit && tokens[at].isSign("/")
        if slash {
            at += 1
        } else {
            guard let each = passage.cue(.each, at: at, limit: m.limit) else { return distantDenominator(&m) }
            at += each
        }
        if slash, at + 1 < m.limit, let one = reader.number(at: at, limit: m.limit), one.value == ExactDecimal(1), one.tokens.count == 1 { at += 1 }
        guard let per = denominator(at: at, limit: m.limit, slash: slash) else { return }
        m.per = per.unit
        at = per.tokens.upperBound
        while slash, at + 1 < m.limit, tokens[at].isSign("/"), let more = denominator(at: at + 1, limit: m.limit, slash: true) {
            m.per! += "/" + more.unit
            at = more.tokens.upperBound
        }
        if slash {
            m.unitText = (m.unitText?.lowerBound ?? m.at)..<at
            m.at = at
        } else {
            // `một người một tháng`
            while let each = passage.cue(.each, at: at, limit: m.limit), let more = denominator(at: at + each, limit: m.limit, slash: false) {
                m.per! += "/" + more.unit
                at = more.tokens.upperBound
            }
            m.taken = at
        }
    }

    /// `200 tấn lúa/ngày`: a denominator behind what is measured; the span ends with the unit.
    func distantDenominator(_ m: inout Match) {
        guard m.unit?.kind == .measure else { return }
        for at in m.at..<min(m.at + 4, m.limit) {
            if tokens[at].isSign("/"), at > m.at {
                if let unit = unit(at: at + 1, limit: m.limit), unit.kind == .duration || unit.unit == "har" {
                    m.per = unit.unit
                } else if tokens[at].isGlued, let one = passage.phrases.longest(.counted, at: at + 1, limit: m.limit),
                    case let thing = passage.phrases.longest(.counted, at: at - 1, limit: at), thing.map({ lexicon.counted[$0.row].field }) != lexicon.counted[one.row].field
                {
                    m.per = lexicon.counted[one.row].unit  // `21 m2 sàn/người`; `7 km đê/kè` are of a kind
                }
                return
            }
            guard tokens[at].kind == .syllable, !tokens[at].isCapitalized else { return }
        }
    }

    func denominator(at: Int, limit: Int, slash: Bool) -> UnitMatch? {
        if let unit = unit(at: at, limit: limit), unit.kind != .percent, unit.kind != .score, unit.kind != .multiple { return unit }
        if let noun = Nouns(matcher: self).find(at: at, limit: limit, known: !slash, coordinated: false) { return noun }
        // `6,2 lít/100 km`
        if slash, let number = number(at: at, limit: limit), number.form == .digits, isRound(number.value) || number.value == ExactDecimal(10),
            let unit = unit(at: number.tokens.upperBound, limit: limit), unit.kind == .measure || unit.kind == .duration
        {
            return UnitMatch(kind: unit.kind, unit: passage.string(number.tokens) + " " + unit.unit, tokens: at..<unit.tokens.upperBound)
        }
        // `trên 10.000 dân`
        if slash, let number = number(at: at, limit: limit), number.form == .digits, isRound(number.value),
            let noun = Nouns(matcher: self).find(at: number.tokens.upperBound, limit: limit, known: false, coordinated: false)
        {
            let unit = passage.string(number.tokens) + " " + noun.unit
            return UnitMatch(kind: nil, unit: unit, tokens: at..<noun.tokens.upperBound)
        }
        return nil
    }

    /// A hundred, a thousand and so on.
    func isRound(_ value: ExactDecimal) -> Bool { (2...6).contains { ExactDecimal(1).scaled(byPowerOfTen: $0) == value } }
}
