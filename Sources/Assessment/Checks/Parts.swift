import Figures
import Numbers
import Relations

extension Check {
    /// `120 hồ sơ, trong đó 80 hồ sơ cấp tỉnh, còn lại 40 hồ sơ cấp xã`: parts that say that they are all.
    static let parts = Check("parts", "the sum of all parts against their total") { line, _ in
        line.parts.compactMap { division in
            guard division.areAll, division.parts.count > 1, let sum = line.sum(division.parts) else { return nil }
            return .equal(sum, line.figures[division.whole], figures: [division.whole] + division.parts)
        }
    }

    /// `120 hồ sơ, trong đó có 80 hồ sơ cấp tỉnh`: a part is no more than its total. Of parts that are known by their sum only the first
    /// is tested, and none where nothing else says that it is one.
    static let part = Check("part", "a part against its total, which is no less") { line, _ in
        line.parts.compactMap { division in
            guard !division.areAll, !division.areBySum, let part = division.parts.first else { return nil }
            return .atMost(line.figures[part].span, line.figures[division.whole], figures: [division.whole, part])
        }
    }

    /// `tiếp nhận 5.200 hồ sơ, giải quyết 5.148 hồ sơ`: no more is settled than was received.
    static let settled = Check("settled", "what was settled against what was received, which is no less") { line, _ in
        line.figures.indices.compactMap { i in
            guard let received = line.received(for: i) else { return nil }
            return .atMost(line.figures[i].span, line.figures[received], figures: [received, i])
        }
    }
}

extension Check.Finding {
    /// An amount against another one that is no less.
    fileprivate static func atMost(_ amount: Span, _ most: Line.Figure, figures: [Int]) -> Self? {
        guard let a = amount.half, let b = most.span.half, let slack = a + b else { return nil }
        return Self(
            figures: figures, expected: .zero, expectedMax: most.value, found: amount.said.normalized, tolerance: slack, agrees: amount.low <= most.span.high)
    }
}
