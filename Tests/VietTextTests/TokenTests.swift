import Testing

@testable import VietText

/// A text's tokens as `text:kind`, syllables and numbers without their kind.
private func tokens(_ string: String) -> [String] {
    let text = Text(string)
    return Tokenizer.tokens(of: text).map { token in
        let slice = text.slice(token.range)
        return switch token.kind {
        case .syllable, .number, .punctuation: slice
        default: "\(slice):\(token.kind)"
        }
    }
}

private func one(_ string: String) -> TokenKind? {
    let all = Tokenizer.tokens(of: Text(string))
    return all.count == 1 ? all[0].kind : nil
}

/// Where a word may stand: alone, in a sentence, in brackets and quotes, at its end, decomposed.
private let carriers: [(before: String, after: String)] = [
    ("", ""), ("theo ", " ngày"), ("(", ")"), ("“", "”"), ("của ", ", "), ("Tại ", "; "), ("dòng\r\n", "\r\ndòng"),
    ("xem: ", ":"),
]

@Suite struct TokenKindTests {
    @Test(arguments: [
        (TokenKind.syllable, ["hồ", "Đắk", "ƯƠNG", "UBND", "km", "a", "ở", "Привет", "µm"]),
        (.number, ["5", "04", "71.938", "92,75", "1.250,5", "31.07.2013", "4.0", "6,634,660", "0.8002", "268763"]),
        (.symbol, ["%", "°", "$", "+", "=", "<", ">", "~", "€", "≠", "×", "😀", "½", "º", "‰"]),
        (.punctuation, [".", ",", "!", "?", ":", ";", "-", "–", "—", "/", "(", "]", "“", "”", "\"", "…", "•", "«"]),
        (.abbreviation, ["TP.HCM", "GS.TS", "PGS.TS", "Th.S", "Tp.HCM", "TT.TT", "P.V", "GS.TS.BS", "TP.ĐN"]),
        (
            .documentNumber,
            [
                "129/2007/QĐ-TTg", "985/QĐ-UBND", "18-NQ/TW", "12-ĐA/TU", "30c/NQ-CP", "01/2023/TT-VPCP", "76/NQ-CP",
                "225/QĐ-TTg", "19/2018/QH14",
                "07-CTr/TU", "1206/UBND-NC",
            ]
        ),
        (
            .link,
            [
                "https://a.vn/x", "http://www.caobang.gov.vn/a?b=1&c=2,3", "www.x.com", "hdnd.caobang.gov.vn",
                "VnExpress.net", "baocamau.com.vn",
                "dichvucong.gov.vn/p/home", "hdnd2.caobang.gov.vn", "24h.com.vn",
            ]
        ),
        (.email, ["vanphong@caobang.gov.vn", "a.b-c_d@x.vn", "12a@x.com.vn", "kh2010@gmail.com", "ubnd-tp@x.vn"]),
        (.code, ["U23", "VTV1", "COVID-19", "m2", "H5N1", "Covid-19", "F1", "B2B", "km2", "QL1A", "G7"]),
    ])
    func kinds(kind: TokenKind, words: [String]) {
        for word in words {
            #expect(one(word) == kind, "\(word): \(tokens(word))")
            #expect(one(decomposed(word)) == kind, "\(word), decomposed")
        }
    }

    /// A word is one token of its kind wherever it stands.
    @Test(arguments: [
        "71.938", "92,75", "TP.HCM", "GS.TS", "129/2007/QĐ-TTg", "985/QĐ-UBND", "18-NQ/TW", "12-ĐA/TU", "30c/NQ-CP",
        "01/2023/TT-VPCP",
        "https://a.vn/x", "www.x.com", "hdnd.caobang.gov.vn", "24h.com.vn", "a@b.vn", "kh2010@gmail.com", "U23", "VTV1",
        "COVID-19", "m2", "H5N1",
    ])
    func anywhere(word: String) {
        for (before, after) in carriers {
            let string = before + word + after
            let text = Text(string)
            let found = Tokenizer.tokens(of: text).contains {
                identical(text.slice($0.range), word) && $0.kind == one(word)
            }
            #expect(found, "\(string.debugDescription): \(tokens(string))")
        }
    }

