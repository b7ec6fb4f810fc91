import Lexicon
import Numbers

/// Whose a figure is where nothing before it in its clause says so: behind it, in the clause that its own leads to, or in the sentence
/// before.
extension Clauses {
    /// How many tokens from its figure a clause is looked for.
    private static let reach = 80

    func doers(_ done: inout [Finding]) {
        for k in records.indices where done[k].entity == nil {
            if let owner = owner(k) {
                (done[k].entity, done[k].isOwn) = (owner, true)
            } else if let doer = doerAhead(k) {
                done[k].entity = doer
            } else if let (place, from) = placeBehind(k) {
                (done[k].entity, done[k].isOwn) = (place, true)
                // `bị ngộ độc ở huyện Lục Nam`: what is said ends before where it was
                done[k].property = done[k].property.compactMap { $0.contains(from) && $0.lowerBound < from ? phrases.trimmedRight($0.lowerBound..<from) : $0 }
            }
        }
        carryDoer(&done)
    }

    /// `3 đối tác của công ty này`, `6 ngư dân Quảng Ngãi`: whose stands right behind what is counted.
    private func owner(_ k: Int) -> Range<Int>? {
        guard records[k].kind == .count || records[k].kind == .fraction, let noun = unit(k) else { return nil }
        let start = scene.figures[k].upperBound
        var end = start
        while end < scene.sentence.upperBound, end - start < 14, scene.mark(end) == .word { end += 1 }
        if let of = words.at(start, end, [.of]) { return phrases.named(from: start + of, end) }
        guard start < end, words.isName(start, scene.sentence.lowerBound), !words.passage.tokens[start].flags.contains(.allCaps),
            words.at(noun.lowerBound, noun.upperBound, [.head]) != nil, let who = phrases.named(from: start, end)
        else { return nil }
        // `3 xã Tân Lập, Tân Hòa và Tân Bình`: the names of what is counted
        let next = who.upperBound
        let goesOn =
            next + 1 < scene.sentence.upperBound && (scene.mark(next) == .comma || isAnd(next) || words.passage.tokens[next].isDash)
            && words.passage.tokens[next + 1].isCapitalized
        return goesOn ? allNames(from: who, atMost: records[k].value?.small ?? 0) : who
    }

    /// `(3 xã) Tân Lập, Tân Hòa và Tân Bình`: to the last of the names of what is counted, of which there are no more than that; not `…, Sở Y tế đã …`.
    private func allNames(from first: Range<Int>, atMost count: Int) -> Range<Int>? {
        let limit = scene.sentence.upperBound
        var end = first.upperBound
        var names = 1
        while names < count, end + 1 < limit, scene.mark(end) == .comma || isAnd(end), scene.mark(end + 1) == .word, words.passage.tokens[end + 1].isCapitalized {
            var next = end + 1
            while next < limit, next - end <= 5, scene.mark(next) == .word, words.passage.tokens[next].isCapitalized { next += 1 }
            if words.at(end + 1, limit, [.head]) != nil || words.noun(at: end + 1, limit) > 1 || words.passage.cue(.body, at: end + 1, limit: limit) != nil { break }
            (end, names) = (next, names + 1)
        }
        return names > 1 ? first.lowerBound..<end : nil
    }

    /// The tokens of what is counted.
    private func unit(_ k: Int) -> Range<Int>? {
        guard let unit = records[k].unitText else { return nil }
        let span = scene.figures[k]
        return span.first { $0 > span.lowerBound && words.passage.string($0..<span.upperBound) == unit }.map { $0..<span.upperBound }
    }

    /// `240 hộ nuôi tôm tại cửa sông Hậu`: where it was, later in its clause.
    private func placeBehind(_ k: Int) -> (Range<Int>, from: Int)? {
        guard records[k].kind == .count || records[k].kind == .money || records[k].kind == .measure || records[k].kind == .fraction else { return nil }
        let start = scene.figures[k].upperBound
        var end = start
        while end < scene.sentence.upperBound, end - start < 20, scene.mark(end) == .word { end += 1 }
        var at = start
        while at < end {
            if words.at(at, end, [.clause]) != nil { return nil }
            guard let place = words.at(at, end, [.place]), words.at(at, end, [.empty, .timeWord, .timeLead]) == nil else {
                at += max(words.at(at, end, [.verb, .compound, .measure]) ?? 1, 1)
                continue
            }
            return phrases.named(from: at + place, end).map { ($0, at) }
        }
        return nil
    }

