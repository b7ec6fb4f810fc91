import Lexicon
import Numbers

/// Finds what a change, a gap or a share is relative to.
struct Bases {
    let scene: Scene
    let records: [Record]
    private var words: ContextWords { scene.words }

    func fill(_ findings: inout [Context.Finding]) {
        for k in records.indices { findings[k].base = base(k, findings).flatMap(inside) }
        equivalents(&findings)
        carryBack(&findings)
        bracketed(&findings)
    }

    /// `đạt 127% dự toán Bộ Tài chính giao (9.500 tỷ đồng)`: the base's own size.
    private func bracketed(_ findings: inout [Context.Finding]) {
        // `so với tổng số trẻ trong xã là 4,7% (31/660 trẻ)`
        for k in records.indices.dropFirst() where records[k].kind == .fraction && findings[k].base == nil && records[k - 1].kind == .percent && records[k - 1].change == nil {
            guard let base = findings[k - 1].base, base.upperBound <= scene.figures[k - 1].lowerBound, scene.mark(scene.figures[k].lowerBound - 1) == .open,
                scene.figures[k - 1].upperBound == scene.figures[k].lowerBound - 1
            else { continue }
            findings[k].base = base
        }
        for k in records.indices.dropFirst() where records[k].kind != .percent {
            guard let base = findings[k - 1].base, base.upperBound < scene.figures[k].lowerBound,
                scene.mark(base.upperBound) == .open,
                scene.figures[k].lowerBound - base.upperBound <= 3
            else { continue }
            // of a plan or measure its size; of an earlier time what was measured then
            let sizes = words.first(base, [.plan]) != nil || words.at(base.lowerBound, base.upperBound, [.measure]) != nil
            findings[k].property = sizes ? .init(base) : findings[k - 1].property
        }
    }

    /// `9% trong doanh thu`: of what, without the preposition; `gấp đôi trong 3 tháng qua` says only when.
    private func inside(_ base: Range<Int>) -> Range<Int>? {
        guard let place = words.at(base.lowerBound, base.upperBound, [.place]), place < base.count else { return base }
        let whole = (base.lowerBound + place)..<base.upperBound
        let isTime = words.at(whole.lowerBound, whole.upperBound, [.timeLead]) != nil || whole.prefix(3).contains {
            if case .time = scene.mark($0) { true } else { false }
        }
        return isTime ? nil : whole
    }

    private func base(_ k: Int, _ findings: [Context.Finding]) -> Range<Int>? {
        let span = scene.figures[k]
        let (kind, change) = (records[k].kind, records[k].change)
        let isCompared = change == nil && isCompared(span.lowerBound)
        let relative =
            change != nil || kind == .percent || kind == .multiple || kind == .fraction
        if !isCompared, let than = than(before: span.lowerBound) { return than }
        guard relative || words.at(span.upperBound, scene.sentence.upperBound, [.compare]) != nil else { return nil }
        if let compared = compared(from: scene.figures[k].upperBound) ?? compared(behindBracketAt: k) { return compared }
        guard relative else { return nil }
        let piece = scene.pieces(before: k)[0]
        let head = Head(piece.range, words)
        if kind == .fraction, head.share,
            let last = span.last(where: { words.passage.tokens[$0].kind == .number }), last + 1 < span.upperBound
        {
            return end(from: last + 1)
        }
        if kind == .multiple || kind == .fraction && records[k].unit == nil
            || kind == .percent && (head.share || head.reach || isExceeded(span.lowerBound)),
            let whole = phrase(from: span.upperBound, word: kind == .percent && head.reach && !head.share)
        {
            return whole
        }
        if kind == .percent, change == nil, records[k].unit == "%" {
            let tail = Tail(scene: scene, phrases: phrases, k)
            if tail.said == nil, !tail.noun.isEmpty, !isCompared || words.at(tail.noun.lowerBound, tail.noun.upperBound, [.of]) == nil,
                words.at(tail.noun.lowerBound, tail.noun.upperBound, [.empty, .speech]) == nil, !goesOn(tail.noun.lowerBound),
                words.at(tail.noun.lowerBound, scene.sentence.upperBound, [.for]) == nil,
                // `100% xã có đường nhựa`: what they have is said of them
                !(findings[k].property.first.map { tail.noun.contains($0.lowerBound) && $0.lowerBound > tail.noun.lowerBound } ?? false)
            {
                return tail.noun
            }
        }
        if kind == .percent || kind == .fraction, change == nil, !head.have, !head.ties, findings[k].isVerb, let verb = findings[k].property.last,
            Clauses.isObject(k, of: verb, scene)
        {
            return end(from: span.upperBound)
        }
        if change != nil, let earlier = earlier(from: span.upperBound) { return end(from: earlier) }
        // `45% trên tổng số hộ`
        if kind == .percent || kind == .fraction, change == nil, let place = words.at(span.upperBound, scene.sentence.upperBound, [.place]),
            let number = words.passage.cue(.amountOf, at: span.upperBound + place, limit: scene.sentence.upperBound),
            let whole = end(from: span.upperBound + place), whole.count > number, !words.isWord(whole.lowerBound + number, [.this])
        {
            return whole
        }
        if change != nil, let opening = opening(k) { return opening }
        if kind == .percent, change == nil, head.link, !head.change, let before = compared(before: span.lowerBound, piece.range) { return before }
        // `tương đương 14,3%`: of the same change
        if k > 0, change != nil, head.link, !head.change, findings[k - 1].base != nil,
            phrases.trimmedLeft(head.body).isEmpty
        {
            return findings[k - 1].base
        }
        return nil
    }

