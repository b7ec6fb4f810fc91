/// The parts that small words play in rules (cues.tsv).
public enum Cue: String, Sendable, CaseIterable {
    /// `xếp`, `đứng`, `cao`: an ordinal after it is a rank.
    case ranks
    /// `hạng`, `vị trí`: with the number itself a rank.
    case place
    /// `thứ`
    case ordinal
    /// `nhất`, as the number of an ordinal.
    case first
    /// `nhì`
    case second
    /// `trong tổng số`: the total of a rank follows.
    case total
    /// `cả nước`, `thế giới`: what follows a rank that no word announces.
    case whole
    case from
    case to
    /// `và`, `hoặc`: joins the parts of a list or a noun.
    case and
    /// `trên` between the two numbers of a share.
    case outOf = "out_of"
    /// `phần` between the two numbers of a fraction.
    case parts
    /// `số`, `tổng số` before a noun that a fraction is of.
    case amountOf = "amount_of"
    /// `gấp`
    case times
    /// `đôi` after `gấp`
    case double
    /// `mỗi`, `một` before a denominator.
    case each
    /// `âm`, `dưới 0`
    case minus
    /// `âm` before a sum is its sign; `chuyển âm` says what it turned into.
    case negative
    /// `điểm`: a score's unit before the number.
    case scoreBefore = "score_before"
    /// `độ tuổi`
    case ageBefore = "age_before"
    /// `lên`, `xuống còn`, `đạt`: the number after it is a level, not the size of a change.
    case level
    /// `thêm`, `được`, `bình quân`: may stand between a change word and its amount.
    case filler
    /// A preposition's verb: the `trên`, `dưới` after it says where (`phân bố trên`).
    case located
    case day, month, year, quarter
    /// `sáng`, `chiều`: before a day-month or after an hour.
    case dayPart = "day_part"
    /// `lúc`: before an hour.
    case clock
    /// `giai đoạn`, `nhiệm kỳ`: a span of years follows.
    case span
    /// `đầu năm`, `qua`, `gần đây`: after a number of months or years that are a period.
    case recent
    /// `tính đến`: behind a number of months the last of them follows.
    case reckoned
    /// `số` between a document's name and its number.
    case number
    /// `tỷ số`, `thắng`: a match result follows.
    case result
    /// `năm` before these is a year, not five; `mỗi`, `hàng`, `cả` before `năm` likewise.
    case yearly
    /// `kỷ niệm`, `tròn`: an anniversary follows.
    case anniversary
    /// `chỉ`: a bare `một` after it is a number.
    case only
    /// `chiếm`, `bằng`: a pair of numbers after it is a share, no date.
    case share
    /// `huân chương`, `đô thị`: a `hạng` after it is a class, no rank.
    case title
    /// `vượt`
    case exceeds
    /// `kế hoạch`, `so với`: what a percentage is exceeded or reached of.
    case plan
    /// `trên`, `dưới`: prepositions of place too.
    case preposition
    /// `ngoài`: more than only of ages and times.
    case beside
    /// `trong`: before a number of months that is a period, at the beginning of a clause.
    case within
    /// `không ghi nhận`: none of what follows.
    case nothing
    /// `mức`: a figure right behind it is what is compared with, not the gap.
    case compared
    /// `về`, `ở`: opens the respect of a change (`tăng 8% về lượng và 10% về trị giá`).
    case aspect
    /// `mỗi`: a number behind `tháng` after it counts.
    case perMonth = "per_month"
    /// `lãi`, `vốn`: a sum without its currency may follow.
    case money
    /// `xã`, `phường`: the name of a place may follow.
    case admin
    /// `ngõ`, `phố`: its name or number follows.
    case road
    /// `liên tiếp`: between a number of years and the years themselves.
    case running
    /// `cách đây`: so long ago that what follows names a time.
    case ago
    /// `tấm` behind a percentage of rice: its grade.
    case grade
    /// `đường dây`, `trạm biến áp`: a voltage behind it says of which class it is.
    case grid
    /// `nhưng`, `trong khi`: what is said before it is not said of what follows.
    case contrast
    /// `hiện nay`, `thực tế`: behind a contrast, what follows is so.
    case real
    /// `âm`, `dư`, `khai`, `về việc`: a verb, or the like, that ends a name right before it, whatever it is elsewhere.
    case does
    /// `trung tâm`, `quỹ`: a verb right behind it may say what it is for.
    case body
    /// `lượng`: a unit that is a noun too, behind a bare `một`.
    case quantity
    /// `tròn`: with `ngày` behind the years, an anniversary.
    case round
    /// `bằng`: compares.
    case equals
    /// `kim ngạch`, `doanh thu`: months right behind it, before a level, are those of the year so far.
    case cumulated
    /// `mục tiêu`, `mức trần`: a figure behind it, with what is higher or lower before it, is its level.
    case benchmark
    /// `rộng`, `cao`: before the next side behind a sign of multiplication.
    case side
    /// `tương đương`: the same amount said in another unit follows.
    case same
    /// `mức tăng`, `dẫn đầu`: what is measured is said further back.
    case hollow
    /// `sức chứa`, `công suất`: the most that something can is no rule.
    case capacity
    /// `con số này`: what was measured last is meant.
    case pointing
    /// `các`, `một số`: before several of a kind.
    case several
    /// `ông`, `PGS`: before a person's name.
    case honorific
    /// `ở mức`: nothing but how high it is follows; behind a verb of `holds` the two lead to a level.
    case height
    /// `từ`, `sang`: before the other side of a trade.
    case trade
    /// `đủ`, `tròn`: between somebody and his age.
    case aged
    /// `như`: behind several of a kind, before some of them.
    case example
    /// `khi`: what was done then follows.
    case when
    /// `rất lớn`: how much, in words; behind a comma the figure says it again.
    case degree
    /// `nhu cầu`: measured where a degree or a figure stands behind it.
    case demand
    /// `kỳ hạn giao hàng`: of goods that are handed over later, and nothing that is measured.
    case contract
    /// `cùng`, `với`: joins who takes part, and no two nouns of one count.
    case with
    /// `con số`: before a level, with or without the measure between, and never before a difference.
    case said
    /// `trong đó` at the beginning of a sentence: what follows are parts of what the one before ends with.
    case breakdown
    /// `mua`, `thu mua`, `bán`: what is bought or sold stands behind it, and its price behind that.
    case dealt
    /// `thị phần`, `tỷ lệ`: behind a percentage what it is, and not what it is of.
    case rate
    /// `kỳ hạn`: how long it is follows.
    case term
    /// `cách`: how far something is from what stands behind it.
    case far
    /// `vay`, `thuê`: behind whom it is given to.
    case lent
    /// `dự án`, `công trình`: a verb right behind it says what it is for.
    case work
    /// `ghi nhận`: between a measure and its figure it only tells of it.
    case recorded
    /// `thiếu niên`, `hội viên`: a word for people.
    case person
    /// `kéo dài`, `diễn ra`: right before a duration, what stands before it lasts so long.
    case lasts
    /// `trải qua`: how long it took stands behind it, and behind that what was done.
    case passes
    /// `doanh thu`, `thị giá`: what a company earns, owns or costs.
    case earned
    /// `công ty`, `tập đoàn`: a company's name follows.
    case company
    /// `giao dịch`, `neo`: behind it a word of height (`quanh mốc`), and the level that something stands at.
    case holds
    /// `trị giá`, `tổng vốn`: what stands before it is worth the sum behind it, or costs it.
    case worth
    /// `khiến`, `làm`: right before what is counted, what befell it follows.
    case brings
    /// `bị phạt`: a penalty, whatever it is for.
    case fined
    /// `cơ cấu kinh tế`: shares of its parts follow.
    case structure
    /// `con trai`, `chị gái`, `người sáng lập`: behind a name and a comma it says who somebody is.
    case kin
    /// `giữa`: before two sides.
    case between
    /// `thuế`, `cổ tức`: so many per cent are levied or paid.
    case levied
    /// `mất`: before a percentage of worth, or behind what is traded, a change.
    case loses
    /// `cổ phiếu`, `chỉ số`: what is traded, or tells of it.
    case traded
    /// `chịu`, `hưởng`: before what is levied or paid, which is what a percentage is.
    case bears
    /// `giá trị`: behind that percentage, the worth itself.
    case value
    /// `xét nghiệm`, `dương tính`: in its sentence `mẫu` are samples, and no land.
    case sample
}

