import Lexicon
import Numbers

/// `Sản lượng lúa đạt 41 tấn, ngô đạt 24 tấn`: the measure is said once, and the next noun takes the place of the first one's.
extension Clauses {
    func gapped(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where [.percent, .money, .measure].contains(records[k].kind) {
            guard let noun = gap(k, done[k]), let first = full(before: k, done), let said = done[first].property.first, let measure = measure(said, done[first], without: noun) else { continue }
            let old = done[k]
            if words.at(noun.lowerBound, noun.upperBound, [.place, .toward]) != nil {
                done[k].property = .init(measure)
                done[k].property.append(noun)
                done[k].entity = done[first].entity
            } else {
                (done[k].property, done[k].entity, done[k].isSplit) = (.init(measure), noun, true)
            }
            (done[k].isVerb, done[k].propertyInherited, done[k].entityInherited) = (false, false, false)
            // `…, ngô đạt 24 tấn, tăng 4%`: of the same
            for next in records.indices.suffix(from: k + 1) {
                guard done[next].property == old.property, done[next].entity == old.entity else { break }
                (done[next].property, done[next].entity, done[next].isVerb, done[next].isSplit) = (done[k].property, done[k].entity, false, done[k].isSplit)
            }
        }
    }

    /// The bare noun before a figure, back to the comma or semicolon, where no measure and no verb stands with it.
    private func gap(_ k: Int, _ found: Finding) -> Range<Int>? {
        let piece = scene.pieces(before: k)[0]
        guard piece.left == .comma || piece.left == .strong && words.passage.isSign(piece.range.lowerBound - 1, ";"), !found.isVerb || found.property.allSatisfy({ !$0.overlaps(piece.range) }) else { return nil }
        let head = Head(piece.range, words)
        let noun = phrases.trimmedLeft(head.body)
        guard (1...6).contains(noun.count), !head.have, !head.share, !head.order, records[k].change == nil || records[k].change == .increase || records[k].change == .decrease,
            head.change || head.reach || head.link || records[k].change != nil || piece.left == .comma && noun.count <= 4 && records[k].kind != .percent,
            phrases.predicate(noun) == nil, named(noun) != nil, noun.count > 1 || words.passage.phrases.longest(.unit, at: noun.lowerBound, limit: noun.upperBound) == nil,
            words.first(noun, [.measure, .nobody, .plan, .average, .compare, .than, .aux, .timeLead, .timeWord, .clause, .of, .own, .filler]) == nil,
            // `; máy tính và linh kiện 25%`
            piece.left == .strong || words.first(noun, [.and]) == nil
        else { return nil }
        // what was found is this noun, or nothing of this piece
        func isOfNoun(_ stretch: Range<Int>) -> Bool { !stretch.overlaps(piece.range) || noun.lowerBound <= stretch.lowerBound && stretch.upperBound <= noun.upperBound }
        let isNoun = found.property.first == noun || found.entity == noun
        return isNoun || found.property.allSatisfy(isOfNoun) && found.entity.map(isOfNoun) ?? true ? noun : nil
    }

    /// The nearest figure before, of the same unit, whose measure stands before it in this sentence.
    private func full(before k: Int, _ done: [Finding]) -> Int? {
        for j in (max(0, k - 6)..<k).reversed() {
            guard records[j].kind == records[k].kind, records[j].unit == records[k].unit, records[j].per == records[k].per, (records[j].change == nil) == (records[k].change == nil) else { continue }
            guard let said = done[j].property.first, scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[j].lowerBound, !phrases.saysNothing(said),
                isMeasure(said) && !done[j].isVerb || done[j].entity == nil && trades(said.lowerBound, said.upperBound) != nil, opensClause(said.lowerBound)
            else { return nil }
            // the list goes on in one clause: no colon and no full stop between
            let between = scene.figures[j].upperBound..<scene.figures[k].lowerBound
            return between.contains(where: { isColon($0) }) ? nil : j
        }
        return nil
    }

    /// What both are measured by: all of it where it is said behind whose it is, else without the first one's noun. Nil where it cannot be told apart.
    private func measure(_ said: Range<Int>, _ first: Finding, without noun: Range<Int>) -> Range<Int>? {
        guard said.count <= 8 else { return nil }
        if let who = first.entity, who.lowerBound >= said.upperBound || first.isSplit { return words.at(noun.lowerBound, noun.upperBound, [.place, .toward]) == nil ? said : nil }
        if words.at(noun.lowerBound, noun.upperBound, [.whole]) != nil { return said }
        for end in stride(from: said.upperBound - 1, to: said.lowerBound, by: -1) {
            guard words.at(said.lowerBound, end, [.measure]) == end - said.lowerBound || trades(said.lowerBound, end) == end - said.lowerBound else { continue }
            let rest = end..<said.upperBound
            if isReplaced(rest, by: noun) { return said.lowerBound..<end }
            // `giá trị sản xuất công nghiệp …, khu vực Nhà nước …`: a part of the same
            if words.at(noun.lowerBound, noun.upperBound, [.head]) != nil, words.at(rest.lowerBound, rest.upperBound, [.head]) == nil { return said }
        }
        return nil
    }

    /// Whether a phrase stands first in its clause, but for small words.
    private func opensClause(_ at: Int) -> Bool {
        var start = at
        while start > scene.sentence.lowerBound, at - start < 8, scene.mark(start - 1) == .word { start -= 1 }
        if start > scene.sentence.lowerBound, scene.mark(start - 1) == .close { return false }
        return phrases.trimmedLeft(start..<(at + 1)).lowerBound == at
    }

    /// `Xuất khẩu (dệt may đạt …)`
    private func trades(_ at: Int, _ limit: Int) -> Int? { words.passage.cue(.cumulated, at: at, limit: limit) }

    /// `(kim ngạch) dệt may` by `giày dép`, `(xuất khẩu) sang Mỹ` by `sang EU`: goods by goods, names by names.
    private func isReplaced(_ rest: Range<Int>, by noun: Range<Int>) -> Bool {
        func isName(_ i: Int) -> Bool { words.isName(i, scene.sentence.lowerBound) }
        let place = words.at(rest.lowerBound, rest.upperBound, [.place, .toward])
        if let next = words.at(noun.lowerBound, noun.upperBound, [.place, .toward]) {
            return place != nil && noun.count > next
        }
        if let place { return place < rest.count && isName(rest.upperBound - 1) && isName(noun.upperBound - 1) }
        return rest.count <= 6 && !isName(rest.upperBound - 1) && !isName(noun.lowerBound) && phrases.predicate(rest) == nil
            && words.at(rest.lowerBound, rest.upperBound, [.verb, .light, .keep, .turn, .of, .for, .tailEnd, .aside, .average, .filler, .timeLead, .timeWord]) == nil
            && words.first(rest, [.measure]) == nil && rest.allSatisfy { scene.mark($0) == .word }
            && (words.at(rest.lowerBound, rest.upperBound, [.head]) != nil || words.at(noun.lowerBound, noun.upperBound, [.head, .whole]).map { $0 == noun.count && [0, noun.count].contains(words.noun(at: noun.lowerBound, noun.upperBound)) } ?? true)
            && !(words.first(noun, [.verb]).map { trades($0.lowerBound, $0.upperBound) != nil } ?? false)
    }
}
