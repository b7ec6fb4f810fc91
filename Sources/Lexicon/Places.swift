// The typed rows of the tables of places: provinces.tsv, districts.tsv, nameparts.tsv, places.tsv.

/// What a word says of a place that it names, opens, or stands by (places.tsv).
public enum PlaceRole: String, Sendable, CaseIterable {
    /// `cả nước`, `Việt Nam`
    case nation
    /// `tỉnh`, `toàn tỉnh`: with a name or without.
    case province
    /// `huyện`, `quận`, `thị xã`
    case district
    /// `thành phố`: a province or a district.
    case city
    /// `xã`, `phường`, `thị trấn`
    case commune
    /// `cấp huyện`: a level of administration, of the whole province.
    case tier
    /// `Bộ`, `Tổng cục`: an agency of the nation.
    case central
    /// `Sở`: an agency of a province.
    case office
    /// `UBND`, `Huyện ủy`: what governs the place it is named with.
    case council
    /// `công ty`, `bệnh viện`
    case agency
    /// `trường`, `hội`: an agency where a name follows.
    case maybe
    /// `đơn vị`: an agency that is not said by name.
    case body
    /// `Y tế`, `cổ phần`: goes on with an agency's name.
    case field
    /// `Trung Quốc`, `thế giới`
    case foreign
    /// `Tây Nguyên`, `các địa phương`: more than one province.
    case region
    /// `ông`, `bị cáo`: somebody, where a name follows.
    case person
    /// `Giám đốc`: somebody, with an office behind.
    case title
    /// `các`, `mỗi`: more than one of what follows.
    case plural
    /// `ở`, `tại`: the place of what stands before.
    case at
    /// `từ`, `sang`, `cách`: a place that is not the figure's own.
    case away
    /// `lớn nhất`: where it is the first, not whose the figure is.
    case most
    /// `Theo`: a source follows.
    case source
    /// `cũ`: a place that is no more.
    case former
    /// `thành phố Huế`: a district that became a province, on the day in the column of types.
    case raised
    /// No place, though it holds the words of one (`hợp tác xã`).
    case shield
    /// nameparts.tsv: `Nguyễn` (a person's name follows), `đường` (a thing's that bears a place's).
    case surname, bearer

    /// Whether it is more than a small word by a mention.
    var beginsMention: Bool {
        switch self {
        case .plural, .at, .away, .most, .source, .former, .field: false
        default: true
        }
    }
}

/// A province by its first spelling, as long as it was one.
public struct ProvinceEntry: Sendable {
    public var code: String
    public var name: String
    /// ISO 8601 days, both inclusive; nil for open.
    public var from: String?
    public var until: String?
    public var successor: Int?
    /// A city under the central government: its ISO code is of letters.
    public var isCity: Bool { code.utf8.last.map { $0 >= 0x41 } ?? false }
}

public struct DistrictEntry: Sendable {
    public var name: String
    /// `huyện`, `quận`, `thị xã`, `thành phố`.
    public var type: String
    public var province: Int
}

/// places.tsv: a word, the part it plays, and its full form where it is of a type of place (`TX`: `thị xã`) or short for a
/// kind of agency (`BV`: `bệnh viện`).
public struct PlaceWord: Sendable {
    public var role: PlaceRole
    public var type: String
    /// It is spelled with a capital, and found only so (`Anh`, `anh`).
    public var isCapital: Bool
}

/// What a phrase of the tables of places is.
public enum PlaceRow: Sendable {
    case province(Int)
    case district(Int)
    /// Holds a place's name, and is none.
    case blocked
    case word(Int)
}

/// The tables of places.
public struct PlaceTable: Sendable {
    public internal(set) var provinces: [ProvinceEntry] = []
    public internal(set) var districts: [DistrictEntry] = []
    public internal(set) var words: [PlaceWord] = []
    public internal(set) var rows: [PlaceRow] = []
    /// Cities below the province that became provinces, by name in full: the day.
    public internal(set) var raised: [String: String] = [:]

    /// The province with an ISO code.
    public func province(code: String) -> Int? { provinces.firstIndex { $0.code == code } }

    /// The code on a day: a province's own, its successor's after its end, nil before its beginning.
    public func code(_ province: Int, on day: String?) -> String? {
        let entry = provinces[province]
        guard let day else { return entry.code }
        if let from = entry.from, day < from { return nil }
        if let until = entry.until, day > until { return entry.successor.flatMap { code($0, on: day) } }
        return entry.code
    }
}

extension FoundPhrases {
    /// The longest name that begins at `at`: what it can be, as rows, and how many tokens it takes.
    public func placeName(_ places: PlaceTable, at: Int, limit: Int) -> (rows: [PlaceRow], count: Int)? {
        var found: (rows: [PlaceRow], count: Int)?
        visit(.place, at: at, limit: limit) { hit in
            if hit.role != PlaceRole.name { return }
            let row = places.rows[hit.row]
            if found?.count == hit.count { found?.rows.append(row) } else { found = ([row], hit.count) }
        }
        return found
    }

    /// The longest word that begins at `at`, of those accepted.
    /// - Parameter isCapital: whether a word counts that is found only with a capital.
    public func placeWord(at: Int, limit: Int, isCapital: Bool = true, where accept: (PlaceRole) -> Bool) -> Lexicon.Hit? {
        longest(.place, at: at, limit: limit) { hit in
            guard let role = PlaceRole(of: hit), isCapital || !PlaceRole.isCapital(hit) else { return false }
            return accept(role)
        }
    }

    /// The longest word of one role that ends just before `end`.
    public func placeWord(_ role: PlaceRole, before end: Int, limit: Int) -> Int? {
        longestEnding(
            .place, before: end, limit: max(limit, end - 5), where: { PlaceRole(of: $0) == role })?.count
    }
}

extension PlaceRole: PhraseRole {
    /// What the phrases of places are marked with: the role of a word and whether it is found only with a capital, or that it is a name.
    static var name: UInt8 { 0xFF }
    static var capital: UInt8 { 0x40 }

    func mark(isCapital: Bool) -> UInt8 { number | (isCapital ? Self.capital : 0) }

    /// The role of a word that was found; nil for a name.
    public init?(of hit: Lexicon.Hit) {
        guard hit.role != Self.name else { return nil }
        self = unsafeBitCast(hit.role & ~Self.capital, to: PlaceRole.self)
    }

    public static func isCapital(_ hit: Lexicon.Hit) -> Bool { hit.role & Self.capital != 0 }
}

extension PlaceTable {
    /// The word that was found.
    public func word(_ hit: Lexicon.Hit) -> PlaceWord? {
        if case .word(let word) = rows[hit.row] { words[word] } else { nil }
    }
}
