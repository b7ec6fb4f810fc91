import Testing

@testable import Documents

/// Texts that are not what a hasty look takes them for.
@Suite struct EncodingTests {
    private func decode(_ bytes: [UInt8]) -> (text: String, encoding: String, replaced: Int) {
        let found = Decoding.decode(bytes)
        return (String(decoding: found.text, as: UTF8.self), found.encoding, found.replaced)
    }

    private func latin(_ text: String) -> [UInt8] { Latin1.bytes(Array(text.utf8))! }

    @Test("bytes as the published charts have them", arguments: [
        ("VISCII", [0x54, 0x69, 0xAA, 0x6E, 0x67, 0x20, 0x56, 0x69, 0xAE, 0x74, 0x20, 0x9F], "Tiếng Việt Ỳ"),
        ("VISCII", [0x43, 0x48, 0x02, 0x4E, 0x20, 0x4D, 0x06, 0x55, 0x20, 0x6D, 0xE7, 0x75], "CHẲN MẪU mẫu"),
        ("TCVN3", [0x48, 0xE5, 0x20, 0x73, 0xAC, 0x20, 0xAE, 0xB9, 0x74, 0x20, 0x78, 0xB7], "Hồ sơ đạt xã"),
        ("TCVN3", [0x54, 0xD8, 0x4E, 0x48, 0x20, 0x48, 0xB5, 0x20, 0x4E, 0xE9, 0x49], "TỈNH HÀ NỘI"),
        ("VNI", [0x68, 0x6F, 0xE0, 0x20, 0x73, 0xF4, 0x20, 0xF1, 0x61, 0xEF, 0x74, 0x20, 0x78, 0x61, 0xF5], "hồ sơ đạt xã"),
        ("VNI", [0x54, 0xC6, 0x4E, 0x48, 0x20, 0xD1, 0x41, 0xEA, 0xC9, 0x4B, 0x20, 0x4E, 0x4F, 0xC4, 0x49], "TỈNH ĐĂÉK NỘI"),
        ("windows-1258", [0x48, 0xF4, 0xCC, 0x20, 0x73, 0xF5, 0x20, 0xF0, 0x61, 0xF2, 0x74], "Hồ sơ đạt"),
    ] as [(String, [UInt8], String)])
    func charts(_ name: String, _ bytes: [UInt8], _ text: String) throws {
        let charset = try #require(Charset(declared: name))
        let found = try #require(charset.decode(bytes)).text
        let restored = charset == .tcvn3 ? Capitals.restored(found) : found
        #expect(String(decoding: restored, as: UTF8.self) == text)
    }

    static let western = [
        "Le préfet a déjà signé trois arrêtés, à Nîmes et à Besançon, malgré la grève.", "« Où êtes-vous né ? » demande-t-il.",
        "Der Bürgermeister sagte, über 300 Gäste hätten für Würstchen geschwärmt.", "Die »größte« Straße der Stadt",
        "El niño comió una piña mañana; ¿qué pasó después?", "Não há informações sobre a reunião de amanhã.",
        "På ön Åland finns många gårdar, än fler än förr.", "The café’s “new” menu — 25°C outside, 5 µm filters, 3½ hours.",
        "Café 5 µm ca.", "à la carte", "10 m² à 25 °C",
    ]

    @Test(arguments: western) func `western European texts are left alone`(text: String) {
        #expect(decode(Array(text.utf8)) == (text, "UTF-8", 0))
        let bytes = decode(latin(text))
        #expect(bytes == (text, "windows-1252", 0) || bytes.text == text && bytes.encoding == "windows-1258")
    }

