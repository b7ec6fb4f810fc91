import Lexicon
import Numbers

/// Tells reported facts from targets, forecasts, estimates, norms and proposals, by the nearest cue that governs a figure.
struct Statuses {
    let scene: Scene
    let records: [Record]
    let findings: [Context.Finding]
    /// The goal or forecast that the sentence before ends with, where this one goes on with its parts.
    var whole: (status: Status, unit: String?)?
    private var words: ContextWords { scene.words }
    private var lexicon: Lexicon { words.passage.lexicon }

    /// The last figure of a sentence where it is a goal or a forecast.
    static func whole(_ records: [Record], _ statuses: [Status?]) -> (status: Status, unit: String?)? {
        guard let last = records.last, last.change == nil, last.kind != .percent, let status = statuses.last, let status, status == .target || status == .forecast else { return nil }
        return (status, last.unit)
    }

    func find() -> [Status?] {
        let rule = ruled()
        let first = scene.sentence.first { words.phrases.begins(.status, at: $0) } ?? scene.sentence.upperBound
        var found: [Status?] = []
        found.reserveCapacity(records.count)
        for k in records.indices {
            if let same = restated(k, found.last ?? nil) {
                found.append(same)
                continue
            }
            // `dự kiến thu 31 tỷ đồng, bằng 102% dự toán (30 tỷ đồng)`: the plan itself, whatever the words before say
            let plan = scene.isInBrackets(k) && isPlan(k) ? Status.target : nil
            let status = plan ?? cue(k, from: first) ?? cueBehind(k) ?? (isPlan(k) || isCompared(k) ? .target : nil) ?? (isBound(k) ? .norm : nil) ?? (rule.map { isLaidDown(k, $0) } == true ? .norm : nil)
            found.append(status != nil && status != .norm && (isStart(k) || isFormer(k)) ? nil : status ?? joined(k, found.last ?? nil) ?? (isStart(k) || isFormer(k) ? nil : listed(k, found) ?? part(k)))
        }
        return found
    }

    /// `sẽ góp 6 triệu USD (tương đương 140 tỷ đồng)`: the same said in another unit is as sure.
    private func restated(_ k: Int, _ last: Status?) -> Status? {
        guard k > 0, let last, records[k].unit != records[k - 1].unit else { return nil }
        let between = scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound
        guard (2...4).contains(between.count), scene.mark(between.lowerBound) == .open || scene.mark(between.lowerBound) == .comma,
            let same = words.passage.cue(.same, at: between.lowerBound + 1, limit: between.upperBound)
        else { return nil }
        // `ước đạt 31 tỷ đồng, bằng 40% dự toán`: counted from it, and no estimate itself
        return records[k].kind == records[k - 1].kind || same > 1 && (last == .target || last == .forecast) ? last : nil
    }

    /// `sẽ bố trí 310 hộ ở xã Đông và 47 hộ ở xã Tây`: the same is said of both.
    private func joined(_ k: Int, _ last: Status?) -> Status? {
        guard k > 0, let last, last == .target || last == .forecast || last == .estimate, !findings[k].property.isEmpty,
            findings[k].property == findings[k - 1].property, records[k].change == records[k - 1].change, scene.sentence.contains(findings[k].property[0].lowerBound)
        else { return nil }
        let between = scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound
        guard between.count <= 12, between.contains(where: { words.isWord($0, [.and]) }), words.first(between, [.past, .compare]) == nil,
            !between.contains(where: { scene.mark($0) == .strong || scene.mark($0) == .comma || scene.mark($0) == .open || scene.mark($0) == .close })
        else { return nil }
        return last
    }

    /// `sẽ sản xuất 3 triệu tấn thép; 2 triệu tấn xi măng (xi măng trắng chiếm 5%); 40 nghìn tấn giấy`: the items of a list.
    private func listed(_ k: Int, _ found: [Status?]) -> Status? {
        guard !scene.isInBrackets(k), let j = (max(0, k - 3)..<k).last(where: { !scene.isInBrackets($0) }), let status = found[j], status == .target || status == .forecast,
            records[j].kind == records[k].kind, records[j].unit == records[k].unit, records[j].change == records[k].change
        else { return nil }
        let between = scene.figures[j].upperBound..<scene.figures[k].lowerBound
        guard between.count <= 24, words.first(between, [.past, .compare]) == nil else { return nil }
        var isList = false, depth = 0
        for i in between {
            switch scene.mark(i) {
            case .open: depth += 1
            case .close: depth -= 1
            case .strong where depth == 0: isList = true
            default: break
            }
            if depth == 0, words.isWord(i, [.than]) || entry(at: i, between.upperBound) != nil || words.passage.cue(.real, at: i, limit: between.upperBound) != nil
                || words.passage.cue(.contrast, at: i, limit: between.upperBound) != nil || words.passage.cue(.from, at: i, limit: between.upperBound) != nil
            {
                return nil
            }
        }
        return isList && depth == 0 ? status : nil
    }

