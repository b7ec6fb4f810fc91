import Lexicon
import VietText

/// A text cut into tokens and sentences, with the lexicon's ids: what numbers and rules are read from.
public final class Passage: Sendable {
    public let text: Text
    public let tokens: [Token]
    public let ids: [Int32]
    /// A hash of each token's folded form, whether the lexicon knows it or not.
    public let hashes: [UInt64]
    /// Half-open token ranges, in order, covering all tokens.
    public let sentences: [Range<Int>]
    public let lexicon: Lexicon
    /// The lexicon's phrases that stand in the text.
    public let phrases: FoundPhrases

    public init(_ text: Text, _ lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        tokens = Tokenizer.tokens(of: text)
        (ids, hashes) = lexicon.forms(of: tokens, in: text.bytes)
        phrases = lexicon.phrases(in: ids, of: tokens)
        sentences = Sentences.ranges(of: tokens, in: text.bytes)
    }

    /// The sentence that a token stands in.
    public func sentence(at token: Int) -> Range<Int> {
        let next = sentences.partitioningIndex { $0.lowerBound > token }
        return next > 0 ? sentences[next - 1] : 0..<0
    }

    /// The composed bytes that tokens `range` take.
    public func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    public func string(_ range: Range<Int>) -> String { range.isEmpty ? "" : text.slice(bytes(of: range)) }

    @inlinable public func isSign(_ i: Int, _ sign: Unicode.Scalar) -> Bool { tokens.indices.contains(i) && tokens[i].isSign(sign) }

    @inlinable public func isDash(_ i: Int) -> Bool {
        tokens.indices.contains(i) && tokens[i].isDash && tokens[i].kind != .syllable
    }

    /// The longest cue of a role that begins at `at`: how many tokens it takes.
    @inlinable public func cue(_ role: Cue, at: Int, limit: Int) -> Int? { phrases.cue(role, at: at, limit: limit) }

    /// The longest cue of a role that ends just before `end`: how many tokens it takes.
    @inlinable public func cue(_ role: Cue, before end: Int, limit: Int) -> Int? { phrases.cue(role, before: end, limit: max(limit, end - 6)) }

    /// Whether a phrase begins at `at` that shields its words from shorter entries (`tỷ lệ`, `tổng số`).
    public func shield(at: Int, limit: Int) -> Int? {
        guard phrases.kinds(at: at).names & ReferenceClass.none.bit != 0 else { return nil }
        return phrases.longest(.reference, at: at, limit: limit, roles: ReferenceClass.none.mask)?.count
    }
}
