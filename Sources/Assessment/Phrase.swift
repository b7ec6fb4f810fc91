import CICU

/// How two phrases of a report are compared: by their syllables, case folded.
package enum Phrase {
    /// Words that turn the meaning: a phrase that has one and a phrase that lacks it do not say the same.
    package static let turns: Set<String> = Set(
        ("không chưa chậm trễ quá đúng trước sớm còn tăng giảm nhập xuất thu chi tỉnh huyện xã nam nữ")
            .split(separator: " ").map(String.init))

    /// The F1 of the tokens that two phrases share, each token as often as it stands; 0 where one has a word that turns
    /// the meaning and the other has not.
    package static func f1(_ a: String?, _ b: String?) -> Double {
        let (a, b) = (tokens(a), tokens(b))
        if a.isEmpty || b.isEmpty { return 0 }
        if !Set(a).symmetricDifference(b).isDisjoint(with: turns) { return 0 }
        var left: [String: Int] = [:]
        for token in b { left[token, default: 0] += 1 }
        var hits = 0
        for token in a {
            guard let count = left[token], count > 0 else { continue }
            left[token] = count - 1
            hits += 1
        }
        return Double(2 * hits) / Double(a.count + b.count)
    }

    /// The syllables of a phrase, numbers with their separators, and `%`; folded.
    package static func tokens(_ phrase: String?) -> [String] {
        let scalars = Array(folded(phrase).unicodeScalars)
        var out: [String] = []
        var at = 0
        while at < scalars.count {
            if scalars[at] == "%" {
                out.append("%")
                at += 1
                continue
            }
            guard isWord(scalars[at]) else {
                at += 1
                continue
            }
            let start = at
            while at < scalars.count {
                if isWord(scalars[at]) {
                    at += 1
                } else if scalars[at] == "." || scalars[at] == ",", at + 1 < scalars.count, isWord(scalars[at + 1]) {
                    at += 2
                } else {
                    break
                }
            }
            var token = String.UnicodeScalarView()
            token.append(contentsOf: scalars[start..<at])
            out.append(String(token))
        }
        return out
    }

    /// Composed.
    static func composed(_ phrase: String) -> String { through(cicu_nfc, phrase) }

    /// Composed, case folded, without white space at its ends; empty for nil.
    package static func folded(_ phrase: String?) -> String {
        guard let phrase, !phrase.isEmpty else { return "" }
        let whole = through(cicu_fold_case, through(cicu_nfc, phrase)).unicodeScalars
        guard let first = whole.firstIndex(where: { !isSpace($0) }), let last = whole.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(whole[first...last])
    }

    /// The text that one of ICU's functions makes of another, which stays as it is where ICU fails.
    private static func through(_ change: (UnsafePointer<CChar>?, Int32) -> cicu_text, _ text: String) -> String {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { chars in
                let made = change(chars.baseAddress, Int32(chars.count))
                defer { cicu_free(made) }
                guard made.status == 0, let start = made.text else { return text }
                return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(made.length)), as: UTF8.self)
            }
        }
    }

    /// A letter, anything with a numeric value, or the low line: Python's `\w`.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let small = scalar.value | 0x20
            return (small >= 0x61 && small <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39) || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return scalar.properties.numericType != nil
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (scalar.value >= 0x1C && scalar.value <= 0x1F)
    }
}
