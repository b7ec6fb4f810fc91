import Lexicon
import Numbers

/// Finds property and entity of the figures of one sentence, from left to right.
struct Clauses {
    let scene: Scene
    let records: [Record]
    let previous: Context.Memory?
    private let phrases: Phrases
    private var words: ContextWords { scene.words }

    typealias Finding = Context.Finding

    init(scene: Scene, records: [Record], previous: Context.Memory?) {
        (self.scene, self.records, self.previous) = (scene, records, previous)
        phrases = Phrases(words: scene.words, start: scene.sentence.lowerBound)
    }

    func findings() -> [Finding] {
        var done: [Finding] = []
        for k in records.indices {
            if done.count > k { continue }
            let pieces = scene.pieces(before: k)
            let head = Head(pieces[0].range, words)
            if head.order, let list = Orders(scene: scene, phrases: phrases, records: records).findings(k, pieces, head) {
                done += list
                continue
            }
            done.append(finding(k, pieces, head, done))
        }
        return done
    }

    private func finding(_ k: Int, _ pieces: [Scene.Piece], _ head: Head, _ done: [Finding]) -> Finding {
        if records[k].kind == .age { return Finding(entity: holder(pieces, head), isOwn: pieces[0].left != .comma) }
        var head = head
        var at = 0
        cut(&head, pieces[0])
        // `GRDP năm 2022 tăng 7,5%`: the phrase stands before the time
        while phrases.trimmedLeft(head.body).isEmpty, at + 1 < pieces.count, pieces[at].left == .time || pieces[at].left == .strong && isColon(pieces[at].range.lowerBound - 1) {
            at += 1
            let next = Head(pieces[at].range, words)
            if phrases.trimmedLeft(next.body).isEmpty, pieces[at].left != .time { break }
            head.body = next.body
            head.have = head.have || next.have
            head.change = head.change || next.change
            head.link = head.link || next.link
        }
        let tail = Tail(scene: scene, phrases: phrases, k)
        let body = phrases.trimmedLeft(head.body)
        if body.isEmpty { return empty(k, pieces, at, head, tail, done) }
        var reading = phrases.read(head.body)
        // `tổng số biên chế công chức, viên chức`: the phrase began before the comma
        if at + 1 < pieces.count, pieces[at].left == .comma, words.at(body.lowerBound, body.upperBound, [.measure]) == nil {
            let before = phrases.trimmedLeft(pieces[at + 1].range)
            if !before.isEmpty, words.at(before.lowerBound, before.upperBound, [.measure]) != nil, words.first(before, [.aux, .link]) == nil, reading.isVerb == false {
                reading = phrases.read(before.lowerBound..<body.upperBound)
            }
        }
        // `GRDP năm 2022 của tỉnh đạt`: the time stands inside the phrase
        if at + 1 < pieces.count, pieces[at].left == .time, reading.property != nil || reading.entity != nil,
            words.at(head.body.lowerBound, head.body.upperBound, [.of, .place]) != nil
        {
            let before = phrases.read(pieces[at + 1].range)
            if let property = before.property {
                let whose = phrases.trimmedLeft(afterOf(head.body))
                reading = Phrases.Reading(property: property, entity: phrases.subject(of: whose) ?? before.entity, isVerb: before.isVerb)
                at += 1
            }
        }
        var found = Finding(property: reading.property.map { [$0] } ?? [], entity: reading.entity, isVerb: reading.isVerb)
        found.isSplit = reading.isSplit
        member(k, &found, done)
        join(&found, pieces, at)
        shape(k, &found, head, tail)
        complete(k, &found, pieces, at, head, done)
        return found
    }

    /// What follows the figure before is said of that one: only what a small word parts from it leads to this one.
    private func cut(_ head: inout Head, _ piece: Scene.Piece) {
        guard case .figure(let before) = piece.left, !head.body.isEmpty else { return }
        if let joint = words.last(head.body, [.joint]) {
            head.body = joint.upperBound..<head.body.upperBound
            return
        }
        if head.ties { head.body = head.body.upperBound..<head.body.upperBound; return }
        if records[before].kind == .count, phrases.predicate(head.body) != nil { return }
        if words.first(head.body, [.measure]) != nil { return }
        head.body = head.body.upperBound..<head.body.upperBound
    }

    private func isColon(_ i: Int) -> Bool { i >= scene.sentence.lowerBound && words.passage.isSign(i, ":") }

    private func afterOf(_ range: Range<Int>) -> Range<Int> {
        guard let count = words.at(range.lowerBound, range.upperBound, [.of, .place]) else { return range }
        return (range.lowerBound + count)..<range.upperBound
    }

