import Lexicon
import Numbers

/// What a company earns, owns or costs (`doanh thu`, `thị giá`) is of the company that is named behind it or that speaks of it.
extension Clauses {
    func companies(_ done: inout [Finding]) {
        var company: Range<Int>?
        for k in records.indices {
            guard done[k].property.count == 1, let said = done[k].property.first, scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k].lowerBound, !done[k].isVerb,
                let earned = words.passage.cue(.earned, at: said.lowerBound, limit: said.upperBound)
            else { continue }
            let rest = said.lowerBound + earned..<said.upperBound
            if let who = done[k].entity {
                company = who
            } else if let ticker = ticker(rest) {
                company = ticker
                (done[k].property, done[k].entity, done[k].isSplit) = (.init(said.lowerBound..<rest.lowerBound), ticker, true)
            } else if let who = rest.isEmpty ? speaker(before: said.lowerBound) ?? company : isOfSame(rest) ? company : nil {
                company = who
                done[k].entity = who
            }
        }
    }

    /// Whether what is said behind the word names nobody else's: `(lợi nhuận) thuần từ hoạt động kinh doanh`; not `(vốn hóa) toàn sàn`.
    private func isOfSame(_ rest: Range<Int>) -> Bool {
        words.first(rest, [.head, .whole, .of, .world]) == nil && !rest.contains { words.isName($0, scene.sentence.lowerBound) }
    }

    /// `(thị giá) HLM`: a company's short name right behind the word.
    private func ticker(_ rest: Range<Int>) -> Range<Int>? {
        guard rest.count == 1, words.passage.tokens[rest.lowerBound].flags.contains(.allCaps), (3...4).contains(words.passage.tokens[rest.lowerBound].range.count),
            words.passage.lexicon.tables(openedBy: words.passage.ids[rest.lowerBound]).isEmpty
        else { return nil }
        return rest
    }

    /// `Công ty Hoa Mai cho biết (doanh thu …)`
    private func speaker(before said: Int) -> Range<Int>? {
        guard let speech = words.last(scene.sentence.lowerBound..<said, [.speech]), said - speech.upperBound <= 4, (speech.upperBound..<said).allSatisfy({ scene.mark($0) == .word || scene.mark($0) == .time }) else { return nil }
        var start = speech.lowerBound
        while start > scene.sentence.lowerBound, speech.lowerBound - start < 16, scene.mark(start - 1) == .word { start -= 1 }
        guard let who = phrases.subject(of: start..<speech.lowerBound), phrases.namesEntity(who), words.passage.cue(.honorific, at: who.lowerBound, limit: who.upperBound) == nil,
            who.count == 1 && words.isOnlyName(who.lowerBound) || words.passage.cue(.company, at: who.lowerBound, limit: who.upperBound) != nil
        else { return nil }
        return who
    }
}
