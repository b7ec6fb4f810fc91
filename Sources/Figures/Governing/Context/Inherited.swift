import Lexicon
import Numbers

/// What a figure took over, where it holds no longer.
extension Clauses {
    /// `Đồ gỗ tăng 3%; đồ gốm tăng 1%`: who the first is of is not what the second measures.
    func subjectsOnly(_ done: inout [Finding]) {
        for k in records.indices where done[k].property.count == 1 && !done[k].isVerb && !done[k].isCounted {
            guard let said = done[k].property.first, let who = done[k].entity, !done[k].entityInherited, scene.sentence.contains(who.lowerBound), isPlain(said), said.count > 1,
                said.upperBound <= (k > 0 ? scene.figures[k - 1].lowerBound : scene.sentence.lowerBound), who.lowerBound >= (k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound),
                who.upperBound <= scene.figures[k].lowerBound, said.count <= 8
            else { continue }
            (done[k].property, done[k].propertyInherited) = (.empty, false)
        }
    }

    /// `Đồ gỗ tăng 3%; đồ gốm tăng 1%`: nor is the second of the first, where neither measures.
    func ownSubjects(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where records[k].kind == .percent && records[k].change != nil && done[k].property.count == 1 && !done[k].isVerb && !done[k].isCounted {
            guard let said = done[k].property.first, said.lowerBound >= scene.figures[k - 1].upperBound, said.upperBound <= scene.figures[k].lowerBound, said.count <= 6, isPlain(said),
                done[k - 1].property.isEmpty, let who = done[k - 1].entity, done[k].entity == who, who.upperBound <= scene.figures[k - 1].lowerBound, records[k - 1].kind == .percent, records[k - 1].change != nil,
                !words.passage.tokens[who.upperBound - 1].isCapitalized
            else { continue }
            (done[k].property, done[k].entity, done[k].isOwn, done[k].entityInherited) = (.empty, said, true, false)
        }
    }

    /// `thủy sản đạt 0,87 tỷ USD; gỗ và sản phẩm đạt 0,64 tỷ USD`: a bare noun that opens its clause is another than the goods before, and no measure.
    func otherGoods(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where [.percent, .money, .measure].contains(records[k].kind) && done[k].property.count == 1 && !done[k].isVerb && !done[k].isCounted {
            guard let said = done[k].property.first, said.lowerBound > scene.figures[k - 1].upperBound, said.upperBound <= scene.figures[k].lowerBound, said.count <= 6, isPlain(said),
                words.passage.tokens[said.lowerBound].kind == .syllable, [.comma, .strong].contains(scene.mark(said.lowerBound - 1)), let who = done[k].entity, scene.sentence.contains(who.lowerBound), who.upperBound <= scene.figures[k - 1].lowerBound,
                words.at(who.lowerBound, who.upperBound, [.head]) == who.count, words.at(who.lowerBound, who.upperBound, [.whole]) == nil, words.first(who, [.this]) == nil,
                // no people, offices and the like
                words.noun(at: who.lowerBound, who.upperBound) == 0 || words.noun(at: who.lowerBound, who.upperBound) < words.at(who.lowerBound, who.upperBound, [.head]) ?? 0,
                words.at(said.lowerBound, said.upperBound, [.place, .toward]) == nil, words.passage.cue(.trade, at: said.lowerBound, limit: said.upperBound) == nil, words.passage.cue(.breakdown, before: said.lowerBound - 1, limit: scene.figures[k - 1].upperBound) == nil
            else { continue }
            let first = records.indices.prefix(k).last { records[$0].unit == records[k].unit && (records[$0].change == nil) == (records[k].change == nil) && done[$0].entity == who && isMeasure(done[$0]) }
            (done[k].property, done[k].entity, done[k].isOwn, done[k].entityInherited) = (first.map { done[$0].property } ?? .empty, said, true, false)
            done[k].propertyInherited = first.map { done[$0].propertyInherited } ?? false
        }
    }

