import Lexicon
import Numbers

/// `xã xây các trường có diện tích 3 ha`: the measure is of what stands right before `có`, not of who does something to it.
extension Clauses {
    func possessors(_ done: inout [Finding]) {
        for k in records.indices where done[k].property.count == 1 && !done[k].isVerb && !done[k].propertyInherited {
            guard let said = done[k].property.first, scene.sentence.contains(said.lowerBound), said.upperBound <= scene.figures[k].lowerBound, isMeasure(said),
                !(k > 0 && said.lowerBound < scene.figures[k - 1].upperBound), let have = have(before: said.lowerBound),
                // `dầu thô và dệt may có kim ngạch lớn nhất, lần lượt …`
                words.first(said.upperBound..<scene.figures[k].lowerBound, [.order]) == nil,
                let whose = possessor(before: have, done[k].entity), whose != done[k].entity
            else { continue }
            let before = done[k].entity
            (done[k].entity, done[k].isOwn, done[k].entityInherited) = (whose, false, false)
            // `có diện tích 3 ha, sức chứa 400 em`
            for j in records.indices.dropFirst(k + 1) {
                let between = scene.figures[j - 1].upperBound..<scene.figures[j].lowerBound
                guard between.count <= 10, done[j].entity == before, isMeasure(done[j]), !between.contains(where: { scene.mark($0) == .strong }) else { break }
                (done[j].entity, done[j].entityInherited) = (whose, false)
            }
        }
    }

    /// The word for having right before a measure.
    private func have(before measure: Int) -> Int? {
        guard measure > scene.sentence.lowerBound, words.isWord(measure - 1, [.own]), words.before(measure, scene.sentence.lowerBound, [.own])?.count == 1, scene.mark(measure - 1) == .word,
            // `chỉ có`, `không có`
            words.before(measure, scene.sentence.lowerBound, [.have, .opener, .keep])?.count ?? 1 == 1
        else { return nil }
        return measure - 1
    }

    /// Several things, the object of a verb, or a bare noun phrase before a word for having.
    private func possessor(before have: Int, _ known: Range<Int>?) -> Range<Int>? {
        var end = have
        while end > scene.sentence.lowerBound, let small = words.before(end, scene.sentence.lowerBound, [.aux, .filler])?.count { end -= small }
        // `những nhà nhỏ, có diện tích …`
        if end == have, end > scene.sentence.lowerBound, scene.mark(end - 1) == .comma { end -= 1 }
        var start = end
        while start > scene.sentence.lowerBound, scene.mark(start - 1) == .word, end - start < 30 { start -= 1 }
        guard end - start > 1 else { return nil }
        let piece = start..<end
        // `nếu có thị phần 30%`, `thì có thu nhập 9 triệu đồng`
        guard words.before(end, start, [.clause, .topic, .opener]) == nil else { return nil }
        if let several = piece.last(where: { words.passage.cue(.several, at: $0, limit: end) != nil && isFree($0, in: piece) }) {
            // `Các doanh nghiệp này có doanh thu …`: whose it is has been found
            return several > start && isNoun(several + (words.at(several, end, [.empty]) ?? 1), end) && known.map({ $0.upperBound <= several || $0.lowerBound < several }) ?? true ? plain(several..<end, piece, known) : nil
        }
        guard let object = object(piece) else {
            // `(thương vụ này có giá trị …)`
            guard known.map({ $0.upperBound <= start }) ?? true else { return nil }
            var whole = phrases.trimmedRight(phrases.trimmedLeft(piece))
            // `phần lớn nhà loại này`
            while let small = words.at(whole.lowerBound, whole.upperBound, [.aux]) { whole = whole.lowerBound + small..<whole.upperBound }
            let isPlain = phrases.predicate(whole) == nil && words.first(whole, [.speech, .clause, .aside, .have, .link]) == nil
            return isPlain && (phrases.namesEntity(whole) || words.before(whole.upperBound, whole.lowerBound, [.this]) != nil) ? plain(whole, piece, known) : nil
        }
        // `Trường Hai Bà Trưng`, `dự án cải tạo hồ Tây`: a name, or what it is for
        if let known, known.lowerBound < object.lowerBound, known.upperBound >= object.upperBound, phrases.namesEntity(known),
            words.isName(known.lowerBound, scene.sentence.lowerBound) || words.passage.cue(.body, at: known.lowerBound, limit: known.upperBound) != nil
                || words.passage.cue(.work, at: known.lowerBound, limit: known.upperBound) != nil && words.first(known, [.aux]) == nil
        {
            return nil
        }
        return plain(object, piece, known)
    }

    /// A word for several that begins a noun phrase; not `điện thoại các loại`, `trung tâm và các huyện`.
    private func isFree(_ i: Int, in piece: Range<Int>) -> Bool {
        guard words.passage.tokens[i].kind == .syllable, words.at(i, piece.upperBound, [.compound, .verb]) == nil, !words.isName(i, scene.sentence.lowerBound),
            words.at(i, piece.upperBound, [.empty]).map({ isNoun(i + $0, piece.upperBound) }) ?? true
        else { return false }
        return i == piece.lowerBound || words.before(i, piece.lowerBound, [.and, .of]) == nil
    }

    /// What the last verb before a word for having is done to.
    private func object(_ piece: Range<Int>) -> Range<Int>? {
        var verb: Range<Int>?
        var at = piece.lowerBound
        while let next = phrases.predicate(at..<piece.upperBound) {
            let count = words.at(next, piece.upperBound, [.verb, .light, .aux, .keep]) ?? 1
            if words.at(next, piece.upperBound, [.verb, .light]) != nil, !words.passage.tokens[next].isCapitalized { verb = next..<next + count }
            at = next + count
        }
        guard let verb, verb.lowerBound > piece.lowerBound || piece.lowerBound == scene.sentence.lowerBound,
            words.at(verb.upperBound, piece.upperBound, [.place, .of, .for, .have]) == nil
        else { return nil }
        let object = phrases.trimmedRight(phrases.trimmedLeft(verb.upperBound..<piece.upperBound))
        return object.count > 1 && isNoun(object.lowerBound, object.upperBound) && words.at(object.lowerBound, object.upperBound, [.measure]) == nil ? object : nil
    }

    /// Whether a phrase begins with a noun that can have something.
    private func isNoun(_ at: Int, _ end: Int) -> Bool {
        (words.at(at, end, [.head, .compound]) != nil || words.noun(at: at, end) > 0) && words.at(at, end, [.nobody]) == nil
    }

    private func plain(_ whose: Range<Int>, _ piece: Range<Int>, _ known: Range<Int>?) -> Range<Int>? {
        // `An Phú là công ty có vốn …`: of the subject
        guard known == nil || words.first(piece.lowerBound..<whose.lowerBound, [.copula]) == nil else { return nil }
        let whose = phrases.trimmedRight(whose)
        return (2...16).contains(whose.count) && words.first(whose, [.speech, .clause, .aux, .topic, .copula]) == nil ? whose : nil
    }
}
