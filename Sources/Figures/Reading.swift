import Lexicon
import Numbers
import VietText

/// One number that a rule has taken.
package struct Claim: Sendable {
    package let rule: Rule
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
    func claims(_ book: Rulebook) -> [Claim] {
        var claims: [Claim] = []
        for (index, sentence) in passage.sentences.enumerated() {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                let opens = passage.lexicon.opens(passage.ids[at])
                let number = matcher.reader.mayBegin(at: at)
                guard number || book.words.mayBegin(passage.tokens[at].kind, isNumber: false, opens) else {
                    at += 1
                    continue
                }
                if let claim = first(book, at: at, opens, number, index, sentence) {
                    claims.append(claim)
                    at = max(claim.span.upperBound, claim.match.taken, at + 1)
                } else if opens.names & ReferenceClass.none.bit != 0, let shield = passage.shield(at: at, limit: sentence.upperBound),
                    isLongest(shield, at, sentence.upperBound)
                {
                    at += shield
                } else {
                    at += 1
                }
            }
        }
        return claims
    }

    private func first(
        _ book: Rulebook, at: Int, _ opens: Openings, _ number: Bool, _ index: Int, _ sentence: Range<Int>
    ) -> Claim? {
        let kind = passage.tokens[at].kind
        for i in book.rules.indices where book.openers[i].mayBegin(kind, isNumber: number, opens) {
            if let match = matcher.match(book.steps[i], at: at, limit: sentence.upperBound), !match.span.isEmpty {
                return Claim(rule: book.rules[i], match: match, sentence: index, span: match.span)
            }
        }
        return nil
    }

    /// A shield that no longer naming word covers.
    private func isLongest(_ count: Int, _ at: Int, _ limit: Int) -> Bool {
        passage.lexicon.longest(.reference, passage.ids, at: at, limit: limit).map { $0.count <= count } ?? true
    }
}
