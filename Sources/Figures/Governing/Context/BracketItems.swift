import Lexicon
import Numbers

/// `không niêm yết giá (04 cửa hàng); bán hàng hết hạn (02 cửa hàng)`: the figure alone in brackets is of the item that it ends.
extension Clauses {
    /// How many tokens an item has at most.
    private static let longest = 40

    func bracketItems(_ done: inout [Finding]) {
        var k = 0
        while k < records.count {
            var last = k
            while last + 1 < records.count, follows(last) { last += 1 }
            if last > k { for n in k...last { tell(n, first: k, &done) } }
            k = last + 1
        }
    }

    /// Whether a figure stands in brackets with nothing but small words.
    private func isAlone(_ k: Int) -> Bool {
        let figure = scene.figures[k]
        guard figure.lowerBound > scene.sentence.lowerBound, figure.upperBound < scene.sentence.upperBound, scene.mark(figure.upperBound) == .close else { return false }
        let about = words.modifier(before: figure.lowerBound, scene.sentence.lowerBound) ?? 0
        let before = figure.lowerBound - about - 1
        return before >= scene.sentence.lowerBound && scene.mark(before) == .open && (records[k].kind == .count || records[k].kind == .percent) && records[k].change == nil
    }

    /// Whether the next figure ends the next item of the same list.
    private func follows(_ k: Int) -> Bool {
        let next = scene.figures[k].upperBound + 1
        return isAlone(k) && isAlone(k + 1) && records[k].kind == records[k + 1].kind && records[k].unit == records[k + 1].unit && next < scene.figures[k + 1].lowerBound
            && (words.passage.isSign(next, ";") || scene.mark(next) == .comma || isAnd(next))
    }

    private func tell(_ k: Int, first: Int, _ done: inout [Finding]) {
        let isFirst = k == first
        let open = (scene.sentence.lowerBound..<scene.figures[k].lowerBound).last { scene.mark($0) == .open }!
        var start = open
        while start > scene.sentence.lowerBound, open - start < Self.longest, scene.mark(start - 1) != .strong, scene.mark(start - 1) != .close { start -= 1 }
        if start > scene.sentence.lowerBound, open - start == Self.longest {
            // too long to be said; what the item before says is not said of it
            if !isFirst, !done[k].property.isEmpty { (done[k].property, done[k].propertyInherited) = (.empty, false) }
            return
        }
        // before the first item stands a sign, or what is said is of more than it
        if isFirst, start == scene.sentence.lowerBound || !isColon(start - 1) && !words.passage.isSign(start - 1, ";") { return }
        while start < open, scene.mark(start) == .comma || words.passage.cue(.and, at: start, limit: start + 1) != nil { start += 1 }
        // `các xã còn thấp là Tân Lập (62%)`, `một số nước như Lào (12 người)`
        if let named = (start..<open).last(where: { words.isWord($0, [.copula]) || words.passage.cue(.example, at: $0, limit: $0 + 1) != nil }) { start = named + 1 }
        let item = phrases.trimmedRight(phrases.trimmedLeft(start..<open))
        guard !item.isEmpty, item.upperBound == open, says(item), !(item.contains { if case .figure = scene.mark($0) { true } else { false } }) else { return }
        // `tỷ lệ cao nhất ở Tân Lập (62%)`, `đội Tân Lập giành giải nhất (12 em)`: read as any other clause
        if isMeasure(item) { return }
        guard let verb = phrases.predicate(item) else {
            guard item.count <= 12 else { return }
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (item, true, false)
            if let said = done[k].property.first, said.overlaps(item) { (done[k].property, done[k].propertyInherited) = (.empty, false) }
            return
        }
        guard verb == item.lowerBound else { return }
        (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(item), true, false)
        // what another item names is not of this one
        if let who = done[k].entity, who.overlaps(item) || scene.sentence.contains(who.lowerBound) && who.upperBound > scene.figures[first].lowerBound || !isFirst && done[k - 1].isOwn && done[k - 1].entity == who {
            (done[k].entity, done[k].entityInherited) = (nil, false)
        }
    }
}
