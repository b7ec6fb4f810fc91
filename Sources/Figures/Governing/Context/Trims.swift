import Lexicon
import Numbers

/// What was found, without the words that lead to it or stand behind it, and with the verb of a passive.
extension Clauses {
    /// `(Theo) Sở Y tế, hiện toàn tỉnh (có …)`: who, without who says so.
    func withoutSource(_ who: Range<Int>) -> Range<Int> {
        guard scene.sentence.contains(who.lowerBound), who.upperBound <= scene.sentence.upperBound, let comma = who.last(where: { scene.mark($0) == .comma }),
            words.before(who.lowerBound, scene.sentence.lowerBound, [.aside]) != nil
        else { return who }
        var rest = phrases.trimmedLeft((comma + 1)..<who.upperBound)
        while let small = words.at(rest.lowerBound, rest.upperBound, [.aux, .timeWord]) { rest = (rest.lowerBound + small)..<rest.upperBound }
        return phrases.namesEntity(rest) ? rest : who
    }

    /// What a figure is of, without all that only leads there; nil where nothing is left.
    func trimmed(_ stretch: Range<Int>, _ k: Int) -> Range<Int>? {
        let (figure, kind) = (scene.figures[k], records[k].kind)
        var said = withoutTeller(withoutFrame(partOnly(pointed(without(figure, stretch)), before: figure)))
        said = withoutRecord(withoutModal(said, before: figure), before: figure)
        said = withoutTerm(withoutMost(withoutContract(said, before: figure)))
        // `đạt mức cao nhất từ trước đến nay, tăng 2%`: how high it stands is not what moves
        if records[k].change != nil || k > 0 && said.upperBound <= scene.figures[k - 1].lowerBound, words.at(said.lowerBound, said.upperBound, [.filler]) ?? 0 > 2, isMeasure(said) { return nil }
        // `ghi nhận (giảm 8%)`: a word that tells of a change says nothing of what changes
        if records[k].change != nil, words.passage.cue(.recorded, at: said.lowerBound, limit: said.upperBound) == said.count { return nil }
        said = withoutDocument(withVerb(said, before: figure), before: figure)
        if kind == .percent, records[k].change == nil { said = rateOnly(said, before: figure) }
        if kind == .measure { said = farOnly(said, before: figure) }
        if kind == .measure || kind == .money { said = reached(said) }
        return says(said) ? said : nil
    }

    /// `(Theo) kế hoạch, Côn Đảo (sẽ mở …)`: what is said, without the frame before the comma.
    func withoutFrame(_ said: Range<Int>) -> Range<Int> {
        guard let comma = said.last(where: { scene.sentence.contains($0) && scene.mark($0) == .comma }), scene.sentence.contains(said.lowerBound),
            words.before(said.lowerBound, scene.sentence.lowerBound, [.aside]) != nil
        else { return said }
        // `sau kiểm đếm, phân loại`: a list of verbs
        let rest = phrases.trimmedLeft((comma + 1)..<said.upperBound)
        return !rest.isEmpty && words.passage.tokens[rest.lowerBound].isCapitalized || phrases.namesEntity(rest) ? rest : said
    }

    /// `số tiền phải (lên đến gần …)`: what is measured, without the word that leads to the verb.
    func withoutModal(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound <= figure.lowerBound, isMeasure(said), let modal = words.before(said.upperBound, said.lowerBound, [.keep]), modal.count < said.count,
            words.passage.string((said.upperBound - modal.count)..<said.upperBound).lowercased() == "phải"
        else { return said }
        return said.lowerBound..<(said.upperBound - modal.count)
    }

    /// `bị ảnh hưởng, trong đó | mất trắng (13 ha)`: what is said of the part.
    func partOnly(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound <= figure.lowerBound, let part = said.dropFirst().last(where: { words.passage.isSign($0 - 1, ",") && words.passage.cue(.breakdown, at: $0, limit: said.upperBound) != nil }),
            let count = words.passage.cue(.breakdown, at: part, limit: said.upperBound)
        else { return said }
        let rest = phrases.trimmedLeft(part + count..<said.upperBound)
        return rest.isEmpty ? said : rest
    }

    /// `giao dịch (ở mức)`: the verb that a phrase which leads to a figure begins with.
    func leadingVerb(_ lead: Range<Int>) -> Range<Int>? {
        // one syllable alone says too little (`ở`, `giữ`)
        if let holds = words.passage.cue(.holds, at: lead.lowerBound, limit: lead.upperBound), holds > 1, words.passage.cue(.height, at: lead.lowerBound + holds, limit: lead.upperBound) != nil {
            return lead.lowerBound..<lead.lowerBound + holds
        }
        guard let link = words.at(lead.lowerBound, lead.upperBound, [.link]) else { return nil }
        let passive = phrases.isPassive(lead.lowerBound) ? 1 : 0
        guard let verb = words.at(lead.lowerBound + passive, lead.upperBound, [.verb]), verb > 1, passive + verb < link else { return nil }
        return lead.lowerBound..<(lead.lowerBound + passive + verb)
    }

