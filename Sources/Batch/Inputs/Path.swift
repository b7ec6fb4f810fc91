/// A path as the system knows it: bytes that need not be UTF-8.
package struct Path: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }
    package init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    /// For people and for records; what is not UTF-8 stands as U+FFFD.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package func appending(_ name: Path) -> Path {
        if bytes.isEmpty { return name }
        return Path(bytes: bytes.last == slash ? bytes + name.bytes : bytes + [slash] + name.bytes)
    }

    /// Without empty and `.` components, and without a slash at its end: `./a//b/` is `a/b`.
    package var cleaned: Path {
        let parts = bytes.split(separator: slash).filter { !$0.elementsEqual([dot]) }
        let joined = Array(parts.joined(separator: [slash]))
        if bytes.first == slash { return Path(bytes: [slash] + joined) }
        return Path(bytes: joined.isEmpty ? [dot] : joined)
    }

    package var name: Path { Path(bytes: Array(bytes[(bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0)...])) }

    /// What it stands in.
    package var folder: Path {
        guard let at = bytes.lastIndex(of: slash) else { return Path(bytes: [dot]) }
        return Path(bytes: at == 0 ? [slash] : Array(bytes[..<at]))
    }

    /// The last part of the name, in lower case and without its full stop: `txt`; empty where there is none.
    package var ending: String {
        let name = name.bytes
        guard let at = name.lastIndex(of: dot), at > 0 else { return "" }
        return String(decoding: name[(at + 1)...], as: UTF8.self).lowercased()
    }

    package var withoutEnding: Path {
        let ending = ending
        return ending.isEmpty ? self : Path(bytes: Array(bytes[..<bytes.lastIndex(of: dot)!]))
    }

    package var isHidden: Bool { name.bytes.first == dot }

    /// Calls a system function with the path as a C string.
    package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
        }
    }
}

extension Path: Comparable {
    /// By bytes, so that the order hangs on no locale.
    package static func < (a: Path, b: Path) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
