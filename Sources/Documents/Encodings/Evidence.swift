import VietText

/// How far a text reads as Vietnamese: its words against the rules of spelling.
struct Evidence: Equatable {
    /// Words of two letters or more with one that is not of ASCII.
    var marked = 0
    /// Of these the ones that are syllables of Vietnamese.
    var syllables = 0
    /// Of these again the ones that no longer text is without.
    var common = 0
    /// Characters that stand in no text of words: control characters, signs between letters, U+FFFD.
    var strange = 0
    /// Words of ASCII, and of these the ones that are syllables.
    var plain = 0, plainSyllables = 0
    /// Whether two of the marked syllables are different words.
    var isVaried = false

    /// - Parameter text: UTF-8, composed or not.
    init(_ text: [UInt8]) {
        let composed = Text(text).bytes
        composed.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        var first: Range<Int>?
        for word in Letters.words(in: bytes) {
            readBetween(bytes, at..<word.lowerBound)
            add(bytes, word, &first)
            at = word.upperBound
        }
        readBetween(bytes, at..<bytes.count)
    }

    /// What stands between words, or at an end of the text.
    private mutating func readBetween(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var at = range.lowerBound
        let isWithin = range.lowerBound > 0 && range.upperBound < bytes.count && bytes[range].allSatisfy { $0 > 0x20 }
        while at < range.upperBound {
            let s = scalar(bytes, at)
            if Self.isStrange(s.value, isWithin: isWithin) { strange += 1 }
            at += s.length
        }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ first: inout Range<Int>?) {
        let isSyllable = Syllable.isSyllable(bytes, word)
        if bytes[word].allSatisfy({ $0 < 0x80 }) {
            if word.count == 1 || Self.isOfAddress(bytes, word) || !isSyllable && Self.isAbbreviation(bytes, word) { return }
            plain += 1
            if isSyllable { plainSyllables += 1 }
            return
        }
        // one letter alone says too little: of quotation marks other encodings make letters
        if scalar(bytes, word.lowerBound).length == word.count { return }
        if isSyllable {
            syllables += 1
            if Self.common.contains(Folding.folded(bytes, word)) { common += 1 }
            if let first { isVaried = isVaried || !bytes[word].elementsEqual(bytes[first]) } else { first = word }
        } else if Self.isAbbreviation(bytes, word) {
            return
        }
        marked += 1
    }

    /// A part of `https://a.example.vn/x` or `x@example.vn`.
    private static func isOfAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        func joins(_ i: Int) -> Bool { bytes.indices.contains(i) && [0x2E, 0x2F, 0x3A, 0x40].contains(bytes[i]) }
        let next = word.upperBound + 1
        return joins(word.lowerBound - 1) || joins(next - 1) && next < bytes.count && bytes[next] > 0x20
    }

    /// `HĐND`, `QĐ`: capitals, the only marked one of them Đ.
    private static func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
        var at = word.lowerBound
        while at < word.upperBound {
            let s = scalar(bytes, at)
            guard 0x41...0x5A ~= s.value || s.value == 0x110 else { return false }
            at += s.length
        }
        return true
    }

    private static func isStrange(_ value: UInt32, isWithin: Bool) -> Bool {
        switch value {
        case 0..<0x80: value < 0x20 && !(0x09...0x0D ~= value) || value == 0x7F
        case 0x80...0x9F, 0xFFFD: true
        case 0xA1...0xBF: isWithin && value != 0xB7 || [0xA1, 0xA2, 0xA4, 0xA5, 0xA6, 0xA8, 0xAC, 0xAF, 0xB4, 0xB6, 0xB8, 0xB9, 0xBF].contains(value)
        case 0x201A, 0x201E, 0x2020...0x2022, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122: isWithin
        default: false
        }
    }

    private static let common: Set<[UInt8]> = {
        let words = """
            và của các được có là trong cho với không những một người năm đã để này về đến tại từ khi ở việc tỉnh đồng thị ngày tháng \
            công nhà nước triệu tỷ tế xã hội hành chính hồ sơ số đạt tăng giảm cả toàn dân địa phương thành phố quốc nghiệp sản xuất thực \
            hiện đơn vị hoạt động phát triển quản lý so kế hoạch thứ huyện trường học giá thông báo điều đầu tư xây dựng tổ chức
            """
        return Set(words.split(separator: " ").map { Folding.folded(String($0)) })
    }()

    /// How many words and strange characters there are to explain.
    var weight: Int { marked + strange }

    /// The part of them that is Vietnamese, from 0 to 1; 0 of nothing.
    var share: Double { weight == 0 ? 0 : Double(syllables) / Double(weight) }

    /// How well the text reads, to compare readings of it.
    var score: Double { weight == 0 ? 0 : Double(syllables + common) / Double(weight) }

    /// Whether the text as a whole is Vietnamese: its marked words, and half of all words; three of four where there are few.
    var explainsAll: Bool {
        let (known, all) = (syllables + plainSyllables, weight + plain)
        return explainsMarked && known * 2 >= all && (weight > 5 || known * 4 >= all * 3)
    }

    /// Whether its marked words are: nine of ten, one more or less where there are a few.
    var explainsMarked: Bool { Self.isNearly(syllables, weight) }

    static func isNearly(_ right: Int, _ all: Int) -> Bool { right > 0 && (all - right) * 10 <= all + (all >= 4 ? 5 : 0) }
}
