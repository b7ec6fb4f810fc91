import Lexicon
import Numbers

/// What is measured must be of the kind that a figure is: a rate is no count, a length no number of rooms.
extension Clauses {
    /// `thuế với xe có dung tích dưới 2 lít`: what the thing has, right before the figure.
    func sizes(_ done: inout [Finding]) {
        for k in records.indices where records[k].kind == .measure && [nil, .lower, .higher].contains(records[k].change) {
            let start = k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound
            var end = scene.figures[k].lowerBound
            while end > start, let small = words.modifier(before: end, start) ?? words.before(end, start, [.reach, .filler, .link])?.count ?? words.change(before: end, start) { end -= small }
            guard let own = (start..<end).last(where: { words.isWord($0, [.own]) }), own > start, own + 1 < end, end - own <= 8, let size = words.at(own + 1, end, [.measure]), (own..<end).allSatisfy({ scene.mark($0) == .word }),
                own + 1 + size == end || words.first(own + 1 + size..<end, [.of, .place, .for, .and, .aux, .clause]) == nil && phrases.predicate(own + 1 + size..<end) == nil,
                done[k].property.first?.lowerBound != own + 1, let thing = thing(endingAt: own)
            else { continue }
            (done[k].property, done[k].entity) = (.init(own + 1..<end), thing)
            (done[k].isVerb, done[k].isOwn, done[k].propertyInherited, done[k].entityInherited) = (false, true, false, false)
        }
    }

    /// `từ 30 triệu cổ phiếu, tỷ lệ 12%, xuống còn 25 triệu cổ phiếu`: a rate is not what is counted.
    func suit(_ done: inout [Finding]) {
        for k in records.indices where [.count, .money, .measure, .duration].contains(records[k].kind) && records[k].per == nil && isRate(done[k]) {
            let same = (max(0, k - 6)..<k).last { records[$0].unit == records[k].unit && records[$0].kind == records[k].kind && !isRate(done[$0]) }
            if let same {
                done[k].property = done[same].property
            } else if records[k].kind == .duration || records[k].kind != .count && k > 0 && done[k].property == done[k - 1].property && records[k - 1].kind == .percent {
                done[k].property = .empty
            }
        }
        // `gạo đạt 7 tấn, trị giá 9 triệu USD, tăng 3 tấn`: tonnes are no worth
        for k in records.indices.dropFirst() where records[k].kind == .measure && records[k].change != nil && records[k - 1].kind == .money && done[k].property == done[k - 1].property {
            if let same = (max(0, k - 6)..<k).last(where: { records[$0].unit == records[k].unit && records[$0].kind == .measure }) { (done[k].property, done[k].isVerb) = (done[same].property, done[same].isVerb) }
        }
        // `diện tích 84 m2 gồm 3 phòng ngủ`: rooms are no area
        for k in records.indices where (records[k].kind == .count || records[k].kind == .measure && !Self.spans.contains(records[k].unit ?? "")) && !done[k].property.isEmpty {
            let measured = (max(0, k - 4)..<k).contains {
                records[$0].kind == .measure && Self.spans.contains(records[$0].unit ?? "") && done[$0].property == done[k].property && isMeasure(done[$0].property[0])
            }
            if measured { done[k].property = .empty }
        }
    }

    /// `lợi nhuận đạt 50 tỷ đồng, hoàn thành 120% kế hoạch`: what reaches a plan is what was measured before.
    func reached(_ done: inout [Finding]) {
        for k in records.indices.dropFirst() where records[k].kind == .percent && records[k].change == nil {
            guard let verb = done[k].property.first, done[k].property.count == 1, scene.figures[k - 1].upperBound <= verb.lowerBound,
                words.at(verb.lowerBound, verb.upperBound, [.attain, .reach, .thin]) == verb.count || isCompletion(verb),
                words.at(scene.figures[k].upperBound, scene.sentence.upperBound, [.plan]) != nil,
                let before = (max(0, k - 3)..<k).last(where: { records[$0].kind == .money || records[$0].kind == .measure || records[$0].kind == .count }),
                !done[before].property.isEmpty, !done[before].isVerb, isMeasure(done[before])
            else { continue }
            done[k].property = done[before].property
            if done[k].entity == nil { done[k].entity = done[before].entity }
        }
    }

    /// `hoàn thành`, `thực hiện`
    private func isCompletion(_ verb: Range<Int>) -> Bool {
        verb.count == 2 && words.phrases.context(ContextRole.verb.mask, at: verb.lowerBound, limit: verb.upperBound) == 2
            && ["hoàn thành", "thực hiện", "đạt được"].contains(words.passage.string(verb).lowercased())
    }

    /// `nhà máy cao 20 m`, `tòa nhà cao 12 tầng`, `con cá nặng 4 kg`: the word of size right before a figure, and what is so large.
    func sides(_ done: inout [Finding]) {
        for k in records.indices where records[k].change == nil && (records[k].kind == .measure && records[k].per == nil || records[k].unit == "tầng") {
            let start = scene.sentence.lowerBound
            var end = scene.figures[k].lowerBound
            while end > start, let small = words.modifier(before: end, start) ?? words.passage.cue(.to, before: end, limit: end - 1) { end -= small }
            guard end - 1 > start, words.passage.cue(.side, at: end - 1, limit: end) != nil, words.before(end, start, [.verb, .compound])?.count ?? 1 == 1 else { continue }
            let side = end - 1..<end
            if let said = done[k].property.first, scene.sentence.contains(said.lowerBound), isMeasure(said), said.upperBound >= side.lowerBound { continue }
            // what is so large stands right before it
            if let said = done[k].property.first, done[k].entity == nil, done[k].property.count == 1, said.lowerBound < side.lowerBound, side.lowerBound <= said.upperBound,
                phrases.predicate(said.lowerBound..<side.lowerBound) == nil, !isMeasure(said)
            {
                done[k].entity = said.lowerBound..<side.lowerBound
            }
            (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(side), false, false)
        }
    }

    /// Units of length and area.
    private static let spans: Set<String> = ["har", "m2", "km2", "cm2", "m", "km", "cm", "mm", "sào", "công"]

    private func isRate(_ found: Finding) -> Bool { found.property.first.map { words.at($0.lowerBound, $0.upperBound, [.rate]) != nil } ?? false }
}
