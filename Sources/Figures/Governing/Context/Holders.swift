import Lexicon
import Numbers

/// Whose an age is.
extension Clauses {
    /// Whose age: `Ông Hoàng Văn Thái, 54 tuổi`, `trẻ dưới 15 tuổi`.
    func holder(_ pieces: [Scene.Piece], _ head: Head) -> Range<Int>? {
        let body = phrases.trimmedRight(phrases.trimmedLeft(head.body))
        if !body.isEmpty {
            if let at = phrases.predicate(body), at > body.lowerBound {
                return phrases.trimmedRight(body.lowerBound..<at)
            }
            return body.count <= 8 ? body : nil
        }
        guard pieces.count > 1, pieces[0].left == .comma || pieces[0].left == .open else { return nil }
        let before = phrases.trimmedRight(phrases.trimmedLeft(pieces[1].range))
        guard !before.isEmpty else { return nil }
        if let name = nameAtEnd(before), name.count > 1 { return name }
        return before.count <= 10 && phrases.namesEntity(before) ? before : nil
    }

    /// `… tuyên án đối với anh Nguyễn Văn Bé (33 tuổi)`: the name at the end of a stretch, with the noun before it.
    func nameAtEnd(_ range: Range<Int>) -> Range<Int>? {
        var start = range.upperBound
        while start > range.lowerBound,
            words.isName(start - 1, scene.sentence.lowerBound)
                || start - 1 == range.lowerBound && words.passage.tokens[start - 1].isCapitalized
        { start -= 1 }
        guard start < range.upperBound else { return nil }
        if let noun = words.before(start, range.lowerBound, [.head]), noun.count <= 2 { start -= noun.count }
        return start..<range.upperBound
    }
}
