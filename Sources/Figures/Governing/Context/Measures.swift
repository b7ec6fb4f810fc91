import Lexicon
import Numbers

/// Parts what is measured from whose it is.
extension Phrases {
    /// Splits `kim ngạch xuất khẩu của Đồng Nai` in what and whose.
    func split(_ phrase: Range<Int>) -> Reading {
        var i = phrase.lowerBound + max(words.at(phrase.lowerBound, phrase.upperBound, [.measure]) ?? 1, 1)
        while i < phrase.upperBound {
            if let empty = words.at(i, phrase.upperBound, [.empty]), empty > 1 {
                i += empty
            } else if let count = words.at(i, phrase.upperBound, [.of, .place, .for]) {
                var rest = (i + count)..<phrase.upperBound
                if let at = predicate(rest), at > rest.lowerBound { rest = trimmedRight(rest.lowerBound..<at) }
                if !rest.isEmpty, namesEntity(rest) || isOwner(rest, i, count, phrase) {
                    return price(phrase.lowerBound..<i)
                        ?? Reading(property: trimmedRight(phrase.lowerBound..<i), entity: rest, isSplit: true)
                }
                i += count
            } else if words.at(i, phrase.upperBound, [.head]) != nil, isWhole(i), !isMost(i, phrase) {
                return Reading(
                    property: trimmedRight(phrase.lowerBound..<i), entity: i..<phrase.upperBound, isSplit: true)
            } else {
                i += 1
            }
        }
        return price(phrase) ?? named(phrase) ?? Reading(property: phrase)
    }

    /// `doanh thu của thương nghiệp`: whose a measure is, though it be no name.
    private func isOwner(_ rest: Range<Int>, _ of: Int, _ count: Int, _ phrase: Range<Int>) -> Bool {
        guard rest.count <= 6, words.at(of, phrase.upperBound, [.of]) == count, words.at(phrase.lowerBound, of, [.measure]) == of - phrase.lowerBound, predicate(rest) == nil,
            words.at(rest.lowerBound, rest.upperBound, [.measure, .nobody, .this, .number, .label, .plan, .timeLead, .timeWord, .average]) == nil
        else { return false }
        return words.first(rest, [.of, .place, .for, .aux, .keep, .have, .clause, .and]) == nil && words.passage.tokens[rest.lowerBound].kind == .syllable
    }

    /// `dân số Mỹ`, `mực nước sông Thao`, `kim ngạch xuất khẩu Việt Nam`: whose it is, named without a preposition.
    private func named(_ phrase: Range<Int>) -> Reading? {
        guard let count = words.at(phrase.lowerBound, phrase.upperBound, [.measure]),
            words.at(phrase.lowerBound, phrase.upperBound, [.price]) != count,
            count > 1 || words.passage.tokens[phrase.lowerBound].flags.contains(.allCaps)
        else { return nil }
        guard words.at(phrase.lowerBound, phrase.upperBound, [.label]) == nil else { return nil }
        var start = phrase.upperBound
        while start > phrase.lowerBound + count, words.isName(start - 1, self.start),
            words.passage.tokens[start - 1].isCapitalized, !words.passage.tokens[start - 1].flags.contains(.allCaps)
        { start -= 1 }
        guard start < phrase.upperBound || words.before(start, phrase.lowerBound, [.world]) != nil else { return nil }
        let direct = phrase.lowerBound + count
        if let head = words.at(direct, phrase.upperBound, [.head]),
            direct + head == start
                || direct + head == phrase.upperBound && words.at(direct, phrase.upperBound, [.world]) == head
        {
            start = direct
        }
        guard start < phrase.upperBound,
            start == direct || phrase.upperBound - start > 1 && words.at(direct, start, [.verb]) == start - direct
        else { return nil }
        return Reading(property: phrase.lowerBound..<start, entity: start..<phrase.upperBound, isSplit: true)
    }

