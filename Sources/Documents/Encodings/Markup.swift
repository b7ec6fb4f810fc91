/// What of a page's bytes may be words of its text, in any encoding that has ASCII in it: markup, scripts, styles and comments are blanked.
enum Markup {
    static func blanked(_ bytes: [UInt8]) -> [UInt8] {
        var out = bytes
        var at = 0
        while let start = bytes[at...].firstIndex(of: 0x3C) {
            let rest = bytes[start...]
            var end = rest.firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
            if rest.starts(with: "<!--".utf8) {
                end = index(behind: "-->", in: bytes, from: start + 4)
            } else if let name = ["script", "style"].first(where: { isNamed($0, bytes, start + 1) }) {
                end = index(behind: "</" + name, in: bytes, from: end)
            }
            for i in start..<end { out[i] = 0x20 }
            at = end
        }
        return out
    }

    private static func isNamed(_ name: String, _ bytes: [UInt8], _ place: Int) -> Bool {
        zip(bytes[place...].prefix(name.utf8.count), name.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 } && place + name.utf8.count < bytes.count
    }

    private static func index(behind word: String, in bytes: [UInt8], from start: Int) -> Int {
        let first = word.utf8.first!
        var at = start
        while let found = bytes[at...].firstIndex(of: first) {
            if isNamed(word, bytes, found) { return found + word.utf8.count }
            at = found + 1
        }
        return bytes.count
    }
}