    /// `giá xăng RON 92 giảm 292 đồng; dầu hỏa giảm 306 đồng`: the next in a list of whose a measure is.
    private func member(_ k: Int, _ found: inout Finding, _ done: [Finding]) {
        guard k > 0, let last = done.last, last.isSplit, found.entity == nil, !found.isVerb, let phrase = found.property.first, let measure = last.property.first,
            words.at(measure.lowerBound, measure.upperBound, [.measure]) != nil, records[k].kind != .count, records[k].unit == records[k - 1].unit,
            records[k].per == records[k - 1].per, phrase.count <= 8, words.first(phrase, [.measure, .plan]) == nil
        else { return }
        found.entity = phrase
        found.property = last.property
        found.isSplit = true
    }

    /// `phát hiện, xử lý 838 vụ`: verbs that are joined by a comma.
    private func join(_ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
        guard found.isVerb, found.entity == nil, let verb = found.property.first, verb.lowerBound == phrases.trimmedLeft(pieces[at].range).lowerBound,
            at + 1 < pieces.count, pieces[at].left == .comma
        else { return }
        let before = pieces[at + 1].range
        guard let hit = words.before(before.upperBound, before.lowerBound, [.verb]) else { return }
        let reading = phrases.read(before)
        guard reading.isVerb, let first = reading.property, first.upperBound == before.upperBound, first.count <= hit.count + 3 else { return }
        found.property = [first.lowerBound..<verb.upperBound]
        found.entity = reading.entity
    }

    /// Brings in what is said behind the figure.
    private func shape(_ k: Int, _ found: inout Finding, _ head: Head, _ tail: Tail) {
        let record = records[k]
        if let place = tail.place, record.kind == .count, found.entity == nil || scene.figures[k].lowerBound == head.body.upperBound { found.entity = place }
        if let about = tail.about, found.property.isEmpty { found.property = [about] }
        if head.change, record.kind == .percent || record.kind == .money || record.kind == .fraction || record.kind == .duration,
            !tail.noun.isEmpty, found.isVerb || found.property.isEmpty
        {
            found.property = [tail.noun]
            return
        }
        if record.kind == .percent || record.kind == .fraction {
            if head.share || head.reach {
                if found.property.isEmpty, head.share, let share = words.last(head.body.upperBound..<scene.figures[k].lowerBound, [.share]) { found.property = [share] }
                return
            }
            if let said = tail.said, !head.ties, found.property.isEmpty || found.isVerb {
                found.property = [said]
                if !tail.noun.isEmpty {
                    found.entity = tail.noun
                    found.isOwn = true
                }
            }
            return
        }
        if let property = found.property.first, words.at(property.lowerBound, property.upperBound, [.measure]) != nil { return }
        if record.kind == .count, found.isVerb, let property = found.property.first, let thin = words.before(property.upperBound, property.lowerBound, [.thin]),
            thin.count > 0, let said = tail.said ?? tail.turn
        {
            found.property = [said]
            return
        }
        if head.have || found.property.isEmpty, !head.change, !head.link {
            if found.entity == nil, let property = found.property.first, !found.isVerb, phrases.namesEntity(property) { found.entity = property }
            if let said = tail.phrase, !found.isVerb || head.have { found.property = [said] }
            return
        }
        if head.change, record.kind == .count, found.property.isEmpty, let said = tail.phrase { found.property = [said] }
        if found.isVerb, let turn = tail.turn { found.property.append(turn) }
        if found.isVerb, record.kind == .measure, !tail.noun.isEmpty, tail.noun.count <= 3, tail.said == nil { found.property.append(tail.noun) }
    }

