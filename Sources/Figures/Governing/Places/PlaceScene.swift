import Lexicon
import Numbers
import VietText

/// The places of one document: all mentions, what the bare words among them stand for, and what it is about. Made once a document.
final class PlaceScene {
    let passage: Passage
    let mentions: [PlaceMention]
    /// The province of the document's own record.
    let home: Int?
    /// The one place that headline or lead is about.
    private(set) var about: PlaceSaid = .nothing
    private let published: String?
    private let table: PlaceTable

    init(report: Report, passage: Passage) {
        (self.passage, table) = (passage, passage.lexicon.places)
        published = report.document.published.map { String($0.prefix(10)) }
        let scanner = PlaceScanner(passage: passage)
        mentions = PlaceChains(scanner: scanner).joined(scanner.mentions())
        home = report.document.place.flatMap(table.province)
        about = .nothing
        about = PlaceAbout(scene: self, report: report).find()
    }

    /// How many mentions back a word looks for what it stands for: more than an article has, and a bound for what is none.
    private static let reach = 200

    /// The first mention that ends behind a token.
    func first(from token: Int) -> Int { mentions.partitioningIndex { $0.tokens.upperBound > token } }

    /// What a mention says.
    /// - Parameter paragraph: the first token of its paragraph: the nearest name of a kind there is what a bare word stands for.
    func said(_ index: Int, paragraph: Int) -> PlaceSaid {
        let mention = mentions[index]
        switch mention.what {
        case .nation: return .place(Place(level: .national, isNation: true))
        case .province: return place(mention.province.map { Place(level: .province, province: $0, isFormer: mention.isFormer) })
        case .tier: return bare(index, paragraph)
        case .district: return district(mention)
        case .commune:
            let province = mention.province ?? only(mention.provinces) ?? nearest(before: index, paragraph) ?? home ?? provinceAbout
            return .place(Place(level: .commune, province: province, name: mention.name, type: mention.type))
        case .bare: return bare(index, paragraph)
        case .agency: return agency(index, paragraph)
        case .body, .person, .foreign, .several: return .elsewhere
        }
    }

    private func place(_ place: Place?) -> PlaceSaid { place.map { .place($0) } ?? .elsewhere }

    var provinceAbout: Int? { if case .place(let place) = about { place.province } else { nil } }

