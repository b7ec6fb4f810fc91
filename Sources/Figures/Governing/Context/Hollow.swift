import Lexicon
import Numbers

/// What was found says nothing by itself (`mức tăng`, `tỷ lệ`, `dẫn đầu`): what is measured stands further back.
extension Clauses {
    /// How many tokens it is looked for.
    private static let reach = 60

    /// `xưởng điều chỉnh giá bán với mức tăng 7%`: the price.
    func fillHollow(_ done: inout [Finding]) {
        var filled: [(hollow: Range<Int>, by: Finding)] = []
        for k in records.indices {
            if done[k].property.isEmpty, let found = pointedAt(k, done) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (found.property, found.isVerb, found.propertyInherited)
                if done[k].entity == nil { (done[k].entity, done[k].entityInherited) = (found.entity, found.entityInherited) }
                continue
            }
            if done[k].property.isEmpty, let start = levelOnly(k), let found = measuredBefore(start..<start, k, done) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (found.property, found.isVerb, found.propertyInherited)
                if done[k].entity == nil { done[k].entity = found.entity }
                continue
            }
            guard done[k].property.count == 1, let said = done[k].property.first, isHollow(said, k) else { continue }
            // taken over from an earlier figure
            if let earlier = filled.last(where: { $0.hollow == said })?.by {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (earlier.property, earlier.isVerb, earlier.propertyInherited)
                continue
            }
            guard scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k].lowerBound, let found = measuredBefore(said, k, done) else {
                // `Sở A đứng đầu với 95 điểm; Sở B với 94 điểm`: nobody else leads
                if k > 0, !isMeasure(said), scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k - 1].lowerBound, done[k].entity != done[k - 1].entity { (done[k].property, done[k].propertyInherited) = (.empty, false) }
                continue
            }
            (done[k].property, done[k].isVerb, done[k].propertyInherited) = (found.property, found.isVerb, found.propertyInherited)
            if done[k].entity == nil { done[k].entity = found.entity }
            filled.append((said, found))
        }
    }

    /// `…, với mức 32 tỷ đồng`: nothing but the level stands in the clause.
    private func levelOnly(_ k: Int) -> Int? {
        guard [.money, .percent, .score, .measure].contains(records[k].kind), records[k].change == nil else { return nil }
        var start = scene.figures[k].lowerBound
        while start > scene.sentence.lowerBound, scene.mark(start - 1) == .word { start -= 1 }
        guard start > scene.sentence.lowerBound, scene.mark(start - 1) == .comma, start < scene.figures[k].lowerBound else { return nil }
        return words.passage.cue(.height, at: start, limit: scene.figures[k].lowerBound) != nil ? start - 1 : nil
    }

    /// `con số này tăng 2 triệu`: what was measured last.
    private func pointedAt(_ k: Int, _ done: [Finding]) -> Finding? {
        let floor = max(k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound, scene.figures[k].lowerBound - 16)
        guard (floor..<scene.figures[k].lowerBound).contains(where: { words.passage.cue(.same, at: $0, limit: scene.figures[k].lowerBound) == nil && words.passage.cue(.pointing, at: $0, limit: scene.figures[k].lowerBound) != nil })
        else { return nil }
        if k > 0 { return isMeasure(done[k - 1]) || done[k - 1].isVerb ? done[k - 1] : nil }
        guard let last = previous, last.sentence.upperBound == scene.sentence.lowerBound, var found = last.last else { return nil }
        found.propertyInherited = !found.property.isEmpty
        found.entityInherited = found.entity != nil
        found.base = nil
        return isMeasure(found) || found.isVerb ? found : nil
    }

    /// Whether a property says nothing of what a figure measures.
    private func isHollow(_ said: Range<Int>, _ k: Int) -> Bool {
        if records[k].kind == .duration || records[k].kind == .count { return false }
        return words.passage.cue(.hollow, at: said.lowerBound, limit: said.upperBound) == said.count || words.changeCount(at: said.lowerBound, said.upperBound) == said.count
    }

    /// What is measured, in the words before a hollow phrase: in its clause, in one before it, of the figure before, or in the sentence before.
    private func measuredBefore(_ hollow: Range<Int>, _ k: Int, _ done: [Finding]) -> Finding? {
        let before = scene.figures.indices.last { scene.figures[$0].upperBound <= hollow.lowerBound }
        let floor = max(before.map { scene.figures[$0].upperBound } ?? scene.sentence.lowerBound, hollow.lowerBound - Self.reach)
        var isNearest = true
        var end = hollow.lowerBound
        while end > floor {
            var start = end
            while start > floor, scene.mark(start - 1) == .word { start -= 1 }
            if let found = said(start..<end, isNearest: isNearest) { return found }
            isNearest = isNearest && phrases.trimmedRight(phrases.trimmedLeft(start..<end)).isEmpty
            end = start
            while end > floor, scene.mark(end - 1) != .word { end -= 1 }
        }
        if let before {
            guard !done[before].property.isEmpty, isMeasure(done[before]), !isHollow(done[before].property[0], k), !isTotal(before) else { return nil }
            return done[before]
        }
        guard floor == scene.sentence.lowerBound, let last = previous, last.sentence.upperBound == scene.sentence.lowerBound else { return nil }
        let same = zip(last.records, last.findings).reversed().first { record, finding in
            record.unit == records[k].unit && isMeasure(finding) && (record.change != nil) == (records[k].change != nil)
        }
        guard var found = same?.1 else { return nil }
        found.propertyInherited = true
        return found
    }

    /// What a stretch of words says that is measured.
    /// - Parameter isNearest: nothing else stands between it and the hollow phrase: what is done is what is meant, too.
    private func said(_ stretch: Range<Int>, isNearest: Bool) -> Finding? {
        var stretch = phrases.trimmedLeft(stretch)
        if let compared = words.first(stretch, [.compare]) { stretch = stretch.lowerBound..<compared.lowerBound }
        stretch = phrases.trimmedRight(stretch)
        guard !stretch.isEmpty else { return nil }
        let reading = phrases.read(stretch)
        guard var property = reading.property else { return nil }
        // `chỉ số tăng nhẹ, tiệm cận …`
        if let moves = property.dropFirst().first(where: { words.isChange(at: $0, property.upperBound) && !words.isName($0, scene.sentence.lowerBound) }) {
            property = phrases.trimmedRight(property.lowerBound..<moves)
        }
        guard !property.isEmpty, property.count <= 14, says(property) else { return nil }
        let verb = words.at(property.lowerBound, property.upperBound, [.verb, .light, .lift, .measure]) ?? 0
        guard isMeasure(property) ? words.passage.cue(.hollow, at: property.lowerBound, limit: property.upperBound) != property.count
            : reading.isVerb && isNearest && property.count > verb + 1 && verb > 0
        else { return nil }
        return Finding(property: .init(property), entity: reading.entity, isVerb: reading.isVerb, isSplit: reading.isSplit)
    }
}
