/// What the words of a line say of it.
extension LineReader {
    /// The cues that are asked for at the start of a line.
    static let ofLines: Cues = [.line, .whole, .links, .edge, .end, .masthead, .caption, .counter, .tally, .pager]

    /// The cues that the words of a line give, each under its own condition.
    func cues(_ words: Words, _ range: Range<Int>) -> Cues {
        var out: Cues = []
        for (cue, count) in tables.cues.matches(words, at: 0) {
            let left = words.count - count
            let nextMark = left > 0 ? words[count].mark : 0
            let endsHere = left == 0 || nextMark != 0 || words[count].isNumber
            switch cue {
            case .line: out.insert(cue)
            case .whole, .links: if left == 0 || onlyNumbers(words, from: count) { out.insert(cue) }
            case .edge: if endsHere { out.insert(cue) }
            case .end: if left <= 4, !endsSentence(range) || left == 0 { out.insert(cue) }
            case .masthead:
                if left <= 24, !endsSentence(range),
                    !words.words[count...].contains(where: { $0.isNumber || $0.mark == 0x3A || $0.mark == 0x2C })
                {
                    out.insert(cue)
                }
            case .caption: if endsHere, nextMark != 0x2C { out.insert(cue) }
            default: break
            }
        }
        if isCounter(words) || isPager(words) { out.insert(.counter) }
        return out
    }

    /// A counter: what it counts, numbers, and perhaps a unit, nothing else. `Hôm nay: 4,300`, `1.234 lượt xem`,
    /// `Đang online: 37 khách`, `Đánh giá: 4.5/5 sao (12 đánh giá)`.
    private func isCounter(_ words: Words) -> Bool {
        guard words.count <= 16 else { return false }
        var (at, numbers, counters) = (0, 0, 0)
        while at < words.count {
            if words[at].isNumber {
                (at, numbers) = (at + 1, numbers + 1)
                continue
            }
            guard let count = tables.cues.longest(words, at: at, where: { $0 == .counter || $0 == .tally }) else { return false }
            if tables.cues.longest(.counter, words, at: at) == count { counters += 1 }
            at += count
        }
        return numbers > 0 && counters > 0
    }

    /// `1 2 3 … 12 Trang sau`.
    private func isPager(_ words: Words) -> Bool {
        guard words.count <= 30 else { return false }
        var (at, numbers, pagers) = (0, 0, 0)
        while at < words.count {
            if words[at].isNumber {
                (at, numbers) = (at + 1, numbers + 1)
            } else if let n = tables.cues.longest(.pager, words, at: at) {
                (at, pagers) = (at + n, pagers + 1)
            } else {
                return false
            }
        }
        return pagers > 0 && (numbers > 1 || pagers > 1)
    }

    /// Whether a piece of a row is page by itself.
    func isPage(_ words: Words, _ range: Range<Int>) -> Bool {
        guard words.words.contains(where: { !$0.isNumber }) else { return words.count <= 2 }
        return !cues(words, range).isDisjoint(with: [.line, .whole, .edge, .counter])
    }

    private func onlyNumbers(_ words: Words, from: Int) -> Bool {
        words.words[from...].allSatisfy(\.isNumber)
    }
}
