import CHTML

/// What an HTML page says of itself: `meta` and `link` elements, JSON-LD, the window's title.
struct PageMetadata {
    /// What the headline is, the surest first.
    private(set) var titles: [String] = []
    /// Titles that may have the site's name in them.
    private(set) var wholeTitles: [String] = []
    /// ISO 8601.
    private(set) var published: String?
    private(set) var authors: [String] = []
    private(set) var site: String?
    private(set) var publisher: String?
    private(set) var url: String?
    /// The window's title.
    private(set) var window: String?

    private var metas: [(rank: Int, says: PagePart, content: String)] = []
    private var canonical: String?

    init(_ tree: PageTree, _ tables: PageTables) {
        var objects: [JSONValue] = []
        for i in tree.nodes.indices {
            switch tree.tag(i) {
            case chtml_meta: readMeta(tree, i, tables)
            case chtml_link where canonical == nil: canonical = Self.canonical(tree, i)
            case chtml_title where window == nil: window = Self.plain(tree.allText(i, limit: 4096))
            case chtml_script:
                if let value = JSONValue(tree.allText(i)) { objects.append(value) }
            default: break
            }
        }
        metas.sort { $0.rank < $1.rank }
        let data = LinkedData(objects)
        titles = [data.headline].compactMap { $0 } + metas.filter { $0.says == .title }.map(\.content)
        wholeTitles = metas.filter { $0.says == .whole }.map(\.content) + [window].compactMap { $0 }
        let dates = [data.published].compactMap { $0 } + metas.filter { $0.says == .date }.map(\.content)
        published = dates.lazy.compactMap { PageDate.iso($0, tables) }.first
        authors = data.authors + metas.filter { $0.says == .author }.map(\.content)
        site = metas.first { $0.says == .site }?.content
        publisher = data.publisher
        url = ([canonical].compactMap { $0 } + metas.filter { $0.says == .url }.map(\.content) + [data.url].compactMap { $0 }).first(where: Self.isWhole)
    }

    /// White space folded; nil where nothing is left.
    static func plain(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// An address with its host.
    private static func isWhole(_ url: String) -> Bool {
        (url.hasPrefix("http://") || url.hasPrefix("https://")) && Masthead.host(url) != nil
    }

    private mutating func readMeta(_ tree: PageTree, _ i: Int, _ tables: PageTables) {
        guard let content = tree.attribute(i, chtml_key_content).flatMap(Self.plain), content.utf8.count <= 4096 else { return }
        for key in [chtml_key_property, chtml_key_name, chtml_key_itemprop] {
            guard let name = tree.attribute(i, key), let found = tables.markup.meta(Self.plain(name) ?? "") else { continue }
            metas.append((found.rank, found.says, content))
            return
        }
    }

    private static func canonical(_ tree: PageTree, _ i: Int) -> String? {
        guard let rel = tree.attribute(i, chtml_key_rel), rel.lowercased().split(separator: " ").contains("canonical") else { return nil }
        return tree.attribute(i, chtml_key_href).flatMap(plain).flatMap { isWhole($0) ? $0 : nil }
    }
}

/// What schema.org's data say of the page's article.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var url: String?

    /// - Parameter values: the page's JSON-LD, one an element `script`.
    init(_ values: [JSONValue]) {
        let objects = values.flatMap { Self.objects($0, depth: 0) }
        let articles = objects.filter { Self.isArticle($0) }
        // of several the one with a date: a list of articles has none
        let article = articles.first { $0["datePublished"]?.string != nil } ?? articles.first
        let pages = objects.filter { $0["datePublished"]?.string != nil || $0["dateCreated"]?.string != nil }
        guard let found = article ?? pages.first else { return }
        headline = found["headline"]?.string.flatMap(PageMetadata.plain)
        published = (found["datePublished"] ?? pages.first?["datePublished"] ?? found["dateCreated"])?.string
        publisher = found["publisher"]?.items.lazy.compactMap { $0["name"]?.string ?? $0.string }.first.flatMap(PageMetadata.plain)
        url = Self.address(found["mainEntityOfPage"]) ?? found["url"]?.string
        for author in found["author"]?.items ?? [] {
            if author["@type"]?.string == "Organization" { continue }
            if let name = (author["name"] ?? author).string.flatMap(PageMetadata.plain), name != publisher { authors.append(name) }
        }
        if authors.count > 1 { authors = [authors.joined(separator: ", ")] }
    }

    private static func address(_ value: JSONValue?) -> String? { value?.string ?? value?["@id"]?.string }

    private static func isArticle(_ object: JSONValue) -> Bool {
        (object["@type"]?.items ?? []).contains { type in
            guard let name = type.string else { return false }
            return name.hasSuffix("Article") || name.hasSuffix("Posting") || name.hasSuffix("Report") && !name.hasPrefix("W")
        }
    }

    /// The objects of a value that stand for themselves: not those inside of lists of other pages.
    private static func objects(_ value: JSONValue, depth: Int) -> [JSONValue] {
        guard depth < 4 else { return [] }
        switch value {
        case .list(let items): return items.flatMap { objects($0, depth: depth + 1) }
        case .object(let pairs):
            let inner = pairs.filter { $0.key == "@graph" || $0.key == "mainEntity" }
            return [value] + inner.flatMap { objects($0.value, depth: depth + 1) }
        default: return []
        }
    }
}
