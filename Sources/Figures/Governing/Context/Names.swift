import Lexicon
import Numbers

/// Who is named where nothing but a preposition, or nothing at all, leads to it.
extension Phrases {
    /// Who is named at a token: up to a predicate or a small word, and of a name its capitals.
    func named(from start: Int, _ limit: Int) -> Range<Int>? {
        guard start < limit else { return nil }
        let head = words.at(start, limit, [.head])
        if head == nil, isWord(start, limit) { return nil }
        var end = predicate(start..<limit) ?? limit
        let behind = start + max(head ?? 1, 1)
        if let stop = (behind..<max(end, behind)).first(where: { words.at($0, end, Self.stops) != nil && !words.isName($0, self.start) }) {
            end = stop
        }
        if let this = words.first(start..<end, [.this]) { end = this.upperBound }
        let first = start + (head ?? 0)
        if first < end, words.isName(first, self.start) { end = endOfName(first, end, isInOrganization: head != nil) }
        let who = trimmedRight(start..<end)
        return !who.isEmpty && who.count <= 10 && namesEntity(who) ? who : nil
    }

    /// What no name goes over.
    private static let stops: ContextRoles = [.tailEnd, .aux, .link, .compare, .place, .have, .opener, .aside, .timeLead, .measure]

    /// `14 Trạm Bảo vệ thực vật`: a word with a capital, and no name.
    private func isWord(_ start: Int, _ limit: Int) -> Bool {
        if start + 1 < limit, words.passage.tokens[start + 1].isCapitalized { return false }
        return max(words.at(start, limit, [.verb, .light, .measure, .compound]) ?? 0, words.noun(at: start, limit)) > 1
    }

    /// Behind the last capital; in the name of an organization a few small letters may stand between (`Trường Trung học cơ sở Lê Lợi`).
    private func endOfName(_ start: Int, _ limit: Int, isInOrganization: Bool) -> Int {
        var end = start
        while end < limit {
            let reach = end..<min(end + (isInOrganization ? 4 : 1), limit)
            guard let next = reach.first(where: { words.passage.tokens[$0].isCapitalized || words.passage.tokens[$0].kind == .code }) else { break }
            end = next + 1
        }
        return end
    }

    /// `Phòng khám Hoàng Anh (số 12, đường Lê Lợi, …)`: a subject longer than any may be (16 tokens), without the bracket at its end.
    func withoutAddress(_ who: Range<Int>) -> Range<Int> {
        guard who.count > 16, words.passage.isSign(who.upperBound - 1, ")"), let open = who.last(where: { words.passage.isSign($0, "(") }), (1...10).contains(open - who.lowerBound) else { return who }
        return trimmedRight(who.lowerBound..<open)
    }

    /// `khu vực FDI (kể cả dầu thô)`, without what the bracket at its end adds in several small words; `(VIB)` and other names stay.
    func withoutGloss(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 4, words.passage.isSign(range.upperBound - 1, ")"), let open = range.last(where: { words.passage.isSign($0, "(") }), open > range.lowerBound + 1,
            range.upperBound - open > 4, !words.passage.tokens[open + 1].isCapitalized, words.at(open + 1, range.upperBound, [.opener, .have]) != nil, words.at(open + 1, range.upperBound, [.aside]) == nil
        else { return range }
        return trimmedRight(range.lowerBound..<open)
    }
}
