import Lexicon
import Numbers

/// What is said behind a figure: `hồ sơ` · `được giải quyết` · `đúng hạn`.
struct Tail {
    /// The noun phrase directly behind.
    var noun: Range<Int>
    /// The predicate behind that.
    var said: Range<Int>?
    /// `đúng hạn` directly behind the figure.
    var turn: Range<Int>?
    /// All of it.
    var phrase: Range<Int>?

    init(scene: Scene, phrases: Phrases, _ k: Int) {
        let words = scene.words
        var range = scene.after(k, overCommas: phrases)
        noun = range.lowerBound..<range.lowerBound
        if let stop = Self.stop(range, words) { range = range.lowerBound..<stop }
        for i in range where words.isChange(at: i, range.upperBound) {
            range = range.lowerBound..<i
            break
        }
        range = Self.closed(range, words)
        guard !range.isEmpty else { return }
        if let count = words.at(range.lowerBound, range.upperBound, [.turn]) { turn = range.lowerBound..<(range.lowerBound + count) }
        if let at = phrases.predicate(range) {
            noun = phrases.trimmedRight(range.lowerBound..<at)
            var start = at
            while let count = words.at(start, range.upperBound, [.aux]), words.at(start, range.upperBound, [.keep]) == nil { start += count }
            said = start < range.upperBound ? start..<range.upperBound : nil
        } else {
            noun = phrases.trimmedRight(range)
        }
        let all = said ?? noun
        phrase = all.isEmpty ? nil : all
    }

    /// Where the words behind a figure end; `và` between two verbs goes on.
    private static func stop(_ range: Range<Int>, _ words: ContextWords) -> Int? {
        for i in range {
            guard let count = words.at(i, range.upperBound, [.tailEnd]) else { continue }
            if words.passage.cue(.and, at: i, limit: i + count) == count, i > range.lowerBound, words.at(i + count, range.upperBound, [.verb]) != nil { continue }
            return i
        }
        return nil
    }

    private static func closed(_ range: Range<Int>, _ words: ContextWords) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, let hit = words.before(end, range.lowerBound, [.filler, .have, .of, .opener]) { end -= hit.count }
        return range.lowerBound..<end
    }
}
