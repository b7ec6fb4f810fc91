import Lexicon
import Numbers

/// Deals out `cấp tỉnh, cấp huyện và cấp xã lần lượt đạt 71%, 55% và 49%`.
struct Orders {
    let scene: Scene
    let phrases: Phrases
    let records: [Record]
    private var words: ContextWords { scene.words }

    /// The findings of the figures from `k` on, where as many things as figures are named before.
    func findings(_ k: Int, _ pieces: [Scene.Piece], _ head: Head, _ done: [Context.Finding]) -> [Context.Finding]? {
        if let members = bracketed(k) {
            return inOrder(members.count, pieces, head, done).map { found in zip(found, members).flatMap { Array(repeating: $0, count: $1.count) } }
        }
        return inOrder(count(from: k), pieces, head, done)
    }

    /// How many figures a list has.
    func count(from k: Int) -> Int {
        var count = 1
        while k + count < records.count, isList(k + count - 1) { count += 1 }
        return count
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

    private func inOrder(_ count: Int, _ pieces: [Scene.Piece], _ head: Head, _ done: [Context.Finding]) -> [Context.Finding]? {
        guard count > 1 else { return nil }
        var items: [Range<Int>] = []
        var opening = 0
        for (n, piece) in pieces.enumerated() where items.count < count {
            let range = n == 0 ? body(head.body) : piece.range
            items.insert(contentsOf: parts(range), at: 0)
            opening = n
            guard piece.left == .comma else { break }
        }
        items = joined(items, count)
        guard items.count >= count else { return counted(count, pieces, head, done) }
        items.removeFirst(items.count - count)
        // `Mặt khác, lượng hàng lần lượt là …`: of one thing, at several times
        guard !items.contains(where: { phrases.trimmedLeft($0).isEmpty }) else { return nil }
        if let (tie, property) = measure(behindNames: items[count - 1]) {
            items[count - 1] = phrases.trimmedRight(items[count - 1].lowerBound..<tie)
            if let name = nameAtEnd(of: items), words.first(items[0].lowerBound..<name, [.copula, .have]) != nil { items[0] = name..<items[0].upperBound }
            return items.map { Context.Finding(property: .init(property), entity: phrases.trimmedLeft($0), isSplit: true) }
        }
        // `Tăng trưởng quý I của Lào, Thái Lan và Campuchia`: what is measured stands before the time
        if let of = words.at(items[0].lowerBound, items[0].upperBound, [.of]), pieces[opening].left == .time, opening + 1 < pieces.count {
            let what = phrases.trimmedRight(phrases.trimmedLeft(pieces[opening + 1].range))
            if isMeasure(what) {
                items[0] = (items[0].lowerBound + of)..<items[0].upperBound
                return items.map { Context.Finding(property: .init(what), entity: phrases.trimmedLeft($0), isSplit: true) }
            }
        }
        if let found = named(before: pieces, head, count) { return found }
        return share(pieces[0].range, head, items) ?? named(items, pieces[0].range) ?? each(items, pieces[0].range)
    }

    /// `Lào và Thái Lan chiếm lần lượt …`
    private func share(_ range: Range<Int>, _ head: Head, _ items: [Range<Int>]) -> [Context.Finding]? {
        guard head.share, let share = words.share(range), let last = items.last else { return nil }
        let end = phrases.predicate(last) ?? last.upperBound
        return (items.dropLast() + [phrases.trimmedRight(last.lowerBound..<end)]).map { Context.Finding(property: .init(share), entity: phrases.trimmedLeft($0)) }
    }

    /// `Ở Lào, Thái Lan và Campuchia, sản lượng (tăng lần lượt …)`: what is measured stands behind the names.
    private func named(before pieces: [Scene.Piece], _ head: Head, _ count: Int) -> [Context.Finding]? {
        let nearest = parts(phrases.trimmedRight(phrases.trimmedLeft(body(head.body))))
        guard nearest.count == 1, isMeasure(nearest[0]), pieces[0].left == .comma else { return nil }
        var items: [Range<Int>] = []
        for piece in pieces.dropFirst() where items.count < count {
            items.insert(contentsOf: parts(piece.range), at: 0)
            guard piece.left == .comma else { break }
        }
        guard items.count == count, items.dropFirst().allSatisfy({ words.isName(phrases.trimmedLeft($0).lowerBound, phrases.start) }) else { return nil }
        if let name = nameAtEnd(of: items) { items[0] = name..<items[0].upperBound }
        return items.map { Context.Finding(property: .init(nearest[0]), entity: phrases.trimmedLeft($0), isSplit: true) }
    }

    /// What each of the items says.
    private func each(_ named: [Range<Int>], _ range: Range<Int>) -> [Context.Finding] {
        var items = named
        let last = items.count - 1
        var verb: Range<Int>?
        if let at = predicate(of: items[last], like: items[0]) {
            verb = at..<items[last].upperBound
            items[last] = phrases.trimmedRight(items[last].lowerBound..<at)
        }
        let first = phrases.read(items[0])
        if isMeasure(items[last]) { return measures(items, first) }
        let dealt = dealt(range)
        let isDealtMeasure = dealt.map(isMeasure) ?? false
        return items.enumerated().map { n, range in
            var found = Context.Finding()
            let item = phrases.trimmedLeft(range)
            if isDealtMeasure || phrases.namesEntity(item) || first.property != nil && first.entity != nil {
                found.entity = n == 0 && !isDealtMeasure ? first.entity ?? item : item
                found.property = .init(verb.map(withoutAux) ?? (isDealtMeasure ? dealt : first.property ?? dealt))
            } else {
                found.property = .init(item)
            }
            return found
        }
    }

    /// `khối bán lẻ có doanh thu và lợi nhuận`, `tổng tài sản và vốn của hãng`: measures, and whose they all are.
    private func measures(_ items: [Range<Int>], _ first: Phrases.Reading) -> [Context.Finding] {
        let opening = phrases.trimmedLeft(items[0])
        let what = isMeasure(opening) ? opening : opening.first { isMeasure($0..<opening.upperBound) }.map { $0..<opening.upperBound }
        var owner = first.entity
        if owner == nil, words.first(items[items.count - 1], [.of]) != nil { owner = phrases.read(items[items.count - 1]).entity }
        return items.enumerated().map { n, range in
            let item = n == 0 ? what ?? opening : phrases.trimmedLeft(range)
            let reading = phrases.read(item)
            // `tốc độ ở khu vực quốc doanh | và có vốn nước ngoài`
            return Context.Finding(property: .init(reading.property ?? item), entity: reading.property == nil ? nil : reading.entity ?? owner)
        }
    }

    /// Where the predicate of the last item begins; `chi phí bán hàng và chi phí | thu mua` has none.
    private func predicate(of item: Range<Int>, like first: Range<Int>) -> Int? {
        guard let measure = words.at(item.lowerBound, item.upperBound, [.measure]), words.passage.string(item.prefix(1)).lowercased() == words.passage.string(first.prefix(1)).lowercased() else {
            return phrases.predicate(item)
        }
        var start = item.lowerBound + measure
        if let verb = words.at(start, item.upperBound, [.verb]), !words.isChange(at: start, item.upperBound) { start += verb }
        return (start..<item.upperBound).first { words.isChange(at: $0, item.upperBound) } ?? phrases.predicate(start..<item.upperBound)
    }

    /// `xuất khẩu sang | Lào, Thái Lan`, `giá tại các tỉnh Tây Ninh, Long An`: the first item ends with a name that stands for itself, as the others do.
    private func named(_ items: [Range<Int>], _ range: Range<Int>) -> [Context.Finding]? {
        guard var name = nameAtEnd(of: items) else { return nil }
        let item = phrases.trimmedLeft(items[0])
        let reading = phrases.read(item)
        if let who = reading.entity, who.contains(name), words.first(who.lowerBound..<name, [.copula, .have]) == nil, !isSeveral(who.lowerBound, name) { return nil }
        // `thị trường Lào`, but not `các thị trường Lào`
        if let head = words.before(name, item.lowerBound, [.head]), !(item.lowerBound..<name).contains(where: { isSeveral($0, name) }) { name -= head.count }
        guard var what = reading.property, what.lowerBound < name else {
            guard let who = reading.entity, who.contains(name), let dealt = dealt(range) else { return nil }
            return items.enumerated().map { n, range in Context.Finding(property: .init(dealt), entity: n == 0 ? name..<item.upperBound : phrases.trimmedLeft(range), isSplit: true) }
        }
        // `giá chè tại các tỉnh …`
        if let goods = reading.entity, goods.lowerBound == what.upperBound, goods.upperBound < name { what = what.lowerBound..<goods.upperBound }
        what = phrases.trimmedRight(what.lowerBound..<min(what.upperBound, name))
        if let trade = words.passage.cue(.trade, before: what.upperBound, limit: what.lowerBound), trade < what.count { what = what.lowerBound..<(what.upperBound - trade) }
        return items.enumerated().map { n, range in Context.Finding(property: .init(what), entity: n == 0 ? name..<item.upperBound : phrases.trimmedLeft(range), isSplit: true) }
    }

    /// Where the name begins that the first of items ends with, where the others are names.
    private func nameAtEnd(of items: [Range<Int>]) -> Int? {
        guard items.dropFirst().allSatisfy({ words.isName(phrases.trimmedLeft($0).lowerBound, phrases.start) && phrases.predicate($0) == nil }) else { return nil }
        let item = phrases.trimmedLeft(items[0])
        var name = item.upperBound
        while name > item.lowerBound, words.passage.tokens[name - 1].isCapitalized || name - 1 > item.lowerBound && name < item.upperBound && words.passage.isDash(name - 1) && words.passage.tokens[name - 2].isCapitalized { name -= 1 }
        let first = item.lowerBound == phrases.start && words.passage.tokens[item.lowerBound].isCapitalized ? item.lowerBound + 1 : item.lowerBound
        return name < item.upperBound && name > first ? name : nil
    }

    private func isSeveral(_ at: Int, _ limit: Int) -> Bool { words.passage.cue(.several, at: at, limit: limit) != nil }

    /// `Nam Long và Bình Minh là hai công ty lớn với thị phần lần lượt …`: of those that were counted.
    private func counted(_ count: Int, _ pieces: [Scene.Piece], _ head: Head, _ done: [Context.Finding]) -> [Context.Finding]? {
        guard case .figure = pieces[0].left, let who = done.last?.entity, scene.sentence.contains(who.lowerBound), who.upperBound <= scene.sentence.upperBound,
            let property = measure(behindNames: body(head.body))?.property
        else { return nil }
        var items: [Range<Int>] = []
        var start = who.lowerBound
        for i in who where scene.mark(i) == .comma {
            items += parts(start..<i)
            start = i + 1
        }
        items += parts(start..<who.upperBound)
        guard items.count == count else { return nil }
        return items.map { Context.Finding(property: .init(property), entity: phrases.trimmedLeft($0), isSplit: true) }
    }

    /// `An Phú và Đại Lộc với số dư tiền gửi (lần lượt …)`, `dầu thô và dệt may có kim ngạch (…)`
    private func measure(behindNames last: Range<Int>) -> (tie: Int, property: Range<Int>)? {
        let names = max(2, words.at(last.lowerBound, last.upperBound, [.head]) ?? 0)
        return last.dropFirst(names).first { words.at($0, last.upperBound, [.measure]) ?? 0 > 1 && (words.isWord($0 - 1, [.own]) || words.passage.string($0 - 1..<$0) == "với") }
            .flatMap { at in phrases.read(at..<last.upperBound).property.map { (at - 1, $0) } }
    }

    /// `khối lượng và trị giá xuất khẩu sắn và lát sắn`: as many measures as figures; other nouns belong to the measure before.
    private func joined(_ items: [Range<Int>], _ count: Int) -> [Range<Int>] {
        guard items.count > count else { return items }
        let firsts = items.indices.filter { isMeasure(phrases.trimmedLeft(items[$0])) }
        guard firsts.count == count, firsts[0] == 0 else { return items }
        return firsts.enumerated().map { n, first in items[first].lowerBound..<items[n + 1 < count ? firsts[n + 1] - 1 : items.count - 1].upperBound }
    }

    private func isMeasure(_ range: Range<Int>) -> Bool {
        !range.isEmpty && words.at(range.lowerBound, range.upperBound, [.measure]) != nil && !words.isName(range.lowerBound, phrases.start)
    }

    private func withoutAux(_ verb: Range<Int>) -> Range<Int> {
        var start = verb.lowerBound
        while let small = words.at(start, verb.upperBound, [.aux]), start + small < verb.upperBound { start += small }
        return start..<verb.upperBound
    }

    /// `doanh thu đạt 90 tỷ đồng và lợi nhuận đạt 8 tỷ đồng, lần lượt tăng 5% và 12%`, `… các con số này lần lượt là 70 tỷ đồng và 6 tỷ đồng`:
    /// of the figures before, in their order.
    func again(_ k: Int, _ bound: Scene.Bound, _ head: Head, _ done: [Context.Finding]) -> [Context.Finding]? {
        let body = phrases.trimmedLeft(head.body)
        let points = !body.isEmpty && words.passage.cue(.pointing, at: body.lowerBound, limit: body.upperBound) == body.count
        let count = count(from: k)
        // `chỉ số giá quý I, II và III lần lượt …`: what is measured stands before the time
        guard body.isEmpty && bound != .time || points, count > 1, k >= count, let last = distinct(done[k - count..<k]) else { return nil }
        // `giảm 9.000 đồng xuống lần lượt còn …`: levels are not of a change
        if records[k].change == nil, records[k - 1].change != nil, records[k].kind != .percent { return nil }
        if points, !(0..<count).allSatisfy({ records[k - count + $0].unit == records[k + $0].unit }) { return nil }
        return last
    }

    /// `(lần lượt tăng 8% và 21%) lên 40 tỷ đồng và 60 tỷ đồng`: the levels of what was dealt out right before.
    func levels(_ k: Int, _ pieces: [Scene.Piece], _ head: Head, behind dealt: Int, _ done: [Context.Finding]) -> [Context.Finding]? {
        guard dealt > 1, case .figure = pieces[0].left, !pieces[0].range.isEmpty, phrases.trimmedLeft(head.body).isEmpty, count(from: k) == dealt, records[k].change == nil,
            let last = distinct(done.suffix(dealt))
        else { return nil }
        return last
    }

    /// The findings without their bases, where no two say the same of the same.
    private func distinct(_ findings: ArraySlice<Context.Finding>) -> [Context.Finding]? {
        guard findings.allSatisfy({ !$0.property.isEmpty || $0.entity != nil }),
            findings.indices.allSatisfy({ n in findings[..<n].allSatisfy { $0.property != findings[n].property || $0.entity != findings[n].entity } })
        else { return nil }
        return findings.map {
            var found = $0
            found.base = nil
            return found
        }
    }

    /// `lần lượt | nhận | 18, 15 và 12 năm tù`, `lần lượt đạt | mức tăng trưởng`: the verb or the measure between the word that deals out and the figures.
    func dealt(_ range: Range<Int>) -> Range<Int>? {
        guard let order = words.last(range, [.order]) else { return nil }
        let behind = phrases.trimmedRight(phrases.trimmedLeft(order.upperBound..<range.upperBound))
        var start = behind.lowerBound
        while let small = words.at(start, behind.upperBound, [.reach, .link, .aux]) ?? words.passage.cue(.several, at: start, limit: behind.upperBound) { start += small }
        // `đạt mức (21%)` says nothing
        if behind.upperBound - start > 1, isMeasure(start..<behind.upperBound), phrases.predicate(start..<behind.upperBound) == nil { return start..<behind.upperBound }
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