    /// `giá xăng RON 95`: the price, and of what.
    private func price(_ phrase: Range<Int>) -> Reading? {
        guard let count = words.at(phrase.lowerBound, phrase.upperBound, [.price]),
            words.at(phrase.lowerBound, phrase.upperBound, [.measure]) == count
        else { return nil }
        var goods = trimmedRight((phrase.lowerBound + count)..<phrase.upperBound)
        // `giá tiêu giao ngay không đổi (ở …)`: how it moves is not what it is
        if let still = words.first(goods, [.aux, .keep]), still.lowerBound > goods.lowerBound { goods = trimmedRight(goods.lowerBound..<still.lowerBound) }
        guard !goods.isEmpty, words.at(goods.lowerBound, goods.upperBound, [.of, .place, .verb, .empty]) == nil, words.passage.cue(.hollow, at: goods.lowerBound, limit: goods.upperBound) == nil else {
            return nil
        }
        return Reading(property: phrase.lowerBound..<(phrase.lowerBound + count), entity: goods, isSplit: true)
    }

    /// `(nhập siêu) lớn nhất | cả nước`: most of all, and not of all of them.
    private func isMost(_ i: Int, _ phrase: Range<Int>) -> Bool {
        i > phrase.lowerBound && words.passage.string(i - 1..<i).lowercased() == "nhất"
    }

    /// `toàn tỉnh`, `cấp xã`, `cả nước`: stands behind what is measured without a preposition.
    private func isWhole(_ i: Int) -> Bool { words.isWord(i, [.whole]) }

    /// `tỷ lệ tăng cao nhất là HSC với 9,98%`: the measure, and of whom.
    func tied(_ range: Range<Int>) -> Reading? {
        guard let tie = range.dropFirst().first(where: { words.isWord($0, [.copula]) }) else { return nil }
        var reading = split(trimmedRight(range.lowerBound..<tie))
        var whose = trimmedRight((tie + 1)..<range.upperBound)
        // `… là Công ty An Phú với số tiền nợ 12 tỷ đồng`
        if let next = words.last(whose, [.measure]), next.count > 1, next.lowerBound > whose.lowerBound {
            reading = split(trimmedRight(next.lowerBound..<range.upperBound))
            whose = trimmedRight(whose.lowerBound..<next.lowerBound)
        }
        if reading.entity == nil, namesEntity(whose) { reading.entity = whose }
        return reading
    }

    /// `điều chỉnh giá theo chu kỳ | 15 ngày`: what the figure is of stands right before it, and a small word parts it from the rest.
    func ownMeasure(_ range: Range<Int>) -> Reading? {
        guard let count = words.before(range.upperBound, range.lowerBound, [.measure])?.count, count < range.count,
            words.at(range.upperBound - count, range.upperBound, [.number, .price]) != count
        else { return nil }
        let start = range.upperBound - count
        guard let per = words.before(start, range.lowerBound, [.per]) ?? words.before(start, range.lowerBound, [.filler]).flatMap({ small in
            words.before(start - small.count, range.lowerBound, [.per]).map { .init(count: $0.count + small.count) }
        }), start - per.count > range.lowerBound else { return nil }
        let rest = read(trimmedRight(range.lowerBound..<(start - per.count)), depth: 2)
        return Reading(property: start..<range.upperBound, entity: rest.entity)
    }

    /// `nông dân phấn khởi vì | giá lúa (tăng 5%)`: the measure that the reason tells of.
    func reason(_ range: Range<Int>) -> Range<Int>? {
        guard words.at(range.lowerBound, range.upperBound, [.measure]) == nil, let because = range.dropFirst().last(where: { words.phrases.time(.cause, at: $0, limit: $0 + 1) != nil && words.at($0 + 1, range.upperBound, [.measure]) != nil })
        else { return nil }
        return because + 1..<range.upperBound
    }

    /// What the reason says: of whom the clause before it is, where it names nobody itself.
    func because(_ reason: Range<Int>, _ range: Range<Int>, _ depth: Int) -> Reading {
        var inner = read(reason, depth: depth + 1)
        if inner.entity == nil, let who = subject(of: range.lowerBound..<reason.lowerBound - 1), namesEntity(who) { inner.entity = who }
        return inner
    }

