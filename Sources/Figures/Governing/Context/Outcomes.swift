import Lexicon
import Numbers

/// What came of something: whom it befell (`khiến 12 người bị thương`), what it costs whoever does it (`bị phạt 8 triệu đồng`), and verbs that a name was
/// read into (`Công ty dư 200 tỷ đồng`).
extension Clauses {
    func outcomes(_ done: inout [Finding]) {
        for k in records.indices {
            let start = k > 0 ? scene.figures[k - 1].upperBound : scene.sentence.lowerBound
            var end = scene.figures[k].lowerBound
            while end > start, let small = words.modifier(before: end, start) { end -= small }
            if records[k].kind == .count, let said = befell(k, end, start) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(said), true, false)
            } else if records[k].kind == .money || records[k].kind == .duration, let penalty = penalty(before: end, start), !(done[k].property.first.map { isMeasure($0) && $0.upperBound == penalty.upperBound && $0.count <= 14 } ?? false) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(penalty), true, false)
                // `thu tiền của học sinh thì bị phạt`
                if let who = done[k].entity, scene.sentence.contains(who.lowerBound), who.upperBound < penalty.lowerBound, words.before(who.lowerBound, scene.sentence.lowerBound, [.of]) != nil { done[k].entity = nil }
            } else if records[k].kind == .money, done[k].property.isEmpty || done[k].propertyInherited, done[k].entity != nil, let does = words.passage.cue(.does, before: end, limit: start) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(end - does..<end), true, false)
                if let who = done[k].entity, who.upperBound == end, who.count > does { done[k].entity = who.lowerBound..<end - does }
            } else if records[k].change == .decrease, words.passage.cue(.loses, before: end, limit: start) != nil, let worth = words.passage.cue(.value, at: scene.figures[k].upperBound, limit: scene.sentence.upperBound) {
                // `cổ phiếu mất 12% giá trị`
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(scene.figures[k].upperBound..<scene.figures[k].upperBound + worth), false, false)
            } else if records[k].kind == .count, let giver = giver(k, end, start, done) {
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (done[giver].property, true, done[giver].propertyInherited)
            } else if records[k].change != nil, [.percent, .money, .multiple].contains(records[k].kind), done[k].property.isEmpty || done[k].property.first.map({ !isMeasure($0) }) ?? true, let price = moved(before: end, start) {
                // `đất nền tăng giá gấp đôi`
                if done[k].entity == nil, let what = done[k].property.first, scene.sentence.contains(what.lowerBound), what.upperBound < price.lowerBound, phrases.predicate(what) == nil { done[k].entity = what }
                (done[k].property, done[k].isVerb, done[k].propertyInherited) = (.init(price), false, false)
            }
        }
    }

    /// `(khiến) 12 người (bị thương)`, `(làm) 3 học sinh (phải nhập viện)`: what is said behind whom it befell.
    private func befell(_ k: Int, _ end: Int, _ start: Int) -> Range<Int>? {
        guard words.passage.cue(.brings, before: end, limit: start) != nil, let said = Tail(scene: scene, phrases: phrases, k).said, said.lowerBound - scene.figures[k].upperBound <= 4 else { return nil }
        // `làm 3 cầu nối hai xã`: made, and not befallen
        let isMade = words.before(end, start, [.cause]) == nil
        return !isMade || phrases.isPassive(said.lowerBound) || scene.figures[k].contains(where: { words.passage.cue(.person, at: $0, limit: scene.figures[k].upperBound) != nil }) ? said : nil
    }

    /// `hỗ trợ 14 tỷ đồng từ quỹ dự phòng cho (3 xã)`: they were given what the figure before says, with nothing between but where it comes from.
    private func giver(_ k: Int, _ end: Int, _ start: Int, _ done: [Finding]) -> Int? {
        guard k > 0, start < end, records[k - 1].kind == .money || records[k - 1].kind == .measure, done[k - 1].isVerb, !done[k].isVerb, words.before(end, start, [.for])?.count == 1, words.passage.string(end - 1..<end) == "cho" else { return nil }
        let source = start..<end - 1
        guard source.isEmpty || words.at(start, end, [.place]) != nil || words.passage.cue(.trade, at: start, limit: end) != nil else { return nil }
        return phrases.predicate(source) == nil && source.allSatisfy { scene.mark($0) == .word || scene.mark($0) == .time } ? k - 1 : nil
    }

    /// `xây nhà trái phép sẽ | bị phạt (tới 40 triệu đồng)`: the penalty, without what it is for.
    private func penalty(before end: Int, _ start: Int) -> Range<Int>? {
        var end = end
        while end > start, scene.mark(end - 1) == .word, words.passage.cue(.fined, before: end, limit: start) == nil,
            let small = words.modifier(before: end, start) ?? words.before(end, start, [.filler, .reach, .link])?.count ?? words.passage.cue(.from, before: end, limit: start) ?? words.passage.cue(.hollow, before: end, limit: start)
        { end -= small }
        return words.passage.cue(.fined, before: end, limit: start).map { end - $0..<end }
    }

    /// `hoa hồng tăng | giá (2 lần)`: what moves stands in the word of change.
    private func moved(before end: Int, _ start: Int) -> Range<Int>? {
        guard let change = words.change(before: end, start), change > 1, words.isWord(end - 1, [.price]), scene.mark(end - 1) == .word else { return nil }
        return end - 1..<end
    }
}
