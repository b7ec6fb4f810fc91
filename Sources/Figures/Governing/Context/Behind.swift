import Lexicon
import Numbers

/// What a figure is of where nothing before it in its own clause says so, but what stands right behind it does.
extension Clauses {
    func behind(_ done: inout [Finding]) {
        for k in records.indices where records[k].change == nil {
            if records[k].kind == .rank, let about = Tail(scene: scene, phrases: phrases, k).about, isMeasure(about), done[k].isVerb {
                // `giữ vị trí thứ hai về chỉ số hài lòng`
                (done[k].property, done[k].isVerb) = (.init(about), false)
                continue
            }
            if let term = term(k) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(term), false, false)
                continue
            }
            // `dẫn đầu với 38% thị phần`
            guard isTakenOver(k, done[k]) || done[k].isVerb && records[k].kind == .percent else { continue }
            if let what = whatItIs(k) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(what), false, false)
            } else if let own = ownNoun(k, done[k]) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(own), false, false)
            }
        }
    }

    /// Whether the property is none, or that of a figure or a sentence before.
    private func isTakenOver(_ k: Int, _ found: Finding) -> Bool {
        guard let said = found.property.first else { return true }
        if found.propertyInherited || !scene.sentence.contains(said.lowerBound) { return true }
        guard k > 0 else { return false }
        return said.upperBound <= scene.figures[k - 1].lowerBound || isBehindLast(k, said)
    }

    /// `30 tấn gạo, 20 tấn ngô`: the property stands right behind the figure before, and a sign or `và` behind it.
    private func isBehindLast(_ k: Int, _ said: Range<Int>) -> Bool {
        guard k > 0, case let last = scene.figures[k - 1], said.lowerBound >= last.upperBound, said.lowerBound <= last.upperBound + 1, said.upperBound < scene.figures[k].lowerBound else { return false }
        return scene.mark(said.upperBound) != .word || isAnd(said.upperBound)
    }

    /// `dệt may đạt 3 tỷ USD, là nhóm hàng lớn nhất`: what is reached is known.
    private func isReached(_ k: Int) -> Bool {
        let start = scene.sentence.lowerBound
        let before = scene.figures[k].lowerBound - (words.modifier(before: scene.figures[k].lowerBound, start) ?? 0)
        return words.before(before, start, [.link, .reach, .share]) != nil
    }

    /// `25% là lao động phổ thông`, `40% còn lại là ruộng`: what the part is.
    private func whatItIs(_ k: Int) -> Range<Int>? {
        guard records[k].kind == .percent || records[k].kind == .measure || records[k].kind == .money, !isReached(k) else { return nil }
        var at = scene.figures[k].upperBound
        let limit = scene.sentence.upperBound
        if let rest = words.passage.cue(.level, at: at, limit: limit), rest > 1 { at += rest }
        guard at < limit, words.isWord(at, [.copula]) else { return nil }
        let start = at + 1
        var end = start
        while end < limit, end - start < 16, scene.mark(end) == .word, words.at(end, limit, [.clause, .tailEnd]) == nil { end += 1 }
        let what = phrases.trimmedRight(phrases.trimmedLeft(start..<end))
        guard !what.isEmpty, what.count <= 10, words.at(what.lowerBound, what.upperBound, [.of, .place, .empty, .copula, .nobody, .aux, .keep]) == nil, !what.contains(where: { words.isName($0, scene.sentence.lowerBound) }),
            words.noun(at: what.lowerBound, what.upperBound) > 0 || words.at(what.lowerBound, what.upperBound, [.head, .compound, .measure]) != nil
        else { return nil }
        return what
    }

    /// `còn 42 tỷ đồng lãi ròng`, `12 tấn bưởi và 3 tấn thanh long`, `58% thị phần`: the money, the goods or the rate that it is.
    private func ownNoun(_ k: Int, _ found: Finding) -> Range<Int>? {
        let kind = records[k].kind
        guard kind == .money || kind == .measure || kind == .percent else { return nil }
        let start = scene.figures[k].upperBound
        let before = scene.figures[k].lowerBound - (words.modifier(before: scene.figures[k].lowerBound, scene.sentence.lowerBound) ?? 0)
        guard start < scene.sentence.upperBound, scene.mark(start) == .word, before == scene.sentence.lowerBound || !words.passage.isSign(before - 1, "/"),
            words.before(before, scene.sentence.lowerBound, [.share]) == nil, words.passage.cue(.same, before: before, limit: scene.sentence.lowerBound) == nil
        else { return nil }
        if kind == .percent, words.passage.cue(.rate, at: start, limit: scene.sentence.upperBound) == nil || words.before(before, scene.sentence.lowerBound, [.link, .have, .reach]) == nil { return nil }
        let tail = Tail(scene: scene, phrases: phrases, k)
        // `42 tỷ đồng lãi ròng`: what can be a verb, too
        let noun = kind == .money && tail.noun.isEmpty ? tail.said ?? tail.noun : tail.noun
        guard noun.lowerBound == start, words.passage.tokens[start].kind == .syllable, (1...8).contains(noun.count), namesWhat(noun), tail.said == nil || kind == .percent || noun == tail.said else { return nil }
        if kind == .money { return isMeasure(noun) && words.at(noun.lowerBound, noun.upperBound, [.number]) != noun.count ? noun : nil }
        if kind == .percent { return noun }
        // goods: each of a list has its own
        guard found.property.isEmpty || found.property.first.map({ isBehindLast(k, $0) }) ?? false else { return nil }
        let known = max(words.noun(at: noun.lowerBound, noun.upperBound), words.at(noun.lowerBound, noun.upperBound, [.head, .compound]) ?? 0)
        let other = words.at(noun.lowerBound, noun.upperBound, [.verb, .light, .aux, .keep, .lift, .reach, .turn, .filler, .clause, .nobody, .aside]) ?? 0
        return known >= other && phrases.predicate(noun).map({ $0 > noun.lowerBound }) ?? true && !words.isSmall(noun) && !words.isName(noun.lowerBound, scene.sentence.lowerBound) ? noun : nil
    }

    /// `lãi suất cho vay kỳ hạn một năm`
    private func term(_ k: Int) -> Range<Int>? {
        guard records[k].kind == .duration else { return nil }
        let end = scene.figures[k].lowerBound
        guard end - 2 >= scene.sentence.lowerBound, words.passage.cue(.term, at: end - 2, limit: end) == 2 else { return nil }
        return end - 2..<end
    }
}
