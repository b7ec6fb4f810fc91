import Figures
import Numbers

extension Check {
    /// `28/40 nhiệm vụ, đạt 70%`, `70% (28/40 nhiệm vụ)`.
    static let share = Check("share", "a share of two numbers against the percentage printed with it") { line, _ in
        line.figures.indices.compactMap { i in
            let pair = line.figures[i]
            guard pair.record.kind == Kind.fraction.rawValue, pair.isPlain, case .exact(let total)? = pair.record.total, total > .zero else { return nil }
            let whole = Span(low: total, high: total)
            func test(_ j: Int) -> Finding? {
                let percent = line.figures[j]
                guard let part = Span(pair), let said = Span(percent) else { return nil }
                return .share(part, of: whole, is: said, found: percent.value, figures: [i, j])
            }
            if i + 1 < line.figures.count, line.figures[i + 1].isShare {
                let gap = line.gap(i, i + 1)
                if isTied(gap, limit: 8), !line.gap(after: i + 1).startsWith(CheckWords.ofOther) { return test(i + 1) }
            }
            if i > 0, line.figures[i - 1].isShare {
                let gap = line.gap(i - 1, i)
                if gap.ends(inSign: "("), gap.words.isEmpty { return test(i - 1) }
            }
            return nil
        }
    }

    /// Whether a percentage behind this gap says how large the share before it is.
    static func isTied(_ gap: Gap, limit: Int) -> Bool {
        guard gap.isShort(limit), !gap.contains(CheckWords.otherBase) else { return false }
        return gap.ends(inSign: "(") || gap.ends(inSign: "=") || gap.ends(in: CheckWords.share)
    }
}

extension Gap {
    /// Whether its first words are one of the phrases.
    func startsWith(_ phrases: [String]) -> Bool {
        phrases.contains { phrase in
            let parts = phrase.split(separator: " ").map(String.init)
            return words.starts(with: parts)
        }
    }
}
