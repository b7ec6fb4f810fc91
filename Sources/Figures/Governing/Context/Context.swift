import Lexicon
import Numbers
import VietText

/// Fills in what was measured, of whom, relative to what, and how sure: property, entity, base and status of figures.
struct Context {
    let words: ContextWords
    let times: [Range<Int>]
    private var passage: Passage { words.passage }

    init(passage: Passage, times: [Range<Int>]) {
        words = ContextWords(passage: passage)
        self.times = times
    }

    /// What was found for one figure, in tokens.
    struct Finding {
        /// None, or up to three stretches.
        var property = Stretches.empty
        var entity: Range<Int>?
        var base: Range<Int>?
        var isVerb = false
        /// Whose it is stands in the phrase of the property.
        var isSplit = false
        /// The property is what the figure before counts (`87 tờ khai, tăng 7%`).
        var isCounted = false
        /// The entity is of this figure alone (`hồ sơ` in `95% hồ sơ được giải quyết`).
        var isOwn = false
        var propertyInherited = false
        var entityInherited = false
    }

    func fill(_ drafts: inout [RecordBuilder.Draft]) {
        var first = 0
        var time = 0
        var previous: Memory?
        while first < drafts.count {
            let sentence = drafts[first].sentence
            var last = first
            while last < drafts.count, drafts[last].sentence == sentence { last += 1 }
            var indices: [Int] = []
            for i in first..<last where !drafts[i].record.kind.isReference { indices.append(i) }
            while time < times.count, times[time].upperBound <= sentence.lowerBound { time += 1 }
            var inside: [Range<Int>] = []
            var next = time
            while next < times.count, times[next].lowerBound < sentence.upperBound {
                inside.append(times[next])
                next += 1
            }
            first = last
            guard !indices.isEmpty else { continue }
            let scene = Scene(
                words: words, sentence: sentence, figures: indices.map { drafts[$0].tokens }, times: inside)
            var records: [Record] = []
            records.reserveCapacity(indices.count)
            for i in indices { records.append(drafts[i].record) }
            if previous?.sentence.upperBound != sentence.lowerBound, let lead = lead(before: sentence) {
                previous = lead
            }
            var findings = Clauses(scene: scene, records: records, previous: previous).findings()
            Bases(scene: scene, records: records).fill(&findings)
            // `58% thị phần`: what it is, and not what it is of
            for n in findings.indices where findings[n].base.map({ findings[n].property.first?.lowerBound == $0.lowerBound && (passage.cue(.rate, at: $0.lowerBound, limit: $0.upperBound) != nil || passage.cue(.value, at: $0.lowerBound, limit: $0.upperBound) == $0.count) }) ?? false { findings[n].base = nil }
            let isBreakdown = previous?.sentence.upperBound == sentence.lowerBound && passage.cue(.breakdown, at: sentence.lowerBound, limit: sentence.upperBound) != nil
            let statuses = Statuses(scene: scene, records: records, findings: findings, whole: isBreakdown ? previous?.whole : nil).find()
            for (n, index) in indices.enumerated() { write(findings[n], statuses[n], to: &drafts[index]) }
            let isLead = previous?.isLead ?? false && findings[0].propertyInherited
            // what stands in brackets at the end is said aside: `10 triệu đồng (mệnh giá 1 triệu đồng).`
            let aside = findings.count > 1 && scene.isInBrackets(findings.count - 1) && !scene.isInBrackets(findings.count - 2) && records[findings.count - 1].change == nil
            previous = Memory(
                sentence: sentence, last: aside ? findings[findings.count - 2] : findings.last, records: aside ? records.dropLast() : records, findings: aside ? findings.dropLast() : findings,
                isLead: isLead, whole: Statuses.whole(records, statuses))
        }
    }

    /// `Tỷ lệ giải quyết đúng hạn như sau:` before the items of a list.
    private func lead(before sentence: Range<Int>) -> Memory? {
        let index = index(of: sentence)
        guard index > 0 else { return nil }
        let lead = passage.sentences[index - 1]
        guard lead.count > 1, lead.count <= 24, passage.isSign(lead.upperBound - 1, ":") else { return nil }
        let phrases = Phrases(words: words, start: lead.lowerBound)
        let reading = phrases.read(lead.lowerBound..<(lead.upperBound - 1))
        guard let property = reading.property, words.at(property.lowerBound, property.upperBound, [.measure]) != nil
        else { return nil }
        return Memory(
            sentence: lead, last: Finding(property: .init(property), entity: nil), records: [], findings: [], isLead: true)
    }

