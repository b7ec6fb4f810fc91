import Lexicon
import Numbers
import VietText

/// What time goes on from one sentence to the next.
struct Carry {
    let passage: Passage
    let reader: TimeReader
    private var time: (time: ResolvedTime, kind: PeriodKind)?
    /// The time of the lead-in of a list.
    private var list: (time: ResolvedTime, kind: PeriodKind)?
    /// It is that of goals and forecasts.
    private var isAhead = false
    /// The time that the figures before were last said to be of, for a sentence that compares with the same time of another year.
    private var reported: (time: ResolvedTime, kind: PeriodKind)?
    /// Sentences without a figure since.
    private var idle = 0
    /// What the sentence says of habits, once a figure asked.
    private var habits: Habits?

    /// Words of habit in a sentence.
    private struct Habits {
        /// The token of the first.
        var first: Int?
        /// One holds wherever it stands.
        var holds = false
    }

    private let published: Day?

    init(passage: Passage, reader: TimeReader, published: Day?) { (self.passage, self.reader, self.published) = (passage, reader, published) }

    /// Begins a sentence: what was carried ends with the paragraph, except in a list.
    mutating func enter(_ sentence: Range<Int>, hasTime: Bool) {
        habits = nil
        guard passage.tokens[sentence.lowerBound].isLineStart, !continues(sentence) else { return }
        if list != nil, isItem(sentence) {
            time = list
        } else if reader.word(.further, at: sentence.lowerBound, limit: sentence.upperBound) == nil {
            (time, list) = (nil, nil)
        }
        idle = 0
    }

    /// The time that was carried over to a figure without one in its sentence.
    mutating func time(for draft: RecordBuilder.Draft, sentence: Range<Int>) -> (time: ResolvedTime, kind: PeriodKind)? {
        guard let time else { return nil }
        switch draft.record.status {
        case .norm?, .proposal?: return nil
        case .target?, .forecast?: if !isAhead, !lies(ahead: time.time) { return nil }
        default: if isAhead { return nil }
        }
        let start = draft.tokens.lowerBound
        if draft.record.kind == .measure, reader.word(.lasting, before: start, limit: sentence.lowerBound) != nil {
            return nil
        }
        let habits = self.habits ?? habits(in: sentence)
        self.habits = habits
        if habits.holds || habits.first.map({ $0 < start }) ?? false { return nil }
        return reader.word(.rule, at: sentence.lowerBound, limit: start) == nil ? time : nil
    }

    /// Whether a time was not over when the text was written.
    private func lies(ahead time: ResolvedTime) -> Bool { published.map { time.end > $0 } ?? false }

    /// Takes note of the time that governs a figure.
    mutating func note(_ time: ResolvedTime, _ kind: PeriodKind, of draft: RecordBuilder.Draft) {
        guard kind != .by, draft.record.status == nil || draft.record.status == .estimate else { return }
        reported = (time, kind)
    }

    /// `Lãi ròng giảm 4% so với cùng kỳ.` in a paragraph of its own: what is compared with another time has one itself, which was said before.
    mutating func comparedTime(for draft: RecordBuilder.Draft, in sentence: Range<Int>, _ clause: Clause) -> (time: ResolvedTime, kind: PeriodKind)? {
        guard let reported, clause.times.allSatisfy({ $0.standing == .compared }), draft.record.status == nil || draft.record.status == .estimate else { return nil }
        if let same = sentence.first(where: { reader.isSameTime(at: $0, limit: sentence.upperBound) && reader.word(.during, before: $0, limit: sentence.lowerBound) == nil }) {
            switch clause.year(of: same..<min(sentence.upperBound, same + 6)) {
            case .said(let year)?: return reported.time.end.year == year + 1 ? reported : nil
            case nil: return nil
            default: return reported
            }
        }
        // `so với năm 2019` of a year, `so với 31/12/2020` of what stood at a day
        guard clause.times.count == 1, case .points(let point, nil) = clause.times[0].time.form, case .said(let year) = point.year, year == reported.time.end.year - 1 else { return nil }
        switch point.part {
        case .year: return reported.time.isYear ? reported : nil
        case .day(12, 31): return reported.kind == .asOf ? reported : nil
        default: return nil
        }
    }

