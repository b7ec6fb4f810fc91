/// The fields that strict scoring compares, in the order in which errors name them.
package enum Field: String, Sendable, CaseIterable {
    case value
    case valueMax = "value_max"
    case total, kind, modifier, change, per, unit

    /// The fields in which a record differs from the gold.
    static func differences(_ gold: Gold.Figure, _ reported: Reported) -> [Field] {
        allCases.filter { $0.differs(gold, reported) }
    }

    private func differs(_ gold: Gold.Figure, _ reported: Reported) -> Bool {
        switch self {
        case .value: gold.value != reported.value
        case .valueMax: gold.valueMax != reported.valueMax
        case .total: gold.total != reported.total
        case .kind: gold.kind != reported.kind
        case .modifier: (gold.modifier ?? "") != (reported.modifier ?? "")
        case .change: (gold.change ?? "") != (reported.change ?? "")
        case .per: gold.per?.isEmpty == false && Phrase.folded(gold.per) != Phrase.folded(reported.per)
        case .unit: gold.kind != "rank" && !Self.units(gold).contains(Phrase.folded(reported.unit))
        }
    }

    private static func units(_ gold: Gold.Figure) -> [String] {
        [Phrase.folded(gold.unit)] + gold.unitAny.map { Phrase.folded($0) }
    }
}

extension [Field] {
    /// Whether none of the numbers is among them.
    var leaveNumbersRight: Bool { !contains(.value) && !contains(.valueMax) && !contains(.total) }
}
