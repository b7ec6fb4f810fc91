/// What is taken out or replaced before the text is composed: invisible characters, odd spaces, the Icelandic eth.
enum Cleaning {
    /// How many combining marks a letter keeps. Composing sorts them, and would take a minute for a letter with 100,000.
    private static let mostMarks = 30

    private static func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    /// Zero-width and directional marks and the soft hyphen go; every kind of blank becomes a space; `Ð`, `ð` and the
    /// African `Ɖ`, which look like `Đ` and are often typed for it, become `Đ`, `đ`; line separators become a newline.
    /// - Returns: what becomes of a code point; nil where it stays.
    private static func change(of value: UInt32) -> [UInt8]? {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: []
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [0x20]
        case 0x2028, 0x2029, 0x85: [0x0A]
        case 0xD0, 0x189: [0xC4, 0x90]
        case 0xF0: [0xC4, 0x91]
        default: nil
        }
    }

    /// Whether a text may need cleaning or composing: a cheap look at its bytes that may be wrong only towards yes.
    static func look(_ bytes: UnsafeBufferPointer<UInt8>) -> (clean: Bool, compose: Bool) {
        var clean = false
        var compose = false
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 0xC2 {
                i += 1
                continue
            }
            let next = i + 1 < bytes.count ? bytes[i + 1] : 0
            switch byte {
            case 0xC2: if next == 0xA0 || next == 0xAD || next == 0x85 { clean = true }  // no-break space, soft hyphen, next line
            case 0xC3: if next == 0x90 || next == 0xB0 { clean = true }  // Ð ð
            case 0xC6: if next == 0x89 { clean = true }  // Ɖ
            case 0xC4, 0xC5, 0xC7, 0xC8, 0xC9: break
            case 0xCC, 0xCD:  // combining marks
                compose = true
                let before = 2 * mostMarks
                if i >= before, bytes[i - before] & 0xFE == 0xCC { clean = true }
            case 0xE1:
                // U+1E80 to U+1EFF: composed Vietnamese letters; anything else may need composing
                if next != 0xBA && next != 0xBB { (clean, compose) = (true, true) }
            case 0xE2:
                if next == 0x80 {
                    // dashes, quotes, dots, bullet, per mille: 0x90 to 0xA7 but for the separators, and 0xB0 on
                    let last = i + 2 < bytes.count ? bytes[i + 2] : 0
                    if last < 0x90 || (last > 0xA7 && last < 0xB0) { clean = true }
                } else if next == 0x81 {
                    clean = true
                } else if next == 0x83 || next == 0x84 || next == 0x8C || next >= 0xAB {
                    compose = true  // marks for symbols, letterlike singletons (Å, K, Ω), angle brackets
                }
            case 0xCE...0xDF, 0xE0, 0xE3...0xF4: (clean, compose) = (true, true)
            default: break
            }
            i += byte < 0xE0 ? 2 : 3
        }
        return (clean, compose)
    }

    /// The cleaned text, and its edits against `bytes`.
    static func clean(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], map: OffsetMap) {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var map = OffsetMap()
        var (at, marks, width) = (0, 0, 0)
        // what stands from here on has not been copied
        var kept = 0
        func copy(to end: Int) {
            out.append(contentsOf: bytes[kept..<end])
            kept = end
        }
        // the last mark that is kept stands for those behind it
        var marked: OffsetMap.Edit?
        func end(_ marked: inout OffsetMap.Edit?) {
            if let edit = marked { map.append(edit) }
            marked = nil
        }
        while at < bytes.count {
            if bytes[at] < 0x80 {
                end(&marked)
                at += 1
                marks = 0
                continue
            }
            let s = scalar(bytes, at)
            marks = isMark(s.value) ? marks + 1 : 0
            if marks > mostMarks {
                copy(to: at)
                let last = marked ?? .init(old: at - width, oldLength: width, new: out.count - width, newLength: width)
                marked = .init(old: last.old, oldLength: at + s.length - last.old, new: last.new, newLength: last.newLength)
                at += s.length
                kept = at
                continue
            }
            end(&marked)
            width = s.length
            if let put = change(of: s.value) {
                copy(to: at)
                map.append(.init(old: at, oldLength: s.length, new: out.count, newLength: put.count))
                out += put
                kept = at + s.length
            }
            at += s.length
        }
        end(&marked)
        copy(to: at)
        return (out, map)
    }
}
