import Lexicon
import Numbers
import VietText

/// Gives each figure of a report the time that governs it (the contract's section 4).
struct Periods {
    private let passage: Passage
    private let reader: TimeReader
    private let resolver: TimeResolver
    private let standings: TimeStandings
    /// The expressions that may govern, by sentence.
    private let times: [[Placed]]

    /// An expression with its standing.
    struct Placed {
        var time: TimeExpression
        var standing: TimeStanding
        /// Inside brackets: governs only there.
        var bracket: Range<Int>?
    }

    init(report: Report, matcher: Matcher, claims: [Claim]) {
        passage = matcher.passage
        var figures: [Range<Int>] = []
        var documents: [Range<Int>] = []
        var multiples: Set<Int> = []
        for k in claims.indices {
            let span = claims[k].span
            switch claims[k].rule.makes {
            case .figure(let kind):
                figures.append(span)
                if kind == .multiple || kind == .fraction { multiples.insert(span.lowerBound) }
            case .shared: figures.append(span)
            case .reference:
                if TimeReader.isDocument(claims[k].rule) { documents.append(span) }
            }
        }
        let reader = TimeReader(matcher: matcher, claims: claims)
        let standings = TimeStandings(reader: reader, figures: figures, documents: documents, multiples: multiples)
        var said: [(token: Int, year: Int)] = []
        var named: [Int] = []
        var compared: [Int] = []
        var times: [[Placed]] = []
        var terms: [TimeExpression] = []
        var months: [(month: Int, year: Int)] = []
        for sentence in matcher.passage.sentences {
            let placed = reader.expressions(in: sentence).map {
                Placed(
                    time: $0, standing: standings.standing($0, in: sentence),
                    bracket: Self.bracket(around: $0.tokens, sentence, matcher.passage))
            }
            times.append(placed)
            for one in placed {
                if one.time.isTerm { terms.append(one.time) }
                guard let year = Self.saidYear(one.time) else { continue }
                if one.standing == .governs, !one.time.isSpan, !standings.isStart(one.time, in: sentence),
                    one.time.relation == .during || one.time.relation == .asOf
                {
                    said.append((one.time.tokens.lowerBound, year))
                    if let month = Self.lastMonth(one.time) { months.append((month, year)) }
                } else if one.standing == .compared || one.standing == .level, Self.isYear(one.time) {
                    compared.append(year)
                } else {
                    named.append(year)
                }
            }
        }
        (self.reader, self.standings, self.times) = (reader, standings, times)
        let published = report.document.published.flatMap { Day(iso: $0) }
        let today = Self.today(times, reader, published, report.document.year)
        resolver = TimeResolver(
            years: YearFinder(published: today ?? published, year: report.document.year, said: said, named: named, compared: compared, months: months), terms: terms)
    }

    /// How many sentences at the beginning may say which day it is.
    private static let opening = 4
    /// How many days that may be from the day of publication.
    private static let nearby = 3

    /// `Giá vàng hôm nay 9/6`: the day that the text counts from, where it says so at its beginning.
    private static func today(_ times: [[Placed]], _ reader: TimeReader, _ published: Day?, _ year: Int?) -> Day? {
        for placed in times.prefix(opening).joined() {
            let tokens = placed.time.tokens
            guard case .points(let point, nil) = placed.time.form, point.isDay, let word = reader.word(.deictic, at: tokens.lowerBound, limit: tokens.upperBound),
                let (unit, offset) = TimeReader.deictic(word.value), unit == .day, offset == 0
            else { continue }
            var said = published?.year ?? year
            if case .said(let full) = point.year { said = full }
            guard let said, let day = point.bounds(in: said)?.first else { return nil }
            if let published, day < published.adding(days: -nearby) || day > published.adding(days: nearby) { return nil }
            return day
        }
        return nil
    }

    /// Fills in the periods of all drafts, which come in the order of the text.
    func fill(_ drafts: inout [RecordBuilder.Draft]) {
        var carry = Carry(passage: passage, reader: reader, published: resolver.years.published)
        var earlier: [ResolvedTime] = []
        var written: WrittenTime?
        var next = 0
        for (index, sentence) in passage.sentences.enumerated() {
            let placed = times[index]
            let figures = standings.figures(in: sentence)
            carry.enter(sentence, hasTime: placed.contains { $0.standing == .governs })
            let hasDrafts = next < drafts.count && drafts[next].tokens.lowerBound < sentence.upperBound
            if placed.isEmpty, figures.isEmpty, !hasDrafts {
                carry.pass(sentence)
                continue
            }
            var clause = Clause(
                passage: passage, reader: reader, resolver: resolver, sentence: sentence, times: placed,
                earlier: earlier, figures: figures)
            while next < drafts.count, drafts[next].tokens.lowerBound < sentence.upperBound {
                govern(&drafts[next], &clause, &carry, &written)
                clause.governed(drafts[next])
                next += 1
            }
            for one in placed where one.standing == .governs {
                if let time = resolver.resolve(one.time, future: false, earlier: earlier) { earlier.append(time) }
            }
            if earlier.count > 64 { earlier.removeFirst(earlier.count - 32) }
            carry.leave(sentence, placed, clause)
        }
    }