    /// `được cửa hàng niêm yết (ở mức 3 triệu đồng)`: with the verb, though it leads to the figure.
    func withVerb(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.count > 1, phrases.isPassive(said.lowerBound), said.upperBound < figure.lowerBound, words.first(said.dropFirst(), [.verb, .light]) == nil,
            let verb = leadingVerb(said.upperBound..<figure.lowerBound)
        else { return said }
        return said.lowerBound..<verb.upperBound
    }

    /// `ký Quyết định số 35/QĐ-TTg | hỗ trợ (14 tỷ đồng)`: what is done, without the document that says so.
    func withoutDocument(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound <= figure.lowerBound, !isMeasure(said), let number = said.dropFirst(2).first(where: { [.number, .code, .documentNumber].contains(words.passage.tokens[$0].kind) && words.passage.cue(.number, before: $0, limit: said.lowerBound) != nil }) else { return said }
        var end = number + 1
        while end < said.upperBound, words.passage.tokens[end].isGlued { end += 1 }
        return end < said.upperBound && words.at(end, said.upperBound, [.verb, .light, .lift]) != nil ? end..<said.upperBound : said
    }

    /// `nhập về chỉ chịu | thuế nhập khẩu (5%)`: of a rate what is done is no part.
    func rateOnly(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound <= figure.lowerBound, !isMeasure(said), let rate = said.dropFirst().last(where: { words.passage.cue(.levied, at: $0, limit: said.upperBound) != nil && words.passage.cue(.bears, before: $0, limit: said.lowerBound) != nil }),
            (2...5).contains(said.upperBound - rate), words.at(figure.upperBound, scene.sentence.upperBound, [.plan]) == nil
        else { return said }
        return rate..<said.upperBound
    }

    /// `nằm trên quốc lộ 1A và | cách Huế (70 km)`: how far it is, without where it lies.
    func farOnly(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound <= figure.lowerBound, let far = said.dropFirst(2).last(where: { words.passage.cue(.far, at: $0, limit: said.upperBound) != nil }), far + 1 < said.upperBound,
            isAnd(far - 1) || words.passage.isSign(far - 1, ",")
        else { return said }
        return far..<said.upperBound
    }

    /// `giá vàng giao (tháng 8)`: what is measured, without when it is handed over.
    func withoutContract(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound < figure.lowerBound, isMeasure(said) || words.at(said.lowerBound, said.upperBound, [.price]) != nil, scene.sentence.contains(said.upperBound), scene.mark(said.upperBound) == .time,
            let contract = words.phrases.time(.contract, before: said.upperBound, limit: said.lowerBound), contract.count < said.count
        else { return said }
        return said.lowerBound..<(said.upperBound - contract.count)
    }

    /// `ông Nam cho công ty (vay 3 tỷ đồng)`: who lends, and to whom.
    func lends(_ found: inout Finding) {
        guard let who = found.entity, found.property.count == 1, let verb = found.property.first, who.upperBound == verb.lowerBound, words.passage.cue(.lent, at: verb.lowerBound, limit: verb.upperBound) != nil,
            let to = who.dropFirst().first(where: { words.isWord($0, [.for]) && words.passage.string($0..<$0 + 1) == "cho" && words.at($0, who.upperBound, [.speech, .verb, .compound]) ?? 1 == 1 }), to + 1 < who.upperBound, phrases.namesEntity(who.lowerBound..<to)
        else { return }
        (found.entity, found.property) = (phrases.trimmedRight(who.lowerBound..<to), .init(to..<verb.upperBound))
    }

    /// `tỷ lệ nợ xấu ghi nhận (ở mức 2%)`: what is measured, without the word that tells of it.
    func withoutRecord(_ said: Range<Int>, before figure: Range<Int>) -> Range<Int> {
        guard said.upperBound <= figure.lowerBound, isMeasure(said), let record = words.passage.cue(.recorded, before: said.upperBound, limit: said.lowerBound), record < said.count else { return said }
        return phrases.trimmedRight(said.lowerBound..<(said.upperBound - record))
    }

    /// `lợi suất trái phiếu kỳ hạn (10 năm tăng lên 4%)`: what is measured, without the term that a figure says.
    func withoutTerm(_ said: Range<Int>) -> Range<Int> {
        guard isMeasure(said), scene.sentence.contains(said.upperBound), case .figure(let next) = scene.mark(said.upperBound), records[next].kind == .duration,
            let term = words.passage.cue(.term, before: said.upperBound, limit: said.lowerBound), term < said.count
        else { return said }
        return phrases.trimmedRight(said.lowerBound..<said.upperBound - term)
    }

