import Lexicon
import Numbers

/// Reads the expressions of time in a sentence. A class, for all that is asked of times holds it.
final class TimeReader {
    let matcher: Matcher
    let passage: Passage
    let phrases: FoundPhrases
    let reader: NumberReader
    /// By token: a rule has taken it as part of a figure or of a document's number.
    let barred: [Bool]
    /// By token: it is a time of day.
    let clocks: [Bool]
    /// By token: it may be a number of months that is said like a duration.
    let durations: [Bool]
    /// By token: a rule has found so many months to be those of a year.
    private let recent: [Bool]

    init(matcher: Matcher, claims: [Claim]) {
        (self.matcher, passage, phrases, reader) = (matcher, matcher.passage, matcher.phrases, matcher.reader)
        var barred = [Bool](repeating: false, count: matcher.passage.tokens.count)
        var durations = barred
        var (clocks, recent) = (barred, barred)
        for k in claims.indices {
            let span = claims[k].span
            switch claims[k].rule.makes {
            case .figure(.duration):
                for i in span { (barred[i], durations[i]) = (true, true) }
            case .figure, .shared: for i in span { barred[i] = true }
            case .reference(.time): for i in span { clocks[i] = true }
            case .reference:
                if claims[k].rule === Rule.recentPeriod { for i in span { recent[i] = true } }
                if Self.isDocument(claims[k].rule) { for i in span { barred[i] = true } }
            }
        }
        (self.barred, self.durations, self.clocks, self.recent) = (barred, durations, clocks, recent)
    }

    static func isDocument(_ rule: Rule) -> Bool {
        rule === Rule.documentNumber || rule === Rule.documentName
    }

    /// All expressions of a sentence, in order.
    func expressions(in sentence: Range<Int>) -> [TimeExpression] {
        var out: [TimeExpression] = []
        let openers = Self.openers
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if !mayBegin(at, openers) {
                at += 1
            } else if let shield = word(.shield, at: at, limit: sentence.upperBound),
                shield.count >= longest(at, sentence.upperBound), isOneWord(at, shield.count)
            {
                at += shield.count
            } else if var found = expression(
                at: at, limit: sentence.upperBound, floor: out.last?.tokens.upperBound ?? sentence.lowerBound)
            {
                fiscal(&found, limit: sentence.upperBound, floor: out.last?.tokens.upperBound ?? sentence.lowerBound)
                preposition(&found, floor: out.last?.tokens.upperBound ?? sentence.lowerBound)
                at = max(found.tokens.upperBound, at + 1)
                if !isMereDuration(found, sentence) { out.append(found) }
            } else {
                at += 1
            }
        }
        return out
    }

    /// Whether an expression may begin at a token, or a phrase that is none: each begins with one of these words, or with a number that
    /// no rule has taken for something else.
    @inline(__always)
    private func mayBegin(_ at: Int, _ openers: UInt64) -> Bool {
        let kinds = phrases.kinds(at: at)
        return kinds.times & openers != 0 || (passage.tokens[at].kind == .number || kinds.tables.contains(.numberWord) || kinds.tables.contains(.vague)) && mayCount(at)
    }

    /// Whether the number at a token may be one of units of time.
    func mayCount(_ at: Int) -> Bool { !barred[at] || durations[at] }

    private static let openers = [
        TimeRole.day, .month, .quarter, .year, .monthName, .edge, .half, .school, .span, .season, .decade, .fortnight, .deictic, .same, .since, .now, .vague,
        .shield,
    ].reduce(0) { $0 | $1.mask }

    /// `nợ từ 3 tháng`: a number of months is a time only with `trong` or at the beginning of a sentence.
    private func isMereDuration(_ time: TimeExpression, _ sentence: Range<Int>) -> Bool {
        guard case .bareMonths = time.form else { return false }
        let start = time.tokens.lowerBound
        return start != sentence.lowerBound && !recent[start] && word(.during, at: start, limit: time.tokens.upperBound) == nil
    }

    private func expression(at: Int, limit: Int, floor: Int) -> TimeExpression? {
        if let found = units(at: at, limit: limit) { return found }
        // nothing else begins with a number in words
        guard phrases.begins(.time, at: at) || passage.tokens[at].kind == .number else { return nil }
        if let found = fixed(at: at, limit: limit) ?? spans(at: at, limit: limit) ?? fortnight(at: at, limit: limit) { return found }
        guard let first = point(at: at, limit: limit, floor: floor) else { return nil }
        return stretched(first, from: at, limit: limit)
    }

    // MARK: words

    /// The longest phrase of a role at a token, with its value.
    @inline(__always)
    func word(_ role: TimeRole, at: Int, limit: Int) -> (count: Int, value: TimeValue)? {
        phrases.time(role, at: at, limit: limit).map(valued)
    }

    /// The longest phrase of a role that ends before a token.
    @inline(__always)
    func word(_ role: TimeRole, before end: Int, limit: Int) -> (count: Int, value: TimeValue)? {
        phrases.time(role, before: end, limit: limit).map(valued)
    }

    /// `cùng kỳ`: what follows was so at the same time of another year.
    func isSameTime(at: Int, limit: Int) -> Bool { word(.base, at: at, limit: limit)?.value == TimeValue.shift }

    @inline(never)
    private func valued(_ hit: Lexicon.Hit) -> (count: Int, value: TimeValue) { (hit.count, passage.lexicon.times[hit.row].value) }

    /// `Hiện Đại học …` are two words, `hiện đại` is one.
    private func isOneWord(_ at: Int, _ count: Int) -> Bool {
        !(passage.tokens[at].isCapitalized && !passage.tokens[at].flags.contains(.allCaps) && count > 1
            && passage.tokens[at + 1].isCapitalized)
    }

    private func longest(_ at: Int, _ limit: Int) -> Int {
        phrases.longest(.time, at: at, limit: limit)?.count ?? 0
    }

    /// Plain digits up to a bound, that no rule has taken for something else.
    func digits(at: Int, limit: Int, upTo most: Int) -> Int? {
        guard at < limit, passage.tokens[at].kind == .number, !barred[at] else { return nil }
        return plain(at, upTo: most)
    }

    func plain(_ at: Int, upTo most: Int) -> Int? {
        let bytes = passage.text.bytes[passage.tokens[at].range]
        guard bytes.count <= 4, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return value >= 1 && value <= most ? value : nil
    }

    /// Four digits that are a year.
    func fullYear(at: Int, limit: Int) -> Int? {
        guard let year = digits(at: at, limit: limit, upTo: 2099), year >= 1900 else { return nil }
        return year
    }

    /// A number token with full stops inside, by its pieces: `31.07.2013`.
    func dotted(at: Int, limit: Int) -> [Int]? {
        guard at < limit, passage.tokens[at].kind == .number, !barred[at], passage.text.bytes[passage.tokens[at].range].contains(0x2E) else { return nil }
        let pieces = passage.string(at..<(at + 1)).split(separator: ".", omittingEmptySubsequences: false)
        let parts = pieces.compactMap { Int($0) }
        return parts.count >= 2 && parts.count == pieces.count ? parts : nil
    }

    func isSign(_ at: Int, _ sign: Unicode.Scalar, _ limit: Int) -> Bool {
        at < limit && passage.tokens[at].isSign(sign)
    }

    /// A dash, `đến`, `tới`.
    func joiner(at: Int, limit: Int) -> (count: Int, isDash: Bool)? {
        guard at < limit else { return nil }
        if passage.isDash(at) { return (1, true) }
        return word(.to, at: at, limit: limit).map { ($0.count, false) }
    }
}
