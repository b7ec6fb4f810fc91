import Lexicon

/// What a phrase says of the line it stands in (`chrome.tsv`).
enum Cue: UInt32, Sendable, CaseIterable {
    case line, whole, edge, counter, tally, pager, links, end, home, section, masthead, office, number
    case caption, role, remark, agency, source
    case date, weekday, day, month, year, hour, minute, second, am, pm, offset
}

/// A set of cues, a bit each.
struct Cues: Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    init(arrayLiteral cues: Cue...) { for cue in cues { insert(cue) } }

    var isEmpty: Bool { bits == 0 }
    func contains(_ cue: Cue) -> Bool { bits >> cue.rawValue & 1 != 0 }
    func isDisjoint(with other: Cues) -> Bool { bits & other.bits == 0 }
    mutating func insert(_ cue: Cue) { bits |= 1 << cue.rawValue }
    mutating func formUnion(_ other: Cues) { bits |= other.bits }
}

/// A province, as long as it was one.
struct Province: Sendable {
    var code: String
    /// ISO 8601 days, both inclusive; nil for open.
    var from: String?
    var until: String?
    var successor: String?
}

/// What a name can be: a province, something in one, or nothing of the kind.
enum PlaceName: Sendable {
    case province(code: String)
    /// `type` is its folded type word, empty where the name needs none.
    case district(code: String, type: String)
    case blocked
}

/// What a word before a name says of it (`nameparts.tsv`).
enum NamePart: String, Sendable, CaseIterable { case surname, province, district, city, place }

struct Site: Sendable {
    var name: String
    /// ISO 3166-2:VN, where the site is a province's own.
    var code: String?
}

