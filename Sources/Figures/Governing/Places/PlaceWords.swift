import Lexicon
import Numbers

/// The places that one sentence names, as its figures see them.
struct PlaceWords {
    let scene: PlaceScene
    let sentence: Range<Int>
    let paragraph: Int
    let drafts: ArraySlice<RecordBuilder.Draft>
    let mentions: Range<Int>
    var passage: Passage { scene.passage }

    init(scene: PlaceScene, sentence: Range<Int>, paragraph: Int, drafts: ArraySlice<RecordBuilder.Draft>) {
        (self.scene, self.sentence, self.paragraph, self.drafts) = (scene, sentence, paragraph, drafts)
        let first = scene.first(from: sentence.lowerBound)
        var end = first
        while end < scene.mentions.count, scene.mentions[end].tokens.lowerBound < sentence.upperBound { end += 1 }
        mentions = first..<end
    }

    /// How far from a figure a place is looked for, in tokens: the time of a sentence without end grows with its length.
    static let reach = 120

    /// The mentions around a figure, in order.
    func near(_ draft: Int) -> Range<Int> {
        if mentions.isEmpty { return mentions }
        let tokens = drafts[draft].tokens
        let first = max(mentions.lowerBound, scene.first(from: tokens.lowerBound - Self.reach))
        let last = min(mentions.upperBound, scene.first(from: tokens.upperBound + Self.reach))
        return first..<max(first, last)
    }

    /// The first figure that ends behind a token.
    func draft(endingAfter token: Int) -> Int { drafts.partitioningIndex { $0.tokens.upperBound > token } }

    /// The last figure that ends before a mention; no reference.
    func figure(before mention: PlaceMention) -> Int? {
        (drafts.startIndex..<draft(endingAfter: mention.tokens.lowerBound)).last { !drafts[$0].record.kind.isReference }
    }

    func mention(_ i: Int) -> PlaceMention { scene.mentions[i] }

    func said(_ i: Int) -> PlaceSaid { scene.said(i, paragraph: paragraph) }

    // MARK: around a mention

    /// The word that leads to a mention.
    func role(before mention: PlaceMention, in limit: Int) -> PlaceRole? {
        let end = mention.tokens.lowerBound
        let floor = max(limit, sentence.lowerBound <= end ? min(limit, end) : limit)
        guard passage.phrases.longestEnding(.place, before: end, limit: floor) != nil else { return nil }
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
    func isTopic(_ mention: PlaceMention, _ role: PlaceRole?, _ said: PlaceSaid) -> Bool {
        if mention.tokens.lowerBound <= sentence.lowerBound + 2, role == .at || opensClause(mention) { return true }
        guard role == .at || mention.what == .bare || opensClause(mention), case .place(let place) = said else { return false }
        return place.province.map(scene.isHome) ?? false
    }

    func opensClause(_ mention: PlaceMention) -> Bool {
        let at = mention.tokens.lowerBound
        return at == sentence.lowerBound || passage.tokens[at - 1].kind == .punctuation
    }

    // MARK: for the next sentence

    /// The place that the sentence speaks of; of several it is not known which goes on.
    func topic() -> PlaceSaid? {
        var topic: PlaceSaid?
        for i in mentions {
            let found = mention(i)
            if isInFigure(found) || isBase(found) || found.what == .tier { continue }
            let role = role(before: found, in: sentence.lowerBound)
            if role == .away { continue }
            if found.what == .agency || found.what == .person || found.what == .body {
                if role == .source || role == .at { continue }
                if has([.speech], in: found.tokens.upperBound..<min(sentence.upperBound, found.tokens.upperBound + Self.reach)) { continue }
                if found.what == .agency, found.role == .council || found.tokens.lowerBound > sentence.lowerBound + 2 { continue }
                return .elsewhere
            }
            let said = said(i)
            if said == .nothing { continue }
            // a place named in passing may be what the next sentence speaks of, or not
            guard topic == nil || topic == said, said == scene.about || isTopic(found, role, said) else { return .elsewhere }
            topic = said
        }
        return topic
    }
}