    /// `so với mức 5% (của tháng trước)`: that is a base itself.
    private func isCompared(_ figure: Int) -> Bool {
        guard let compare = words.last(max(scene.sentence.lowerBound, figure - 8)..<figure, [.compare]), (compare.lowerBound..<figure).allSatisfy({ scene.mark($0) == .word }) else { return false }
        let level = compare.upperBound
        return words.passage.cue(.compared, at: level, limit: figure) == figure - level || words.passage.cue(.said, at: level, limit: figure) != nil
    }

    /// `cao hơn 6% | cùng kỳ`, `giảm 8% với | năm 2011`
    private func earlier(from at: Int) -> Int? {
        if isSameTime(at) { return at }
        let limit = scene.sentence.upperBound
        guard let with = words.passage.cue(.with, at: at, limit: limit), at + with < limit else { return nil }
        let year = at + with
        return isSameTime(year) || scene.mark(year) == .time || words.phrases.time(.deictic, at: year, limit: limit) != nil ? year : nil
    }

    /// `cùng kỳ`
    private func isSameTime(_ at: Int) -> Bool {
        guard let hit = words.phrases.time(.base, at: at, limit: scene.sentence.upperBound) else { return false }
        return words.passage.lexicon.times[hit.row].value == .shift
    }

    private var phrases: Phrases { Phrases(words: words, start: scene.sentence.lowerBound) }

    /// `thấp hơn vàng miếng 13,25 triệu đồng`.
    private func than(before end: Int) -> Range<Int>? {
        var i = end - 1
        while i >= scene.sentence.lowerBound, end - i <= 14, scene.mark(i) == .word || scene.mark(i) == .time {
            // `… không thấp hơn kế hoạch thì | mức thưởng bằng 1,5 lần`: another clause
            if words.isWord(i, [.topic]) { return nil }
            if let hit = words.before(i + 1, scene.sentence.lowerBound, [.than]) {
                var upper = end
                while upper > i + 1 {
                    if let count = words.modifier(before: upper, i + 1) {
                        upper -= count
                    } else if let small = words.before(upper, i + 1, [.filler, .link]) {
                        upper -= small.count
                    } else {
                        break
                    }
                }
                var lower = i + 1
                while let small = words.at(lower, upper, [.compare, .filler]), words.at(lower, upper, [.plan, .measure, .head, .compound]) ?? 0 <= small {
                    lower += small
                }
                if let with = words.at(lower, upper, [.for]) { lower += with }
                return lower < upper && hit.count > 1 ? lower..<upper : nil
            }
            i -= 1
        }
        return nil
    }

    /// `tăng 9% (tương ứng 42 nghìn lượt) so với tháng trước`: of the figure before the bracket and of that in it.
    private func compared(behindBracketAt k: Int) -> Range<Int>? {
        let end = scene.figures[k].upperBound
        guard records[k].change != nil, end < scene.sentence.upperBound else { return nil }
        var close = end
        if words.passage.isSign(end, "(") {
            close = end + 1
            while close < scene.sentence.upperBound, close - end < 16, !words.passage.isSign(close, ")") { close += 1 }
            // the same said in another unit, and nothing else
            guard k + 1 < records.count, scene.figures[k + 1].upperBound == close else { return nil }
        }
        guard words.passage.isSign(close, ")"), close + 1 < scene.sentence.upperBound, words.at(close + 1, scene.sentence.upperBound, [.compare]) != nil
        else { return nil }
        return compared(from: close + 1)
    }

    /// `tăng 3,1%, tương ứng 16 tỷ đồng so với cùng kỳ`: two ways to say one change.
    private func equivalents(_ findings: inout [Context.Finding]) {
        for k in records.indices.dropFirst() where findings[k - 1].base == nil && findings[k].base != nil {
            let between = scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound
            guard records[k - 1].change != nil, between.count <= 6, records[k].unit != records[k - 1].unit, let base = findings[k].base,
                base.lowerBound >= scene.figures[k].upperBound,
                between.contains(where: { words.passage.cue(.same, at: $0, limit: between.upperBound) != nil })
            else { continue }
            findings[k - 1].base = base
        }
    }

