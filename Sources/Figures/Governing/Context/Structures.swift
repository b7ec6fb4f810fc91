import Lexicon
import Numbers

/// What a whole is made of: `Cơ cấu kinh tế: nông nghiệp 20%; công nghiệp - xây dựng 45%; dịch vụ 35%`, `tỷ trọng nông nghiệp, công nghiệp, dịch vụ lần lượt là 20%, 45% và 35%`. The
/// structure is what is measured, and each part is whose its share is.
extension Clauses {
    /// How many tokens the name of a part may have.
    private static let longest = 9

    func structures(_ done: inout [Finding]) {
        guard let (what, behind, first) = structure() else { return }
        var last = first
        while last < records.count, records[last].kind == .percent, records[last].change == nil { last += 1 }
        guard last - first > 1 else { return }
        if let names = dealtNames(behind..<scene.figures[first].lowerBound, last - first, behind: first..<last) {
            for (k, name) in zip(first..<last, names) { set(&done[k], what, name) }
            return
        }
        // each with its part right before it; together they are the whole
        var names: [Range<Int>] = []
        var sum = ExactDecimal.zero
        for k in first..<last {
            guard let name = part((k == first ? behind : scene.figures[k - 1].upperBound)..<scene.figures[k].lowerBound), let value = records[k].value, let more = sum + value else { return }
            (sum, names) = (more, names + [name])
        }
        guard ExactDecimal(97) < sum, sum < ExactDecimal(103) else { return }
        for (k, name) in zip(first..<last, names) { set(&done[k], what, name) }
    }

    private func set(_ found: inout Finding, _ what: Range<Int>, _ name: Range<Int>) {
        found = Finding(property: .init(what), entity: name, isSplit: true, isOwn: true)
    }

    /// The word of structure that opens a clause, where the words behind it begin (`của huyện` is passed over), and the first share. Not
    /// `chuyển dịch cơ cấu kinh tế`; `trong cơ cấu kinh tế, …` opens one, too.
    private func structure() -> (Range<Int>, Int, Int)? {
        for i in scene.sentence where scene.mark(i) == .word {
            guard let count = words.passage.cue(.structure, at: i, limit: scene.sentence.upperBound), let first = records.indices.first(where: { scene.figures[$0].lowerBound >= i + count }), records[first].kind == .percent else { continue }
            var start = i
            while start > scene.sentence.lowerBound, scene.mark(start - 1) == .word { start -= 1 }
            let isInside = start < i && words.passage.string(start..<i).lowercased() == "trong"
            guard isInside || phrases.trimmedLeft(start..<i).isEmpty else { continue }
            let limit = scene.figures[first].lowerBound
            var behind = i + count
            if behind < limit, words.isWord(behind, [.of]), let place = words.passage.cue(.admin, at: behind + 1, limit: limit) {
                behind += 1 + place
                while behind < limit, words.passage.tokens[behind].isCapitalized, scene.mark(behind) == .word { behind += 1 }
            }
            guard behind < limit, isInside || scene.mark(behind) != .comma && !words.passage.isSign(behind, ";") else { continue }
            return (i..<i + count, behind, first)
        }
        return nil
    }

    /// The names of as many parts as there are shares, all before the first.
    private func dealtNames(_ range: Range<Int>, _ count: Int, behind figures: Range<Int>) -> [Range<Int>]? {
        guard figures.dropFirst().allSatisfy({ onlyParts(scene.figures[$0 - 1].upperBound..<scene.figures[$0].lowerBound) }) else { return nil }
        var range = opened(range)
        range = range.lowerBound..<Head(range, words).body.upperBound
        guard range.count >= 2 * count - 1 else { return nil }
        let (semicolon, comma, dashes): ([UInt32], [UInt32], [UInt32]) = ([0x3B], [0x2C], [0x2D, 0x2013, 0x2014])
        for (signs, and) in [(semicolon, false), (semicolon, true), (comma, true), (dashes, false)] {
            let parts = range.split { signs.contains(words.passage.tokens[$0].scalar) || and && isAnd($0) }
            let names = parts.compactMap { name($0.startIndex..<$0.endIndex) }
            if parts.count == count, names.count == count { return names }
        }
        return nil
    }

    /// Whether only signs, `và` and small words stand between two shares.
    private func onlyParts(_ between: Range<Int>) -> Bool {
        var at = between.lowerBound
        while at < between.upperBound {
            if scene.mark(at) != .word || isAnd(at) || words.passage.tokens[at].isDash { at += 1; continue }
            guard let small = words.phrases.longest(.modifier, at: at, limit: between.upperBound)?.count ?? words.at(at, between.upperBound, [.filler]) else { return false }
            at += small
        }
        return true
    }

    /// The part that stands right before its share: behind the last sign, without the word for having a share.
    private func part(_ range: Range<Int>) -> Range<Int>? {
        let piece = opened(range)
        var end = piece.upperBound
        while end > piece.lowerBound, scene.mark(end - 1) == .word, let small = words.modifier(before: end, piece.lowerBound) ?? words.before(end, piece.lowerBound, [.link, .share, .reach, .filler, .aux])?.count { end -= small }
        var start = end
        while start > piece.lowerBound, scene.mark(start - 1) == .word { start -= 1 }
        // nothing else stands between
        guard (piece.lowerBound..<start).allSatisfy({ scene.mark($0) != .word }) else { return nil }
        return name(start..<end)
    }

    /// Without the signs and times behind the word of structure.
    private func opened(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, scene.mark(start) != .word || isAnd(start) || words.passage.cue(.breakdown, at: start, limit: range.upperBound) != nil { start += words.passage.cue(.breakdown, at: start, limit: range.upperBound) ?? 1 }
        return start..<range.upperBound
    }

    /// The name of a part: a noun phrase without a predicate.
    private func name(_ range: Range<Int>) -> Range<Int>? {
        let name = phrases.trimmedRight(phrases.trimmedLeft(range))
        guard (1...Self.longest).contains(name.count), words.first(name, [.aux, .keep, .reach, .share, .link, .have, .clause, .compare, .measure, .speech, .of, .place]) == nil, !name.contains(where: { words.isChange(at: $0, name.upperBound) || scene.mark($0) != .word && scene.mark($0) != .comma }),
            phrases.predicate(name).map({ $0 > name.lowerBound }) ?? true, words.passage.tokens[name.lowerBound].kind == .syllable
        else { return nil }
        return name
    }
}
