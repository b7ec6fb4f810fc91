/// An encoding of one byte a letter: what each byte says.
struct ByteTable: Sendable {
    /// UTF-8, by byte.
    private let letters: [[UInt8]]

    /// - Parameters:
    ///   - rows: the sixteen letters of some rows of a code chart, by their first byte, with no space between.
    ///   - base: what the other bytes say.
    private init(_ rows: [Int: String], over base: ByteTable? = nil) {
        var letters = base?.letters ?? (0..<256).map { Array(UTF8.encode(Unicode.Scalar(UInt8($0)))!) }
        for (first, row) in rows {
            for (i, scalar) in row.unicodeScalars.enumerated() { letters[first + i] = Array(UTF8.encode(scalar)!) }
        }
        self.letters = letters
    }

    func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        for byte in bytes { if byte < 0x80, letters[Int(byte)].count == 1 { text.append(byte) } else { text += letters[Int(byte)] } }
        return text
    }

    /// windows-1252, as the WHATWG Encoding Standard has it: five bytes that mean nothing stay control characters. Latin-1 is the
    /// same but for 80 to 9F.
    static let windows1252 = ByteTable([0x80: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}", 0x90: "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"])

    /// VISCII 1.1, RFC 1456: six letters stand among the control characters.
    static let viscii = ByteTable([
        0x02: "Ẳ", 0x05: "ẴẪ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ",
        0x80: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ", 0x90: "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ", 0xA0: "Õắằặấầẩậẽẹếềểễệố", 0xB0: "ồổỗỠƠộờởịỰỨỪỬơớƯ",
        0xC0: "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ", 0xD0: "ĐứÒÓÔạỷừửÙÚỹỵÝỡư", 0xE0: "àáâãảăữẫèéêẻìíĩỉ", 0xF0: "đựòóôõỏọụùúũủýợỮ",
    ])

    /// TCVN3 (ABC), from A0 on as TCVN 5712:1993 VN1 has it, which only adds capitals to it (BF to C5, CD, D9 to DB …); below A0 stand the
    /// quotes and dashes of Windows, which its fonts kept.
    static let tcvn3 = ByteTable(
        [
            0xA0: "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ", 0xB0: "\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ", 0xC0: "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
            0xD0: "éẹềểễếệìỉỄẾỒĩíịò", 0xE0: "Ổỏõóọồổỗốộờởỡớợù", 0xF0: "ỖủũúụừửữứựỳỷỹýỵỐ",
        ], over: .windows1252)
}

/// The way back from a text that was read in Latin-1 or windows-1252 by mistake.
enum Latin1 {
    /// The bytes that a text was made of; nil where it has a character that no byte is read as.
    static func bytes(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let byte = scalar.value < 0x100 ? UInt8(scalar.value) : table[scalar] else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static let table: [Unicode.Scalar: UInt8] = {
        var table: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8(0x80)...0x9F {
            let scalar = String(decoding: ByteTable.windows1252.decode([byte]), as: UTF8.self).unicodeScalars.first!
            if scalar.value >= 0x100 { table[scalar] = byte }
        }
        return table
    }()

    /// Which of the two it was read in, as far as the text tells: control characters where windows-1252 has letters are of Latin-1.
    static func name(_ text: [UInt8]) -> String {
        var hasControls = false
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x100 { return "windows-1252" }
            if 0x80...0x9F ~= scalar.value, ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(scalar.value) { hasControls = true }
        }
        return hasControls ? "ISO-8859-1" : "windows-1252"
    }
}