    private func only(_ provinces: [Int]) -> Int? {
        guard let first = provinces.first, provinces.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// Whether a province is the document's own, or has become a part of it.
    func isHome(_ province: Int) -> Bool {
        guard let home = home ?? provinceAbout else { return false }
        return province == home || table.code(province, on: published) == table.code(home, on: published)
    }

    private func district(_ mention: PlaceMention) -> PlaceSaid {
        var province = mention.province
        if let said = province, !mention.provinces.isEmpty, !mention.provinces.contains(said) {
            province = mention.provinces.first { table.provinces[$0].successor == said } ?? said
        }
        province = province ?? mention.provinces.first(where: isHome)
        // a name alone is a district's only where the document is of its province
        if mention.isUntyped, province == nil { return .nothing }
        if let day = mention.name.flatMap({ table.raised[$0] }), let published, published >= day, let province = province ?? only(mention.provinces) {
            return .place(Place(level: .province, province: province))
        }
        // a name that is no district's of the list may be a foreign one
        province = province ?? only(mention.provinces) ?? (mention.isNumbered ? home : nil)
        return .place(Place(level: .district, province: province, name: mention.name, type: mention.type))
    }

    /// The province of the nearest place before, in the same paragraph.
    private func nearest(before index: Int, _ paragraph: Int) -> Int? {
        var i = index - 1
        while i >= max(0, index - Self.reach), mentions[i].tokens.lowerBound >= paragraph {
            if mentions[i].what == .province { return mentions[i].province }
            if mentions[i].what == .district, case .place(let found) = district(mentions[i]) { return found.province }
            i -= 1
        }
        return nil
    }

    // MARK: bare words

    private func bare(_ index: Int, _ paragraph: Int, as word: PlaceMention? = nil) -> PlaceSaid {
        let mention = word ?? mentions[index]
        var i = index - 1
        while i >= max(0, index - Self.reach), mentions[i].tokens.lowerBound >= paragraph {
            if let found = full(mentions[i], fits: mention) { return .place(found) }
            for scope in mentions[i].scope { if let found = full(scope, fits: mention) { return .place(found) } }
            i -= 1
        }
        if case .place(let place) = about, fits(place, mention) { return about }
        if let home, mention.role == .province || mention.role == .city {
            let isCity = table.provinces[home].isCity
            if isCity == (mention.role == .city) { return .place(Place(level: .province, province: home)) }
        }
        if mention.role == .province, let province = provinceAbout { return .place(Place(level: .province, province: province)) }
        // the one of its kind that the text has named so far
        var only: Place?
        for j in max(0, index - Self.reach)..<index {
            for found in [full(mentions[j], fits: mention)].compactMap({ $0 }) + mentions[j].scope.compactMap({ full($0, fits: mention) }) {
                if let only, only != found { return .elsewhere }
                only = found
            }
        }
        return place(only)
    }

    private func full(_ mention: PlaceMention, fits word: PlaceMention) -> Place? {
        var found: PlaceSaid = .nothing
        switch mention.what {
        case .province: found = place(mention.province.map { Place(level: .province, province: $0) })
        case .district: found = district(mention)
        case .commune: found = .place(Place(level: .commune, province: mention.province ?? only(mention.provinces) ?? home, name: mention.name, type: mention.type))
        default: return nil
        }
        guard case .place(let place) = found, fits(place, word) else { return nil }
        return place
    }

    private func fits(_ place: Place, _ word: PlaceMention) -> Bool {
        switch place.level {
        case .province:
            let isCity = place.province.map { table.provinces[$0].isCity } ?? false
            return word.role == (isCity ? .city : .province)
        case .district, .commune: return place.type == word.type
        default: return false
        }
    }

    // MARK: agencies

    /// A place's name without its type.
    private func own(_ place: Place) -> String? {
        guard let name = place.name ?? place.province.map({ table.provinces[$0].name }) else { return nil }
        let type = place.type.isEmpty ? "thành phố" : place.type
        return name.lowercased().hasPrefix(type + " ") ? String(name.dropFirst(type.count + 1)) : name
    }

    private func agency(_ index: Int, _ paragraph: Int) -> PlaceSaid {
        let mention = mentions[index]
        var place = Place(level: .agency, name: mention.name)
        if let scope = mention.scope.first {
            switch scope.what {
            case .nation: place.isNation = true
            case .province: place.province = scope.province
            case .district: if case .place(let found) = district(scope) { place.province = found.province } else { place.province = only(scope.provinces) }
            case .commune: place.province = scope.province ?? home ?? provinceAbout
            case .bare:
                guard case .place(let found) = bare(index, paragraph, as: scope) else { break }
                place.province = found.province
                // `UBND huyện` in full
                if let own = own(found), let name = place.name { place.name = name + " " + own }
            default: break
            }
        } else if mention.role == .central {
            place.isNation = true
        } else if mention.role == .office || mention.role == .council {
            place.province = home ?? provinceAbout
        }
        if !mention.isNamed, PlaceScanner(passage: passage).standsAlone(mention), let named = named(before: index) { place = named }
        return .place(place)
    }

    /// `chi cục` alone: the one that was named before.
    private func named(before index: Int) -> Place? {
        let word = mentions[index].tokens
        let length = word.count
        var i = index - 1
        while i >= 0, index - i < 60 {
            let other = mentions[i]
            if other.what == .agency, other.isNamed, other.tokens.count > length,
                (0..<length).allSatisfy({ passage.ids[other.tokens.lowerBound + $0] == passage.ids[word.lowerBound + $0] })
            {
                if case .place(let place) = agency(i, 0) { return place }
            }
            i -= 1
        }
        return nil
    }
}
