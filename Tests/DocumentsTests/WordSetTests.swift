import Testing

@testable import Documents

@Suite struct WordSetTests {
    private func stands(_ phrases: [String], in text: String) -> Bool {
        var set = WordSet()
        for phrase in phrases { set.insert(lastOf: phrase) }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { set.mayStand(in: $0, 0..<bytes.count) }
    }

    @Test(arguments: [
        ("của tỉnh Cà Mau", true), ("TỈNH CÀ MAU", true), ("“tỉnh–Cà Mau", true), ("Thành phố Huế", true),
        ("tính tình tĩnh", false), ("tỉnhthành", false), ("T.P Huế", false), ("", false), ("t", false), ("…tỉnh", true),
    ])
    func `words of consonants`(text: String, isThere: Bool) { #expect(stands(["tỉnh", "thành phố"], in: text) == isThere) }

    /// Folding may give such a word another first letter.
    @Test(arguments: [("đi òa khóc", true), ("Oà khóc", true), ("ở Đắk Lắk", true), ("hoa cỏ", false), ("…“”", false)])
    func `words of vowels and others`(text: String, isThere: Bool) { #expect(stands(["òa", "đắk"], in: text) == isThere) }

    @Test func `a run of letters is not gone over for each of them`() {
        #expect(!stands(["tỉnh"], in: String(repeating: "t", count: 200_000)))
    }
}
