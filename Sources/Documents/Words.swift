import VietText

/// One word of a line: a run of letters (apostrophes inside passed over), or a run of digits.
struct Word {
    enum Gap: UInt8 {
        /// Nothing, or the line's start.
        case none
        case space
        /// Hyphen, full stop, slash, apostrophe: what may stand inside a name.
        case soft
        /// Any other mark.
        case hard
    }

    /// Its folded bytes in `Words.folded`.
    var key: Range<Int>
    /// Its bytes in the composed text.
    var range: Range<Int>
    /// What stands before it.
    var gap: Gap
    /// The last mark before it; 0 where there is none.
    var mark: UInt8
    var isSpaced: Bool
    var isNumber: Bool
    /// Its first letter is upper case.
    var isCapitalized: Bool
    /// It has two letters or more and all are upper case.
    var isAllCaps: Bool
    /// A lower-case letter stands before an upper-case one: `VnExpress`.
    var isMixed: Bool
    var letters: Int
}

/// The words of a stretch of composed text, folded for look-up. For short stretches: it allocates.
struct Words {
    private(set) var folded: [UInt8] = []
    private(set) var words: [Word] = []

    init(_ string: String) {
        let bytes = Array(string.utf8)
        self = bytes.withUnsafeBufferPointer { Words($0, 0..<bytes.count) }
    }

    /// - Parameters:
    ///   - limit: stop after so many words.
    ///   - onlyNames: fold only capitalized words and the four before each; the others have empty keys.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int = .max, onlyNames: Bool = false) {
        if limit > 8 {
            folded.reserveCapacity(onlyNames ? range.count / 4 : range.count + 8)
            words.reserveCapacity(range.count / 5 + 4)
        }
        var at = range.lowerBound
        var gap = Word.Gap.none
        var mark: UInt8 = 0
        var spaced = false
        while at < range.upperBound, words.count < limit {
            let s = scalar(bytes, at)
            switch Letters.class(of: s.value) {
            case .other:
                if s.value == 0x20 || (s.value >= 0x09 && s.value <= 0x0D) {
                    spaced = true
                    if gap == .none { gap = .space }
                } else {
                    let soft = s.value < 0x80 ? Self.isSoft(bytes[at]) : Self.isDash(s.value) || s.value == 0x2019
                    gap = soft ? max(gap, .soft) : .hard
                    mark = Self.isDash(s.value) ? 0x2D : s.value < 0x80 ? bytes[at] : 0x3F
                }
                at += s.length
                continue
            case .digit:
                let start = at
                while at < range.upperBound, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
                let key = folded.count..<(folded.count + at - start)
                folded.append(contentsOf: bytes[start..<at])
                words.append(
                    Word(
                        key: key, range: start..<at, gap: gap, mark: mark, isSpaced: spaced, isNumber: true,
                        isCapitalized: false, isAllCaps: false, isMixed: false, letters: 0))
            case .letter:
                if onlyNames, !Folding.isUpper(s.value) {
                    words.append(skipped(bytes, &at, range.upperBound, gap, mark, spaced))
                    break
                }
                if onlyNames { foldLast(4, bytes) }
                words.append(letters(bytes, &at, range.upperBound, gap, mark, spaced))
            }
            (gap, mark, spaced) = (.none, 0, false)
        }
    }

    /// A word that is gone over only.
    private func skipped(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int, _ gap: Word.Gap, _ mark: UInt8, _ spaced: Bool
    ) -> Word {
        let start = at
        var count = 0
        while at < end {
            let byte = bytes[at]
            if byte < 0x80 {
                guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
                at += 1
            } else {
                let s = scalar(bytes, at)
                guard Letters.class(of: s.value) == .letter else { break }
                at += s.length
            }
            count += 1
        }
        return Word(
            key: 0..<0, range: start..<at, gap: gap, mark: mark, isSpaced: spaced, isNumber: false, isCapitalized: false,
            isAllCaps: false, isMixed: false, letters: count)
    }

    private mutating func foldLast(_ n: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        for i in max(0, words.count - n)..<words.count where words[i].key.isEmpty {
            let base = folded.count
            Folding.fold(bytes, words[i].range, into: &folded)
            words[i].key = base..<folded.count
        }
    }

    private mutating func letters(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int, _ gap: Word.Gap, _ mark: UInt8, _ spaced: Bool
    ) -> Word {
        let start = at
        let base = folded.count
        var (count, upper, mixed, lastLower) = (0, 0, false, false)
        var piece = at
        while at < end {
            let s = scalar(bytes, at)
            if Letters.class(of: s.value) == .letter {
                if Folding.isUpper(s.value) {
                    upper += 1
                    if lastLower { mixed = true }
                    lastLower = false
                } else {
                    lastLower = true
                }
                count += 1
                at += s.length
                continue
            }
            // R'lấp, R’lấp
            guard s.value == 0x27 || s.value == 0x2019, count > 0, at + s.length < end else { break }
            guard Letters.class(of: scalar(bytes, at + s.length).value) == .letter else { break }
            Folding.fold(bytes, piece..<at, into: &folded)
            at += s.length
            piece = at
            lastLower = false
        }
        Folding.fold(bytes, piece..<at, into: &folded)
        return Word(
            key: base..<folded.count, range: start..<at, gap: gap, mark: mark, isSpaced: spaced, isNumber: false,
            isCapitalized: Folding.isUpper(scalar(bytes, start).value), isAllCaps: count > 1 && upper == count,
            isMixed: mixed, letters: count)
    }

    static func isDash(_ value: UInt32) -> Bool { value == 0x2D || (value >= 0x2010 && value <= 0x2015) || value == 0x2212 }

    private static func isSoft(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x27 }

    var count: Int { words.count }
    var isEmpty: Bool { words.isEmpty }
    subscript(_ i: Int) -> Word { words[i] }

    /// The number that a word of digits is; nil for longer ones than six.
    func number(_ i: Int) -> Int? {
        guard words[i].isNumber, words[i].key.count <= 6 else { return nil }
        return folded[words[i].key].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    func digits(_ i: Int) -> Int { words[i].key.count }
}

extension Word.Gap: Comparable {
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
