import VietText

/// The encoding of an HTML page: its byte order mark, well-formed UTF-8 whatever else is said, what it declares, else what
/// `Decoding` finds.
enum PageEncoding {
    /// How far into a page its declaration is looked for.
    private static let reach = 4096

    static func decode(_ bytes: [UInt8]) -> Decoded {
        let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
        if marks.contains(where: { bytes.starts(with: $0) }) { return Decoding.decode(bytes) }
        if String(validating: bytes, as: UTF8.self) != nil { return Decoded(text: bytes, encoding: "UTF-8") }
        // what the Vietnamese encodings write in two letters becomes one, as in pages of our time
        if let name = declared(bytes), let text = Decoding.icu(name, bytes[...]) { return Decoded(text: Text(text).bytes, encoding: name) }
        let found = Decoding.decode(bytes)
        return found.encoding == "UTF-8" ? found : Decoded(text: Text(found.text).bytes, encoding: found.encoding)
    }

    /// The encoding that a page names in `charset=`, but for UTF-8 and UTF-16, which it then is not in.
    static func declared(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(reach).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        let key = Array("charset".utf8)
        var at = 0
        while at + key.count < head.count {
            guard head[at] == key[0], head[at..<(at + key.count)].elementsEqual(key) else {
                at += 1
                continue
            }
            at += key.count
            while at < head.count, head[at] <= 0x20 { at += 1 }
            guard at < head.count, head[at] == 0x3D else { continue }
            at += 1
            while at < head.count, head[at] <= 0x20 || head[at] == 0x22 || head[at] == 0x27 { at += 1 }
            let name = head[at...].prefix { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x5F }
            let found = String(decoding: name, as: UTF8.self)
            if found.isEmpty || found.hasPrefix("utf") { return nil }
            // as browsers read them
            if ["iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1"].contains(found) { return "windows-1252" }
            return found
        }
        return nil
    }

    /// Whether a text begins as a page of HTML does: with its document type, its first elements or a comment before them.
    static func isPage(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = bytes.prefix(reach)
        func begins(_ word: String) -> Bool {
            let word = word.utf8
            return rest.count >= word.count && zip(rest, word).allSatisfy { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
        }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 <= 0x20 }
            if begins("<!--") {
                guard let end = indexAfter("-->", in: rest) else { return false }
                rest = rest[end...]
            } else if begins("<?xml") {
                guard let end = indexAfter("?>", in: rest) else { return false }
                rest = rest[end...]
            } else {
                return ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "].contains(where: begins)
            }
        }
    }

    private static func indexAfter<Bytes: Collection<UInt8>>(_ word: String, in bytes: Bytes) -> Bytes.Index? {
        var at = bytes.startIndex
        while at != bytes.endIndex {
            if bytes[at...].starts(with: word.utf8) { return bytes.index(at, offsetBy: word.utf8.count) }
            at = bytes.index(after: at)
        }
        return nil
    }
}
