import Foundation
import Testing

@testable import VietText

@Suite struct FoldingTests {
    private func fold(_ word: String) -> String { String(decoding: Folding.folded(word), as: UTF8.self) }

    /// Each row folds to its last word.
    @Test(arguments: [
        ["Hòa", "HOÀ", "hoà"], ["thúy", "THUÝ", "Thuý", "thuý"], ["khỏe", "khoẻ"], ["tòa", "toà"],
        ["hóa", "HÓA", "hoá"], ["xõa", "xoã"], ["họa", "hoạ"],
        ["lòe", "loè"], ["xòe", "xoè"], ["tùy", "tuỳ"], ["ủy", "Ủy", "uỷ"], ["lũy", "luỹ"], ["thụy", "thuỵ"],
        ["Tỷ", "tỉ"], ["KỸ", "kĩ"], ["lý", "lí"],
        ["Mỹ", "mĩ"], ["sỹ", "sĩ"], ["kỳ", "kì"], ["kỵ", "kị"], ["hy", "hi"], ["ty", "ti"], ["ĐẠT", "đạt"], ["Đ", "đ"],
        ["Ơ", "ơ"], ["ƯỚC", "ước"],
        ["Ẵ", "ẵ"], ["Ĩ", "ĩ"], ["UBND", "ubnd"], ["M2", "m2"],
    ])
    func same(words: [String]) {
        for word in words { #expect(identical(fold(word), words.last!), "\(word)") }
    }

    /// These stay as they are.
    @Test(arguments: [
        "quý", "quỹ", "quỳ", "quy", "tay", "máy", "này", "yêu", "ý", "y", "Hoàn".lowercased(), "hoán", "toán", "khoản",
        "thuyền", "tuyến", "huyện",
        "uống", "mùa", "của", "chùa", "nghĩa", "đường", "%", "71.938", "hoài", "xoay",
        "hủy".replacing("ủy", with: "uỷ"), "",
    ])
    func stays(word: String) { #expect(identical(fold(word), word)) }

    @Test(arguments: [
        ("tỷ", "tý"), ("hoà", "hoá"), ("đa", "da"), ("quý", "quí"), ("mai", "may"), ("lạ", "la"), ("tùy", "tủy"),
    ])
    func different(a: String, b: String) { #expect(fold(a) != fold(b)) }

    @Test func foldingTwiceChangesNothing() {
        for word in ["Hòa", "THUÝ", "khỏe", "TỶ", "quý", "QUÝ", "Ủy", "Đắk"] {
            #expect(identical(fold(fold(word)), fold(word)), "\(word)")
        }
        // a word that stands in the lexicon's table of forms is taken for folded
        for value in 0x41...0x1EFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for word in ["t\(scalar)", "\(scalar)a", "\(scalar)y", "th\(scalar)e", "q\(scalar)y"] {
                let once = fold(word)
                #expect(identical(fold(once), once), "\(word)")
            }
        }
    }

    @Test func foldsARangeBehindWhatIsThere() {
        let bytes = Array("xx Hòa yy".utf8)
        var out = Array("đã ".utf8)
        bytes.withUnsafeBufferPointer { Folding.fold($0, 3..<7, into: &out) }
        #expect(String(decoding: out, as: UTF8.self) == "đã hoà")
    }

    /// Never another letter than Unicode's; all of them in the blocks that Vietnamese and its neighbours use.
    @Test func lowerCaseIsUnicodes() {
        let complete = [
            0x41...0x17F, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x391...0x3C9, 0x400...0x45F, 0x1E00...0x1E95, 0x1EA0...0x1EFF,
        ]
        for value in 0x41...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            let expected = lower.count == 1 ? lower.first!.value : value == 0x130 ? 0x69 : scalar.value
            let got = Folding.lower(scalar.value)
            if got == expected { continue }
            let mayStay = !complete.contains { $0.contains(value) }
            if !mayStay || got != scalar.value {
                Issue.record("U+\(String(value, radix: 16)) \(scalar) became U+\(String(got, radix: 16))")
            }
        }
    }
}
