import Lexicon
import Numbers
import VietText

/// A rule: what it finds, how, and the examples that are its tests and its manual.
///
/// Precedence: a text is read from left to right; where several rules match at one token, the one that stands first in
/// `Rule.all` wins, and reading goes on behind what it took.
public final class Rule: Sendable {
    /// Where a rule may begin.
    public enum Anchor: Sendable {
        /// At a number in digits or words.
        case number
        /// At a phrase of the lexicon or a sign.
        case word
    }

    /// What a match becomes.
    public enum Makes: Sendable, Equatable {
        case figure(Kind)
        case reference(Kind)
        /// The kind of the unit that a later number of the list has.
        case shared
    }

    /// Never changes its meaning.
    public let id: String
    /// One sentence.
    public let says: String
    public let anchor: Anchor
    public let makes: Makes
    let steps: [Step]
    let program: Program
    public let examples: [Example]
    public let counterExamples: [CounterExample]
    /// The rule reads only where this is asked for.
    public let onRequest: Inclusion?

    init(
        _ id: String, _ makes: Makes, at anchor: Anchor = .number, onRequest: Inclusion? = nil, says: String, steps: [Step],
        examples: [Example], counterExamples: [CounterExample] = []
    ) {
        (self.id, self.says, self.anchor, self.makes, self.steps) = (id, says, anchor, makes, steps)
        program = Program(steps)
        (self.examples, self.counterExamples, self.onRequest) = (examples, counterExamples, onRequest)
    }
}

/// A text with one figure of the rule marked `[[…]]`, and what the figure is worth. What is not given is not compared but
/// for `max`, `of`, `mod` and `change`, which must then be absent.
public struct Example: Sendable {
    public let text: String
    public let value: String?
    public let max: String?
    public let of: String?
    public let unit: String?
    public let per: String?
    public let mod: Modifier?
    public let change: Change?
    public let file: StaticString
    public let line: UInt

    init(
        _ text: String, _ value: String? = nil, max: String? = nil, of: String? = nil, unit: String? = nil,
        per: String? = nil, mod: Modifier? = nil, change: Change? = nil, file: StaticString = #filePath, line: UInt = #line
    ) {
        (self.text, self.value, self.max, self.of, self.unit, self.per) = (text, value, max, of, unit, per)
        (self.mod, self.change, self.file, self.line) = (mod, change, file, line)
    }
}

/// A text in which the rule must not fire, and why.
public struct CounterExample: Sendable {
    public let text: String
    public let because: String
    public let file: StaticString
    public let line: UInt

    init(_ text: String, because: String, file: StaticString = #filePath, line: UInt = #line) {
        (self.text, self.because, self.file, self.line) = (text, because, file, line)
    }
}

/// One step of a rule over the tokens, in reading order.
enum Step: Sendable {
    /// One number; it becomes the value.
    case number(NumberTest)
    /// One number or a range.
    case amount(NumberTest)
    /// A number that is the total.
    case total
    /// A unit of one of these kinds; fails where a longer noun or fixed phrase begins there (`đồng chí`).
    case unit(Set<UnitKind>)
    /// A counted noun, by the lexicon or by its shape, with those coordinated with it.
    case counted
    /// A counted noun of the lexicon.
    case knownNoun
    /// A denominator: `/lượng`, `mỗi ngày`. Never fails.
    case per
    case cue(Cue)
    /// A word that names the number after it.
    case name(ReferenceClass, strong: Bool)
    case fixed
    case sign(Unicode.Scalar)
    case dash
    /// Nothing stands between the tokens before and after.
    case glued
    case token(TokenKind)
    /// A Roman numeral.
    case roman
    /// The first token of a line.
    case lineStart
    /// The span begins here, not at the anchor.
    case begin
    /// The span ends here; what follows is only looked at.
    case end
    /// The value is this.
    case value(String)
    case of(String)
    case maybe([Step])
    case many([Step])
    case either([[Step]])
    /// Goes on where these steps would not match from here.
    case not([Step])
    /// Goes on where these steps match from here, without taking them.
    case ahead([Step])
    /// A cue ends just before the anchor.
    case behind(Cue)
    case notBehind(Cue)
    /// A modifier (`hơn`, `khoảng`).
    case modifier
    /// `tư` as the total of a fraction.
    case fourth
    /// The word `nửa`.
    case half
    /// `đôi`, `rưỡi`: sets the value.
    case double
    /// `số hộ`, `tổng số dự án`: a noun of the lexicon behind a word for a number of things.
    case countedOf
    /// `số` and a noun stand before in the clause, and a level word right before the number.
    case namedBefore
    /// The sentence has spoken of money: the unit is that of the last sum in it, else đồng.
    case moneyBefore
    /// A later number of the list has a unit: takes it over without going on.
    case sharedUnit
    /// Anything else, named.
    case require(String, @Sendable (Match, Matcher) -> Bool)
}

/// What a number must be like.
enum NumberTest: Sendable {
    case any
    /// Digits without separators or magnitude, up to a bound.
    case plain(Int)
    /// Four plain digits from 1900 to 2099.
    case year
    /// In words or plain digits, up to a bound.
    case small(Int)
    /// Whole, with or without separators, up to a bound.
    case whole(Int)
}
