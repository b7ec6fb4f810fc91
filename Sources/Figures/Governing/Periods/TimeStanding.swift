import Lexicon
import Numbers
import VietText

/// Whether an expression of time governs figures where it stands, or only compares or names something.
enum TimeStanding: Sendable {
    case governs
    /// A year of a plan that the figure behind it states: `Kế hoạch năm 2019 là 6.215 tỷ`.
    case ofPlan
    /// Of what is compared with: only what stands right behind it in brackets.
    case compared
    /// Of how much there was then of what is compared with: of the figure right before it only (`so với 9 tấn năm 2004`).
    case level
    /// Of a name or of a document: never.
    case none
}

struct TimeStandings {
    let reader: TimeReader
    /// The figures' tokens, and those of documents' numbers, in order; none overlaps another.
    let figures: [Range<Int>]
    let documents: [Range<Int>]
    /// How a figure is said: what stands behind one of these without a preposition is what it is of.
    let multiples: Set<Int>
    private var passage: Passage { reader.passage }

    /// The figures of a sentence.
    func figures(in sentence: Range<Int>) -> ArraySlice<Range<Int>> { Self.those(of: figures, in: sentence) }

    /// Those of ordered ranges that begin in a sentence.
    private static func those(of ranges: [Range<Int>], in sentence: Range<Int>) -> ArraySlice<Range<Int>> {
        func first(from token: Int) -> Int { ranges.partitioningIndex { $0.lowerBound >= token } }
        return ranges[first(from: sentence.lowerBound)..<first(from: sentence.upperBound)]
    }

    /// The last of ordered ranges that begins before a token of a sentence.
    private static func last(of ranges: [Range<Int>], before token: Int, in sentence: Range<Int>) -> Range<Int>? {
        let next = ranges.partitioningIndex { $0.lowerBound >= token }
        guard next > 0, ranges[next - 1].lowerBound >= sentence.lowerBound else { return nil }
        return ranges[next - 1]
    }

    func standing(_ time: TimeExpression, in sentence: Range<Int>) -> TimeStanding {
        let start = time.tokens.lowerBound
        // `Quyết định số 985/QĐ-UBND, ngày 31/3/2022`
        if time.isDay, followsDocument(start, sentence) { return .none }
        if time.isDay, isIssued(start, sentence) { return .none }
        if isContract(time, sentence) { return .none }
        // `từ tháng 4 đến tháng 9 hằng năm`
        if reader.word(.habit, at: time.tokens.upperBound, limit: sentence.upperBound)?.value == "y" { return .none }
        if !time.isAdverbial, let figure = Self.last(of: figures, before: start, in: sentence), figure.upperBound == start {
            if multiples.contains(figure.lowerBound) { return .none }
            if let base = reader.word(.base, before: figure.lowerBound, limit: sentence.lowerBound),
                // `từ hơn 31 tấn năm 2020`
                passage.phrases.longestEnding(.modifier, before: figure.lowerBound, limit: sentence.lowerBound) == nil
            {
                return base.value == TimeValue.level && !time.isSpan ? .level : .none
            }
        }
        switch window(before: time, sentence) {
        case nil: return .governs
        case .base?:
            // `so với năm 2023, khi dân số tăng thêm …`
            let end = time.tokens.upperBound
            return isComma(end, sentence) && reader.word(.when, at: end + 1, limit: sentence.upperBound) != nil
                ? .governs : .compared
        default:
            if time.isSpan || isPlain(time) == false { return .none }
            if opensWithPlan(time, sentence) { return .governs }
            return saysPlan(time.tokens.upperBound, sentence.upperBound) ? .ofPlan : .none
        }
    }

    /// `từ gần 31 trường năm 2020 lên …`: of where a change began.
    func isStart(_ time: TimeExpression, in sentence: Range<Int>) -> Bool {
        let start = time.tokens.lowerBound
        guard !time.isAdverbial, let figure = Self.last(of: figures, before: start, in: sentence), figure.upperBound == start else { return false }
        let modifier = passage.phrases.longestEnding(.modifier, before: figure.lowerBound, limit: sentence.lowerBound)?.count ?? 0
        return reader.word(.from, before: figure.lowerBound - modifier, limit: sentence.lowerBound) != nil
    }

    /// `báo cáo công bố ngày 8/10`
    private func isIssued(_ at: Int, _ sentence: Range<Int>) -> Bool {
        reader.word(.issued, before: at, limit: max(sentence.lowerBound, at - 4)) != nil
    }

    /// `hồ tiêu giao tháng 3/2023`: when it is handed over, not when that was its price.
    private func isContract(_ time: TimeExpression, _ sentence: Range<Int>) -> Bool {
        guard case .points(let point, _) = time.form, case .month = point.part else { return false }
        return reader.word(.contract, before: time.tokens.lowerBound, limit: max(sentence.lowerBound, time.tokens.lowerBound - 4)).map { $0.value != "no" } ?? false
    }