    /// `… được giao thu 310 tỷ đồng. Trong đó, thuế nhập khẩu 120 tỷ đồng, thuế xuất khẩu 40 tỷ đồng.`
    private func part(_ k: Int) -> Status? {
        guard let whole, records[k].unit == whole.unit, records[k].change == nil, words.first(scene.sentence.lowerBound..<scene.figures[k].lowerBound, [.past, .compare]) == nil,
            !(0..<k).contains(where: { records[$0].unit != whole.unit })
        else { return nil }
        return whole.status
    }

    /// `dự kiến giảm còn 17%, từ mức 29% năm trước`: how it was.
    private func isFormer(_ k: Int) -> Bool {
        guard k > 0, records[k].unit == records[k - 1].unit, records[k].change == nil else { return false }
        let between = scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound
        return between.count <= 5 && isBehind(k) { words.passage.cue(.from, before: $0, limit: $1) != nil }
    }

    /// `3,7% như dự báo hồi tháng 6`, `80 tỷ yên theo ước tính`: the cue right behind the figure.
    private func cueBehind(_ k: Int) -> Status? {
        let (at, limit) = (scene.figures[k].upperBound, scene.sentence.upperBound)
        guard at + 1 < limit, let (entry, count) = entry(at: at, limit), count > 1,
            let status = Status(rawValue: entry.status), status == .forecast || status == .estimate
        else { return nil }
        let first = words.passage.string(at..<(at + 1)).lowercased()
        return first == "như" || first == "theo" ? status : nil
    }

    /// `so với kế hoạch năm 350 tỷ đồng`: the size of the plan that something is measured by.
    private func isCompared(_ k: Int) -> Bool {
        guard records[k].kind != .percent, records[k].change == nil else { return false }
        var at = scene.figures[k].lowerBound
        let floor = max(scene.sentence.lowerBound, at - 10)
        while at > floor {
            if let small = words.modifier(before: at, floor) ?? words.before(at, floor, [.filler, .link])?.count {
                at -= small
            } else if scene.mark(at - 1) == .time {
                at -= 1
            } else {
                break
            }
        }
        guard let plan = words.before(at, floor, [.plan]) else { return false }
        return words.before(at - plan.count, floor, [.compare]) != nil
    }

    /// `phấn đấu giảm từ 5% xuống còn 3%`: where a change begins is how it is now.
    private func isStart(_ k: Int) -> Bool {
        guard records[k].change == nil, records[k].valueMax == nil, isBehind(k, { words.passage.cue(.from, before: $0, limit: $1) != nil }) else { return false }
        // `từ 30 triệu cổ phiếu, tỷ lệ 12%, xuống còn 25 triệu`: its share may stand between
        for next in k + 1..<min(k + 3, records.count) where records[next].kind == records[k].kind {
            let between = scene.figures[k].upperBound..<scene.figures[next].lowerBound
            return (records[next].unit == records[k].unit || records[k].unitText == nil) && between.count <= 12
                && !between.contains { scene.mark($0) == .strong || scene.mark($0) == .comma && next == k + 1 }
                && isBehind(next, { words.phrases.cue(.level, before: $0, limit: $1) != nil })
        }
        return false
    }

    /// Whether a word stands right before a figure, with nothing but small words between.
    private func isBehind(_ k: Int, _ word: (_ end: Int, _ limit: Int) -> Bool) -> Bool {
        var at = scene.figures[k].lowerBound
        let floor = max(scene.sentence.lowerBound, at - 6)
        while !word(at, floor) {
            guard let small = words.modifier(before: at, floor) ?? words.passage.cue(.filler, before: at, limit: floor) ?? words.phrases.cue(.level, before: at, limit: floor)
            else { return false }
            at -= small
        }
        return true
    }

