import Lexicon
import Numbers

/// Tells reported facts from targets, forecasts, estimates, norms and proposals, by the nearest cue that governs a figure.
struct Statuses {
    let scene: Scene
    let records: [Record]
    private var words: ContextWords { scene.words }
    private var lexicon: Lexicon { words.passage.lexicon }

    func find() -> [Status?] {
        let rule = ruled()
        var out: [Status?] = []
        for k in records.indices { out.append(cue(k, out) ?? (rule.map { isLaidDown(k, $0) } == true ? .norm : nil)) }
        return out
    }

    /// The nearest cue before a figure. One that reaches far governs the figures behind it too, until another cue or a word
    /// of the past; `ước` governs only the next figure.
    private func cue(_ k: Int, _ done: [Status?]) -> Status? {
        var i = scene.figures[k].lowerBound - 1
        var passed = false
        let floor = max(scene.sentence.lowerBound, i - 200)
        while i >= floor {
            if case .figure = scene.mark(i) { passed = true }
            if lexicon.tables(openedBy: words.passage.ids[i]).contains(.status),
                let hit = lexicon.longest(.status, words.passage.ids, at: i, limit: scene.figures[k].lowerBound)
            {
                let entry = lexicon.statuses[hit.row]
                if !isNamed(i, entry), !passed || entry.reach == .far { return entry.status.isEmpty ? nil : Status(rawValue: entry.status) }
                if passed, entry.status.isEmpty { return nil }
            }
            if words.at(i, scene.figures[k].lowerBound, [.past]) != nil, isPredicate(i) { return nil }
            i -= 1
        }
        return nil
    }

    /// `vượt chỉ tiêu`, `so với mục tiêu`: names a plan and states none.
    private func isNamed(_ i: Int, _ entry: StatusEntry) -> Bool {
        guard words.at(i, scene.sentence.upperBound, [.plan]) != nil else { return false }
        return words.before(i, scene.sentence.lowerBound, [.reach, .compare, .than]) != nil
    }

    private func isPredicate(_ i: Int) -> Bool { scene.mark(i) == .word }

    /// Where a law or rule is named that lays down what the sentence says.
    private func ruled() -> Int? {
        let start = scene.sentence.lowerBound
        guard let first = scene.figures.first else { return nil }
        let range = start..<first.lowerBound
        guard let rule = words.first(range, [.rule]) else { return nil }
        return rule.upperBound
    }

    private func isLaidDown(_ k: Int, _ rule: Int) -> Bool {
        let span = scene.figures[k]
        guard rule <= span.lowerBound else { return false }
        let range = rule..<span.lowerBound
        return words.first(range, [.past]) == nil && words.last(range, [.modal]) != nil
    }
}