    private func isComma(_ at: Int, _ sentence: Range<Int>) -> Bool {
        at < sentence.upperBound && passage.tokens[at].isSign(",")
    }

    private func isPlain(_ time: TimeExpression) -> Bool {
        if case .points(_, nil) = time.form { return !time.isSpan && time.relation == .during }
        return false
    }

    private func followsDocument(_ at: Int, _ sentence: Range<Int>) -> Bool {
        guard let last = Self.last(of: documents, before: at, in: sentence), last.upperBound <= at else { return false }
        let between = last.upperBound..<at
        return between.count <= 1
            && between.allSatisfy { passage.tokens[$0].isSign(",") || passage.tokens[$0].isSign("(") }
    }

    /// The word of comparison or of a name in the same phrase before a time, the nearest one.
    private func window(before time: TimeExpression, _ sentence: Range<Int>) -> TimeRole? {
        let start = time.tokens.lowerBound
        if isBehindChange(time, sentence) { return .base }
        // what is said in a figure or in a document's number ends the phrase
        let said = max(
            Self.last(of: figures, before: start, in: sentence)?.upperBound ?? 0,
            Self.last(of: documents, before: start, in: sentence)?.upperBound ?? 0)
        var i = start - 1
        var steps = 0
        while i >= sentence.lowerBound, steps < 16 {
            let token = passage.tokens[i]
            if token.kind == .punctuation, !token.isDash, ![0x22, 0x201C, 0x201D, 0x2F].contains(token.scalar) {
                return nil
            }
            if i < said { return nil }
            if i + 1 < time.tokens.lowerBound || !time.isAdverbial {
                if let during = reader.word(.during, at: i, limit: time.tokens.lowerBound), during.count > 0,
                    passage.tokens[i].kind == .syllable,
                    i + during.count < time.tokens.lowerBound, steps > 0,
                    reader.word(.base, at: i, limit: time.tokens.lowerBound) == nil
                {
                    return nil
                }
            }
            if let base = reader.word(.base, at: i, limit: time.tokens.upperBound), isBase(base.count, i, time, steps) {
                return .base
            }
            if let name = reader.word(.name, at: i, limit: time.tokens.lowerBound + 1), name.count > 0,
                !(time.isAdverbial && time.relation != .until),
                !(name.value == "goal" && time.relation == .until)
            {
                return .name
            }
            i -= 1
            steps += 1
        }
        return nil
    }

    /// `giảm 8% với năm 2011`: `so` is left out.
    private func isBehindChange(_ time: TimeExpression, _ sentence: Range<Int>) -> Bool {
        let start = time.tokens.lowerBound
        guard !time.isAdverbial, let figure = Self.last(of: figures, before: start, in: sentence), figure.upperBound + 1 == start,
            passage.cue(.with, at: figure.upperBound, limit: start) != nil
        else { return false }
        return Changes(matcher: reader.matcher).comparesOrChanges(before: figure.lowerBound)
    }

    /// A comparison in one weak word (`hơn`, `bằng`, `như`) is one only right before the time.
    private func isBase(_ count: Int, _ at: Int, _ time: TimeExpression, _ steps: Int) -> Bool {
        let gap = time.tokens.lowerBound - at - count
        // `hơn 8 tháng đầu năm`: more than
        if count == 1, passage.tokens[time.tokens.lowerBound].kind == .number, !time.isDay, gap == 0 { return false }
        if count == 1, passage.string(at..<(at + 1)).lowercased() != "so" {
            return gap <= 0 && !time.isAdverbial || gap == 0
        }
        return gap <= 8
    }

    /// `Về kế hoạch kinh doanh năm 2021, …`: what the sentence is about.
    private func opensWithPlan(_ time: TimeExpression, _ sentence: Range<Int>) -> Bool {
        let lead = sentence.lowerBound..<time.tokens.lowerBound
        guard lead.count <= 8, isComma(time.tokens.upperBound, sentence), passage.phrases.context(([.about, .per] as ContextRoles).rawValue, at: lead.lowerBound, limit: lead.upperBound) != nil
        else { return false }
        return lead.contains { passage.cue(.plan, at: $0, limit: lead.upperBound) != nil } && lead.allSatisfy { passage.tokens[$0].kind == .syllable }
    }

    private func saysPlan(_ at: Int, _ limit: Int) -> Bool {
        guard at < limit else { return false }
        if passage.tokens[at].isSign(":") || passage.tokens[at].isSign("(") { return true }
        return reader.word(.says, at: at, limit: limit) != nil
    }
}
