import Numbers

/// Finished bytes, as they go into a file.
package typealias Bytes = [UInt8]

/// Memory that rows are written into, and that is used again when it is emptied. Nothing is allocated for a cell.
///
/// For one thread at a time.
package final class ByteBuffer {
    var raw = RawBytes()

    package init() {}
    deinit { raw.free() }

    package var isEmpty: Bool { raw.count == 0 }

    /// Empties it; the memory is kept.
    package func removeAll() { raw.removeAll() }

    /// What has been written.
    package var bytes: Bytes { Array(UnsafeBufferPointer(start: raw.base, count: raw.count)) }
}

/// The memory of a `ByteBuffer`, while a row is written. Whoever copies it out puts it back, on the same thread.
struct RawBytes: @unchecked Sendable {
    private(set) var base = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 10)
    var count = 0
    private var capacity = 1 << 10

    func free() { base.deallocate() }
    mutating func removeAll() { count = 0 }

    /// Takes back what was written behind the first `count` bytes.
    mutating func cut(to count: Int) { self.count = count }

    mutating func putSpaces(_ number: Int) { for _ in 0..<number { put(UInt8(ascii: " ")) } }

    private mutating func grow(by more: Int) {
        let wider = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
        moved.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (moved, wider)
    }

    /// Makes room for so many bytes more.
    @inline(__always)
    mutating func reserve(_ more: Int) { if capacity - count < more { grow(by: more) } }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    /// A byte that there is room for.
    @inline(__always)
    mutating func putReserved(_ byte: UInt8) {
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount)
        putReserved(text)
    }

    /// A text that there is room for.
    @inline(__always)
    mutating func putReserved(_ text: StaticString) {
        (base + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    /// The UTF-8 of a text as it stands. It has a name of its own, so that literals are not taken for such texts.
    mutating func put(text: String) { text.withBytes { put($0) } }

    /// A whole number in plain digits.
    mutating func put(_ value: Int) {
        if value < 0 { put(UInt8(ascii: "-")) }
        put(digitsOf: UInt64(value.magnitude), scale: 0)
    }

    /// A decimal in plain digits, with just the decimals that it has: the same as its `description`.
    mutating func put(_ decimal: ExactDecimal) {
        guard decimal.scale < 20, let magnitude = UInt64(exactly: decimal.magnitude) else {
            return put(text: decimal.description)
        }
        if decimal.isNegative { put(UInt8(ascii: "-")) }
        put(digitsOf: magnitude, scale: decimal.scale)
    }

    /// At least one digit before the full stop, and `scale` behind it.
    private mutating func put(digitsOf value: UInt64, scale: Int) {
        reserve(32)
        var (digits, limit) = (1, UInt64(10))
        while digits < 20, value >= limit { (digits, limit) = (digits + 1, limit &* 10) }
        digits = max(digits, scale + 1)
        var (rest, at) = (value, count + digits + (scale > 0 ? 1 : 0))
        count = at
        for digit in 0..<digits {
            if digit == scale, scale > 0 {
                at -= 1
                base[at] = UInt8(ascii: ".")
            }
            at -= 1
            base[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}

extension String {
    /// The text's UTF-8, in place where the text has it so, as all our texts do.
    @inline(__always)
    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if utf8.withContiguousStorageIfAvailable(body) == nil { Array(utf8).withUnsafeBufferPointer(body) }
    }
}

extension UInt64 {
    /// Whether one of its eight bytes is below `limit`, or is `one` or `other`, which are ASCII.
    @inline(__always)
    func hasByte(below limit: UInt8, or one: UInt8, _ other: UInt8) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (a, b) = (self ^ (ones &* UInt64(one)), self ^ (ones &* UInt64(other)))
        // a high bit is left where one of them is wanted
        return ((self &- ones &* UInt64(limit)) | (a &- ones) | (b &- ones)) & ~self & 0x8080_8080_8080_8080 != 0
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the first byte at or after `start` stands that is below `limit`, or is `one` or `other`, which are ASCII; else the count.
    @inline(__always)
    func first(from start: Int, below limit: UInt8, or one: UInt8, _ other: UInt8) -> Int {
        var at = start
        let raw = UnsafeRawPointer(baseAddress)
        while at + 8 <= count, let raw {
            if raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).hasByte(below: limit, or: one, other) { break }
            at += 8
        }
        while at < count {
            let byte = self[at]
            if byte < limit || byte == one || byte == other { break }
            at += 1
        }
        return at
    }
}
