import Lexicon
import Numbers
import VietText

extension Extractor {
    /// How the sentences of a report that touch a range of code points were read; all of them without a range.
    ///
    /// Reads the report three times and asks every rule at every token: for looking inside, not for the many.
    public func trace(_ report: Report, within range: Range<Int>? = nil) -> Trace {
        let tracer = Tracer(report: report, extractor: self)
        let places = tracer.passage.sentences.indices.filter { index in
            range.map { tracer.stretchRange(of: tracer.passage.sentences[index]).overlaps($0) } ?? true
        }
        return Trace(doc: report.document.doc, sentences: places.map { tracer.sentence($0) })
    }
}

/// Reads a report once more, and keeps what reading throws away.
struct Tracer {
    let report: Report
    let passage: Passage
    let reading: Reading
    let book: Rulebook
    let include: Set<Inclusion>
    let claims: [Claim]
    /// What is reported.
    private let reported: [Record]
    /// What would be with everything asked for.
    private let everything: [Record]

    init(report: Report, extractor: Extractor) {
        self.report = report
        (book, include) = (extractor.book, extractor.include)
        passage = Passage(report.text, extractor.lexicon)
        reading = Reading(passage)
        claims = reading.claims(book)
        reported = extractor.read(report).records
        let asking = Extractor(
            lexicon: extractor.lexicon, include: include.union([.references, .chrome, .indefinite]), rules: book.rules)
        everything = asking.read(report).records
    }

    func sentence(_ index: Int) -> Trace.Sentence {
        let tokens = passage.sentences[index]
        return Trace.Sentence(
            stretch: stretch(tokens), zone: zone(of: tokens),
            tokens: tokens.map { token($0, limit: tokens.upperBound) },
            places: places(index))
    }

    /// The numbers that stand in a range of tokens, read from left to right before any rule.
    func numbers(_ sentence: Range<Int>) -> [Amount] {
        var out: [Amount] = []
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            guard reading.matcher.reader.mayBegin(at: at),
                let amount = reading.matcher.reader.amount(at: at, limit: sentence.upperBound)
            else {
                at += 1
                continue
            }
            out.append(amount)
            at = max(amount.tokens.upperBound, at + 1)
        }
        return out
    }

    /// A place for each claim, with the numbers that it took, and for each number that none took.
    private func places(_ index: Int) -> [Trace.Place] {
        let sentence = passage.sentences[index]
        let claims = claims.filter { $0.sentence == index }
        let contenders = Contenders(tracer: self, sentence: sentence, claims: claims)
        var free = numbers(sentence)
        var places: [(at: Int, place: Trace.Place)] = []
        for claim in claims {
            let taken = free.filter { $0.tokens.overlaps(claim.taken) }
            free.removeAll { $0.tokens.overlaps(claim.taken) }
            let around = taken.reduce(claim.taken) { $0.joined($1.tokens) }
            let found = record(of: claim)
            let record = found?.record
            places.append(
                (
                    around.lowerBound,
                    Trace.Place(
                        numbers: taken.map(number), attempts: contenders.attempts(over: around),
                        fate: fate(found),
                        record: record,
                        governors: record.map { Governors(tracer: self).find($0, claim, sentence) } ?? [])
                ))
        }
        for amount in free {
            let attempts = contenders.attempts(over: amount.tokens)
            let place = Trace.Place(
                numbers: [number(amount)], attempts: attempts, fate: .unclaimed, record: nil, governors: [])
            places.append((amount.tokens.lowerBound, place))
        }
        return places.sorted { $0.at < $1.at }.map(\.place)
    }

    /// The record that was, or would be, made of a claim; a sign before the claim may have made it longer.
    private func record(of claim: Claim) -> (record: Record, isReported: Bool)? {
        let span = stretchRange(of: claim.span)
        func holds(_ record: Record) -> Bool {
            record.rule == claim.rule.id && record.end == span.upperBound && record.start <= span.lowerBound
        }
        return reported.first(where: holds).map { ($0, true) } ?? everything.first(where: holds).map { ($0, false) }
    }

    private func fate(_ found: (record: Record, isReported: Bool)?) -> Trace.Fate {
        guard let (record, isReported) = found else { return .noRecord }
        if isReported { return .reported }
        var needed: [Inclusion] = []
        if record.kind.isReference { needed.append(.references) }
        if record.flags.contains(.chrome) { needed.append(.chrome) }
        if record.flags.contains(.indefinite) { needed.append(.indefinite) }
        return .onRequest(needed)
    }

    private func number(_ amount: Amount) -> Trace.Number {
        Trace.Number(
            stretch: stretch(amount.tokens), value: amount.low.value, max: amount.high?.value,
            alternative: amount.low.alternative ?? amount.high?.alternative, form: "\(amount.low.form)")
    }

    // MARK: stretches

    func stretchRange(of tokens: Range<Int>) -> Range<Int> { report.text.span(of: passage.bytes(of: tokens)) }

    func stretch(_ tokens: Range<Int>) -> Trace.Stretch { stretch(bytes: passage.bytes(of: tokens)) }

    private func stretch(bytes: Range<Int>) -> Trace.Stretch {
        let span = report.text.span(of: bytes)
        return Trace.Stretch(start: span.lowerBound, end: span.upperBound, text: report.text.givenSlice(bytes))
    }

    private func zone(of tokens: Range<Int>) -> Trace.Zone? {
        let byte = passage.bytes(of: tokens).lowerBound
        return report.zones.first { $0.range.contains(byte) }.map {
            Trace.Zone(role: $0.role, stretch: stretch(bytes: $0.range))
        }
    }
}

extension Claim {
    /// The tokens from where the rule began to where reading went on.
    var taken: Range<Int> { min(match.anchor, span.lowerBound)..<max(span.upperBound, match.taken, match.anchor + 1) }
}

extension Range<Int> {
    /// The smallest range that holds both.
    func joined(_ other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
