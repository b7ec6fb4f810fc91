/// Where an error stands: what is before it and behind it, on one line, and itself marked `[[…]]`.
package struct ErrorContext: Sendable {
    private let scalars: [Unicode.Scalar]

    /// - Parameter text: the document as it was given.
    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// 70 code points before a span of code points and 50 behind it.
    package func around(_ start: Int, _ end: Int) -> String {
        let start = min(max(0, start), scalars.count)
        let end = min(max(start, end), scalars.count)
        let (from, to) = (max(0, start - 70), min(scalars.count, end + 50))
        let parts = [scalars[from..<start], scalars[start..<end], scalars[end..<to]].map { Self.line($0) }
        var after = parts[2][...]
        while to == scalars.count, after.last == " " { after.removeLast() }
        return (from > 0 ? "…" : "") + parts[0] + "[[" + parts[1] + "]]" + after + (to < scalars.count ? "…" : "")
    }

    /// Line ends and tabs become spaces.
    private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var out = String.UnicodeScalarView()
        for scalar in scalars {
            out.append(scalar.value < 0x20 || (0x2028...0x2029).contains(scalar.value) ? " " : scalar)
        }
        return String(out)
    }
}

extension Fault {
    /// The span that is marked: the gold's, else what was reported.
    package var span: Range<Int> {
        let start = gold?.start ?? reported?.start ?? 0
        return start..<max(start, gold?.end ?? reported?.end ?? 0)
    }
}
