import Lexicon
import Numbers

/// The words between a phrase and its figure, read off from the right: `đạt`, `tăng`, `có`, `khoảng`.
struct Head {
    /// What is left of the piece.
    var body: Range<Int>
    var link = false
    var share = false
    var reach = false
    var have = false
    var change = false
    var order = false
    /// `còn`: what is left; of a count, what is said of it follows.
    var remains = false
    /// A word that opens a clause stands right before the figure.
    var clause = false

    /// Whether a word ties the figure to something said before.
    var ties: Bool { link || share || reach || change || remains }

    init(_ piece: Range<Int>, _ words: ContextWords) {
        var end = piece.upperBound
        let start = piece.lowerBound
        // `hiện ở mức: 175 đồng`
        if end > start, words.passage.isSign(end - 1, ":") { end -= 1 }
        while end > start {
            // `được giao dịch | quanh mốc`: the verb that leads to a level
            if let held = words.heldLevel(before: end, start) {
                end -= held
                link = true
                continue
            }
            let modifier = words.modifier(before: end, start) ?? 0
            let changed = words.change(before: end, start) ?? 0
            let hit = words.before(end, start, [.link, .share, .have, .filler, .aux, .aim, .order, .opener])
            let verb = words.before(end, start, [.verb, .measure, .turn, .head, .compound])?.count ?? 0
            let best = max(modifier, changed, hit?.count ?? 0)
            guard best > 0, !words.isNamePart((end - best)..<end, start) else { break }
            // `… đã vượt kỳ vọng khi 20/142 học sinh đạt …`: what stands before the small word is another clause
            if verb <= best, words.before(end, start, [.clause])?.count == best {
                // `Lãi vay khác thì tăng thêm 40 tỷ đồng`: the topic grows
                let topic = words.isWord(start, [.remain]) ? start + 1 : start
                if change, words.at(end - best, end, [.topic]) == best, words.at(topic, end, [.lead, .opener, .aside]) == nil {
                    body = topic..<(end - best)
                    return
                }
                // `Chi phí tăng nhưng chưa tới 30 tỷ đồng`: of what moved
                if words.passage.cue(.contrast, at: end - best, limit: end) == best, words.at(start, end, [.measure]) != nil, end - best - start <= 12 {
                    var last = end - best
                    while let small = words.change(before: last, start) ?? words.before(last, start, [.filler, .aux, .lift])?.count { last -= small }
                    if last > start, words.first(start..<last, [.clause, .aux, .reach, .share, .compare, .than]) == nil {
                        body = start..<last
                        (link, change) = (true, false)
                        return
                    }
                }
                // `Sản lượng thì đạt 2 tấn`
                if link, words.at(end - best, end, [.topic]) == best, words.at(start, end, [.measure]) != nil, words.first(start..<(end - best), [.aux, .verb, .clause, .compare]) == nil {
                    body = start..<(end - best)
                    return
                }
                clause = true
                body = end..<end
                return
            }
            if verb > best
                || verb == best && hit?.count == best
                    && words.before(end, start, [.link, .share, .have, .filler, .aim, .order])?.count != best
            {
                break
            }
            if changed == best, changed > modifier {
                change = true
                order = order || words.first((end - best)..<end, [.order]) != nil
            } else if modifier == best, words.passage.cue(.preposition, before: end, limit: end - best) == best {
                // `trên 95%`: no place
            } else if let hit, hit.count == best {
                let at = end - best
                if words.at(at, end, [.share]) == best { share = true }
                if words.at(at, end, [.reach]) == best { reach = true }
                if best == 1, words.isWord(at, [.remain]) {
                    remains = true
                } else if words.at(at, end, [.link]) == best {
                    link = true
                }
                if words.at(at, end, [.have]) == best { have = true }
                if words.at(at, end, [.order]) == best { order = true }
            }
            end -= best
        }
        if let hit = words.before(end, start, [.reach]), hit.count > 0, !reach { reach = true }
        body = start..<end
        // what stands behind `so với` is the base of another figure
        if let compare = words.first(body, [.compare]) { body = start..<compare.lowerBound }
        // `thấp hơn cùng kỳ 7,5 điểm`: what is compared with is no part of the phrase
        for i in body.reversed() {
            if words.isWord(i, [.topic]) { break }
            guard let count = words.at(i, body.upperBound, [.than]), count > 1 else { continue }
            change = true
            body = start..<i
            break
        }
    }
}
