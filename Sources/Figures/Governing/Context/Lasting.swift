import Lexicon
import Numbers

/// `(mở) khóa học kéo dài 3 tuần`: what lasts so long stands right before the word. `Trải qua 30 năm xây dựng`, `trong 30 năm xây dựng`: what was done all
/// the time behind it.
extension Clauses {
    func lasting(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .duration && records[k].change == nil {
            let start = k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound
            var end = scene.figures[k].lowerBound
            while end > start, words.passage.cue(.lasts, before: end, limit: start) == nil, words.passage.cue(.passes, before: end, limit: start) == nil, let small = words.modifier(before: end, start) ?? words.passage.cue(.within, before: end, limit: start) ?? words.before(end, start, [.filler])?.count { end -= small }
            if let lasts = words.passage.cue(.lasts, before: end, limit: start) {
                let verb = end - lasts..<end
                // `thời gian cấp phép kéo dài (20 ngày)`, `bị ho kéo dài`: what is measured or done has been found
                guard verb.lowerBound > start else { continue }
                if let said = done[k].property.first, start <= said.lowerBound, said.lowerBound < verb.lowerBound, isMeasure(said) || done[k].isVerb { continue }
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(verb), true, false)
                if let thing = thing(endingAt: verb.lowerBound) { (done[k].entity, done[k].isOwn, done[k].entityInherited) = (thing, true, false) }
            } else if let passes = words.passage.cue(.passes, before: end, limit: start), done[k].property.first == end - passes..<end, let said = Tail(scene: scene, phrases: phrases, k).said,
                (scene.figures[k].upperBound..<said.lowerBound).allSatisfy({ scene.mark($0) == .word })
            {
                (done[k].property, done[k].isVerb) = (.init(said), true)
            } else if words.passage.cue(.within, before: scene.figures[k].lowerBound, limit: start) != nil, let before = done[k].property.first, before.upperBound <= end, done[k].isVerb, words.first(before, [.passive]) == nil, let said = Tail(scene: scene, phrases: phrases, k).said, said.lowerBound == scene.figures[k].upperBound,
                words.at(said.lowerBound, said.upperBound, [.verb]) ?? 0 > 1, words.at(said.lowerBound, said.upperBound, [.aux, .keep, .light]) == nil,
                !words.isChange(at: said.lowerBound, said.upperBound), k + 1 == records.count || scene.figures[k + 1].lowerBound > said.upperBound + 2
            {
                // `lập kỷ lục trong 25 năm hoạt động`
                done[k].property = .init(phrases.trimmedRight(said.lowerBound..<(words.first(said, [.aux])?.lowerBound ?? said.upperBound)))
            }
        }
    }
}
