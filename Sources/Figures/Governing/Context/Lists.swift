import Lexicon
import Numbers

/// What the members of a list share, and where it began.
extension Clauses {
    /// A property that runs over its own figure (`đạt điểm 10`, of the 10) ends before it.
    func without(_ figure: Range<Int>, _ property: Range<Int>) -> Range<Int> {
        guard property.contains(figure.lowerBound) else { return property }
        let rest = phrases.trimmedRight(property.lowerBound..<figure.lowerBound)
        return words.at(rest.lowerBound, rest.upperBound, [.reach]).map { (rest.lowerBound + $0)..<rest.upperBound }
            ?? rest
    }

    /// The piece that a list of nouns begins in, `diện tích trồng lúa | ngô | khoai`: the nearest that opens with a measure, over
    /// members without a verb; else the next one. Where `là` or a colon ties the figure to it, the members may be longer and have what was done
    /// to them: `diện tích ngô, rau màu bị ngập, úng: 90 ha`.
    func openingOfList(_ pieces: [Scene.Piece], behind at: Int, isTied: Bool) -> Int {
        var i = at + 1
        while i + 1 < pieces.count, i - at <= 5, pieces[i].left == .comma {
            let member = phrases.trimmedLeft(pieces[i].range)
            if member.isEmpty || isMeasure(member) { break }
            let goesOn = isTied && member.count <= 12 && words.first(member, [.aux, .link, .reach, .share, .speech, .clause, .topic, .own, .aside]) == nil && !member.contains { words.isChange(at: $0, member.upperBound) }
            if !goesOn, member.count > 6 || phrases.predicate(member) != nil { break }
            i += 1
        }
        let first = phrases.trimmedLeft(pieces[i].range)
        // `Tiền Phong, Trần Phú, …`: names, whatever their first word is else
        return isMeasure(first) && !words.isName(first.lowerBound, scene.sentence.lowerBound) ? i : at + 1
    }

    /// Whether a phrase has a word in it.
    func says(_ phrase: Range<Int>) -> Bool {
        // `Qua 12 vòng`, `sang năm 2019 tăng 4%`, `đây là một trong 9 nhiệm vụ`: nothing but small words
        var start = phrase.lowerBound
        while let small = words.at(start, phrase.upperBound, [.opener, .aside, .timeLead, .timeWord, .relative, .topic, .empty, .joint]),
            words.at(start, phrase.upperBound, [.verb, .measure, .share, .keep]).map({ $0 < small }) ?? true
        { start += small }
        // `phải (đạt 7%)`
        if words.at(start, phrase.upperBound, [.keep, .aux]) == phrase.upperBound - start, words.at(start, phrase.upperBound, [.verb]) == nil { return false }
        return start < phrase.upperBound && phrase.contains { [.syllable, .abbreviation].contains(words.passage.tokens[$0].kind) }
    }

    /// `100% công chức huyện và trên 95% công chức xã sử dụng …`: what is said behind the last of them is said of all.
    func shareBack(_ done: inout [Finding]) {
        for k in records.indices.dropLast().reversed() where done[k].property.isEmpty || done[k].propertyInherited {
            guard records[k].kind == records[k + 1].kind, records[k].kind == .count || records[k].kind == .percent,
                let said = done[k + 1].property.first,
                said.lowerBound >= scene.figures[k + 1].upperBound
            else { continue }
            let between = scene.figures[k].upperBound..<scene.figures[k + 1].lowerBound
            // `250 trường, trung tâm và 40 nhóm trẻ được hỗ trợ`
            guard between.count <= 20, between.allSatisfy({ scene.mark($0) == .word }) || between.count <= 6 && scene.mark(between.lowerBound) == .comma && between.dropFirst().allSatisfy({ scene.mark($0) == .word }),
                let and = between.last(where: { words.isWord($0, [.and]) }),
                words.first((and + 1)..<between.upperBound, [.verb, .share, .reach]) == nil
            else { continue }
            let noun = between.lowerBound..<and
            guard phrases.predicate(noun) == nil else { continue }
            done[k].property = done[k + 1].property
            done[k].propertyInherited = false
            if records[k].kind == .percent, !noun.isEmpty {
                done[k].entity = phrases.trimmedRight(noun)
                done[k].isOwn = true
            } else if let place = Tail(scene: scene, phrases: phrases, k).place {
                done[k].entity = place
            }
        }
    }

    /// `46 thợ; 14 học viên; 8 hộ nghèo được cấp lều`: what the last of a list of nouns had done to it was done to all.
    func shareList(_ done: inout [Finding]) {
        for last in records.indices.dropFirst() where records[last].kind == .count {
            guard let said = done[last].property.first, said.lowerBound >= scene.figures[last].upperBound,
                phrases.isPassive(said.lowerBound) || words.at(said.lowerBound, said.upperBound, [.aux]) != nil || words.before(said.lowerBound, scene.figures[last].upperBound, [.aux]) != nil
            else { continue }
            var first = last
            while first > 0, records[first - 1].kind == .count, done[first - 1].property.isEmpty || done[first - 1].propertyInherited, isNounOnly(scene.figures[first - 1].upperBound..<scene.figures[first].lowerBound) { first -= 1 }
            guard first < last, phrases.trimmedLeft(scene.pieces(before: first)[0].range).isEmpty, words.before(scene.figures[first].lowerBound, scene.sentence.lowerBound, [.have]) == nil else { continue }
            for k in first..<last { (done[k].property, done[k].isVerb, done[k].propertyInherited) = (done[last].property, done[last].isVerb, false) }
        }
    }

