/// VNI-Windows: a letter is its base letter of ASCII and, behind it, one byte for its marks (`a`, D8 is `à`); some letters have a byte
/// of their own. As the code chart of the VNI fonts has it; the letters below are what windows-1252 makes of the bytes.
enum VNI {
    /// By base letter: the byte behind it in windows-1252, and what both are.
    private static let pairs: [Character: String] = [
        "a": "ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ",
        "e": "ùéøèûẻõẽïẹâêáếàềåểãễäệ",
        "o": "ùóøòûỏõõïọâôáốàồåổãỗäộ",
        "u": "ùúøùûủõũïụ",
        "y": "ùýøỳûỷõỹ",
        "ô": "ùớøờûởõỡïợ",
        "ö": "ùứøừûửõữïự",
    ]
    private static let singles = "ñđôơöưîỵæỉóĩòị"

    /// By first byte and second, and by first byte alone.
    private static let tables: (pairs: [UInt16: [UInt8]], singles: [UInt8: [UInt8]]) = {
        var tables: (pairs: [UInt16: [UInt8]], singles: [UInt8: [UInt8]]) = ([:], [:])
        func byte(_ letter: Character) -> UInt8 { UInt8(letter.unicodeScalars.first!.value) }
        func each(_ row: String, _ take: (Character, Character) -> Void) {
            let letters = Array(row)
            for i in stride(from: 0, to: letters.count, by: 2) { take(letters[i], letters[i + 1]) }
        }
        for (base, row) in pairs {
            each(row) { mark, letter in
                let (base, mark) = (byte(base), byte(mark))
                // capitals stand 20 before the small letters; a mark of either case goes with both
                for (first, put) in [(base, "\(letter)"), (base - 0x20, letter.uppercased())] {
                    for second in [mark, mark - 0x20] { tables.pairs[UInt16(first) << 8 | UInt16(second)] = Array(put.utf8) }
                }
            }
        }
        each(singles) { code, letter in
            tables.singles[byte(code)] = Array("\(letter)".utf8)
            tables.singles[byte(code) - 0x20] = Array(letter.uppercased().utf8)
        }
        return tables
    }()

    static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let (pairs, singles) = tables
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 4)
        var held: UInt8?
        for byte in bytes {
            if let first = held {
                held = nil
                if byte >= 0x80, let letter = pairs[UInt16(first) << 8 | UInt16(byte)] {
                    text += letter
                    continue
                }
                put(first)
            }
            // any of these may be the base of two
            if byte >= 0x80 || [0x41, 0x45, 0x4F, 0x55, 0x59].contains(byte & 0xDF) { held = byte } else { text.append(byte) }
        }
        if let held { put(held) }
        return text

        func put(_ byte: UInt8) { text += byte < 0x80 ? [byte] : singles[byte] ?? ByteTable.windows1252.decode(CollectionOfOne(byte)) }
    }
}