/// What a reference word names (references.tsv).
public enum ReferenceClass: String, Sendable, CaseIterable {
    case document, part, level, place, name, phone, sequence
    /// The phrase is none: it only shields its words from shorter entries (`tổng số`).
    case none
}

/// The part that a phrase plays, as a number: phrases that were found are told apart by it without a look at their rows.
public protocol PhraseRole: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension PhraseRole {
    /// Its place in the order of the declaration, from 0 on.
    @inlinable public var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }

    /// One bit for each role, of which there are no more than 64; cues, which are more, have `Cue.bit`.
    @inlinable public var mask: UInt64 { 1 << UInt64(number) }
}

extension Cue: PhraseRole {
    /// One bit for each role, in the order of the declaration.
    @inlinable public var bit: UInt128 { 1 << UInt128(number) }
}

extension ReferenceClass: PhraseRole {
    /// One bit for each class, in the order of the declaration.
    @inlinable public var bit: UInt16 { 1 << UInt16(number) }
}

extension UnitKind: PhraseRole {}
extension TimeRole: PhraseRole {}
extension ContextRole: PhraseRole {}
extension NumberWord.Role: PhraseRole {}
extension ModifierEntry.Side: PhraseRole {}
extension ChangeEntry.Role: PhraseRole {}
extension StopEntry.Role: PhraseRole {}