    /// `GRDP trên địa bàn đạt mức tăng trưởng …`, `lượng hàng đạt tổng trị giá …`: the measure that is reached, and of what.
    func reachedMeasure(_ range: Range<Int>, _ opening: Int) -> Reading? {
        let inner = (range.lowerBound + opening)..<range.upperBound
        for i in inner.reversed() {
            guard let count = words.at(i, range.upperBound, [.measure]), count > 1, let reach = words.before(i, inner.lowerBound, [.attain]) else { continue }
            let whose = trimmedRight(range.lowerBound..<(i - reach.count))
            guard words.at(i, i + count, [.link, .filler]) == nil, words.at(i, i + count, [.number]) != count, words.first(whose, [.have, .relative]) == nil else { return nil }
            var reading = split(trimmedRight(i..<range.upperBound))
            if reading.entity == nil { reading.entity = words.at(whose.lowerBound, whose.upperBound, [.measure]) == nil ? whose : split(whose).entity }
            return reading
        }
        return nil
    }

    /// `đóng góp cho GDP`, `tác động vào giá`: what a verb is done to is not what is measured; `đánh giá`: nor is a part of a verb.
    private func isObject(_ measure: Range<Int>, _ start: Int) -> Bool {
        if measure.count == 1, let verb = words.before(measure.upperBound, start, [.verb, .light, .compound]), verb.count > 1 { return true }
        guard let toward = words.before(measure.lowerBound, start, [.toward]) else { return false }
        let end = measure.lowerBound - toward.count
        // `lãi suất tiết kiệm cho kỳ hạn …`: no verb inside a longer word
        let noun = words.before(end, start, [.measure, .head, .compound])?.count ?? 0
        return words.before(end, start, [.verb]).map { $0.count > noun } ?? false || words.before(measure.lowerBound, start, [.verb]).map { $0.count > toward.count } ?? false
    }

    /// `mua cổ phiếu An Phú (với giá …)`: what has the price, without the verb that is done to it.
    private func goods(_ range: Range<Int>) -> Range<Int>? {
        var goods = trimmedLeft(range)
        while let at = predicate(goods), at == goods.lowerBound {
            guard let verb = words.at(at, goods.upperBound, [.verb, .light, .aux, .keep]) else { return nil }
            goods = trimmedLeft((at + verb)..<goods.upperBound)
        }
        return goods.isEmpty ? nil : goods
    }

    /// `thương lái mua ớt (với giá …)`, `ớt được thương lái mua tại vườn (với giá …)`: what is bought or sold.
    private func traded(_ range: Range<Int>) -> Range<Int>? {
        guard let at = range.last(where: { words.passage.cue(.dealt, at: $0, limit: range.upperBound) != nil && !words.isName($0, start) }) else { return nil }
        // the longest word that it ends
        let first = (max(range.lowerBound, at - 3)...at).first { i in words.passage.cue(.dealt, at: i, limit: range.upperBound).map { i + $0 > at } ?? false } ?? at
        guard let count = words.passage.cue(.dealt, at: first, limit: range.upperBound) else { return nil }
        var object = (first + count)..<range.upperBound
        if let aside = words.first(object, [.place, .timeLead, .per, .for, .toward]), aside.lowerBound >= object.lowerBound { object = object.lowerBound..<aside.lowerBound }
        object = trimmedRight(trimmedLeft(object))
        if !object.isEmpty, object.count <= 8, predicate(object).map({ $0 > object.lowerBound }) ?? true, words.at(object.lowerBound, object.upperBound, [.aux, .keep, .link, .compare, .timeWord, .this, .measure, .nobody]) == nil,
            words.passage.string(object) != "thị trường", !object.contains(where: { words.passage.cue(.only, at: $0, limit: object.upperBound) != nil })
        {
            return object
        }
        guard object.isEmpty, let passive = (range.lowerBound + 1..<max(first, range.lowerBound + 1)).last(where: isPassive) else { return nil }
        var subject = trimmedRight(trimmedLeft(range.lowerBound..<passive))
        if let aside = words.first(subject, [.aux, .keep, .timeWord]), aside.lowerBound > subject.lowerBound { subject = trimmedRight(subject.lowerBound..<aside.lowerBound) }
        return !subject.isEmpty && subject.count <= 8 && predicate(subject) == nil ? subject : nil
    }

    /// Whether a number, or a word that leads to one, stands at a token.
    private func isFigure(_ at: Int) -> Bool {
        // `sâu đến (khoảng nửa mét)`
        let at = at + (words.passage.cue(.to, at: at, limit: words.passage.tokens.count) ?? 0)
        return at < words.passage.tokens.count && (words.passage.tokens[at].kind == .number || words.passage.phrases.begins(.numberWord, at: at) || words.passage.phrases.longest(.modifier, at: at, limit: words.passage.tokens.count) != nil)
    }

