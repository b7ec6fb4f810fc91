import VietText

/// The encoding of an HTML page: what its bytes show, else what it is said to be, where that explains it as well as any other.
enum PageEncoding {
    /// How far into a page its declaration is looked for.
    private static let reach = 4096

    /// - Parameter charset: the encoding that the head of the response says, which goes before what stands in the page.
    static func decode(_ bytes: [UInt8], charset: String? = nil) -> Decoded {
        let found = Decoding.decode(bytes, declared: charset ?? declared(bytes), isPage: true)
        if found.text == bytes || found.encoding.hasPrefix("UTF-") { return found }
        // what the Vietnamese encodings write in two letters becomes one, as in pages of our time
        return Decoded(text: Text(found.text).bytes, encoding: found.encoding, replaced: found.replaced)
    }

    /// The encoding that a page names in `charset=`.
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
            return found.isEmpty ? nil : found
        }
        return nil
    }

    /// Whether a text begins as a page of HTML does: with its document type, its first elements or a comment before them.
    static func isPage(_ bytes: some Collection<UInt8>) -> Bool {
        // a `<`, perhaps behind a byte order mark
        guard let first = bytes.first(where: { $0 > 0x20 }), first == 0x3C || first == 0xEF else { return false }
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
