import Lexicon
import Numbers

/// Members of lists, labels, and verbs joined by a comma.
extension Clauses {
    /// `giá xăng RON 92 giảm 292 đồng; dầu hỏa giảm 306 đồng`: the next in a list of whose a measure is.
    func member(_ k: Int, _ found: inout Finding, _ done: [Finding], _ left: Scene.Bound) {
        guard k > 0, let last = done.last, last.isSplit, found.entity == nil, !found.isVerb,
            let phrase = found.property.first, last.property.allSatisfy(isMeasure), records[k].kind != .count,
            done.indices.suffix(2).contains(where: {
                records[$0].unit == records[k].unit && records[$0].per == records[k].per
            }), phrase.count <= 14, words.first(phrase, [.measure, .plan, .nobody]) == nil
        else { return }
        found.property = last.property
        // `tháng Tám`, `hồi`: names nobody
        if words.first(phrase, [.timeLead]) == nil, left == .strong || left == .comma && phrase.count > 1 {
            found.entity = phrase
            found.isSplit = true
        }
    }

    /// `giá như sau: tầng 1: 4,5 triệu đồng/m2`: the measure was said before the list, and the label is whose it is.
    func labelled(_ k: Int, _ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
        guard found.entity == nil, !found.isVerb, let label = found.property.first, label.count <= 8,
            words.at(label.lowerBound, label.upperBound, [.measure]) == nil, at + 1 < pieces.count, pieces[at].left == .strong
        else { return }
        let before = pieces[at + 1].range
        guard isColon(before.upperBound), let measure = words.last(before, [.measure]) else { return }
        let phrase = phrases.withoutEmpty(measure.lowerBound..<before.upperBound)
        guard phrases.predicate(phrase) == nil else { return }
        found = Finding(property: [phrase], entity: label, isSplit: true)
    }

    /// `phát hiện, xử lý 838 vụ`: verbs that are joined by a comma.
    func join(_ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
        guard found.isVerb, found.entity == nil, let verb = found.property.first,
            verb.lowerBound == phrases.trimmedLeft(pieces[at].range).lowerBound,
            at + 1 < pieces.count, pieces[at].left == .comma, words.at(verb.lowerBound, verb.upperBound, [.aim]) == nil
        else { return }
        let before = pieces[at + 1].range
        // `7.000 thắc mắc của người truy cập, tiếp nhận 52 hồ sơ`: said of the figure before
        if case .figure = pieces[at + 1].left, words.at(before.lowerBound, before.upperBound, [.of, .place, .for]) != nil { return }
        guard let hit = words.before(before.upperBound, before.lowerBound, [.verb]) else { return }
        let reading = phrases.read(before)
        guard reading.isVerb, let first = reading.property, first.upperBound == before.upperBound,
            first.count <= hit.count + 3
        else { return }
        found.property = [first.lowerBound..<verb.upperBound]
        found.entity = reading.entity
    }
}