    /// The nearest cue before a figure. A target wins over a forecast beside it, and any cue over a weak one (`sẽ`).
    /// - Parameter first: the first token of the sentence where one may stand: most sentences have none.
    private func cue(_ k: Int, from first: Int) -> Status? {
        let end = scene.figures[k].lowerBound
        let floor = max(scene.sentence.lowerBound, end - 200)
        var passedFigure = false, passedSign = false, passedComma = false, passedPast = false, passedReal = false
        var weak: Status?
        // what a bracket says that closes before the figure is of something else
        var depth = 0
        var i = end - 1
        // `sẽ tăng từ 17 tỷ đồng lên 31 tỷ đồng`: of the level reached, too
        let isEnd = k > 0 && end - scene.figures[k - 1].upperBound <= 4 && records[k].kind == records[k - 1].kind && isStart(k - 1)
        while i >= max(floor, first) {
            switch scene.mark(i) {
            case .figure(let other): passedFigure = passedFigure || !(isEnd && other == k - 1)
            case .strong: passedSign = true
            case .comma: passedComma = true
            default: break
            }
            if case .figure = scene.mark(i) { i -= 1; continue }
            // `đặt mục tiêu 20%, nhưng thực tế chỉ là 13%`: not said of what stands against it
            if !passedReal, words.passage.cue(.real, at: i, limit: end) != nil { passedReal = true }
            if passedReal, words.passage.cue(.contrast, at: i, limit: end) != nil { return weak }
            if words.passage.isSign(i, ")"), isOpened(i, floor) { depth += 1 } else if words.passage.isSign(i, "("), depth > 0 { depth -= 1 }
            // `dự kiến tăng trong năm tới, hiện nay vẫn ở mức 3%`
            if words.passage.cue(.real, at: i, limit: end) != nil, i > scene.sentence.lowerBound, scene.mark(i - 1) == .comma, !passedFigure { return weak }
            if depth == 0, let (entry, count) = entry(at: i, end), !isNamed(i) || statesPlan(i + count, end), !isShielded(i + count, count), !isInBase(i, before: k) {
                if entry.reach != .opening || opens(i), reaches(entry.reach, passedFigure, passedSign, passedComma, passedPast), let status = Status(rawValue: entry.status) {
                    if let weak { return status == .target || status == .estimate ? status : weak }
                    guard status == .forecast else { return status }
                    // `đặt mục tiêu năm 2031 dự tính doanh thu đạt 61 tỷ đồng, tăng 7%`
                    if passedFigure { return targets(before: i, floor) ? .target : status }
                    weak = status
                }
            }
            if !passedPast, words.at(i, end, [.past]) != nil { passedPast = true }
            if weak != nil, passedFigure || passedSign { return weak }
            i -= 1
        }
        return weak
    }

    /// Whether a goal is named right before another cue, in its clause.
    private func targets(before at: Int, _ floor: Int) -> Bool {
        var i = at - 1
        while i >= max(floor, at - 8), scene.mark(i) == .word || scene.mark(i) == .time {
            if let (entry, _) = entry(at: i, at), Status(rawValue: entry.status) == .target, !isNamed(i) { return true }
            i -= 1
        }
        return false
    }

    /// `thực hiện mục tiêu chung là tăng trưởng đạt 8%`: the plan is stated, and not only named.
    private func statesPlan(_ from: Int, _ end: Int) -> Bool {
        from < end && words.first(from..<end, [.copula]) != nil && (from..<end).allSatisfy { scene.mark($0) == .word || scene.mark($0) == .time }
    }

    /// Whether a bracket that closes at a token was opened; that of `a)` was not.
    private func isOpened(_ close: Int, _ floor: Int) -> Bool {
        var i = close - 1
        while i >= max(floor, close - 60) {
            if words.passage.isSign(i, "(") { return true }
            if words.passage.isSign(i, ")") { return false }
            i -= 1
        }
        return false
    }

    /// `đạt 89% chỉ tiêu phấn đấu, tăng 4%`: the plan that an earlier figure is measured by.
    private func isInBase(_ i: Int, before k: Int) -> Bool {
        (max(0, k - 4)..<k).contains { findings[$0].base.map { $0.contains(i) } ?? false && findings[$0].base!.lowerBound >= scene.figures[$0].upperBound }
    }

    /// Whether a clause begins at a token: `Theo kế hoạch, …`, but not `40 nhiệm vụ theo kế hoạch`.
    private func opens(_ i: Int) -> Bool {
        let start = i > scene.sentence.lowerBound && words.passage.string((i - 1)..<i).lowercased() == "cũng" ? i - 1 : i
        if start == scene.sentence.lowerBound { return true }
        switch scene.mark(start - 1) {
        case .comma, .strong, .open, .close: return true
        default: return false
        }
    }

