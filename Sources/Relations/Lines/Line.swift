import Figures
import VietText

/// The figures of one sentence, in order, with the words around them.
package final class Line: Sendable {
    package let sentence: String
    package let figures: [Figure]
    private let words: [WordID]
    private let signs: [Gap.Sign]
    /// Of each figure; no word reaches into or out of one.
    private let bounds: [Bounds]
    /// Where one of its sentences ends and the next goes on with it, in code points.
    private let joints: [Int]

    private struct Bounds {
        let words, signs: Range<Int>
    }

    /// What stands between the end of one figure and the beginning of another, further on; nothing where the other stands before it.
    package func gap(_ a: Int, _ b: Int) -> Gap {
        if b <= a { return Gap(words: [], signs: []) }
        let (from, to) = (bounds[a], bounds[b])
        return Gap(words: words[from.words.upperBound..<to.words.lowerBound], signs: signs[from.signs.upperBound..<to.signs.lowerBound])
    }

    /// What stands before a figure, back to the figure before it.
    package func gap(before a: Int) -> Gap {
        if a > 0 { return gap(a - 1, a) }
        return Gap(words: words[..<bounds[a].words.lowerBound], signs: signs[..<bounds[a].signs.lowerBound])
    }

    /// What stands behind a figure, up to the next.
    package func gap(after a: Int) -> Gap {
        if a + 1 < figures.count { return gap(a, a + 1) }
        return Gap(words: words[bounds[a].words.upperBound...], signs: signs[bounds[a].signs.upperBound...])
    }

    /// The figures of the sentence of one figure, where another one is of a later sentence; nil where both are of one.
    package func sentence(of a: Int, before b: Int) -> Range<Int>? {
        let (start, end) = (figures[a].place.lowerBound, figures[b].place.lowerBound)
        guard let joint = joints.first(where: { start < $0 && $0 < end }) else { return nil }
        let last = joints.last { $0 < start } ?? -1
        let first = figures.firstIndex { $0.place.lowerBound > last } ?? 0
        return first..<(figures.firstIndex { $0.place.lowerBound > joint } ?? figures.count)
    }

    /// The words between two figures that stand in no deeper parenthesis than the second, other figures left out.
    package func outerWords(_ a: Int, _ b: Int) -> ArraySlice<WordID> {
        var out: [WordID] = []
        var (depth, sign) = (0, 0)
        for i in 0..<bounds[b].words.lowerBound {
            while sign < signs.count, signs[sign].word <= i {
                depth = signs[sign].depth(from: depth)
                sign += 1
            }
            if i >= bounds[a].words.upperBound, depth <= figures[b].depth, !bounds[(a + 1)..<b].contains(where: { $0.words.contains(i) }) {
                out.append(words[i])
            }
        }
        return out[...]
    }

    /// The line with the other reading of one of its numbers (`1.039 triệu tấn`: 1039 or 1,039 million); nil where it has none.
    package func swapped(_ i: Int) -> Line? {
        guard let other = figures[i].record.alternative, let value = figures[i].record.value else { return nil }
        var record = figures[i].record
        (record.value, record.alternative) = (other, value)
        guard let span = Span(of: 0, in: [record]) else { return nil }
        var figures = figures
        figures[i] = Figure([record], 0, span, place: figures[i].place, depth: figures[i].depth)
        return Line(self, figures)
    }

    private init(_ line: Line, _ figures: [Figure]) {
        (sentence, self.figures, words, signs) = (line.sentence, figures, line.words, line.signs)
        (bounds, joints) = (line.bounds, line.joints)
    }

    /// Reads the figures of one or more sentences; nil where none is found.
    /// - Parameters:
    ///   - own: which of the records stand in them.
    ///   - joints: where one of them ends and the next goes on with it, in code points; its full stop is read as a comma.
    ///   - isComposed: whether the text is known to be composed.
    init?(_ sentence: String, _ records: [Record], _ own: [Int], joints: [Int], isComposed: Bool) {
        var scalars = (isComposed ? sentence : sentence.composed).scalars
        let places = Self.places(own, of: records, in: scalars)
        for joint in joints where scalars.indices.contains(joint) { scalars[joint] = 0x2C }
        var reader = LineReader(scalars)
        var figures: [Figure] = []
        var bounds: [Bounds] = []
        figures.reserveCapacity(own.count)
        bounds.reserveCapacity(own.count)
        for (i, place) in zip(own, places) {
            guard let place, let span = Span(of: i, in: records) else { continue }
            reader.read(upTo: place.lowerBound)
            let (word, sign) = (reader.words.count, reader.signs.count)
            figures.append(Figure(records, i, span, place: place, depth: reader.depth))
            reader.read(upTo: place.upperBound)
            bounds.append(Bounds(words: word..<reader.words.count, signs: sign..<reader.signs.count))
        }
        if figures.isEmpty { return nil }
        reader.read(upTo: scalars.count)
        (self.sentence, self.figures, words, signs) = (sentence, figures, reader.words, reader.signs)
        (self.bounds, self.joints) = (bounds, joints)
    }

    /// Where each record stands in its sentence, of which white space is folded. The first one is where most of the others are as
    /// far from it as their offsets say.
    private static func places(_ own: [Int], of records: [Record], in scalars: [UInt32]) -> [Range<Int>?] {
        guard let start = own.first.map({ records[$0].start }) else { return [] }
        // the texts, one behind the other
        var letters: [UInt32] = []
        letters.reserveCapacity(16 * own.count)
        var texts: [(place: Range<Int>, offset: Int)] = []
        texts.reserveCapacity(own.count)
        for i in own {
            let begin = letters.count
            records[i].text.addFolded(to: &letters)
            texts.append((begin..<letters.count, records[i].start - start))
        }
        func isDigit(_ i: Int) -> Bool { scalars.indices.contains(i) && scalars[i] >= 0x30 && scalars[i] <= 0x39 }
        func stands(_ text: Range<Int>, _ at: Int) -> Bool {
            guard at >= 0, !text.isEmpty, at + text.count <= scalars.count, text.allSatisfy({ letters[$0] == scalars[at + $0 - text.lowerBound] })
            else { return false }
            return !(isDigit(at - 1) && isDigit(at)) && !(isDigit(at + text.count) && isDigit(at + text.count - 1))
        }
        var best: (at: Int, hits: Int)?
        for at in scalars.indices where scalars[at] == letters.first && stands(texts[0].place, at) {
            let hits = texts.count { stands($0.place, at + $0.offset) }
            if hits > best?.hits ?? 0 { best = (at, hits) }
            if hits == texts.count { break }
        }
        guard var shift = best?.at else { return own.map { _ in nil } }
        var after = 0
        return texts.map { text, offset in
            let guess = offset + shift
            // white space that was folded moves what follows to the left
            guard let at = guess >= after && stands(text, guess) ? guess : (after..<max(after, scalars.count)).first(where: { stands(text, $0) })
            else { return nil }
            shift = at - offset
            after = at + text.count
            return at..<after
        }
    }
}

extension String {
    /// Adds the code points of the composed text, each run of white space as one space, and none at the ends.
    fileprivate func addFolded(to out: inout [UInt32]) {
        let begin = out.count
        for scalar in composed.unicodeScalars {
            if scalar == " " || (scalar.value >= 0x09 && scalar.value <= 0x0D) {
                if out.count > begin, out.last != 0x20 { out.append(0x20) }
            } else {
                out.append(scalar.value)
            }
        }
        if out.count > begin, out.last == 0x20 { out.removeLast() }
    }
}
