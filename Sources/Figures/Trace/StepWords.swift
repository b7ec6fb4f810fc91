import Lexicon

/// What a step does, to be read by people; the steps inside it below.
public struct StepWords: Sendable, Equatable {
    public var says: String
    public var inner: [StepWords] = []
}

extension Rule {
    /// Its steps in words, in their order.
    public var words: [StepWords] { steps.map(\.words) }
}

extension Rule.Makes {
    /// `figure: percent`
    public var words: String {
        switch self {
        case .figure(let kind): "figure: \(kind.rawValue)"
        case .reference(let kind): kind == .reference ? "reference" : "reference: \(kind.rawValue)"
        case .shared: "figure: the kind of the unit that the list shares"
        }
    }
}

extension Step {
    var words: StepWords {
        func some(_ says: String, _ steps: [Step]) -> StepWords { StepWords(says: says, inner: steps.map(\.words)) }
        return switch self {
        case .maybe(let steps): some("perhaps", steps)
        case .many(let steps): some("any number of times", steps)
        case .either(let ways):
            StepWords(
                says: "one of",
                inner: ways.map {
                    $0.count == 1 ? $0[0].words : $0.isEmpty ? StepWords(says: "nothing") : some("in turn", $0)
                })
        case .not(let steps): some("what follows is not", steps)
        case .ahead(let steps): some("what follows, only looked at", steps)
        default: StepWords(says: simple)
        }
    }

    /// The words of a step that has no steps inside.
    private var simple: String {
        switch self {
        case .number(let test): "a number\(test.words)"
        case .amount(let test): "a number or a range\(test.words)"
        case .total: "a number: the total"
        case .unit(let kinds):
            kinds.count == UnitKind.allCases.count
                ? "a unit" : "a unit of " + kinds.map(\.rawValue).sorted().joined(separator: " or ")
        case .counted: "a counted noun, with those coordinated with it"
        case .knownNoun: "a counted noun that the lexicon knows"
        case .per: "a denominator, if there is one (/lượng, mỗi ngày)"
        case .cue(let cue): "a cue '\(cue.rawValue)'"
        case .name(let kind, let strong):
            "a word that \(strong ? "always " : "")names the number after it: \(kind.rawValue)"
        case .fixed: "a fixed expression"
        case .sign(let sign): "the sign \(sign)"
        case .dash: "a dash"
        case .glued: "with no space between"
        case .token(let kind): "any token of the form \(kind)"
        case .roman: "a Roman numeral"
        case .lineStart: "at the beginning of a line"
        case .begin: "the span begins here"
        case .end: "the span ends here"
        case .value(let value): "the value is \(value)"
        case .of(let total): "the total is \(total)"
        case .behind(let cue): "a cue '\(cue.rawValue)' stands right before"
        case .notBehind(let cue): "no cue '\(cue.rawValue)' stands right before"
        case .modifier: "a modifier (hơn, khoảng)"
        case .fourth: "tư: the total is 4"
        case .half: "nửa"
        case .double: "đôi or rưỡi: the value"
        case .countedOf: "a word for a number of things (số, tổng số) and a counted noun that the lexicon knows"
        case .namedBefore: "số and a counted noun stand before, and a word of level right before the number"
        case .moneyBefore: "the sentence has spoken of money: its unit; or thousands of billions"
        case .sharedUnit: "a later number of the list has a unit"
        case .require(let name, _): "it holds: \(name)"
        case .maybe, .many, .either, .not, .ahead: ""  // have steps inside
        }
    }
}

extension NumberTest {
    fileprivate var words: String {
        switch self {
        case .any: ""
        case .plain(let most): " in digits without separators, up to \(most)"
        case .year: " of four digits, from 1900 to 2099"
        case .small(let most): " in words or plain digits, up to \(most)"
        case .whole(let most): ", whole, up to \(most)"
        }
    }
}
