import Lexicon
import Numbers

/// What a figure takes over from the figure, the sentence or the bracket before it.
extension Clauses {
    /// `(doanh thu cả năm) khá lớn, đạt 40 tỷ đồng`: words that say how it is.
    private func isHow(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound {
            guard let count = words.at(at, range.upperBound, [.filler, .empty, .lift, .aux, .keep]), words.at(at, range.upperBound, [.measure, .head, .verb]) ?? 0 <= count else { return false }
            at += count
        }
        return true
    }

    /// Nothing but small words stands before the figure.
    func empty(_ k: Int, _ pieces: [Scene.Piece], _ at: Int, _ head: Head, _ tail: Tail, _ found: [Finding]) -> Finding
    {
        // `xếp thứ nhất trong tổng số 20 cơ quan và năm 2022 đạt 91 điểm`: the total is no measure
        let done = k > 0 && (isTotal(k - 1) || head.ties && isAside(k - 1, found)) ? found.dropLast() : found
        var found = Finding()
        let bound = pieces[at].left
        let count = records[k].kind == .count || records[k].kind == .fraction
        if isTotal(k), count {
            return Finding(property: .init(tail.said))
        }
        if let about = tail.about, let last = done.last,
            !last.isVerb || words.at(about.lowerBound, about.upperBound, [.measure]) != nil
        {
            found.property = .init(about)
            found.entity = last.entity
            return found
        }
        // `bằng 62% dự toán trung ương giao, 58% dự toán tỉnh giao`: the same, of another plan
        if records[k].kind == .percent, records[k].change == nil, !head.ties, bound != .open, k > 0, records[k - 1].kind == .percent, isOfPlan(k), isOfPlan(k - 1), var last = done.last {
            last.base = nil
            return last
        }
        if bound == .open, !head.ties, let member = bracketed(k, pieces, at, done) { return member }
        // `TX.Thuận An (752 căn)`: whose figure stands in the bracket
        if bound == .open, !head.ties, at + 1 < pieces.count, let last = done.last {
            let name = phrases.trimmedRight(phrases.trimmedLeft(pieces[at + 1].range))
            if !name.isEmpty, name.count <= 8, words.isName(name.lowerBound, scene.sentence.lowerBound),
                phrases.predicate(name) == nil,
                words.at(name.lowerBound, name.upperBound, [.measure, .nobody, .plan]) == nil
            {
                return Finding(property: last.property, entity: name, isVerb: last.isVerb, isOwn: true)
            }
        }
        if head.share, case .figure(let before) = bound, let share = words.last(pieces[0].range, [.share]),
            records[before].kind == .age, let last = done.last
        {
            return Finding(
                property: .init(share), entity: last.entity.map { $0.lowerBound..<scene.figures[before].upperBound },
                isOwn: true)
        }
        if head.ties, bound == .comma, at + 1 < pieces.count {
            // `Tỷ lệ hồ sơ nộp trực tuyến, đạt 50,53%`; a time may stand before the comma
            let at = (pieces[at + 1].range.isEmpty || isHow(pieces[at + 1].range)) && pieces[at + 1].left == .time && at + 2 < pieces.count ? at + 1 : at
            let next = Head(pieces[at + 1].range, words)
            let reading = phrases.read(next.body)
            if reading.property != nil, case .figure = pieces[at + 1].left {
            } else if reading.property != nil || reading.entity != nil {
                found.property = .init(reading.property)
                found.entity = reading.entity
                found.isVerb = reading.isVerb
                if head.change || !found.property.isEmpty {
                    shape(k, &found, head, tail)
                    complete(k, &found, pieces, at + 1, head, done)
                    return found
                }
            }
        }
        // `thu về 31 tỷ đồng doanh thu và 4 tỷ đồng lợi nhuận`: each has its own behind it
        if records[k].kind == .money || records[k].kind == .measure || records[k].kind == .percent, !head.ties, k > 0, records[k - 1].kind == records[k].kind, let last = done.last,
            let before = last.property.first, before.lowerBound >= scene.figures[k - 1].upperBound, before.lowerBound <= scene.figures[k - 1].upperBound + 1, isMeasure(before),
            !tail.noun.isEmpty, tail.noun.count <= 8, isMeasure(tail.noun), tail.noun.lowerBound == scene.figures[k].upperBound
        {
            found = last
            (found.property, found.base) = (.init(tail.noun), nil)
            return found
        }
        // `biên soạn 25 chương trình, 22 chương trình trung cấp`: a noun behind one of them is its kind
        let isKind =
            k > 0 && (tail.said == nil || isBare(k, tail.said)) && words.first(tail.noun, [.turn]) == nil && !head.have && done.last?.isVerb == true
            && (records[k - 1].unit == records[k].unit || isBare(k, tail.said))
        if count, !isKind, !head.ties || head.have, let said = tail.phrase {
            found.property = .init(said)
            found.entity = tail.place
        } else if records[k].kind == .money, head.have, !tail.noun.isEmpty, tail.noun.count <= 8, isMeasure(tail.noun) {
            // `có hơn 3 tỷ đồng tiền gửi`
            found.property = .init(tail.noun)
        } else if records[k].kind == .measure, head.have || !head.ties && done.isEmpty, !tail.noun.isEmpty,
            ![.number, .code].contains(words.passage.tokens[tail.noun.lowerBound].kind),
            words.at(tail.noun.lowerBound, tail.noun.upperBound, [.empty, .place, .of]) == nil
        {
            // `có 80.000 ha đất nông nghiệp bị chuyển đổi mục đích`
            found.property = .init(tail.said ?? tail.noun)
            if tail.said != nil { (found.entity, found.isOwn) = (tail.noun, true) }
        } else if records[k].kind == .measure, !head.ties, bound == .comma, pieces[0].range.count == (words.modifier(before: pieces[0].range.upperBound, pieces[0].range.lowerBound) ?? 0), !tail.noun.isEmpty, let said = tail.said, phrases.isPassive(said.lowerBound),
            words.at(tail.noun.lowerBound, tail.noun.upperBound, [.empty, .place, .of]) == nil
        {
            // `17 nhà bị hư hỏng, 40 ha lúa bị ngập`
            (found.property, found.isVerb, found.entity, found.isOwn) = (.init(said), true, tail.noun, true)
            return found
        } else if records[k].kind == .measure, head.have || !head.ties && (bound == .comma || bound == .strong) && pieces[0].range.isEmpty, k > 0, tail.noun.isEmpty, let said = tail.said,
            said.lowerBound == scene.figures[k].upperBound, words.at(said.lowerBound, said.upperBound, [.verb, .light, .keep, .aux]) != nil,
            words.at(said.lowerBound, said.upperBound, [.head, .compound, .measure]) == nil
        {
            // `hỏng 10 tấn và chỉ có 20 tấn cung ứng ra thị trường`, `mất 10 ha, 20 ha bị ngập`
            (found.property, found.isVerb) = (.init(said), true)
            if !head.have {
                (found.entity, found.isOwn) = (done.last?.entity, done.last?.isOwn ?? false)
                return found
            }
        } else if records[k].kind == .percent, !head.ties, bound != .open, let said = tail.said {
            found.property = .init(said)
            found.entity = tail.noun.isEmpty ? nil : tail.noun
            found.isOwn = true
            if found.entity != nil { return found }
        } else if records[k].kind == .money, !head.ties, !head.have, bound != .open, let said = tail.said,
            words.at(said.lowerBound, said.upperBound, [.keep]) != nil
        {
            // `300 triệu USD vốn vay được giải ngân`
            found.property = .init(isMeasure(tail.noun) ? tail.noun.lowerBound..<said.upperBound : said)
        } else if records[k].kind == .duration, !head.ties, !head.have, k == 0 || records[k - 1].kind != .duration {
            // `sau 15 năm đưa vào hoạt động`: a length of time is of what is said behind it
            found.property = .init(tail.said)
        } else if let last = done.last,
            !(head.change && count && records[k - 1].kind == .count && !last.property.isEmpty && bound == .strong)
        {
            found = last
            found.base = nil
            // `thu giữ 3 kg heroin, 120 viên thuốc lắc`: what the figure before is of is not what this one is
            if count, found.property.count == 2, k > 0, found.isVerb, found.property[1].lowerBound == scene.figures[k - 1].upperBound { found.property = .init(found.property[0]) }
            // `5 dự án giảm ngập nước, 2 dự án nông nghiệp`: said of the other alone
            if count, bound == .comma || bound == .strong, pieces[0].range.count == (words.modifier(before: pieces[0].range.upperBound, pieces[0].range.lowerBound) ?? 0), !tail.noun.isEmpty || names(k), let said = last.property.first, k > 0, said.lowerBound >= scene.figures[k - 1].upperBound,
                said.upperBound <= scene.figures[k].lowerBound
            {
                let verb = done.dropLast().last { $0.isVerb && $0.property.first.map { $0.lowerBound < scene.figures[k - 1].lowerBound } ?? false }
                (found.property, found.isVerb) = (verb?.property ?? .empty, verb != nil)
            }
            // `thép HRB với đường kính 12 mm ở mức 3.870 NDT/tấn`: the price of the list, not what the figure inside measures
            if head.ties, !head.change, k > 0, records[k - 1].kind == .measure,
                let before = done.indices.dropLast().last(where: {
                    records[$0].unit == records[k].unit && records[$0].per == records[k].per && isMeasure(done[$0])
                }), records[k].kind == .money, k - before <= 3
            {
                found.property = done[before].property
            }
            if records[k].kind == .percent || records[k].kind == .multiple,
                found.property.isEmpty || found.isVerb && grows(k, head), let noun = noun(k - 1)
            {
                found.property = .init(noun)
                found.isVerb = false
                found.isCounted = true
            } else if last.isCounted, count {
                let verb = done.last { !$0.isCounted && $0.isVerb }
                (found.property, found.isVerb, found.isCounted) = (verb?.property ?? .empty, verb != nil, false)
            }
            if last.isOwn, records[k].kind == .count {
                (found.entity, found.isOwn) = (done.last { !$0.isOwn }?.entity, false)
            }
            if let place = tail.place, records[k].kind == .count {
                found.entity = place
                found.isOwn = tail.isLevel
            }
            if head.change, namesWhat(tail.noun), records[k].kind == .percent || records[k].kind == .money {
                found.property = .init(tail.noun)
            }
            return found
        } else if bound == .open, done.isEmpty, let reading = beforeBracket(k, pieces, at) {
            (found.property, found.entity, found.isVerb, found.isSplit) = (.init(reading.property), reading.entity, reading.isVerb, reading.isSplit)
        } else if head.ties || bound == .open, done.isEmpty, let last = previous?.last,
            previous?.sentence.upperBound == scene.sentence.lowerBound, records[k].kind != .count,
            records[k].kind != .duration
        {
            found.property = last.property
            found.propertyInherited = !last.property.isEmpty
        }
        complete(k, &found, pieces, at, head, done)
        return found
    }