    /// A noun, or nothing, and a sign, between two figures of a list.
    private func isNounOnly(_ between: Range<Int>) -> Bool {
        guard (1...8).contains(between.count), let last = between.last, scene.mark(last) == .comma || words.passage.isSign(last, ";") || isAnd(last) else { return false }
        let noun = between.lowerBound..<last
        return noun.allSatisfy { scene.mark($0) == .word } && phrases.predicate(noun) == nil && words.first(noun, [.have, .measure, .clause, .speech]) == nil
    }

    /// `Bình Phước: Dịch vụ công tăng ba lần`: the headline's place.
    func headed(_ done: inout [Finding]) {
        let start = scene.sentence.lowerBound
        var end = start
        while end < scene.figures[0].lowerBound, end - start < 5, words.passage.tokens[end].isCapitalized,
            !words.passage.tokens[end].flags.contains(.allCaps)
        { end += 1 }
        // `Ông Lê Văn Tám: …` speaks
        guard (2...4).contains(end - start), end < scene.figures[0].lowerBound, isColon(end), words.passage.cue(.honorific, at: start, limit: end) == nil,
            words.at(start, end, [.measure, .nobody, .opener, .plan]) == nil
        else { return }
        for k in done.indices where done[k].entity.map({ !phrases.namesEntity($0) }) ?? true {
            done[k].entity = start..<end
        }
    }

    /// `nguyên phụ liệu dệt, may, da, giày đạt …`: the list of goods began commas ago.
    func list(_ body: Range<Int>, _ pieces: [Scene.Piece], _ at: Int) -> Range<Int>? {
        guard body.count <= 3, !words.isName(body.lowerBound, scene.sentence.lowerBound),
            words.at(body.lowerBound, body.upperBound, [.head, .measure, .aux, .keep]) == nil,
            phrases.predicate(body) == nil
        else { return nil }
        var n = at
        while n + 1 < pieces.count, pieces[n].left == .comma, n - at < 6 { n += 1 }
        guard n > at else { return nil }
        if case .figure = pieces[n].left { return nil }
        let first = phrases.trimmedLeft(pieces[n].range)
        guard !first.isEmpty, first.count <= 8,
            words.at(pieces[n].range.lowerBound, first.upperBound, [.place, .head, .aside]) == nil,
            words.at(first.lowerBound, first.upperBound, [.head]) == nil
        else { return nil }
        for piece in pieces[(at + 1)...n] {
            let words = phrases.trimmedLeft(piece.range)
            guard words.count <= 8, self.words.first(words, [.aux, .keep, .reach, .speech, .aim]) == nil,
                phrases.predicate(words).map({ $0 == words.lowerBound }) ?? true
            else { return nil }
        }
        return first
    }

    /// `; máy vi tính, sản phẩm điện tử và linh kiện tăng 24%`: where a list of goods began, behind a semicolon or colon.
    func goods(_ pieces: [Scene.Piece], _ at: Int) -> Int? {
        var n = at
        while n + 1 < pieces.count, pieces[n].left == .comma, n - at < 6 { n += 1 }
        guard n > at, pieces[n].left == .strong, !words.passage.isSign(pieces[n].range.lowerBound - 1, ".") else { return nil }
        for piece in pieces[(at + 1)...n] {
            guard !piece.range.isEmpty, piece.range.count <= 7, phrases.predicate(piece.range) == nil,
                words.first(piece.range, [.reach, .speech, .aim, .place, .compare, .measure]) == nil,
                words.at(piece.range.lowerBound, piece.range.upperBound, [.opener, .aside]) == nil
            else { return nil }
        }
        return pieces[n].range.lowerBound
    }

    /// `Hải quan Hà Nội, Hải Phòng và Quảng Ninh`: the first of the names that commas part before the last two.
    func names(_ who: Range<Int>, _ pieces: [Scene.Piece], _ at: Int) -> Range<Int>? {
        if let first = several(who, pieces, at) { return first }
        guard let and = who.first(where: { words.isWord($0, [.and]) }), and - who.lowerBound <= 6, and + 1 < who.upperBound,
            words.first(who.lowerBound..<and, [.of, .place, .relative]) == nil
        else { return nil }
        var first: Range<Int>?
        var n = at
        while pieces[n].left == .comma, n + 1 < pieces.count, n - at < 24, let member = name(pieces[n + 1].range) {
            n += 1
            first = member
        }
        return first.flatMap { phrases.namesEntity($0) ? $0 : nil }
    }