    /// `xây dựng một công viên quy mô (5 ha)`: how large the thing is that something is done to.
    func sized(_ range: Range<Int>, _ predicate: Int) -> Reading? {
        guard let size = words.before(range.upperBound, range.lowerBound, [.measure])?.count ?? words.passage.cue(.side, before: range.upperBound, limit: range.upperBound - 1), range.upperBound - size > predicate + 1,
            size > 1 && words.passage.cue(.capacity, at: range.upperBound - size, limit: range.upperBound) == size
                || size == 1 && words.passage.cue(.side, at: range.upperBound - 1, limit: range.upperBound) != nil && isFigure(range.upperBound)
        else { return nil }
        let end = range.upperBound - size
        var object = predicate
        while object < end, let verb = words.at(object, end, [.verb, .light, .aux, .keep]), words.at(object, end, [.head]) ?? 0 <= verb {
            // `ký hợp đồng`
            if let own = (object + 1..<object + verb).first(where: { words.at($0, object + verb, [.head, .compound]) ?? 0 > 1 }) {
                object = own
                break
            }
            object += verb
        }
        let noun = (object..<end).first { words.at($0, end, [.head, .compound]) != nil || words.noun(at: $0, end) > 0 }
        guard let noun, noun <= object + 1, end - noun <= 10, words.at(noun, end, [.measure]) == nil, words.first(noun..<end, [.clause, .and, .aux, .keep]) == nil else { return nil }
        if self.predicate(noun..<end) != nil {
            // `Xưởng ký hợp đồng sửa tàu trị giá`: of who signs what is to be done
            guard object > predicate, words.at(object, end, [.compound]) != nil else { return nil }
            return Reading(property: end..<range.upperBound, entity: subject(of: range).flatMap { namesEntity($0) ? $0 : nil }, isSplit: true)
        }
        return Reading(property: end..<range.upperBound, entity: trimmedRight(noun..<end), isSplit: true)
    }

    /// `cà phê nhân xô có giá`, `các nhà máy có tổng công suất`: whose and what, parted by a small word or by nothing.
    func measured(_ range: Range<Int>) -> Reading? {
        var past = range.lowerBound + (words.at(range.lowerBound, range.upperBound, [.head]) ?? 1)
        for i in range.dropFirst() where i >= past {
            guard let count = words.at(i, range.upperBound, [.measure]),
                !words.isName(i, start) || words.passage.tokens[i].flags.contains(.allCaps) || isOpeningQuote(i - 1)
            else {
                past = i + max(words.noun(at: i, range.upperBound), words.at(i, range.upperBound, [.compound]) ?? 0, 1)
                continue
            }
            if isObject(i..<(i + count), range.lowerBound) {
                past = i + count
                continue
            }
            let small = words.before(i, range.lowerBound, [.have, .reach, .link, .place, .lift])
            guard
                small != nil || i > range.lowerBound && isOpeningQuote(i - 1)
                    || (count > 1 || !words.isWord(i, [.number]))
                        && (namesEntity(range.lowerBound..<i) || words.at(i, range.upperBound, [.price]) == count)
                        && predicate(range.lowerBound..<i) == nil
            else {
                // `trị giá` that is not what is measured here is not `giá` either
                past = i + count
                continue
            }
            var reading = secondClause(i..<range.upperBound).map { read($0, depth: 2) } ?? tied(i..<range.upperBound) ?? split(i..<range.upperBound)
            let subject = trimmedRight(range.lowerBound..<(i - (small?.count ?? 0)))
            if reading.entity == nil, words.at(i, range.upperBound, [.price]) == count, words.passage.cue(.with, at: i - 1, limit: i) != nil, let traded = traded(subject) {
                reading.entity = traded
            } else if reading.entity == nil, !subject.isEmpty {
                reading.entity =
                    (namesEntity(subject) && subject.count <= 8 && words.first(subject, [.aux, .keep]) == nil
                        && words.isWord(i - 1, [.own]) ? subject : self.subject(of: subject))
                    ?? (words.at(i, range.upperBound, [.price]) == count ? goods(subject) : nil)
            }
            reading.isSplit = reading.entity != nil
            return reading
        }
        return nil
    }
}
