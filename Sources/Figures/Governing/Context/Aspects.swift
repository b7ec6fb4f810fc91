import Lexicon
import Numbers

/// What stands behind a figure, or right around it, says what is measured.
extension Clauses {
    /// `giảm 3% về số tờ khai và 6% về trọng lượng`: each change in its own respect.
    func aspects(_ done: inout [Finding]) {
        var whose: Range<Int>?
        for k in records.indices where records[k].change != nil && [.percent, .money, .measure, .count].contains(records[k].kind) {
            guard let aspect = aspect(behind: scene.figures[k].upperBound) else { continue }
            // `Tai nạn giảm 4% về số vụ`: of the accidents
            if done[k].entity == nil, done[k].property.count == 1, let said = done[k].property.first, said.upperBound <= scene.figures[k].lowerBound, scene.sentence.contains(said.lowerBound),
                !done[k].isVerb, !isMeasure(said), words.at(said.lowerBound, said.upperBound, [.nobody, .verb, .light, .about]) == nil, words.noun(at: said.lowerBound, said.upperBound) > 0 || phrases.namesEntity(said)
            {
                done[k].entity = said
            } else if done[k].entity == nil, done[k].property.first.map({ $0.upperBound <= scene.figures[k].lowerBound }) ?? true || k > 0 {
                done[k].entity = whose
            }
            whose = done[k].entity
            (done[k].property, done[k].isVerb, done[k].propertyInherited, done[k].isCounted) = (.init(aspect), false, false, false)
        }
    }

    /// `về trọng lượng` behind a figure: what is measured or counted.
    private func aspect(behind start: Int) -> Range<Int>? {
        let limit = scene.sentence.upperBound
        guard start + 1 < limit, scene.mark(start) == .word, words.isWord(start, [.about]), words.passage.cue(.level, at: start, limit: limit) ?? 1 == 1 else { return nil }
        guard words.at(start + 1, limit, [.measure]) != nil || words.noun(at: start + 1, limit) > 0 else { return nil }
        var end = start + 1
        while end < limit, end - start < 12, scene.mark(end) == .word, !isAnd(end), words.at(end, limit, [.tailEnd, .compare, .aside, .aux, .clause, .joint]) == nil { end += 1 }
        if end < limit, case .figure = scene.mark(end) { return nil }
        let said = phrases.trimmedRight((start + 1)..<end)
        return said.isEmpty ? nil : said
    }

    /// `27 tỷ USD là tổng trị giá xuất khẩu cả nước`: a figure that opens its sentence is what the phrase behind it measures.
    func defined(_ done: inout [Finding]) {
        guard let figure = scene.figures.first, [.money, .percent, .measure, .count].contains(records[0].kind), done[0].property.isEmpty || done[0].propertyInherited,
            (scene.sentence.lowerBound..<figure.lowerBound).allSatisfy({ scene.mark($0) == .word }),
            figure.lowerBound - (words.modifier(before: figure.lowerBound, scene.sentence.lowerBound) ?? 0) <= scene.sentence.lowerBound + 1,
            figure.upperBound + 1 < scene.sentence.upperBound, words.isWord(figure.upperBound, [.copula]), words.at(figure.upperBound + 1, scene.sentence.upperBound, [.measure]) ?? 0 > 1
        else { return }
        var end = figure.upperBound + 1
        while end < scene.sentence.upperBound, end - figure.upperBound < 24, scene.mark(end) == .word, words.at(end, scene.sentence.upperBound, [.compare, .relative]) == nil { end += 1 }
        let reading = phrases.read((figure.upperBound + 1)..<end)
        guard let property = reading.property, isMeasure(property) else { return }
        (done[0].property, done[0].entity, done[0].propertyInherited, done[0].entityInherited) = (.init(property), reading.entity, false, false)
    }

    /// `so với mức 5% của đầu năm`, `so với con số lãi 14 tỷ đồng`: the same of another time, or what the word behind names.
    func comparedLevels(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where records[k].change == nil && records[k].kind != .rank {
            let floor = scene.figures[k - 1].upperBound
            let start = scene.figures[k].lowerBound
            guard start - floor <= 16, let compare = words.last(floor..<start, [.compare]), (compare.lowerBound..<start).allSatisfy({ scene.mark($0) == .word }),
                let level = words.passage.cue(.compared, at: compare.upperBound, limit: start)
            else { continue }
            var said = (compare.upperBound + level)..<start
            while let small = words.modifier(before: said.upperBound, said.lowerBound) ?? words.before(said.upperBound, said.lowerBound, [.link, .filler, .reach])?.count { said = said.lowerBound..<(said.upperBound - small) }
            if said.isEmpty {
                guard let same = (0..<k).last(where: { records[$0].unit == records[k].unit && records[$0].kind == records[k].kind && records[$0].per == records[k].per && !done[$0].property.isEmpty }) ?? (done[k - 1].property.isEmpty ? nil : k - 1)
                else { continue }
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (done[same].property, done[same].isVerb, done[same].propertyInherited)
                if done[k].entity == nil { done[k].entity = done[same].entity }
            } else if said.count <= 6, phrases.predicate(said).map({ $0 == said.lowerBound }) ?? true {
                let reading = phrases.split(said)
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(reading.property), false, false)
                if let who = reading.entity { done[k].entity = who }
            }
        }
    }

    /// `chỉ tiêu giao khá nặng, 340 tỷ đồng`, `nhu cầu rất lớn, hơn 200 căn`: behind a comma nothing but how much it is.
    func appositions(_ done: inout [Finding]) {
        for k in records.indices where records[k].change == nil && [.money, .percent, .measure, .count].contains(records[k].kind) {
            let figure = scene.figures[k]
            let small = words.modifier(before: figure.lowerBound, scene.sentence.lowerBound) ?? 0
            let comma = figure.lowerBound - small - 1
            guard comma > scene.sentence.lowerBound, scene.mark(comma) == .comma, done[k].property.isEmpty || done[k].propertyInherited || done[k].property.first.map({ $0.upperBound <= floor(of: k) }) ?? false else { continue }
            var start = comma
            while start > scene.sentence.lowerBound, scene.mark(start - 1) == .word || scene.mark(start - 1) == .time { start -= 1 }
            guard start == scene.sentence.lowerBound || !isFigure(start - 1), let degree = words.passage.cue(.degree, before: comma, limit: start) else { continue }
            let reading = phrases.read(phrases.trimmedLeft(start..<(comma - degree)))
            guard let property = reading.property, isMeasure(property) || words.passage.cue(.demand, at: property.lowerBound, limit: property.upperBound) != nil else { continue }
            (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(property), false, false)
            if let who = reading.entity { (done[k].entity, done[k].entityInherited) = (who, false) }
        }
    }

    /// The end of the figure before.
    private func floor(of k: Int) -> Int { k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound }

    private func isFigure(_ i: Int) -> Bool {
        if case .figure = scene.mark(i) { return true }
        return false
    }
}