    /// `Với 5 huy chương bạc, câu lạc bộ đã …`, `Sau khi thu 12 tỷ đồng, Cục Thuế …`: of a clause without a subject of its own that leads in
    /// the sentence, who the clause behind its comma is about.
    private func doerAhead(_ k: Int) -> Range<Int>? {
        let figure = scene.figures[k].lowerBound
        let opens = (max(scene.sentence.lowerBound, figure - Self.reach)...figure).reversed().first {
            ($0 == scene.sentence.lowerBound || scene.mark($0 - 1) == .comma) && words.at($0, figure + 1, [.lead]) != nil
        }
        guard let start = opens, let lead = words.at(start, figure + 1, [.lead]), isOneClause(start..<figure) else { return nil }
        // `trong 27 sở`: out of them
        if words.at(start, start + lead, [.place]) != nil, records[k].kind != .duration { return nil }
        // who it is stands before the first predicate
        var first = k
        while first > 0, scene.figures[first - 1].lowerBound >= start { first -= 1 }
        let opening = min(start + lead, scene.figures[first].lowerBound)..<scene.figures[first].lowerBound
        if !opening.isEmpty, phrases.subject(of: opening).map(phrases.namesEntity) == true { return nil }
        var comma = scene.figures[k].upperBound
        let limit = min(scene.sentence.upperBound, comma + Self.reach)
        while comma < limit, scene.mark(comma) != .comma { comma += 1 }
        while comma < limit {
            let from = comma + 1
            var end = from
            while end < limit, end - from < 24, scene.mark(end) == .word || scene.mark(end) == .time { end += 1 }
            let clause = phrases.trimmedLeft(from..<end)
            if !clause.isEmpty, let predicate = phrases.predicate(clause), predicate > clause.lowerBound {
                let who = phrases.trimmedRight(clause.lowerBound..<predicate)
                return who.count <= 10 && phrases.namesEntity(who) && words.first(predicate..<clause.upperBound, [.speech]) == nil ? who : nil
            }
            // more of the leading clause; not a list of names
            guard end < limit, !phrases.namesEntity(clause) else { return nil }
            comma = end
            while comma < limit, scene.mark(comma) != .comma { comma += 1 }
        }
        return nil
    }

    /// `Cục Thuế đã thu 900 tỷ đồng. Tổ chức 17 lớp …`: a sentence that begins with its verb goes on about whom the one before it was.
    private func carryDoer(_ done: inout [Finding]) {
        guard let last = previous, last.sentence.upperBound == scene.sentence.lowerBound, !last.isLead,
            let before = last.findings.last(where: { $0.entity != nil && !$0.isOwn && $0.isVerb }), let who = before.entity, phrases.namesEntity(who)
        else { return }
        let opening = phrases.trimmedLeft(scene.sentence.lowerBound..<scene.figures[0].lowerBound)
        guard !opening.isEmpty, let predicate = phrases.predicate(opening), predicate == opening.lowerBound,
            words.at(predicate, opening.upperBound, [.keep, .aux]) == nil, words.first(opening, [.speech]) == nil,
            words.first(scene.sentence.lowerBound..<predicate + 1, [.lead, .aside]) == nil
        else { return }
        for k in done.indices where done[k].entity == nil && done[k].isVerb && isObject(k, done[k]) {
            (done[k].entity, done[k].entityInherited) = (who, true)
        }
    }

    /// `tổ chức 17 lớp`: what the verb is done to is the figure; in `xuất khẩu gạo đạt 2 tỷ USD` it is not.
    private func isObject(_ k: Int, _ found: Finding) -> Bool {
        guard let verb = found.property.first, verb.upperBound <= scene.figures[k].lowerBound else { return false }
        let between = verb.upperBound..<scene.figures[k].lowerBound
        return between.count <= 4 && words.first(between, [.link, .reach, .share, .lift]) == nil
            && !between.contains { words.isChange(at: $0, between.upperBound) || scene.mark($0) != .word }
    }

    /// Whether commas part nothing but members of a list, each with its figure.
    private func isOneClause(_ range: Range<Int>) -> Bool {
        var hasFigure = false
        for i in range {
            switch scene.mark(i) {
            case .figure: hasFigure = true
            case .comma:
                if !hasFigure { return false }
                hasFigure = false
            case .strong: return false
            default: break
            }
        }
        return true
    }
}
