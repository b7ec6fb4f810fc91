import Figures
import Numbers
import Relations

extension Check {
    /// `28/40 nhiệm vụ, đạt 70%`, `70% (28/40 nhiệm vụ)`.
    static let share = Check("share", "a share of two numbers against the percentage printed with it") { line, _ in
        line.shares.compactMap { share in
            guard share.form == .pair, let total = line.figures[share.part].record.total else { return nil }
            return Finding.share(share, of: Span(total), in: line)
        }
    }

    /// `5.200 hồ sơ, trong đó 1.300 hồ sơ trực tuyến (đạt 25%)`, `1.300 trong tổng số 5.200 hồ sơ, đạt 25%`, `tiếp nhận 5.200 hồ sơ, giải
    /// quyết 5.148 hồ sơ, đạt 99%`.
    static let countShare = Check("count-share", "two counts, a part and its total, against the percentage printed with them") { line, _ in
        line.shares.compactMap { share in
            guard share.form == .counts, let whole = share.whole else { return nil }
            return Finding.share(share, of: line.figures[whole].span, in: line)
        }
    }

    /// `thu 317 tỷ đồng, đạt 93,8% dự toán (338 tỷ đồng), bằng 105,7% kế hoạch (300 tỷ đồng)`: what was reached, of each plan.
    static let plan = Check("plan", "an amount and its plan, or the level before, against the percentage that was reached of it") { line, _ in
        line.shares.compactMap { share in
            guard share.form == .plan || share.form == .level, let whole = share.whole else { return nil }
            return Finding.share(share, of: line.figures[whole].span, in: line)
        }
    }
}

extension Check.Finding {
    fileprivate static func share(_ share: Share, of whole: Span, in line: Line) -> Self? {
        let percent = line.figures[share.percent]
        return .share(
            line.figures[share.part].span, of: whole, is: percent.span, found: percent.value,
            figures: [share.part, share.whole, share.percent].compactMap { $0 })
    }
}
