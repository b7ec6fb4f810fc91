import Lexicon
import Numbers
import VietText

/// The times of one sentence, and which of them governs a figure in it.
struct Clause {
    let passage: Passage
    let reader: TimeReader
    let resolver: TimeResolver
    let sentence: Range<Int>
    let times: [Periods.Placed]
    let earlier: [ResolvedTime]
    /// All figures of the sentence, in order.
    let figures: ArraySlice<Range<Int>>
    /// How many commas and the like stand before each token of the sentence.
    private let separators: [Int32]
    /// The first word that says that something goes on since a time.
    private let running: Int?
    /// How many times on either side of a figure are asked whether they govern it.
    private static let reach = 32
    /// The figures that have their own times right behind them, two or more, by the first tokens of these.
    private let paired: [Int: Range<Int>]
    /// A figure before was a goal or a forecast.
    private(set) var isAhead = false
    /// The time of the figure before.
    var last: (time: ResolvedTime, kind: PeriodKind)?
    /// That of the last figure outside brackets.
    private(set) var lastOpen: (time: ResolvedTime, kind: PeriodKind)?

    init(
        passage: Passage, reader: TimeReader, resolver: TimeResolver, sentence: Range<Int>, times: [Periods.Placed],
        earlier: [ResolvedTime], figures: ArraySlice<Range<Int>>
    ) {
        (self.passage, self.reader, self.resolver) = (passage, reader, resolver)
        (self.sentence, self.times, self.earlier, self.figures) = (sentence, times, earlier, figures)
        let isAsked = !times.isEmpty && !figures.isEmpty
        paired = times.count > 1 && figures.count > 1 ? Self.paired(times, figures, passage) : [:]
        separators = isAsked ? Self.separators(passage, sentence) : []
        running = isAsked ? sentence.first { reader.word(.running, at: $0, limit: sentence.upperBound) != nil } : nil
    }

    /// `12 tấn năm 2015 và 15 tấn trong năm 2016`
    private static func paired(_ times: [Periods.Placed], _ figures: ArraySlice<Range<Int>>, _ passage: Passage) -> [Int: Range<Int>] {
        var pairs: [Int: Range<Int>] = [:]
        for placed in times where placed.standing == .governs && placed.bracket == nil && placed.time.relation == .during {
            let start = beforeBracket(placed.time.tokens.lowerBound, passage)
            let next = figures.partitioningIndex { $0.upperBound > start }
            if next > figures.startIndex, figures[next - 1].upperBound == start { pairs[placed.time.tokens.lowerBound] = figures[next - 1] }
        }
        return pairs.count > 1 ? pairs : [:]
    }

    /// `12 tấn (chiếm 3%) | năm 2015`: where the bracket opens that ends right before a token, else the token.
    private static func beforeBracket(_ end: Int, _ passage: Passage) -> Int {
        guard end > 0, passage.tokens[end - 1].isSign(")") else { return end }
        return (max(0, end - 14)..<end).last { passage.tokens[$0].isSign("(") } ?? end
    }

    /// Takes note of a figure that was governed.
    mutating func governed(_ draft: RecordBuilder.Draft) {
        if draft.record.status == .target || draft.record.status == .forecast { isAhead = true }
        if !isInBracket(draft.tokens) { lastOpen = last }
    }