    /// `Tổng cục Thuế ghi nhận tổng trị giá …`: what is measured, without who tells of it.
    func withoutTeller(_ said: Range<Int>) -> Range<Int> {
        guard let tells = words.first(said, [.lift, .speech]), tells.lowerBound > said.lowerBound, tells.upperBound < said.upperBound,
            words.at(tells.upperBound, said.upperBound, [.measure]) != nil, phrases.namesEntity(said.lowerBound..<tells.lowerBound)
        else { return said }
        return tells.upperBound..<said.upperBound
    }

    /// `(nhập siêu) lớn nhất cả nước`: what is measured, without how it ranks.
    func withoutMost(_ said: Range<Int>) -> Range<Int> {
        guard said.count > 3, said.upperBound <= scene.sentence.upperBound, isMeasure(said),
            let most = said.dropFirst(3).first(where: { words.passage.string($0..<$0 + 1) == "nhất" && words.at($0 - 1, $0 + 1, [.measure, .verb, .compound, .head]) != 2 && ($0 + 1 == said.upperBound || words.isWord($0 + 1, [.whole]) || words.at($0 + 1, said.upperBound, [.whole, .world, .place]) != nil) })
        else { return said }
        // `ấn tượng nhất`
        let adjective = words.before(most, said.lowerBound, [.compound, .aux, .verb])?.count == 2 && most - 2 > said.lowerBound + 1 ? 2 : 1
        let rest = phrases.trimmedRight(said.lowerBound..<(most - adjective))
        return rest.count > 1 ? rest : said
    }

    /// `cả nước (tính đến ngày 9/9)`: who, without the time in brackets.
    func withoutTimes(_ who: Range<Int>) -> Range<Int> {
        guard who.upperBound <= scene.sentence.upperBound, who.lowerBound >= scene.sentence.lowerBound, let last = who.last, scene.mark(last) == .close,
            let open = who.last(where: { scene.mark($0) == .open }), open > who.lowerBound, (open..<last).contains(where: { scene.mark($0) == .time })
        else { return who }
        return phrases.trimmedRight(who.lowerBound..<open)
    }

    /// `(doanh số của) 7 cửa hàng đã giảm`, `cao su đạt`: who, without how it moved. Nil where it begins with that (`đạt 4 tấn`).
    func unmovedWho(_ who: Range<Int>) -> Range<Int>? {
        if !words.passage.tokens[who.lowerBound].isCapitalized, words.isChange(at: who.lowerBound, who.upperBound) || words.isWord(who.lowerBound, [.reach]) { return nil }
        if who.count > 1, !words.passage.tokens[who.upperBound - 1].isCapitalized, words.isWord(who.upperBound - 1, [.reach, .share]), words.before(who.upperBound, who.lowerBound, [.reach, .share])?.count == 1 {
            return unmovedWho(phrases.trimmedRight(who.lowerBound..<who.upperBound - 1))
        }
        // `UBND tỉnh giao (chỉ tiêu 90 tỷ đồng)`
        if who.count > 2, who.upperBound < scene.sentence.upperBound, words.passage.string(who.upperBound - 1..<who.upperBound) == "giao", words.at(who.upperBound, scene.sentence.upperBound, [.plan, .measure]) != nil { return phrases.trimmedRight(who.lowerBound..<who.upperBound - 1) }
        let change = who.dropFirst().first { at in
            words.at(at, who.upperBound, [.aux]).map { at + $0 < who.upperBound && words.isChange(at: at + $0, who.upperBound) } ?? false
        }
        return change.map { phrases.trimmedRight(who.lowerBound..<$0) } ?? who
    }

    /// `Chị Hạnh kể: "64 nghìn đồng thì …"`, `… Phó Chủ tịch xã, cho biết đã có (31 hộ)`: who speaks is not whom it is of.
    /// - Parameter isMeasured: what is said of the figure is measured, and not done.
    func speaks(_ who: Range<Int>, before k: Int, isMeasured: Bool) -> Bool {
        let figure = scene.figures[k].lowerBound
        guard scene.sentence.contains(who.lowerBound), who.upperBound < figure else { return false }
        let between = who.upperBound..<figure
        if let colon = between.first(where: { words.passage.isSign($0, ":") }), colon + 1 < figure, phrases.isOpeningQuote(colon + 1) { return true }
        // `…, Chủ tịch tỉnh, cho biết thu ngân sách đạt (4.000 tỷ đồng)`: who holds an office speaks of what is measured
        if isMeasured, words.phrases.placeWord(at: who.lowerBound, limit: who.upperBound, where: { $0 == .title }) != nil, tells(who.upperBound, figure) { return true }
        let behind = who.upperBound + (scene.mark(who.upperBound) == .comma ? 1 : 0)
        let small = words.modifier(before: figure, who.upperBound) ?? 0
        return behind < figure && words.at(behind, figure, [.speech]) ?? 0 > 1 && words.before(figure - small, who.upperBound, [.have]) != nil
    }

