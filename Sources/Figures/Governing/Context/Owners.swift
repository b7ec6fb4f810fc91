import Lexicon
import Numbers

/// `Kinh tế của tỉnh An Giang có bước phát triển, tổng sản phẩm tăng 5%`: what is measured is of whom the clause before was about.
extension Clauses {
    func owners(_ done: inout [Finding]) {
        for k in records.indices where done[k].entity == nil && !done[k].isVerb && done[k].property.count == 1 {
            guard let said = done[k].property.first, scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k].lowerBound, isMeasure(said), let owner = owner(before: said.lowerBound) else { continue }
            done[k].entity = owner
        }
    }

    /// The last name behind `của` in the clause that ends at the comma before a measure.
    private func owner(before measure: Int) -> Range<Int>? {
        guard measure > scene.sentence.lowerBound, scene.mark(measure - 1) == .comma else { return nil }
        let comma = measure - 1
        var start = comma
        while start > scene.sentence.lowerBound, comma - start < 40, scene.mark(start - 1) == .word { start -= 1 }
        guard let predicate = phrases.predicate(phrases.trimmedLeft(start..<comma)), predicate > start else { return nil }
        for i in (start..<predicate).reversed() {
            guard let of = words.at(i, predicate, [.of]), words.passage.string(i..<i + 1).lowercased() == "của" else { continue }
            let who = phrases.trimmedRight(i + of..<predicate)
            return !who.isEmpty && who.count <= 8 && phrases.namesEntity(who)
                && (words.isName(who.upperBound - 1, scene.sentence.lowerBound) || words.passage.cue(.admin, at: who.lowerBound, limit: who.upperBound) == who.count || words.passage.cue(.company, at: who.lowerBound, limit: who.upperBound) == who.count) ? who : nil
        }
        return nil
    }
}