    /// - Parameter written: the time that governed last: neighbours often share one.
    private func govern(_ draft: inout RecordBuilder.Draft, _ clause: inout Clause, _ carry: inout Carry, _ written: inout WrittenTime?) {
        if draft.record.kind.isReference {
            guard draft.record.kind != .reference, draft.record.kind != .time, let time = clause.said(at: draft.tokens)
            else { return }
            Self.set(&draft.record, time.time, nil, &written)
            return
        }
        if draft.record.status == nil, clause.isDue(draft) { draft.record.status = .target }
        if let year = clause.sameTime(of: draft.tokens) {
            let carried = clause.last == nil ? carry.time(for: draft, sentence: draft.sentence) : nil
            guard let last = (clause.isInBracket(draft.tokens) ? clause.last : clause.lastOpen ?? clause.last) ?? carried, let time = last.time.same(in: year) else { return }
            Self.set(&draft.record, time, last.kind, &written)
            if carried != nil { draft.record.flags.append(.periodInherited) }
            return
        }
        switch clause.governing(draft) {
        case .time(let time, let kind):
            Self.set(&draft.record, time, kind, &written)
            clause.last = (time, kind)
            carry.note(time, kind, of: draft)
        case .nothing: break
        case .carried:
            if let last = clause.last, clause.isGloss(draft) {
                Self.set(&draft.record, last.time, last.kind, &written)
                return
            }
            guard let time = carry.time(for: draft, sentence: draft.sentence) ?? carry.comparedTime(for: draft, in: draft.sentence, clause) else { return }
            Self.set(&draft.record, time.time, time.kind, &written)
            draft.record.flags.append(.periodInherited)
            clause.last = time
        }
    }

    private static func set(_ record: inout Record, _ time: ResolvedTime, _ kind: PeriodKind?, _ written: inout WrittenTime?) {
        if written?.time != time { written = WrittenTime(time) }
        (record.period, record.periodStart, record.periodEnd) = (written?.value, written?.start, written?.end)
        record.periodKind = kind
        if time.inferred { record.flags.append(.inferredYear) }
    }

    /// `so với năm 2019`: the year before, most often; `so với tháng 5/2020` may be of the same year.
    private static func isYear(_ time: TimeExpression) -> Bool {
        if case .points(let point, _) = time.form, case .year = point.part { return true }
        return false
    }

    /// The month that a time ends with which is one or more of them.
    private static func lastMonth(_ time: TimeExpression) -> Int? {
        guard case .points(let first, let last) = time.form else { return nil }
        switch (last ?? first).part {
        case .month(let month): return month
        case .quarter(let quarter): return 3 * quarter
        case .half(let half): return 6 * half
        default: return nil
        }
    }

    private static func saidYear(_ time: TimeExpression) -> Int? {
        switch time.form {
        case .points(let first, let last):
            if case .said(let year)? = last?.year { return year }
            if case .said(let year) = first.year { return year }
            return nil
        case .school(let from): return from
        case .sincePoint(let point), .startTo(let point):
            if case .said(let year) = point.year { return year }
            return nil
        default: return nil
        }
    }

    /// How far a bracket is looked for, in tokens.
    private static let bracketReach = 200

    /// The bracket that an expression stands in.
    private static func bracket(around tokens: Range<Int>, _ sentence: Range<Int>, _ passage: Passage) -> Range<Int>? {
        var i = tokens.lowerBound - 1
        while i >= max(sentence.lowerBound, tokens.lowerBound - bracketReach) {
            if passage.tokens[i].isSign(")") { return nil }
            if passage.tokens[i].isSign("(") {
                var end = tokens.upperBound
                let limit = min(sentence.upperBound, end + bracketReach)
                while end < limit, !passage.tokens[end].isSign(")") { end += 1 }
                // `(QNO) - …` and a bracket that is not closed
                return end < limit ? i..<end : nil
            }
            i -= 1
        }
        return nil
    }
}
