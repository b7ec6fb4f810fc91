/// The parts that words play around a figure (context.tsv): what tells subject, predicate, place and base apart.
package enum ContextRole: String, Sendable, CaseIterable {
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
}

/// context.tsv: a phrase and the part it plays.
package struct ContextEntry: Sendable {
    package var role: ContextRole
    /// The role as a set, for quick tests.
    package var roles: ContextRoles

    package init(role: ContextRole) { (self.role, roles) = (role, ContextRoles(role)) }
}

/// Some of the roles.
package struct ContextRoles: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package init(_ role: ContextRole) {
        rawValue = 1 << UInt64(ContextRole.allCases.firstIndex(of: role)!)
    }

    package static let link = Self(.link)
    package static let share = Self(.share)
    package static let reach = Self(.reach)
    package static let have = Self(.have)
    package static let filler = Self(.filler)
    package static let aux = Self(.aux)
    package static let keep = Self(.keep)
    package static let verb = Self(.verb)
    package static let light = Self(.light)
    package static let thin = Self(.thin)
    package static let lift = Self(.lift)
    package static let aside = Self(.aside)
    package static let joint = Self(.joint)
    package static let opener = Self(.opener)
    package static let clause = Self(.clause)
    package static let speech = Self(.speech)
    package static let aim = Self(.aim)
    package static let of = Self(.of)
    package static let place = Self(.place)
    package static let `for` = Self(.for)
    package static let head = Self(.head)
    package static let measure = Self(.measure)
    package static let price = Self(.price)
    package static let average = Self(.average)
    package static let tailEnd = Self(.tailEnd)
    package static let turn = Self(.turn)
    package static let nobody = Self(.nobody)
    package static let empty = Self(.empty)
    package static let compare = Self(.compare)
    package static let baseEnd = Self(.baseEnd)
    package static let plan = Self(.plan)
    package static let than = Self(.than)
    package static let order = Self(.order)
    package static let rule = Self(.rule)
    package static let modal = Self(.modal)
    package static let past = Self(.past)
    package static let timeLead = Self(.timeLead)
    package static let timeWord = Self(.timeWord)
}
