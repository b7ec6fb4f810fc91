import Lexicon
import Numbers

/// Joins mentions that say one thing: the address of one place (`xã …, huyện …, tỉnh …`), or several places in a row.
struct PlaceChains {
    let scanner: PlaceScanner
    private var passage: Passage { scanner.passage }

    func joined(_ mentions: [PlaceMention]) -> [PlaceMention] {
        var out: [PlaceMention] = []
        /// How high the chain at the end of `out` has come.
        var top: Int?
        for next in mentions {
            guard let last = out.last, let gap = gap(last, next) else {
                out.append(next)
                top = next.rank
                continue
            }
            if let height = top, last.what == .district || last.what == .commune, let rank = next.rank, height < rank,
                gap == .comma || gap == .open || gap == .none || gap == .of, agrees(last, next)
            {
                top = rank
                extend(last, next, closing: gap == .open)
            } else if isList(last, next, gap) {
                out[out.count - 1].what = .several
                out[out.count - 1].tokens = last.tokens.lowerBound..<next.tokens.upperBound
                top = nil
            } else {
                out.append(next)
                top = next.rank
            }
        }
        for i in out.indices where out[i].what == .district || out[i].what == .commune {
            if let end = unlisted(out[i].tokens.upperBound) {
                (out[i].what, out[i].tokens) = (.several, out[i].tokens.lowerBound..<end)
            }
        }
        return out
    }

    private enum Gap { case none, comma, and, dash, open, of, colon }

    /// What stands between two mentions, where it joins them.
    private func gap(_ a: PlaceMention, _ b: PlaceMention) -> Gap? {
        let range = a.tokens.upperBound..<b.tokens.lowerBound
        let tokens = passage.tokens
        guard range.count <= 3, !tokens[(range.lowerBound)..<b.tokens.lowerBound + 1].contains(where: \.isLineStart) else { return nil }
        guard let first = range.first else { return Gap.none }
        let and = passage.cue(.and, at: first, limit: range.upperBound) ?? 0
        if and == range.count { return .and }
        if range.count == 1 {
            if tokens[first].isSign(",") { return .comma }
            if tokens[first].isSign("(") { return .open }
            if tokens[first].isSign(":") { return .colon }
            if tokens[first].isDash || tokens[first].isSign("/") { return .dash }
        }
        let rest = tokens[first].isSign(",") || tokens[first].isSign("(") ? first + 1 : first
        if rest < range.upperBound, passage.cue(.and, at: rest, limit: range.upperBound) == range.upperBound - rest { return .and }
        if let at = scanner.word(rest, range.upperBound, { $0 == .at }), rest + at.count == range.upperBound {
            return tokens[first].isSign("(") ? .open : .of
        }
        if let last = range.last, tokens[last].isSign(":") || passage.isSign(last, "(") { return .colon }
        if scanner.word(first, range.upperBound, { $0 == .away }) != nil, a.what == .several { return .colon }
        return nil
    }

    /// A district that its province has.
    private func agrees(_ low: PlaceMention, _ high: PlaceMention) -> Bool {
        switch high.what {
        case .province: low.provinces.isEmpty || low.what == .commune || high.province.map { low.provinces.contains($0) || isSuccessor($0, of: low.provinces) } ?? true
        case .nation, .bare, .district: true
        default: false
        }
    }

    private func isSuccessor(_ province: Int, of provinces: [Int]) -> Bool {
        provinces.contains { passage.lexicon.places.provinces[$0].successor == province }
    }

    private func extend(_ mention: PlaceMention, _ next: PlaceMention, closing: Bool) {
        var end = next.tokens.upperBound
        if closing, passage.isSign(end, ")") { end += 1 }
        mention.tokens = mention.tokens.lowerBound..<end
        if next.what == .district { mention.provinces = next.provinces }
        mention.province = next.province ?? mention.province
    }

    private func isList(_ a: PlaceMention, _ b: PlaceMention, _ gap: Gap) -> Bool {
        func isPlace(_ m: PlaceMention) -> Bool { m.rank != nil || m.what == .several || m.what == .foreign }
        guard isPlace(a), isPlace(b) else { return false }
        switch gap {
        case .and, .dash: return true
        case .comma: return a.rank == b.rank && a.what != .bare || a.what == .several
        case .colon, .none, .open: return a.what == .several
        case .of: return false
        }
    }

    /// `xã Lao Chải, Y Tý`: one more name behind, without its type.
    private func unlisted(_ at: Int) -> Int? {
        let tokens = passage.tokens
        guard at + 2 < tokens.count, !tokens[at].isLineStart else { return nil }
        let and = passage.cue(.and, at: at, limit: at + 1) ?? 0
        guard and > 0 || tokens[at].isSign(",") else { return nil }
        var end = at + 1
        while end < tokens.count, end - at < 5, tokens[end].kind == .syllable, tokens[end].isCapitalized, !tokens[end].flags.contains(.allCaps),
            !tokens[end].isLineStart
        {
            end += 1
        }
        guard end - at > 2, scanner.word(at + 1, at + 2, { [.surname, .central, .office, .council, .agency, .maybe, .person].contains($0) }) == nil
        else { return nil }
        return end
    }
}