    /// Nothing but small words stands before the figure.
    private func empty(_ k: Int, _ pieces: [Scene.Piece], _ at: Int, _ head: Head, _ tail: Tail, _ done: [Finding]) -> Finding {
        var found = Finding()
        let bound = pieces[at].left
        let count = records[k].kind == .count || records[k].kind == .fraction
        if words.passage.cue(.total, before: scene.figures[k].lowerBound, limit: scene.sentence.lowerBound) != nil, count, k > 0, records[k - 1].kind == .rank {
            return Finding(property: tail.said.map { [$0] } ?? [])
        }
        if let about = tail.about, let last = done.last {
            found.property = [about]
            found.entity = last.entity
            return found
        }
        // `TX.Thuận An (752 căn)`: whose figure stands in the bracket
        if bound == .open, !head.ties, at + 1 < pieces.count, let last = done.last {
            let name = phrases.trimmedRight(phrases.trimmedLeft(pieces[at + 1].range))
            if !name.isEmpty, name.count <= 8, words.isName(name.lowerBound, scene.sentence.lowerBound), phrases.predicate(name) == nil, words.at(name.lowerBound, name.upperBound, [.measure, .nobody, .plan]) == nil {
                return Finding(property: last.property, entity: name, isVerb: last.isVerb, isOwn: true)
            }
        }
        if head.share, case .figure(let before) = bound, let share = words.last(pieces[0].range, [.share]), records[before].kind == .age, let last = done.last {
            return Finding(property: [share], entity: last.entity.map { $0.lowerBound..<scene.figures[before].upperBound }, isOwn: true)
        }
        if head.ties, bound == .comma, at + 1 < pieces.count {
            // `Tỷ lệ hồ sơ nộp trực tuyến, đạt 50,53%`
            let next = Head(pieces[at + 1].range, words)
            let reading = phrases.read(next.body)
            if reading.property != nil, case .figure = pieces[at + 1].left {} else if reading.property != nil || reading.entity != nil {
                found.property = reading.property.map { [$0] } ?? []
                found.entity = reading.entity
                found.isVerb = reading.isVerb
                if head.change || !found.property.isEmpty {
                    shape(k, &found, head, tail)
                    complete(k, &found, pieces, at + 1, head, done)
                    return found
                }
            }
        }
        if count, !head.ties || head.have, let said = tail.phrase {
            found.property = [said]
        } else if records[k].kind == .percent, !head.ties, bound != .open, let said = tail.said {
            found.property = [said]
            found.entity = tail.noun.isEmpty ? nil : tail.noun
            found.isOwn = true
            if found.entity != nil { return found }
        } else if let last = done.last, !(head.change && count && records[k - 1].kind == .count && !last.property.isEmpty && bound == .strong) {
            found = last
            found.base = nil
            if found.property.isEmpty, records[k].kind == .percent || records[k].kind == .multiple, let noun = noun(k - 1) { found.property = [noun] }
            if head.change, !tail.noun.isEmpty, records[k].kind == .percent || records[k].kind == .money { found.property = [tail.noun] }
            return found
        } else if head.ties || bound == .open, done.isEmpty, let last = previous?.last, previous?.sentence.upperBound == scene.sentence.lowerBound, records[k].kind != .count {
            found.property = last.property
            found.propertyInherited = !last.property.isEmpty
        }
        complete(k, &found, pieces, at, head, done)
        return found
    }

    /// The noun that the figure before counts.
    private func noun(_ k: Int) -> Range<Int>? {
        guard k >= 0, records[k].kind == .count || records[k].kind == .fraction else { return nil }
        let span = scene.figures[k]
        let start = span.last { words.passage.tokens[$0].kind == .number }.map { $0 + 1 } ?? span.lowerBound + 1
        return start < span.upperBound ? start..<span.upperBound : nil
    }

    /// Looks for the missing half of a finding: in the sentence, then in the one before.
    private func complete(_ k: Int, _ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int, _ head: Head, _ done: [Finding]) {
        if found.property.isEmpty, found.entity != nil, head.ties || !head.have && records[k].kind != .count {
            if let other = done.last, !other.property.isEmpty {
                found.property = other.property
                found.isVerb = other.isVerb
            } else if done.isEmpty, let last = previous, last.sentence.upperBound == scene.sentence.lowerBound,
                let match = zip(last.records, last.findings).reversed().first(where: { $0.0.unit == records[k].unit && !$0.1.property.isEmpty })
            {
                found.property = match.1.property
                found.propertyInherited = true
            }
        }
        guard found.entity == nil else { return }
        if let other = done.last(where: { $0.entity != nil && !$0.isOwn }) {
            found.entity = other.entity
            found.entityInherited = other.entityInherited
            return
        }
        found.entity = Subjects(scene: scene, phrases: phrases).find(pieces, from: at)
    }

    /// Whose age: `Ông Hoàng Văn Thái, 54 tuổi`, `trẻ dưới 15 tuổi`.
    private func holder(_ pieces: [Scene.Piece], _ head: Head) -> Range<Int>? {
        let body = phrases.trimmedRight(phrases.trimmedLeft(head.body))
        if !body.isEmpty {
            if let at = phrases.predicate(body), at > body.lowerBound { return phrases.trimmedRight(body.lowerBound..<at) }
            return body.count <= 8 ? body : nil
        }
        guard pieces.count > 1, pieces[0].left == .comma || pieces[0].left == .open else { return nil }
        let before = phrases.trimmedRight(phrases.trimmedLeft(pieces[1].range))
        guard !before.isEmpty, before.count <= 10 else { return nil }
        return phrases.namesEntity(before) ? before : nil
    }
}
