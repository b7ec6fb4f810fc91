import Lexicon
import Numbers

/// Finds property and entity of the figures of one sentence, from left to right.
struct Clauses {
    let scene: Scene
    let records: [Record]
    let previous: Context.Memory?
    let phrases: Phrases
    /// Whether an age stands in the sentence.
    let hasAges: Bool
    var words: ContextWords { scene.words }

    typealias Finding = Context.Finding

    init(scene: Scene, records: [Record], previous: Context.Memory?) {
        (self.scene, self.records, self.previous) = (scene, records, previous)
        phrases = Phrases(words: scene.words, start: scene.sentence.lowerBound)
        hasAges = records.indices.contains { records[$0].kind == .age }
    }

    func findings() -> [Finding] {
        var done: [Finding] = []
        let orders = Orders(scene: scene, phrases: phrases, records: records)
        // how many figures were dealt out right before this one
        var dealt = 0
        // figures behind `lần lượt` that nothing was found for: asked again when the passes have filled in those before
        var waiting: [(k: Int, bound: Scene.Bound, head: Head)] = []
        for k in records.indices {
            if done.count > k { continue }
            let pieces = acrossAges(scene.pieces(before: k))
            let head = Head(pieces[0].range, words)
            let isDealt = head.order || orders.dealt(pieces[0].range) != nil
            let again = head.order ? orders.again(k, pieces[0].left, head, done) : orders.levels(k, pieces, head, behind: dealt, done)
            if let list = again ?? (isDealt ? orders.findings(k, pieces, head, done) : nil) {
                done += list
                dealt = list.count
                continue
            }
            if head.order { waiting.append((k, pieces[0].left, head)) }
            dealt = 0
            var found = finding(k, pieces, head, done)
            // `xã đạt 19/19 tiêu chí`: reaching is all that is said
            if found.property.isEmpty, found.entity != nil, head.reach, [.count, .fraction, .measure].contains(records[k].kind),
                let reach = words.last(head.body.upperBound..<scene.figures[k].lowerBound, [.reach])
            {
                (found.property, found.isVerb) = (.init(reach), true)
            }
            // `Dầu Brent giao dịch ở mức 70 USD`: the verb that leads there is all that is said
            if found.property.isEmpty, found.entity != nil, head.link, let verb = leadingVerb(head.body.upperBound..<scene.figures[k].lowerBound) {
                (found.property, found.isVerb) = (.init(verb), true)
            }
            done.append(found)
        }
        shareBack(&done)
        shareList(&done)
        gapped(&done)
        headed(&done)
        aspects(&done)
        defined(&done)
        comparedLevels(&done)
        appositions(&done)
        countedSubjects(&done)
        carrySubjects(&done)
        bracketed(&done)
        bracketItems(&done)
        doers(&done)
        fillHollow(&done)
        prices(&done)
        priced(&done)
        weighed(&done)
        bearers(&done)
        behind(&done)
        for (k, bound, head) in waiting { if let list = orders.again(k, bound, head, done) { done.replaceSubrange(k..<k + list.count, with: list) } }
        sides(&done)
        sizes(&done)
        items(&done)
        owners(&done)
        possessors(&done)
        worths(&done)
        bracketOwners(&done)
        companies(&done)
        ranked(&done)
        lasting(&done)
        outcomes(&done)
        structures(&done)
        partners(&done)
        subjectsOnly(&done)
        ownSubjects(&done)
        otherGoods(&done)
        counts(&done)
        disinherit(&done)
        suit(&done)
        reached(&done)
        for k in records.indices {
            topic(&done[k])
            done[k].property = done[k].property.compactMap { trimmed($0, k) }
            done[k].entity = done[k].entity.map { severalNames($0, behind: k) }.map(withoutSource).map(withoutTimes).flatMap(unmovedWho).flatMap(named)
                .map { withoutAverage(behindTime(phrases.beforeClause(phrases.beforeOwn(phrases.beforeCopula(phrases.withoutParts($0)))))) }
                .flatMap { isSource($0) || speaks($0, before: k, isMeasured: !done[k].isVerb && isMeasure(done[k])) ? nil : phrases.withoutSigns($0) }
            // `diện tích ngô, rau màu bị ngập: 90 ha`: a member of the list that is measured
            if let said = done[k].property.first, let who = done[k].entity, said.lowerBound < who.lowerBound, who.upperBound <= said.upperBound, scene.sentence.contains(who.lowerBound - 1), scene.mark(who.lowerBound - 1) == .comma { done[k].entity = nil }
            doesOnly(k, &done[k])
            lends(&done[k])
            ownsOnly(&done[k])
            nameOnly(&done[k])
            // `(giá) bình quân`, `(có) thời gian`: what is measured is nobody, but what a share is of
            if !done[k].isOwn, let who = done[k].entity, words.at(who.lowerBound, who.upperBound, [.measure, .average]) == who.count,
                words.at(who.lowerBound, who.upperBound, [.head]) != who.count
            {
                done[k].entity = nil
            }
        }
        return done
    }

