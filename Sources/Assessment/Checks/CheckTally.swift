/// How many tests there were, and how many agree.
package struct CheckTally: Sendable {
    private var byCheck: [String: Count] = [:]

    private struct Count {
        var tested = 0
        var agreed = 0

        static func + (a: Count, b: Count) -> Count { Count(tested: a.tested + b.tested, agreed: a.agreed + b.agreed) }
    }

    package init() {}

    package mutating func add(_ record: CheckRecord) {
        byCheck[record.check, default: Count()].tested += 1
        if record.verdict == .ok { byCheck[record.check, default: Count()].agreed += 1 }
    }

    package var tested: Int { Check.all.reduce(0) { $0 + (byCheck[$1.id]?.tested ?? 0) } }

    /// A line for all tests, and for those of two or more figures and those of one a line and one for each check.
    package var summary: [String] {
        if tested == 0 { return ["nothing to test"] }
        let all = Check.all.compactMap { byCheck[$0.id] }.reduce(Count(), +)
        return ["\(tests(all.tested)), \(rate(all))"] + lines("two or more figures", isBound: false) + lines("one figure within its bounds", isBound: true)
    }

    private func lines(_ name: String, isBound: Bool) -> [String] {
        let checks = Check.all.filter { $0.isBound == isBound }.compactMap { check in byCheck[check.id].map { (check.id, $0) } }
        if checks.isEmpty { return [] }
        let all = checks.map(\.1).reduce(Count(), +)
        let width = checks.map { $0.0.utf8.count }.max() ?? 0
        return ["\(name): \(tests(all.tested)), \(rate(all))"]
            + checks.map { id, count in
                let space = String(repeating: " ", count: width - id.utf8.count)
                return "  \(id)\(space)  \(tests(count.tested)), \(count.agreed) agree, \(count.tested - count.agreed) disagree"
            }
    }

    private func tests(_ count: Int) -> String { "\(count) \(count == 1 ? "test" : "tests")" }

    /// `403 agree (97.82%), 9 disagree`; the rate is cut, never rounded up.
    private func rate(_ count: Count) -> String {
        let hundredths = count.agreed * 10000 / count.tested
        let decimals = hundredths % 100
        return "\(count.agreed) agree (\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%), \(count.tested - count.agreed) disagree"
    }
}
