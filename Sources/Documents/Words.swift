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

    /// Its folded bytes in `Words.folded`, and their hash.
    var key = 0..<0
    var hash: UInt64 = 0
    /// Its bytes in the composed text.
    var range = 0..<0
    /// What stands before it.
    var gap = Gap.none
    /// The last mark before it; 0 where there is none.
    var mark: UInt8 = 0
    var isSpaced = false
    var isNumber = false
    /// Its first letter is upper case.
    var isCapitalized = false
    /// It has two letters or more and all are upper case.
    var isAllCaps = false
    /// A lower-case letter stands before an upper-case one: `VnExpress`.
    var isMixed = false
    var letters = 0
}

/// The words of a stretch of composed text, folded for look-up. For short stretches: it allocates.
struct Words {
    private(set) var folded: [UInt8] = []
    private(set) var words: [Word] = []
    /// What has not been read.
    private var rest = 0..<0

    init() {}

    init(_ string: String) {
        let bytes = Array(string.utf8)
        self = bytes.withUnsafeBufferPointer { Words($0, 0..<bytes.count) }
    }

    /// - Parameter limit: stop after so many words.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int = .max) {
        if limit > 8 {
            folded.reserveCapacity(range.count + 8)
            words.reserveCapacity(range.count / 5 + 4)
        }
        rest = range
        read(bytes, limit: limit)
    }

    /// Of a stretch only what names may be made of: capitalized words with the numbers behind them and, where a number is among these or
    /// it is asked for, the four words before. An empty word stands for what is left out.
    /// - Parameter needsBefore: whether what stands before a capitalized word may matter.
    init(names bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, needsBefore: (Word) -> Bool) {
        // where the last four words that were passed begin, with the gaps before them
        var starts = SIMD4<Int>()
        var (passed, number) = (0, -4)
        var (at, end) = (range.lowerBound, range.lowerBound)
        while at < range.upperBound {
            let first = codePoint(bytes, at)
            if !first.isLetter, !first.isDigit {
                at += first.length
            } else if first.isUpper || (first.isDigit && passed == 0) {
                let before = starts[max(0, passed - 4) & 3]..<end
                rest = end..<range.upperBound
                read(bytes, limit: words.count + 1)
                (at, end) = (rest.lowerBound, rest.lowerBound)
                if passed > 0, let word = words.popLast() {
                    let isNeeded = number >= passed - 4 || needsBefore(word)
                    if passed > 4 || !isNeeded { words.append(Word()) }
                    rest = before
                    if isNeeded { read(bytes) }
                    words.append(word)
                }
                (passed, number) = (0, -4)
            } else {
                starts[passed & 3] = end
                if first.isDigit { number = passed }
                passed += 1
                at += first.length
                while at < range.upperBound, case let next = codePoint(bytes, at), next.isLetter == first.isLetter, next.isDigit == first.isDigit
                { at += next.length }
                end = at
            }
        }
    }

    /// Begins anew with another stretch, of which so many words are read.
    mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int) {
        folded.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        rest = range
        read(bytes, limit: limit)
    }

    /// Reads on until there are so many words.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max) {
        var (at, end) = (rest.lowerBound, rest.upperBound)
        var gap = Word.Gap.none
        var mark: UInt8 = 0
        var spaced = false
        while at < end, words.count < limit {
            let s = codePoint(bytes, at)
            if s.isLetter {
                words.append(letters(bytes, &at, end, gap, mark, spaced))
            } else if s.isDigit {
                let start = at
                while at < end, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
                let base = folded.count
                folded.append(contentsOf: bytes[start..<at])
                words.append(
                    Word(
                        key: base..<folded.count, hash: hash(from: base), range: start..<at, gap: gap, mark: mark, isSpaced: spaced,
                        isNumber: true))
            } else {
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
            }
            (gap, mark, spaced) = (.none, 0, false)
        }
        rest = min(at, end)..<end
    }

    private mutating func letters(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int, _ gap: Word.Gap, _ mark: UInt8, _ spaced: Bool
    ) -> Word {
        let start = at
        let base = folded.count
        let isCapitalized = codePoint(bytes, start).isUpper
        var (count, upper, mixed, lastLower) = (0, 0, false, false)
        var piece = at
        while at < end {
            let s = codePoint(bytes, at)
            if s.isLetter {
                let isUpper = s.isUpper
                if isUpper { upper += 1 }
                if isUpper, lastLower { mixed = true }
                lastLower = !isUpper
                count += 1
                at += s.length
                continue
            }
            // R'lấp, R’lấp
            guard s.value == 0x27 || s.value == 0x2019, count > 0, at + s.length < end else { break }
            guard codePoint(bytes, at + s.length).isLetter else { break }
            Folding.fold(bytes, piece..<at, into: &folded)
            at += s.length
            piece = at
            lastLower = false
        }
        Folding.fold(bytes, piece..<at, into: &folded)
        return Word(
            key: base..<folded.count, hash: hash(from: base), range: start..<at, gap: gap, mark: mark, isSpaced: spaced,
            isNumber: false, isCapitalized: isCapitalized, isAllCaps: count > 1 && upper == count, isMixed: mixed, letters: count)
    }

    /// FNV-1a of the folded bytes from a place on.
    private func hash(from base: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in base..<folded.count { hash = (hash ^ UInt64(folded[i])) &* 0x100_0000_01b3 }
        return hash ^ hash >> 29
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

/// A code point of well-formed UTF-8, and what it is.
struct CodePoint {
    var value: UInt32
    var length: Int
    var isLetter: Bool
    var isDigit: Bool
    var isUpper: Bool { isLetter && (value < 0x80 ? value & 0x20 == 0 : Folding.isUpper(value)) }
}

@inline(__always)
func codePoint(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> CodePoint {
    let byte = bytes[at]
    if byte < 0x80 {
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        return CodePoint(value: UInt32(byte), length: 1, isLetter: isLetter, isDigit: byte >= 0x30 && byte <= 0x39)
    }
    let s = scalar(bytes, at)
    let isLetter = if case .letter = Letters.class(of: s.value) { true } else { false }
    return CodePoint(value: s.value, length: s.length, isLetter: isLetter, isDigit: false)
}
