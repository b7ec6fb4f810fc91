import TestSupport
import Testing

@testable import VietText

@Suite struct CodePointTests {
    /// Both ways at every offset, with letters of each length across the borders of the index's blocks.
    @Test(
        arguments: ["a", "đ", "ộ", "😀"], [0, 1, 2, 3, 4, 250, 253, 254, 255, 256, 257, 510, 511, 512, 513, 768, 1025])
    func bothWays(letter: String, ahead: Int) {
        for tail in [0, 1, 2, 100, 300] {
            let string = String(repeating: "x", count: ahead) + String(repeating: letter, count: tail)
            let bytes = Array(string.utf8)
            let index = CodePointIndex(bytes)
            var at = 0
            for (count, scalar) in string.unicodeScalars.enumerated() {
                #expect(index.codePoints(before: at, in: bytes) == count)
                #expect(index.byte(ofCodePoint: count, in: bytes) == at)
                at += scalar.utf8.count
            }
            let all = string.unicodeScalars.count
            #expect(index.codePoints(before: bytes.count, in: bytes) == all)
            for past in [all, all + 1, all + 1000] { #expect(index.byte(ofCodePoint: past, in: bytes) == bytes.count) }
        }
    }

    @Test func mixed() {
        var random = Seeded(5)
        let string = random.text(of: 3000)
        let bytes = Array(string.utf8)
        let index = CodePointIndex(bytes)
        var at = 0
        var right = true
        for (count, scalar) in string.unicodeScalars.enumerated() {
            right =
                right && index.codePoints(before: at, in: bytes) == count
                && index.byte(ofCodePoint: count, in: bytes) == at
            at += scalar.utf8.count
        }
        #expect(right)
    }

    @Test(arguments: ["a", "đ", "ộ", "😀", "\u{FFFD}", "\u{0}", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}"])
    func readsOne(letter: String) throws {
        let bytes = Array((letter + "z").utf8)
        let read = bytes.withUnsafeBufferPointer { scalar($0, 0) }
        #expect(read.value == letter.unicodeScalars.first?.value)
        #expect(read.length == letter.utf8.count)
    }
}
