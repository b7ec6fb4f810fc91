import Figures

/// Finds what site a page is of.
struct Masthead {
    let page: Zoning

    private var tables: PageTables { page.reader.tables }
    private var bytes: UnsafeBufferPointer<UInt8> { page.reader.bytes }

    /// The site's name, and its province where it is a province's own: from the masthead's line, the browser's title, a
    /// line that is a site's or province's name alone, the short name that opens the lead, or the host of the address.
    func find(_ hints: Hints) -> (name: String?, code: String?) {
        let host = hints.url.flatMap(Self.host)
        let known = host.flatMap { tables.site(host: $0) }
        let places = PlaceFinder(tables: tables, bytes: bytes)
        var code = known?.code
        var named: Range<Int>?
        var bare = false
        for i in page.lines.indices where page.roles[i] == .chrome && (page.head.contains(i) || page.foot.contains(i)) {
            guard let range = name(i) else { continue }
            code = code ?? places.province(in: range)
            // `Cổng thông tin điện tử` alone names nothing; another line may
            let words = Words(bytes, range)
            let isBare = tables.cues.matches(words, at: 0).contains { $0.value == .masthead && $0.count == words.count }
            if named == nil || (bare && !isBare) { (named, bare) = (range, isBare) }
        }
        if let named { return (String(decoding: bytes[named], as: UTF8.self), code) }
        // the office whose letter it is, above the headline, and the place beside the letter's date
        let offices = page.head.filter { i in
            page.roles[i] == .chrome && page.lines[i].hasLetters && i < page.title ?? 0
                && Self.isOffice(Words(bytes, page.lines[i].range, limit: 20), tables)
        }
        let stated = page.head.lazy.compactMap { page.lines[$0].date?.place }.first
        code = code ?? (offices.map { page.lines[$0].range } + [stated].compactMap { $0 }).lazy.compactMap(places.province).first
        if host == nil, let office = offices.last {
            return (String(decoding: bytes[page.lines[office].range], as: UTF8.self), code)
        }
        if let short = dateline() {
            code = code ?? short.code
            if host == nil { return (short.name, code) }
        }
        return (known?.name ?? host, code)
    }

    /// The part of a line of the page that is the site's name.
    private func name(_ i: Int) -> Range<Int>? {
        let line = page.lines[i]
        guard line.hasLetters, line.range.count <= 260, line.date == nil else { return nil }
        if line.cues.contains(.masthead) { return line.range }
        guard let title = page.title, i < title else { return nil }
        let words = Words(bytes, line.range)
        // the browser's title: headline - site
        let headline = page.lines[title].range
        if line.range.count > headline.count + 3,
            page.reader.isSame(line.range.lowerBound..<(line.range.lowerBound + headline.count), headline),
            let first = words.words.first(where: { $0.range.lowerBound > line.range.lowerBound + headline.count })
        {
            return first.range.lowerBound..<line.range.upperBound
        }
        // a site's or a province's name alone
        let isSite = Self.isSite(words, tables)
        let isPlace = tables.places.matches(words, at: 0).contains {
            if case .province = $0.value { $0.count == words.count } else { false }
        }
        return isSite || isPlace ? line.range : nil
    }

    /// Whether a line is a site's name, perhaps with a few words more: `Báo Hà Giang điện tử`.
    static func isSite(_ words: Words, _ tables: PageTables) -> Bool {
        tables.sites.matches(words, at: 0).contains {
            $0.count == words.count || ($0.count > 1 && $0.count + 3 >= words.count && words[$0.count].gap != .hard)
        }
    }

    /// Whether a line is an office's or a paper's name as mastheads print it, all in capitals: `BỘ Y TẾ`,
    /// `CỤC THỐNG KÊ TỈNH …`. A longer one ends in its place, unlike `SỞ Y TẾ KIỂM TRA …`.
    static func isOffice(_ words: Words, _ tables: PageTables) -> Bool {
        guard words.count >= 2, words.count <= 16, words.words.allSatisfy({ !$0.isNumber && ($0.isAllCaps || $0.letters == 1) })
        else { return false }
        let starts = tables.cues.matches(words, at: 0)
        if starts.contains(where: { $0.value == .masthead }) { return true }
        guard starts.contains(where: { $0.value == .office }) else { return false }
        return words.count <= 6
            || (1..<words.count).contains { at in tables.places.matches(words, at: at).contains { at + $0.count == words.count } }
    }

    /// `BHG - …`, `(QNO) - …` at the start of a text line.
    private func dateline() -> Site? {
        for i in page.lines.indices.prefix(12) where page.roles[i] == .lead || page.roles[i] == .body {
            // a bracket or two capitals
            let start = page.lines[i].range.lowerBound
            guard bytes[start] == 0x28 || (page.lines[i].range.count > 4 && bytes[start + 1] & 0x20 == 0) else { continue }
            let words = Words(bytes, page.lines[i].range, limit: bytes[start] == 0x28 ? 8 : 3)
            guard let count = Headline.dateline(words, page.reader) else { continue }
            let text = bytes[words[0].range.lowerBound..<words[count - 1].range.upperBound]
            if let site = tables.site(host: Self.lower(String(decoding: text, as: UTF8.self))) { return site }
            return tables.sites.matches(words, at: 0).first { $0.count == count }?.value
        }
        return nil
    }

    /// The host of an address, without `www.`.
    static func host(_ url: String) -> String? {
        var rest = Array(url.utf8)[...]
        if let slash = rest.firstIndex(of: 0x2F), slash > rest.startIndex, rest[slash - 1] == 0x3A,
            rest.dropFirst(slash + 1).first == 0x2F
        {
            rest = rest[(slash + 2)...]
        }
        let host = rest.prefix { ![0x2F, 0x3F, 0x23, 0x3A].contains($0) }
        let name = lower(String(decoding: host, as: UTF8.self))
        guard host.contains(0x2E) else { return nil }
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    private static func lower(_ text: String) -> String { text.lowercased() }
}