    private func entry(at i: Int, _ end: Int) -> (StatusEntry, Int)? {
        guard words.phrases.begins(.status, at: i), let hit = words.phrases.longest(.status, at: i, limit: end)
        else { return nil }
        return (lexicon.statuses[hit.row], hit.count)
    }

    private func reaches(_ reach: StatusEntry.Reach, _ figure: Bool, _ sign: Bool, _ comma: Bool, _ past: Bool) -> Bool {
        switch reach {
        case .phrase: !figure && !comma && !past
        case .near: !figure && !past
        case .clause, .opening: !sign && !past
        case .far: !past
        case .whole: true
        }
    }

    /// A longer phrase ends with the cue and says something else (`khi đề nghị`).
    private func isShielded(_ end: Int, _ count: Int) -> Bool {
        guard let hit = words.phrases.longestEnding(.status, before: end, limit: scene.sentence.lowerBound) else { return false }
        return hit.count > count && lexicon.statuses[hit.row].status.isEmpty
    }

    /// `vượt chỉ tiêu`, `so với mục tiêu`, `yếu hơn kỳ vọng`: names a plan and states none.
    private func isNamed(_ i: Int) -> Bool { words.before(i, scene.sentence.lowerBound, [.compare, .than]) != nil || isReached(i) }

    private func isReached(_ i: Int) -> Bool {
        words.at(i, scene.sentence.upperBound, [.plan]) != nil && words.before(i, scene.sentence.lowerBound, [.reach]) != nil
    }

    /// The figure is the size of a plan itself.
    private func isPlan(_ k: Int) -> Bool {
        guard let property = findings[k].property.first, records[k].kind != .percent, records[k].change == nil else { return false }
        let end = scene.figures[k].lowerBound
        guard property.upperBound <= end, k == 0 || scene.figures[k - 1].lowerBound < property.upperBound else { return false }
        // `hoàn thành kế hoạch với 31 ha`
        if words.before(property.lowerBound, scene.sentence.lowerBound, [.reach]) != nil, words.first(property.upperBound..<end, [.copula, .plan]) == nil { return false }
        guard let plan = words.at(property.lowerBound, property.upperBound, [.plan]) else { return false }
        // `chỉ tiêu tốn`
        return entry(at: property.lowerBound, end).map { $0.0.status.isEmpty && $0.1 > plan } != true
    }

    /// `không quá 5 ngày làm việc`, `bị phạt 5 - 10 triệu đồng`: a bound that no word of the past makes a fact.
    private func isBound(_ k: Int) -> Bool {
        let limit = scene.figures[k].lowerBound
        let range = max(scene.sentence.lowerBound, limit - 120)..<limit
        var end = range.upperBound
        if words.before(end, range.lowerBound, [.modal]) == nil, let small = words.before(end, range.lowerBound, [.filler]) { end -= small.count }
        guard let modal = words.before(end, range.lowerBound, [.modal]), words.first(range, [.past]) == nil else { return false }
        let word = words.passage.string((end - modal.count)..<end).lowercased()
        // `sức chứa tối đa 31 tàu`
        if let said = findings[k].property.first, words.passage.cue(.capacity, at: said.lowerBound, limit: said.upperBound) != nil { return false }
        if records[k].modifier == .atMost, word.hasSuffix("không quá") || word.hasSuffix("tối đa") { return true }
        return word.hasSuffix("phạt") && records[k].kind == .money && (records[k].valueMax != nil || records[k].modifier == .atMost)
    }

    /// Where a law or rule is named that lays down what the sentence says.
    private func ruled() -> Int? {
        guard let first = scene.figures.first else { return nil }
        let range = scene.sentence.lowerBound..<first.lowerBound
        return words.first(range, [.rule])?.upperBound
    }

    private func isLaidDown(_ k: Int, _ rule: Int) -> Bool {
        let span = scene.figures[k]
        guard rule <= span.lowerBound else { return false }
        let range = max(rule, span.lowerBound - 200)..<span.lowerBound
        guard words.first(range, [.past]) == nil else { return false }
        if words.last(range, [.modal]) != nil { return true }
        // `Nghị định quy định mức trợ cấp là 310.000 đồng`
        guard let said = findings[k].property.first, said.lowerBound >= rule, said.upperBound <= span.lowerBound, words.at(said.lowerBound, said.upperBound, [.measure]) != nil else { return false }
        return (rule - 3..<rule).contains { $0 >= scene.sentence.lowerBound && words.passage.string($0..<min($0 + 2, rule)).lowercased() == "quy định" }
    }
}
