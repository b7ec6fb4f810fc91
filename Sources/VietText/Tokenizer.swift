/// Cuts a composed text into tokens, in one pass over its bytes.
///
/// Tokens and the white space between them print back the text.
public struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var tokens: [Token] = []
    private var at = 0

    /// All tokens of a composed text.
    public static func tokens(of text: Text) -> [Token] { tokens(in: text.bytes) }

    /// All tokens of well-formed UTF-8 in NFC.
    public static func tokens(in bytes: [UInt8]) -> [Token] {
        bytes.withUnsafeBufferPointer(tokens)
    }

    public static func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
        var tokenizer = Tokenizer(bytes: bytes)
        tokenizer.tokens.reserveCapacity(bytes.count / 5 + 8)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        var flags: Token.Flags = [.lineStart]
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x20 || byte == 0x09 || byte == 0x0B {
                if !flags.contains(.lineStart) { flags.insert(.spaced) }
                at += 1
                continue
            }
            if byte == 0x0A || byte == 0x0D || byte == 0x0C {
                flags = [.lineStart]
                at += 1
                continue
            }
            let start = at
            let first = scalar(bytes, at)
            let kind: TokenKind
            switch Letters.class(of: first.value) {
            case .digit: kind = number()
            case .letter:
                at = endOfLetters(at + first.length)
                if Folding.isUpper(first.value) { flags.formUnion(capitals(start, first)) }
                kind = mayGoOn ? rest(of: start, flags) : .syllable
            case .other:
                at += first.length
                kind = Letters.isPunctuation(first.value) ? .punctuation : .symbol
            }
            tokens.append(Token(start: Int32(start), end: Int32(at), scalar: first.value, kind: kind, flags: flags))
            flags = []
        }
    }

    // MARK: numbers

    /// Goes over what begins with a digit and says what it is.
    private mutating func number() -> TokenKind {
        let start = at
        at = endOfDigits(at)
        if let end = documentNumber(from: start, digitsEnd: at) {
            at = end
            return .documentNumber
        }
        // an e-mail address or a host name may begin with digits
        if let end = Chunk.email(bytes, from: start, local: at) {
            at = end
            return .email
        }
        if at < bytes.count, bytes[at] | 0x20 >= 0x61, bytes[at] | 0x20 <= 0x7A,
            let end = Chunk.link(bytes, from: start, word: at)
        {
            at = end
            return .link
        }
        while at + 1 < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x2C, isDigit(bytes[at + 1]) {
            at = endOfDigits(at + 1)
        }
        return .number
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func endOfDigits(_ from: Int) -> Int {
        var end = from
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        return end
    }

    /// The end of a document number whose digits are `start..<digitsEnd`: digits, perhaps one small letter, perhaps
    /// `/` and a year, then `/` or `-` and groups of letters of which one has two capitals; a slash must occur.
    private func documentNumber(from start: Int, digitsEnd: Int) -> Int? {
        var i = digitsEnd
        guard i < bytes.count, digitsEnd - start <= 6 else { return nil }
        if bytes[i] >= 0x61, bytes[i] <= 0x7A, i + 1 < bytes.count, bytes[i + 1] == 0x2F { i += 1 }
        guard i < bytes.count, bytes[i] == 0x2F || bytes[i] == 0x2D else { return nil }
        var slash = false
        if bytes[i] == 0x2F, endOfDigits(i + 1) - (i + 1) == 4, (bytes[i + 1] == 0x31 || bytes[i + 1] == 0x32) {
            let end = endOfDigits(i + 1)
            if end < bytes.count, bytes[end] == 0x2F || bytes[end] == 0x2D {
                i = end
                slash = true
            }
        }
        var capitals = false
        var end = i
        while i < bytes.count, bytes[i] == 0x2F || bytes[i] == 0x2D {
            var j = i + 1
            var letters = 0
            var upper = 0
            while j < bytes.count {
                let s = scalar(bytes, j)
                switch Letters.class(of: s.value) {
                case .letter:
                    letters += 1
                    if Folding.isUpper(s.value) { upper += 1 }
                case .digit where letters > 0: break
                default: letters = letters == 0 ? 0 : letters + 1000
                }
                if letters == 0 || letters >= 1000 { break }
                j += s.length
            }
            guard letters % 1000 > 0, upper > 0 else { break }
            if bytes[i] == 0x2F { slash = true }
            if upper >= 2 { capitals = true }
            i = j
            end = j
        }
        return slash && capitals ? end : nil
    }

    // MARK: words

    /// Whether a word may go on behind its letters: a digit stands there, or a mark that may be inside links, abbreviations and codes.
    private var mayGoOn: Bool {
        guard at < bytes.count else { return false }
        switch bytes[at] {
        case 0x30...0x39, 0x2E, 0x40, 0x3A, 0x5F, 0x2D, 0x2B: return true
        default: return false
        }
    }

    /// Goes over what stands behind a word's first letters, as far as it is of the word, and says what that is.
    private mutating func rest(of start: Int, _ flags: Token.Flags) -> TokenKind {
        if let end = Chunk.link(bytes, from: start, word: at) {
            at = end
            return .link
        }
        if let end = Chunk.email(bytes, from: start, local: at) {
            at = end
            return .email
        }
        switch bytes[at] {
        case 0x30...0x39:
            if isGluedWord(start, flags) { return .syllable }
            codeTail()
            return .code
        case 0x2E: return flags.contains(.capitalized) && abbreviationTail(piece(start..<at)) ? .abbreviation : .syllable
        case 0x2D: return codeAfterHyphen(start: start, flags: flags) ? .code : .syllable
        default: return .syllable
        }
    }

    @inline(__always)
    private func endOfLetters(_ from: Int) -> Int {
        var end = from
        while end < bytes.count {
            if bytes[end] < 0x80 {
                guard 0x61...0x7A ~= bytes[end] | 0x20 else { break }
                end += 1
            } else {
                let length = Letters.markedLength(bytes, end)
                if length == 0 { break }
                end += length
            }
        }
        return end
    }

    /// The flags of a word whose first letter is upper case.
    private func capitals(_ start: Int, _ first: Scalar) -> Token.Flags {
        let others = (start + first.length)..<at
        return !others.isEmpty && areUpper(others) ? [.capitalized, .allCaps] : .capitalized
    }

    /// Whether some letters are all upper case.
    private func areUpper(_ range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound {
            let letter = scalar(bytes, i)
            if !Folding.isUpper(letter.value) { return false }
            i += letter.length
        }
        return true
    }

    private struct Piece {
        var count = 0
        var upper = 0
    }

    /// How many letters there are, and how many of them in upper case.
    private func piece(_ range: Range<Int>) -> Piece {
        var piece = Piece()
        var i = range.lowerBound
        while i < range.upperBound {
            let letter = scalar(bytes, i)
            if Folding.isUpper(letter.value) { piece.upper += 1 }
            piece.count += 1
            i += letter.length
        }
        return piece
    }

    /// The rest of `U23`, `H5N1`, `m2`: ASCII letters and digits as they come; not the word that is glued to `m2sàn`.
    private mutating func codeTail() {
        while at < bytes.count, Letters.class(of: UInt32(bytes[at])) != .other, bytes[at] < 0x80 {
            var end = at + 1
            if !isDigit(bytes[at]) {
                while end < bytes.count, Letters.class(of: scalar(bytes, end).value) == .letter { end += 1 }
                if bytes[at..<end].contains(where: { $0 >= 0x80 }) { break }
            }
            at = end
        }
    }

    /// Whether a word that ends in front of a digit is no part of a code, and its space was forgotten: `tăng13%`, and the
    /// sign of multiplication in `8x12 m`.
    private func isGluedWord(_ start: Int, _ flags: Token.Flags) -> Bool {
        let piece = piece(start..<at)
        if piece.count == 1 {
            return bytes[start] | 0x20 == 0x78 && start > 0 && tokens.last?.kind == .number
                && flags.isDisjoint(with: [.spaced, .lineStart])
        }
        return piece.upper <= (flags.contains(.capitalized) ? 1 : 0) && bytes[start..<at].contains { $0 >= 0x80 }
    }

    /// The rest of `TP.HCM`, `GS.TS`: one piece after the other, short and in capitals. Not of `Việt Nam.Do đó`.
    private mutating func abbreviationTail(_ head: Piece) -> Bool {
        guard head.count <= 2 || head.upper >= 2, head.count <= 4 else { return false }
        let save = at
        var some = false
        while at + 1 < bytes.count, bytes[at] == 0x2E {
            let dot = at
            at += 1
            let first = scalar(bytes, at)
            guard Letters.class(of: first.value) == .letter, Folding.isUpper(first.value) else {
                at = dot
                break
            }
            let start = at
            at = endOfLetters(at)
            let piece = piece(start..<at)
            guard piece.upper == piece.count || endsInTwoConsonants(piece), piece.count <= 5 else {
                at = dot
                break
            }
            some = true
        }
        if !some { at = save }
        return some
    }

    /// `Bs` of `Ts.Bs`; not `Hà` of `TP.Hà Nội`.
    private func endsInTwoConsonants(_ piece: Piece) -> Bool {
        piece.count == 2 && bytes[at - 1] < 0x80 && ![0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(bytes[at - 1])
    }

    /// The rest of `COVID-19`, `F-16`: a capitalized word, a hyphen and digits in one. Not after a Roman numeral (`III-2013`).
    private mutating func codeAfterHyphen(start: Int, flags: Token.Flags) -> Bool {
        guard flags.contains(.capitalized), at + 1 < bytes.count, isDigit(bytes[at + 1]) else { return false }
        let roman = bytes[start..<at].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x4C }
        // nor after a name: `Hà Nội-50 người`
        guard !roman, flags.contains(.allCaps) || bytes[start..<at].allSatisfy({ $0 < 0x80 }) else { return false }
        let end = endOfDigits(at + 1)
        guard end - at <= 4 else { return false }
        // not `Hà Nội-5.000 người` nor `Lào-3/2`
        if end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x2C || bytes[end] == 0x2F || bytes[end] == 0x25 {
            if end + 1 < bytes.count, bytes[end + 1] > 0x20 { return false }
        }
        at = end
        codeTail()
        return true
    }
}