    /// `(ban hành 15 nghị quyết, 120 văn bản) chỉ đạo`: a verb of two syllables at the end, of things, says which they are.
    private func isBare(_ k: Int, _ said: Range<Int>?) -> Bool {
        guard let said, said.count == 2, said.lowerBound == scene.figures[k].upperBound, words.at(said.lowerBound, said.upperBound, [.verb]) == 2, words.passage.cue(.lent, before: said.upperBound, limit: said.lowerBound) == nil, said.upperBound == scene.sentence.upperBound || scene.mark(said.upperBound) != .word else { return false }
        return !scene.figures[k].contains { words.passage.cue(.person, at: $0, limit: scene.figures[k].upperBound) != nil } && words.at(said.lowerBound, said.upperBound, [.aux, .keep]) == nil
    }

    /// `62% (dự toán)`
    private func isOfPlan(_ k: Int) -> Bool { words.at(scene.figures[k].upperBound, scene.sentence.upperBound, [.plan]) != nil }

    /// `2 dự án nông nghiệp` behind `5 dự án`: a noun of its own, of several words.
    private func names(_ k: Int) -> Bool { records[k].unitText.map { $0.utf8.contains(0x20) } ?? false && records[k].unit != records[k - 1].unit }

    /// `sẽ cử ê kíp phẫu thuật (17 người)`, `đặt ra kế hoạch năm nay (dự kiến 640 ha)`: what stands before the bracket.
    private func beforeBracket(_ k: Int, _ pieces: [Scene.Piece], _ at: Int) -> Phrases.Reading? {
        var before = at + 1
        if before + 1 < pieces.count, pieces[before].range.isEmpty, pieces[before].left == .time { before += 1 }
        guard before < pieces.count, !pieces[before].range.isEmpty, !opensBrackets(k) else { return nil }
        let reading = phrases.read(pieces[before].range)
        guard let property = reading.property, says(property), words.first(property, [.compare, .than, .order]) == nil else { return nil }
        return reading
    }

