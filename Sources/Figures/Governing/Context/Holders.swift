import Lexicon
import Numbers

/// Whose an age is.
extension Clauses {
    /// Whose age: `Ông Hoàng Văn Thái, 54 tuổi`, `trẻ dưới 15 tuổi`.
    func holder(_ pieces: [Scene.Piece], _ head: Head) -> Range<Int>? {
        var body = phrases.trimmedRight(phrases.trimmedLeft(head.body))
        // `thành viên từ đủ 17 tuổi`
        while body.count > 1, let small = body.last, words.passage.cue(.aged, at: small, limit: body.upperBound) != nil {
            body = phrases.trimmedRight(body.lowerBound..<small)
        }
        // `vốn của thành viên (đủ 17 tuổi)`
        if let of = words.last(body, [.of]), of.upperBound < body.upperBound, phrases.predicate(of.upperBound..<body.upperBound) == nil { body = of.upperBound..<body.upperBound }
        if !body.isEmpty {
            if let at = phrases.predicate(body), at > body.lowerBound {
                return phrases.trimmedRight(body.lowerBound..<at)
            }
            // `tỷ lệ cận thị trong học sinh 11 - 14 tuổi`: the pupils are, not the rate
            if isMeasure(body) {
                let noun = body.dropFirst().first { i in
                    max(words.at(i, body.upperBound, [.head]) ?? 0, words.noun(at: i, body.upperBound)) == body.upperBound - i
                }
                return noun.map { $0..<body.upperBound }
            }
            return body.count <= 8 ? body : nil
        }
        guard pieces.count > 1, pieces[0].left == .comma || pieces[0].left == .open else { return nil }
        let before = phrases.trimmedRight(phrases.trimmedLeft(pieces[1].range))
        guard !before.isEmpty else { return nil }
        if let name = nameAtEnd(before), name.count > 1 { return name }
        return before.count <= 10 && phrases.namesEntity(before) ? before : nil
    }

    /// `tỷ lệ trẻ em dưới 3 tuổi thiếu cân giảm còn`: an age is part of the words around it.
    func acrossAges(_ pieces: [Scene.Piece]) -> [Scene.Piece] {
        guard hasAges else { return pieces }
        var joined: [Scene.Piece] = []
        var i = 0
        while i < pieces.count {
            var piece = pieces[i]
            while case .figure(let before) = piece.left, records[before].kind == .age, i + 1 < pieces.count, !piece.range.isEmpty, !pieces[i + 1].range.isEmpty,
                words.first(piece.range, [.and]) == nil
            {
                if case .figure = pieces[i + 1].left { break }
                i += 1
                piece = Scene.Piece(range: pieces[i].range.lowerBound..<piece.range.upperBound, left: pieces[i].left)
            }
            joined.append(piece)
            i += 1
        }
        return joined
    }

    /// Whether an age stands in a stretch of words before a figure.
    func holdsAge(_ range: Range<Int>, before k: Int) -> Bool {
        (max(0, k - 3)..<k).contains { records[$0].kind == .age && range.contains(scene.figures[$0].lowerBound) }
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
