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
            for i in book.candidates(passage.tokens[at].kind, passage.phrases.kinds(at: at)) {
                if let match = matcher.match(book.rules[i].program, at: at, limit: sentence.upperBound), !match.span.isEmpty {
                    all.append(Contender(rule: i, anchor: at, span: match.span))
                }
            }
        }
    }

    /// Those that take any of these tokens: the winner, then in the order in which they were or would have been asked.
    func attempts(over tokens: Range<Int>) -> [Trace.Attempt] {
        // a rule that finds the same from several tokens counts once, the winner before others
        var seen: Set<[Int]> = []
        let found = all.filter { $0.span.overlaps(tokens) }.map { ($0, outcome($0)) }
        let ordered = found.filter { $0.1 == .won } + found.filter { $0.1 != .won }
        let attempts = ordered.compactMap { contender, outcome -> Trace.Attempt? in
            guard seen.insert([contender.rule, contender.span.lowerBound, contender.span.upperBound]).inserted else {
                return nil
            }
            let rule = tracer.book.rules[contender.rule]
            let place = Rule.all.firstIndex { $0.id == rule.id }.map { $0 + 1 }
            return Trace.Attempt(
                rule: rule, place: place ?? 0, stretch: tracer.stretch(contender.span), outcome: outcome)
        }
        return attempts
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

extension Trace.Place {
    /// Why the winner won.
    public var whyWon: String {
        guard winner != nil else { return "" }
        let same = attempts.contains { if case .later = $0.outcome { true } else { false } }
        let behind = attempts.contains { if case .taken = $0.outcome { true } else { false } }
        return switch (same, behind) {
        case (true, true): "of those that begin first the first in the list"
        case (true, false): "the first in the list"
        case (false, true): "began earlier than the others"
        case (false, false): "the only one that matches"
        }
    }
}
