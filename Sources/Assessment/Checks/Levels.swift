import Figures
import Numbers
import Relations

extension Check {
    /// `tăng từ 80 lên 92 hồ sơ, tăng 15%`, `giảm 2 ngày, từ 5 ngày xuống còn 3 ngày`.
    static let levels = Check("levels", "a change against the levels before and after it") { line, _ in
        line.moves.flatMap { move -> [Finding] in
            guard let old = move.before, let new = move.after, old < new, !move.changes.isEmpty else { return [] }
            return line.changes(move, from: old, to: new)
        }
    }

    /// `92 hồ sơ, tăng 15% so với cùng kỳ năm trước (80 hồ sơ)`: a level, its change, and the level before.
    static let before = Check("before", "a level and its change against the level before, said behind it") { line, _ in
        line.moves.flatMap { move -> [Finding] in
            guard let old = move.before, let new = move.after, old > new else { return [] }
            return line.changes(move, from: old, to: new)
        }
    }

    /// `460 vụ, tăng 60 vụ (15%)`, `tăng 60 vụ, tương ứng 15%, lên 460 vụ`: a change said twice, against the level that it led to.
    static let growth = Check("growth", "a change in an amount and in percent against the level that it led to") { line, _ in
        line.moves.compactMap { move in
            guard move.before == nil, let level = move.after, let amount = move.changes.first(where: { line.figures[$0].isAmount }),
                let percent = move.changes.first(where: { line.figures[$0].isPercent }), !line.figures[level].isPercent
            else { return nil }
            let now = line.figures[level].span
            guard let size = line.size(amount, level), let before = line.grows(amount, percent) ? now - size : now + size else { return nil }
            var share = line.figures[percent].span
            if share.low < .zero { share = share.negated }
            return .share(size, of: before, is: share, found: share.said, figures: [level, amount, percent])
        }
    }
}

extension Line {
    /// Each change of a move against its two levels.
    fileprivate func changes(_ move: Move, from old: Int, to new: Int) -> [Check.Finding] {
        move.changes.compactMap { change in
            let size = figures[change]
            let (before, after) = (figures[old].span, figures[new].span)
            let all = [old, new, change]
            let grows = size.isChange ? size.grows : after.low >= before.low
            if size.isPercent, !figures[new].isPercent, size.isChange || move.changes.count > 1 {
                return .change(from: before, to: after, by: size, figures: all)
            }
            if size.record.kind == .multiple, size.grows, let times = size.span.scaled(byPowerOfTen: 2), let said = size.value.scaled(byPowerOfTen: 2) {
                return .share(after, of: before, is: times, found: said, figures: all)
            }
            // a better rank is a smaller number
            let isRank = figures[new].record.kind == .rank
            guard isRank || figures[new].isPercent && size.record.unit == "pp" || size.isAmount || size.record.kind == figures[new].record.kind && !size.isPercent,
                let own = self.size(change, new),
                let difference = grows != isRank ? after - before : before - after
            else { return nil }
            return .equal(difference, own, found: size.value, figures: all)
        }
    }

    /// Whether the level grew by a change that is said twice.
    fileprivate func grows(_ a: Int, _ b: Int) -> Bool { figures[figures[a].isChange ? a : b].grows }

    /// The size of a change in the unit of its level: cents where the level is in dollars.
    fileprivate func size(_ change: Int, _ level: Int) -> Span? {
        let span = figures[change].span
        return figures[change].record.unit == "cent" && figures[level].record.unit == "USD" ? span.scaled(byPowerOfTen: -2) : span
    }
}
