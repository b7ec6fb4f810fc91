import Lexicon

// Parts of fiscal years.

extension TimeReader {
    /// `quý 1 niên độ 2013-2014`, `6 tháng đầu của niên độ`: nobody says when such a year begins, so that its parts are none of the calendar; only
    /// days in brackets behind them say which are meant.
    func fiscal(_ found: inout TimeExpression, limit: Int, floor: Int) {
        guard case .points(let first, _) = found.form else { return }
        if first.part == .year {
            // `nửa đầu | niên độ 2013/2014`
            guard word(.season, at: found.tokens.lowerBound, limit: limit)?.value == .fiscal else { return }
            guard word(.edge, before: found.tokens.lowerBound, limit: floor) ?? word(.half, before: found.tokens.lowerBound, limit: floor) != nil else { return }
        } else {
            var at = found.tokens.upperBound
            // `6 tháng đầu năm | tài chính`: the first word was taken for the year
            if word(.season, at: at - 1, limit: limit)?.value == .fiscal { at -= 1 }
            if let of = word(.of, at: at, limit: limit) { at += of.count }
            guard !first.isDay, let year = word(.season, at: at, limit: limit), year.value == .fiscal else { return }
            at += year.count
            if fullYear(at: at, limit: limit) != nil {
                at += 1
                if let joint = joiner(at: at, limit: limit)?.count ?? (isSign(at, "/", limit) ? 1 : nil), fullYear(at: at + joint, limit: limit) != nil { at += joint + 1 }
            }
            found.tokens = found.tokens.lowerBound..<at
        }
        found.form = .fiscal
        if let days = bracketed(found.tokens.upperBound, limit) { (found.form, found.tokens) = (days.form, found.tokens.lowerBound..<days.end) }
    }

    /// `(từ 1/4 đến 30/6/2014)`: days from and to, with few words before.
    private func bracketed(_ at: Int, _ limit: Int) -> (form: TimeForm, end: Int)? {
        guard isSign(at, "(", limit) else { return nil }
        for i in at + 1..<min(at + 6, limit) {
            guard let first = point(at: i, limit: limit, floor: at + 1) else { continue }
            let days = stretched(first, from: i, limit: limit)
            guard case .points(let from, _?) = days.form, from.part != .year, isSign(days.tokens.upperBound, ")", limit) else { return nil }
            return (days.form, days.tokens.upperBound + 1)
        }
        return nil
    }
}
