import Testing

@testable import VietText

@Suite struct SentenceTests {
    private func sentences(_ string: String) -> [String] {
        let text = Text(string)
        let tokens = Tokenizer.tokens(of: text)
        return Sentences.ranges(of: tokens, in: text.bytes).map { range in
            text.folded(tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
        }
    }

    /// No sentence ends inside these.
    @Test(arguments: [
        "71.938", "TP. HCM", "Tp. Hồ Chí Minh", "4.0", "18/10", "GS. TS", "GS. TS. Nguyễn", "Th.S Lan", "Th. S",
        "ThS. Nguyễn Văn A", "PGS.TS. Trần", "TS. Lê",
        "1.250,5 tỷ", "31.07.2013", "129/2007/QĐ-TTg", "https://a.vn/X.Y", "a.b@x.vn", "www.x.com", "Q. Bình Thạnh",
        "P. Bến Nghé", "TP.HCM",
        "BS. Hoa", "TP.Hà Nội", "N.Linh", "Ảnh: H. Nụ", "TX. Đức Phổ", "Ts. Lê", "5,0 ! không", "... và", "v.v... là",
    ])
    func neverEndsInside(inside: String) {
        for string in [
            "Theo \(inside) đã đạt.", "\(inside) đã đạt", "Đạt \(inside)", decomposed("Nay \(inside) là một."),
        ] {
            let found = sentences(string)
            #expect(found.count == 1, "\(found)")
        }
    }

    @Test(arguments: [
        ["Đạt 71.938 hồ sơ.", "Trong đó có 5 hồ sơ trễ."],
        ["Có đạt không?", "Có!", "Rất tốt…", "Hết"],
        ["Đạt 4.0.", "Năm 2022 tăng."],
        ["Tăng 5%.", "12 xã đạt chuẩn."],
        ["Theo UBND.", "Năm nay"],
        ["Theo HĐND.", "Năm nay"],
        ["Về TTHC.", "Trong đó"],
        ["Đến TP.HCM.", "Trong đó"],
        ["Của DN.", "Trong đó"],
        ["Tăng GDP.", "Năm nay"],
        ["Đạt 5 KWh.", "Năm nay"],
        ["Tại TP. HCM.", "Trong đó"],
        ["Ông nói: “Tốt.”", "Sau đó ông về."],
        ["(Xong rồi.)", "Tiếp theo"],
        ["Ông nói \"Tốt!\"", "Bà về"],
        ["Đạt 5 ha.", "“Rất tốt”, ông nói."],
        ["Các nước...", "Trong đó"],
        ["Thật à?!", "Đúng"],
        ["Đạt 5 ha.", "- Mục hai"],
        ["Được.”.", "Nay"],
        ["Diện tích 5 m2.", "Trong đó"],
        ["Ngày 18/10.", "Trong đó"],
    ])
    func splits(expected: [String]) {
        #expect(sentences(expected.joined(separator: " ")) == expected)
        #expect(sentences(decomposed(expected.joined(separator: " "))) == expected)
        #expect(sentences(expected.joined(separator: "\n")) == expected)
        #expect(sentences(expected.joined(separator: "\r\n\r\n")) == expected)
    }

    @Test func aForgottenSpace() {
        #expect(sentences("Đạt kế hoạch.Trong đó có") == ["Đạt kế hoạch.", "Trong đó có"])
    }

    @Test func aLineBreakEndsASentence() {
        #expect(sentences("một\nhai ba\r\n\r\n  bốn") == ["một", "hai ba", "bốn"])
    }

    @Test func aSmallLetterGoesOn() {
        #expect(sentences("Đạt 5%. trong đó có").count == 1)
        #expect(sentences("“Tốt quá!” ông nói").count == 1)
    }

    @Test func nothing() { #expect(Sentences.ranges(of: [], in: []).isEmpty) }
}
