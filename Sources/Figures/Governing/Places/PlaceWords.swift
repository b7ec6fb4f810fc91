import Lexicon
import Numbers
import VietText

/// The places that one sentence names, as its figures see them.
struct PlaceWords {
    let scene: PlaceScene
    let sentence: Range<Int>
    let paragraph: Int
    let drafts: ArraySlice<RecordBuilder.Draft>
    private let mentions: Range<Int>
    private var passage: Passage { scene.passage }

    init(scene: PlaceScene, sentence: Range<Int>, paragraph: Int, drafts: ArraySlice<RecordBuilder.Draft>) {
        (self.scene, self.sentence, self.paragraph, self.drafts) = (scene, sentence, paragraph, drafts)
        let first = scene.first(from: sentence.lowerBound)
        var end = first
        while end < scene.mentions.count, scene.mentions[end].tokens.lowerBound < sentence.upperBound { end += 1 }
        mentions = first..<end
    }

    /// How far from a figure a place is looked for, in tokens: the time of a sentence without end grows with its length.
    private static let reach = 120

    /// The mentions around a figure, in order.
    private func near(_ draft: RecordBuilder.Draft) -> Range<Int> {
        let first = max(mentions.lowerBound, scene.first(from: draft.tokens.lowerBound - Self.reach))
        let last = min(mentions.upperBound, scene.first(from: draft.tokens.upperBound + Self.reach))
        return first..<max(first, last)
    }

    /// The first figure that ends behind a token.
    private func draft(endingAfter token: Int) -> Int { drafts.partitioningIndex { $0.tokens.upperBound > token } }

    /// The last figure that ends before a mention; no reference.
    private func figure(before mention: PlaceMention) -> RecordBuilder.Draft? {
        drafts[..<draft(endingAfter: mention.tokens.lowerBound)].last { !$0.record.kind.isReference }
    }

    private func mention(_ i: Int) -> PlaceMention { scene.mentions[i] }

    private func said(_ i: Int) -> PlaceSaid { scene.said(i, paragraph: paragraph) }

    // MARK: in the entity

    /// What an entity names.
    func entity(_ range: Range<Int>) -> PlaceSaid {
        var i = scene.first(from: range.lowerBound)
        var found = PlaceSaid.nothing
        var seen = false
        while i < scene.mentions.count, scene.mentions[i].tokens.lowerBound < range.upperBound {
            let mention = scene.mentions[i]
            let opens = mention.tokens.lowerBound <= range.lowerBound + 1
            i += 1
            if role(before: mention, in: range.lowerBound) == .away {
                // `Quảng Ninh đi Ninh Bình`: a way between two
                if seen, mention.rank != nil, isNext(mention, to: scene.mentions[i - 2]) { return .elsewhere }
                continue
            }
            switch mention.what {
            case .agency where mention.role == .maybe && !opens: return .elsewhere
            case .agency, .body:
                if role(before: mention, in: sentence.lowerBound) == .source { continue }
                if !opens { return .elsewhere }
                if !seen { return scene.said(i - 1, paragraph: paragraph) }
            case .person: return .elsewhere
            // `19 đơn vị cấp xã`: of the district or the province that the sentence speaks of
            case .tier: return .nothing
            default:
                let said = scene.said(i - 1, paragraph: paragraph)
                if said == .nothing { continue }
                if seen, said != found { return .elsewhere }
                (found, seen) = (said, true)
            }
        }
        if seen { return found }
        // `trường`, `trung tâm`: one that its name stands elsewhere for
        if let word = passage.phrases.placeWord(at: range.lowerBound, limit: range.upperBound, where: { $0 == .maybe }),
            word.count == range.count
        {
            return .elsewhere
        }
        return isProper(range) ? .elsewhere : .nothing
    }

    /// Only a word of a way stands between two mentions.
    private func isNext(_ mention: PlaceMention, to last: PlaceMention) -> Bool {
        let gap = mention.tokens.lowerBound - last.tokens.upperBound
        return gap > 0 && passage.phrases.placeWord(.away, before: mention.tokens.lowerBound, limit: last.tokens.upperBound) == gap
    }

    /// Somebody or something by a name that no list has.
    private func isProper(_ range: Range<Int>) -> Bool {
        let tokens = passage.tokens
        if passage.phrases.placeWord(at: range.lowerBound, limit: range.upperBound, where: { $0 == .person }) != nil { return true }
        // `SHB`: letters that no list has
        let first = tokens[range.lowerBound]
        if first.flags.contains(.allCaps), passage.lexicon.tables(openedBy: passage.ids[range.lowerBound]).isEmpty { return true }
        for i in range where tokens[i].isCapitalized && !tokens[i].isLineStart && i != sentence.lowerBound {
            let opens = tokens[i - 1].kind == .punctuation && !tokens[i - 1].isDash
            if i > range.lowerBound || !opens { return true }
            if i + 1 < range.upperBound, tokens[i + 1].isCapitalized { return true }
        }
        // at the beginning of a sentence two capitals are a name
        return range.count > 1 && tokens[range.lowerBound].isCapitalized && tokens[range.lowerBound + 1].isCapitalized
    }

    // MARK: behind the figure

