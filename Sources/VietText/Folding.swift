/// Folding of one token for look-up: lower case, one place for the tone mark, `i` for `y` after a consonant.
///
/// `Hòa`, `hoà` and `HOÀ` fold alike, and so do `tỷ` and `tỉ`, `kỹ` and `kĩ`. Only for comparing: never shown.
public enum Folding {
    /// Appends the folded bytes of `bytes[range]` to `out`. The text must be composed.
    public static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into out: inout [UInt8]) {
        let base = out.count
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            if byte < 0x80 {
                out.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                at += 1
                continue
            }
            let s = scalar(bytes, at)
            at += s.length
            let letter = lower(s.value)
            if at < range.upperBound, let (plain, marked) = moved(letter, before: bytes[at] | 0x20) {
                out.append(plain)
                append(marked, to: &out)
                at += 1
            } else {
                append(letter, to: &out)
            }
        }
        finalY(&out, from: base)
    }

    /// The folded form of a range of a composed text.
    public static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var out: [UInt8] = []
        fold(bytes, range, into: &out)
        return out
    }

    /// The folded form of a word.
    public static func folded(_ word: String) -> [UInt8] {
        var out: [UInt8] = []
        let bytes = Array(word.utf8)
        bytes.withUnsafeBufferPointer { fold($0, 0..<bytes.count, into: &out) }
        return out
    }

    /// Simple lower case of the Latin letters that Vietnamese and its neighbours use, Greek and Cyrillic.
    public static func lower(_ value: UInt32) -> UInt32 {
        // most letters with marks
        if value >> 8 == 0x1E, value >= 0x1EA0 { return value | 1 }
        return switch value {
        case 0x41...0x5A: value + 32
        case 0xC0...0xDE where value != 0xD7: value + 32
        case 0x130: 0x69
        case 0x178: 0xFF
        case 0x100...0x137, 0x14A...0x177: value | 1
        case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
        case 0x1A0...0x1A5, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233: value | 1
        case 0x1AF: 0x1B0
        case 0x1CD...0x1DC: value & 1 == 1 ? value + 1 : value
        case 0x1E00...0x1E95, 0x1EA0...0x1EFF: value | 1
        case 0x391...0x3A1, 0x3A3...0x3AB: value + 32
        case 0x410...0x42F: value + 32
        case 0x400...0x40F: value + 80
        default: value
        }
    }

    /// Whether a code point is an upper-case letter.
    public static func isUpper(_ value: UInt32) -> Bool { value < 0x80 ? value >= 0x41 && value <= 0x5A : lower(value) != value }

    private static func append(_ value: UInt32, to out: inout [UInt8]) {
        if value < 0x80 {
            out.append(UInt8(value))
        } else if value < 0x800 {
            out.append(UInt8(0xC0 | value >> 6))
            out.append(UInt8(0x80 | value & 0x3F))
        } else if value < 0x10000 {
            out.append(UInt8(0xE0 | value >> 12))
            out.append(UInt8(0x80 | value >> 6 & 0x3F))
            out.append(UInt8(0x80 | value & 0x3F))
        } else {
            out.append(UInt8(0xF0 | value >> 18))
            out.append(UInt8(0x80 | value >> 12 & 0x3F))
            out.append(UInt8(0x80 | value >> 6 & 0x3F))
            out.append(UInt8(0x80 | value & 0x3F))
        }
    }

    // The tone-marked forms of o and u, and of a, e, y, in the order grave, acute, hook, tilde, dot.
    private static let tonedO: [UInt32] = [0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD]
    private static let tonedU: [UInt32] = [0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5]
    private static let tonedA: [UInt32] = [0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1]
    private static let tonedE: [UInt32] = [0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9]
    private static let tonedY: [UInt32] = [0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5]

    /// `hòa`, `khỏe`, `thúy` to `hoà`, `khoẻ`, `thuý`: the mark moves from a first `o`, `u` to the vowel after it.
    /// - Returns: the first vowel without the mark, and the second with it; nil where nothing moves.
    private static func moved(_ letter: UInt32, before next: UInt8) -> (plain: UInt8, marked: UInt32)? {
        switch next {
        case 0x61: tonedO.firstIndex(of: letter).map { (0x6F, tonedA[$0]) }
        case 0x65: tonedO.firstIndex(of: letter).map { (0x6F, tonedE[$0]) }
        case 0x79: tonedU.firstIndex(of: letter).map { (0x75, tonedY[$0]) }
        default: nil
        }
    }

    private static func isConsonant(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x62, 0x63, 0x64, 0x67, 0x68, 0x6B, 0x6C, 0x6D, 0x6E, 0x70, 0x72, 0x73, 0x74, 0x76, 0x78: true
        default: false
        }
    }

    /// A syllable of one or two consonants and `y` gets `i`: `tỷ`, `kỹ`, `lý`, `mỹ`, `sỹ` and `tỉ`, `kĩ`, `lí`, `mĩ`, `sĩ` are the same.
    private static func finalY(_ out: inout [UInt8], from base: Int) {
        let (count, last) = (out.count - base, out.count - 1)
        guard count >= 2, count <= 5 else { return }
        let (tail, put): (Int, UInt32)
        switch out[last] {
        case 0x79: (tail, put) = (1, 0x69)
        case 0xBD where count >= 3 && out[last - 1] == 0xC3: (tail, put) = (2, 0xED)  // ý í
        case 0xB3...0xB9 where count >= 4 && out[last - 1] == 0xBB && out[last - 2] == 0xE1:
            switch out[last] {
            case 0xB3: (tail, put) = (3, 0xEC)  // ỳ ì
            case 0xB5: (tail, put) = (3, 0x1ECB)  // ỵ ị
            case 0xB7: (tail, put) = (3, 0x1EC9)  // ỷ ỉ
            case 0xB9: (tail, put) = (3, 0x129)  // ỹ ĩ
            default: return
            }
        default: return
        }
        guard out[base..<(out.count - tail)].allSatisfy(isConsonant) else { return }
        out.removeLast(tail)
        append(put, to: &out)
    }
}
