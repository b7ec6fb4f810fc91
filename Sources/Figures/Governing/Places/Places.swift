import Lexicon
import Numbers
import VietText

/// Gives each figure the place that it is of.
///
/// In this order: what its entity names; what stands by it in its sentence (`240 hộ ở xã Ia Mơ`, `Huyện Bắc Quang có …`); what the
/// paragraph was last about; what the document is about. The last two are marked as inherited. A place smaller than the one that
/// is taken over is never passed up: where a paragraph speaks of a commune, or of several places, or of an agency, a company,
/// somebody, another country, its figures do not become the province's. An empty place is better than a wrong one.
struct Places {
    let report: Report
    let passage: Passage
    let scene: PlaceScene
    private let published: String?

    init(report: Report, passage: Passage) {
        (self.report, self.passage) = (report, passage)
        scene = PlaceScene(report: report, passage: passage)
        published = report.document.published.map { String($0.prefix(10)) }
    }

    func fill(_ drafts: inout [RecordBuilder.Draft]) {
        var next = 0
        var paragraph = 0
        var carry = PlaceCarry(scene: scene)
        for sentence in passage.sentences {
            if passage.tokens[sentence.lowerBound].isLineStart, !continues(sentence) {
                paragraph = sentence.lowerBound
                carry.enterParagraph()
            }
            var last = next
            while last < drafts.count, drafts[last].tokens.lowerBound < sentence.upperBound { last += 1 }
            let found = places(of: drafts[next..<last], sentence, paragraph, &carry)
            for (i, place, inherited) in found { write(place, inherited: inherited, to: &drafts[i].record) }
            next = last
        }
    }

    /// The places of the figures of one sentence; what goes on from it is left in `carry`.
    private func places(
        of drafts: ArraySlice<RecordBuilder.Draft>, _ sentence: Range<Int>, _ paragraph: Int, _ carry: inout PlaceCarry
    ) -> [(draft: Int, place: Place, inherited: Bool)] {
        let words = PlaceWords(scene: scene, sentence: sentence, paragraph: paragraph, drafts: drafts)
        var out: [(draft: Int, place: Place, inherited: Bool)] = []
        for i in drafts.indices where !drafts[i].record.kind.isReference {
            let found = find(i, words, carry)
            if case .place(let place) = found.said { out.append((i, place, found.inherited)) }
        }
        carry.leave(words)
        return out
    }

    private func find(_ draft: Int, _ words: PlaceWords, _ carry: PlaceCarry) -> (said: PlaceSaid, inherited: Bool) {
        let compared = words.compared(draft)
        if compared != .nothing { return (compared, false) }
        var said = PlaceSaid.nothing
        var inherited = false
        if let entity = words.drafts[draft].entity {
            said = words.entity(entity)
            inherited = words.drafts[draft].record.flags.contains(.entityInherited)
            // an entity of one figure alone does not tell of the place of others
            if said == .elsewhere { return (said, false) }
        }
        let behind = words.behind(draft)
        if case .place(let near) = behind {
            if case .place(let place) = said, !isLower(near.level, than: place.level) { return (said, inherited) }
            return (behind, false)
        }
        if said != .nothing { return (said, inherited) }
        if behind == .elsewhere { return (behind, false) }
        let before = words.before(draft)
        if before != .nothing { return (before, false) }
        // what a rule lays down holds wherever the rule does; an age is somebody's
        if words.drafts[draft].record.status == .norm || words.drafts[draft].record.kind == .age { return (.nothing, false) }
        let carried = carry.said()
        // another place in the sentence may be the one
        return (words.namesAnother(than: carried, behind: draft) ? .nothing : carried, true)
    }

    private func isLower(_ a: PlaceLevel, than b: PlaceLevel) -> Bool {
        if b == .agency { return false }
        let order: [PlaceLevel] = [.commune, .district, .province, .national]
        return (order.firstIndex(of: a) ?? 9) < (order.firstIndex(of: b) ?? 0)
    }

    /// A line that goes on with the sentence of the line before.
    private func continues(_ sentence: Range<Int>) -> Bool {
        guard sentence.lowerBound > 0 else { return false }
        let first = passage.tokens[sentence.lowerBound]
        return first.kind == .syllable && !first.isCapitalized && passage.tokens[sentence.lowerBound - 1].kind == .syllable
    }

    /// The code is of the day that the figure is of; a goal's that lies ahead of the document's of the document's: it is set for
    /// the provinces that there are.
    private func write(_ place: Place, inherited: Bool, to record: inout Record) {
        var code: String?
        if place.isNation {
            code = "VN"
        } else if let province = place.province {
            let day = day(of: record)
            code = passage.lexicon.places.code(province, on: day)
            if place.isFormer, code != passage.lexicon.places.provinces[province].code { return }
        }
        if place.level == .province, code == nil { return }
        (record.place, record.placeLevel, record.placeName) = (code, place.level, place.name)
        if inherited { record.flags.append(.placeInherited) }
    }

    private func day(of record: Record) -> String? {
        switch (record.periodEnd, published) {
        case (let end?, let published?): min(end, published)
        case (let end, let published): end ?? published
        }
    }
}
