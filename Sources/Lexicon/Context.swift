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
    /// `dân lập`, `đồ uống`: no verb, though it ends in the word for one.
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
    /// `thì`: what stands before it is a condition, a source or a topic.
    case topic
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
    @inlinable @inline(__always)
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Plain bits: the general initializer of sets is slow where it is not specialized.
    @inlinable @inline(__always)
    package init(arrayLiteral elements: Self...) {
        var bits: UInt64 = 0
        for element in elements { bits |= element.rawValue }
        rawValue = bits
    }

    @inlinable @inline(__always)
    package init(_ role: ContextRole) {
        rawValue = 1 << UInt64(role.number)
    }

    @inlinable package static var link: Self { Self(.link) }
    @inlinable package static var share: Self { Self(.share) }
    @inlinable package static var reach: Self { Self(.reach) }
    @inlinable package static var have: Self { Self(.have) }
    @inlinable package static var filler: Self { Self(.filler) }
    @inlinable package static var aux: Self { Self(.aux) }
    @inlinable package static var keep: Self { Self(.keep) }
    @inlinable package static var verb: Self { Self(.verb) }
    @inlinable package static var compound: Self { Self(.compound) }
    @inlinable package static var light: Self { Self(.light) }
    @inlinable package static var thin: Self { Self(.thin) }
    @inlinable package static var lift: Self { Self(.lift) }
    @inlinable package static var aside: Self { Self(.aside) }
    @inlinable package static var joint: Self { Self(.joint) }
    @inlinable package static var opener: Self { Self(.opener) }
    @inlinable package static var clause: Self { Self(.clause) }
    @inlinable package static var speech: Self { Self(.speech) }
    @inlinable package static var topic: Self { Self(.topic) }
    @inlinable package static var aim: Self { Self(.aim) }
    @inlinable package static var of: Self { Self(.of) }
    @inlinable package static var place: Self { Self(.place) }
    @inlinable package static var `for`: Self { Self(.for) }
    @inlinable package static var head: Self { Self(.head) }
    @inlinable package static var measure: Self { Self(.measure) }
    @inlinable package static var price: Self { Self(.price) }
    @inlinable package static var average: Self { Self(.average) }
    @inlinable package static var tailEnd: Self { Self(.tailEnd) }
    @inlinable package static var turn: Self { Self(.turn) }
    @inlinable package static var nobody: Self { Self(.nobody) }
    @inlinable package static var empty: Self { Self(.empty) }
    @inlinable package static var compare: Self { Self(.compare) }
    @inlinable package static var baseEnd: Self { Self(.baseEnd) }
    @inlinable package static var plan: Self { Self(.plan) }
    @inlinable package static var than: Self { Self(.than) }
    @inlinable package static var order: Self { Self(.order) }
    @inlinable package static var rule: Self { Self(.rule) }
    @inlinable package static var modal: Self { Self(.modal) }
    @inlinable package static var past: Self { Self(.past) }
    @inlinable package static var timeLead: Self { Self(.timeLead) }
    @inlinable package static var timeWord: Self { Self(.timeWord) }
}
