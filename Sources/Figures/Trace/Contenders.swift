import Lexicon

/// Every rule that matches at any token of a sentence, and why it won or lost.
struct Contenders {
    private struct Contender {
        var rule: Int
        var anchor: Int
        var span: Range<Int>
    }

    private let tracer: Tracer
    private let sentence: Range<Int>
    private let claims: [Claim]
    private var all: [Contender] = []

    init(tracer: Tracer, sentence: Range<Int>, claims: [Claim]) {
        (self.tracer, self.sentence, self.claims) = (tracer, sentence, claims)
        let (passage, matcher, book) = (tracer.passage, tracer.reading.matcher, tracer.book)
        for at in sentence {
            let opens = passage.lexicon.opens(passage.ids[at])
            let number = matcher.reader.mayBegin(at: at)
            let kind = passage.tokens[at].kind
            for i in book.rules.indices where book.openers[i].mayBegin(kind, isNumber: number, opens) {
                if let match = matcher.match(book.rules[i], at: at, limit: sentence.upperBound), !match.span.isEmpty {
                    all.append(Contender(rule: i, anchor: at, span: match.span))
                }
            }
        }
    }

    /// Those that take any of these tokens: the winner, then in the order in which they were or would have been asked.
    func attempts(over tokens: Range<Int>) -> [Trace.Attempt] {
        let attempts = all.filter { $0.span.overlaps(tokens) }.map { contender in
            Trace.Attempt(
                rule: tracer.book.rules[contender.rule], place: contender.rule + 1, stretch: tracer.stretch(contender.span),
                outcome: outcome(contender))
        }
        return attempts.filter { $0.outcome == .won } + attempts.filter { $0.outcome != .won }
    }

    private func outcome(_ contender: Contender) -> Trace.Outcome {
        let id = tracer.book.rules[contender.rule].id
        if let claim = claims.first(where: { $0.match.anchor == contender.anchor }) {
            return claim.rule.id == id ? .won : .later(than: claim.rule.id)
        }
        if let claim = claims.first(where: { $0.taken.contains(contender.anchor) }) { return .taken(by: claim.rule.id) }
        return .shielded(by: shield(over: contender.anchor))
    }

    /// The words of the phrase that reading passed over.
    private func shield(over at: Int) -> String {
        let passage = tracer.passage
        for start in max(sentence.lowerBound, at - 8)...at {
            if let count = passage.shield(at: start, limit: sentence.upperBound), start + count > at {
                return passage.string(start..<(start + count))
            }
        }
        return ""
    }
}
