import Lexicon
import Numbers

/// Finds who or where in the earlier pieces of a sentence.
struct Subjects {
    let scene: Scene
    let phrases: Phrases
    private var words: ContextWords { scene.words }

    /// `…, cho biết`: who it is stands before.
    private func speaks(_ piece: Scene.Piece) -> Bool {
        piece.left == .comma && words.before(piece.range.upperBound, piece.range.lowerBound, [.speech]) != nil
    }

    /// Who the piece at a place is of. Of what figures measure (`138 tấn nhãn, trị giá …`) only where that may be meant.
    func find(_ pieces: [Scene.Piece], from at: Int, orMeasured: Bool = true) -> Range<Int>? {
        var place: Range<Int>?
        var speaks = pieces.indices.contains(at) && speaks(pieces[at])
        for (i, piece) in zip(pieces.indices, pieces).dropFirst(at + 1) {
            let range = piece.range
            guard !range.isEmpty else { continue }
            // `Ông An, Giám đốc công ty, cho biết …`: who speaks, in several pieces
            if speaks, phrases.predicate(range) == nil { continue }
            speaks = false
            let opened = phrases.trimmedLeft(range)
            // `Trên cơ sở đó, …`
            let opens = words.at(range.lowerBound, range.upperBound, [.opener]) ?? 0
            if let count = words.at(range.lowerBound, range.upperBound, [.place]), opens > count, opens == range.count { continue }
            if let count = words.at(range.lowerBound, range.upperBound, [.place])
                ?? words.at(opened.lowerBound, opened.upperBound, [.place])
            {
                // `riêng tại tỉnh này`
                let more = words.at(range.lowerBound + count, range.upperBound, [.place]) ?? 0
                let rest = phrases.trimmedRight((range.lowerBound + count + more)..<range.upperBound)
                let topic = phrases.predicate(rest) == nil && rest.count <= 10 ? rest : withoutBracket(rest)
                if place == nil, !topic.isEmpty, topic.count <= 10, phrases.namesEntity(topic), phrases.predicate(topic) == nil {
                    place = topic
                }
                continue
            }
            if words.at(range.lowerBound, range.upperBound, [.aside]) != nil { continue }
            var clause = range
            if let speech = words.last(range, [.speech]) {
                guard speech.upperBound < range.upperBound else {
                    speaks = self.speaks(piece)
                    continue
                }
                clause = speech.upperBound..<range.upperBound
                let said = phrases.trimmedLeft(clause)
                if words.at(said.lowerBound, said.upperBound, [.aux]) != nil,
                    let speaker = phrases.subject(of: range.lowerBound..<speech.lowerBound), phrases.namesEntity(speaker)
                {
                    return speaker
                }
            }
            if let topic = words.last(clause, [.topic]), topic.upperBound < clause.upperBound, !phrases.isInWord(topic, clause),
                let subject = phrases.subject(of: topic.upperBound..<clause.upperBound), phrases.namesEntity(subject)
            {
                return subject
            }
            if let aim = words.first(clause, [.aim]), aim.lowerBound > clause.lowerBound {
                clause = clause.lowerBound..<aim.lowerBound
            }
            if let subject = phrases.subject(of: clause), phrases.namesEntity(subject) {
                // `40 ha lúa bị ngập; 6 cống bị hư hỏng`: what is measured is no subject of another clause
                let isFar = pieces[at..<i].contains { if case .figure = $0.left { false } else { true } }
                if isFar, !orMeasured, case .figure(let before) = piece.left, subject.lowerBound == scene.figures[before].upperBound, !words.passage.tokens[subject.lowerBound].isCapitalized { continue }
                // `Indonesia, nước trồng cọ lâu đời, sẽ bán …`: who that is stands before
                return piece.left == .comma && i + 1 < pieces.count ? named(pieces[i + 1], by: subject) ?? resident(subject, pieces, i) ?? person(subject, pieces, i) ?? subject : subject
            }
        }
        return place
    }