    /// `tiếp nhận 87 tờ khai, tăng 7%`: what grows is what was counted.
    private func grows(_ k: Int, _ head: Head) -> Bool {
        let than = head.body.upperBound < scene.sentence.upperBound && words.isWord(head.body.upperBound, [.equal])
        return (!head.reach || than) && (than || head.change || records[k].change != nil)
            || records[k].kind == .multiple
    }

    /// The whole that a rank is a place of.
    func isTotal(_ k: Int) -> Bool {
        k > 0 && records[k - 1].kind == .rank && scene.figures[k].lowerBound - scene.figures[k - 1].upperBound <= 5
            && words.passage.cue(.total, before: scene.figures[k].lowerBound, limit: scene.sentence.lowerBound) != nil
    }

    /// `đỉnh triều vượt mức báo động 3 (1,5 m), đạt 1,6 m`: what is in brackets of something or somebody else is not what the sentence goes on with.
    private func isAside(_ k: Int, _ found: [Finding]) -> Bool {
        guard k > 0, let last = found.last, records[k].kind != .percent, scene.isInBrackets(k), !scene.isInBrackets(k + 1) else { return false }
        let others = last.entity.map { $0 != found[k - 1].entity && $0.lowerBound >= scene.figures[k - 1].upperBound } ?? false
        return !last.property.isEmpty && (last.property != found[k - 1].property || others) && !found[k - 1].property.isEmpty
    }

