import Lexicon
import Numbers

/// Finds the word that makes an amount the size of a change (`tăng 5%`), and tells it from a level (`tăng lên 5%`).
struct Changes {
    let matcher: Matcher
    private let phrases: FoundPhrases
    private var passage: Passage { matcher.passage }
    private var lexicon: Lexicon { matcher.lexicon }

    init(matcher: Matcher) { (self.matcher, phrases) = (matcher, matcher.phrases) }

    /// The change whose size the figure is, by the words before it.
    func find(_ span: Range<Int>, kind: Kind, isRange: Bool, sentence: Range<Int>) -> Change? {
        guard kind != .rank, kind != .age else { return nil }
        var at = span.lowerBound
        // `giảm từ 5 ngày xuống còn 3 ngày`: two levels
        if let from = passage.cue(.from, before: at, limit: sentence.lowerBound) ?? fromLevel(at, sentence) {
            // `giảm từ 30% trở lên`
            let isBound = phrases.longest(.modifier, at: span.upperBound, limit: sentence.upperBound, roles: ModifierEntry.Side.after.mask) != nil
            if !isRange && !isBound || leadsToLevel(span.upperBound, sentence.upperBound) { return nil }
            at -= from
        }
        if passage.cue(.exceeds, before: at, limit: sentence.lowerBound) != nil,
            kind == .percent, passage.cue(.plan, at: span.upperBound, limit: sentence.upperBound) != nil
        {
            return .increase
        }
        var skipped = 0
        while at > sentence.lowerBound {
            if let hit = phrases.longestEnding(.change, before: at, limit: sentence.lowerBound) {
                let entry = lexicon.changes[hit.row]
                if kind == .measure, skipped > 0, !isMeasure(at, span.lowerBound) { break }
                guard entry.role != .noun, skipped == 0 || entry.role == .verb else { return nil }
                guard let change = entry.change.flatMap(Change.init) else { return nil }
                return change
            }
            let level = passage.cue(.level, before: at, limit: sentence.lowerBound)
            let filler = passage.cue(.filler, before: at, limit: sentence.lowerBound)
            let modifier = phrases.longestEnding(.modifier, before: at, limit: sentence.lowerBound)
            let times = kind == .multiple ? passage.cue(.times, before: at, limit: sentence.lowerBound) : nil
            let best = max(filler ?? 0, modifier?.count ?? 0, times ?? 0)
            // `tăng lần lượt là 16 con lên 61 con`: the level that it began at, and no list
            if let filler, let level, filler > level, phrases.context(([.order] as ContextRoles).rawValue, before: at, limit: sentence.lowerBound) == filler, !isListed(behind: span.upperBound, sentence.upperBound) {
                return nil
            }
            if let level, level >= best, !comparesBefore(at - level, sentence) {
                guard let to = passage.cue(.to, before: at, limit: sentence.lowerBound), to == level else { return nil }
                at -= to  // `tiết kiệm đến 4%`, `tăng trưởng hàng năm đến 45%`
                while let filler = passage.cue(.filler, before: at, limit: sentence.lowerBound) { at -= filler }
                return change(endingAt: at, sentence)
            }
            if best > 0 {
                at -= best
                continue
            }
            // `tăng trở lại, khoảng 40 nghìn đồng/m3 so với tháng trước`: by how much is said behind the comma
            if skipped == 0, passage.isSign(at - 1, ","), let compare = phrases.context(ContextRole.compare.mask, at: span.upperBound, limit: sentence.upperBound),
                !isLevel(span.upperBound + compare, sentence.upperBound), let change = change(endingAt: at - 1, sentence)
            {
                return change
            }
            // `cổ phiếu mất 12% giá trị`
            if kind == .percent, skipped == 0, let loses = passage.cue(.loses, before: at, limit: sentence.lowerBound), losesWorth(at - loses, span.upperBound, sentence) { return .decrease }
            // the thing that changes may stand between: `giảm thời gian giải quyết 30%`
            guard [.percent, .duration, .money, .multiple, .measure].contains(kind), skipped < (kind == .measure ? 3 : 6), isObject(at - 1) else { break }
            skipped += 1
            at -= 1
        }
        return comparison(before: span.lowerBound, sentence)
    }

