import Numbers

/// A number as scoring compares it: its exact value, whatever zeros were printed behind it.
package enum Amount: Sendable, Hashable {
    /// Always normalized.
    case exact(ExactDecimal)
    /// What stands where a number should, when it is none that can be read.
    case other(String)

    package init(_ value: ExactDecimal) { self = .exact(value.normalized) }

    /// Reads a decimal as JSON and Python print it, a sign and an exponent included. Nil for empty text.
    package init?(_ text: String) {
        if text.isEmpty { return nil }
        self = Self.read(text).map { Amount($0) } ?? .other(text)
    }

    private static func read(_ text: String) -> ExactDecimal? {
        var digits = text[...]
        while digits.first?.isWhitespace == true { digits.removeFirst() }
        while digits.last?.isWhitespace == true { digits.removeLast() }
        if digits.first == "+", digits.dropFirst().first != "-" { digits.removeFirst() }
        guard let mark = digits.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return ExactDecimal(digits) }
        guard let exponent = Int(digits[digits.index(after: mark)...]), abs(exponent) <= 60 else { return nil }
        return ExactDecimal(digits[..<mark])?.scaled(byPowerOfTen: exponent)
    }
}

extension Amount: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exact(let value): value.description
        case .other(let text): text
        }
    }
}
