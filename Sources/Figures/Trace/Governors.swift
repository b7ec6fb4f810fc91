import Lexicon
import Numbers

/// Finds the words that a figure's modifier and change were read from, by asking the finders of both again.
struct Governors {
    let tracer: Tracer
    private var passage: Passage { tracer.passage }
    private var matcher: Matcher { tracer.reading.matcher }

    init(tracer: Tracer) { self.tracer = tracer }

    func find(_ record: Record, _ claim: Claim, _ sentence: Range<Int>) -> [Trace.Governor] {
        var span = claim.span
        // the sign before it
        while span.lowerBound > sentence.lowerBound, tracer.stretchRange(of: span).lowerBound > record.start {
            span = (span.lowerBound - 1)..<span.upperBound
        }
        let modifier = Modifiers(matcher: matcher).find(
            span, kind: record.kind, value: record.value, sentence: sentence)
        var out: [Trace.Governor] = []
        if let said = record.modifier {
            out.append(
                .init(field: "modifier", value: said.rawValue, words: modifierWords(span, modifier.tokens, sentence)))
        }
        if let said = record.change {
            let whole = (span.lowerBound - modifier.tokens)..<span.upperBound
            let words = changeWords(said, whole, record, sentence)
            out.append(.init(field: "change", value: said.rawValue, words: words.map { tracer.stretch($0) }))
        }
        return out
    }

    private func modifierWords(_ span: Range<Int>, _ before: Int, _ sentence: Range<Int>) -> Trace.Stretch? {
        if before > 0 { return tracer.stretch((span.lowerBound - before)..<span.lowerBound) }
        let after = passage.phrases.longest(.modifier, at: span.upperBound, limit: sentence.upperBound, roles: ModifierEntry.Side.after.mask)
        return after.map { tracer.stretch(span.upperBound..<(span.upperBound + $0.count)) }
    }

    /// The word begins where the finder, shown less and less of the sentence, still finds the same for the last time.
    private func changeWords(
        _ change: Change, _ span: Range<Int>, _ record: Record, _ sentence: Range<Int>
    ) -> Range<Int>? {
        let finder = Changes(matcher: matcher)
        var begin: Int?
        for lower in sentence.lowerBound..<span.lowerBound {
            let found = finder.find(
                span, kind: record.kind, isRange: record.valueMax != nil, sentence: lower..<sentence.upperBound)
            if found != change { break }
            begin = lower
        }
        guard let begin else { return change == .increase ? finder.excess(span, from: sentence.lowerBound) : nil }
        let phrase = passage.phrases.longest(.change, at: begin, limit: span.lowerBound)?.count
        let count = phrase ?? passage.cue(.exceeds, at: begin, limit: span.lowerBound) ?? 1
        return begin..<(begin + count)
    }
}
