/// The parts that words play around a figure (context.tsv): what tells subject, predicate, place and base apart.
public enum ContextRole: String, Sendable, CaseIterable {
    /// `đạt`, `là`: ties a noun phrase to its value and is part of neither.
    case link
    /// `chiếm`: what follows the share is its whole.
    case share
    /// `đạt`, `bằng`, `vượt`: what follows a percentage is what it was reached of.
    case reach
    /// `có`, `gồm`, `với`: what is counted is said behind the figure.
    case have
    /// Small words between a phrase and its figure.
    case filler
    /// `đã`, `đang`: a predicate begins; not part of it.
    case aux
    /// `được`, `chưa`: a predicate begins, with this word.
    case keep
    case verb
    /// `dân lập`, `chứng khoán`, `thiết bị`: a word whose parts are words of context elsewhere, and none here; it is no verb, either.
    case compound
    /// `phối hợp với X`, `tham mưu cho X`: the verb that counts comes later.
    case light
    /// `ban hành`, `chọn`: says less of what is counted than the words behind it.
    case thin
    /// `nâng`, `đưa`: moves the measure named behind it.
    case lift
    /// `sau khi`, `nhờ`: opens what is said aside.
    case aside
    /// `và`, `mà`, `với`: parts what is said behind one figure from what is said before the next.
    case joint
    /// `trong đó`, `tuy nhiên`: opens a clause and is no part of it.
    case opener
    /// `khi`, `khiến`: right before a figure, what stands before it is another clause.
    case clause
    /// `cho biết`: what stands before it speaks and is not measured.
    case speech
    /// `mà`: what follows tells which one is meant.
    case relative
    /// `thì`: what stands before it is a condition, a source or a topic.
    case topic
    /// `khiến`, `giúp`: what came of it follows.
    case cause
    /// `phấn đấu`, `dự kiến`: its subject is the entity, what follows is measured.
    case aim
    case of
    /// `tại`, `trên địa bàn`: a place follows.
    case place
    /// `cho`: whom it was done for.
    case `for`
    /// `tỉnh`, `Sở`, `cấp huyện`: a phrase that begins so names who or where.
    case head
    /// `tỷ lệ`, `kim ngạch`: a phrase that begins so names what is measured.
    case measure
    /// `giá`: what costs it follows.
    case price
    /// `bình quân`: alone it measures nothing.
    case average
    /// Ends what is said of a figure behind it.
    case tailEnd = "tailend"
    /// `đúng hạn`: belongs to the property wherever it stands.
    case turn
    /// `việc`, `công tác`: a phrase that begins so names nobody.
    case nobody
    /// `này`, `còn lại`: says nothing of what is counted.
    case empty
    /// `so với`
    case compare
    case baseEnd = "baseend"
    /// `kế hoạch`, `dự toán`
    case plan
    /// `cao hơn`: what follows is compared with.
    case than
    /// `lần lượt`
    case order
    /// `Thông tư`, `theo quy định`: what follows is laid down.
    case rule
    /// `không quá`, `bị phạt`: how a rule lays it down.
    case modal
    /// `đã`: what follows happened.
    case past
    /// Before a date, a part of it.
    case timeLead = "timelead"
    /// `đến nay`: a time without a date.
    case timeWord = "timeword"
    /// `và`: joins what is of one kind.
    case and
    /// `có`: its subject has what is said behind it.
    case own
    /// `này`, `đều`: points back to what was named or counted before it.
    case this
    /// `là`: ties a measure to whom it is of, too.
    case copula
    /// `đạt`: says of what is counted that it reached something.
    case attain
    /// `bằng`: a share of what was counted follows.
    case equal
    /// `còn`: what is left.
    case remain
    /// `theo`: a plan behind it is what a share is of.
    case per
    /// `về`: in what, for what.
    case about
    /// `tù`: a punishment, for what follows `về`.
    case prison
    /// `tội`: what somebody is punished for.
    case crime
    /// `được`, `chưa`: part of what is said, where no verb is.
    case passive
    /// `phối hợp`: who stands behind it helps, and does not do it.
    case together
    /// `số`: too small a word to open a measure inside a phrase.
    case number
    /// `chỉ số`, `tiêu chí`: the name behind it is its own, not whose it is.
    case label
    /// `toàn`, `cấp`: stands behind what is measured without a preposition.
    case whole
    /// `cấp`: a level of administration.
    case level
    /// `thế giới`: named like a country, without a capital.
    case world
    /// `công ty cổ phần`, `TNHH`: a verb right behind it may be of its name.
    case firm
    /// `cho`, `vào`: behind a verb it leads to what that is done to.
    case toward
    /// `tỷ lệ`, `lãi suất`: is said in percent, and nothing else is said of it.
    case rate
    /// `với`, `sau khi`: opens a clause whose subject may be that of the next.
    case lead
}

/// context.tsv: a phrase and the part it plays.
public struct ContextEntry: Sendable { public var role: ContextRole }
