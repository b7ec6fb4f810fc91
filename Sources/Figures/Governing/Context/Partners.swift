import Lexicon
import Numbers

/// Between whom, or with which market: `kim ngạch thương mại giữa Lào và Thái Lan`, `trị giá xuất khẩu cá sang thị trường Đức`.
extension Clauses {
    func partners(_ done: inout [Finding]) {
        var parted: [(whole: Range<Int>, what: Range<Int>, who: Range<Int>)] = []
        for k in records.indices where done[k].entity == nil && done[k].property.count == 1 && !done[k].isVerb {
            guard let said = done[k].property.first, isMeasure(said), scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k].lowerBound else { continue }
            if let known = parted.first(where: { $0.whole == said }) {
                (done[k].property, done[k].entity, done[k].isSplit) = (.init(known.what), known.who, true)
            } else if let at = between(said) ?? market(said) {
                let (what, who) = (phrases.trimmedRight(said.lowerBound..<at.lead), at.who..<said.upperBound)
                (done[k].property, done[k].entity, done[k].isSplit) = (.init(what), who, true)
                parted.append((said, what, who))
            }
        }
    }

    /// `giữa (Lào và Thái Lan)`
    private func between(_ said: Range<Int>) -> (lead: Int, who: Int)? {
        guard let at = said.dropFirst().last(where: { words.passage.cue(.between, at: $0, limit: $0 + 1) != nil }), said.upperBound - at > 3, (at + 1..<said.upperBound).contains(where: isAnd), words.passage.tokens[said.upperBound - 1].isCapitalized || words.isWord(said.upperBound - 1, [.this]),
            words.isName(at + 1, scene.sentence.lowerBound) || words.at(at + 1, said.upperBound, [.head]) != nil
        else { return nil }
        return (at, at + 1)
    }

    /// `sang (thị trường Đức)`, `vào (thị trường này)`
    private func market(_ said: Range<Int>) -> (lead: Int, who: Int)? {
        guard let at = said.dropFirst().last(where: { words.passage.cue(.trade, at: $0, limit: $0 + 1) != nil }), let head = words.at(at + 1, said.upperBound, [.head]), at + 1 + head < said.upperBound,
            words.isName(at + 1 + head, scene.sentence.lowerBound) || words.isWord(at + 1 + head, [.this]), phrases.predicate(at + 1..<said.upperBound) == nil, words.before(at, said.lowerBound, [.lift]) == nil
        else { return nil }
        return (at, at + 1)
    }
}