    /// `các huyện Long Hồ, Bình Minh (đã …)`: names behind a word for several, without `và`.
    private func several(_ who: Range<Int>, _ pieces: [Scene.Piece], _ at: Int) -> Range<Int>? {
        let tokens = words.passage.tokens
        func isName(_ range: Range<Int>) -> Bool { range.count <= 5 && range.allSatisfy { tokens[$0].isCapitalized } }
        var n = at
        guard isName(who), tokens[who.lowerBound].kind == .syllable else { return nil }
        while pieces[n].left == .comma, n + 1 < pieces.count, n - at < 12 {
            n += 1
            let member = phrases.trimmedRight(phrases.trimmedLeft(pieces[n].range))
            if isName(member) { continue }
            guard member.upperBound == pieces[n].range.upperBound, (3...8).contains(member.count), words.passage.cue(.several, at: member.lowerBound, limit: member.upperBound) != nil,
                let head = words.at(member.lowerBound, member.upperBound, [.head]) ?? words.at(member.lowerBound + 1, member.upperBound, [.head]).map({ $0 + 1 }), head < member.count,
                isName(member.lowerBound + head..<member.upperBound)
            else { return nil }
            return member
        }
        return nil
    }

    /// A member of a list of names.
    private func name(_ piece: Range<Int>) -> Range<Int>? {
        // `trong đó Tây Ninh, …`
        let piece = piece.lowerBound + (words.at(piece.lowerBound, piece.upperBound, [.joint]) ?? 0)..<piece.upperBound
        let member = phrases.trimmedRight(phrases.trimmedLeft(piece))
        guard !member.isEmpty, member.count <= 8, member.upperBound == piece.upperBound, phrases.predicate(member) == nil,
            words.at(piece.lowerBound, member.upperBound, [.opener, .aside, .place, .measure, .speech, .topic, .timeLead]) == nil,
            !member.contains(where: { !words.passage.tokens[$0].isCapitalized && words.at($0, member.upperBound, [.speech, .aux, .reach, .share, .compare, .clause, .cause, .copula]) != nil }),
            member.allSatisfy({ words.passage.tokens[$0].kind != .number })
        else { return nil }
        return member
    }

    /// `mỗi xã, phường có …`, `cơ quan, đơn vị đạt …`: the subject began before the comma.
    func coordinated(_ body: Range<Int>, _ piece: Scene.Piece) -> Range<Int>? {
        guard !words.isName(body.lowerBound, scene.sentence.lowerBound),
            words.at(body.lowerBound, body.upperBound, [.head]) != nil
        else { return nil }
        let before = phrases.trimmedRight(phrases.trimmedLeft(piece.range))
        // `Đợt này, nhà trường có …`
        guard !before.isEmpty, words.before(before.upperBound, before.lowerBound, [.this]) == nil, before.count <= 5, before.allSatisfy({ words.passage.tokens[$0].kind != .number }),
            phrases.namesEntity(before), !words.isName(before.upperBound - 1, scene.sentence.lowerBound),
            phrases.predicate(before) == nil
        else { return nil }
        if case .figure = piece.left { return nil }
        return before
    }

    /// `thời gian theo dõi, điều trị …`: the verb before the comma goes on behind it.
    func joinsVerb(_ opened: Range<Int>, _ body: Range<Int>) -> Bool {
        words.before(opened.upperBound, opened.lowerBound, [.verb]) != nil && words.at(body.lowerBound, body.upperBound, [.verb]) != nil
    }

    /// `kinh phí nuôi trẻ em khuyết tật, | trẻ em mồ côi`: a member of the list begins with the words of the one before.
    func isRepeated(_ body: Range<Int>, in opened: Range<Int>) -> Bool {
        guard body.count > 2, opened.count > 2 else { return false }
        let first = words.passage.string(body.lowerBound..<body.lowerBound + 2).lowercased()
        return opened.dropFirst().dropLast().contains { words.passage.string($0..<$0 + 2).lowercased() == first }
    }

    /// `… với tổng số tiền bồi thường, hỗ trợ (3 tỷ đồng)`: the measure inside the clause before the comma, of whose verbs the last stands behind it.
    func measureBefore(_ body: Range<Int>, _ piece: Scene.Piece, _ head: Head) -> Range<Int>? {
        guard body.count <= 4, !head.ties, !head.have, words.at(body.lowerBound, body.upperBound, [.verb]) == body.count, let measure = words.last(piece.range, [.measure]), measure.count > 1,
            words.before(measure.lowerBound, piece.range.lowerBound, [.link, .have, .for, .own, .and]) != nil || words.passage.string(max(0, measure.lowerBound - 1)..<measure.lowerBound) == "với",
            piece.range.upperBound - measure.upperBound <= 4, joinsVerb(measure.lowerBound..<piece.range.upperBound, body)
        else { return nil }
        return measure.lowerBound..<body.upperBound
    }
}