    private func index(of sentence: Range<Int>) -> Int {
        passage.sentences.partitioningIndex { $0.lowerBound >= sentence.lowerBound }
    }

    /// What the sentence before leaves for the next.
    struct Memory {
        var sentence: Range<Int>
        var last: Finding?
        var records: [Record]
        var findings: [Finding]
        /// The sentence leads in a list, or is an item of one that took its property over.
        var isLead = false
        /// The goal or forecast that the sentence ends with, and its unit.
        var whole: (status: Status, unit: String?)?
    }

    private func write(_ finding: Finding, _ status: Status?, to draft: inout RecordBuilder.Draft) {
        let parts = finding.property.compactMap { stretch in
            let part = unquoted(stretch, left: true)
            return isWhole(part) ? part : nil
        }
        if let first = parts.first {
            draft.record.property = parts.count == 1 ? text(first) : parts.map(text).joined(separator: " … ")
            draft.record.propertySpans = parts.map(span)
        }
        if let entity = finding.entity.map({ unquoted($0) }), isWhole(entity), !words.isSmall(entity) {
            draft.record.entity = text(entity)
            draft.record.entitySpans = [span(entity)]
            draft.entity = entity
        }
        draft.record.base = finding.base.map { unquoted($0) }.flatMap { isWhole($0) && !isOnlyUnit($0) ? text($0) : nil }
        draft.record.status = status
        if finding.propertyInherited, draft.record.property != nil { draft.record.flags.append(.propertyInherited) }
        if finding.entityInherited, draft.record.entity != nil { draft.record.flags.append(.entityInherited) }
    }

    /// `29% năm (trước)`: a unit of time, or a small word, compares with nothing.
    private func isOnlyUnit(_ range: Range<Int>) -> Bool {
        range.count == 1
            && (words.phrases.time(.unit, at: range.lowerBound, limit: range.upperBound) != nil || words.at(range.lowerBound, range.upperBound, [.filler, .aux, .clause]) != nil
                || ["hồi", "mức", "nữa"].contains(passage.string(range).lowercased()))
    }

    /// Without a quotation mark at either end whose other half stands outside.
    /// - Parameter left: at the left end, too.
    private func unquoted(_ range: Range<Int>, left: Bool = false) -> Range<Int> {
        var range = range
        var open = 0
        var straight = 0
        for token in passage.tokens[range] {
            switch token.scalar {
            case 0x201C: open += 1
            case 0x201D: open -= 1
            case 0x22: straight += 1
            default: break
            }
        }
        guard open != 0 || straight % 2 == 1, let first = range.first, let last = range.last else { return range }
        if passage.tokens[last].scalar == 0x201D && open < 0 || passage.tokens[last].scalar == 0x22 && straight % 2 == 1 {
            range = range.lowerBound..<last
        } else if left, passage.tokens[first].scalar == 0x201C && open > 0 || passage.tokens[first].scalar == 0x22 && straight % 2 == 1 {
            range = (first + 1)..<range.upperBound
        } else if first > 0, open < 0 && passage.tokens[first - 1].scalar == 0x201C || straight % 2 == 1 && passage.tokens[first - 1].scalar == 0x22 {
            range = (first - 1)..<range.upperBound
        }
        return range
    }

    /// Whether a stretch has words, and every bracket and quote in it is closed: a phrase that was cut inside says nothing.
    private func isWhole(_ range: Range<Int>) -> Bool {
        var depth = 0
        var quotes = 0
        var words = false
        for token in passage.tokens[range] {
            switch token.scalar {
            case 0x28, 0x5B: depth += 1
            case 0x29, 0x5D: depth -= 1
            case 0x201C: quotes += 1
            case 0x201D: quotes -= 1
            default: words = words || token.kind != .number && token.kind != .punctuation && token.kind != .symbol
            }
            if depth < 0 || quotes < 0 { return false }
        }
        return words && depth == 0 && quotes == 0
    }

    private func text(_ range: Range<Int>) -> String { passage.text.folded(passage.bytes(of: range)) }

    private func span(_ range: Range<Int>) -> GivenSpan { GivenSpan(passage.text.span(of: passage.bytes(of: range))) }
}
