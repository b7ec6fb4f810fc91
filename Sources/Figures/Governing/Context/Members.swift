import Lexicon
import Numbers

/// Members of lists, labels, and verbs joined by a comma.
extension Clauses {
    /// `giá xăng RON 92 giảm 292 đồng; dầu hỏa giảm 306 đồng`: the next in a list of whose a measure is.
    func member(_ k: Int, _ found: inout Finding, _ done: [Finding], _ left: Scene.Bound, _ head: Head) {
        // `dệt may tăng 0,4%, giày dép 4,6%`: the change is said once
        if k > 0, records[k].change != nil, records[k - 1].change == records[k].change, records[k - 1].unit == records[k].unit, !head.ties, !head.have,
            found.entity == nil, !found.isVerb, let last = done.last, let name = found.property.first, !isMeasure(name), name.count <= 6,
            left == .comma || left == .strong,
            !(scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound).contains(where: { words.isChange(at: $0, scene.figures[k].lowerBound) })
        {
            (found.entity, found.property) = (name, last.property.allSatisfy(isMeasure) ? last.property : .empty)
            return
        }
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

    /// `tỷ lệ của các sở đạt 65%; của cấp huyện đạt 48%`: the same measure, of somebody else.
    func ofAnother(_ k: Int, _ body: Range<Int>, _ left: Scene.Bound, _ head: Head, _ done: [Finding]) -> Finding? {
        guard k > 0, left == .strong || left == .comma, head.ties, let of = words.at(body.lowerBound, body.upperBound, [.of]), words.passage.string(body.lowerBound..<body.lowerBound + 1) == "của", let last = done.last, isMeasure(last), last.entity != nil else { return nil }
        let who = phrases.trimmedRight(body.lowerBound + of..<body.upperBound)
        guard (1...10).contains(who.count), phrases.namesEntity(who), phrases.predicate(who) == nil else { return nil }
        return Finding(property: last.property, entity: who, isSplit: true)
    }

    /// `giá như sau: tầng 1: 4,5 triệu đồng/m2`: the measure was said before the list, and the label is whose it is.
    func labelled(_ k: Int, _ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
        guard found.entity == nil, !found.isVerb, let label = found.property.first, label.count <= 8,
            words.at(label.lowerBound, label.upperBound, [.measure]) == nil, at + 1 < pieces.count, pieces[at].left == .strong
        else { return }
        let before = pieces[at + 1].range
        guard isColon(before.upperBound), let measure = words.last(before, [.measure]) else { return }
        let phrase = unmoved(phrases.withoutEmpty(measure.lowerBound..<before.upperBound))
        guard phrases.predicate(phrase) == nil else { return }
        found = Finding(property: .init(phrase), entity: label, isSplit: true)
    }

    /// `phát hiện, xử lý 838 vụ`: verbs that are joined by a comma.
    func join(_ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
        guard found.isVerb, found.entity == nil, let verb = found.property.first,
            verb.lowerBound == phrases.trimmedLeft(pieces[at].range).lowerBound,
            at + 1 < pieces.count, pieces[at].left == .comma, words.at(verb.lowerBound, verb.upperBound, [.aim]) == nil
        else { return }
        let before = pieces[at + 1].range
        // `7.000 thắc mắc của người truy cập, tiếp nhận 52 hồ sơ`, `45 cơ sở vi phạm, xử phạt 4 triệu đồng`: said of the figure before; `hai đơn vị đã xử lý, thu hồi 7 tỷ đồng`
        if case .figure = pieces[at + 1].left, words.at(before.lowerBound, before.upperBound, [.aux]) == nil, words.passage.cue(.breakdown, at: pieces[at].range.lowerBound, limit: pieces[at].range.upperBound) == nil { return }
        guard let hit = words.before(before.upperBound, before.lowerBound, [.verb]) else { return }
        let reading = phrases.read(before)
        guard reading.isVerb, let first = reading.property, first.upperBound == before.upperBound,
            first.count <= hit.count + 3
        else { return }
        found.property = .init(first.lowerBound..<verb.upperBound)
        found.entity = reading.entity
    }

    /// `mua ròng HPG (12 triệu đơn vị), SSI (8 triệu đơn vị) và chứng chỉ quỹ (5 triệu đơn vị)`: in a list of brackets with
    /// figures of one kind, whose each is.
    func bracketed(_ k: Int, _ pieces: [Scene.Piece], _ at: Int, _ done: [Finding]) -> Finding? {
        guard at + 1 < pieces.count else { return nil }
        let piece = pieces[at + 1].range
        let goesOn = followsBracket(k, pieces, at)
        guard goesOn || opensBrackets(k) else { return nil }
        if goesOn, let last = done.last {
            let name = phrases.trimmedRight(phrases.trimmedLeft(piece))
            return isMember(name) ? Finding(property: last.property, entity: name, isVerb: last.isVerb, isOwn: true) : nil
        }
        // the first one: behind a colon, behind `như`, or a name at the end of its clause
        var name = phrases.trimmedRight(phrases.trimmedLeft(piece))
        var clause = piece.lowerBound..<piece.lowerBound
        if pieces[at + 1].left == .strong, isColon(piece.lowerBound - 1) {
            if at + 2 < pieces.count { clause = pieces[at + 2].range }
        } else if let lead = words.last(name, [.opener, .have]), isMember(lead.upperBound..<name.upperBound) {
            clause = piece.lowerBound..<lead.lowerBound
            name = lead.upperBound..<name.upperBound
        } else if let own = nameAtEnd(name), own.lowerBound > name.lowerBound {
            clause = piece.lowerBound..<own.lowerBound
            name = own
        } else {
            return nil
        }
        guard isMember(name) else { return nil }
        let reading = phrases.read(clause)
        if let property = reading.property, reading.isVerb || isMeasure(property), !phrases.saysNothing(property) {
            return Finding(property: .init(property), entity: name, isVerb: reading.isVerb, isOwn: true)
        }
        return Finding(property: done.last?.property ?? .empty, entity: name, isVerb: done.last?.isVerb ?? false, isOwn: true)
    }

    private func isMember(_ name: Range<Int>) -> Bool {
        !name.isEmpty && name.count <= 12 && phrases.predicate(name) == nil && words.at(name.lowerBound, name.upperBound, [.measure, .nobody, .plan]) == nil
    }

    /// Whether nothing but a name stands between the bracket of the figure before, of the same kind, and this one's.
    private func followsBracket(_ k: Int, _ pieces: [Scene.Piece], _ at: Int) -> Bool {
        guard k > 0, records[k - 1].kind == records[k].kind, records[k - 1].unit == records[k].unit, pieces[at].left == .open,
            at + 1 < pieces.count, !pieces[at + 1].range.isEmpty, scene.isInBrackets(k - 1)
        else { return false }
        if pieces[at + 1].left == .paren { return isAnd(pieces[at + 1].range.lowerBound) }
        guard at + 2 < pieces.count, pieces[at + 1].left == .comma || pieces[at + 1].left == .strong else { return false }
        return pieces[at + 2].range.isEmpty && pieces[at + 2].left == .paren
    }

    func opensBrackets(_ k: Int) -> Bool {
        guard k + 1 < records.count else { return false }
        let next = scene.pieces(before: k + 1)
        return isBlank(next[0].range) && followsBracket(k + 1, next, 0)
    }
}
