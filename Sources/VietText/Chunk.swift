/// Recognizes links and e-mail addresses from where a word ends.
enum Chunk {
    /// The end of a link that begins at `start` and whose first run of letters or digits ends at `word`: `https://…`,
    /// `www.…`, or a host name under one of the common top-level domains.
    static func link(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, word: Int) -> Int? {
        let scheme = word + 2 < bytes.count && bytes[word] == 0x3A && bytes[word + 1] == 0x2F && bytes[word + 2] == 0x2F
        if scheme, word - start <= 8 { return end(bytes, from: word + 3) }
        guard bytes[word] == 0x2E || isHost(bytes[word]) else { return nil }
        // a host name: ASCII letters, digits and hyphens in labels parted by full stops
        var at = start
        var label = start
        var labels = 0
        var last = start..<start
        while at <= bytes.count {
            let byte = at < bytes.count ? bytes[at] : 0
            if isHost(byte) {
                at += 1
                continue
            }
            guard at > label else { break }
            last = label..<at
            labels += 1
            guard byte == 0x2E, at + 1 < bytes.count, isHost(bytes[at + 1]) else { break }
            at += 1
            label = at
        }
        guard labels >= 2 else { return nil }
        let domain = bytes[last].map { $0 | 0x20 }
        guard topLevel.contains(domain) else { return nil }
        if last.upperBound < bytes.count, Letters.class(of: scalar(bytes, last.upperBound).value) == .letter { return nil }
        if last.upperBound < bytes.count, bytes[last.upperBound] == 0x40 { return nil }
        if last.upperBound < bytes.count, bytes[last.upperBound] == 0x2F { return end(bytes, from: last.upperBound) }
        return last.upperBound
    }

    /// The end of an e-mail address that begins at `start`, of which `start..<local` is read already.
    static func email(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, local: Int) -> Int? {
        var at = local
        while at < bytes.count, isHost(bytes[at]) || bytes[at] == 0x2E || bytes[at] == 0x5F || bytes[at] == 0x2B {
            at += 1
            if at - start > 64 { return nil }
        }
        guard at < bytes.count, bytes[at] == 0x40, at > start else { return nil }
        var end = at + 1
        var dots = 0
        while end < bytes.count, isHost(bytes[end]) || (bytes[end] == 0x2E && end + 1 < bytes.count && isHost(bytes[end + 1])) {
            if bytes[end] == 0x2E { dots += 1 }
            end += 1
        }
        return dots > 0 ? end : nil
    }

    private static let topLevel: Set<[UInt8]> = Set(
        ["vn", "com", "net", "org", "gov", "edu", "info", "asia", "int", "io"].map { Array($0.utf8) })

    private static func isHost(_ byte: UInt8) -> Bool {
        isLetter(byte) && byte < 0x80 || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let small = byte | 0x20
        return byte >= 0x80 || (small >= 0x61 && small <= 0x7A)
    }

    /// The end of a link's path: up to white space or a closing bracket or quote, without last marks of the sentence.
    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
        var end = from
        while end < bytes.count, bytes[end] > 0x20, ![0x22, 0x29, 0x3C, 0x3E, 0x5D].contains(bytes[end]) {
            let s = scalar(bytes, end)
            if (s.value >= 0x2018 && s.value <= 0x201F) || s.value == 0xBB { break }
            end += s.length
        }
        while end > from, [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(bytes[end - 1]) { end -= 1 }
        return end
    }
}
