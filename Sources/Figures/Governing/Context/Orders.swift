import Lexicon
import Numbers

/// Deals out `cấp tỉnh, cấp huyện và cấp xã lần lượt đạt 71%, 55% và 49%`.
struct Orders {
    let scene: Scene
    let phrases: Phrases
    let records: [Record]
    private var words: ContextWords { scene.words }

    /// The findings of the figures from `k` on, where as many things as figures are named before.
    func findings(_ k: Int, _ pieces: [Scene.Piece], _ head: Head) -> [Context.Finding]? {
        if let members = bracketed(k) { return withBrackets(members, pieces, head) }
        var count = 1
        while k + count < records.count, isList(k + count - 1) { count += 1 }
        return inOrder(count, pieces, head)
    }

    /// `lần lượt 31 triệu USD (9%); 17 triệu USD (5%) và …`: the figures of the list, and each with those in its bracket.
    private func bracketed(_ k: Int) -> [Range<Int>]? {
        var members: [Range<Int>] = []
        var next = k
        while next < records.count, members.isEmpty || isList(next - 1, from: members[members.count - 1].lowerBound) {
            var end = next + 1
            while end < records.count, scene.isInBrackets(end), scene.sentence.contains(scene.figures[end].lowerBound) { end += 1 }
            members.append(next..<end)
            next = end
        }
        return members.count > 1 && members.contains { $0.count > 1 } ? members : nil
    }

    private func withBrackets(_ members: [Range<Int>], _ pieces: [Scene.Piece], _ head: Head) -> [Context.Finding]? {
        inOrder(members.count, pieces, head).map { found in zip(found, members).flatMap { Array(repeating: $0, count: $1.count) } }
    }

    private func inOrder(_ count: Int, _ pieces: [Scene.Piece], _ head: Head) -> [Context.Finding]? {
        guard count > 1 else { return nil }
        var items: [Range<Int>] = []
        for (n, piece) in pieces.enumerated() where items.count < count {
            let range = n == 0 ? body(head.body) : piece.range
            items.insert(contentsOf: parts(range), at: 0)
            guard piece.left == .comma else { break }
        }
        guard items.count >= count else { return nil }
        items.removeFirst(items.count - count)
        // `Mặt khác, lượng hàng lần lượt là …`: of one thing, at several times
        guard !items.contains(where: { phrases.trimmedLeft($0).isEmpty }) else { return nil }
        // `An Phú và Đại Lộc với số dư tiền gửi (lần lượt …)`, `dầu thô và dệt may có kim ngạch (…)`
        let last = items[count - 1]
        if let measure = last.dropFirst(max(2, words.at(last.lowerBound, last.upperBound, [.head]) ?? 0)).first(where: { words.at($0, last.upperBound, [.measure]) ?? 0 > 1 && (words.isWord($0 - 1, [.own]) || words.passage.string($0 - 1..<$0) == "với") })
        {
            items[count - 1] = phrases.trimmedRight(last.lowerBound..<measure - 1)
            let property = phrases.read(measure..<last.upperBound).property
            return items.map { Context.Finding(property: .init(property), entity: phrases.trimmedLeft($0), isSplit: true) }
        }
        let verb = phrases.predicate(items[count - 1]).map { $0..<items[count - 1].upperBound }
        if let verb { items[count - 1] = phrases.trimmedRight(items[count - 1].lowerBound..<verb.lowerBound) }
        let first = phrases.read(items[0])
        return (0..<count).map { n in
            var found = Context.Finding()
            let item = phrases.trimmedLeft(items[n])
            if head.share, let share = words.last(pieces[0].range, [.share]) {
                found.entity = item
                found.property = .init(share)
            } else if phrases.namesEntity(item) || first.property != nil && first.entity != nil {
                found.entity = n == 0 ? first.entity ?? item : item
                found.property = .init(verb ?? first.property ?? dealt(pieces[0].range))
            } else {
                found.property = .init(item)
            }
            return found
        }
    }

    /// `doanh thu đạt 90 tỷ đồng và lợi nhuận đạt 8 tỷ đồng, lần lượt tăng 5% và 12%`: of the figures before, in their order.
    func again(_ k: Int, _ head: Head, _ done: [Context.Finding]) -> [Context.Finding]? {
        guard phrases.trimmedLeft(head.body).isEmpty else { return nil }
        var count = 1
        while k + count < records.count, isList(k + count - 1) { count += 1 }
        guard count > 1, done.count >= count else { return nil }
        let last = done.suffix(count).map { $0 }
        guard last.allSatisfy({ !$0.property.isEmpty }),
            last.dropFirst().allSatisfy({ $0.property != last[0].property || $0.entity != last[0].entity })
        else { return nil }
        return last
    }

    /// `lần lượt | nhận | 18, 15 và 12 năm tù`: the verb between the word that deals out and the figures.
    func dealt(_ range: Range<Int>) -> Range<Int>? {
        guard let order = words.last(range, [.order]) else { return nil }
        let behind = phrases.trimmedRight(phrases.trimmedLeft(order.upperBound..<range.upperBound))
        guard (1...3).contains(behind.count), phrases.predicate(behind) == behind.lowerBound, !words.isChange(at: behind.lowerBound, behind.upperBound) else { return nil }
        return behind
    }

    /// Without the word that deals out and what stands behind it.
    private func body(_ range: Range<Int>) -> Range<Int> {
        if let order = words.last(range, [.order]) { return phrases.trimmedRight(range.lowerBound..<order.lowerBound) }
        return phrases.trimmedRight(range)
    }

    private func parts(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for i in range where words.isWord(i, [.and]) {
            if i > start { parts.append(start..<i) }
            start = i + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// Whether only a comma or `và` parts a figure from the next.
    private func isList(_ k: Int) -> Bool { isList(k, from: k) }

    /// The same, where the brackets between two figures are passed over.
    private func isList(_ k: Int, from first: Int) -> Bool {
        var start = scene.figures[k].upperBound
        if first < k || start < scene.sentence.upperBound && scene.mark(start) == .open {
            guard let close = (start..<scene.figures[k + 1].lowerBound).last(where: { scene.mark($0) == .close }) else { return false }
            start = close + 1
        }
        let between = start..<scene.figures[k + 1].lowerBound
        guard between.count <= 3, !between.isEmpty else { return false }
        return between.allSatisfy {
            scene.mark($0) == .comma || words.passage.isSign($0, ";") || words.isWord($0, [.and])
                || words.at($0, between.upperBound, [.filler]) != nil
        }
    }
}
