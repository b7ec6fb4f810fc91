import CICU
import Testing

/// The C shim over ICU, as it is called from Swift.
@Suite struct ICUTests {
    private struct Made: Equatable {
        var text: String
        var edits: [[Int32]] = []
        var status: Int32 = 0
    }

    private func call(_ bytes: [UInt8], _ function: (UnsafePointer<CChar>?, Int32) -> cicu_text) -> Made {
        bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { chars in
            let made = function(chars.baseAddress, Int32(chars.count))
            defer { cicu_free(made) }
            let bytes = UnsafeRawBufferPointer(start: made.text, count: Int(made.length))
            let edits = (0..<Int(made.edit_count)).map { i in
                let e = made.edits[i]
                return [e.old_start, e.old_length, e.new_start, e.new_length]
            }
            return Made(text: String(decoding: bytes, as: UTF8.self), edits: edits, status: made.status)
        }
    }

    private func nfc(_ text: String) -> Made { call(Array(text.utf8), cicu_nfc) }

    private func isNFC(_ text: String) -> Int32 { cicu_is_nfc(text, Int32(text.utf8.count)) }

    @Test func composedTextHasNoEdits() {
        for text in ["", "abc", "hồ sơ", "số liệu 71.938 ở Đà Nẵng 🇻🇳"] {
            #expect(nfc(text) == Made(text: text))
            #expect(isNFC(text) == 1)
        }
    }

    @Test func editsNameEveryChangedStretch() {
        let text = "ho\u{302}\u{300} sơ tie\u{302}\u{301}p"
        let made = nfc(text)
        #expect(isNFC(text) == 0)
        #expect(Array(made.text.utf8) == Array("hồ sơ tiếp".utf8))
        #expect(made.edits == [[1, 5, 1, 3], [13, 5, 11, 3]])
    }

    @Test(arguments: [
        ("\u{212B}", "\u{C5}"), ("\u{212A}", "K"), ("\u{2126}", "\u{3A9}"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
        ("a\u{302}\u{323}", "\u{1EAD}"), ("\u{E2}\u{323}", "\u{1EAD}"), ("\u{1EA1}\u{302}", "\u{1EAD}"),
        ("\u{340}", "\u{300}"), ("\u{2329}", "\u{3008}"),
    ])
    func composes(given: String, composed: String) {
        #expect(Array(nfc("x" + given + "y").text.unicodeScalars) == Array(("x" + composed + "y").unicodeScalars))
        #expect(isNFC(given) == 0)
    }

    @Test func aStrayMarkStays() {
        #expect(nfc("\u{301}a") == Made(text: "\u{301}a"))
    }

    @Test func illFormedBytesAreReplaced() {
        #expect(call([0x61, 0xFF, 0x62], cicu_nfc).text == "a\u{FFFD}b")
    }

    @Test func nothingGivesNothing() {
        for made in [cicu_nfc(nil, 0), cicu_fold_case(nil, 0), cicu_decode("UTF-8", nil, 0)] {
            #expect((made.status, made.length, made.edit_count) == (0, 0, 0))
            cicu_free(made)
        }
    }

    @Test(
        arguments: [
            (
                "windows-1258",
                [0x54, 0x69, 0xEA, 0xEC, 0x6E, 0x67, 0x20, 0x56, 0x69, 0xEA, 0xF2, 0x74, 0x20, 0xD0, 0xF0],
                "Tiếng Việt Đđ"
            ),
            ("windows-1252", [0x33, 0x35, 0xB0, 0x43, 0x20, 0x96], "35°C –"),
            ("UTF-16LE", [0x10, 0x01, 0xA1, 0x1E, 0x74, 0x00], "Đạt"),
            ("UTF-16BE", [0x01, 0x10, 0x1E, 0xA1, 0x00, 0x74, 0xD8, 0x3D, 0xDE, 0x00], "Đạt😀"),
            ("UTF-16", [0xFF, 0xFE, 0x10, 0x01], "Đ"),
            ("UTF-8", [0xC4, 0x90, 0xFF], "Đ\u{FFFD}"),
        ] as [(String, [UInt8], String)])
    func decodes(name: String, bytes: [UInt8], text: String) {
        let made = call(bytes) { cicu_decode(name, $0, $1) }
        #expect(made.status == 0)
        #expect(nfc(made.text).text == text)
    }

    @Test func decodesMoreThanItsBuffersHold() {
        let text = String(repeating: "Đạt 71.938 hồ sơ 😀\n", count: 5000)
        let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(call(bytes) { cicu_decode("UTF-16LE", $0, $1) }.text == text)
    }

    @Test func anUnknownEncodingIsAnError() {
        #expect(call([0x61]) { cicu_decode("no-such-encoding", $0, $1) }.status > 0)
    }

    @Test func foldsCase() {
        #expect(call(Array("ĐẠT TỶ Straße Ǆ".utf8), cicu_fold_case).text == "đạt tỷ strasse ǆ")
    }

    @Test func version() {
        let parts = String(cString: cicu_version()).split(separator: ".")
        #expect(parts.count >= 2)
        #expect(parts.allSatisfy { Int($0) != nil })
    }
}
