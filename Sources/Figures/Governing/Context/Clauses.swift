import Lexicon
import Numbers

/// Finds property and entity of the figures of one sentence, from left to right.
struct Clauses {
    let scene: Scene
    let records: [Record]
    let previous: Context.Memory?
    let phrases: Phrases
    var words: ContextWords { scene.words }

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
            if head.order, let list = Orders(scene: scene, phrases: phrases, records: records).again(k, head, done) {
                done += list
                continue
            }
            if head.order, let list = Orders(scene: scene, phrases: phrases, records: records).findings(k, pieces, head)
            {
                done += list
                continue
            }
            done.append(finding(k, pieces, head, done))
        }
        shareBack(&done)
        headed(&done)
        for k in records.indices {
            done[k].property = done[k].property.map { without(scene.figures[k], $0) }.filter(says)
            done[k].entity = done[k].entity.map(phrases.withoutParts).flatMap { isSource($0) ? nil : $0 }
        }
        return done
    }

    private func finding(_ k: Int, _ pieces: [Scene.Piece], _ head: Head, _ done: [Finding]) -> Finding {
        if records[k].kind == .age { return Finding(entity: holder(pieces, head), isOwn: pieces[0].left != .comma) }
        var head = head
        var at = 0
        cut(&head, pieces[0], k)
        // `GRDP năm 2022 tăng 7,5%`: the phrase stands before the time
        while isBlank(head.body), at + 1 < pieces.count,
            pieces[at].left == .time || pieces[at].left == .paren && head.link
                || pieces[at].left == .strong && isColon(pieces[at].range.lowerBound - 1)
        {
            // the total of a rank is no measure
            if case .figure(let before) = pieces[at + 1].left, isTotal(before) { break }
            at += 1
            let next = Head(pieces[at].range, words)
            if phrases.trimmedLeft(next.body).isEmpty, pieces[at].left != .time { break }
            head.body = next.body
            head.have = head.have || next.have
            head.change = head.change || next.change
            head.link = head.link || next.link
        }
        if head.remains {
            let counts = records[k].kind == .count || records[k].kind == .fraction
            head.have = head.have || counts && !head.change
            head.link = head.link || !counts
            head.remains = false
        }
        let tail = Tail(scene: scene, phrases: phrases, k, isShare: records[k].kind == .percent)
        var body = phrases.trimmedLeft(head.body)
        // `tăng cao, bình quân đạt 9%`: an average of what was said before
        if !body.isEmpty, words.at(body.lowerBound, body.upperBound, [.average]) == body.count {
            head.link = true
            body = body.upperBound..<body.upperBound
        }
        // `được sinh ra và 2 người qua đời`: a clause of its own
        // `255.904 doanh nghiệp, tổ chức và 43.778 hộ`: a noun of the list
        if records[k].kind == .count, !head.ties, !head.have, !body.isEmpty, isAnd(head.body.upperBound) {
            if case .figure = pieces[at].left, tail.said != nil {
                body = body.upperBound..<body.upperBound
            } else if pieces[at].left == .comma, at + 1 < pieces.count, case .figure = pieces[at + 1].left, body.count <= 4,
                words.passage.cue(.and, at: body.lowerBound, limit: body.upperBound) == nil
            {
                body = body.upperBound..<body.upperBound
            }
        }
        if body.isEmpty { return empty(k, pieces, at, head, tail, done) }
        var reading = phrases.read(head.body)
        // `tổng số biên chế công chức, viên chức`: the phrase began before the comma
        if at + 1 < pieces.count, pieces[at].left == .comma,
            words.at(body.lowerBound, body.upperBound, [.measure]) == nil
        {
            let before = phrases.trimmedLeft(pieces[at + 1].range)
            let lift = words.at(before.lowerBound, before.upperBound, [.lift]) ?? 0
            let opened = (before.lowerBound + lift)..<before.upperBound
            var behind = false
            if case .figure = pieces[at + 1].left { behind = true }
            if !behind, !opened.isEmpty, words.at(opened.lowerBound, opened.upperBound, [.measure]) != nil,
                words.first(opened, [.aux, .reach, .share, .speech]) == nil, !reading.isVerb || body.count <= 6,
                !opened.contains(where: { words.isChange(at: $0, opened.upperBound) })
            {
                reading = phrases.read(opened.lowerBound..<body.upperBound)
            } else if head.ties, let whole = list(body, pieces, at) {
                reading = Phrases.Reading(
                    property: whole.lowerBound..<(reading.property?.upperBound ?? body.upperBound),
                    entity: reading.entity)
            } else if reading.entity?.lowerBound == body.lowerBound, let whole = coordinated(body, pieces[at + 1]) {
                reading.entity = whole.lowerBound..<reading.entity!.upperBound
            } else if head.ties, reading.entity?.lowerBound == body.lowerBound || reading.property?.lowerBound == body.lowerBound, let first = goods(pieces, at) {
                reading = Phrases.Reading(entity: first..<body.upperBound, isSplit: true)
            }
        }
        // `GRDP năm 2022 của tỉnh đạt`: the time stands inside the phrase
        if at + 1 < pieces.count, pieces[at].left == .time, reading.property != nil || reading.entity != nil,
            words.at(head.body.lowerBound, head.body.upperBound, [.of, .place]) != nil
        {
            let before = phrases.read(pieces[at + 1].range)
            if let property = before.property {
                let whose = phrases.trimmedLeft(afterOf(head.body))
                reading = Phrases.Reading(
                    property: property, entity: phrases.subject(of: whose) ?? before.entity, isVerb: before.isVerb)
                at += 1
            }
        }
        // `đã kéo giảm 92% lợi nhuận`: what was moved is said behind
        if let moved = reading.property, phrases.saysNothing(moved) { reading.property = nil }
        var found = Finding(
            property: reading.property.map { [$0] } ?? [], entity: reading.entity, isVerb: reading.isVerb)
        found.isSplit = reading.isSplit
        member(k, &found, done, pieces[at].left)
        labelled(k, &found, pieces, at)
        join(&found, pieces, at)
        shape(k, &found, head, tail)
        complete(k, &found, pieces, at, head, done)
        // `ba bị cáo còn lại nhận 6 năm tù`: of what the figure before counts
        if found.entity == nil, found.isVerb, at == 0, case .figure(let before) = pieces[0].left,
            records[before].unit != records[k].unit, phrases.predicate(head.body) == head.body.lowerBound,
            words.first(head.body, [.joint]) == nil, let noun = noun(before)
        {
            found.entity = noun
            found.isOwn = true
        }
        return found
    }

    /// What follows the figure before is said of that one: only what a small word parts from it leads to this one.
    private func cut(_ head: inout Head, _ piece: Scene.Piece, _ k: Int) {
        guard case .figure(let before) = piece.left, !head.body.isEmpty else { return }
        if let joint = words.last(head.body, [.joint]) {
            head.body = joint.upperBound..<head.body.upperBound
            return
        }
        if head.ties { head.body = head.body.upperBound..<head.body.upperBound; return }
        if records[before].kind == .count, phrases.predicate(head.body) != nil { return }
        // `từ 10 đến 20 km/h bị phạt 500.000 đồng`, `450 tỷ đồng xây mới 312 phòng học`
        var body = head.body
        if let empty = words.at(body.lowerBound, body.upperBound, [.empty]) {
            body = (body.lowerBound + empty)..<body.upperBound
        }
        if let at = phrases.predicate(body), at == body.lowerBound,
            words.at(at, body.upperBound, [.keep]) != nil
                || records[k].kind == .count && words.at(at, body.upperBound, [.verb]) != nil
        {
            head.body = body
            return
        }
        if words.first(head.body, [.measure]) != nil { return }
        head.body = head.body.upperBound..<head.body.upperBound
    }

    /// `Theo Sở Du lịch, …`: who says it is not whom it is of.
    private func isSource(_ entity: Range<Int>) -> Bool {
        guard entity.lowerBound > scene.sentence.lowerBound, entity.upperBound < scene.sentence.upperBound,
            scene.sentence.contains(entity.lowerBound), scene.mark(entity.upperBound) == .comma,
            let aside = words.before(entity.lowerBound, scene.sentence.lowerBound, [.aside])
        else { return false }
        return words.before(entity.lowerBound, scene.sentence.lowerBound, [.baseEnd])?.count == aside.count
    }

    private func isAnd(_ i: Int) -> Bool { words.passage.cue(.and, at: i, limit: i + 1) != nil }

    /// Nothing but small words, or an average of what was said before.
    private func isBlank(_ range: Range<Int>) -> Bool {
        let body = phrases.trimmedLeft(range)
        return body.isEmpty || words.at(body.lowerBound, body.upperBound, [.average]) == body.count
    }

    func isColon(_ i: Int) -> Bool { i >= scene.sentence.lowerBound && words.passage.isSign(i, ":") }

    private func afterOf(_ range: Range<Int>) -> Range<Int> {
        guard let count = words.at(range.lowerBound, range.upperBound, [.of, .place]) else { return range }
        return (range.lowerBound + count)..<range.upperBound
    }

    /// `giá xăng RON 92 giảm 292 đồng; dầu hỏa giảm 306 đồng`: the next in a list of whose a measure is.
    private func member(_ k: Int, _ found: inout Finding, _ done: [Finding], _ left: Scene.Bound) {
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
    private func labelled(_ k: Int, _ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
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
    private func join(_ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int) {
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

    /// Brings in what is said behind the figure.
    func shape(_ k: Int, _ found: inout Finding, _ head: Head, _ tail: Tail) {
        let record = records[k]
        if let place = tail.place, record.kind == .count,
            found.entity == nil || tail.isLevel
                || head.have && tail.said == nil && words.isName(place.upperBound - 1, scene.sentence.lowerBound)
                || scene.figures[k].lowerBound == head.body.upperBound
        {
            found.entity = place
            found.isOwn = tail.isLevel
        }
        if let about = tail.about, found.property.isEmpty { found.property = [about] }
        if head.change,
            record.kind == .percent || record.kind == .money || record.kind == .fraction || record.kind == .duration,
            !tail.noun.isEmpty, found.isVerb || found.property.isEmpty
        {
            found.property = [tail.noun]
            if let whose = whose(behind: tail.noun.upperBound) { (found.entity, found.isOwn) = (whose, true) }
            return
        }
        if record.kind == .percent || record.kind == .fraction {
            if head.share || head.reach {
                if found.property.isEmpty, head.share,
                    let share = words.last(head.body.upperBound..<scene.figures[k].lowerBound, [.share])
                {
                    found.property = [share]
                }
                return
            }
            if let said = tail.said, !head.ties, found.property.isEmpty || found.isVerb || head.have {
                found.property = [said]
                if !tail.noun.isEmpty {
                    found.entity = tail.noun
                    found.isOwn = true
                }
            }
            return
        }
        if let property = found.property.first, words.at(property.lowerBound, property.upperBound, [.measure]) != nil {
            return
        }
        if record.kind == .count, found.isVerb, let property = found.property.first,
            let thin = words.before(property.upperBound, property.lowerBound, [.thin]),
            thin.count > 0, let said = tail.said ?? tail.turn
        {
            found.property = [said]
            return
        }
        if head.have || found.property.isEmpty, !head.change, !head.link {
            if found.entity == nil, let property = found.property.first, !found.isVerb {
                if phrases.namesEntity(property) {
                    found.entity = property
                } else if record.kind == .count, head.have, holds(property) {
                    found.entity = property
                    found.property = []
                }
            }
            if let said = tail.phrase ?? (record.kind == .measure && head.have ? tail.noun : nil), !said.isEmpty,
                !found.isVerb || head.have
            {
                found.property = [said]
            }
            return
        }
        if head.change, record.kind == .count, found.property.isEmpty, let said = tail.phrase {
            found.property = [said]
        }
        if found.isVerb, let turn = tail.turn { found.property.append(turn) }
        // `An Phú đạt 1.028 tỷ đồng doanh thu`
        if record.kind == .money, found.property.isEmpty, !tail.noun.isEmpty, tail.noun.count <= 8,
            words.at(tail.noun.lowerBound, tail.noun.upperBound, [.measure]) != nil
        {
            found.property = [tail.noun]
            return
        }
        // `ghi nhận 60 tỷ đồng nợ phải trả`, `thu hút 2,9 tỷ USD vốn FDI`: what the money is
        if record.kind == .money, found.isVerb, !tail.noun.isEmpty, tail.noun.count <= 6,
            let verb = found.property.first,
            words.at(tail.noun.lowerBound, tail.noun.upperBound, [.measure]) != nil
        {
            if words.before(verb.upperBound, verb.lowerBound, [.lift]) != nil {
                found.property = [tail.noun]
            } else {
                found.property.append(tail.noun)
            }
        }
        if found.isVerb, record.kind == .measure, !tail.noun.isEmpty, tail.noun.count <= 3, tail.said == nil {
            found.property.append(tail.noun)
        }
    }

    /// `lợi nhuận 6 tháng đầu năm của SKG`: whose it is, directly behind or behind a time.
    private func whose(behind end: Int) -> Range<Int>? {
        let limit = scene.sentence.upperBound
        var at = end
        while at < limit, scene.mark(at) == .time { at += 1 }
        guard let of = words.at(at, limit, [.of]) else { return nil }
        var last = at + of
        while last < limit, last - at < 12, scene.mark(last) == .word,
            words.at(last, limit, [.tailEnd, .baseEnd, .aux, .keep, .verb, .compare, .clause]) == nil
        { last += 1 }
        let who = phrases.trimmedRight((at + of)..<last)
        return phrases.namesEntity(who) ? who : nil
    }

    /// `Mạng xã hội này có 100 triệu thành viên`: has what is counted.
    private func holds(_ phrase: Range<Int>) -> Bool {
        let last = words.passage.string((phrase.upperBound - 1)..<phrase.upperBound)
        return phrase.count <= 8 && (phrase.lowerBound == scene.sentence.lowerBound || last == "này")
            && phrases.predicate(phrase) == nil
            && words.at(phrase.lowerBound, phrase.upperBound, [.measure, .nobody, .opener, .timeLead]) == nil
    }

    /// Whose age: `Ông Hoàng Văn Thái, 54 tuổi`, `trẻ dưới 15 tuổi`.
    private func holder(_ pieces: [Scene.Piece], _ head: Head) -> Range<Int>? {
        let body = phrases.trimmedRight(phrases.trimmedLeft(head.body))
        if !body.isEmpty {
            if let at = phrases.predicate(body), at > body.lowerBound {
                return phrases.trimmedRight(body.lowerBound..<at)
            }
            return body.count <= 8 ? body : nil
        }
        guard pieces.count > 1, pieces[0].left == .comma || pieces[0].left == .open else { return nil }
        let before = phrases.trimmedRight(phrases.trimmedLeft(pieces[1].range))
        guard !before.isEmpty else { return nil }
        if let name = person(before) { return name }
        return before.count <= 10 && phrases.namesEntity(before) ? before : nil
    }

    /// `… tuyên án đối với anh Nguyễn Văn Bé (33 tuổi)`: the name at the end of a stretch, with the noun before it.
    private func person(_ range: Range<Int>) -> Range<Int>? {
        var start = range.upperBound
        while start > range.lowerBound,
            words.isName(start - 1, scene.sentence.lowerBound)
                || start - 1 == range.lowerBound && words.passage.tokens[start - 1].isCapitalized
        { start -= 1 }
        guard range.upperBound - start > 1 else { return nil }
        if let noun = words.before(start, range.lowerBound, [.head]), noun.count <= 2 { start -= noun.count }
        return start..<range.upperBound
    }
}
