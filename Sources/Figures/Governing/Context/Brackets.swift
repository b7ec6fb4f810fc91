import Lexicon
import Numbers

/// A size in brackets is of what stands right before them: `ao sen (rộng 2 ha)`, `máy cày (thuế 0%)`.
extension Clauses {
    func bracketed(_ done: inout [Finding]) {
        // `giữ tốc độ tăng trưởng cao nhất (23%)`: what is measured is nobody
        for k in records.indices where done[k].property.isEmpty {
            guard let who = done[k].entity, let open = openedBy(k), who.upperBound <= open, open - who.upperBound <= 3,
                let measure = who.first(where: { words.at($0, who.upperBound, [.measure]) ?? 0 > 1 }), scene.sentence.contains(who.lowerBound)
            else { continue }
            var start = who.lowerBound
            while start > scene.sentence.lowerBound, scene.mark(start - 1) == .word { start -= 1 }
            let reading = phrases.read(start..<open)
            guard let property = reading.property, property.lowerBound == measure else { continue }
            (done[k].property, done[k].entity, done[k].isOwn) = (.init(property), reading.entity, false)
            for next in records.indices.dropFirst(k + 1) where done[next].property.isEmpty && records[next].unit == records[k].unit && openedBy(next) != nil { done[next].property = .init(property) }
        }
        for k in records.indices where [.measure, .money, .percent, .score].contains(records[k].kind) && records[k].change == nil && !done[k].isOwn {
            guard let open = openedBy(k), let noun = nounBefore(open, ofMoney: records[k].kind == .money), done[k].entity.map({ $0.upperBound <= noun.lowerBound }) ?? true
            else { continue }
            // the measure stands before the bracket, or in it and nothing before it there
            let inside = done[k].property.first.map { $0.lowerBound > open } ?? false
            if inside, !isSmall((open + 1)..<done[k].property[0].lowerBound) { continue }
            // `tiếp nhận hồ sơ trực tuyến (đạt 100%)`: the share of what is done
            if records[k].kind == .percent, !inside, done[k].isVerb {
                guard let share = words.first((open + 1)..<scene.figures[k].lowerBound, [.share]) else { continue }
                (done[k].property, done[k].isVerb) = (.init(share), false)
            }
            guard inside || done[k].property.first.map({ $0.lowerBound > open }) ?? false || done[k].property.first.map({ $0.upperBound <= noun.lowerBound && (isMeasure($0) || done[k].isVerb) }) ?? true else { continue }
            if !inside, done[k].isVerb { (done[k].property, done[k].isVerb) = (.empty, false) }
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (noun, true, false)
        }
    }

    /// `Lượng dư bán của KTX là 9.300 cổ phiếu (ở mức giá 14.200 đồng)`: of the same, where the bracket names nobody.
    func bracketOwners(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where done[k].entity == nil && [.money, .measure, .percent, .score, .count, .fraction].contains(records[k].kind) && scene.isInBrackets(k) {
            guard let b = (0..<k).last(where: { !scene.isInBrackets($0) }), let who = done[b].entity, !done[b].isOwn, done[k].property.isEmpty || isMeasure(done[k]),
                let open = (scene.figures[b].upperBound..<scene.figures[k].lowerBound).first(where: { scene.mark($0) == .open }), open - scene.figures[b].upperBound <= 2
            else { continue }
            (done[k].entity, done[k].entityInherited) = (who, done[b].entityInherited)
        }
        // `… (ở mức giá 14.200 đồng) và tổng lượng dư mua là 8.100 cổ phiếu`
        for k in records.indices.dropFirst() where done[k].entity == nil && isMeasure(done[k]) && !done[k].propertyInherited {
            guard let said = done[k].property.first, scene.sentence.contains(said.lowerBound), let b = (0..<k).last(where: { !scene.isInBrackets($0) }), b < k - 1, let who = done[b].entity, isMeasure(done[b]), !done[b].isOwn,
                said.lowerBound > scene.figures[k - 1].upperBound, case let between = scene.figures[k - 1].upperBound..<said.lowerBound, (2...3).contains(between.count), scene.mark(between.lowerBound) == .close, isAnd(between.upperBound - 1) || scene.mark(between.upperBound - 1) == .comma
            else { continue }
            (done[k].entity, done[k].entityInherited) = (who, done[b].entityInherited)
        }
    }

    /// Whether only small words stand in a stretch.
    private func isSmall(_ stretch: Range<Int>) -> Bool {
        var at = stretch.lowerBound
        while at < stretch.upperBound, let small = words.at(at, stretch.upperBound, [.have, .own, .reach, .attain, .link, .aux, .filler, .opener, .aside, .aim]) { at += small }
        return at >= stretch.upperBound
    }

    /// The bracket that opens before a figure, where no other figure stands in it and only few words before this one.
    private func openedBy(_ k: Int) -> Int? {
        let figure = scene.figures[k]
        let limit = max(scene.sentence.lowerBound, figure.lowerBound - 9)
        guard let open = (limit..<figure.lowerBound).last(where: { scene.mark($0) != .word && scene.mark($0) != .time }), scene.mark(open) == .open,
            words.first((open + 1)..<figure.lowerBound, [.and, .compare]) == nil, !(open + 1..<figure.lowerBound).contains(where: { words.isChange(at: $0, figure.lowerBound) })
        else { return nil }
        var end = figure.upperBound
        while end < scene.sentence.upperBound, end - figure.upperBound < 10, scene.mark(end) == .word || scene.mark(end) == .time { end += 1 }
        return end < scene.sentence.upperBound && scene.mark(end) == .close ? open : nil
    }

    /// The noun phrase right before a bracket, without what governs it.
    private func nounBefore(_ open: Int, ofMoney isMoney: Bool) -> Range<Int>? {
        var start = open
        while start > scene.sentence.lowerBound, open - start < 14, scene.mark(start - 1) == .word { start -= 1 }
        let stretch = start..<open
        guard !stretch.isEmpty else { return nil }
        // `20 đơn loại gấp (chiếm 40%)`: of what is counted, and not of its kind
        if start > scene.sentence.lowerBound, case .figure = scene.mark(start - 1) { return nil }
        var from = stretch.lowerBound
        var past = from
        for i in stretch where i >= past {
            if words.isName(i, scene.sentence.lowerBound), i > from { past = i + 1; continue }
            let small = words.at(i, open, [.have, .verb, .light, .lift, .link, .and, .place, .aux, .keep, .for, .aside, .filler, .opener, .aim]) ?? 0
            let noun = max(words.noun(at: i, open), words.at(i, open, [.head, .compound, .measure]) ?? 0)
            if small > noun {
                if words.isWord(i, [.own]) { return nil }
                // `cho khách hàng (4 triệu đồng)`: a sum is not of whom it was done to, or where
                if isMoney, words.at(i, open, [.place, .for]) == small { return nil }
                (from, past) = (i + small, i + small)
            } else { past = i + max(noun, small, 1)
            }
        }
        let noun = phrases.trimmedRight(phrases.trimmedLeft(from..<open))
        guard (1...8).contains(noun.count), noun.upperBound == open, !isMeasure(noun),
            words.at(noun.lowerBound, open, [.nobody, .of, .timeWord, .this]) == nil, phrases.namesEntity(noun) || words.noun(at: noun.lowerBound, open) > 0
        else { return nil }
        return noun
    }
}