    /// A noun that measures nothing, with nothing that is done.
    private func isPlain(_ said: Range<Int>) -> Bool {
        !isMeasure(said) && phrases.predicate(said) == nil && words.first(said, [.measure, .plan, .verb, .light, .nobody, .keep, .rate, .have, .share, .reach, .attain, .link]) == nil
    }

    /// `dân số 3 triệu người; có 35 phường và 4 thị trấn`: what was measured before is not what is counted here.
    func counts(_ done: inout [Finding]) {
        let before = done
        for k in records.indices.dropFirst() where records[k].kind == .count && records[k].change == nil && !done[k].isVerb && done[k].property.count == 1 {
            guard let said = done[k].property.first, before[k - 1].property.first == said, isMeasure(said), records[k].unit != records[k - 1].unit, said.upperBound <= scene.figures[k - 1].lowerBound, !scene.isInBrackets(k) else { continue }
            let start = scene.figures[k - 1].upperBound
            let end = scene.figures[k].lowerBound - (words.modifier(before: scene.figures[k].lowerBound, start) ?? 0)
            // `có 9 huyện và 120 xã`: as the figure before
            if before[k - 1].property != done[k - 1].property, records[k - 1].kind == .count, Orders(scene: scene, phrases: phrases, records: records).count(from: k - 1) > 1 {
                done[k].property = .init(Tail(scene: scene, phrases: phrases, k).phrase)
                continue
            }
            guard end > start, let have = words.before(end, start, [.have]), words.at(end - have.count, end, [.joint]) == have.count || words.isWord(end - 1, [.own]) || words.passage.cue(.with, at: end - 1, limit: end) != nil else { continue }
            let behind = Tail(scene: scene, phrases: phrases, k).phrase
            // `nợ xấu 6 tỷ đồng, với 4 dự án`: how many it is of
            if behind == nil, words.passage.cue(.with, at: end - 1, limit: end) != nil { continue }
            done[k].property = .init(behind)
        }
    }

    /// What was said a sentence ago gives way to a measure that this sentence names before the figure, and goes where it measures nothing and
    /// is said of somebody else: a wrong property is worse than none.
    func disinherit(_ done: inout [Finding]) {
        guard let last = previous, !last.isLead else { return }
        for k in records.indices where done[k].propertyInherited {
            guard let said = done[k].property.first, !scene.sentence.contains(said.lowerBound) else { continue }
            let own = (k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound)..<scene.figures[k].lowerBound
            // `35% tổng kim ngạch`: of the share before
            if let at = own.first(where: { !(done[k].entity?.contains($0) ?? false) && opensMeasure($0, own, other: said) && ($0 > own.lowerBound || k == 0 || records[k - 1].kind != .percent) }) {
                let end = (at..<own.upperBound).first { scene.mark($0) != .word } ?? own.upperBound
                let measure = phrases.read(at..<end).property.map(unmoved)
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(measure.flatMap { isMeasure($0) ? $0 : nil }), false, false)
            } else if !isMeasure(said), !done[k].isVerb, phrases.predicate(said) == nil {
                (done[k].property, done[k].propertyInherited) = (.empty, false)
            }
        }
    }

    /// Whether another measure than one said before begins at a token: not `kỳ hạn giao tháng 7`, `doanh nghiệp có vốn đầu tư nước ngoài`.
    private func opensMeasure(_ i: Int, _ own: Range<Int>, other said: Range<Int>) -> Bool {
        guard scene.mark(i) == .word, let count = words.at(i, own.upperBound, [.measure]), count > 1, words.at(i, own.upperBound, [.nobody, .plan]) == nil, !words.isChange(at: i, own.upperBound),
            // `so với mức bình quân`: of what is compared with
            words.last(max(own.lowerBound, i - 6)..<i, [.compare, .than]) == nil,
            words.passage.cue(.contract, at: i, limit: own.upperBound) == nil, words.before(i, own.lowerBound, [.have, .own]) == nil
        else { return false }
        return !words.passage.string(said).lowercased().hasPrefix(words.passage.string(i..<i + count).lowercased())
    }
}
