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
        // each with its part right before it
        var names: [Range<Int>] = []
        for k in first..<last {
            guard let name = part((k == first ? behind : scene.figures[k - 1].upperBound)..<scene.figures[k].lowerBound) else { break }
            names.append(name)
        }
        guard names.count > 1 else { return }
        for (k, name) in zip(first..<last, names) { set(&done[k], what, name) }
    }

    private func set(_ found: inout Finding, _ what: Range<Int>, _ name: Range<Int>) {
        found = Finding(property: .init(what), entity: name, isSplit: true, isOwn: true)
    }

    /// The word of structure, where the words behind it begin (`của huyện` is passed over), and the first share.
    private func structure() -> (Range<Int>, Int, Int)? {
        for i in scene.sentence where scene.mark(i) == .word {
            guard let count = words.passage.cue(.structure, at: i, limit: scene.sentence.upperBound) else { continue }
            guard let first = records.indices.first(where: { scene.figures[$0].lowerBound >= i + count }), records[first].kind == .percent else { return nil }
            var behind = i + count
            if behind < scene.figures[first].lowerBound, words.isWord(behind, [.of]), let place = words.passage.cue(.admin, at: behind + 1, limit: scene.figures[first].lowerBound) {
                behind += 1 + place
                while words.passage.tokens[behind].isCapitalized, scene.mark(behind) == .word { behind += 1 }
            }
            return (i..<i + count, behind, first)
        }
        return nil
    }

    /// The names of as many parts as there are shares, all before the first.
    private func dealtNames(_ range: Range<Int>, _ count: Int, behind figures: Range<Int>) -> [Range<Int>]? {
        for k in figures.dropFirst() where !(scene.figures[k - 1].upperBound..<scene.figures[k].lowerBound).allSatisfy({ isSeparator($0) }) { return nil }
        var range = opened(range)
        range = range.lowerBound..<Head(range, words).body.upperBound
        guard range.count >= 2 * count - 1 else { return nil }
        for signs in [[0x3B], [0x2C], [0x2D, 0x2013, 0x2014]] as [[UInt32]] {
            var parts: [Range<Int>] = []
            var start = range.lowerBound
            for i in range where signs.contains(words.passage.tokens[i].scalar) || isAnd(i) && signs != [0x2D, 0x2013, 0x2014] {
                if i > start { parts.append(start..<i) }
                start = i + 1
            }
            if start < range.upperBound { parts.append(start..<range.upperBound) }
            let names = parts.compactMap { name($0) }
            if parts.count == count, names.count == count { return names }
        }
        return nil
    }

    /// Whether a token only parts shares: a sign, `và`, or a small word.
    private func isSeparator(_ i: Int) -> Bool {
        scene.mark(i) != .word || isAnd(i) || words.passage.tokens[i].isDash || words.modifier(before: i + 1, i) != nil || words.isWord(i, [.filler])
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
        guard (1...Self.longest).contains(name.count), words.first(name, [.aux, .keep, .reach, .share, .link, .have, .clause, .compare, .measure, .speech, .of]) == nil, !name.contains(where: { words.isChange(at: $0, name.upperBound) }),
            phrases.predicate(name).map({ $0 > name.lowerBound }) ?? true, words.passage.tokens[name.lowerBound].kind == .syllable
        else { return nil }
        return name
    }
}
