/// A document that was seen, as it stands in a file: its name and its signature, filled up to a multiple of `unit` bytes.
struct SeenRecord: Equatable {
    var doc: String
    var signature: Signature

    static let unit = 64
    /// So many bytes hold nearly every record.
    static let usual = 1024

    init(doc: String, signature: Signature) { (self.doc, self.signature) = (doc, signature) }

    var bytes: [UInt8] {
        let name = Array(doc.utf8)
        var out: [UInt8] = []
        func put(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { out += $0 } }
        let body = Self.head + signature.keys.count * 8 + signature.numbers.count * 8 + signature.sample.count * 4 + name.count
        let length = (body + Self.unit - 1) / Self.unit * Self.unit
        out.reserveCapacity(length)
        put(UInt32(length))
        put(UInt32(name.count))
        put(UInt32(signature.runs))
        put(UInt8(signature.keys.count))
        put(UInt8(signature.numbers.count))
        put(UInt8(signature.sample.count))
        put(0 as UInt8)
        put(signature.digest.first)
        put(signature.digest.second)
        for key in signature.keys { put(key) }
        for number in signature.numbers { put(number) }
        for hash in signature.sample { put(hash) }
        out += name
        out += repeatElement(0, count: length - out.count)
        return out
    }

    private static let head = 32

    /// How many bytes the record takes that begins at a place; nil where not even its head is there.
    static func length(_ bytes: [UInt8], at place: Int = 0) -> Int? {
        guard bytes.count - place >= head else { return nil }
        return bytes.withUnsafeBytes { Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self))) }
    }

    /// The record that begins at a place and is there in full.
    init(_ bytes: [UInt8], at place: Int = 0) {
        var signature = Signature()
        doc = bytes.withUnsafeBytes { bytes in
            var at = place
            func take<Value: FixedWidthInteger>(_ type: Value.Type) -> Value {
                defer { at += MemoryLayout<Value>.size }
                return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Value.self))
            }
            _ = take(UInt32.self)
            let name = Int(take(UInt32.self))
            signature.runs = Int(take(UInt32.self))
            let (keys, numbers, sample) = (Int(take(UInt8.self)), Int(take(UInt8.self)), Int(take(UInt8.self)))
            _ = take(UInt8.self)
            signature.digest.first = take(UInt64.self)
            signature.digest.second = take(UInt64.self)
            signature.keys = (0..<keys).map { _ in take(UInt64.self) }
            signature.numbers = (0..<numbers).map { _ in take(UInt64.self) }
            signature.sample = (0..<sample).map { _ in take(UInt32.self) }
            return String(decoding: bytes[at..<(at + name)], as: UTF8.self)
        }
        self.signature = signature
    }
}
