import Lexicon
import Numbers
import VietText

/// The same time of another year, and times in brackets.
extension Clause {
    /// `tháng đầu năm tăng 2% so với cùng kỳ 2019`: the year after, where no day of publication says it.
    func yearCompared(with time: TimeExpression) -> Int? {
        guard resolver.years.published == nil, time.listed.isEmpty else { return nil }
        switch time.form {
        case .points(let point, nil) where point.year == .unsaid: break
        case .bareMonths: break
        case .lastUnits(let count, .month, future: false) where count < 12: break
        default: return nil
        }
        for placed in times where placed.standing == .compared && placed.time.tokens.lowerBound > time.tokens.upperBound {
            guard case .points(let base, nil) = placed.time.form, case .year = base.part, case .said(let year) = base.year else { continue }
            let at = placed.time.tokens.lowerBound
            if (max(sentence.lowerBound, at - 3)..<at).contains(where: { reader.isSameTime(at: $0, limit: at) }) { return year + 1 }
        }
        return nil
    }

    /// `quý IV/2021 … Theo đó, quý IV lãi …`: the quarter that was said with its year, where no day of publication says which; months are of too many years.
    func yearRepeated(_ time: TimeExpression) -> Int? {
        guard resolver.years.published == nil, case .points(let point, nil) = time.form, point.year == .unsaid, case .quarter = point.part, time.listed.isEmpty else { return nil }
        return earlier.last { said in
            !said.inferred && point.bounds(in: said.start.year).map { $0.first == said.start && $0.last == said.end } ?? false
        }?.start.year
    }

    /// `Năm 2021, tỷ lệ là 4% (quý I 3%)`: a part of the year that the bracket stands in.
    func yearOutside(_ placed: Periods.Placed) -> Int? {
        guard let bracket = placed.bracket, case .points(let point, nil) = placed.time.form, point.year == .unsaid, placed.time.listed.isEmpty, !point.isDay else { return nil }
        let outside = times.last { $0.bracket == nil && $0.standing == .governs && $0.time.tokens.upperBound <= bracket.lowerBound }
        guard case .points(let year, nil) = outside?.time.form, case .year = year.part, case .said(let said) = year.year else { return nil }
        return said
    }

    /// `Trong năm 2020, tính đến nay`: the time that is said right before a word that says no time.
    func said(beside now: Periods.Placed) -> Periods.Placed? {
        guard now.time.tokens.count > 2 else { return nil }
        return times.last {
            $0.standing == .governs && $0.bracket == nil && $0.time.isAdverbial && $0.time.relation == .during && $0.time.form != .open && $0.time.form != .now && $0.time.form != .fiscal
                && now.time.tokens.lowerBound - $0.time.tokens.upperBound == 1 && passage.isSign($0.time.tokens.upperBound, ",")
        }
    }

    /// `(cùng kỳ năm trước đạt 30 tỷ đồng)`, `Cùng kỳ, giá tăng 5%`: the year of the same time that a figure is of; nil where none is said.
    func sameTime(of figure: Range<Int>) -> TimePoint.Year? {
        if let year = sameTime(behind: figure) { return year }
        let floor = max(sentence.lowerBound, figure.lowerBound - 12, lastFigure(before: figure.lowerBound)?.upperBound ?? 0)
        func opening(before end: Int) -> Int {
            var open = end
            while open > floor, passage.tokens[open - 1].kind != .punctuation { open -= 1 }
            return open
        }
        var open = opening(before: figure.lowerBound)
        // `…, trong khi cùng kỳ năm trước là 15 tấn`
        if let aside = reader.word(.further, at: open, limit: figure.lowerBound), reader.isSameTime(at: open + aside.count, limit: figure.lowerBound) { open += aside.count }
        if !reader.isSameTime(at: open, limit: figure.lowerBound), open > floor, passage.tokens[open - 1].isSign(",") {
            // `Cùng kỳ năm trước, số vụ là 20 vụ`
            let comma = open - 1
            open = opening(before: comma)
            // `…, trong khi cùng kỳ năm trước, xã thu 15 tấn`
            if let aside = reader.word(.further, at: open, limit: comma), reader.isSameTime(at: open + aside.count, limit: comma) { open += aside.count }
            guard comma - open <= 5 else { return nil }
        }
        guard open == sentence.lowerBound || passage.tokens[open - 1].kind == .punctuation || reader.word(.further, before: open, limit: floor) != nil, reader.isSameTime(at: open, limit: figure.lowerBound) else { return nil }
        return year(of: open..<figure.lowerBound)
    }

