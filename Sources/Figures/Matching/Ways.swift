import Lexicon
import VietText

/// One of the ways in which steps may begin, and what stands behind what they begin with: most steps are asked for in vain, and
/// this look tells so for less than taking them. It may be wrong only towards yes.
struct Way: Sendable {
    /// What steps begin with, where that is looked at.
    enum Lead: UInt8, Sendable { case anything, number, amount, cue, name }

    var openers = Openers.anything
    var lead = Lead.anything
    /// What the number must be like.
    var test = NumberTest.any
    var cue = Cue.and
    var name = ReferenceClass.none
    var isStrong = false
    /// What stands behind the number, the cue, the naming word.
    var behind = Openers.anything
    var isAtLineStart = false

    /// All ways in which steps may begin.
    static func ways(_ steps: [Step]) -> [Way] {
        var found: [Way] = []
        add(steps[...], &found, isAtLineStart: false)
        // more than a few cost more than they spare
        return found.count > most ? [Way(openers: Openers(steps[...], end: .anything))] : found
    }

    private static let most = 8

    private static func add(_ steps: ArraySlice<Step>, _ found: inout [Way], isAtLineStart: Bool) {
        guard found.count <= most else { return }
        var isAtLineStart = isAtLineStart
        for (i, step) in zip(steps.indices, steps) {
            let rest = steps[(i + 1)...]
            var way = Way(isAtLineStart: isAtLineStart)
            switch step {
            case .lineStart:
                isAtLineStart = true
                continue
            case .moneyBefore, .begin, .end, .value, .of, .not, .behind, .notBehind, .require, .glued: continue
            case .maybe(let inner):
                add((inner + rest)[...], &found, isAtLineStart: isAtLineStart)
                continue
            case .many(let inner):
                // any number of them may follow
                add((inner + [.maybe(inner)])[...], &found, isAtLineStart: isAtLineStart)
                continue
            case .either(let ways):
                for steps in ways { add((steps + rest)[...], &found, isAtLineStart: isAtLineStart) }
                return
            case .number(let test): (way.lead, way.test) = (.number, test)
            case .amount(let test): (way.lead, way.test) = (.amount, test)
            case .cue(let cue): (way.lead, way.cue) = (.cue, cue)
            case .name(let name, let strong): (way.lead, way.name, way.isStrong) = (.name, name, strong)
            default: break
            }
            way.openers = Openers(steps[i...], end: .anything)
            if way.lead != .anything { way.behind = Openers(rest, end: .anything) }
            found.append(way)
            return
        }
        found.append(Way(isAtLineStart: isAtLineStart))
    }
}