    func isInBracket(_ figure: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, figure.lowerBound - 30)..<figure.lowerBound
        return before.last { passage.isSign($0, "(") || passage.isSign($0, ")") }.map { passage.isSign($0, "(") } ?? false
    }

    enum Governing {
        case time(ResolvedTime, PeriodKind)
        /// A time without value governs, or the figure holds at any time.
        case nothing
        case carried
    }

    func governing(_ draft: RecordBuilder.Draft) -> Governing {
        let status = draft.record.status
        let ahead = status == .target || status == .forecast || status == nil && isAhead
        var best: (cost: Int, placed: Periods.Placed)?
        // a sentence without end has many times and many figures
        let next = times.partitioningIndex { $0.time.tokens.lowerBound >= draft.tokens.lowerBound }
        for placed in times[max(0, next - Self.reach)..<min(times.count, next + Self.reach)] {
            if placed.standing == .compared, draft.record.change != nil, isOfChange(placed.time) { continue }
            guard let cost = cost(placed, for: draft.tokens, ahead: ahead || status == .proposal) else { continue }
            if cost < best?.cost ?? Int.max { best = (cost, placed) }
        }
        guard var best else { return .carried }
        if case .now = best.placed.time.form {
            // `Trong năm 2020, tính đến thời điểm này, …`
            guard let beside = said(beside: best.placed) else { return .nothing }
            best.placed = beside
        }
        if let time = dealt(best.placed, to: draft.tokens) { return .time(time, .during) }
        if status == .norm, best.cost >= 100 { return .nothing }
        // `cùng kỳ năm trước (30 tỷ đồng)`: of which months is said elsewhere
        if best.placed.standing == .compared, !best.placed.time.isYearSaid { return .nothing }
        guard let time = resolve(best.placed, ahead: ahead) else { return .nothing }
        return .time(time, kind(of: best.placed.time, time, ahead: ahead, at: draft.tokens.lowerBound))
    }

    private func resolve(_ placed: Periods.Placed, ahead: Bool) -> ResolvedTime? {
        let future = ahead && placed.time.relation != .asOf
        if let year = yearBefore(placed.time) ?? yearOutside(placed) ?? yearCompared(with: placed.time) ?? yearRepeated(placed.time) {
            var time = placed.time
            switch time.form {
            case .points(let point, nil): time.form = .points(TimePoint(point.part, .said(year)), nil)
            case .bareMonths(let count), .lastUnits(let count, _, _): time.form = TimeReader.months(count, last: false, .said(year))
            default: break
            }
            var resolved = resolver.resolve(time, future: future, earlier: [])
            resolved?.inferred = true
            return resolved
        }
        return resolver.resolve(placed.time, future: future, earlier: earlier + earlierHere(placed.time))
    }

    /// `giữa tháng 3/2019 kho có 31 tấn, lên 47 tấn vào tháng 5`: the year of the time before it in the sentence, or the next one.
    private func yearBefore(_ time: TimeExpression) -> Int? {
        guard case .points(let point, nil) = time.form, point.year == .unsaid, time.listed.isEmpty else { return nil }
        switch point.part {
        case .month, .day: break
        case .half where resolver.years.published == nil: break
        default: return nil
        }
        let before = times[..<times.partitioningIndex { $0.time.tokens.lowerBound >= time.tokens.lowerBound }].suffix(Self.reach)
        for placed in before.reversed() where placed.standing == .governs && placed.bracket == nil && placed.time.relation != .deadline && placed.time.relation != .until {
            guard case .points(let earlier, let last) = placed.time.form, case .said(let year) = last?.year ?? earlier.year,
                let known = (last ?? earlier).bounds(in: year), let here = point.bounds(in: year)
            else { continue }
            if let published = resolver.years.published {
                let found = here.first >= known.first ? year : year + 1
                return point.bounds(in: found).map { $0.first <= published } == true && found != published.year ? found : nil
            }
            return here.first >= known.first ? year : nil
        }
        return nil
    }

    /// What the sentence says of time before an expression.
    private func earlierHere(_ time: TimeExpression) -> [ResolvedTime] {
        let before = times[..<times.partitioningIndex { $0.time.tokens.lowerBound >= time.tokens.lowerBound }].suffix(Self.reach)
        return before.filter { $0.standing == .governs }.compactMap { resolver.resolve($0.time, future: false, earlier: earlier) }
    }

    /// The time that is said at a reference's tokens.
    func said(at tokens: Range<Int>) -> (time: ResolvedTime, placed: Periods.Placed)? {
        for placed in times where placed.time.tokens.overlaps(tokens) {
            if let time = resolver.resolve(placed.time, future: false, earlier: earlier) { return (time, placed) }
        }
        return nil
    }

    /// `Các năm 2015, 2016 và 2017 lần lượt thu 12, 13 và 15 tỷ đồng`: one of the times for each figure.
    private func dealt(_ placed: Periods.Placed, to figure: Range<Int>) -> ResolvedTime? {
        let time = placed.time
        let points = time.listed
        guard points.count > 1 else { return nil }
        let behind = firstFigure(from: time.tokens.upperBound)
        let first = time.tokens.upperBound <= figure.lowerBound ? behind : behind - points.count
        guard first >= figures.startIndex, first + points.count <= figures.endIndex,
            let at = figures[first..<(first + points.count)].firstIndex(of: figure),
            (min(time.tokens.upperBound, figures[first].lowerBound - 4)..<figures[first].lowerBound).contains(where: {
                $0 >= sentence.lowerBound && passage.phrases.context(ContextRole.order.mask, at: $0, limit: figures[first].lowerBound) != nil
            })
        else { return nil }
        var point = points[at - first]
        if point.year == .unsaid, let last = points.last { point.year = last.year }
        var one = time
        (one.form, one.listed) = (.points(point, nil), [])
        return resolver.resolve(one, future: false, earlier: earlier)
    }

    /// `Đến năm 2030, tỉnh có 50 khu công nghiệp`: what is told of a time to come is a goal.
    func isDue(_ draft: RecordBuilder.Draft) -> Bool {
        guard let published = resolver.years.published,
            let placed = times.last(where: { $0.time.tokens.upperBound <= draft.tokens.lowerBound && $0.standing == .governs && $0.bracket == nil }),
            placed.time.relation == .until || placed.time.relation == .asOf, placed.time.isAdverbial,
            case .points(let point, nil) = placed.time.form, case .year = point.part, case .said(let year) = point.year, year > published.year
        else { return false }
        let (start, end) = (placed.time.tokens.lowerBound, placed.time.tokens.upperBound)
        guard start == sentence.lowerBound || passage.tokens[start - 1].kind == .punctuation else { return false }
        return !(end..<draft.tokens.lowerBound).contains { passage.phrases.context(ContextRole.past.mask, at: $0, limit: draft.tokens.lowerBound) != nil }
    }

    /// How far a time is from governing a figure; nil where it cannot.
    private func cost(_ placed: Periods.Placed, for figure: Range<Int>, ahead: Bool) -> Int? {
        let time = placed.time
        guard placed.standing != .none, time.relation != .outside, !time.tokens.overlaps(figure), !isMention(time) else { return nil }
        if placed.standing == .compared { return isGloss(figure, on: time) ? 0 : nil }
        if placed.standing == .level { return figure.upperBound == time.tokens.lowerBound ? 0 : nil }
        if let bracket = placed.bracket, !bracket.contains(figure.lowerBound) {
            // `67 vụ (năm 2020)`: only the figure right before the bracket
            guard figure.upperBound == bracket.lowerBound, time.tokens.lowerBound == bracket.lowerBound + 1,
                time.tokens.upperBound == bracket.upperBound
            else { return isFilling(time, bracket, before: figure) ? 600 : nil }
            return 0
        }
        if time.relation == .deadline, !ahead { return nil }
        if time.relation == .until, !ahead, lies(ahead: time) { return nil }
        // `từ mức 7,3% của tháng Tám xuống 7,2%`: of that figure only
        if isOf(time) { return time.tokens.lowerBound - 1 == figure.upperBound ? 0 : nil }
        if isApposed(time, to: figure) { return 0 }
        if let own = paired[time.tokens.lowerBound], own == figure { return 0 }
        if let level = levelBefore(time) { return level == figure ? 0 : nil }
        if time.tokens.upperBound <= figure.lowerBound {
            let between = time.tokens.upperBound..<figure.lowerBound
            let parts = segments(between)
            // a figure with a time of its own
            if paired[time.tokens.lowerBound] != nil, paired[figure.upperBound] != nil { return nil }
            // `do năm 2016 mất mùa nên …`
            if !passage.isSign(time.tokens.upperBound, ","), reader.word(.cause, before: time.tokens.lowerBound, limit: sentence.lowerBound) != nil { return 620 }
            if placed.standing == .ofPlan {
                return parts <= 1 && between.count <= 10 && counted(between) == 0 ? 0 : nil
            }
            // `trong tháng 9 giữ nhịp tăng của tháng 8, đạt …`
            let isNouns = !time.isAdverbial && reader.word(.of, before: time.tokens.lowerBound, limit: max(sentence.lowerBound, time.tokens.lowerBound - 1)) != nil
                && times.contains { $0.time.isAdverbial && $0.standing == .governs && $0.bracket == nil && $0.time.tokens.upperBound < time.tokens.lowerBound }
            guard parts == 0 else { return 400 + min(between.count, 199) + (isNouns ? 200 : 0) }
            return counted(between) > 0 ? 140 : isTrailing(time) ? 130 : min(between.count, 90)
        }
        let between = behindBracket(figure.upperBound, time.tokens.lowerBound)..<time.tokens.lowerBound
        guard placed.standing == .governs, belongs(time) else { return nil }
        // `thanh lý 40 ha bị hỏng do bão năm 2013`
        if !time.isAdverbial, between.contains(where: { reader.word(.cause, at: $0, limit: between.upperBound) != nil }) { return 720 }
        if segments(between) > 0 { return closes(time, from: figure) ? 800 + min(between.count, 99) : nil }
        guard between.count <= 14 else { return closes(time, from: figure) ? 800 + min(between.count, 99) : nil }
        if time.relation == .until, leadsToLevel(time) { return nil }
        switch time.form {
        case .now: return between.count <= 4 ? 130 : nil
        case .same: return 120
        default:
            if time.isSpan, !time.isAdverbial { return 700 }
            return (counted(between) == 0 ? 100 : 160) + (time.isAdverbial ? 0 : 200)
        }
    }

    /// `310 tỷ đồng (13 triệu USD) vào cuối năm 2021`: behind the bracket that opens right behind a figure.
    private func behindBracket(_ start: Int, _ limit: Int) -> Int {
        guard start < limit, passage.isSign(start, "("), let close = (start..<min(start + 12, limit)).first(where: { passage.isSign($0, ")") }), limit - close <= 3 else { return start }
        return close + 1
    }

    /// `tăng 30 tỷ đồng so với năm 2019 (12%)`: the bracket says the same change again, and not what there was in 2019.
    private func isOfChange(_ time: TimeExpression) -> Bool {
        lastFigure(before: time.tokens.lowerBound).map { segments($0.upperBound..<time.tokens.lowerBound) == 0 } ?? false
    }

    /// `tăng so với năm 2019 (30 tỷ đồng)`: what there was at the time that is compared with.
    private func isGloss(_ figure: Range<Int>, on time: TimeExpression) -> Bool {
        let open = time.tokens.upperBound
        guard open < figure.lowerBound, figure.lowerBound - open <= 3, passage.isSign(open, "(") else { return false }
        return !(open..<figure.lowerBound).contains { passage.phrases.longest(.change, at: $0, limit: figure.lowerBound) != nil }
    }

    /// `đạt 75 tỷ đồng, tăng 6% trong 4 tháng đầu năm.`: a time that ends the sentence is that of all its figures that have none.
    private func closes(_ time: TimeExpression, from figure: Range<Int>) -> Bool {
        guard time.isAdverbial, time.relation == .during, let last = lastFigure(before: time.tokens.lowerBound) else { return false }
        switch time.form {
        case .points, .bareMonths, .lastUnits: break
        default: return false
        }
        let end = time.tokens.upperBound
        let between = last.upperBound..<time.tokens.lowerBound
        // `5 tỷ đồng (3%) trong tháng Ba`, `… 20 hộ, từ ngày 3/5 đến ngày 9/5.`; not `rộng 20 ha, dự kiến hoàn thành trong quý II`
        let parts = segments(between)
        let isBracketed = passage.isSign(between.lowerBound, ")")
        guard parts == 0 || parts == 1 && (isBracketed ? last.lowerBound - figure.upperBound <= 2 : segments(between.dropLast()) == 0) else { return false }
        guard between.count <= 8 || !between.contains(where: { passage.phrases.begins(.status, at: $0) }) else { return false }
        return time.tokens.lowerBound - figure.upperBound <= 40 && between.count <= 20
            && (end >= sentence.upperBound || end == sentence.upperBound - 1 && passage.tokens[end].kind == .punctuation)
            && !(figure.upperBound..<time.tokens.lowerBound).contains { passage.tokens[$0].isSign(";") || passage.tokens[$0].isSign(":") }
    }

    /// Whether a time with `đến` has not yet come, so that it is a deadline.
    private func lies(ahead time: TimeExpression) -> Bool {
        guard let resolved = resolver.resolve(time, future: false, earlier: earlier) else { return true }
        if let published = resolver.years.published { return resolved.end > published && resolved.start > published }
        guard let current = resolver.years.current(at: time.tokens.lowerBound) else { return false }
        return resolved.end.year > current
    }

    private func kind(of time: TimeExpression, _ resolved: ResolvedTime, ahead: Bool, at figure: Int) -> PeriodKind {
        switch time.relation {
        case .deadline: return .by
        case .asOf, .until:
            guard ahead else { return .asOf }
            if let published = resolver.years.published { return resolved.end > published ? .by : .asOf }
            return .by
        default: break
        }
        if let running, running < figure, reader.word(.running, at: running, limit: figure) != nil { return .asOf }
        return .during
    }

    /// Whether a time stands right behind a figure as its own adverbial: `tăng 71 triệu người trong năm 2024 và sẽ …`.
    private func isTrailing(_ time: TimeExpression) -> Bool {
        guard time.isAdverbial, let last = lastFigure(before: time.tokens.lowerBound) else { return false }
        let between = last.upperBound..<time.tokens.lowerBound
        return between.count <= 4 && segments(between) == 0
    }

    /// Whether a time behind figures is theirs and not of what follows it: `… và năm 2022 đạt 91 điểm`.
    private func belongs(_ time: TimeExpression) -> Bool {
        let start = time.tokens.lowerBound
        if reader.word(.and, before: start, limit: sentence.lowerBound) != nil { return false }
        let end = time.tokens.upperBound
        guard !time.isAdverbial, end < sentence.upperBound else { return true }
        let next = passage.tokens[end]
        return next.kind == .punctuation || reader.word(.and, at: end, limit: sentence.upperBound) != nil
            || reader.word(.base, at: end, limit: sentence.upperBound) != nil || reader.word(.cause, at: end, limit: sentence.upperBound) != nil
    }

    /// `dự án được cấp từ các năm trước`: a time without value that stands inside a clause dates nothing, and ends nothing.
    func isMention(_ time: TimeExpression) -> Bool {
        let start = time.tokens.lowerBound
        guard time.form == .open, !time.isAdverbial, start > sentence.lowerBound + 1, passage.tokens[start - 1].kind != .punctuation else { return false }
        // `6,4% của tháng trước đó`
        return !isOf(time) && lastFigure(before: start)?.upperBound != start
    }

    /// `của tháng Tám` right behind a figure.
    func isOf(_ time: TimeExpression) -> Bool {
        let at = time.tokens.lowerBound - 1
        guard at > sentence.lowerBound, !time.isAdverbial, lastFigure(before: at)?.upperBound == at else { return false }
        return reader.word(.of, at: at, limit: at + 1) != nil
    }

    /// `trong 30 ngày, từ ngày 7-4 đến ngày 7-5`: the days that a duration takes.
    private func isApposed(_ time: TimeExpression, to figure: Range<Int>) -> Bool {
        guard case .points(let first, .some) = time.form, first.isDay, time.tokens.lowerBound == figure.upperBound + 1
        else { return false }
        return passage.tokens[figure.upperBound].isSign(",") || passage.tokens[figure.upperBound].isSign("(")
    }

    /// The figure whose own time stands between it and the level reached: `từ 15 tỷ đồng năm 2021 lên 25 tỷ đồng`.
    private func levelBefore(_ time: TimeExpression) -> Range<Int>? {
        let start = time.tokens.lowerBound
        guard time.relation != .until, leadsToLevel(time),
            case let open = Self.beforeBracket(start, passage), let before = lastFigure(before: open), open - before.upperBound <= 4,
            segments(before.upperBound..<open) == 0, reader.word(.and, before: start, limit: before.upperBound) == nil
        else { return nil }
        let opening = max(sentence.lowerBound, before.lowerBound - 4)..<before.lowerBound
        return opening.contains { reader.word(.from, at: $0, limit: before.lowerBound) != nil } ? before : nil
    }

    /// Whether a level that is reached stands right behind a time: `năm 2021 lên 25 tỷ đồng`, `đến năm 2016 đạt 9%`.
    private func leadsToLevel(_ time: TimeExpression) -> Bool {
        let end = time.tokens.upperBound
        guard let word = passage.cue(.level, at: end, limit: sentence.upperBound) else { return false }
        let next = firstFigure(from: end + word)
        return next < figures.endIndex && figures[next].lowerBound <= end + word + 3
    }

    /// How many commas and the like part two places.
    private func segments(_ range: Range<Int>) -> Int {
        Int(separators[range.upperBound - sentence.lowerBound] - separators[range.lowerBound - sentence.lowerBound])
    }

    private static func separators(_ passage: Passage, _ sentence: Range<Int>) -> [Int32] {
        var counts: [Int32] = [0]
        counts.reserveCapacity(sentence.count + 1)
        var count: Int32 = 0
        for token in passage.tokens[sentence] {
            switch token.scalar {
            case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x2E: count += 1
            default: if token.isDash, !token.isGlued { count += 1 }
            }
            counts.append(count)
        }
        return counts
    }

    /// How many figures begin in a range.
    func counted(_ range: Range<Int>) -> Int { firstFigure(from: range.upperBound) - firstFigure(from: range.lowerBound) }

    /// The place in `figures` of the first that begins at a token or behind it.
    private func firstFigure(from token: Int) -> Int { figures.partitioningIndex { $0.lowerBound >= token } }

    /// The last figure that ends at a token or before it.
    func lastFigure(before token: Int) -> Range<Int>? {
        let next = figures.partitioningIndex { $0.upperBound > token }
        return next > figures.startIndex ? figures[next - 1] : nil
    }
}
