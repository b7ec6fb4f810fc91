/// Coarse classes of code points, by Unicode's blocks. No tables: the text is composed Vietnamese, mostly.
public enum Letters {
    public enum Class { case digit, letter, other }

    @inlinable @inline(__always)
    public static func `class`(of value: UInt32) -> Class {
        if value < 0x80 {
            if value >= 0x30 && value <= 0x39 { return .digit }
            let small = value | 0x20
            return small >= 0x61 && small <= 0x7A ? .letter : .other
        }
        // most letters of Vietnamese with marks stand in two blocks that hold nothing else
        return value >> 8 == 0x1E || value >> 8 == 0x01 || isLetter(value) ? .letter : .other
    }

    /// Runs of letters in well-formed UTF-8, combining marks among them.
    public static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var (at, start) = (0, 0)
        while at < bytes.count {
            let s = scalar(bytes, at)
            let isLetter = `class`(of: s.value) == .letter
            at += s.length
            if isLetter { continue }
            if at - s.length > start { words.append(start..<(at - s.length)) }
            start = at
        }
        if at > start { words.append(start..<at) }
        return words
    }

    /// The bytes of the letter that begins at `at` with no byte of ASCII; 0 where none does.
    @inline(__always)
    static func markedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        // the first bytes of all letters of Vietnamese with marks, and of no more than two signs: × and ÷
        switch bytes[at] {
        case 0xC3 where at + 1 < bytes.count: return bytes[at + 1] & 0xDF == 0x97 ? 0 : 2
        case 0xC4...0xC9 where at + 1 < bytes.count: return 2
        case 0xE1 where at + 2 < bytes.count: return 3
        default:
            let s = scalar(bytes, at)
            return `class`(of: s.value) == .letter ? s.length : 0
        }
    }

    @usableFromInline
    static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0xAA, 0xB5: true
        case 0xBA: false  // the masculine ordinal is typed for the degree sign: `35ºC`
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x250...0x2AF, 0x300...0x36F: true  // a stray combining mark stays with its letter
        case 0x370...0x1FFF: true
        case 0xFFFD: true  // what could not be decoded: `h�` is no hour
        case 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Marks between words; what is neither letter, digit, space nor this is a symbol.
    public static func isPunctuation(_ value: UInt32) -> Bool {
        switch value {
        case 0x21...0x23, 0x26...0x2A, 0x2C...0x2F, 0x3A, 0x3B, 0x3F, 0x40, 0x5B...0x5D, 0x5F, 0x7B...0x7D: true
        case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: true
        case 0x2010...0x2027, 0x2032...0x205E: true
        case 0x3000...0x303F: true
        default: false
        }
    }
}
