/// Pairs gold figures and reported records one to one, the largest overlap of spans first.
enum Matching {
    struct Pair: Equatable {
        var gold: Int
        var reported: Int
    }

    /// In the order in which they were made: by overlap, then by how close the two begin, then the later in the text.
    static func pairs(_ gold: [Gold.Figure], _ reported: [Reported]) -> [Pair] {
        var candidates: [(overlap: Int, apart: Int, pair: Pair)] = []
        for (i, g) in gold.enumerated() {
            for (j, r) in reported.enumerated() {
                let overlap = min(g.end, r.end) - max(g.start, r.start)
                if overlap > 0 { candidates.append((overlap, abs(g.start - r.start), Pair(gold: i, reported: j))) }
            }
        }
        func rank(_ c: (overlap: Int, apart: Int, pair: Pair)) -> (Int, Int, Int, Int) {
            (c.overlap, -c.apart, c.pair.gold, c.pair.reported)
        }
        candidates.sort { rank($0) > rank($1) }
        var (takenGold, takenReported): (Set<Int>, Set<Int>) = ([], [])
        var out: [Pair] = []
        for (_, _, pair) in candidates where !takenGold.contains(pair.gold) && !takenReported.contains(pair.reported) {
            takenGold.insert(pair.gold)
            takenReported.insert(pair.reported)
            out.append(pair)
        }
        return out
    }
}
