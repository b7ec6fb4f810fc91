import Lexicon
import Numbers

/// What is counted is what the next figure is of: `14 xưởng này có vốn 310 tỷ đồng`, `tổng dư nợ của 14 xưởng là 310 tỷ đồng`.
extension Clauses {
    /// `(2 xã) này chiếm (31%)`: the word of the share and who has it: what is counted, where the clause begins with it, or whom a copula says it of.
    private func sharing(_ b: Int, _ k: Int, _ gap: Range<Int>, _ found: Finding) -> (Range<Int>, Range<Int>)? {
        guard records[k].kind == .percent, !scene.isInBrackets(b), gap.allSatisfy({ scene.mark($0) == .word }) else { return nil }
        let (head, before) = (Head(gap, words), Head(scene.pieces(before: b)[0].range, words))
        // `Lào và Thái Lan là 2 thị trường chính`
        let named = words.before(scene.figures[b].lowerBound, scene.sentence.lowerBound, [.copula]) == nil ? nil : found.entity
        guard head.share, named != nil || !before.have && !before.ties && phrases.trimmedLeft(before.body).isEmpty, phrases.predicate(head.body) == nil, words.first(head.body, [.measure, .own, .clause, .speech]) == nil,
            let share = words.share(head.body.upperBound..<gap.upperBound)
        else { return nil }
        return (share, named ?? scene.figures[b].lowerBound..<phrases.trimmedRight(gap.lowerBound..<head.body.upperBound).upperBound)
    }

    /// `Tại xã Long Hồ, (4 hộ đã bán 2 tấn)`: a place that the sentence opens with, before what is counted.
    func isTopic(_ who: Range<Int>, _ before: Int) -> Bool {
        records[before].kind == .count && scene.sentence.contains(who.lowerBound) && who.upperBound < scene.figures[before].lowerBound && scene.mark(who.upperBound) == .comma
            && words.before(who.lowerBound, scene.sentence.lowerBound, [.place]) != nil
    }

    /// How many tokens may stand between the two figures.
    private static let longestGap = 24

    func countedSubjects(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where records[k].kind != .count && records[k].kind != .age && records[k].kind != .rank && records[k].kind != .multiple {
            let b = k - 1
            guard records[b].kind == .count, records[k].change == nil else { continue }
            let gap = scene.figures[b].upperBound..<scene.figures[k].lowerBound
            // `tổng giá trị 3 căn nhà là: 7 tỷ đồng`
            let tied = gap.count > 1 && words.passage.isSign(gap.upperBound - 1, ":") && words.isWord(gap.upperBound - 2, [.copula]) ? gap.dropLast() : gap
            guard gap.count <= Self.longestGap, !tied.contains(where: { isBreak($0) }) else { continue }
            if let found = having(b, k, gap) {
                done[k].property = found.property
                (done[k].entity, done[k].isVerb, done[k].isOwn, done[k].isSplit) = (found.entity, false, false, true)
                (done[k].propertyInherited, done[k].entityInherited) = (false, false)
                // `5 loại xe có trọng tải 1 tấn, 2 tấn và 4 tấn`
                for j in (k..<k + Orders(scene: scene, phrases: phrases, records: records).count(from: k)).dropFirst() where records[j].kind == records[k].kind && records[j].change == nil {
                    (done[j].isOwn, done[j].isCounted) = (false, false)
                    (done[j].property, done[j].entity, done[j].isVerb, done[j].isSplit, done[j].propertyInherited, done[j].entityInherited) = (found.property, found.entity, false, true, false, false)
                }
                // what the next figure is of is not said of what is counted
                if let said = done[b].property.first, done[b].property.count == 1, gap.contains(said.lowerBound) {
                    let own = phrases.trimmedRight(said.lowerBound..<max(said.lowerBound, min(said.upperBound, found.property[0].lowerBound)))
                    if !own.isEmpty, phrases.predicate(own) != nil { done[b].property = .init(own) }
                }
            } else if let (what, whose) = measureOf(b, tied, done[b]) {
                done[k].property = .init(what)
                (done[k].entity, done[k].isVerb, done[k].isSplit, done[k].propertyInherited, done[k].entityInherited) = (whose, false, true, false, false)
                let tail = Tail(scene: scene, phrases: phrases, b)
                done[b].property = tail.said.map { gap.contains($0.lowerBound) && $0.upperBound <= whose.upperBound ? .init($0) : .empty } ?? .empty
            } else if let (share, whose) = sharing(b, k, gap, done[b]) {
                for j in k..<k + Orders(scene: scene, phrases: phrases, records: records).count(from: k) where records[j].kind == .percent && records[j].change == nil {
                    done[j].property = .init(share)
                    (done[j].entity, done[j].isVerb, done[j].isOwn, done[j].isCounted, done[j].propertyInherited, done[j].entityInherited) = (whose, false, true, false, false, false)
                }
            }
        }
    }

