/// Reads the code points of a line, stretch by stretch.
struct LineReader {
    private let scalars: [UInt32]
    private var at = 0
    private let letters = Words.letters
    private(set) var words: [WordID] = []
    private(set) var signs: [Gap.Sign] = []
    /// How many parentheses are open.
    private(set) var depth = 0

    init(_ scalars: [UInt32]) {
        self.scalars = scalars
        words.reserveCapacity(scalars.count / 3)
        signs.reserveCapacity(scalars.count / 16)
    }

    /// Adds the words and signs of the next stretch; no word reaches beyond it.
    mutating func read(upTo end: Int) {
        var at = at
        while at < end {
            let start = at
            if let word = Words.word(in: scalars, &at, end, letters) {
                if word.hasSigns {
                    for i in start..<at where scalars[i] == 0x2E || scalars[i] == 0x2C {
                        var rest = i + 1
                        signs.append(Gap.Sign(scalar: scalars[i], word: words.count, rest: Words.word(in: scalars, &rest, at, letters)?.id))
                    }
                }
                words.append(word.id)
                continue
            }
            at += 1
            if Self.isSpace(scalars[start]) { continue }
            let sign = Gap.Sign(scalar: scalars[start], word: words.count, isSpaced: at < end && Self.isSpace(scalars[at]))
            depth = sign.depth(from: depth)
            signs.append(sign)
        }
        self.at = end
    }

    private static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xA0 || (scalar >= 0x09 && scalar <= 0x0D) }
}
