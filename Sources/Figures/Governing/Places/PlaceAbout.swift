import Lexicon
import Numbers
import VietText

/// What a document is about: the one place of its headline, else of its lead; else its own province where the text speaks of it.
struct PlaceAbout {
    let scene: PlaceScene
    let report: Report
    /// How many tokens of the text are its lead.
    private static let lead = 160

    func find() -> PlaceSaid {
        let title = places(in: tokens(of: { $0 == .title }), isTitle: true)
        let lead = places(in: lead())
        switch (title.isMixed, title.all.count) {
        case (false, 1):
            let place = title.all[0]
            // `Hà Giang: Cháy chợ` and a commune in the lead: the headline says only in which province
            if place.level == .province, lead.isMixed || lead.all.contains(where: { $0.level == .district || $0.level == .commune }) {
                return only(lead, in: place)
            }
            return .place(place)
        case (false, 0):
            if !lead.isMixed, lead.all.count == 1 { return agrees(lead.all[0]) ? .place(lead.all[0]) : .elsewhere }
            if !lead.isMixed, lead.all.isEmpty, let home = scene.home, isSpokenOf(home) { return .place(Place(level: .province, province: home)) }
            return lead.all.isEmpty && !lead.isMixed ? .nothing : lead.isMixed ? .elsewhere : only(lead, in: nil)
        default: return .elsewhere
        }
    }

    /// A lead names many a place in passing: the one that the document's own record has is the one.
    private func agrees(_ place: Place) -> Bool {
        if place.isNation { return scene.home == nil }
        return scene.home != nil && (place.province.map(scene.isHome) ?? false)
    }

    private struct Named {
        var all: [Place] = []
        /// Other countries, several places at once, or an agency.
        var isMixed = false
    }

    /// Of a province and one place in it neither is what every figure is of.
    private func only(_ named: Named, in province: Place?) -> PlaceSaid {
        let low = named.all.filter { $0.level != .province && $0.level != .national }
        guard !named.isMixed, low.isEmpty, let province else { return .elsewhere }
        return .place(province)
    }

    private func places(in ranges: [Range<Int>], isTitle: Bool = false) -> Named {
        var named = Named()
        for range in ranges {
            var i = scene.first(from: range.lowerBound)
            while i < scene.mentions.count, scene.mentions[i].tokens.lowerBound < range.upperBound {
                let mention = scene.mentions[i]
                switch mention.what {
                case .bare, .tier, .person, .body: break
                case .agency where mention.role == .council && !mention.scope.isEmpty:
                    if mention.scope[0].what != .bare { add(mention.scope[0], at: mention.tokens, &named) }
                case .agency: if mention.role != .central { named.isMixed = true }
                case .several, .foreign: named.isMixed = true
                case .nation where !isTitle && isVenue(mention, in: range): break
                default: add(mention, at: mention.tokens, &named)
                }
                i += 1
            }
        }
        return named
    }

    /// `ra mắt tại Việt Nam`: where something was done, not what is told of.
    private func isVenue(_ mention: PlaceMention, in range: Range<Int>) -> Bool {
        let passage = scene.passage
        return passage.phrases.context(ContextRole.place.mask, before: mention.tokens.lowerBound, limit: range.lowerBound) != nil
    }

    private func add(_ mention: PlaceMention, at tokens: Range<Int>, _ named: inout Named) {
        guard case .place(let place) = said(mention, at: tokens) else { return }
        if !named.all.contains(place) { named.all.append(place) }
    }

    private func said(_ mention: PlaceMention, at tokens: Range<Int>) -> PlaceSaid {
        switch mention.what {
        case .nation: .place(Place(level: .national, isNation: true))
        case .province: mention.province.map { .place(Place(level: .province, province: $0)) } ?? .nothing
        case .district, .commune:
            scene.mentions.firstIndex { $0.tokens == tokens && $0.what == mention.what }.map { scene.said($0, paragraph: 0) }
                ?? .place(Place(level: mention.what == .commune ? .commune : .district, province: mention.province ?? mention.provinces.first(where: scene.isHome), name: mention.name, type: mention.type))
        default: .nothing
        }
    }

    /// The token ranges of the zones of a role.
    private func tokens(of role: (Report.Role) -> Bool) -> [Range<Int>] {
        report.zones.filter { role($0.role) }.map { zone in
            token(at: zone.range.lowerBound)..<token(at: zone.range.upperBound)
        }
    }

    private func token(at byte: Int) -> Int { scene.passage.tokens.partitioningIndex { Int($0.start) >= byte } }

    /// The lead, or as much of the body's first lines as a reader's first look takes in.
    private func lead() -> [Range<Int>] {
        let leads = tokens { $0 == .lead }
        let from = leads.isEmpty ? Array(tokens { $0 == .body }.prefix(2)) : leads
        guard let first = from.first, let last = from.last else { return [] }
        let end = min(last.upperBound, first.lowerBound + Self.lead)
        // whole sentences of the first paragraph
        let line = scene.passage.sentences.first { $0.lowerBound >= first.lowerBound && $0.upperBound >= end }?.upperBound ?? end
        let stop = (first.lowerBound + 1..<max(first.lowerBound + 1, min(line, end))).first { scene.passage.tokens[$0].isLineStart && $0 - first.lowerBound > 24 }
        return [first.lowerBound..<(stop ?? end)]
    }

    /// Whether a text speaks of its own province as its own: `tỉnh`, `toàn tỉnh`, `thành phố`.
    private func isSpokenOf(_ home: Int) -> Bool {
        let isCity = scene.passage.lexicon.places.provinces[home].isCity
        var own = 0
        var others = 0
        for mention in scene.mentions {
            switch mention.what {
            case .province: if let province = mention.province, !scene.isHome(province) { others += 1 }
            case .bare where mention.role == (isCity ? .city : .province): own += 1
            case .nation, .foreign: others += 1
            default: break
            }
        }
        return own >= 2 && own > others
    }
}
