/// Where a figure's place lies.
struct Place: Equatable {
    var level: PlaceLevel
    /// The province that it lies in; nil where the text does not tell, and of the nation.
    var province: Int?
    var isNation = false
    /// The district, commune or agency in full.
    var name: String?
    /// `Hà Giang cũ`: a province that is no more, as itself.
    var isFormer = false
    /// The word of its type: a bare `huyện` stands for a huyện.
    var type = ""
}

/// What words say of a figure's place.
enum PlaceSaid: Equatable {
    case place(Place)
    /// There is one, but it is not one place of Vietnam that the text names: nothing may be taken over.
    case elsewhere
    case nothing
}