    /// `so với 65 USD/thùng`, `so với tổng dư nợ`: a level is compared with a level, and a part with its whole.
    private func isLevel(_ at: Int, _ limit: Int) -> Bool {
        (at..<min(at + 4, limit)).contains { matcher.reader.mayBegin(at: $0) || passage.cue(.compared, at: $0, limit: limit) != nil }
            || phrases.context(ContextRole.measure.mask, at: at, limit: limit) != nil
    }

    /// Whether what is lost is worth: `giá trị` stands behind the percentage and ends there, or a price, an index or a security before the verb
    /// and nothing behind it (`chỉ số mất 2%`). Not `mất 10% giá trị hợp đồng`, `vận chuyển mất 15%`.
    private func losesWorth(_ verb: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
        let worth = passage.cue(.value, at: end, limit: sentence.upperBound) ?? 0
        let behind = end + worth
        let ends: ContextRoles = [.compare, .tailEnd, .timeLead, .timeWord, .joint, .clause, .aside, .lift, .average, .and]
        guard behind >= sentence.upperBound || passage.tokens[behind].kind == .punctuation || phrases.context(ends.rawValue, at: behind, limit: sentence.upperBound) != nil else { return false }
        if worth > 0 { return true }
        var at = verb
        while at > sentence.lowerBound, verb - at < 12, passage.tokens[at - 1].kind != .punctuation {
            at -= 1
            if passage.tokens[at].flags.contains(.allCaps) && passage.tokens[at].range.count > 1 || passage.cue(.traded, at: at, limit: verb) != nil { return true }
        }
        return false
    }

    /// Whether another member of a list follows.
    private func isListed(behind end: Int, _ limit: Int) -> Bool {
        end < limit && (passage.tokens[end].isSign(",") || passage.tokens[end].isSign(";") || passage.cue(.and, at: end, limit: limit) != nil)
    }

    /// `cắt giảm | sản lượng | 640 tấn`: what is told in units, and not `tiết kiệm | điện | 9 W`.
    private func isMeasure(_ at: Int, _ limit: Int) -> Bool { phrases.context(ContextRole.measure.mask, at: at, limit: limit) != nil }

    /// `thấp hơn đỉnh lũ năm 2008 gần 2 m`: what is compared with stands between; no punctuation, and no other amount.
    private func comparison(before end: Int, _ sentence: Range<Int>) -> Change? {
        // `cao hơn so với mức 6,3%`, `cao hơn con số lãi 41 tỷ đồng`: that is what is compared with
        if passage.cue(.compared, before: end, limit: sentence.lowerBound) != nil { return nil }
        var at = end
        while at > sentence.lowerBound, end - at < 10 {
            if passage.cue(.said, before: at, limit: sentence.lowerBound) != nil { return nil }
            // `tăng ít hơn và đạt 63 USD`: another clause
            if at < end, passage.cue(.and, at: at, limit: at + 1) != nil, phrases.context(ContextRole.attain.mask, at: at + 1, limit: end) != nil { return nil }
            // `thấp hơn so với mức quy định 7.300 USD`: a level that it is compared with
            if end - at == 3, passage.cue(.compared, at: at, limit: end) == 1, ["kỷ lục", "quy định", "thực hiện"].contains(passage.string(at + 1..<end).lowercased()), phrases.context(ContextRole.compare.mask, before: at, limit: sentence.lowerBound) != nil { return nil }
            if let found = change(endingAt: at, sentence) {
                // `sản lượng không thấp hơn kế hoạch được thưởng 3 tỷ đồng`: a bound
                let isBound = phrases.longestEnding(.modifier, before: at, limit: sentence.lowerBound).map { $0.count > 2 } ?? false
                return (found == .higher || found == .lower) && !isBound ? found : nil
            }
            // `điểm thấp hơn năm trước nên chỉ 40 em đỗ`: another clause
            if phrases.context(([.topic] as ContextRoles).rawValue, at: at - 1, limit: at) != nil { return nil }
            let token = passage.tokens[at - 1]
            if token.kind == .punctuation || token.kind == .symbol { return nil }
            if token.kind == .number, matcher.counts(at: at, limit: end) { return nil }
            at -= 1
        }
        return nil
    }