    @Test(arguments: [
        ("255/299 TTHC", ["255", "/", "299", "TTHC"]),
        ("50%/năm", ["50", "%:symbol", "/", "năm"]),
        ("12km/h", ["12", "km", "/", "h"]),
        ("III-2013", ["III", "-", "2013"]),
        ("quý III-2013", ["quý", "III", "-", "2013"]),
        ("đồng/CP", ["đồng", "/", "CP"]),
        ("150/50 Mbps", ["150", "/", "50", "Mbps"]),
        ("37,28 triệu đồng/lượng", ["37,28", "triệu", "đồng", "/", "lượng"]),
        ("18/10", ["18", "/", "10"]),
        ("18/10/2022", ["18", "/", "10", "/", "2022"]),
        ("24/7", ["24", "/", "7"]),
        ("5-7%", ["5", "-", "7", "%:symbol"]),
        ("3 - 5 ngày", ["3", "-", "5", "ngày"]),
        ("2011-2020", ["2011", "-", "2020"]),
        ("15h30", ["15", "h30:code"]),
        ("35°C", ["35", "°:symbol", "C"]),
        ("35ºC", ["35", "º:symbol", "C"]),
        ("1.200m2", ["1.200", "m2:code"]),
        ("34,5oC", ["34,5", "oC"]),
        ("5.000 đồng.", ["5.000", "đồng", "."]),
        ("1.250,", ["1.250", ","]),
        ("3.", ["3", "."]),
        ("1..2", ["1", ".", ".", "2"]),
        ("1,,2", ["1", ",", ",", "2"]),
        ("$30", ["$:symbol", "30"]),
        ("Hà Nội-5.000 người", ["Hà", "Nội", "-", "5.000", "người"]),
        ("Lào-3/2", ["Lào", "-", "3", "/", "2"]),
        ("cấp 2/3 số hộ", ["cấp", "2", "/", "3", "số", "hộ"]),
        ("12/15 chỉ tiêu", ["12", "/", "15", "chỉ", "tiêu"]),
        ("100/km2", ["100", "/", "km2:code"]),
        ("1/ha", ["1", "/", "ha"]),
        ("tăng13,5%", ["tăng", "13,5", "%:symbol"]),
        ("Đạt419 tỷ", ["Đạt", "419", "tỷ"]),
        ("BĐ1", ["BĐ1:code"]),
        ("8x12 m", ["8", "x", "12", "m"]),
        ("8X12m", ["8", "X", "12", "m"]),
        ("2,5x3,5x10", ["2,5", "x", "3,5", "x", "10"]),
        ("x2", ["x2:code"]),
        ("4 x2", ["4", "x2:code"]),
        ("4.000 m2sàn", ["4.000", "m2:code", "sàn"]),
        ("Covid-19luôn", ["Covid-19:code", "luôn"]),
        ("Hà Nội-50 người", ["Hà", "Nội", "-", "50", "người"]),
        ("TP.Hà Nội", ["TP", ".", "Hà", "Nội"]),
        ("TP.Cần Thơ", ["TP", ".", "Cần", "Thơ"]),
        ("Ts.Bs Lan", ["Ts.Bs:abbreviation", "Lan"]),
        ("kế hoạch.Trong", ["kế", "hoạch", ".", "Trong"]),
        ("Việt Nam.Do đó", ["Việt", "Nam", ".", "Do", "đó"]),
        ("Hà Nội.Ở", ["Hà", "Nội", ".", "Ở"]),
        ("email a@b không", ["email", "a", "@", "b", "không"]),
        ("5km.Trong", ["5", "km", ".", "Trong"]),
        ("https://a.vn/x.", ["https://a.vn/x:link", "."]),
        ("(www.x.com)", ["(", "www.x.com:link", ")"]),
    ])
    func mustNot(string: String, expected: [String]) {
        #expect(tokens(string) == expected)
        #expect(tokens(decomposed(string)) == expected)
    }
}

@Suite struct TokenTests {
    @Test func flags() {
        let text = Text("Tỷ lệ UBND\n\t(ở 5%) Ở")
        let all = Tokenizer.tokens(of: text)
        #expect(all.map { text.slice($0.range) } == ["Tỷ", "lệ", "UBND", "(", "ở", "5", "%", ")", "Ở"])
        #expect(all.map(\.isLineStart) == [true, false, false, true, false, false, false, false, false])
        #expect(all.map { $0.flags.contains(.spaced) } == [false, true, true, false, false, true, false, false, true])
        #expect(all.map(\.isGlued) == [false, false, false, false, true, false, true, true, false])
        #expect(all.map(\.isCapitalized) == [true, false, true, false, false, false, false, false, true])
        #expect(
            all.map { $0.flags.contains(.allCaps) } == [false, false, true, false, false, false, false, false, false])
    }

    @Test func signs() {
        let all = Tokenizer.tokens(of: Text("- – — − % x"))
        #expect(all.map(\.isDash) == [true, true, true, true, false, false])
        #expect(all[4].isSign("%"))
        #expect(!all[5].isSign("x"), "a letter is no sign")
    }

    /// Tokens and the white space between them print back the text.
    @Test(arguments: [
        "", " ", "\n", "a", " a\n\nb ", "Ngày 18/10, tại TP. HCM:\r\n- 71.938 hồ sơ (50,53%).\t\u{B}\u{C}x",
    ])
    func printsBack(string: String) {
        let text = Text(string)
        var printed: [UInt8] = []
        for token in Tokenizer.tokens(of: text) {
            printed += text.bytes[printed.count..<token.range.lowerBound].filter { $0 <= 0x20 }
            #expect(printed.count == token.range.lowerBound)
            printed += text.bytes[token.range]
        }
        printed += text.bytes[printed.count...].filter { $0 <= 0x20 }
        #expect(printed == text.bytes)
    }
}