    /// `(Chủ tịch tỉnh), sáng nay, cho biết`, `(Giám đốc An Phú), ông Lê Ba cho biết`, `(Giám đốc Hội Làng nghề) truyền thống đánh giá`: a
    /// word of speech follows, with nobody between but by name.
    private func tells(_ end: Int, _ figure: Int) -> Bool {
        var at = end
        let isParted = at < figure && scene.mark(at) == .comma
        while at < figure, scene.mark(at) == .comma || scene.mark(at) == .time || isParted && (words.passage.tokens[at].isCapitalized || words.passage.cue(.honorific, at: at, limit: at + 1) != nil) { at += 1 }
        let limit = isParted ? min(at + 1, figure) : (at..<min(at + 6, figure)).first { scene.mark($0) != .word } ?? min(at + 6, figure)
        return (at..<max(at, limit)).contains { words.at($0, figure, [.speech]) != nil }
    }

    /// `(cả) quý An Phú (lỗ …)`: who, without the time before the name.
    func behindTime(_ who: Range<Int>) -> Range<Int> {
        guard who.count > 1, words.phrases.time(.unit, at: who.lowerBound, limit: who.upperBound)?.count == 1, words.isOnlyName(who.lowerBound + 1) else { return who }
        return (who.lowerBound + 1)..<who.upperBound
    }

    /// `(doanh thu) của dự án`, `trong quá trình thực hiện`: who it is without the preposition; what is only a circumstance is nobody.
    func named(_ entity: Range<Int>) -> Range<Int>? {
        let who = afterOf(entity)
        // `(ô tô) các loại`
        if words.at(who.lowerBound, who.upperBound, [.empty]) == who.count, words.at(who.lowerBound, who.upperBound, [.head]) != who.count { return nil }
        return who == entity || words.at(entity.lowerBound, entity.upperBound, [.of]) != nil || phrases.namesEntity(who) ? who : nil
    }

    /// `(hai nước) này đều có chính sách`: what is said, without the words that point back.
    func pointed(_ said: Range<Int>) -> Range<Int> {
        var start = said.lowerBound
        while let count = words.at(start, said.upperBound, [.this]) { start += count }
        return start..<said.upperBound
    }

    /// `(5 mặt hàng) đạt kim ngạch`: the measure that an amount is of, without the word that ties it.
    func reached(_ said: Range<Int>) -> Range<Int> {
        guard let reach = words.at(said.lowerBound, said.upperBound, [.attain]),
            words.at(said.lowerBound + reach, said.upperBound, [.measure]) ?? 0 > 1
        else { return said }
        return (said.lowerBound + reach)..<said.upperBound
    }

    /// `Tốc độ tăng trưởng của Việt Nam bình quân đạt 5,9%`: whose it is, without the average.
    func withoutAverage(_ entity: Range<Int>) -> Range<Int> {
        guard let average = words.before(entity.upperBound, entity.lowerBound, [.average]), average.count < entity.count,
            !words.passage.tokens[entity.upperBound - 1].isCapitalized
        else { return entity }
        return entity.lowerBound..<(entity.upperBound - average.count)
    }

    /// `Theo Sở Du lịch, …`: who says it is not whom it is of.
    func isSource(_ entity: Range<Int>) -> Bool {
        guard entity.lowerBound > scene.sentence.lowerBound, entity.upperBound < scene.sentence.upperBound,
            scene.sentence.contains(entity.lowerBound), scene.mark(entity.upperBound) == .comma
        else { return false }
        if let aside = words.before(entity.lowerBound, scene.sentence.lowerBound, [.aside]) {
            return words.before(entity.lowerBound, scene.sentence.lowerBound, [.baseEnd])?.count == aside.count
        }
        // `Theo ông Lê Văn Hòa, Vụ trưởng Vụ Tài chính, …`: nor is what he is
        guard scene.mark(entity.lowerBound - 1) == .comma else { return false }
        let end = entity.lowerBound - 1
        var start = end
        while start > scene.sentence.lowerBound, end - start < 10, scene.mark(start - 1) == .word { start -= 1 }
        guard let aside = words.at(start, end, [.aside]), words.at(start, end, [.baseEnd]) == aside else { return false }
        return words.passage.cue(.honorific, at: start + aside, limit: end) != nil
    }
}
