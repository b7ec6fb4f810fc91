import Figures
import Numbers

/// The figures of one sentence, in order, with the words around them.
struct CheckedLine: Sendable {
    struct Figure: Sendable {
        var record: Reported
        var value: ExactDecimal
        /// Half a unit of its last printed digit; nothing for a whole count, which is exact.
        var half: ExactDecimal
        /// Its place in the sentence, in code points.
        var place: Range<Int>

        /// Just one number, and that as it is: no range, no rate, nothing rough.
        var isPlain: Bool { record.valueMax == nil && record.modifier == nil }

        /// Counted or measured in the same.
        func isLike(_ other: Figure) -> Bool {
            record.kind == other.record.kind && record.unit == other.record.unit && record.per == other.record.per
        }

        /// A percentage that says how large something is.
        var isShare: Bool { record.kind == Kind.percent.rawValue && record.unit == "%" && record.per == nil && record.change == nil && isPlain }

        /// What can be counted, and have a part or a change.
        var isAmount: Bool {
            switch Kind(rawValue: record.kind) {
            case .count, .money, .measure, .score: isPlain
            default: false
            }
        }

        var grows: Bool { record.change == Change.increase.rawValue }
        var shrinks: Bool { record.change == Change.decrease.rawValue }
    }

    let sentence: String
    let figures: [Figure]
    private let scalars: [Unicode.Scalar]

    /// The words between two figures, case folded; a gap is what stands between the end of one and the beginning of the other.
    func gap(_ a: Int, _ b: Int) -> Gap { Gap(scalars[figures[a].place.upperBound..<figures[b].place.lowerBound]) }

    /// The words before a figure, back to the figure before it.
    func gap(before a: Int) -> Gap {
        Gap(scalars[(a > 0 ? figures[a - 1].place.upperBound : 0)..<figures[a].place.lowerBound])
    }

    /// The words behind a figure, up to the next.
    func gap(after a: Int) -> Gap {
        Gap(scalars[figures[a].place.upperBound..<(a + 1 < figures.count ? figures[a + 1].place.lowerBound : scalars.count)])
    }

    /// The sentences of a document that have figures with a value.
    /// - Parameter records: of one document, in its order.
    static func lines(of records: [Reported]) -> [CheckedLine] {
        var lines: [CheckedLine] = []
        var at = 0
        while at < records.count {
            let first = records[at]
            guard let sentence = first.sentence else {
                at += 1
                continue
            }
            let length = sentence.unicodeScalars.count
            var end = at + 1
            // the same sentence said again further on is another one
            while end < records.count, records[end].sentence == sentence, records[end].start - first.start < length { end += 1 }
            if let line = CheckedLine(sentence, records[at..<end].filter(\.isFigure)) { lines.append(line) }
            at = end
        }
        return lines
    }

    private init?(_ sentence: String, _ records: [Reported]) {
        let scalars = Array(Phrase.composed(sentence).unicodeScalars)
        let places = Self.places(records, in: scalars)
        var figures: [Figure] = []
        for (record, place) in zip(records, places) {
            guard let place, case .exact(let value)? = record.value else { continue }
            figures.append(Figure(record: record, value: value, half: Self.half(record, value), place: place))
        }
        if figures.isEmpty { return nil }
        (self.sentence, self.figures, self.scalars) = (sentence, figures, scalars)
    }

    /// Where each record stands in its sentence, of which white space is folded. The first one is where most of the others are as
    /// far from it as their offsets say.
    private static func places(_ records: [Reported], in scalars: [Unicode.Scalar]) -> [Range<Int>?] {
        let texts = records.map { Array(Phrase.composed($0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")).unicodeScalars) }
        guard let first = texts.first else { return [] }
        func stands(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
            guard at >= 0, !text.isEmpty, at + text.count <= scalars.count, scalars[at..<(at + text.count)].elementsEqual(text) else { return false }
            func isDigit(_ i: Int) -> Bool { scalars.indices.contains(i) && scalars[i].properties.numericType != nil }
            return !(isDigit(at - 1) && isDigit(at)) && !(isDigit(at + text.count) && isDigit(at + text.count - 1))
        }
        var best: (at: Int, hits: Int)?
        for at in scalars.indices where stands(first, at) {
            let hits = records.indices.count { stands(texts[$0], at + records[$0].start - records[0].start) }
            if hits > best?.hits ?? 0 { best = (at, hits) }
        }
        guard let best else { return records.map { _ in nil } }
        var places: [Range<Int>?] = []
        var shift = best.at - records[0].start
        var after = 0
        for (record, text) in zip(records, texts) {
            let guess = record.start + shift
            // white space that was folded moves what follows to the left
            if let at = guess >= after && stands(text, guess) ? guess : (after..<max(after, scalars.count)).first(where: { stands(text, $0) }) {
                places.append(at..<(at + text.count))
                shift = at - record.start
                after = at + text.count
            } else {
                places.append(nil)
            }
        }
        return places
    }

    /// Half a unit of the last digit that is printed.
    private static func half(_ record: Reported, _ value: ExactDecimal) -> ExactDecimal {
        var printed: [UInt8] = []
        for byte in record.text.utf8 {
            if byte >= 0x30, byte <= 0x39 {
                printed.append(byte - 0x30)
            } else if !printed.isEmpty, byte != 0x2E, byte != 0x2C {
                break
            }
        }
        let plain = value.normalized
        var (core, zeros) = (plain.magnitude, 0)
        while core > 0, core % 10 == 0 { (core, zeros) = (core / 10, zeros + 1) }
        var exponent = zeros - plain.scale
        let printedZeros = printed.reversed().prefix { $0 == 0 }.count
        let digits = printed.dropLast(printedZeros).reduce(into: UInt128(0)) { $0 = $0 &* 10 &+ UInt128($1) }
        if core > 0, digits == core { exponent -= printedZeros }
        let isCounted = [Kind.count, .fraction, .rank].contains { $0.rawValue == record.kind }
        if isCounted, exponent >= 0, plain.isWhole, digits != core || exponent == 0 { return .zero }
        return ExactDecimal(5).scaled(byPowerOfTen: exponent - 1) ?? .zero
    }
}

/// What stands between two figures.
struct Gap: Sendable {
    /// Case folded.
    let text: String
    /// Its syllables, folded.
    let words: [String]

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = Phrase.folded(String(view))
        words = Phrase.tokens(text)
    }

    /// Whether the words end so.
    func ends(in phrases: [String]) -> Bool { phrases.contains { Self.has(words.suffix(Self.count($0)), $0) } && text.last?.isLetter == true }

    /// Whether the last thing before the next figure is this sign.
    func ends(inSign sign: Character) -> Bool { text.last == sign }

    /// Whether one of the phrases stands in it.
    func contains(_ phrases: [String]) -> Bool {
        let joined = " " + words.joined(separator: " ") + " "
        return phrases.contains { joined.contains(" \($0) ") }
    }

    /// Whether it says nothing else than one of the phrases, or opens a parenthesis.
    func saysOnly(_ phrases: [String]) -> Bool { words.isEmpty && text.hasSuffix("(") || phrases.contains(words.joined(separator: " ")) }

    /// Whether it stays within a clause, and says at most so many words.
    func isShort(_ limit: Int) -> Bool { words.count <= limit && !text.contains(";") && !text.contains(":") }

    private static func count(_ phrase: String) -> Int { phrase.split(separator: " ").count }
    private static func has(_ words: ArraySlice<String>, _ phrase: String) -> Bool { words.joined(separator: " ") == phrase }
}
