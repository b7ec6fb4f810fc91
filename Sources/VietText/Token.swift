/// What a token is by its form. VietText knows Unicode, not words.
package enum TokenKind: UInt8, Sendable {
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
    @inlinable @inline(__always) package static func == (a: TokenKind, b: TokenKind) -> Bool { unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self) }
}

/// One token. Offsets are bytes of the composed text.
package struct Token: Sendable {
    package var start: Int32
    package var end: Int32
    /// Its first code point; of punctuation and symbols the only one.
    package var scalar: UInt32
    package var kind: TokenKind
    package var flags: Flags

    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt8
        @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// White space stands before it.
        @inlinable package static var spaced: Flags { Flags(rawValue: 1) }
        /// It is the first of its line.
        @inlinable package static var lineStart: Flags { Flags(rawValue: 2) }
        /// Its first letter is upper case.
        @inlinable package static var capitalized: Flags { Flags(rawValue: 4) }
        /// It has two letters or more and all are upper case.
        @inlinable package static var allCaps: Flags { Flags(rawValue: 8) }

        @inlinable package func contains(_ flag: Flags) -> Bool { rawValue & flag.rawValue == flag.rawValue }
    }

    @inlinable package var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
    /// No white space stands before it.
    @inlinable package var isGlued: Bool { flags.rawValue & (Flags.spaced.rawValue | Flags.lineStart.rawValue) == 0 }
    @inlinable package var isCapitalized: Bool { flags.rawValue & Flags.capitalized.rawValue != 0 }
    @inlinable package var isLineStart: Bool { flags.rawValue & Flags.lineStart.rawValue != 0 }
    /// `-`, `–`, `—` and their kin.
    @inlinable package var isDash: Bool {
        scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2212
    }

    /// Whether it is this one sign.
    @inlinable package func isSign(_ sign: Unicode.Scalar) -> Bool {
        scalar == sign.value && (kind == .punctuation || kind == .symbol)
    }
}
