/// The parts that words play in expressions of time and in what they govern (periods.tsv).
public enum TimeRole: String, Sendable, CaseIterable {
    /// `ngày`, `sáng`, `phiên`: a day follows.
    case day
    case month, quarter, year
    /// `tháng Tám`: the value is the month.
    case monthName = "month_name"
    /// The name of a quarter: `nhất`, `tư`.
    case ordinal
    /// `tuần`, `ngày`: a unit behind a number, with the letter of the unit as its value (`d`, `w`, `m`, `q`, `y`).
    case unit
    /// `đầu`, `giữa`, `cuối`: the value is `first`, `middle` or `last`.
    case edge
    /// `nửa đầu`: the value is the half.
    case half
    /// `kỳ`: the half of a month follows, by its number.
    case fortnight
    /// `năm học`: the span of years behind it runs from September to August.
    case school
    /// `giai đoạn`, `nhiệm kỳ`: two years follow; the value `term` is of a term of office.
    case span
    /// `vụ đông xuân`, `mùa giải`: a year or two follow; the value `fiscal` is of a year that need not begin in January.
    case season
    /// `thập niên`: a decade's first year follows.
    case decade
    /// `hôm qua`, `năm nay`: the value is the unit's letter and how far it is from the document's date (`d-1`).
    case deictic
    /// `trong năm`: the unit's letter; means the one that was spoken of last.
    case same
    /// Behind a number of units: the value is `past` or `future` (`qua`, `tới`).
    case ago
    /// Behind a month or a day without year: `vừa qua`, `tới`.
    case near
    /// `từ đầu năm đến nay`: the letter of the unit at whose beginning it starts.
    case since
    /// `hiện nay`: ends what was carried over and gives no period; with the value `till` it may end a span (`đến nay`).
    case now
    /// `những tháng cuối năm`: a time that has no value of its own.
    case vague
    /// Joins the two ends of a span.
    case to
    /// `tính đến`, `đến hết`: the state at the end of what follows.
    case asOf = "as_of"
    /// `đến`: a state, or of a goal the deadline.
    case until
    /// `trước`, `chậm nhất`: a deadline only.
    case deadline
    case from
    /// `do`, `vì`: the time behind it is that of what was the cause.
    case cause
    /// `sau`, `trước khi`: the time behind it does not say when the figure holds.
    case outside
    /// `trong`, `vào`
    case during
    /// `của`
    case of
    /// `so với`, `cùng kỳ`: the time behind it is what is compared with; with the value `shift`, where a clause begins with it, what
    /// follows was so at the same time of another year; with the value `level` a figure right behind it is what there was then.
    case base
    /// `chương trình`, `kế hoạch`: the time behind it belongs to a name; with the value `goal` only a plain year does,
    /// with the value `born` it is part of whom it says it of.
    case name
    /// `khi`: behind a time that is compared with, what happened then follows.
    case when
    /// `và`, `còn`: the time behind it is of what follows.
    case and
    /// `là`, `đạt`: a figure that says what a plan of a year is follows.
    case says
    /// `công bố`: the day right behind it is that of a paper.
    case issued
    /// `giao`, `kỳ hạn`: the month right behind it is that of a contract; with the value `no` it is not.
    case contract
    /// `hội nghị`, `cho biết`: the day is that of an event where figures are told.
    case event
    /// `theo quy định`: what follows is laid down, not reported.
    case rule
    /// `mỗi năm`: holds at any time; with the value `y` wherever it stands in the sentence.
    case habit
    /// `dài`, `công suất`: a lasting property follows.
    case lasting
    /// `trong đó`, `cụ thể`: a paragraph that begins so goes on with the one before.
    case further
    /// `lũy kế`: a running total.
    case running
    /// None: it only shields its words (`thực hiện`, `hiện đại`).
    case shield
}

/// periods.tsv
public struct TimeEntry: Sendable {
    public var role: TimeRole
    public var value: TimeValue
}

/// What a word of time is worth (`y-1`, `first`): up to sixteen bytes; longer ones are unlike any other.
public struct TimeValue: Sendable, Equatable, ExpressibleByStringLiteral {
    var bytes: UInt128

    public init(_ value: String) {
        bytes = value.utf8.count > 16 ? .max : value.utf8.reversed().reduce(0) { $0 << 8 | UInt128($1) }
    }

    public init(stringLiteral value: StaticString) {
        precondition(value.utf8CodeUnitCount <= 16)
        bytes = (0..<value.utf8CodeUnitCount).reversed().reduce(0) { $0 << 8 | UInt128(value.utf8Start[$1]) }
    }

    public var string: String {
        String(decoding: (0..<16).map { UInt8(truncatingIfNeeded: bytes >> ($0 * 8)) }.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Of `cùng kỳ` (`TimeRole.base`).
    public static let shift: TimeValue = "shift"
    /// Of `so với` (`TimeRole.base`).
    public static let level: TimeValue = "level"
    /// Of `sinh năm` (`TimeRole.name`).
    public static let born: TimeValue = "born"
    /// Of `niên độ` (`TimeRole.season`).
    public static let fiscal: TimeValue = "fiscal"

    /// Its first letter, where that is of ASCII.
    public var first: Character? { (0x21...0x7E).contains(bytes & 0xFF) ? Character(Unicode.Scalar(UInt8(truncatingIfNeeded: bytes))) : nil }
}
