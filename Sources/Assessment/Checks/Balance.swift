import Figures
import Lexicon
import Numbers
import Relations

extension Check {
    /// `xuất khẩu đạt 30 tỷ USD, nhập khẩu 28 tỷ USD, xuất siêu 2 tỷ USD`: exports and imports of one sentence and period against
    /// their sum and difference, where each is said once.
    static let balance = Check("balance", "exports and imports against the total of trade and its balance") { line, _ in
        let levels = line.figures.indices.filter { i in
            let figure = line.figures[i]
            return figure.isLevel && figure.record.per == nil && figure.record.status == nil
                && names.contains(figure.record.indicator ?? "")
        }
        func only(_ id: String) -> Int? {
            let found = levels.filter { line.figures[$0].record.indicator == id }
            return found.count == 1 ? found[0] : nil
        }
        guard let exports = only("exports"), let imports = only("imports"), line.figures[exports].isLike(line.figures[imports])
        else { return [] }
        let (sold, bought) = (line.figures[exports].span, line.figures[imports].span)
        return [("trade-total", sold + bought), ("trade-surplus", sold - bought), ("trade-deficit", bought - sold)].compactMap { id, expected in
            guard let other = only(id), let expected, line.figures[other].isLike(line.figures[exports]),
                line.figures[other].record.period == line.figures[exports].record.period,
                line.figures[imports].record.period == line.figures[exports].record.period
            else { return nil }
            return .equal(expected, line.figures[other], figures: [exports, imports, other])
        }
    }

    private static let names = ["exports", "imports", "trade-total", "trade-surplus", "trade-deficit"]
}
