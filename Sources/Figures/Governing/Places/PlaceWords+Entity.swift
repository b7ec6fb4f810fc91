/// The place that a figure's entity names.
extension PlaceWords {
    /// What an entity names.
    func entity(_ range: Range<Int>) -> PlaceSaid {
        var i = scene.first(from: range.lowerBound)
        var found = PlaceSaid.nothing
        var seen = false
        while i < scene.mentions.count, scene.mentions[i].tokens.lowerBound < range.upperBound {
            let mention = scene.mentions[i]
            let opens = mention.tokens.lowerBound <= range.lowerBound + 1
            i += 1
            if role(before: mention, in: range.lowerBound) == .away {
                // `Quảng Ninh đi Ninh Bình`: a way between two
                if seen, mention.rank != nil, isNext(mention, to: scene.mentions[i - 2]) { return .elsewhere }
                continue
            }
            switch mention.what {
            case .agency where mention.role == .maybe && !opens: return .elsewhere
            case .agency, .body:
                if role(before: mention, in: sentence.lowerBound) == .source { continue }
                if !opens { return .elsewhere }
                if !seen { return scene.said(i - 1, paragraph: paragraph) }
            case .person: return .elsewhere
            // `19 đơn vị cấp xã`: of the district or the province that the sentence speaks of
            case .tier: return .nothing
            default:
                let said = scene.said(i - 1, paragraph: paragraph)
                if said == .nothing { continue }
                if seen, said != found { return .elsewhere }
                (found, seen) = (said, true)
            }
        }
        if seen { return found }
        // `trường`, `trung tâm`: one that its name stands elsewhere for
        if let word = passage.phrases.placeWord(at: range.lowerBound, limit: range.upperBound, where: { $0 == .maybe }),
            word.count == range.count
        {
            return .elsewhere
        }
        return isProper(range) ? .elsewhere : .nothing
    }

    /// Only a word of a way stands between two mentions.
    private func isNext(_ mention: PlaceMention, to last: PlaceMention) -> Bool {
        let gap = mention.tokens.lowerBound - last.tokens.upperBound
        return gap > 0 && passage.phrases.placeWord(.away, before: mention.tokens.lowerBound, limit: last.tokens.upperBound) == gap
    }

    /// Somebody or something by a name that no list has.
    private func isProper(_ range: Range<Int>) -> Bool {
        let tokens = passage.tokens
        if passage.phrases.placeWord(at: range.lowerBound, limit: range.upperBound, where: { $0 == .person }) != nil { return true }
        // `SHB`: letters that no list has
        let first = tokens[range.lowerBound]
        if first.flags.contains(.allCaps), passage.lexicon.tables(openedBy: passage.ids[range.lowerBound]).isEmpty { return true }
        for i in range where tokens[i].isCapitalized && !tokens[i].isLineStart && i != sentence.lowerBound {
            let opens = tokens[i - 1].kind == .punctuation && !tokens[i - 1].isDash
            if i > range.lowerBound || !opens { return true }
            if i + 1 < range.upperBound, tokens[i + 1].isCapitalized { return true }
        }
        // at the beginning of a sentence two capitals are a name
        return range.count > 1 && tokens[range.lowerBound].isCapitalized && tokens[range.lowerBound + 1].isCapitalized
    }
}