    /// `so với con số 30 tỷ đồng (của) cùng kỳ năm trước`
    private func sameTime(behind figure: Range<Int>) -> TimePoint.Year? {
        let limit = sentence.upperBound
        let at = figure.upperBound + (reader.word(.of, at: figure.upperBound, limit: limit)?.count ?? 0)
        guard reader.isSameTime(at: at, limit: limit) else { return nil }
        let start = max(sentence.lowerBound, figure.lowerBound - 8, lastFigure(before: figure.lowerBound)?.upperBound ?? 0)
        guard let base = (start..<figure.lowerBound).last(where: { reader.word(.base, at: $0, limit: figure.lowerBound) != nil }), let word = reader.word(.base, at: base, limit: figure.lowerBound),
            passage.cue(.compared, at: base + word.count, limit: figure.lowerBound) != nil
        else { return nil }
        return year(of: at..<min(limit, at + 6))
    }

    /// The year of `cùng kỳ năm 2019`, `cùng kỳ năm trước`; nil where another time is said there.
    func year(of same: Range<Int>) -> TimePoint.Year? {
        guard let inside = times.first(where: { $0.time.tokens.lowerBound >= same.lowerBound && $0.time.tokens.upperBound <= same.upperBound }) else { return .relative(-1) }
        guard case .points(let point, nil) = inside.time.form, case .year = point.part, point.year != .unsaid else { return nil }
        return point.year
    }

    /// `kim ngạch (lũy kế đến hết ngày 15/9/2022) đạt …`, `vào đợt kiểm kê (tháng 8/2021), kho có …`: a time that fills a bracket behind words.
    func isFilling(_ time: TimeExpression, _ bracket: Range<Int>, before figure: Range<Int>) -> Bool {
        guard followsWords(bracket), bracket.upperBound < figure.lowerBound, time.tokens.upperBound == bracket.upperBound, time.tokens.count > 1, time.relation != .until, !time.isSpan,
            counted(bracket.upperBound..<figure.lowerBound) == 0
        else { return false }
        let lead = bracket.lowerBound + 1..<time.tokens.lowerBound
        return lead.isEmpty || passage.cue(.cumulated, at: lead.lowerBound, limit: lead.upperBound) == lead.count
            || passage.phrases.context(ContextRole.timeLead.mask, at: lead.lowerBound, limit: lead.upperBound) == lead.count
    }

    /// `64.000 rupi (31 triệu USD) trong năm 2019`: the bracket right behind a figure says its sum in other money.
    func isGloss(_ draft: RecordBuilder.Draft) -> Bool {
        let open = draft.tokens.lowerBound - 1
        guard draft.record.kind == .money, open > sentence.lowerBound, passage.isSign(open, "("), passage.isSign(draft.tokens.upperBound, ")") else { return false }
        return lastFigure(before: open)?.upperBound == open
    }

    /// Not behind a name or a figure, nor behind `kể từ khi triển khai`.
    private func followsWords(_ bracket: Range<Int>) -> Bool {
        let open = bracket.lowerBound
        return open > sentence.lowerBound && passage.tokens[open - 1].kind == .syllable && !passage.tokens[open - 1].isCapitalized && lastFigure(before: open)?.upperBound != open
            && !(max(sentence.lowerBound, open - 6)..<open).contains { passage.cue(.when, at: $0, limit: open) != nil }
    }
}