    /// A place that a preposition ties to a figure: `12 ca ở xã Ia Mơ`.
    func behind(_ draft: RecordBuilder.Draft) -> PlaceSaid {
        let start = draft.tokens.upperBound
        let end = min(clauseEnd(start), start + 24)
        let isShare = [.percent, .fraction, .multiple, .rank].contains(draft.record.kind)
        for i in near(draft) where mention(i).tokens.lowerBound >= start && mention(i).tokens.lowerBound < end {
            let found = mention(i)
            guard role(before: found, in: start) == .at else { return .nothing }
            // of a share the whole stands behind it
            if isShare, isOf(found) || found.what == .nation || draft.record.kind == .rank { return .nothing }
            if found.what == .agency || found.what == .body { return .nothing }
            return said(i)
        }
        return .nothing
    }

    /// Whether the sentence goes on to a place other than the one that would be taken over.
    func namesAnother(than carried: PlaceSaid, behind draft: RecordBuilder.Draft) -> Bool {
        near(draft).contains { i in
            let found = mention(i)
            guard found.tokens.lowerBound >= draft.tokens.upperBound, found.rank != nil || found.what == .foreign || found.what == .several,
                !isInFigure(found), !isBase(found), role(before: found, in: draft.tokens.upperBound) != .away
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
        let next = drafts[draft(endingAfter: start)...].first { !$0.record.kind.isReference }
        let limit = min(sentence.upperBound, start + Self.reach, next.map { max(start, $0.tokens.lowerBound) } ?? Int.max)
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
    func before(_ draft: RecordBuilder.Draft) -> PlaceSaid {
        let start = draft.tokens.lowerBound
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

    /// `cao hơn mức trung bình của cả nước là 42%`: the level that is compared with is of the place that it is compared with.
    func compared(_ draft: RecordBuilder.Draft) -> PlaceSaid {
        let start = draft.tokens.lowerBound
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

    private func has(_ roles: ContextRoles, in range: Range<Int>) -> Bool {
        range.contains { i in
            passage.phrases.context(roles.rawValue, at: i, limit: range.upperBound) != nil
        }
    }

    /// `7 tỉnh`: counted itself.
    private func isInFigure(_ mention: PlaceMention) -> Bool {
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
    private func isBase(_ mention: PlaceMention) -> Bool {
        guard let last = figure(before: mention),
            [.percent, .fraction, .multiple, .rank].contains(last.record.kind)
        else { return false }
        guard mention.tokens.lowerBound - last.tokens.upperBound <= Self.reach else { return false }
        return !passage.tokens[last.tokens.upperBound..<mention.tokens.lowerBound].contains { $0.isSign(",") || $0.isSign(";") || $0.isSign(")") }
    }

    /// The place of an earlier figure (`12 ca ở xã Ia Mơ, 5 ca`) that a sign parts from this one: it may be this one's, or not.
    private func isParted(_ mention: PlaceMention, from start: Int) -> Bool {
        guard let last = figure(before: mention) else { return false }
        let between = last.tokens.upperBound..<mention.tokens.lowerBound
        guard between.count <= 8, role(before: mention, in: between.lowerBound) == .at,
            !passage.tokens[between].contains(where: { $0.isSign(",") || $0.isSign(";") || $0.isSign(".") || $0.isSign(":") })
        else { return false }
        return true
    }

    // MARK: around a mention

    /// The word that leads to a mention.
    private func role(before mention: PlaceMention, in limit: Int) -> PlaceRole? {
        let end = mention.tokens.lowerBound
        let floor = max(limit, sentence.lowerBound <= end ? min(limit, end) : limit)
        if passage.phrases.placeWord(.source, before: end, limit: floor) != nil { return .source }
        let at = passage.phrases.placeWord(.at, before: end, limit: floor)
        let away = passage.phrases.placeWord(.away, before: end, limit: floor)
        if let away, away >= at ?? 0 { return .away }
        if mention.what != .bare, passage.phrases.placeWord(.most, before: end - (at ?? 0), limit: floor) != nil { return .away }
        guard let at else { return nil }
        // `từ khu vực …`, `so với trên địa bàn …`
        if passage.phrases.placeWord(.away, before: end - at, limit: floor) != nil { return .away }
        return .at
    }

    /// What a sentence begins with; elsewhere in it, only a place of the document's own province.
    private func isTopic(_ mention: PlaceMention, _ role: PlaceRole?, _ said: PlaceSaid) -> Bool {
        if mention.tokens.lowerBound <= sentence.lowerBound + 2, role == .at || opensClause(mention) { return true }
        guard role == .at || mention.what == .bare || opensClause(mention), case .place(let place) = said else { return false }
        return place.province.map(scene.isHome) ?? false
    }

    private func opensClause(_ mention: PlaceMention) -> Bool {
        let at = mention.tokens.lowerBound
        return at == sentence.lowerBound || passage.tokens[at - 1].kind == .punctuation
    }

    // MARK: for the next sentence

    /// The places that the sentence speaks of.
    func topics() -> [PlaceSaid] {
        var topics: [PlaceSaid] = []
        for i in mentions {
            let found = mention(i)
            if isInFigure(found) || isBase(found) || found.what == .tier { continue }
            let role = role(before: found, in: sentence.lowerBound)
            if role == .away { continue }
            if found.what == .agency || found.what == .person || found.what == .body {
                if role == .source || role == .at { continue }
                if has([.speech], in: found.tokens.upperBound..<min(sentence.upperBound, found.tokens.upperBound + Self.reach)) { continue }
                if found.what == .agency, found.role == .council || found.tokens.lowerBound > sentence.lowerBound + 2 { continue }
                topics.append(.elsewhere)
                continue
            }
            let said = said(i)
            if said == .nothing { continue }
            // a place named in passing may be what the next sentence speaks of, or not
            topics.append(said == scene.about || isTopic(found, role, said) ? said : .elsewhere)
        }
        return topics
    }
}
