#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A quick look at well-formed UTF-8: whether it can be other than it should. A Vietnamese text is seen to be right by its first letters that
/// no Latin-1 has.
struct Look {
    /// Whether all its letters are of ASCII, Latin-1 or windows-1252.
    private(set) var isNarrow = true
    /// Whether there are others than ASCII's.
    private(set) var isMarked = false
    private(set) var mayHaveEntities = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        let raw = UnsafeRawBufferPointer(bytes)
        var at = 0
        while at < raw.count {
            if at + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                at += 8
                continue
            }
            if raw[at] >= 0x80 {
                isMarked = true
                if Self.isWide(raw[at], at + 1 < raw.count ? raw[at + 1] : 0) {
                    isNarrow = false
                    break
                }
            }
            at += 1
        }
        at = 0
        while !mayHaveEntities, let found = memchr(base + at, 0x26, bytes.count - at) {
            let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            mayHaveEntities = EntityReader.end(bytes, from: place) != nil
            at = place + 1
        }
    }

    /// Whether a letter is not of windows-1252, by its first two bytes; bytes within letters are not.
    private static func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0x80...0xC3, 0xC5, 0xCB, 0xE2: false
        case 0xC6: second != 0x92
        default: true
        }
    }
}
