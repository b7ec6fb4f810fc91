import Figures
import Numbers

extension Relation {
    static let repeats = Relation(
        .repeats, says: "The figure says the same fact again as the other one, the first mention in the text.",
        examples: [
            Example(
                "Thu ngân sách 71.938 tỷ đồng.\nNăm 2021, thu ngân sách của tỉnh đạt 71.938 tỷ đồng.", "71.938 tỷ đồng > 71.938 tỷ đồng"),
            Example("Tỷ lệ hồ sơ đúng hạn đạt 92,5%. Như vậy, tỷ lệ hồ sơ đúng hạn là 92,5%.", "92,5% > 92,5%"),
        ],
        counterExamples: [
            CounterExample("Năm 2020, xã tiếp nhận 5.200 hồ sơ. Năm 2021, xã tiếp nhận 5.200 hồ sơ.", because: "another year"),
            CounterExample("Xã tiếp nhận 5.200 hồ sơ. Huyện trả lại 5.200 hồ sơ.", because: "something else was counted"),
            CounterExample("Lợi nhuận tăng 12,5%. Giá vé giảm 12,5%.", because: "the other way"),
            CounterExample("Tỷ lệ đúng hạn đạt 2,5%. Tỷ lệ quá hạn là 2,5%.", because: "a word turns what is meant"),
        ]
    ) { story in
        story.firsts.map { later, first in Link(id: story.figures[later], other: story.figures[first]) }
    }
}

/// A table may say `100%` in a thousand rows: a figure is held against so many earlier ones of its value at most.
private let mostFirsts = 32

extension Story {
    /// For each figure that says a fact again the first mention of it.
    var firstMentions: [Int: Int] {
        let said = figures.indices.compactMap { i in what(i).map { (what: $0, at: i) } }.sorted { ($0.what, $0.at) < ($1.what, $1.at) }
        var firsts: [Int: Int] = [:]
        var known: [Int] = []
        for (i, (what, at)) in said.enumerated() {
            if i == 0 || said[i - 1].what != what { known.removeAll(keepingCapacity: true) }
            if let first = known.first(where: { repeats(at, $0) }) {
                firsts[at] = first
            } else if known.count < mostFirsts {
                known.append(at)
            }
        }
        return firsts
    }

    /// What must be the same to the letter where a fact is said again.
    private func what(_ i: Int) -> UInt64? {
        guard figures[i].value != nil else { return nil }
        var mark = Fingerprint()
        mark.add(figures[i].value)
        mark.add(figures[i].valueMax)
        mark.add(figures[i].total)
        mark.add(figures[i].unit)
        mark.add(figures[i].per)
        mark.add(figures[i].kind.rawValue)
        mark.add(figures[i].change?.rawValue)
        return mark.id
    }

    /// Whether a later figure, of the same numbers and unit, says the same fact as an earlier one.
    private func repeats(_ b: Int, _ a: Int) -> Bool {
        let isDistinct = isDistinct(a)
        guard isDistinct || isHead(a) != isHead(b), figures[a].status == figures[b].status || isHead(a), haveSamePeriod(a, b),
            areCompatible(figures[a].indicator, figures[b].indicator), figures[b].start - figures[a].end >= 400 || figures[a].sentence != figures[b].sentence
        else { return false }
        let entity = Likeness(figures[a].entity, figures[b].entity)
        if entity == .unlike { return false }
        switch Likeness(figures[a].property, figures[b].property) {
        case .unlike: return false
        case .same: return true
        case .like: return isDistinct
        case .unknown: return isDistinct && (isHead(a) || isHead(b)) && figures[a].kind != .percent
        }
    }

    /// Whether it stands in headline, lead or caption.
    private func isHead(_ i: Int) -> Bool { roles[i] != .body }

    private func haveSamePeriod(_ a: Int, _ b: Int) -> Bool {
        guard let x = figures[a].periodStart, let y = figures[b].periodStart else { return true }
        return x == y && figures[a].periodEnd == figures[b].periodEnd
    }

    private func areCompatible(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

    /// Whether a number is not one that comes by chance: three digits that count.
    private func isDistinct(_ i: Int) -> Bool {
        guard var digits = figures[i].value?.normalized.magnitude else { return false }
        while digits > 0, digits % 10 == 0 { digits /= 10 }
        return digits >= 100
    }
}

/// How much alike two phrases are.
private enum Likeness {
    case same, like, unlike
    /// One of them is not said.
    case unknown

    init(_ a: String?, _ b: String?) {
        guard let a, let b else {
            self = .unknown
            return
        }
        if a == b {
            self = .same
            return
        }
        let (p, q) = (Self.words(a), Self.words(b))
        let shared = p.count { q.contains($0) }
        func turns(_ p: [WordID], _ q: [WordID]) -> Bool { p.contains { TieWords.turns.contains($0) && !q.contains($0) } }
        if shared == p.count, shared == q.count {
            self = .same
        } else if turns(p, q) || turns(q, p) {
            self = .unlike
        } else {
            self = 2 * shared * 10 >= 6 * (p.count + q.count) || shared == p.count || shared == q.count ? .like : .unlike
        }
    }

    /// The words of a phrase, each once.
    private static func words(_ phrase: String) -> [WordID] {
        var words = Words.ids(of: phrase)
        var at = 1
        while at < words.count { if words[..<at].contains(words[at]) { words.remove(at: at) } else { at += 1 } }
        return words
    }
}
