import Testing
import VietText

@testable import Documents

@Suite struct DecodingTests {
    @Test func utf8() {
        #expect(Decoding.decode(Array("Đạt 95%".utf8)) == Decoded(text: Array("Đạt 95%".utf8), encoding: "UTF-8"))
        #expect(Decoding.decode([0xEF, 0xBB, 0xBF] + Array("ế".utf8)) == Decoded(text: Array("ế".utf8), encoding: "UTF-8"))
    }

    @Test func utf16ByItsMark() {
        let little: [UInt8] = [0xFF, 0xFE] + "Huế".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Decoding.decode(little) == Decoded(text: Array("Huế".utf8), encoding: "UTF-16LE"))
        let big: [UInt8] = [0xFE, 0xFF] + "Huế".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(Decoding.decode(big) == Decoded(text: Array("Huế".utf8), encoding: "UTF-16BE"))
    }

    @Test func windows1258() {
        // đạt: d with stroke, a, combining dot below, t
        let made = Decoding.decode([0xF0, 0x61, 0xF2, 0x74, 0x20, 0x35])
        #expect(made.encoding == "windows-1258")
        #expect(String(decoding: made.text, as: UTF8.self).precomposedForTest == "đạt 5")
    }

    @Test func aBrokenByteInUTF8IsReplaced() {
        let made = Decoding.decode(Array("Tiếp nhận hồ sơ đúng hạn".utf8) + [0xC3])
        #expect(made.encoding == "UTF-8")
        #expect(String(decoding: made.text, as: UTF8.self) == "Tiếp nhận hồ sơ đúng hạn\u{FFFD}")
    }

    @Test func nothingFails() {
        for bytes: [UInt8] in [[], [0xFF], [0xFF, 0xFE, 0x41], [0xEF, 0xBB, 0xBF], [0, 0, 0], [0x0A, 0x0D, 0x20]] {
            let report = reader.report(doc: "d", source: "s", bytes: bytes)
            #expect(report.document.sha256?.count == 64)
        }
        #expect(reader.report(doc: "d", source: "s", bytes: Array(" \r\n\n".utf8)).document.status == .empty)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func sha256(text: String, digest: String) { #expect(SHA256.hex(Array(text.utf8)) == digest) }

    @Test func sha256OfAMillion() {
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hex([UInt8](repeating: 0x61, count: 1_000_000)) == digest)
    }
}

extension String {
    fileprivate var precomposedForTest: String { String(decoding: Text(self).bytes, as: UTF8.self) }
}