    @Test func `right UTF-8 is never touched`() {
        for text in [
            "Thành công", "Hà Nam có 12 xã", "Ông Jean-François Lévêque (Besançon) thăm tỉnh, ký 3 bản ghi nhớ.", "Hồ sơ &amp; giấy tờ: 5 &lt; 7",
            "Hòa bình", "Giá vàng tăng 2%", "12 &agrave; la carte", "", "Ho\u{E0}", "25 µm", "Ã", "12 xã ©",
        ] { #expect(decode(Array(text.utf8)) == (text, "UTF-8", 0)) }
    }

    @Test func `half a text in another encoding is not the whole`() {
        let good = "Năm 2021, toàn tỉnh tiếp nhận hơn 71.938 hồ sơ, tỷ lệ đúng hạn đạt 92%.\n"
        let wrong = String(decoding: ByteTable.windows1252.decode(Array(good.utf8)), as: UTF8.self)
        #expect(decode(Array((good + wrong).utf8)) == (good + wrong, "UTF-8", 0))
        let half = String(repeating: "Tir Müller zèbre naïve où garçon Größe ", count: 2)
        let (mixed, encoding, _) = decode(latin(half) + [0x48, 0xE5, 0x20, 0x73, 0xAC])
        #expect(encoding == "windows-1252" && mixed.hasPrefix("Tir Müller"))
    }

    @Test func `ill-formed sequences are replaced, one mark for each, and counted`() {
        let found = decode(Array("Tiếp nhận hồ".utf8) + [0xE1, 0xBB] + Array(" sơ đúng".utf8) + [0xFF, 0xC3] + Array(" hạn \u{FFFD}".utf8))
        #expect(found == ("Tiếp nhận hồ\u{FFFD} sơ đúng\u{FFFD}\u{FFFD} hạn \u{FFFD}", "UTF-8", 3))
        #expect(decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x00, 0xDC, 0x43]) == ("A\u{FFFD}B\u{FFFD}\u{FFFD}", "UTF-16LE", 3))
        let report = reader.report(doc: "d", source: "d", bytes: Array("Đúng hạn đạt 9".utf8) + [0xC3] + Array("5%.".utf8))
        #expect(report.document.replaced == 1 && report.document.encoding == "UTF-8")
    }

    @Test func `a page's charset is taken where it is true`() {
        func page(_ charset: String, _ body: [UInt8]) -> Decoded {
            PageEncoding.decode(Array("<html><meta charset=\(charset)><script>var café = 1;</script><p>".utf8) + body)
        }
        let tcvn3: [UInt8] = [0x48, 0xE5, 0x20, 0x73, 0xAC, 0x20, 0xAE, 0xB9, 0x74, 0x20, 0x78, 0xB7]
        for charset in ["iso-8859-1", "windows-1252", "x-user-defined", "utf-8", "windows-1258", "nonesuch"] {
            let found = PageEncoding.decode(Array("<html><meta charset=\(charset)><p>".utf8) + tcvn3)
            #expect(found.encoding == "TCVN3", "\(charset)")
            #expect(String(decoding: found.text, as: UTF8.self).hasSuffix("Hồ sơ đạt xã"), "\(charset)")
        }
        #expect(page("windows-1258", Array("12 hồ sơ".utf8)).encoding == "UTF-8")
        #expect(PageEncoding.decode(Array("<html><p>pri".utf8) + [0xE8], charset: "windows-1250").encoding == "windows-1250")
        #expect(PageEncoding.decode(Array("<html><p>pri".utf8) + [0xE8], charset: "nonesuch").encoding == "windows-1252")
        // as word processors write the bytes of TCVN3
        let entities = PageEncoding.decode(Array("<html><p>H&aring; s&not; &reg;&sup1;t x&middot; <b>5 &lt; 7".utf8))
        #expect(String(decoding: entities.text, as: UTF8.self) == "<html><p>Hồ sơ đạt xã <b>5 &lt; 7")
        #expect(entities.encoding == "TCVN3 as windows-1252")
        let plain = Array("<html><p>T&ocirc;i c&oacute; 12 x&atilde; &amp; 5 &#7845;p".utf8)
        #expect(PageEncoding.decode(plain) == Decoded(text: plain, encoding: "UTF-8"))
    }

    @Test func `entities are decoded where letters are written so`() {
        #expect(decode(Array("T&#7893;ng c&oacute; 12 x&atilde;, đ&#x1EA1;t 5&nbsp;%, a &amp; b &#146; &zzz;".utf8))
            == ("Tổng có 12 xã, đạt 5\u{A0}%, a & b ’ &zzz;", "UTF-8+entities", 0))
        for text in ["a &amp; b", "AT&T; 5", "caf&eacute; cr&egrave;me", "&", "&;", "&#xD800; &#0; &#99999999;", "R&D &lt;12&gt; đồng"] {
            #expect(decode(Array(text.utf8)) == (text, "UTF-8", 0))
        }
    }

    @Test func `binary files are named, stray zeros are read`() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]
        #expect(reader.report(doc: "d", source: "s", bytes: png).document.status == .error)
        let text = Array("Năm 2021, xã có\u{0} 12 hộ nghèo.".utf8)
        #expect(reader.report(doc: "d", source: "s", bytes: text).document.status == .ok)
    }
}
