/// An exact decimal: `magnitude` / 10^`scale`, with a sign. Never a binary fraction.
///
/// It keeps the decimals that were printed: `0,90` is 90 / 10². Up to 38 digits.
public struct ExactDecimal: Sendable, Hashable {
    public var magnitude: UInt128
    public var scale: Int
    public var isNegative: Bool

    public init(magnitude: UInt128, scale: Int = 0, isNegative: Bool = false) {
        self.magnitude = magnitude
        self.scale = scale
        self.isNegative = isNegative && magnitude > 0  // zero has no sign
    }

    public init(_ value: Int) {
        self.init(magnitude: UInt128(value.magnitude), isNegative: value < 0)
    }

    /// Reads plain digits with at most one full stop and a leading minus, as in `-3.20`; nil for anything else.
    public init?(_ plain: some StringProtocol) {
        var magnitude: UInt128 = 0
        var scale: Int?
        var digits = 0
        var rest = plain.utf8[...]
        let negative = rest.first == 0x2D
        if negative { rest = rest.dropFirst() }
        for byte in rest {
            if byte == 0x2E, scale == nil, digits > 0 {
                scale = 0
            } else if byte >= 0x30, byte <= 0x39, digits < 38 {
                magnitude = magnitude * 10 + UInt128(byte - 0x30)
                digits += 1
                scale = scale.map { $0 + 1 }
            } else {
                return nil
            }
        }
        guard digits > 0, scale != 0 else { return nil }
        self.init(magnitude: magnitude, scale: scale ?? 0, isNegative: negative && magnitude > 0)
    }

    public static let zero = ExactDecimal(0)

    public var isWhole: Bool { scale == 0 || normalized.scale == 0 }

    /// The same value without trailing zeros after the point.
    public var normalized: ExactDecimal {
        var out = self
        while out.scale > 0, out.magnitude % 10 == 0 {
            out.magnitude /= 10
            out.scale -= 1
        }
        if out.magnitude == 0 { out.isNegative = false }
        return out
    }

    /// The value as a small non-negative whole number, nil where it is none.
    public var small: Int? {
        let n = normalized
        return n.scale == 0 && !n.isNegative ? Int(exactly: n.magnitude) : nil
    }

    /// Ten to the power `exponent` times this; nil past 38 digits. Printed decimals that the power swallows are gone
    /// (1,2 triệu is 1200000), those beyond stay.
    public func scaled(byPowerOfTen exponent: Int) -> ExactDecimal? {
        if exponent <= scale { return ExactDecimal(magnitude: magnitude, scale: scale - exponent, isNegative: isNegative) }
        guard let factor = Self.power(exponent - scale) else { return nil }
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: factor)
        return overflow || product >= Self.limit ? nil : ExactDecimal(magnitude: product, isNegative: isNegative)
    }

    public static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal? {
        let scale = max(a.scale, b.scale)
        guard let x = a.aligned(to: scale), let y = b.aligned(to: scale) else { return nil }
        if a.isNegative != b.isNegative {
            return ExactDecimal(magnitude: x > y ? x - y : y - x, scale: scale, isNegative: x > y ? a.isNegative : b.isNegative)
        }
        let (sum, overflow) = x.addingReportingOverflow(y)
        return overflow || sum >= limit ? nil : ExactDecimal(magnitude: sum, scale: scale, isNegative: a.isNegative)
    }

    public static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal? { a + b.negated }

    /// The quotient with so many decimals, the last one rounded half up; nil past 38 digits, and of nothing.
    public func divided(by other: ExactDecimal, decimals: Int) -> ExactDecimal? {
        guard other.magnitude > 0, let shifted = scaled(up: decimals + other.scale - scale + 1) else { return nil }
        let tenths = shifted / other.magnitude
        return ExactDecimal(magnitude: (tenths + 5) / 10, scale: decimals, isNegative: isNegative != other.isNegative)
    }

    /// The magnitude times ten to the power; nil past 38 digits.
    private func scaled(up exponent: Int) -> UInt128? {
        if exponent < 0 { return Self.power(-exponent).map { magnitude / $0 } }
        guard let factor = Self.power(exponent) else { return nil }
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }

    public static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = a.magnitude.multipliedReportingOverflow(by: b.magnitude)
        if overflow || product >= limit { return nil }
        return ExactDecimal(magnitude: product, scale: a.scale + b.scale, isNegative: a.isNegative != b.isNegative)
    }

    public var negated: ExactDecimal {
        ExactDecimal(magnitude: magnitude, scale: scale, isNegative: magnitude > 0 && !isNegative)
    }

    private static let limit = power(38)!

    private static func power(_ exponent: Int) -> UInt128? {
        guard exponent <= 38 else { return nil }
        var out: UInt128 = 1
        for _ in 0..<exponent { out *= 10 }
        return out
    }

    private func aligned(to scale: Int) -> UInt128? {
        if magnitude == 0 { return 0 }
        guard let factor = Self.power(scale - self.scale) else { return nil }
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }
}

extension ExactDecimal: Comparable {
    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if a.isNegative != b.isNegative { return a.isNegative }
        let scale = max(a.scale, b.scale)
        guard let x = a.aligned(to: scale), let y = b.aligned(to: scale) else {
            // the one of the smaller scale is so large that it cannot be brought to the other's
            return (a.scale > b.scale) != a.isNegative
        }
        return a.isNegative ? x > y : x < y
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Plain digits with the decimals kept, `-0.90`: a JSON number.
    public var description: String {
        var digits = String(magnitude)
        if scale > 0 {
            if digits.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.count) + digits }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
        }
        return isNegative ? "-" + digits : digits
    }
}
