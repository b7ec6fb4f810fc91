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
        var firsts: [Said: [Int]] = [:]
        var links: [Link] = []
        for (i, figure) in story.figures.enumerated() {
            guard let said = Said(figure) else { continue }
            let known = firsts[said] ?? []
            if let first = known.first(where: { story.repeats(i, $0) }) {
                links.append(Link(id: figure, other: story.figures[first]))
            } else if known.count < mostFirsts {
                firsts[said, default: []].append(i)
            }
        }
        return links
    }
}

/// A table may say `100%` in a thousand rows: a figure is held against so many earlier ones of its value at most.
private let mostFirsts = 32

/// What must be the same to the letter where a fact is said again.
private struct Said: Hashable {
    let kind: Kind
    let value, valueMax, total: ExactDecimal?
    let unit, per: String?
    let change: Change?

    init?(_ figure: Record) {
        guard let value = figure.value else { return nil }
        (kind, self.value, valueMax, total) = (figure.kind, value.normalized, figure.valueMax?.normalized, figure.total?.normalized)
        (unit, per, change) = (figure.unit, figure.per, figure.change)
    }
}

extension Story {
    /// Whether a later figure, of the same numbers and unit, says the same fact as an earlier one.
    fileprivate func repeats(_ later: Int, _ first: Int) -> Bool {
        let (a, b) = (figures[first], figures[later])
        if a.sentence == b.sentence, b.start - a.end < 400 { return false }
        guard a.status == b.status || isHead(first), hasSamePeriod(a, b), isCompatible(a.indicator, b.indicator) else { return false }
        let entity = Likeness(a.entity, b.entity)
        if entity == .unlike { return false }
        switch Likeness(a.property, b.property) {
        case .unlike: return false
        case .same: return isDistinct(a) || isHead(first) != isHead(later)
        case .like: return isDistinct(a)
        case .unknown: return isDistinct(a) && (isHead(first) || isHead(later)) && a.kind != .percent
        }
    }

    /// Whether it stands in headline, lead or caption.
    private func isHead(_ i: Int) -> Bool { roles[i] != .body }

    private func hasSamePeriod(_ a: Record, _ b: Record) -> Bool {
        guard let x = a.periodStart, let y = b.periodStart else { return true }
        return x == y && a.periodEnd == b.periodEnd
    }

    private func isCompatible(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

    /// Whether a number is not one that comes by chance: three digits that count.
    private func isDistinct(_ figure: Record) -> Bool {
        guard var digits = figure.value?.normalized.magnitude else { return false }
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
        let (x, y) = (Words.ids(of: a), Words.ids(of: b))
        let (p, q) = (Set(x), Set(y))
        if p == q {
            self = .same
            return
        }
        let different = p.symmetricDifference(q)
        if !different.isDisjoint(with: TieWords.turns) {
            self = .unlike
            return
        }
        let shared = p.intersection(q).count
        self = 2 * shared * 10 >= 6 * (p.count + q.count) || p.isSubset(of: q) || q.isSubset(of: p) ? .like : .unlike
    }
}
