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
}