    func isMeasure(_ finding: Finding) -> Bool { finding.property.first.map(isMeasure) ?? false }

    func isMeasure(_ phrase: Range<Int>) -> Bool { words.at(phrase.lowerBound, phrase.upperBound, [.measure]) != nil }

    /// The noun that the figure before counts.
    func noun(_ k: Int) -> Range<Int>? {
        guard k >= 0, records[k].kind == .count || records[k].kind == .fraction, let unit = records[k].unitText else {
            return nil
        }
        let span = scene.figures[k]
        guard
            let start = span.first(where: { $0 > span.lowerBound && words.passage.string($0..<span.upperBound) == unit }
            )
        else { return nil }
        let tail = Tail(scene: scene, phrases: phrases, k)
        let goes =
            tail.said == nil && !tail.noun.isEmpty && tail.noun.count <= 4
            && words.at(tail.noun.lowerBound, tail.noun.upperBound, [.empty, .turn]) == nil
        return start..<(goes ? tail.noun.upperBound : span.upperBound)
    }

    /// Looks for the missing half of a finding: in the sentence, then in the one before.
    func complete(_ k: Int, _ found: inout Finding, _ pieces: [Scene.Piece], _ at: Int, _ head: Head, _ done: [Finding])
    {
        if found.property.isEmpty, found.entity != nil,
            head.ties || !head.have && (records[k].kind != .count || previous?.isLead == true && done.isEmpty)
        {
            // what is no measure is another member of the list
            let whole = done.indices.suffix(4).last { records[$0].unit == records[k].unit && records[$0].kind != .count && (done[$0].isVerb || records[$0].kind == .score && done[$0].entity != nil) && !done[$0].property.isEmpty }
            let isLast = done.last.map { !$0.property.isEmpty && (isMeasure($0) || $0.isVerb) } ?? false && records[k - 1].unit == records[k].unit
            if let other = isLast ? done.last : whole.map({ done[$0] }) ?? done.last, !other.property.isEmpty {
                guard isMeasure(other) || other.isVerb || other.entity == nil else { return }
                found.property = other.property
                found.isVerb = other.isVerb
                found.isSplit = other.isSplit
            } else if done.isEmpty, let last = previous, last.sentence.upperBound == scene.sentence.lowerBound,
                let match = zip(last.records, last.findings).reversed().first(where: {
                    ($0.0.unit == records[k].unit || records[k].kind == .rank && isMeasure($0.1))
                        && !$0.1.property.isEmpty
                        // `Tỷ suất lợi nhuận là 12%. Cổ phiếu An Phú tăng 6%`: a level says nothing of a change
                        && (records[k].kind != .percent || records[k].change == nil || $0.0.change != nil)
                })
            {
                found.property = match.1.property
                found.propertyInherited = true
            } else if done.isEmpty, let last = previous, last.isLead, last.records.isEmpty,
                last.sentence.upperBound == scene.sentence.lowerBound, let lead = last.last
            {
                found.property = lead.property
                found.propertyInherited = true
            }
        }
        if found.property.isEmpty, found.entity != nil, head.ties || head.change, done.isEmpty,
            let measure = listed(pieces, from: at)
        {
            found.property = .init(measure)
            found.isSplit = true
        }
        // `tiếp nhận 6.482 hồ sơ, trong đó lĩnh vực đất đai 3.115 hồ sơ`: the same of a part
        if found.property.isEmpty, found.entity != nil, records[k].kind == .count, !head.have,
            let whole = done.indices.last(where: {
                records[$0].unit == records[k].unit && done[$0].isVerb && !done[$0].property.isEmpty
            })
        {
            found.property = done[whole].property
            found.isVerb = true
        }
        guard found.entity == nil else { return }
        if let other = done.suffix(12).last(where: { $0.entity != nil && !$0.isOwn }) {
            found.entity = other.entity
            found.entityInherited = other.entityInherited
            return
        }
        found.entity = Subjects(scene: scene, phrases: phrases).find(pieces, from: at, orMeasured: isMeasure(found) && !found.isVerb)
        // `Khu vực trong nước dẫn đầu khi đạt 7 tỷ USD`
        if found.entity == nil, head.clause, head.reach || head.change || head.share, let who = phrases.subject(of: pieces[at].range.lowerBound..<max(pieces[at].range.lowerBound, head.body.lowerBound - 1)), phrases.namesEntity(who), words.passage.cue(.when, at: head.body.lowerBound - 1, limit: head.body.lowerBound) != nil { found.entity = who }
        if found.entity == nil, done.isEmpty, let property = found.property.first, isMeasure(found),
            !found.propertyInherited, opens(property), let last = previous,
            last.sentence.upperBound == scene.sentence.lowerBound, let before = last.last, let entity = before.entity,
            before.isSplit || before.entityInherited,
            words.isName(entity.lowerBound, last.sentence.lowerBound) && words.passage.tokens[entity.upperBound - 1].isCapitalized || words.isWord(entity.lowerBound, [.whole]),
            entity.count <= 6, isMeasure(before)
        {
            found.isSplit = true
            found.entity = entity
            found.entityInherited = true
        }
    }

