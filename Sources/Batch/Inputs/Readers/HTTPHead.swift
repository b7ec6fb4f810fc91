import Output

/// Lines of `Name: value`, as heads of WARC and HTTP have them.
enum HeaderLines {
    /// The values by names in lower case; the first of each.
    static func read(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var fields: [String: String] = [:]
        for line in bytes.split(separator: 0x0A) {
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            var value = line[(colon + 1)...]
            while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
            while let last = value.last, last == 0x20 || last == 0x0D || last == 0x09 { value.removeLast() }
            if fields[name] == nil { fields[name] = String(decoding: value, as: UTF8.self) }
        }
        return fields
    }
}

/// The head of a response of HTTP.
struct HTTPHead {
    let status: Int
    let fields: [String: String]
    /// Where the body begins.
    let end: Int

    /// Nil where the bytes begin with none.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        var at = bytes.startIndex
        var end: Int?
        // the first blank line
        while end == nil, let line = bytes[at...].firstIndex(of: 0x0A) {
            let next = bytes[(line + 1)...]
            if next.starts(with: [0x0A]) { end = line + 2 }
            if next.starts(with: [0x0D, 0x0A]) { end = line + 3 }
            at = line + 1
        }
        guard let end else { return nil }
        let first = bytes.prefix { $0 != 0x0A }.split(separator: 0x20)
        guard first.count > 1, let status = Int(String(decoding: first[1].prefix(3), as: UTF8.self)) else { return nil }
        (self.status, self.end) = (status, end)
        fields = HeaderLines.read(bytes[..<end])
    }

    private var type: String {
        (fields["content-type"] ?? "").prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    }

    /// The encoding that it says the body is in.
    var charset: String? {
        for part in (fields["content-type"] ?? "").split(separator: ";").dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.filter { !" \"'".contains($0) } }
            if sides.count == 2, sides[0].lowercased() == "charset", !sides[1].isEmpty { return sides[1] }
        }
        return nil
    }

    var isPage: Bool { status == 200 && ["text/html", "application/xhtml+xml", "text/plain", ""].contains(type) }
    /// Whether it says that the body is HTML; nil where it says nothing.
    var isHTML: Bool? { type.isEmpty ? nil : type != "text/plain" }

    /// The body as its author wrote it: without the marks of its chunks, and unpacked.
    func body(of block: [UInt8], _ limits: Limits) -> (bytes: [UInt8], loss: String?) {
        var (bytes, loss): ([UInt8], String?) = (Array(block[end...]), nil)
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true, let whole = Self.joined(bytes) {
            (bytes, loss) = (whole.bytes, whole.isWhole ? nil : "cut off between its chunks")
        }
        switch fields["content-encoding"]?.lowercased() {
        case nil, "", "identity": return (bytes, loss)
        // archives keep this line also where they have unpacked the body
        case "gzip" where !bytes.starts(with: [0x1F, 0x8B]), "x-gzip" where !bytes.starts(with: [0x1F, 0x8B]): return (bytes, loss)
        case "zstd" where !bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]): return (bytes, loss)
        case "gzip", "x-gzip", "zstd":
            do throws(SystemError) {
                let found = try Unpacked(MemoryStream(bytes), limits).readWhatThereIs(limit: limits.size)
                return (found.bytes, loss ?? found.loss)
            } catch {
                return ([], error.reason)
            }
        case let other?:
            // a text is none of the bytes that br and deflate begin with, so a body that is one was unpacked already
            if String(validating: bytes, as: UTF8.self) != nil { return (bytes, loss) }
            return ([], "its body is packed as '\(other)', which is not read; gzip and zstd are")
        }
    }

    /// The chunks of a body put together; nil where it does not begin with one.
    static func joined(_ bytes: [UInt8]) -> (bytes: [UInt8], isWhole: Bool)? {
        var whole: [UInt8] = []
        var at = 0
        while true {
            guard let line = bytes[at...].firstIndex(of: 0x0A) else { return at == 0 ? nil : (whole, false) }
            let digits = bytes[at..<line].prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
            guard let count = Int(String(decoding: digits, as: UTF8.self), radix: 16), count >= 0 else {
                return at == 0 ? nil : (whole, false)
            }
            if count == 0 { return (whole, true) }
            let end = line + 1 + min(count, bytes.count - line - 1)
            whole += bytes[(line + 1)..<end]
            if end - line - 1 < count { return (whole, false) }
            at = end
            while at < bytes.count, bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
            if at == bytes.count { return (whole, false) }
        }
    }
}