    /// `so với cùng kỳ` behind the figure, before the next clause.
    private func compared(from start: Int) -> Range<Int>? {
        var i = start
        let limit = scene.sentence.upperBound
        while i < limit, i - start < 30 {
            switch scene.mark(i) {
            case .word, .time: break
            default: return nil
            }
            if let count = words.at(i, limit, [.compare]) { return end(from: i + count) }
            if let count = words.at(i, limit, [.tailEnd]), count == 1, words.isWord(i, [.per]),
                words.at(i + count, limit, [.plan]) != nil
            {
                return end(from: i + count)
            }
            i += 1
        }
        return nil
    }

    /// `(tỷ lệ trẻ bỏ tiêm) so với tổng số trẻ trong xã là 4,7%`: up to what ties the figure to it.
    private func compared(before figure: Int, _ piece: Range<Int>) -> Range<Int>? {
        guard let compare = words.last(piece, [.compare]) else { return nil }
        var end = figure
        while end > compare.upperBound, let small = words.modifier(before: end, compare.upperBound) ?? words.before(end, compare.upperBound, [.filler, .link, .reach, .aux])?.count { end -= small }
        let base = compare.upperBound..<end
        return (1...14).contains(base.count) && phrases.predicate(base) == nil && words.first(base, [.clause, .aside, .opener]) == nil && words.passage.cue(.compared, at: base.lowerBound, limit: base.upperBound) == nil ? base : nil
    }

    /// The phrase from a token to the end of the comparison.
    private func end(from start: Int) -> Range<Int>? {
        var i = start
        while i < scene.sentence.upperBound, i - start < 24 {
            if scene.mark(i) != .word, scene.mark(i) != .time, !isInside(i, start) { break }
            // `chiếm 31% sản lượng | với giá trị`
            if i > start, words.passage.cue(.with, at: i, limit: i + 1) != nil, words.at(i + 1, scene.sentence.upperBound, [.measure]) ?? 0 > 1 { break }
            if i > start, let count = words.at(i, scene.sentence.upperBound, [.baseEnd]),
                !(isAnd(i) && words.at(start, i, [.plan]) != nil && isJoined(i + count))
            {
                if let given = given(start, by: i) { i = given }
                break
            }
            i += 1
        }
        // `so với năm 2020 | với 31 ca`
        if i > start + 1, case .figure = i < scene.sentence.upperBound ? scene.mark(i) : .word, words.passage.cue(.with, before: i, limit: start) == 1 { i -= 1 }
        return i > start ? start..<i : nil
    }

    /// `chỉ tiêu | do Tổng cục, Ủy ban nhân dân tỉnh giao`: where a plan ends that says who set it.
    private func given(_ start: Int, by at: Int) -> Int? {
        guard words.at(start, at, [.plan]) != nil, words.passage.string(at..<(at + 1)).lowercased() == "do" else { return nil }
        var end = at + 1
        while end < scene.sentence.upperBound, end - at < 20, scene.mark(end) == .word || scene.mark(end) == .comma { end += 1 }
        // not the beginning of a longer word (`Bộ Giao thông`)
        let give = ((at + 2)..<max(end, at + 2)).first {
            words.passage.string($0..<($0 + 1)).lowercased() == "giao" && words.at($0, end, [.verb, .compound, .head, .measure]) == nil
        }
        if let give { return give + 1 }
        guard let verb = phrases.predicate((at + 1)..<end), verb > at + 1 else { return nil }
        return verb + (words.at(verb, end, [.verb]) ?? 1)
    }

    /// Still the unit of the figure that the phrase began in (`1/4 tổng kim | ngạch`).
    private func isInside(_ i: Int, _ start: Int) -> Bool {
        if case .figure = scene.mark(start) { return scene.mark(i) == scene.mark(start) }
        return false
    }

    private func isAnd(_ i: Int) -> Bool { words.isWord(i, [.and]) }

    /// `chỉ tiêu … và chỉ tiêu …`
    private func isJoined(_ i: Int) -> Bool { words.at(i, scene.sentence.upperBound, [.plan]) != nil }

