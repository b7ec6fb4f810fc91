/// What values go through one after the other, out to a snapshot or in from one: the order is said once for both.
protocol Archive {
    mutating func pass(_ value: inout Int)
    mutating func pass(_ value: inout String)
    mutating func pass<T: BitwiseCopyable>(_ values: inout Flat<T>)
}

/// What can stand in a snapshot.
protocol Archived {
    /// What is read into.
    static var blank: Self { get }
    mutating func pass(through archive: inout some Archive)
}

extension Archive {
    mutating func pass(_ value: inout Bool) {
        var number = value ? 1 : 0
        pass(&number)
        value = number == 1
    }

    /// By its place in the order of the declaration.
    mutating func pass<T: CaseIterable & RawRepresentable>(_ value: inout T) where T.RawValue == String {
        var number = Int(unsafeBitCast(value, to: UInt8.self))
        pass(&number)
        value = unsafeBitCast(UInt8(truncatingIfNeeded: number), to: T.self)
    }

    mutating func pass<T: Archived>(_ value: inout T) { value.pass(through: &self) }

    mutating func pass<T: Archived>(_ value: inout T?) {
        var isThere = value != nil
        pass(&isThere)
        if isThere {
            var own = value ?? T.blank
            own.pass(through: &self)
            value = own
        } else {
            value = nil
        }
    }

    mutating func pass<T: Archived>(_ values: inout [T]) {
        var count = values.count
        pass(&count)
        if values.isEmpty { values = [T](repeating: .blank, count: count) }
        for i in values.indices { values[i].pass(through: &self) }
    }
}

extension Int: Archived {
    static var blank: Int { 0 }
    mutating func pass(through archive: inout some Archive) { archive.pass(&self) }
}

extension String: Archived {
    static var blank: String { "" }
    mutating func pass(through archive: inout some Archive) { archive.pass(&self) }
}

/// Writes a snapshot: the same values give the same bytes.
struct SnapshotWriter: Archive {
    private(set) var bytes: [UInt8]

    /// - Parameter headLength: bytes that are left to be filled in.
    init(headLength: Int) { bytes = [UInt8](repeating: 0, count: headLength) }

    mutating func pass(_ value: inout Int) { withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func pass(_ value: inout String) {
        var count = value.utf8.count
        pass(&count)
        bytes.append(contentsOf: value.utf8)
    }

    /// Values are written one by one, for what lies between them is anything.
    mutating func pass<T: BitwiseCopyable>(_ values: inout Flat<T>) {
        var count = values.count
        pass(&count)
        let start = Snapshot.aligned(bytes.count)
        let stride = MemoryLayout<T>.stride
        bytes.append(contentsOf: repeatElement(0, count: start + count * stride - bytes.count))
        bytes.withUnsafeMutableBytes { bytes in
            for i in 0..<count { bytes.storeBytes(of: values[i], toByteOffset: start + i * stride, as: T.self) }
        }
    }
}

/// Reads a snapshot that is right: nothing of it is looked at twice, and what is flat stays where it is.
struct SnapshotReader: Archive {
    private let base: UnsafeRawPointer
    private(set) var at: Int

    /// - Parameter base: of bytes that are never freed.
    init(_ base: UnsafeRawPointer, at: Int) { (self.base, self.at) = (base, at) }

    mutating func pass(_ value: inout Int) {
        value = Int(Int64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: Int64.self)))
        at += 8
    }

    mutating func pass(_ value: inout String) {
        var count = 0
        pass(&count)
        value = String(decoding: UnsafeRawBufferPointer(start: base + at, count: count), as: UTF8.self)
        at += count
    }

    mutating func pass<T: BitwiseCopyable>(_ values: inout Flat<T>) {
        var count = 0
        pass(&count)
        let start = Snapshot.aligned(at)
        values = Flat(lasting: (base + start).assumingMemoryBound(to: T.self), count: count)
        at = start + count * MemoryLayout<T>.stride
    }
}