    func finding(_ k: Int, _ pieces: [Scene.Piece], _ head: Head, _ done: [Finding]) -> Finding {
        if records[k].kind == .age { return Finding(entity: holder(pieces, head), isOwn: pieces[0].left != .comma) }
        var head = head
        var at = 0
        cut(&head, pieces[0], k)
        // `GRDP năm 2022 tăng 7,5%`: the phrase stands before the time
        while isBlank(head.body) || pieces[at].left == .time && at + 1 < pieces.count && lifts(head.body, pieces[at + 1].range), at + 1 < pieces.count,
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
            } else if pieces[at].left == .comma, let first = pieces[at...].dropFirst().prefix(4).first(where: { $0.left != .comma }), case .figure = first.left, body.count <= 4,
                words.passage.cue(.and, at: body.lowerBound, limit: body.upperBound) == nil
            {
                body = body.upperBound..<body.upperBound
            }
        }
        if body.isEmpty { return empty(k, pieces, at, head, tail, done) }
        if let other = ofAnother(k, body, pieces[at].left, head, done) { return other }
        // `lao động dưới 35 tuổi chiếm`: who, though it be no name
        if head.share, !isMeasure(body), phrases.predicate(body) == nil, holdsAge(body, before: k),
            let share = words.last(head.body.upperBound..<scene.figures[k].lowerBound, [.share])
        {
            return Finding(property: .init(share), entity: body, isOwn: true)
        }
        var reading = phrases.read(head.body)
        // `mỗi người trung bình có 10 ngày nghỉ`: an average is not what is measured
        if let property = reading.property, words.at(property.lowerBound, property.upperBound, [.average]) == property.count { reading.property = nil }
        // `(với) các (mức giá)`: several of it, and nobody
        if let who = reading.entity, words.passage.cue(.several, at: who.lowerBound, limit: who.upperBound) == who.count { reading.entity = nil }
        // `tổng số biên chế công chức, viên chức`: the phrase began before the comma
        if at + 1 < pieces.count, pieces[at].left == .comma,
            words.at(body.lowerBound, body.upperBound, [.measure]) == nil
        {
            let opening = openingOfList(pieces, behind: at, isTied: head.link && !head.change || pieces[at].range.upperBound < scene.sentence.upperBound && isColon(pieces[at].range.upperBound))
            let before = phrases.trimmedLeft(pieces[opening].range)
            let lift = words.at(before.lowerBound, before.upperBound, [.lift]) ?? 0
            let opened = (before.lowerBound + lift)..<before.upperBound
            var behind = false
            if case .figure = pieces[opening].left { behind = true }
            if !behind, !opened.isEmpty, words.at(opened.lowerBound, opened.upperBound, [.measure]) != nil, !isPerson(body),
                words.first(opened, [.aux, .reach, .share, .speech]) == nil,
                !reading.isVerb || body.count <= 6 || isRepeated(body, in: opened) || words.at(body.lowerBound, body.upperBound, [.turn]) != nil || body.count <= 11 && joinsVerb(opened, body),
                !(reading.property.map(isMeasure) ?? false),
                !opened.contains(where: { words.isChange(at: $0, opened.upperBound) })
            {
                reading = phrases.read(opened.lowerBound..<body.upperBound)
            } else if let whole = measureBefore(body, pieces[at + 1], head) {
                reading = phrases.read(whole)
            } else if head.ties, let whole = list(body, pieces, at) {
                reading = Phrases.Reading(
                    property: whole.lowerBound..<(reading.property?.upperBound ?? body.upperBound),
                    entity: reading.entity)
            } else if let who = reading.entity, who.lowerBound == body.lowerBound, let whole = coordinated(body, pieces[at + 1]) {
                reading.entity = whole.lowerBound..<who.upperBound
            } else if head.ties, reading.entity?.lowerBound == body.lowerBound || reading.property?.lowerBound == body.lowerBound, let first = goods(pieces, at) {
                reading = Phrases.Reading(entity: first..<body.upperBound, isSplit: true)
            } else if let who = reading.entity, who.lowerBound == body.lowerBound, let first = names(who, pieces, at) {
                reading.entity = first.lowerBound..<who.upperBound
            } else if let who = reading.entity, who.lowerBound == body.lowerBound, let person = Subjects(scene: scene, phrases: phrases).resident(who, pieces, at) ?? Subjects(scene: scene, phrases: phrases).person(who, pieces, at) {
                reading.entity = person
            }
        }
        // `GRDP năm 2022 của tỉnh đạt`: the time stands inside the phrase
        if at + 1 < pieces.count, pieces[at].left == .time, reading.property != nil || reading.entity != nil,
            words.at(head.body.lowerBound, head.body.upperBound, [.of, .place]) != nil || leadsToSide(head.body)
        {
            let before = phrases.read(pieces[at + 1].range)
            if let property = before.property, !leadsToSide(head.body) || isMeasure(property) {
                let whose = phrases.trimmedLeft(leadsToSide(head.body) ? (head.body.lowerBound + 1)..<head.body.upperBound : afterOf(head.body))
                // `Giá của cá tra tháng 8 tại Mỹ`: whose it is, and not where
                let owner = before.isSplit && words.at(head.body.lowerBound, head.body.upperBound, [.place]) != nil && words.first(pieces[at + 1].range, [.of]) != nil ? before.entity : nil
                reading = Phrases.Reading(
                    property: property, entity: owner ?? phrases.subject(of: whose) ?? before.entity, isVerb: before.isVerb)
                at += 1
            }
        }
        // `đã kéo giảm 92% lợi nhuận`: what was moved is said behind
        if let moved = reading.property, phrases.saysNothing(moved) { reading.property = nil }
        var found = Finding(
            property: .init(reading.property), entity: reading.entity, isVerb: reading.isVerb)
        found.isSplit = reading.isSplit
        member(k, &found, done, pieces[at].left, head)
        labelled(k, &found, pieces, at)
        join(&found, pieces, at)
        shape(k, &found, head, tail)
        complete(k, &found, pieces, at, head, done)
        // `ba bị cáo còn lại nhận 6 năm tù`: of what the figure before counts
        if found.isVerb, at == 0, case .figure(let before) = pieces[0].left, found.entity.map({ isTopic($0, before) }) ?? true,
            records[before].unit != records[k].unit, let verb = phrases.predicate(head.body),
            verb == head.body.lowerBound || verb == head.body.lowerBound + pointing(head.body) || verb == Tail(scene: scene, phrases: phrases, before).noun.upperBound,
            words.first(head.body, [.joint]) == nil, let noun = noun(before)
        {
            found.entity = noun
            found.isOwn = true
        }
        return found
    }

    /// `bà Hoa (thu về …)`; not `Bà Rịa`, `bà con`.
    private func isPerson(_ body: Range<Int>) -> Bool {
        !words.passage.tokens[body.lowerBound].isCapitalized && body.count > 1 && words.passage.tokens[body.lowerBound + 1].isCapitalized && words.passage.cue(.honorific, at: body.lowerBound, limit: body.upperBound) != nil
    }

    /// `(trị giá nhập khẩu năm 2021) từ thị trường Lào`: the other side of a trade, behind the time.
    private func leadsToSide(_ body: Range<Int>) -> Bool {
        body.count > 1 && words.passage.cue(.trade, at: body.lowerBound, limit: body.lowerBound + 1) != nil
    }

    /// `(hai đơn vị) này`, `(ba hộ) còn lại`: how many tokens point back at what was counted.
    private func pointing(_ body: Range<Int>) -> Int { words.at(body.lowerBound, body.upperBound, [.this, .empty]) ?? 0 }

    /// `(kết quả) của dệt may`: whose, and not what.
    private func ownsOnly(_ found: inout Finding) {
        guard let property = found.property.first, found.property.count == 1, let of = words.at(property.lowerBound, property.upperBound, [.of])
        else { return }
        let who = (property.lowerBound + of)..<property.upperBound
        found.property = .empty
        if found.entity == nil, phrases.namesEntity(who) { found.entity = who }
    }

    /// `Về vốn, ngân hàng có …`: what it is about and who, said in one breath.
    private func topic(_ found: inout Finding) {
        guard found.property.count == 1, found.entity == nil, let said = found.property.first, scene.sentence.contains(said.lowerBound),
            said.upperBound <= scene.sentence.upperBound, let about = words.before(said.lowerBound, scene.sentence.lowerBound, [.about]),
            said.lowerBound - about.count <= scene.sentence.lowerBound + 1, let comma = said.first(where: { scene.mark($0) == .comma })
        else { return }
        let what = phrases.trimmedRight(said.lowerBound..<comma)
        let who = phrases.trimmedRight(phrases.trimmedLeft(Head((comma + 1)..<said.upperBound, words).body))
        guard !what.isEmpty, phrases.namesEntity(who) else { return }
        (found.property, found.entity) = (.init(what), who)
    }

    /// `Tổng cục Thuế tổ chức (6 buổi học)`: what was done to what is counted, though the word is a noun, too.
    private func doesOnly(_ k: Int, _ found: inout Finding) {
        guard records[k].kind == .count, let who = found.entity, who.upperBound <= scene.figures[k].lowerBound, who.count > 3,
            scene.figures[k].lowerBound - who.upperBound <= 2, let verb = words.before(who.upperBound, who.lowerBound, [.verb]), verb.count == 2
        else { return }
        let rest = who.lowerBound..<(who.upperBound - 2)
        guard phrases.namesEntity(rest), phrases.predicate(rest) == nil, !words.passage.tokens[rest.upperBound].isCapitalized,
            // `Tổng cục Hải quan`: of a word of two syllables the first has the capital
            ((rest.upperBound - 2)..<rest.upperBound).contains(where: { words.isName($0, scene.sentence.lowerBound) }) || words.passage.cue(.admin, before: rest.upperBound, limit: rest.lowerBound) != nil
        else { return }
        found.entity = rest
        if found.property.isEmpty { (found.property, found.isVerb) = (.init(rest.upperBound..<who.upperBound), true) }
    }

    /// `Vinatex (đạt hơn 420 tỷ đồng)`: who, and nothing is said of what.
    private func nameOnly(_ found: inout Finding) {
        guard let name = found.property.first, found.property.count == 1, name.upperBound <= scene.sentence.upperBound, !name.isEmpty,
            name.allSatisfy({ words.passage.tokens[$0].isCapitalized }), words.at(name.lowerBound, name.upperBound, [.measure, .nobody]) == nil,
            name.count > 1 && phrases.namesEntity(name) || words.isOnlyName(name.lowerBound)
        else { return }
        let tokens = words.passage.tokens[name]
        guard !tokens.contains(where: { $0.flags.contains(.allCaps) || $0.kind != .syllable }) else { return }
        if found.entity == nil { (found.entity, found.isOwn) = (name, true) }
        if found.entity == name { (found.property, found.propertyInherited) = (.empty, false) }
    }

    /// What follows the figure before is said of that one: only what a small word parts from it leads to this one.
    func cut(_ head: inout Head, _ piece: Scene.Piece, _ k: Int) {
        guard case .figure(let before) = piece.left, !head.body.isEmpty else { return }
        if isParallel(before, k, head, piece) {
            head.body = head.body.upperBound..<head.body.upperBound
            return
        }
        // `tăng 6% … đã giúp số hội viên tăng 31%`: what came of it
        if let cause = words.last(head.body, [.cause]), isMeasure(cause.upperBound..<head.body.upperBound) {
            head.body = cause.upperBound..<head.body.upperBound
            return
        }
        if let joint = words.last(head.body, [.joint]) {
            head.body = joint.upperBound..<head.body.upperBound
            return
        }
        // `(thu 7 tỷ đồng) từ việc bán 12 xe`
        if !head.ties, let act = head.body.last(where: { words.passage.string($0..<$0 + 1) == "việc" }), act > head.body.lowerBound, phrases.predicate(act + 1..<head.body.upperBound) == act + 1 {
            head.body = act + 1..<head.body.upperBound
            return
        }
        // `Cách đây 2 năm giá hạt là …`: a time
        let isAgo = records[before].kind == .duration && isMeasure(head.body) && words.passage.cue(.ago, before: scene.figures[before].lowerBound, limit: scene.sentence.lowerBound) != nil
        if head.ties { head.body = isAgo ? head.body : head.body.upperBound..<head.body.upperBound; return }
        if records[before].kind == .count, phrases.predicate(head.body) != nil { return }
        // `31 tỷ đồng doanh thu và 4 tỷ đồng lợi nhuận`: each has its own behind it
        if records[before].kind == records[k].kind, isMeasure(head.body), head.body.lowerBound == scene.figures[before].upperBound, !head.have,
            words.at(scene.figures[k].upperBound, scene.sentence.upperBound, [.measure]) ?? 0 > 1
        {
            head.body = head.body.upperBound..<head.body.upperBound
            return
        }
        // `từ 10 đến 20 km/h bị phạt 500.000 đồng`, `450 tỷ đồng xây mới 312 phòng học`
        var body = head.body
        if let empty = words.at(body.lowerBound, body.upperBound, [.empty]) {
            body = (body.lowerBound + empty)..<body.upperBound
        }
        // `trả 5 triệu đồng khi thuê 2 phòng`: each has its own verb
        if let when = words.passage.cue(.when, at: body.lowerBound, limit: body.upperBound) { body = (body.lowerBound + when)..<body.upperBound }
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

    /// `31% số hộ cho là khó và 17% số hộ cho là dễ`, `14% bằng tiền và 6% bằng hiện vật`: with the same words behind both figures, each
    /// has behind it what it is of.
    private func isParallel(_ before: Int, _ k: Int, _ head: Head, _ piece: Scene.Piece) -> Bool {
        let (own, next) = (scene.figures[before].upperBound, scene.figures[k].upperBound)
        let about = words.modifier(before: piece.range.upperBound, piece.range.lowerBound) ?? 0
        guard records[before].kind == records[k].kind, isAnd(piece.range.upperBound - about - 1), head.body.upperBound <= piece.range.upperBound, next + 2 < scene.sentence.upperBound,
            words.passage.ids[own] == words.passage.ids[next]
        else { return false }
        if words.isWord(own, [.place, .for, .equal]) || words.passage.cue(.from, at: own, limit: own + 1) != nil { return !head.ties }
        return head.body.lowerBound == own && head.body.count > 2 && words.passage.string(own + 1..<own + 2) == words.passage.string(next + 1..<next + 2)
    }

    func isAnd(_ i: Int) -> Bool { words.passage.cue(.and, at: i, limit: i + 1) != nil }

    /// Nothing but small words, or an average of what was said before.
    func isBlank(_ range: Range<Int>) -> Bool {
        let body = phrases.trimmedLeft(range)
        return body.isEmpty || words.at(body.lowerBound, body.upperBound, [.average]) == body.count
    }

    /// `Tỷ lệ hài lòng của người dân trong năm 2023 ghi nhận 92%`: only a word that moves or tells the measure before the time.
    private func lifts(_ range: Range<Int>, _ before: Range<Int>) -> Bool {
        let (lead, measure) = (phrases.trimmedLeft(range), phrases.trimmedLeft(before))
        let body = lead.lowerBound + (words.at(lead.lowerBound, lead.upperBound, [.timeWord, .aux]).map { $0 < lead.count ? $0 : 0 } ?? 0)..<lead.upperBound
        // `phải đạt`: how it must be is not what it is
        let isOnly = words.at(body.lowerBound, body.upperBound, [.lift]) == body.count || words.at(body.lowerBound, body.upperBound, [.modal]) == body.count
        return !body.isEmpty && isOnly && !measure.isEmpty && isMeasure(measure)
    }

    func isColon(_ i: Int) -> Bool { scene.isColon(i) }

    func afterOf(_ range: Range<Int>) -> Range<Int> {
        guard let count = words.at(range.lowerBound, range.upperBound, [.of, .place]) else { return range }
        return (range.lowerBound + count)..<range.upperBound
    }
}