/// The data of this module, read from TSV files. Make it once; whatever reads a page holds it, so it is not copied.
package final class PageTables: Sendable {
    let cues: PhraseTable<Cue>
    /// Cues without a letter or digit, as bytes.
    let signs: [(bytes: [UInt8], cue: Cue)]
    let places: PhraseTable<PlaceName>
    let parts: PhraseTable<NamePart>
    /// The words that end what stands before the names of provinces: `tỉnh`, `thành phố`.
    let provinceTypes: WordSet
    /// The months by name.
    let months: PhraseTable<Int>
    let hosts: [String: Site]
    let sites: PhraseTable<Site>
    let provinces: [String: Province]
    /// What the parts of HTML pages are called.
    let markup: MarkupNames

    /// The files that are read.
    package static let files = ["provinces.tsv", "districts.tsv", "nameparts.tsv", "sites.tsv", "chrome.tsv", "markup.tsv"]

    /// - Parameters:
    ///   - file: the bytes of the data file of that name; nil is a problem.
    ///   - problems: everything wrong in any of the files is added; what is right is kept.
    package convenience init(file: (String) -> [UInt8]?, problems: inout [TSV.Problem]) {
        let layer = Self.files.compactMap { name in file(name).map { DataFile(name: name, bytes: $0) } }
        self.init(layers: [layer], problems: &problems)
    }

    /// - Parameters:
    ///   - layers: sets of files, of which the first has all; a phrase of a later one takes the place of all rows of that phrase
    ///     in earlier ones. Files of other names are left to others.
    ///   - problems: everything wrong in any of the files is added; what is right is kept.
    package init(layers: [[DataFile]], problems: inout [TSV.Problem]) {
        func rows(_ name: String, _ columns: [String]) -> [TSV.Row] {
            if layers.first?.contains(where: { $0.name == name }) != true {
                problems.append(.init(file: name, line: 1, message: "no such file; it must be among the data files"))
            }
            var taken: Set<String> = []
            var found: [TSV.Row] = []
            for layer in layers.reversed() {
                var said: Set<String> = []
                var kept: [TSV.Row] = []
                for file in layer where file.name == name {
                    let rows = TSV.rows(of: file.path, file.bytes, columns: columns, problems: &problems)
                    // a single layer takes the place of none
                    if layers.count == 1 {
                        kept += rows
                        continue
                    }
                    for row in rows {
                        let folded = Self.folded(row.cells[0])
                        let key = folded.isEmpty ? row.cells[0] : folded
                        said.insert(key)
                        if !taken.contains(key) { kept.append(row) }
                    }
                }
                taken.formUnion(said)
                found = kept + found
            }
            return found
        }
        func wrong(_ row: TSV.Row, _ message: String) {
            problems.append(.init(file: row.file, line: row.line, message: message))
        }
        var months = PhraseTable<Int>()
        for (n, names) in Self.monthNames.enumerated() { for name in names { months.insert(name, n + 1) } }
        var places = PhraseTable<PlaceName>()
        var provinces: [String: Province] = [:]
        for row in rows("provinces.tsv", ["spelling", "code", "from?", "until?", "successor?"]) {
            let code = row.cells[1]
            for day in row.cells[2...3] where !day.isEmpty && CalendarDate(iso: day) == nil {
                wrong(row, "'\(day)' is no day; it must be like 2025-06-30")
            }
            let filled = row.cells.map { $0.isEmpty ? nil : $0 }
            provinces[code] = Province(code: code, from: filled[2], until: filled[3], successor: filled[4])
            places.insert(row.cells[0], .province(code: code))
        }
        var parts = PhraseTable<NamePart>()
        var provinceTypes = WordSet()
        for row in rows("nameparts.tsv", ["word", "kind"]) {
            guard let part = NamePart(rawValue: row.cells[1]) else {
                wrong(row, Self.choices(row.cells[1], NamePart.allCases.map(\.rawValue)))
                continue
            }
            parts.insert(row.cells[0], part)
            if part == .province || part == .city { provinceTypes.insert(lastOf: row.cells[0]) }
        }
        for row in rows("districts.tsv", ["spelling", "type?", "code"]) {
            if row.cells[2] == "-" {
                places.insert(row.cells[0], .blocked)
            } else if provinces[row.cells[2]] == nil {
                wrong(row, "'\(row.cells[2])' is no province's code; provinces.tsv must have it")
            } else {
                places.insert(row.cells[0], .district(code: row.cells[2], type: Self.folded(row.cells[1])))
            }
        }
        var hosts: [String: Site] = [:]
        var sites = PhraseTable<Site>()
        var names: Set<String> = []
        for row in rows("sites.tsv", ["spelling", "name", "code?"]) {
            let code = row.cells[2].isEmpty ? nil : row.cells[2]
            if let code, provinces[code] == nil { wrong(row, "'\(code)' is no province's code; provinces.tsv must have it") }
            let site = Site(name: row.cells[1], code: code)
            if row.cells[0].utf8.contains(0x2E) { hosts[row.cells[0]] = site }
            sites.insert(row.cells[0], site)
            if names.insert(site.name).inserted { sites.insert(site.name, site) }
        }
        var cues = PhraseTable<Cue>()
        var signs: [(bytes: [UInt8], cue: Cue)] = []
        let cueNames = Cue.allCases.map { "\($0)" }
        for row in rows("chrome.tsv", ["phrase", "does"]) {
            guard let cue = cueNames.firstIndex(of: row.cells[1]).map({ Cue.allCases[$0] }) else {
                wrong(row, Self.choices(row.cells[1], cueNames))
                continue
            }
            if Words(row.cells[0]).isEmpty || row.cells[0].utf8.first == 0x5B {
                signs.append((Array(row.cells[0].utf8), cue))
            } else {
                cues.insert(row.cells[0], cue)
            }
        }
        var markup = MarkupNames()
        for row in rows("markup.tsv", ["name", "where", "says"]) {
            guard let place = MarkupNames.Place(rawValue: row.cells[1]) else {
                wrong(row, Self.choices(row.cells[1], MarkupNames.Place.allCases.map(\.rawValue)))
                continue
            }
            guard let part = PagePart(rawValue: row.cells[2]) else {
                wrong(row, Self.choices(row.cells[2], PagePart.allCases.map(\.rawValue)))
                continue
            }
            markup.insert(row.cells[0], place, part)
        }
        (self.months, self.places, self.provinces, self.parts, self.provinceTypes) = (months, places, provinces, parts, provinceTypes)
        (self.hosts, self.sites, self.cues, self.signs, self.markup) = (hosts, sites, cues, signs, markup)
    }

    /// The site of a host name: its own row, else that of the domain above it.
    func site(host: String) -> Site? {
        var host = host[...]
        while true {
            if let site = hosts[String(host)] { return site }
            guard let dot = host.firstIndex(of: ".") else { return nil }
            host = host[host.index(after: dot)...]
        }
    }

    /// A province's code as it was on a day: its own, its successor's after its end, nil before its beginning.
    func code(_ code: String, on day: String?) -> String? {
        guard let day, let province = provinces[code] else { return code }
        if let from = province.from, day < from { return nil }
        if let until = province.until, day > until {
            return province.successor.flatMap { self.code($0, on: day) }
        }
        return code
    }

    private static let monthNames = [
        ["Tháng Một", "Tháng Giêng", "January", "Jan"], ["Tháng Hai", "February", "Feb"], ["Tháng Ba", "March", "Mar"],
        ["Tháng Tư", "April", "Apr"], ["Tháng Năm", "May"], ["Tháng Sáu", "June", "Jun"], ["Tháng Bảy", "July", "Jul"],
        ["Tháng Tám", "August", "Aug"], ["Tháng Chín", "September", "Sept", "Sep"], ["Tháng Mười", "October", "Oct"],
        ["Tháng Mười Một", "November", "Nov"], ["Tháng Mười Hai", "Tháng Chạp", "December", "Dec"],
    ]

    static func folded(_ words: String) -> String {
        let words = Words(words)
        return words.words.map { String(decoding: words.folded[$0.key], as: UTF8.self) }.joined(separator: " ")
    }

    private static func choices(_ word: String, _ all: [String]) -> String {
        "'\(word)' is unknown; it must be one of \(all.joined(separator: ", "))"
    }
}