    private func habits(in sentence: Range<Int>) -> Habits {
        var found = Habits()
        for i in sentence {
            guard let habit = reader.word(.habit, at: i, limit: sentence.upperBound) else { continue }
            found.first = found.first ?? i
            found.holds = found.holds || habit.value == "y"
        }
        return found
    }

    /// Ends a sentence: its last time goes on, a statement at any time ends what was carried.
    mutating func leave(_ sentence: Range<Int>, _ placed: [Periods.Placed], _ clause: Clause) {
        if let last = placed.last(where: { $0.standing == .governs && $0.bracket == nil && $0.time.relation != .outside && !clause.isOf($0.time) && !clause.isMention($0.time) }) {
            idle = 0
            time = nil
            switch last.time.form {
            case .now, .open: break
            case .fiscal: reported = nil
            default:
                if !(last.time.isDay && last.time.relation == .during && tellsFigures(sentence)),
                    !(last.time.isSpan && !last.time.isAdverbial && clause.figures.isEmpty),
                    let resolved = clause.said(at: last.time.tokens)
                {
                    time = (resolved.time, clause.carriedKind(last.time, resolved.time))
                    isAhead = time?.kind == .by || clause.isAhead
                    if reported == nil, !isAhead, !last.time.isDay { reported = time }
                }
            }
        } else if clause.figures.isEmpty {
            pass(sentence)
        } else {
            idle = 0
            if endsCarry(sentence) { time = nil }
        }
        if passage.isSign(sentence.upperBound - 1, ":") { list = time }
    }

    /// Ends a sentence without times and figures.
    mutating func pass(_ sentence: Range<Int>) {
        idle += 1
        if idle > 3 || endsCarry(sentence) { time = nil }
        if passage.isSign(sentence.upperBound - 1, ":") { list = time }
    }

    /// A statement that holds by rule or habit.
    private func endsCarry(_ sentence: Range<Int>) -> Bool {
        reader.word(.rule, at: sentence.lowerBound, limit: sentence.upperBound) != nil
            || reader.word(.habit, at: sentence.lowerBound, limit: sentence.upperBound) != nil
    }

    /// Whether the day of a sentence is that of an event where figures are told.
    private func tellsFigures(_ sentence: Range<Int>) -> Bool {
        sentence.contains { reader.word(.event, at: $0, limit: sentence.upperBound) != nil }
    }

    /// A line that goes on with the sentence of the line before.
    private func continues(_ sentence: Range<Int>) -> Bool {
        guard sentence.lowerBound > 0 else { return false }
        let first = passage.tokens[sentence.lowerBound]
        let last = passage.tokens[sentence.lowerBound - 1]
        return first.kind == .syllable && !first.isCapitalized && last.kind == .syllable
    }

    /// `- …`, `1. …`, `a) …`, `(2) …`; right behind the lead-in and behind a `;` also a line without a mark, and short lines that are no sentences.
    private func isItem(_ sentence: Range<Int>) -> Bool {
        let i = sentence.lowerBound
        let first = passage.tokens[i]
        if first.isDash || first.isSign("+") || first.isSign("*")
            || [0x2022, 0x25E6, 0xB7, 0x25CF, 0x25AA].contains(first.scalar)
        {
            return true
        }
        if i + 1 < sentence.upperBound, passage.tokens[i + 1].isSign(")") || passage.tokens[i + 1].isSign("."),
            first.range.count <= 2
        {
            return true
        }
        if first.isSign("("), i + 2 < sentence.upperBound, passage.tokens[i + 2].isSign(")") { return true }
        let before = passage.tokens[i - 1]
        if before.isSign(":") || before.isSign(";") { return true }
        // the rows of a table
        return sentence.count <= 14 && passage.tokens[sentence.upperBound - 1].kind != .punctuation
    }
}

extension Clause {
    /// The kind of a time that is carried over.
    func carriedKind(_ time: TimeExpression, _ resolved: ResolvedTime) -> PeriodKind {
        switch time.relation {
        case .deadline: return .by
        case .asOf: return .asOf
        case .until:
            if let published = resolver.years.published { return resolved.end > published ? .by : .asOf }
            return resolver.years.current(at: time.tokens.lowerBound).map { resolved.end.year > $0 } ?? false
                ? .by : .asOf
        default: return .during
        }
    }
}
