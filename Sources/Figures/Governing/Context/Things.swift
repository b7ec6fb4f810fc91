import Lexicon
import Numbers

extension Clauses {
    /// The noun phrase that ends at a token, behind the last verb before it: `ký (hợp đồng đóng tàu)`, `mở (khóa học)`.
    func thing(endingAt end: Int) -> Range<Int>? {
        var start = end
        while start > scene.sentence.lowerBound, end - start < 30, scene.mark(start - 1) == .word { start -= 1 }
        var from = start
        var at = start
        while let verb = phrases.predicate(at..<end) {
            at = min(end, verb + max(1, words.at(verb, end, [.verb, .light, .aux, .keep]) ?? 1))
            // `hợp đồng đóng tàu`: what it is for; not `nhà máy ký`
            let work = words.passage.cue(.work, before: verb, limit: start) ?? 0
            if work == 0 || words.before(verb, start, [.head, .compound])?.count ?? 0 > work { from = at - (words.noun(at: verb, at) == at - verb ? 0 : words.passage.cue(.work, before: at, limit: verb + 1) ?? 0) }
        }
        if let leads = words.last(from..<end, [.for, .copula]), leads.upperBound < end {
            // `bồi thường cho gia đình số tài sản`: whom it was given to stands before it; not `dành cho dự án cầu`
            if leads.lowerBound == from, from > start, words.passage.cue(.work, at: leads.upperBound, limit: end) == nil { return nil }
            // `dành cho dự án`, `với giai đoạn 1`; not `gói tín dụng cho nhà ở`, `hợp đồng với Hải Long`
            let isWith = words.passage.cue(.with, at: leads.lowerBound, limit: leads.upperBound) != nil && !words.passage.tokens[leads.upperBound].isCapitalized
            if leads.count > 1 || leads.lowerBound == from || isWith || words.isWord(leads.lowerBound, [.copula]) { from = leads.upperBound }
        }
        if let place = words.at(from, end, [.place]) {
            // `nhập khẩu từ Lào lượng gạo`: where it comes from, too
            if from + place < end, words.passage.tokens[from + place].isCapitalized { return nil }
            from += place
        }
        let thing = phrases.trimmedRight(phrases.trimmedLeft(from..<end))
        guard (1...14).contains(thing.count), thing.upperBound == end, words.at(thing.lowerBound, end, [.measure, .nobody, .of, .place]) == nil,
            words.first(thing, [.clause, .topic, .speech, .own, .aux]) == nil,
            phrases.namesEntity(thing) || words.noun(at: thing.lowerBound, end) > 0 || words.at(thing.lowerBound, end, [.compound, .head]) != nil
        else { return nil }
        return thing
    }

    /// `(các xã Tân Lập), Tân Hòa và thị trấn Long Hồ`: several places or offices behind a figure, to the last of their names. What stands before a
    /// figure may be dealt out (`các xã A, B lần lượt đạt …`).
    func severalNames(_ who: Range<Int>, behind k: Int) -> Range<Int> {
        let limit = scene.sentence.upperBound
        guard who.lowerBound >= scene.figures[k].upperBound, who.upperBound < limit, words.passage.cue(.several, at: who.lowerBound, limit: who.upperBound) != nil, words.isName(who.upperBound - 1, scene.sentence.lowerBound) else { return who }
        var end = who.upperBound
        while end + 1 < limit, scene.mark(end) == .comma || isAnd(end), end - who.lowerBound < 60 {
            var next = end + 1
            if let head = words.at(next, limit, [.head]) {
                // `…, Bệnh viện Đa khoa cho biết`: a clause of its own
                if words.passage.tokens[next].isCapitalized { break }
                if next + head < limit { next += head }
            }
            let first = next
            while next < limit, next - first < 5, scene.mark(next) == .word, words.passage.tokens[next].isCapitalized { next += 1 }
            guard next > first, next == limit || scene.mark(next) != .word || isAnd(next) || words.at(next, limit, [.verb, .aux, .keep, .copula, .place, .of, .have, .clause]) != nil else { break }
            end = next
        }
        return end > who.upperBound ? who.lowerBound..<end : who
    }
}
