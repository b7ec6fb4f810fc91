import Lexicon

/// Words that name a place, or stand for one, or for something that is none but has figures of its own.
final class PlaceMention {
    enum What: Equatable {
        /// `cả nước`
        case nation
        case province
        /// A district or a commune by its name.
        case district, commune
        /// `huyện`, `toàn tỉnh`: the one that the text speaks of.
        case bare
        /// `cấp huyện`
        case tier
        case agency
        /// An agency that is not said by name, somebody, another country, several places: figures of theirs are of no place.
        case body, person, foreign, several
    }

    var tokens: Range<Int>
    var what: What
    /// Of a province: its index. Of a smaller place: the one that the words behind it name.
    var province: Int?
    /// Of a district's name: the provinces that have one.
    var provinces: [Int]
    /// `huyện`
    var type: String
    /// In full: `huyện Bắc Quang`.
    var name: String?
    /// What it is of a place, by its word.
    var role: PlaceRole?
    /// A district without its type.
    var isUntyped: Bool
    /// Its name is a number (`quận 1`).
    var isNumbered = false
    /// `cũ` stands behind it.
    var isFormer = false
    /// Of an agency: the place in its name.
    var scope: [PlaceMention] = []
    /// Of an agency: it has a name.
    var isNamed = false

    init(
        tokens: Range<Int>, what: What, province: Int? = nil, provinces: [Int] = [], type: String = "", name: String? = nil,
        role: PlaceRole? = nil, isUntyped: Bool = false
    ) {
        (self.tokens, self.what, self.province, self.provinces) = (tokens, what, province, provinces)
        (self.type, self.name, self.role, self.isUntyped) = (type, name, role, isUntyped)
    }

    /// How high a place stands: a chain goes upwards (`xã …, huyện …, tỉnh …`).
    var rank: Int? {
        switch what {
        case .nation: 4
        case .province: 3
        case .district: 2
        case .commune: 1
        case .bare: role == .province ? 3 : role == .district || role == .city ? 2 : 1
        default: nil
        }
    }
}