    /// `dự án cầu An Phú (gồm hai nhịp)`: without what the bracket at its end says of it.
    private func withoutBracket(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, words.passage.isSign(last, ")"), let open = range.last(where: { words.passage.isSign($0, "(") }) else { return range }
        return phrases.trimmedRight(range.lowerBound..<open)
    }

    /// `Ông Lê Văn Hòa ở thôn Đông, xã Tân Lập (dành dụm …)`: who lives at the address that ends here.
    func resident(_ who: Range<Int>, _ pieces: [Scene.Piece], _ at: Int) -> Range<Int>? {
        guard words.passage.cue(.admin, at: who.lowerBound, limit: who.upperBound) != nil else { return nil }
        var n = at
        while pieces[n].left == .comma, n + 1 < pieces.count, n - at < 4 {
            n += 1
            let piece = pieces[n].range
            if let place = words.last(piece, [.place]), place.lowerBound > piece.lowerBound, words.passage.cue(.admin, at: place.upperBound, limit: piece.upperBound) != nil {
                let lives = phrases.trimmedRight(phrases.trimmedLeft(piece.lowerBound..<place.lowerBound))
                return (1...8).contains(lives.count) && phrases.namesEntity(lives) && phrases.predicate(lives) == nil && words.passage.cue(.admin, at: lives.lowerBound, limit: lives.upperBound) == nil ? lives : nil
            }
            // `Ông Lê Văn Hòa, xã Tân Lập (dành dụm …)`
            let who = phrases.trimmedRight(phrases.trimmedLeft(piece))
            if !who.isEmpty, words.passage.cue(.honorific, at: who.lowerBound, limit: who.upperBound) != nil { return who.count <= 8 && phrases.namesEntity(who) && phrases.predicate(who) == nil ? who : nil }
            guard words.passage.cue(.admin, at: phrases.trimmedLeft(piece).lowerBound, limit: piece.upperBound) != nil else { return nil }
        }
        return nil
    }

    /// `Bà Lê Thị Hoa, Phó giám đốc, chị gái ông Lê Văn Nam, (đăng ký mua …)`: somebody by name, of whom what stands behind the comma only tells who it is.
    func person(_ who: Range<Int>, _ pieces: [Scene.Piece], _ at: Int) -> Range<Int>? {
        var telling = who
        var n = at
        // who speaks is nobody that it is of
        guard who.upperBound < scene.sentence.upperBound else { return nil }
        let behind = who.upperBound + (scene.mark(who.upperBound) == .comma ? 1 : 0)
        if words.first(behind..<min(behind + 4, scene.sentence.upperBound), [.speech]) != nil { return nil }
        while pieces[n].left == .comma, n + 1 < pieces.count, n - at < 4 {
            guard words.phrases.placeWord(at: telling.lowerBound, limit: telling.upperBound, where: { $0 == .title }) != nil || words.passage.cue(.kin, at: telling.lowerBound, limit: telling.upperBound) != nil else { return nil }
            n += 1
            let piece = phrases.trimmedRight(phrases.trimmedLeft(pieces[n].range))
            guard !piece.isEmpty, phrases.predicate(piece) == nil else { return nil }
            if words.passage.cue(.honorific, at: piece.lowerBound, limit: piece.upperBound) != nil {
                return piece.count <= 8 && words.isName(piece.upperBound - 1, scene.sentence.lowerBound) ? piece : nil
            }
            telling = piece
        }
        return nil
    }

    /// A name alone before the comma, where what stands behind it is no more than its kind.
    private func named(_ piece: Scene.Piece, by kind: Range<Int>) -> Range<Int>? {
        let name = phrases.trimmedRight(piece.range)
        let tokens = words.passage.tokens
        guard kind.count <= 2, !tokens[kind.lowerBound].isCapitalized, piece.left == .start || piece.left == .strong, !name.isEmpty, name.count <= 6,
            words.isName(name.lowerBound, scene.sentence.lowerBound) || words.isForeign(tokens[name.lowerBound]),
            tokens[name.upperBound - 1].isCapitalized, phrases.predicate(name) == nil,
            words.at(name.lowerBound, name.upperBound, [.measure, .nobody, .place, .opener]) == nil
        else { return nil }
        return name
    }
}
