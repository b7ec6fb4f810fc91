/// Lines that are nothing but Markdown links or images, as pages turned into Markdown have for related articles.
enum MarkdownLinks {
    /// Whether `![alt](source)`, `[title](link)` and nested ones fill a line but for spaces, bullets and bars.
    static func fill(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        var links = 0
        while at < range.upperBound {
            switch bytes[at] {
            case 0x20, 0x09, 0x0D, 0x2A, 0x2D, 0x7C, 0x21: at += 1  // space, tab, return, * - | !
            case 0x5B:
                guard let text = closing(bytes, at, range.upperBound, 0x5B, 0x5D), text + 1 < range.upperBound, bytes[text + 1] == 0x28,
                    let target = closing(bytes, text + 1, range.upperBound, 0x28, 0x29)
                else { return false }
                at = target + 1
                links += 1
            default: return false
            }
        }
        return links > 0
    }

    /// The place of the bracket that closes the one at `open`.
    private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int, _ left: UInt8, _ right: UInt8) -> Int? {
        var depth = 0
        for i in open..<end {
            if bytes[i] == left { depth += 1 }
            if bytes[i] == right {
                depth -= 1
                if depth == 0 { return i }
            }
        }
        return nil
    }
}
