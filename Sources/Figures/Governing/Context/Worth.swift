import Lexicon
import Numbers

/// `tặng 17 bộ bàn ghế trị giá 8 triệu đồng`, `nhận thầu 6 công trình, với tổng giá trị 74 tỷ đồng`: the sum is of what stands before the word of worth, not
/// of whom it is given by or to.
extension Clauses {
    /// How many tokens may stand between what is counted and what it is worth.
    private static let longestGap = 12

    func worths(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .money && records[k].per == nil && records[k].change == nil {
            guard let worth = worth(before: k), let thing = thing(before: worth, k, done) else { continue }
            // `số vốn tăng thêm`
            if done[k].property.first?.lowerBound != worth.lowerBound { done[k].property = .init(worth) }
            (done[k].isVerb, done[k].propertyInherited) = (false, false)
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (thing, true, false)
        }
    }

    /// The word of worth that leads to a sum.
    private func worth(before k: Int) -> Range<Int>? {
        let start = k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound
        var end = scene.figures[k].lowerBound
        while end > start, let small = words.modifier(before: end, start) ?? words.before(end, start, [.filler, .copula, .attain])?.count, words.passage.cue(.worth, before: end, limit: start) == nil { end -= small }
        guard let count = words.passage.cue(.worth, before: end, limit: start), words.before(end, start, [.measure, .verb])?.count == count else { return nil }
        return end - count..<end
    }

    /// What is worth so much: `trị giá` says it of what stands right before it, `giá trị` and `vốn` behind `với` or `có` of what is counted there.
    private func thing(before worth: Range<Int>, _ k: Int, _ done: [Finding]) -> Range<Int>? {
        let start = scene.sentence.lowerBound
        let says = words.at(worth.lowerBound, worth.upperBound, [.verb]) == worth.count
        var end = worth.lowerBound
        var leads = false
        if end > start, words.isWord(end - 1, [.own]) || words.passage.cue(.with, at: end - 1, limit: end) != nil { (end, leads) = (end - 1, true) }
        var isApart = false
        if end > start, scene.mark(end - 1) == .comma { (end, isApart) = (end - 1, true) }
        guard says || leads || isApart else { return nil }
        // `nhập khẩu 240 chiếc, trị giá …`; `lượng nhập khẩu là 240 chiếc, trị giá …` is of what is imported
        // of people it is what they were given; of several things it is of all of them
        if k > 0, records[k - 1].kind == .count, done[k - 1].isVerb || !isApart, k == 1 || records[k - 2].kind != .count, !scene.figures[k - 1].contains(where: { words.passage.cue(.person, at: $0, limit: scene.figures[k - 1].upperBound) != nil }), let counted = counted(k - 1, end) { return counted }
        return says && !leads && !isApart ? thing(endingAt: end) : nil
    }

    /// `(6 công trình) tại huyện`: what is counted, unless something is done behind it.
    private func counted(_ b: Int, _ end: Int) -> Range<Int>? {
        guard scene.figures[b].upperBound <= end else { return nil }
        let gap = scene.figures[b].upperBound..<end
        guard gap.count <= Self.longestGap, gap.allSatisfy({ scene.mark($0) == .word }), phrases.predicate(gap).map({ $0 == gap.lowerBound && isDone(gap) }) ?? true,
            words.first(gap, [.own, .clause, .topic, .and]) == nil
        else { return nil }
        return scene.figures[b]
    }

    /// `(6 hợp đồng) đã được ký kết`: what was done to them, and nobody else.
    private func isDone(_ gap: Range<Int>) -> Bool {
        gap.prefix(2).contains(where: { phrases.isPassive($0) }) && words.first(gap, [.for, .place]) == nil
    }
}