    /// `tổng dư nợ của 14 xưởng là 310 tỷ đồng, tổng nợ xấu là 3 tỷ đồng`: of the same.
    func carrySubjects(_ done: inout [Finding]) {
        var subject: Range<Int>?
        for k in records.indices {
            if let who = done[k].entity {
                subject = records.indices.contains { scene.figures[$0].lowerBound == who.lowerBound && $0 < k } ? who : nil
            } else if let who = subject, isMeasure(done[k]), !done[k].propertyInherited, k > 0, done[k].property.first.map({ $0.lowerBound >= scene.figures[k - 1].upperBound }) ?? false {
                done[k].entity = who
            }
        }
    }

    private func isBreak(_ i: Int) -> Bool {
        switch scene.mark(i) {
        case .strong, .open, .close, .figure: true
        default: false
        }
    }

    /// `(14 xưởng) này có vốn đầu tư (310 tỷ đồng)`: the measure that it has.
    private func having(_ b: Int, _ k: Int, _ gap: Range<Int>) -> Finding? {
        guard !gap.contains(where: { scene.mark($0) != .word }) else { return nil }
        let body = Head(gap, words).body
        for i in body.dropFirst() {
            guard words.at(i, body.upperBound, [.measure]) ?? 0 > 1 || words.isWord(i, [.price]), let own = words.before(i, body.lowerBound, [.own]), own.count == 1 else { continue }
            var rest = phrases.trimmedRight(gap.lowerBound..<(i - 1))
            // `(20 tàu) cá được đóng mới và cải hoán có vốn vay`: what was done to them says not which they are
            if let done = rest.first(where: { phrases.isPassive($0) }), rest.upperBound - done <= 9, words.first(done..<rest.upperBound, [.for, .place]) == nil { rest = rest.lowerBound..<done }
            guard rest.count <= 7, words.first(rest, [.clause, .speech, .have, .and]) == nil else { return nil }
            let reading = phrases.read(i..<body.upperBound)
            guard let property = reading.property, property.lowerBound == i, !reading.isVerb else { return nil }
            return Finding(property: .init(property), entity: scene.figures[b].lowerBound..<rest.upperBound)
        }
        return nil
    }

    /// `tổng dư nợ của (14 xưởng) dở dang là (310 tỷ đồng)`: what is measured before the count, and of what.
    private func measureOf(_ b: Int, _ gap: Range<Int>, _ found: Finding) -> (Range<Int>, Range<Int>)? {
        let figure = scene.figures[b]
        guard var what = found.property.first, found.property.count == 1, !found.isVerb, isMeasure(what), what.upperBound <= figure.lowerBound else { return nil }
        var of = words.before(figure.lowerBound, scene.sentence.lowerBound, [.of])?.count ?? 0
        // `doanh thu của cả hai xưởng`
        if of == 0, words.isWord(figure.lowerBound - 1, [.whole]), let own = words.before(figure.lowerBound - 1, scene.sentence.lowerBound, [.of])?.count { of = own + 1 }
        // `kim ngạch thương mại giữa hai nước`
        if of == 0, what.count > 1, what.upperBound == figure.lowerBound, words.passage.cue(.between, at: what.upperBound - 1, limit: what.upperBound) != nil { (what, of) = (what.lowerBound..<what.upperBound - 1, 1) }
        // `tổng giá trị 3 căn nhà là`, too
        guard of > 0 || what.count > 1 && figure.lowerBound == what.upperBound && words.at(what.lowerBound, what.upperBound, [.measure]) == what.count, figure.lowerBound - of <= what.upperBound + 1,
            figure.lowerBound - of >= what.upperBound
        else { return nil }
        var end = gap.upperBound
        while end > gap.lowerBound, scene.mark(end - 1) == .word, let small = words.before(end, gap.lowerBound, [.link, .reach, .filler]) { end -= small.count }
        guard end < gap.upperBound, words.first(end..<gap.upperBound, [.link, .reach]) != nil else { return nil }
        // what is said of them up to the tie, without a time
        var rest = gap.lowerBound
        while rest < end, scene.mark(rest) == .word || scene.mark(rest) == .comma { rest += 1 }
        let whose = figure.lowerBound..<phrases.trimmedRight(gap.lowerBound..<rest).upperBound
        guard words.first(gap.lowerBound..<rest, [.measure, .clause, .speech, .of]) == nil, of > 0 || !whose.contains(where: { words.isChange(at: $0, whose.upperBound) }) else { return nil }
        return (what, whose)
    }
}
