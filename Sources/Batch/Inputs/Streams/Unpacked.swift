import CArchive
import Output

/// What gzip, zstd or xz has packed, or bytes that are not packed at all; one piece behind another is unpacked too.
final class Unpacked: ByteStream {
    private let packing: Packing
    private let limits: Limits
    private var unpacked = 0

    init(_ stream: any ByteStream, _ limits: Limits) throws(SystemError) {
        packing = try Packing(stream, carchive_stream)
        self.limits = limits
    }

    var taken: Int { packing.stream.taken }

    func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool {
        let got = try packing.read(count, into: &buffer)
        unpacked += got
        try limits.check(unpacked, from: packing.taken)
        return got > 0
    }
}

/// The members of a tar or zip archive, one after another. Only their names and bytes are looked at; nothing is written.
final class Archive {
    private let packing: Packing
    private let limits: Limits
    /// Counts the members, so that an old one gives nothing of a new one.
    fileprivate private(set) var number = 0

    init(_ stream: any ByteStream, _ limits: Limits) throws(SystemError) {
        packing = try Packing(stream, carchive_members)
        self.limits = limits
    }

    var taken: Int { packing.stream.taken }

    /// The next member that is a file; nil at the end. Links, folders and devices are passed over.
    func next() throws(SystemError) -> Member? {
        while true {
            var found = carchive_member()
            switch carchive_next_member(packing.handle, &found) {
            case carchive_found:
                number += 1
                if found.is_file == 0 { continue }
                let name = Path(bytes: Array(UnsafeRawBufferPointer(start: found.name, count: String(cString: found.name).utf8.count)))
                return Member(name: name, isEncrypted: found.is_encrypted != 0, archive: self, number: number, before: packing.taken)
            case carchive_end: return nil
            default: throw packing.error
            }
        }
    }

    /// One file of an archive; can be read until the next one is asked for.
    final class Member: ByteStream {
        let name: Path
        let isEncrypted: Bool
        private let archive: Archive
        private let number: Int
        private let before: Int
        private var unpacked = 0

        fileprivate init(name: Path, isEncrypted: Bool, archive: Archive, number: Int, before: Int) {
            (self.name, self.isEncrypted, self.archive) = (name, isEncrypted, archive)
            (self.number, self.before) = (number, before)
        }

        var taken: Int { archive.taken }

        func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Bool {
            guard number == archive.number else { return false }
            let got = try archive.packing.read(count, into: &buffer)
            unpacked += got
            try archive.limits.check(unpacked, from: archive.packing.taken - before)
            return got > 0
        }
    }
}

/// libarchive at work on a stream.
private final class Packing {
    let stream: any ByteStream
    private(set) var handle: OpaquePointer!
    private var piece: UnsafeMutablePointer<UInt8>?
    private var fault: SystemError?
    private static let block = 1 << 16

    init(_ stream: any ByteStream, _ kind: carchive_kind) throws(SystemError) {
        self.stream = stream
        if let file = stream as? InputFile, file.taken == 0 {
            handle = carchive_open_descriptor(file.descriptor, kind)
        } else {
            let context = Unmanaged.passUnretained(self).toOpaque()
            handle = carchive_open_source(
                { context, bytes in Unmanaged<Packing>.fromOpaque(context!).takeUnretainedValue().give(bytes!) }, context, kind)
        }
        if handle == nil { throw SystemError("", saying: "no memory to unpack it") }
    }

    deinit {
        carchive_close(handle)
        piece?.deallocate()
    }

    var taken: Int { Int(carchive_taken(handle)) }

    /// In libarchive's words, or those of what is below.
    var error: SystemError {
        if let fault { return fault }
        let words = String(cString: carchive_error(handle))
        // not the first letter of ZIP
        let isWord = words.dropFirst().first?.isLowercase == true
        return SystemError("", saying: isWord ? words.prefix(1).lowercased() + words.dropFirst() : words)
    }

    func read(_ count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        let got = buffer.withUnsafeMutableBytes { carchive_read(handle, $0.baseAddress! + start, count) }
        buffer.removeLast(count - max(got, 0))
        if got < 0 { throw error }
        return got
    }

    /// Hands libarchive the next packed bytes.
    private func give(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        var next: [UInt8] = []
        do throws(SystemError) {
            _ = try stream.read(Self.block, into: &next)
        } catch {
            fault = error
            return -1
        }
        let piece = self.piece ?? .allocate(capacity: Self.block)
        self.piece = piece
        next.withUnsafeBufferPointer { piece.update(from: $0.baseAddress!, count: $0.count) }
        bytes.pointee = UnsafeRawPointer(piece)
        return next.count
    }
}
