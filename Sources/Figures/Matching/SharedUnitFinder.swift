import Lexicon
import Numbers

extension Matcher {
    /// `x`, `×`
    func isTimes(_ i: Int) -> Bool { tokens[i].scalar | 0x20 == 0x78 || tokens[i].scalar == 0xD7 ? tokens[i].range.count <= 2 : false }
}

/// Finds the unit that is said once for several numbers: `12, 15 và 20 hồ sơ`, `mua 18 và thuê 22 động cơ`.
struct SharedUnitFinder {
    let matcher: Matcher
    private var passage: Passage { matcher.passage }

    init(matcher: Matcher) { self.matcher = matcher }

    /// Looks on from a bare number over joined numbers to the first that has a unit, and gives the match its unit, kind
    /// and denominator. False where the list does not end so.
    func find(_ m: inout Match) -> Bool {
        guard let first = m.amount?.low, !isYear(first), first.form != .vague, !first.isSmallWord else { return false }
        var before = m.anchor
        if let level = passage.cue(.compared, before: before, limit: max(0, before - 3)) { before -= level }  // `từ mức 1.314,2 lên …`
        let levels = passage.cue(.from, before: before, limit: max(0, before - 2)) != nil
        var at = m.at
        var isList = false
        var isProduct = false
        for _ in 0..<12 {
            guard let joint = times(at: at, limit: m.limit) ?? joint(at: at, limit: m.limit, levels: levels) else { return false }
            isProduct = isProduct || times(at: at, limit: m.limit) != nil
            let comma = passage.tokens[at].isSign(",") || passage.tokens[at].isSign(";")
            isList = isList || !comma || passage.cue(.and, at: at + 1, limit: m.limit) != nil
            at += joint
            guard let next = matcher.amount(at: at, limit: m.limit), !isYear(next.low) else { return false }
            // `đạt 2.535 tỷ, vượt 20,72%`: who says a magnitude of one number says it of all
            if first.exponent > 0, next.low.exponent == 0 { return false }
            // `loại 3; khoảng 1.900.000 đồng`: what is so unlike is no list
            if let least = first.mantissa.scaled(byPowerOfTen: 3), let most = next.low.mantissa.scaled(byPowerOfTen: 3), least < next.low.mantissa || most < first.mantissa { return false }
            at = next.tokens.upperBound
            var probe = Match(anchor: at, limit: m.limit)
            let bracket = isProduct && at < m.limit && passage.tokens[at].isSign("(") ? 1 : 0
            if let unit = matcher.unit(at: at + bracket, limit: m.limit), let kind = unit.kind {
                // `2 x 45 MW`: two of them
                guard !isProduct || Self.lengths.contains(unit.unit) else { return false }
                probe.unit = unit
                m.sharedKind = Kind(rawValue: kind.rawValue)
            } else if !isProduct, let noun = Nouns(matcher: matcher).find(at: at, limit: m.limit, known: false) {
                guard first.value.isWhole || first.alternative != nil, !matcher.isVerb(noun.tokens), !isRoad(noun.tokens) else { return false }
                probe.unit = noun
                m.sharedKind = .count
            } else {
                continue
            }
            // `37 tấn BOD 5, 84 tấn COD`: with nothing but a comma only numbers that are alike
            if !isList, !isAlike(first, next.low) { return false }
            probe.unitText = probe.unit?.tokens
            probe.at = probe.unit?.tokens.upperBound ?? at
            matcher.denominator(&probe)
            (m.unit, m.unitText, m.per) = (probe.unit, probe.unitText, probe.per)
            share(next.low, with: first, &m)
            return true
        }
        return false
    }

    /// `8x12 m`, `55 × 60 m`: between the sides of something.
    private func times(at: Int, limit: Int) -> Int? {
        guard at + 1 < limit, matcher.isTimes(at) else { return nil }
        // `4.535 x rộng 1.765`
        let side = passage.cue(.side, at: at + 1, limit: limit) ?? 0
        return at + 1 + side < limit && passage.tokens[at + 1 + side].kind == .number ? 1 + side : nil
    }

    /// What sides are measured in.
    private static let lengths: Set<String> = ["m", "cm", "mm", "dm", "km", "[in_i]"]

    /// `12, 14, 18 đường Trần Phú`: house numbers.
    private func isRoad(_ noun: Range<Int>) -> Bool {
        guard let road = passage.cue(.road, at: noun.lowerBound, limit: noun.upperBound), noun.lowerBound + road < passage.tokens.count else { return false }
        return passage.tokens[noun.lowerBound + road].isCapitalized
    }

    private func isAlike(_ a: NumberReading, _ b: NumberReading) -> Bool {
        guard let most = a.mantissa.scaled(byPowerOfTen: 1), let other = b.mantissa.scaled(byPowerOfTen: 1) else { return true }
        // `1.204, 375 tỉ đồng`: one number, badly set
        if b.exponent > a.exponent, a.mantissa >= ExactDecimal(1_000) { return false }
        return b.mantissa < most && a.mantissa < other
    }

    /// A comma, `và`, `hoặc`; a modifier or one verb behind `và`; between two levels `lên`, `xuống`.
    private func joint(at start: Int, limit: Int, levels: Bool) -> Int? {
        var at = start
        guard at < limit else { return nil }
        if passage.tokens[at].isSign(",") || passage.tokens[at].isSign(";") {
            at += 1
            if let and = passage.cue(.and, at: at, limit: limit) { at += and }
        } else if let and = passage.cue(.and, at: at, limit: limit), passage.cue(.aspect, at: at, limit: limit) == nil {
            at += and
            if at + 1 < limit, !matcher.reader.mayBegin(at: at), matcher.reader.mayBegin(at: at + 1), passage.tokens[at].kind == .syllable { at += 1 }
        } else if levels, let level = passage.cue(.level, at: at, limit: limit) {
            at += level
        } else {
            return nil
        }
        if at < limit, let modifier = passage.phrases.longest(.modifier, at: at, limit: limit) { at += modifier.count }
        return at - start
    }

    /// `18,7, 19,2 và 17,3 triệu tấn`, `5.200 và gần 5.300 tỷ đồng`: a magnitude that is said once is of all, thousands only of thousands.
    private func share(_ next: NumberReading, with first: NumberReading, _ m: inout Match) {
        let thousand = ExactDecimal(1000)
        guard first.exponent == 0, next.exponent > 0,
            first.mantissa < thousand || next.mantissa >= thousand && next.mantissa.scaled(byPowerOfTen: 1).map({ first.mantissa < $0 }) ?? false
        else { return }
        m.value = first.value.scaled(byPowerOfTen: next.exponent)
    }

    private func isYear(_ number: NumberReading) -> Bool {
        number.form == .digits && number.exponent == 0 && (number.value.small.map { (1900...2099).contains($0) } ?? false)
            && passage.tokens[number.tokens.lowerBound].range.count == 4
    }
}