    private func change(endingAt at: Int, _ sentence: Range<Int>) -> Change? {
        phrases.longestEnding(.change, before: at, limit: sentence.lowerBound).flatMap {
            lexicon.changes[$0.row].role != .noun ? lexicon.changes[$0.row].change.flatMap(Change.init) : nil
        }
    }

    /// `cao hơn năm 2010 là 6,25 điểm`: `là` behind a comparison makes no level.
    private func comparesBefore(_ at: Int, _ sentence: Range<Int>) -> Bool { comparison(before: at, sentence) != nil }

    private func isObject(_ i: Int) -> Bool {
        let token = passage.tokens[i]
        guard token.kind == .syllable else { return false }
        return phrases.longest(.stop, at: i, limit: i + 1, roles: StopEntry.Role.end.mask) == nil
    }

    /// Whether a figure is where a change begins: `từ 5 ngày (xuống còn 3 ngày)`.
    func isStart(_ span: Range<Int>, in sentence: Range<Int>) -> Bool {
        var at = span.lowerBound
        if let modifier = phrases.longestEnding(.modifier, before: at, limit: sentence.lowerBound) { at -= modifier.count }
        return passage.cue(.from, before: at, limit: sentence.lowerBound) != nil || fromLevel(at, sentence) != nil
    }

    /// `từ mức`, `từ con số`
    private func fromLevel(_ at: Int, _ sentence: Range<Int>) -> Int? {
        guard let filler = passage.cue(.filler, before: at, limit: sentence.lowerBound),
            let from = passage.cue(.from, before: at - filler, limit: sentence.lowerBound)
        else { return nil }
        return filler + from
    }

    /// Whether another level follows: `… xuống còn 3 ngày`.
    private func leadsToLevel(_ at: Int, _ limit: Int) -> Bool {
        for i in at..<min(at + 5, limit) {
            if passage.tokens[i].isSign(",") || passage.tokens[i].isSign(";") { return false }
            if let level = passage.cue(.level, at: i, limit: limit), i + level < limit {
                for j in (i + level)..<min(i + level + 3, limit) where matcher.reader.mayBegin(at: j) { return true }
            }
        }
        return false
    }

    /// Whether a word of change or comparison stands right before, with nothing but small words between.
    func comparesOrChanges(before end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 8, !passage.tokens[start].isLineStart { start -= 1 }
        var at = end
        while at > start {
            if let hit = phrases.longestEnding(.change, before: at, limit: start) { return lexicon.changes[hit.row].role != .noun }
            if passage.cue(.times, before: at, limit: start) != nil || passage.cue(.equals, before: at, limit: start) != nil { return true }
            let filler = passage.cue(.filler, before: at, limit: start) ?? 0
            let modifier = phrases.longestEnding(.modifier, before: at, limit: start)?.count ?? 0
            guard max(filler, modifier) > 0 else { return exceedsNorm(at, start) }
            at -= max(filler, modifier)
        }
        return false
    }

    /// `(đạt 640 tấn), vượt 35 tấn`: the word by which an amount is what exceeds, as its modifier or right before it.
    func excess(_ span: Range<Int>, from start: Int) -> Range<Int>? {
        if let word = passage.cue(.exceeds, at: span.lowerBound, limit: span.upperBound) { return span.lowerBound..<(span.lowerBound + word) }
        return passage.cue(.exceeds, before: span.lowerBound, limit: start).map { (span.lowerBound - $0)..<span.lowerBound }
    }

