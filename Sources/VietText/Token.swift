/// What a token is by its form. VietText knows Unicode, not words.
public enum TokenKind: UInt8, Sendable {
    /// A run of letters: one Vietnamese syllable, or a foreign word.
    case syllable
    /// A run of digits with single separators inside: `71.938`, `92,75`, `31.07.2013`.
    case number
    /// A sign: `%`, `°`, `$`, `+`.
    case symbol
    /// A mark between words, brackets, dashes and slashes included.
    case punctuation
    /// Letters with full stops inside: `TP.HCM`, `GS.TS`.
    case abbreviation
    /// `129/2007/QĐ-TTg`, `18-NQ/TW`.
    case documentNumber
    case link
    case email
    /// Letters and digits that are one name: `U23`, `VTV1`, `COVID-19`, `m2`.
    case code

    /// Written out, for what the compiler makes is not inlined in other modules, and this is asked of every token.
    @inlinable @inline(__always) public static func == (a: TokenKind, b: TokenKind) -> Bool { unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self) }
}

/// One token. Offsets are bytes of the composed text.
public struct Token: Sendable {
    public var start: Int32
    public var end: Int32
    /// Its first code point; of punctuation and symbols the only one.
    public var scalar: UInt32
    public var kind: TokenKind
    public var flags: Flags

    public struct Flags: OptionSet, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// White space stands before it.
        @inlinable public static var spaced: Flags { Flags(rawValue: 1) }
        /// It is the first of its line.
        @inlinable public static var lineStart: Flags { Flags(rawValue: 2) }
        /// Its first letter is upper case.
        @inlinable public static var capitalized: Flags { Flags(rawValue: 4) }
        /// It has two letters or more and all are upper case.
        @inlinable public static var allCaps: Flags { Flags(rawValue: 8) }

        @inlinable public func contains(_ flag: Flags) -> Bool { rawValue & flag.rawValue == flag.rawValue }
    }

    @inlinable public var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
    /// No white space stands before it.
    @inlinable public var isGlued: Bool { flags.rawValue & (Flags.spaced.rawValue | Flags.lineStart.rawValue) == 0 }
    @inlinable public var isCapitalized: Bool { flags.rawValue & Flags.capitalized.rawValue != 0 }
    @inlinable public var isLineStart: Bool { flags.rawValue & Flags.lineStart.rawValue != 0 }
    /// `-`, `–`, `—` and their kin.
    @inlinable public var isDash: Bool {
        scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2212
    }

    /// Whether it is this one sign.
    @inlinable public func isSign(_ sign: Unicode.Scalar) -> Bool {
        scalar == sign.value && (kind == .punctuation || kind == .symbol)
    }
}