    /// `Một số tỉnh có tốc độ tăng cao như: Hòa Bình tăng 58%; …`: what the list before the colon is about.
    private func listed(_ pieces: [Scene.Piece], from at: Int) -> Range<Int>? {
        guard let colon = pieces.indices.dropFirst(at + 1).prefix(4).first(where: { !pieces[$0].range.isEmpty && isColon(pieces[$0].range.upperBound) }) else { return nil }
        // the measure may stand before a time and what it is compared with
        for n in colon..<min(colon + 3, pieces.count) {
            let said = words.first(pieces[n].range, [.compare]).map { pieces[n].range.lowerBound..<$0.lowerBound } ?? pieces[n].range
            if let property = phrases.read(phrases.withoutEmpty(said)).property, isMeasure(property) { return unmoved(property) }
            guard pieces[n].left == .time else { break }
        }
        return nil
    }

    /// `giá tăng mạnh`, `kim ngạch của một số mặt hàng giảm`: the measure, without how it moves and the several that are named behind.
    func unmoved(_ property: Range<Int>) -> Range<Int> {
        let inner = property.dropFirst(words.at(property.lowerBound, property.upperBound, [.measure]) ?? 1)
        let cut = inner.first { words.isChange(at: $0, property.upperBound) || words.passage.cue(.several, at: $0, limit: property.upperBound) != nil }
        return cut.map { phrases.trimmedRight(property.lowerBound..<$0) } ?? property
    }

    /// Whether a phrase stands first in its sentence.
    private func opens(_ phrase: Range<Int>) -> Bool {
        phrases.trimmedLeft(scene.sentence.lowerBound..<phrase.upperBound).lowerBound == phrase.lowerBound
    }
}
