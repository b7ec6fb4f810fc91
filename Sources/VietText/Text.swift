import CICU

/// A document's text: as it was given, and composed (NFC, cleaned of invisible characters), with the way back.
///
/// Rules read the composed text; whatever leaves the program is cut from the text as given.
public struct Text: Sendable {
    /// UTF-8 of the text as given, without byte order mark. Well formed.
    public let given: [UInt8]
    /// UTF-8 of the composed text.
    public let bytes: [UInt8]
    private let maps: [OffsetMap]  // from the composed text backwards
    private let index: CodePointIndex

    /// - Parameters:
    ///   - given: UTF-8; ill-formed sequences are replaced by U+FFFD first.
    ///   - isWellFormed: whether it is known that there are none.
    public init(_ given: [UInt8], isWellFormed: Bool = false) {
        let given = isWellFormed ? given : Self.repaired(given)
        var bytes = given
        var maps: [OffsetMap] = []
        let look = given.withUnsafeBufferPointer(Cleaning.look)
        if look.clean {
            let (cleaned, map) = given.withUnsafeBufferPointer(Cleaning.clean)
            if !map.isIdentity {
                bytes = cleaned
                maps.append(map)
            }
        }
        if look.compose, let (composed, map) = Self.composed(bytes) {
            bytes = composed
            maps.append(map)
        }
        self.given = given
        self.bytes = bytes
        self.maps = maps.reversed()
        index = CodePointIndex(given)
    }

    public init(_ string: String) { self.init(Array(string.utf8), isWellFormed: true) }

    /// The bytes of the text as given that a range of the composed text was made of.
    public func givenRange(of range: Range<Int>) -> Range<Int> {
        if maps.isEmpty { return range }
        var (start, end) = (range.lowerBound, range.upperBound)
        for map in maps {
            start = map.start(at: start)
            end = map.end(at: end)
        }
        return start..<max(start, end)
    }

    /// The same range as a half-open span of code points in the text as given.
    public func span(of range: Range<Int>) -> Range<Int> {
        let bytes = givenRange(of: range)
        let start = index.codePoints(before: bytes.lowerBound, in: given)
        return start..<index.codePoints(before: bytes.upperBound, in: given)
    }

    /// Code points of the text as given.
    public var characters: Int { index.codePoints(before: given.count, in: given) }

    /// A range of the composed text, as given.
    public func givenSlice(_ range: Range<Int>) -> String {
        String(decoding: given[givenRange(of: range)], as: UTF8.self)
    }

    /// A range of the composed text, composed.
    public func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// A range of the composed text with each run of white space folded to one space, and none at its ends.
    public func folded(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { bytes in
            var (start, end) = (range.lowerBound, range.upperBound)
            while start < end, Self.isSpace(bytes[start]) { start += 1 }
            while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
            // as it stands, but for the few texts with more than one space between words
            let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
            var last: UInt8 = 0
            for byte in piece {
                if byte <= 0x20, byte == 0x20 ? last == 0x20 : Self.isSpace(byte) { return Self.folded(piece) }
                last = byte
            }
            return String(decoding: piece, as: UTF8.self)
        }
    }

    private static func folded(_ piece: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(piece.count)
        for byte in piece {
            if !isSpace(byte) {
                out.append(byte)
            } else if out.last != 0x20 {
                out.append(0x20)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    /// Whether UTF-8 needs neither cleaning nor composing, by a cheap look that may be wrong only towards no.
    public static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { Cleaning.look(bytes) == (false, false) }

    public static func isWellFormed(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        if isWellFormed(bytes) { return bytes }
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// The NFC of a text and its edits; nil where it is composed already.
    private static func composed(_ bytes: [UInt8]) -> (bytes: [UInt8], map: OffsetMap)? {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { chars in
                guard cicu_is_nfc(chars.baseAddress, Int32(chars.count)) == 0 else { return nil }
                let made = cicu_nfc(chars.baseAddress, Int32(chars.count))
                defer { cicu_free(made) }
                guard made.status == 0, let text = made.text else { return nil }
                let out = UnsafeRawBufferPointer(start: text, count: Int(made.length))
                var map = OffsetMap()
                for i in 0..<Int(made.edit_count) {
                    let edit = made.edits[i]
                    map.append(
                        .init(
                            old: Int(edit.old_start), oldLength: Int(edit.old_length), new: Int(edit.new_start),
                            newLength: Int(edit.new_length)))
                }
                return (Array(out), map)
            }
        }
    }
}