    /// What a share is of, directly behind the figure.
    private func phrase(from start: Int, word needsPlan: Bool) -> Range<Int>? {
        guard start < scene.sentence.upperBound, scene.mark(start) == .word || scene.mark(start) == .time else {
            return nil
        }
        var start = start
        if let compare = words.at(start, scene.sentence.upperBound, [.compare]) { start += compare }
        // `đạt 70% theo kế hoạch`
        if start < scene.sentence.upperBound, words.isWord(start, [.per]), words.at(start + 1, scene.sentence.upperBound, [.plan]) != nil { start += 1 }
        guard start < scene.sentence.upperBound,
            words.at(start, scene.sentence.upperBound, [.tailEnd, .baseEnd, .opener]) == nil, !goesOn(start)
        else { return nil }
        return end(from: start)
    }

    /// `tương đương 0,6% chốt ở 2.315 USD`: what follows is said of the same thing, and no whole.
    private func goesOn(_ at: Int) -> Bool { words.at(at, scene.sentence.upperBound, [.link, .opener]) ?? 0 > 1 }

    /// `vượt 12% kế hoạch`
    private func isExceeded(_ at: Int) -> Bool {
        words.passage.cue(.exceeds, before: at, limit: scene.sentence.lowerBound) != nil
    }

    /// `So với cùng kỳ năm 2014, số vụ giảm 11,8%`: said before all of them.
    private func opening(_ k: Int) -> Range<Int>? {
        let own = (scene.sentence.lowerBound..<scene.figures[k].lowerBound).last { scene.mark($0) == .strong }.map { $0 + 1 }
        return own.flatMap { opening(from: $0) } ?? opening(from: scene.sentence.lowerBound)
    }

    /// What the clause that begins at a token compares its figures with, before the first of them.
    private func opening(from start: Int) -> Range<Int>? {
        guard let first = scene.figures.first(where: { $0.lowerBound >= start })?.lowerBound else { return nil }
        var i = start
        while i < first, i - start < 4 {
            if let count = words.at(i, first, [.compare]), let base = end(from: i + count),
                base.upperBound < first
            {
                // `so với cùng kỳ năm trước doanh thu tăng 3%`: no more than the time
                guard scene.mark(base.upperBound) == .word || base.count > 4, isSameTime(base.lowerBound), let last = base.last(where: { scene.mark($0) == .time }) else { return base }
                return base.lowerBound..<last + 1
            }
            i += 1
        }
        return nil
    }

    /// `tăng 300 đồng phía mua | và 200 đồng phía bán so với đầu tháng`: the same change of two things, said in one breath.
    private func isCoordinated(_ k: Int) -> Bool {
        let between = scene.figures[k].upperBound..<scene.figures[k + 1].lowerBound
        guard records[k].change != nil, records[k].change == records[k + 1].change, records[k].kind == records[k + 1].kind, records[k].unit == records[k + 1].unit, (1...8).contains(between.count),
            between.allSatisfy({ scene.mark($0) == .word })
        else { return false }
        let small = words.modifier(before: between.upperBound, between.lowerBound) ?? 0
        return isAnd(between.upperBound - small - 1)
    }

    /// `tăng 5%, | 7% và 9% so với năm 2019`, `chiếm 31% | và 9% sản lượng`: whether a figure and the next are members of a list.
    private func isListed(_ k: Int) -> Bool {
        let between = scene.figures[k].upperBound..<scene.figures[k + 1].lowerBound
        guard (1...4).contains(between.count), records[k].kind == .percent || records[k].change != nil, records[k].kind == records[k + 1].kind, records[k].change == records[k + 1].change,
            records[k].unit == records[k + 1].unit
        else { return false }
        return between.contains { scene.mark($0) == .comma || words.passage.isSign($0, ";") || words.isWord($0, [.and]) } && between.allSatisfy {
            scene.mark($0) == .comma || words.passage.isSign($0, ";") || words.isWord($0, [.and]) || words.modifier(before: between.upperBound, $0) == between.upperBound - $0
        }
    }

    /// `xuất khẩu tăng 8%, nhập khẩu giảm 1% so với cùng kỳ`: the last says it for all.
    private func carryBack(_ findings: inout [Context.Finding]) {
        guard records.count > 1 else { return }
        for k in records.indices.dropLast().reversed() where findings[k].base == nil && (isListed(k) || isCoordinated(k)) {
            guard let base = findings[k + 1].base, base.lowerBound >= scene.figures[k + 1].upperBound else { continue }
            findings[k].base = base
        }
        for k in records.indices.dropLast().reversed()
        where findings[k].base == nil && records[k].change != nil && records[k].kind == .percent {
            guard let next = (k + 1..<records.count).first(where: { records[$0].change != nil }), next - k <= 2,
                records[next].kind == .percent, let base = findings[next].base,
                base.lowerBound > scene.figures[next].lowerBound,
                words.at(base.lowerBound, base.upperBound, [.plan]) == nil,
                findings[k].property != findings[next].property || findings[k].entity != findings[next].entity
            else { continue }
            findings[k].base = base
        }
    }
}
