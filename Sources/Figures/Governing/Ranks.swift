import Lexicon
import Numbers

/// Gives ranks of one sentence the total that is said once: `A xếp thứ hai, B xếp thứ 3 trong 9 huyện`, or before them: `trong 10
/// quốc gia, … đứng thứ 5`.
struct Ranks {
    let passage: Passage

    func shareTotals(_ drafts: inout [RecordBuilder.Draft]) {
        for i in drafts.indices where drafts[i].record.kind == .rank && drafts[i].record.total == nil {
            guard let total = total(for: drafts[i], in: drafts), let place = drafts[i].record.value, !(total < place) else { continue }
            drafts[i].record.total = total
        }
    }

    private func total(for rank: RecordBuilder.Draft, in drafts: [RecordBuilder.Draft]) -> ExactDecimal? {
        let sentence = drafts.filter { $0.sentence == rank.sentence }
        if let other = sentence.first(where: { $0.record.kind == .rank && $0.record.total != nil && $0.tokens.lowerBound > rank.tokens.lowerBound }) {
            return other.record.total
        }
        // the count must open the sentence or a clause with `trong`
        return sentence.first { draft in
            guard draft.record.kind == .count, draft.tokens.upperBound <= rank.tokens.lowerBound, draft.record.valueMax == nil,
                let within = passage.cue(.within, before: draft.tokens.lowerBound, limit: rank.sentence.lowerBound)
            else { return false }
            let start = draft.tokens.lowerBound - within
            return start == rank.sentence.lowerBound || passage.tokens[start - 1].kind == .punctuation
        }?.record.value
    }
}
