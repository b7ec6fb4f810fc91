import Lexicon
import Numbers

/// A noun that measures nothing is what has the figure: `phân khúc cao cấp có 310 căn`, `nhiều mô hình đạt 6 tạ/ha`.
extension Clauses {
    func bearers(_ done: inout [Finding]) {
        var bearer: Range<Int>?
        for k in records.indices where ![.rank, .age, .duration, .score].contains(records[k].kind) {
            guard done[k].property.count == 1, let said = done[k].property.first, !done[k].isVerb, !done[k].isCounted, !done[k].propertyInherited,
                scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k].lowerBound,
                said == bearer || (k == 0 || scene.figures[k - 1].upperBound <= said.lowerBound) && isBearer(said, before: k),
                done[k].entity.map({ $0.upperBound <= said.lowerBound && !$0.isEmpty }) ?? true
            else { continue }
            let between = said.upperBound..<scene.figures[k].lowerBound
            // `bài viết 5 trang`, `vé vào cổng 20.000 đồng/người`: no more than a noun
            guard words.first(between, [.have, .own, .reach, .share, .link]) != nil else { continue }
            // `Đường bay tăng từ 2 lên 3 chuyến`: what changes in number is measured
            if records[k].kind == .count, between.contains(where: { words.isChange(at: $0, between.upperBound) }) { continue }
            bearer = said
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (said, false, false)
            let same = (max(0, k - 8)..<k).last { records[$0].unit == records[k].unit && records[$0].per == records[k].per && done[$0].entity != said && !done[$0].property.isEmpty && (isMeasure(done[$0]) || done[$0].isVerb) }
            let share = words.last(between, [.share])
            done[k].property = same.map { done[$0].property } ?? .init(share)
        }
    }

    /// Whether a phrase names somebody or something, and says nothing that can be measured.
    private func isBearer(_ phrase: Range<Int>, before k: Int) -> Bool {
        guard phrase.count <= 10, phrases.predicate(phrase) == nil,
            words.at(phrase.lowerBound, phrase.upperBound, [.measure, .nobody, .plan, .label, .turn, .share, .reach, .average, .number, .this]) == nil,
            !phrase.contains(where: { words.at($0, phrase.upperBound, [.measure]) ?? 0 > 1 }), words.first(phrase, [.aux, .keep, .own, .have, .link, .clause, .speech]) == nil,
            words.passage.cue(.hollow, at: phrase.lowerBound, limit: phrase.upperBound) == nil
        else { return false }
        let several = words.passage.cue(.several, at: phrase.lowerBound, limit: phrase.upperBound).map { $0 < phrase.count } ?? false
        if phrase.count == 1 {
            // `Gỗ chiếm 55%`
            return words.noun(at: phrase.lowerBound, phrase.upperBound) > 0 && words.first(phrase.upperBound..<scene.figures[k].lowerBound, [.share, .reach]) != nil
        }
        return several || words.at(phrase.lowerBound, phrase.upperBound, [.head]) ?? 0 > 0 && phrase.count > 1 || words.noun(at: phrase.lowerBound, phrase.upperBound) > 0 && phrase.count > 1
    }

    /// `Giao thông tăng 3%; thuốc tăng 1%`: who the first is of is not what the second measures.
    func subjectsOnly(_ done: inout [Finding]) {
        for k in records.indices where done[k].property.count == 1 && !done[k].isVerb && !done[k].isCounted {
            guard let said = done[k].property.first, let who = done[k].entity, !done[k].entityInherited, scene.sentence.contains(who.lowerBound), !isMeasure(said),
                said.upperBound <= (k > 0 ? scene.figures[k - 1].lowerBound : scene.sentence.lowerBound), who.lowerBound >= (k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound),
                who.upperBound <= scene.figures[k].lowerBound, said.count <= 8, phrases.predicate(said) == nil,
                words.first(said, [.measure, .plan, .verb, .light, .nobody, .keep, .rate]) == nil, said.count > 1, words.first(said, [.have, .share, .reach, .attain, .link]) == nil
            else { continue }
            (done[k].property, done[k].propertyInherited) = (.empty, false)
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
