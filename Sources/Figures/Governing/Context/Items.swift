import Lexicon
import Numbers

/// `Các khu gồm khu Bãi Đông với quy mô 15 ha; khu Đồng Cây, xã Tây, quy mô 20 ha`: each item of a list names what is so large.
extension Clauses {
    /// How many tokens the name of an item has at most.
    private static let longest = 16

    func items(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .measure || records[k].kind == .money || records[k].kind == .count {
            guard done[k].property.count == 1, let size = done[k].property.first, !done[k].isVerb, scene.sentence.contains(size.lowerBound), size.upperBound <= scene.figures[k].lowerBound,
                words.passage.cue(.capacity, at: size.lowerBound, limit: size.upperBound) != nil, let item = item(before: size.lowerBound),
                done[k].entity.map({ $0.upperBound <= item.lowerBound || $0.contains(item.lowerBound) && $0 != item }) ?? true
            else { continue }
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (item, false, false)
        }
    }

    /// The name that opens the item of a list, before the comma or `với` that leads to a size.
    private func item(before size: Int) -> Range<Int>? {
        var end = size
        if let small = words.before(end, scene.sentence.lowerBound, [.link, .have]) { end -= small.count }
        if end > scene.sentence.lowerBound, scene.mark(end - 1) == .comma { end -= 1 }
        guard end < size else { return nil }
        var start = end
        while start > scene.sentence.lowerBound, end - start < Self.longest, scene.mark(start - 1) == .word || scene.mark(start - 1) == .comma, !opensItem(start - 1) { start -= 1 }
        guard start > scene.sentence.lowerBound, opensItem(start - 1) || scene.mark(start - 1) == .strong else { return nil }
        let name = phrases.trimmedRight(phrases.trimmedLeft(start..<end))
        // behind the first comma its address
        let first = name.first { scene.mark($0) == .comma } ?? name.upperBound
        let head = name.lowerBound..<first
        guard !head.isEmpty, phrases.namesEntity(head), phrases.predicate(head) == nil, words.first(name, [.aux, .keep, .clause, .copula]) == nil else { return nil }
        return name
    }

    /// `gồm`, `bao gồm`, `;` and `và` behind figures open an item.
    private func opensItem(_ i: Int) -> Bool {
        if words.passage.string(i..<(i + 1)).lowercased() == "gồm" { return true }
        guard isAnd(i), i > scene.sentence.lowerBound else { return false }
        if case .figure = scene.mark(i - 1) { return true }
        return false
    }
}
