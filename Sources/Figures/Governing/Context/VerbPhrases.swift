import Lexicon
import Numbers

/// A subject and its verb phrase.
extension Phrases {
    /// A subject and its verb phrase.
    func verbal(_ range: Range<Int>, _ at: Int, _ depth: Int) -> Reading {
        var subject: Range<Int>? = withoutAddress(trimmedRight(range.lowerBound..<at))
        // `cho thị trường Bắc Mỹ không đổi`
        if let small = words.at(subject!.lowerBound, subject!.upperBound, [.for, .place, .link]),
            namesEntity((subject!.lowerBound + small)..<subject!.upperBound)
        {
            subject = (subject!.lowerBound + small)..<subject!.upperBound
        }
        if subject!.isEmpty || subject!.count > 16 || !stands(subject!)
            || words.at(subject!.lowerBound, subject!.upperBound, [.nobody]) != nil
        {
            subject = nil
        }
        var verb = at
        while verb < range.upperBound, let count = words.at(verb, range.upperBound, [.aux]),
            words.at(verb, range.upperBound, [.keep, .verb]).map({ $0 <= count }) ?? true
        {
            if words.at(verb, range.upperBound, [.keep]) == count, words.at(verb, range.upperBound, [.verb]) == nil,
                count == 1, isPassive(verb)
            {
                break
            }
            verb += count
        }
        // `tham mưu cho UBND tỉnh ban hành`: who does it stands behind the light verb
        if depth < 3, let light = words.at(verb, range.upperBound, [.light]), verb + light < range.upperBound {
            let rest = (verb + light)..<range.upperBound
            if let next = predicate(rest) {
                var inner = read(next..<range.upperBound, depth: depth + 1)
                let between = trimmedRight(trimmedLeft(rest.lowerBound..<next))
                let cooperates = words.at(verb, range.upperBound, [.together]) != nil
                if !between.isEmpty, !cooperates, namesEntity(between) { inner.entity = between }
                if inner.entity == nil { inner.entity = subject }
                if inner.property != nil { return inner }
            }
        }
        var phrase = trimmedRight(verb..<range.upperBound)
        if phrase.count > 14, let last = words.last(phrase, [.verb]) { phrase = last.lowerBound..<phrase.upperBound }
        // `giảm chi ngân sách`: what changes is the property, the change is not
        if !phrase.isEmpty, let change = words.passage.phrases.longest(.change, at: phrase.lowerBound, limit: phrase.upperBound),
            words.passage.lexicon.changes[change.row].role != .noun
        {
            phrase = trimmedRight(trimmedLeft((phrase.lowerBound + change.count)..<phrase.upperBound))
            if let to = words.at(phrase.lowerBound, phrase.upperBound, [.for]) {
                return Reading(entity: (phrase.lowerBound + to)..<phrase.upperBound)
            }
            if !phrase.isEmpty { return Reading(property: phrase, entity: subject) }
        }
        guard !phrase.isEmpty, words.at(phrase.lowerBound, phrase.upperBound, [.keep, .aux]) != phrase.count else {
            return Reading(entity: subject)
        }
        // `xuất khẩu gạo của Việt Nam`: whose it is stands at its end
        if subject == nil, let of = words.last(phrase, [.of]), of.lowerBound > phrase.lowerBound + 1 {
            if let whose = named(from: of.upperBound, phrase.upperBound) {
                return Reading(property: trimmedRight(phrase.lowerBound..<of.lowerBound), entity: whose, isVerb: true)
            }
        }
        // `Vốn ODA giải ngân cho tỉnh`: for whom
        return Reading(property: phrase, entity: subject, isVerb: true)
    }

    /// Whether a stretch can be a subject: no small word, no lone syllable that names nobody.
    private func stands(_ range: Range<Int>) -> Bool {
        if words.isSmall(range) { return false }
        return namesEntity(range) || range.count > 1 || words.passage.tokens[range.lowerBound].isCapitalized
            || words.noun(at: range.lowerBound, range.upperBound) > 0
    }

    func isPassive(_ i: Int) -> Bool { words.isWord(i, [.passive]) }

    /// `(chỉ tiêu do Bộ, Cục và) UBND huyện giao: …`: who set a plan is not whose figure it is; `Tỉnh giao 4 đơn vị` says what was done;
    /// `chì giao tháng 8` is of the goods.
    func given(_ range: Range<Int>) -> Reading? {
        let at = range.upperBound - 1
        guard at >= range.lowerBound, words.passage.string(at..<range.upperBound) == "giao" else { return nil }
        let who = trimmedRight(range.lowerBound..<at)
        // `khi chỉ giao 640 xe`
        if words.at(who.lowerBound, who.upperBound, [.aux, .filler]) ?? 0 == who.count, range.upperBound < words.passage.tokens.count, words.passage.tokens[range.upperBound].kind == .number {
            return Reading(property: at..<range.upperBound, isVerb: true)
        }
        guard range.count > 1 else { return nil }
        if range.upperBound < words.passage.tokens.count {
            if words.passage.tokens[range.upperBound].kind == .punctuation { return Reading() }
            if words.phrases.time(.month, at: range.upperBound, limit: words.passage.tokens.count) != nil { return Reading(entity: who.isEmpty ? nil : who) }
        }
        return namesEntity(who) ? Reading(property: at..<range.upperBound, entity: who, isVerb: true) : nil
    }
}
