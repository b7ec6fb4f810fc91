import Lexicon
import Numbers
import VietText

/// One number that a rule has taken.
public struct Claim: Sendable {
    public let rule: Rule
    let match: Match
    /// The sentence it stands in, as an index into the passage's sentences.
    let sentence: Int
    /// The figure's tokens, its sign included.
    var span: Range<Int>
}

/// Reads a passage from left to right: at each token the first rule that matches takes what it matched.
struct Reading {
    let matcher: Matcher
    private var passage: Passage { matcher.passage }

    init(_ passage: Passage) { matcher = Matcher(passage) }

    /// All claims, in the order of the text.
    /// - Parameter limit: in the sentence with so many claims and behind it nothing more is read.
    func claims(_ book: Rulebook, limit: Int = .max) -> [Claim] {
        var claims: [Claim] = []
        claims.reserveCapacity(min(limit, passage.tokens.count / 16))
        let (tokens, phrases) = (passage.tokens, passage.phrases)
        for (index, sentence) in passage.sentences.enumerated() where claims.count < limit {
            var at = sentence.lowerBound
            while at < sentence.upperBound, claims.count < limit {
                let opens = phrases.kinds(at: at)
                let candidates = book.candidates(tokens[at].kind, opens)
                if !candidates.isEmpty, mayRead(at, candidates, opens, book),
                    let claim = first(of: candidates, book, at: at, index, sentence)
                {
                    claims.append(claim)
                    at = max(claim.span.upperBound, claim.match.taken, at + 1)
                } else {
                    at += shield(at: at, sentence.upperBound) ?? 1
                }
            }
        }
        return claims
    }

    private func first(of candidates: RuleSet, _ book: Rulebook, at: Int, _ index: Int, _ sentence: Range<Int>) -> Claim? {
        for i in book.fitting(candidates, matcher, at: at, limit: sentence.upperBound) {
            if let match = book.match(i, matcher, at: at, limit: sentence.upperBound), !match.span.isEmpty {
                return Claim(rule: book.rules[i], match: match, sentence: index, span: match.span)
            }
        }
        return nil
    }

    /// Whether rules are asked at a token: where a number may begin, or the words of a rule that is anchored at words.
    private func mayRead(_ at: Int, _ candidates: RuleSet, _ opens: Openings, _ book: Rulebook) -> Bool {
        let token = passage.tokens[at]
        return Rulebook.isNumber(token.kind, opens) || !(candidates & book.words).isEmpty || matcher.reader.mayBegin(at: at)
            || book.wordOpeners.mayBegin(token, isNumber: false, passage.lexicon.opens(passage.ids[at]))
    }

    /// How many tokens the phrase takes that shields its words from rules.
    private func shield(at: Int, _ limit: Int) -> Int? {
        guard let shield = passage.shield(at: at, limit: limit), isLongest(shield, at, limit) else { return nil }
        return shield
    }

    /// A shield that no longer naming word covers.
    private func isLongest(_ count: Int, _ at: Int, _ limit: Int) -> Bool {
        passage.phrases.longest(.reference, at: at, limit: limit).map { $0.count <= count } ?? true
    }
}
