import Lexicon

/// The places that stand behind a figure, before it, and in what it is compared with.
extension PlaceWords {
    /// A place that a preposition ties to a figure: `12 ca ở xã Ia Mơ`.
    func behind(_ draft: Int) -> PlaceSaid {
        let near = near(draft)
        if near.isEmpty { return .nothing }
        let start = drafts[draft].tokens.upperBound
        let end = min(clauseEnd(start), start + 24)
        let isShare = [.percent, .fraction, .multiple, .rank].contains(drafts[draft].record.kind)
        for i in near where mention(i).tokens.lowerBound >= start && mention(i).tokens.lowerBound < end {
            let found = mention(i)
            guard role(before: found, in: start) == .at else { return .nothing }
            // of a share the whole stands behind it
            if isShare, isOf(found) || found.what == .nation || drafts[draft].record.kind == .rank { return .nothing }
            if found.what == .agency || found.what == .body { return .nothing }
            return said(i)
        }
        return .nothing
    }

    /// Whether the sentence goes on to a place other than the one that would be taken over.
    func namesAnother(than carried: PlaceSaid, behind draft: Int) -> Bool {
        near(draft).contains { i in
            let found = mention(i)
            guard found.tokens.lowerBound >= drafts[draft].tokens.upperBound, found.rank != nil || found.what == .foreign || found.what == .several,
                !isInFigure(found), !isBase(found), role(before: found, in: drafts[draft].tokens.upperBound) != .away
            else { return false }
            let said = said(i)
            return said != .nothing && said != carried
        }
    }

    private func isOf(_ mention: PlaceMention) -> Bool {
        passage.phrases.context(ContextRole.of.mask, at: mention.tokens.lowerBound - 1, limit: mention.tokens.lowerBound) != nil
    }

    /// Where the words of a figure end: at a comma, a sign, the next figure.
    private func clauseEnd(_ start: Int) -> Int {
        let next = drafts.indices[draft(endingAfter: start)...].first { !drafts[$0].record.kind.isReference }.map { drafts[$0].tokens.lowerBound }
        let limit = min(sentence.upperBound, start + Self.reach, next.map { max(start, $0) } ?? Int.max)
        var end = start
        while end < limit {
            let token = passage.tokens[end]
            if token.isSign(",") || token.isSign(";") || token.isSign(":") || token.isSign("(") || token.isSign(")") { break }
            end += 1
        }
        return end
    }

    // MARK: before the figure

    /// The nearest place before a figure that is what the clause speaks of.
    func before(_ draft: Int) -> PlaceSaid {
        let start = drafts[draft].tokens.lowerBound
        var spoken = false
        var tier = PlaceSaid.nothing
        for i in near(draft).reversed() where mention(i).tokens.upperBound <= start {
            let found = mention(i)
            if isInFigure(found) || isBracketed(found, before: start) { continue }
            let role = role(before: found, in: sentence.lowerBound)
            if role == .away { continue }
            spoken = spoken || has([.speech], in: found.tokens.upperBound..<start)
            switch found.what {
            case .agency, .person, .body:
                // who tells of the figure is not whose it is
                if role == .source || spoken { continue }
                return .elsewhere
            default: break
            }
            if isBase(found) || role == .at && isSeat(i) { continue }
            if isParted(found, from: start) { return .elsewhere }
            let said = said(i)
            if said == .nothing { continue }
            // `Huyện Mộ Đức …, cấp xã …`
            if found.what == .tier {
                if tier == .nothing { tier = said }
                continue
            }
            return said
        }
        return tier
    }

    /// `đại diện hãng … tại TP.HCM`: where somebody has his seat.
    private func isSeat(_ i: Int) -> Bool {
        guard i > mentions.lowerBound else { return false }
        let last = mention(i - 1)
        return (last.what == .agency || last.what == .person) && mention(i).tokens.lowerBound - last.tokens.upperBound <= 2
    }

    /// `cao hơn mức trung bình của cả nước là 7%`: the level that is compared with is of the place that it is compared with.
    func compared(_ draft: Int) -> PlaceSaid {
        let start = drafts[draft].tokens.lowerBound
        guard let i = near(draft).last(where: { mention($0).tokens.upperBound <= start }), mention(i).rank != nil,
            !isInFigure(mention(i))
        else { return .nothing }
        let gap = mention(i).tokens.upperBound..<start
        guard (1...4).contains(gap.count), !passage.tokens[gap].contains(where: { $0.kind == .punctuation }), has([.link], in: gap) else { return .nothing }
        let end = mention(i).tokens.lowerBound
        var from = end
        while from > sentence.lowerBound, end - from < 8, passage.tokens[from - 1].kind != .punctuation { from -= 1 }
        return has([.than, .compare], in: from..<end) ? said(i) : .nothing
    }

    func has(_ roles: ContextRoles, in range: Range<Int>) -> Bool {
        range.contains { i in
            passage.phrases.context(roles.rawValue, at: i, limit: range.upperBound) != nil
        }
    }

    /// `7 tỉnh`: counted itself.
    func isInFigure(_ mention: PlaceMention) -> Bool {
        drafts[draft(endingAfter: mention.tokens.lowerBound)...].prefix { $0.tokens.lowerBound < mention.tokens.upperBound }
            .contains { !$0.record.kind.isReference }
    }

    /// In brackets that close before the figure.
    private func isBracketed(_ mention: PlaceMention, before start: Int) -> Bool {
        var depth = 0
        for i in mention.tokens.upperBound..<max(start, mention.tokens.upperBound) {
            if passage.tokens[i].isSign("(") { depth += 1 }
            if passage.tokens[i].isSign(")") { depth -= 1 }
            if depth < 0 { return true }
        }
        return false
    }

    /// What an earlier share or rank is of: `chiếm 13% cả nước`, `đứng thứ 3 cả nước`.
    func isBase(_ mention: PlaceMention) -> Bool {
        guard let last = figure(before: mention),
            [.percent, .fraction, .multiple, .rank].contains(drafts[last].record.kind)
        else { return false }
        guard mention.tokens.lowerBound - drafts[last].tokens.upperBound <= Self.reach else { return false }
        return !passage.tokens[drafts[last].tokens.upperBound..<mention.tokens.lowerBound].contains { $0.isSign(",") || $0.isSign(";") || $0.isSign(")") }
    }

    /// The place of an earlier figure (`12 ca ở xã Ia Mơ, 5 ca`) that a sign parts from this one: it may be this one's, or not.
    private func isParted(_ mention: PlaceMention, from start: Int) -> Bool {
        guard let last = figure(before: mention) else { return false }
        let between = drafts[last].tokens.upperBound..<mention.tokens.lowerBound
        guard between.count <= 8, role(before: mention, in: between.lowerBound) == .at,
            !passage.tokens[between].contains(where: { $0.isSign(",") || $0.isSign(";") || $0.isSign(".") || $0.isSign(":") })
        else { return false }
        return true
    }
}
