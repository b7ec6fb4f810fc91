import Lexicon
import Numbers

/// `Đứng thứ hai là Vĩnh Long với 31 dự án`: who takes the place, and has the figure behind it.
extension Clauses {
    func ranked(_ done: inout [Finding]) {
        // `xếp thứ 18/63 tỉnh, thành phố, tăng 3 bậc`: the whole of a rank is nobody
        for k in records.indices.dropFirst() where records[k - 1].kind == .rank && records[k].change != nil {
            guard let who = done[k].entity, who.lowerBound >= scene.figures[k - 1].upperBound, who.lowerBound <= scene.figures[k - 1].upperBound + 1, who.upperBound < scene.figures[k].lowerBound else { continue }
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (done[k - 1].entity, false, done[k - 1].entityInherited)
        }
        for k in records.indices where records[k].kind == .rank {
            let copula = scene.figures[k].upperBound
            guard copula + 1 < scene.sentence.upperBound, scene.mark(copula) == .word, words.isWord(copula, [.copula]) else { continue }
            var end = copula + 1
            while end < scene.sentence.upperBound, end - copula < 12, scene.mark(end) == .word, words.at(end, scene.sentence.upperBound, [.have, .tailEnd, .clause]) == nil { end += 1 }
            let who = phrases.trimmedRight(copula + 1..<end)
            guard !who.isEmpty, phrases.namesEntity(who), phrases.predicate(who) == nil, done[k].entity.map({ $0.upperBound <= scene.figures[k].lowerBound || $0 == who }) ?? true else { continue }
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (who, true, false)
            guard k + 1 < records.count, who.upperBound < scene.figures[k + 1].lowerBound, (who.upperBound..<scene.figures[k + 1].lowerBound).allSatisfy({ scene.mark($0) == .word }), done[k + 1].entity.map({ $0.upperBound <= scene.figures[k].lowerBound }) ?? true
            else { continue }
            (done[k + 1].entity, done[k + 1].isOwn, done[k + 1].entityInherited) = (who, true, false)
        }
    }
}
