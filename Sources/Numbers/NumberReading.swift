/// One number as it was read.
public struct NumberReading: Sendable, Equatable {
    public enum Form: Sendable { case digits, words, vague }

    /// The tokens it takes, magnitude words included.
    public var tokens: Range<Int>
    public var value: ExactDecimal
    /// The other reading of a number whose separator can be read two ways.
    public var alternative: ExactDecimal?
    public var form: Form
    /// The power of ten that its last magnitude word multiplies by; 0 without one.
    public var exponent: Int
    /// The value before that magnitude word, of a number with one magnitude only.
    public var mantissa: ExactDecimal

    /// A bare `một`: an article, if nothing else speaks for a number.
    public var isArticle: Bool { form == .words && exponent == 0 && value == ExactDecimal(1) && tokens.count == 1 }
    /// One word from `hai` to `mười`, without a magnitude.
    public var isSmallWord: Bool { form == .words && exponent == 0 && tokens.count == 1 }

    /// The same number with its two readings exchanged.
    public var swapped: NumberReading {
        guard let alternative else { return self }
        var out = self
        (out.value, out.alternative) = (alternative, value)
        out.mantissa = alternative
        return out
    }
}

/// A number or a range of two. A class, for rules hand it on and on.
public final class Amount: Sendable {
    public let low: NumberReading
    public let high: NumberReading?
    /// A unit that stands between the two numbers of a range (`5% - 7%`): its tokens.
    public let unitBetween: Range<Int>?

    public var tokens: Range<Int> { low.tokens.lowerBound..<(high?.tokens ?? low.tokens).upperBound }
    public init(low: NumberReading, high: NumberReading? = nil, unitBetween: Range<Int>? = nil) {
        (self.low, self.high, self.unitBetween) = (low, high, unitBetween)
    }
}
