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
    func claims(rules: [Rule]? = nil) -> [Claim] {
        let atNumbers = rules?.filter { $0.anchor == .number } ?? Rule.atNumbers
        let atWords = rules?.filter { $0.anchor == .word } ?? Rule.atWords
        let order = rules ?? Rule.all
        var claims: [Claim] = []
        for (index, sentence) in passage.sentences.enumerated() {
            var at = sentence.lowerBound
            while at < sentence.upperBound {
                let number = matcher.reader.mayBegin(at: at)
                let word = opensWordRule(at)
                guard number || word else {
                    at += 1
                    continue
                }
                let candidates = number && word ? order : number ? atNumbers : atWords
                if let claim = first(candidates, at: at, index, sentence) {
                    claims.append(claim)
                    at = max(claim.span.upperBound, at + 1)
                } else if let shield = passage.shield(at: at, limit: sentence.upperBound), isLongest(shield, at, sentence.upperBound) {
                    at += shield
                } else {
                    at += 1
                }
            }
        }
        return claims
    }

    private func first(_ rules: [Rule], at: Int, _ index: Int, _ sentence: Range<Int>) -> Claim? {
        for rule in rules {
            if let match = matcher.match(rule, at: at, limit: sentence.upperBound), !match.span.isEmpty {
                return Claim(rule: rule, match: match, sentence: index, span: match.span)
            }
        }
        return nil
    }

    /// A shield that no longer naming word covers.
    private func isLongest(_ count: Int, _ at: Int, _ limit: Int) -> Bool {
        passage.lexicon.longest(.reference, passage.ids, at: at, limit: limit).map { $0.count <= count } ?? true
    }

    private func opensWordRule(_ i: Int) -> Bool {
        switch passage.tokens[i].kind {
        case .documentNumber, .link, .email, .code: return true
        default: break
        }
        let id = passage.ids[i]
        guard id != 0 else { return false }
        let tables = passage.lexicon.tables(openedBy: id)
        if tables.contains(.fixed) || tables.contains(.reference) || tables.contains(.cue) { return true }
        return passage.tokens[i].kind == .symbol && tables.contains(.unit)
    }
}