    /// `vượt tiêu chuẩn cho phép trên 190 lần`
    private func exceedsNorm(_ end: Int, _ start: Int) -> Bool {
        var at = end
        while at > start, passage.tokens[at - 1].kind == .syllable {
            at -= 1
            if passage.cue(.exceeds, at: at, limit: end) != nil { return true }
        }
        return false
    }

    /// The bracket that opens right before an amount, with nothing but small words between, and whether one of these says that it
    /// is the same amount.
    private func bracket(before end: Int, from start: Int) -> (at: Int, same: Bool)? {
        var at = end
        var same = false
        while at > start {
            if passage.tokens[at - 1].isSign("(") { return (at - 1, same) }
            if let count = passage.cue(.same, before: at, limit: start) {
                same = true
                at -= count
            } else if let modifier = phrases.longestEnding(.modifier, before: at, limit: start) {
                at -= modifier.count
            } else if passage.tokens[at - 1].isSign("+") {
                at -= 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// `giảm 3% (14 yên/kg) so với tuần trước`: what is compared with stands behind the bracket, so that the bracket is of the change.
    private func comparesBehind(_ end: Int) -> Bool {
        end + 1 < passage.tokens.count && passage.tokens[end].isSign(")") && passage.cue(.compared, at: end + 1, limit: min(end + 4, passage.tokens.count)) != nil
    }

    /// Whether only separators and small words stand between two figures, so that a change said of the first is of both:
    /// `giảm 9 đầu mối (11,8%)`, `giảm 55 phòng, 130 đơn vị`.
    func goesOn(from first: Range<Int>, to second: Range<Int>, kind: Kind) -> Bool {
        if let bracket = bracket(before: second.lowerBound, from: first.upperBound) {
            guard kind == .percent || kind == .score || bracket.same || comparesBehind(second.upperBound) else { return false }
            let between = first.upperBound..<bracket.at
            return between.count <= 8 && !between.contains { passage.cue(.level, at: $0, limit: second.lowerBound) != nil }
        }
        var at = first.upperBound
        var separators = 0
        var words = 0
        while at < second.lowerBound {
            let token = passage.tokens[at]
            if token.isSign(",") || token.isSign(";") || token.isSign("(") || token.isDash {
                separators += 1
                at += 1
            } else if separators > 0, passage.tokens[at - 1].kind == .syllable, passage.cue(.equals, at: at, limit: second.lowerBound) != nil {
                return false  // `tăng 210 tỷ đồng và bằng 75,4% kế hoạch`
            } else if let and = passage.cue(.and, at: at, limit: second.lowerBound) ?? passage.cue(.same, at: at, limit: second.lowerBound) {
                separators += 1
                at += and
            } else if separators > 0 {
                let filler = passage.cue(.filler, at: at, limit: second.lowerBound) ?? 0
                let same = passage.cue(.same, at: at, limit: second.lowerBound) ?? 0
                let modifier = phrases.longest(.modifier, at: at, limit: second.lowerBound)?.count ?? 0
                let best = max(filler, same, modifier)
                guard best > 0 else { return false }
                at += best
            } else if let compared = comparedWith(at, second.lowerBound) {
                at = compared
            } else {
                // the rest of the first figure's noun phrase, or in what respect it changed
                let aspect = passage.cue(.aspect, at: at, limit: second.lowerBound)
                guard aspect != nil || isObject(at), words < 7, aspect != nil || passage.cue(.level, at: at, limit: second.lowerBound) == nil
                else { return false }
                words += 1
                at += aspect ?? 1
            }
        }
        return separators > 0
    }

    /// `6,1% so với tháng 2 | và 31%`: behind what the first figure is compared with, where `và` and the second follow.
    private func comparedWith(_ start: Int, _ limit: Int) -> Int? {
        guard let compared = passage.cue(.compared, at: start, limit: limit), passage.cue(.plan, at: start, limit: limit) != nil else { return nil }
        var at = start + compared
        while at < limit, at - start < 14 {
            if let and = passage.cue(.and, at: at, limit: limit) {
                let modifier = phrases.longest(.modifier, at: at + and, limit: limit)?.count ?? 0
                if at + and + modifier == limit { return at }
            }
            let token = passage.tokens[at]
            guard token.kind != .punctuation || token.isSign("/"), phrases.longest(.change, at: at, limit: limit) == nil else { return nil }
            // `so với 16%/năm`: a second figure is no change
            if token.kind == .number, at + 1 < limit, phrases.longest(.unit, at: at + 1, limit: limit) != nil { return nil }
            at += 1
        }
        return nil
    }

    /// Whether what stands before two figures only names what changed: `dệt may tăng 0,4%, | giày dép | 4,6%`.
    /// - Parameters:
    ///   - name: the words between the comma and the second figure.
    ///   - isShare: both are percentages; of what is told in units the level may follow.
    func areListed(_ first: Range<Int>, _ name: Range<Int>, in sentence: Range<Int>, isShare: Bool) -> Bool {
        guard (1...6).contains(name.count) else { return false }
        // the first one's name: what stands before its change, back to the sign before
        var end = first.lowerBound
        while end > sentence.lowerBound, first.lowerBound - end < 6, phrases.longestEnding(.change, before: end, limit: sentence.lowerBound) == nil { end -= 1 }
        let change = phrases.longestEnding(.change, before: end, limit: sentence.lowerBound)?.count ?? 0
        var start = end - change
        while start > sentence.lowerBound, end - start < 12, passage.tokens[start - 1].kind != .punctuation, passage.tokens[start - 1].kind != .number { start -= 1 }
        var (named, name) = (start..<(end - change), name)
        // `giá trị công nghiệp tăng 7%, nông nghiệp 3%`: the measure is said once, or of each again; shares and rates are levels, too
        let measure = change == 0 || !isShare ? 0 : phrases.context(ContextRole.measure.mask, at: named.lowerBound, limit: named.upperBound) ?? 0
        if measure > 0, measure < named.count, phrases.context(ContextRole.rate.mask, at: named.lowerBound, limit: named.upperBound) == nil {
            let isSame = name.count > measure && (0..<measure).allSatisfy { passage.ids[named.lowerBound + $0] == passage.ids[name.lowerBound + $0] }
            (named, name) = (named.dropFirst(measure), isSame ? name.dropFirst(measure) : name)
        }
        guard isName(name), phrases.context(([.verb, .lift, .light] as ContextRoles).rawValue, at: name.lowerBound, limit: name.upperBound) == nil else { return false }
        // the second of three has no change of its own
        return named.isEmpty || change == 0 ? change == 0 && end < first.lowerBound : isName(named, mayCost: true)
    }

    /// Words of goods, branches or places, and none that measure, tie or do.
    private func isName(_ range: Range<Int>, mayCost: Bool = false) -> Bool {
        range.allSatisfy { i in
            let kind = passage.tokens[i].kind
            guard kind == .syllable || kind == .abbreviation || kind == .code || kind == .punctuation && passage.tokens[i].isDash else { return false }
            let words: ContextRoles = [.measure, .link, .share, .reach, .have, .compare, .than, .aim, .speech, .keep, .place, .of, .for, .price, .rate, .plan, .average, .timeWord, .timeLead]
            guard let count = phrases.context(words.rawValue, at: i, limit: range.upperBound) else { return true }
            let inName = phrases.context(([.compound, .head, .verb] as ContextRoles).rawValue, at: i, limit: range.upperBound) ?? 0 > count
            return inName || mayCost && phrases.context(([.price] as ContextRoles).rawValue, at: i, limit: range.upperBound) == count
        }
    }
}
