/// Counts code points in UTF-8, with a table every 64 bytes, so that any byte offset has its code point offset at once.
public struct CodePointIndex: Sendable {
    private static let step = 64
    /// Code points before byte `64 * i`.
    private let before: [Int32]

    public init(_ bytes: [UInt8]) {
        var table: [Int32] = [0]
        table.reserveCapacity(bytes.count / Self.step + 2)
        var count: Int32 = 0
        bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while at < bytes.count {
                let end = min(at + Self.step, bytes.count)
                count += Int32(Self.count(bytes, at..<end))
                table.append(count)
                at = end
            }
        }
        before = table
    }

    /// Code points before the byte `offset` of `bytes`, which must be the text that the index was made of.
    public func codePoints(before offset: Int, in bytes: [UInt8]) -> Int {
        let block = offset / Self.step
        return Int(before[block]) + bytes.withUnsafeBufferPointer { Self.count($0, (block * Self.step)..<offset) }
    }

    /// The code points that begin in a range, eight bytes at a time.
    private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        guard let base = bytes.baseAddress else { return 0 }
        let text = UnsafeRawPointer(base)
        var count = range.count
        var at = range.lowerBound
        while at + 8 <= range.upperBound {
            // continuation bytes are 10xxxxxx; each byte of the sum has room for the ones of 255 words
            var inside: UInt64 = 0
            let end = min(range.upperBound, at + 8 * 255)
            while at + 8 <= end {
                let word = text.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                inside &+= word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
                at += 8
            }
            let pairs = (inside & 0x00FF_00FF_00FF_00FF) &+ (inside >> 8 & 0x00FF_00FF_00FF_00FF)
            count -= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        while at < range.upperBound {
            if bytes[at] & 0xC0 == 0x80 { count -= 1 }
            at += 1
        }
        return count
    }

    /// The byte at which code point `offset` of `bytes` begins; `bytes.count` past the end.
    public func byte(ofCodePoint offset: Int, in bytes: [UInt8]) -> Int {
        let block = max(before.partitioningIndex { Int($0) > offset } - 1, 0)
        var left = offset - Int(before[block])
        var at = block * Self.step
        while at < bytes.count {
            if bytes[at] & 0xC0 != 0x80 {
                if left == 0 { return at }
                left -= 1
            }
            at += 1
        }
        return bytes.count
    }
}

/// One code point read from UTF-8.
public struct Scalar {
    public var value: UInt32
    /// Bytes it takes.
    public var length: Int
    @inlinable public init(value: UInt32, length: Int) { (self.value, self.length) = (value, length) }
}

/// The code point at `at` of well-formed UTF-8.
@inlinable @inline(__always)
public func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Scalar {
    let a = bytes[at]
    if a < 0x80 { return Scalar(value: UInt32(a), length: 1) }
    if a < 0xE0 {
        guard at + 1 < bytes.count else { return Scalar(value: 0xFFFD, length: 1) }
        return Scalar(value: UInt32(a & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), length: 2)
    }
    if a < 0xF0 {
        guard at + 2 < bytes.count else { return Scalar(value: 0xFFFD, length: bytes.count - at) }
        return Scalar(
            value: UInt32(a & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F), length: 3)
    }
    guard at + 3 < bytes.count else { return Scalar(value: 0xFFFD, length: bytes.count - at) }
    let high = UInt32(a & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12
    return Scalar(value: high | UInt32(bytes[at + 2] & 0x3F) << 6 | UInt32(bytes[at + 3] & 0x3F), length: 4)
}
