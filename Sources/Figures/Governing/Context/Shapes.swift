import Lexicon
import Numbers

/// What is said behind a figure, brought into its finding.
extension Clauses {
    /// Brings in what is said behind the figure.
    func shape(_ k: Int, _ found: inout Finding, _ head: Head, _ tail: Tail) {
        let kind = records[k].kind
        if let place = tail.place, kind == .count,
            found.entity == nil || tail.isLevel && !head.have
                || head.have && tail.said == nil && words.isName(place.upperBound - 1, scene.sentence.lowerBound)
                // `huyện bắt 3 người tại xã Đông`: who does it
                || scene.figures[k].lowerBound == head.body.upperBound && !(found.isVerb && (found.entity.map { phrases.namesEntity($0) && words.before($0.lowerBound, scene.sentence.lowerBound, [.and]) == nil } ?? false))
        {
            found.entity = place
            found.isOwn = tail.isLevel
        }
        if let about = tail.about, found.property.isEmpty { found.property = .init(about) }
        if head.change,
            kind == .percent || kind == .money || kind == .fraction || kind == .duration,
            namesWhat(tail.noun), found.isVerb || found.property.isEmpty
        {
            found.property = .init(tail.noun)
            if let whose = whose(behind: tail.noun.upperBound) { (found.entity, found.isOwn) = (whose, true) }
            return
        }
        if kind == .percent || kind == .fraction {
            if head.share || head.reach {
                // `Lào là bạn hàng lớn chiếm 31%`
                let isCopula = found.property.count == 1 && found.property.first.map { words.at($0.lowerBound, $0.upperBound, [.copula]) == 1 } ?? false
                if found.property.isEmpty || isCopula, head.share,
                    let share = words.last(head.body.upperBound..<scene.figures[k].lowerBound, [.share])
                {
                    found.property = .init(share)
                }
                return
            }
            if !head.have, !head.ties, found.isVerb, let verb = found.property.last, Self.isObject(k, of: verb, scene) { return }
            if let said = tail.said, !head.ties, found.property.isEmpty || found.isVerb || head.have {
                found.property = .init(said)
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
        if kind == .count, found.isVerb, let property = found.property.first,
            let thin = words.before(property.upperBound, property.lowerBound, [.thin]),
            words.before(property.upperBound, property.lowerBound, [.verb]).map({ $0.count <= thin.count }) ?? true,
            let said = tail.said ?? tail.turn
        {
            found.property = .init(said)
            return
        }
        // `Nghị định gồm 5 chương`: what consists of them
        if kind == .count, head.have, !found.isVerb, found.entity == nil, found.property.count == 1, let whole = found.property.first, consists(k), whole.upperBound <= scene.figures[k].lowerBound,
            scene.sentence.contains(whole.lowerBound), phrases.predicate(whole) == nil
        {
            (found.entity, found.property) = (whole, .init(tail.said))
            return
        }
        // `Luật này gồm 8 chương`
        if kind == .count, head.have, found.property.isEmpty, found.entity == nil, consists(k) {
            let whole = phrases.trimmedRight(phrases.trimmedLeft(head.body))
            if (1...8).contains(whole.count), phrases.predicate(whole) == nil, words.first(whole, [.speech, .clause]) == nil { found.entity = whole }
        }
        if head.have || found.property.isEmpty, !head.change, !head.link {
            if found.entity == nil, let property = found.property.first, !found.isVerb {
                if phrases.namesEntity(property) {
                    found.entity = property
                } else if kind == .count, head.have, holds(property) {
                    found.entity = property
                    found.property = .empty
                }
            }
            if let said = tail.phrase ?? (kind == .measure && head.have ? tail.noun : nil), !said.isEmpty,
                !found.isVerb || head.have
            {
                found.property = .init(said)
            }
            return
        }
        if head.change, kind == .count, found.property.isEmpty, let said = tail.phrase {
            found.property = .init(said)
        }
        if found.isVerb, let turn = tail.turn { found.property.append(turn) }
        // `An Phú đạt 1.028 tỷ đồng doanh thu`
        if kind == .money, found.property.isEmpty, !tail.noun.isEmpty, tail.noun.count <= 8,
            words.at(tail.noun.lowerBound, tail.noun.upperBound, [.measure]) != nil
        {
            found.property = .init(tail.noun)
            return
        }
        // `ghi nhận 60 tỷ đồng nợ phải trả`, `thu hút 2,9 tỷ USD vốn FDI`: what the money is
        if kind == .money, found.isVerb, !tail.noun.isEmpty, tail.noun.count <= 6,
            let verb = found.property.first,
            words.at(tail.noun.lowerBound, tail.noun.upperBound, [.measure]) != nil
        {
            if words.before(verb.upperBound, verb.lowerBound, [.lift]) != nil {
                found.property = .init(tail.noun)
            } else {
                found.property.append(tail.noun)
            }
        }
        if found.isVerb, kind == .measure, !tail.noun.isEmpty, tail.noun.count <= 3, tail.said == nil {
            found.property.append(tail.noun)
        }
    }

    /// `gồm`, `bao gồm` right before a figure.
    private func consists(_ k: Int) -> Bool {
        let start = scene.sentence.lowerBound
        let end = scene.figures[k].lowerBound - (words.modifier(before: scene.figures[k].lowerBound, start) ?? 0)
        guard words.before(end, start, [.have]) != nil else { return false }
        return words.passage.string(end - 1..<end).lowercased() == "gồm"
    }

    /// `hỗ trợ 40% kinh phí cải tạo kênh`: a share of a sum is what is done to it, and of the sum nothing more is said; `thu 60% sản lượng
    /// được bán …` is said of the sum.
    static func isObject(_ k: Int, of verb: Range<Int>, _ scene: Scene) -> Bool {
        let (span, limit) = (scene.figures[k], scene.sentence.upperBound)
        guard verb.upperBound <= span.lowerBound, span.lowerBound - verb.upperBound <= 3, span.upperBound < limit,
            scene.words.at(span.upperBound, limit, [.measure, .price]) != nil,
            scene.words.first(verb.upperBound..<span.lowerBound, [.aside, .clause]) == nil
        else { return false }
        var end = span.upperBound
        while end < limit, end - span.upperBound < 12, scene.mark(end) == .word { end += 1 }
        return scene.words.first(span.upperBound..<end, [.keep, .aux]) == nil
    }

    /// Words behind a figure that name what it is of: not `của năm trước`.
    func namesWhat(_ noun: Range<Int>) -> Bool {
        !noun.isEmpty && words.at(noun.lowerBound, noun.upperBound, [.of, .place, .empty]) == nil
    }

    /// `lợi nhuận 6 tháng đầu năm của SKG`: whose it is, directly behind or behind a time.
    private func whose(behind end: Int) -> Range<Int>? {
        let limit = scene.sentence.upperBound
        var at = end
        while at < limit, scene.mark(at) == .time { at += 1 }
        guard let of = words.at(at, limit, [.of]) ?? (words.at(at, limit, [.for]).flatMap { $0 == 2 ? 2 : nil }) else { return nil }
        var last = at + of
        while last < limit, last - at < 12, scene.mark(last) == .word,
            words.at(last, limit, [.tailEnd, .baseEnd, .aux, .keep, .verb, .compare, .clause, .own]) == nil
        { last += 1 }
        let who = phrases.trimmedRight((at + of)..<last)
        return phrases.namesEntity(who) ? who : nil
    }

    /// `Mạng xã hội này có 100 triệu thành viên`: has what is counted.
    private func holds(_ phrase: Range<Int>) -> Bool {
        phrase.count <= 8 && (phrase.lowerBound == scene.sentence.lowerBound || words.isWord(phrase.upperBound - 1, [.this]))
            && phrases.predicate(phrase) == nil
            && words.at(phrase.lowerBound, phrase.upperBound, [.measure, .nobody, .opener, .timeLead]) == nil
    }
}
