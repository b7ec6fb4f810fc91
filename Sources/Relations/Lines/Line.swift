import Figures
import VietText

/// The figures of one sentence, in order, with the words around them.
package struct Line: Sendable {
    package let sentence: String
    package internal(set) var figures: [Figure]
    /// Its code points, lower case.
    private let scalars: [UInt32]
    /// All its words; none reaches into or out of a figure.
    private let words: [WordID]
    /// For each word, how many parentheses it stands in.
    private let depths: [Int]
    /// Where one of its sentences ends and the next goes on with it, in code points.
    private let joints: [Int]
    /// The words of each figure, as indices.
    private let bounds: [Range<Int>]

    /// What stands between the end of one figure and the beginning of another, further on; nothing where the other stands before it.
    package func gap(_ a: Int, _ b: Int) -> Gap {
        if b <= a { return Gap([], []) }
        return Gap(scalars[figures[a].place.upperBound..<figures[b].place.lowerBound], words[bounds[a].upperBound..<bounds[b].lowerBound])
    }

    /// What stands before a figure, back to the figure before it.
    package func gap(before a: Int) -> Gap {
        if a > 0 { return gap(a - 1, a) }
        return Gap(scalars[..<figures[a].place.lowerBound], words[..<bounds[a].lowerBound])
    }

    /// What stands behind a figure, up to the next.
    package func gap(after a: Int) -> Gap {
        if a + 1 < figures.count { return gap(a, a + 1) }
        return Gap(scalars[figures[a].place.upperBound...], words[bounds[a].upperBound...])
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
        for i in bounds[a].upperBound..<bounds[b].lowerBound
        where depths[i] <= figures[b].depth && !bounds[(a + 1)..<b].contains(where: { $0.contains(i) }) {
            out.append(words[i])
        }
        return out[...]
    }

    /// The line with the other reading of one of its numbers (`1.039 triệu tấn`: 1039 or 1,039 million); nil where it has none.
    package func swapped(_ i: Int) -> Line? {
        guard let other = figures[i].record.alternative, let value = figures[i].record.value else { return nil }
        var record = figures[i].record
        (record.value, record.alternative) = (other, value)
        guard var figure = Figure(record, at: figures[i].place) else { return nil }
        figure.depth = figures[i].depth
        var line = self
        line.figures[i] = figure
        return line
    }

    /// Reads the figures of one or more sentences.
    /// - Parameter joints: where one of them ends and the next goes on with it, in code points; its full stop is read as a comma.
    init?(_ sentence: String, _ records: [Record], joints: [Int] = []) {
        let exact = Text(sentence).scalars
        let places = Self.places(records, in: exact)
        var figures = zip(records, places).compactMap { record, place in place.flatMap { Figure(record, at: $0) } }
        if figures.isEmpty { return nil }
        var scalars = exact.map { Folding.lower($0) }
        for joint in joints where scalars.indices.contains(joint) { scalars[joint] = 0x2C }
        var (words, depths, bounds): ([WordID], [Int], [Range<Int>]) = ([], [], [])
        var (at, open, counted) = (0, 0, 0)
        /// How deep the text is at a place, which only moves on.
        func depth(at place: Int) -> Int {
            while counted < place {
                if scalars[counted] == 0x28 { open += 1 }
                if scalars[counted] == 0x29 { open = max(0, open - 1) }
                counted += 1
            }
            return open
        }
        func add(_ range: Range<Int>) {
            for word in Words.split(scalars, range) {
                words.append(word.id)
                depths.append(depth(at: word.at))
            }
        }
        for i in figures.indices {
            add(at..<figures[i].place.lowerBound)
            figures[i].depth = depth(at: figures[i].place.lowerBound)
            let start = words.count
            add(figures[i].place)
            bounds.append(start..<words.count)
            at = figures[i].place.upperBound
        }
        add(at..<scalars.count)
        (self.sentence, self.figures, self.scalars) = (sentence, figures, scalars)
        (self.words, self.depths, self.bounds, self.joints) = (words, depths, bounds, joints)
    }

    /// Where each record stands in its sentence, of which white space is folded. The first one is where most of the others are as
    /// far from it as their offsets say.
    private static func places(_ records: [Record], in scalars: [UInt32]) -> [Range<Int>?] {
        let texts = records.map { record in
            let text = Text(record.text)
            return Array(text.folded(0..<text.bytes.count).unicodeScalars.map(\.value))
        }
        guard let first = texts.first else { return [] }
        func stands(_ text: [UInt32], _ at: Int) -> Bool {
            guard at >= 0, !text.isEmpty, at + text.count <= scalars.count, scalars[at] == text[0],
                scalars[at..<(at + text.count)].elementsEqual(text)
            else { return false }
            func isDigit(_ i: Int) -> Bool { scalars.indices.contains(i) && scalars[i] >= 0x30 && scalars[i] <= 0x39 }
            return !(isDigit(at - 1) && isDigit(at)) && !(isDigit(at + text.count) && isDigit(at + text.count - 1))
        }
        var best: (at: Int, hits: Int)?
        for at in scalars.indices where stands(first, at) {
            let hits = records.indices.count { stands(texts[$0], at + records[$0].start - records[0].start) }
            if hits > best?.hits ?? 0 { best = (at, hits) }
        }
        guard let best else { return records.map { _ in nil } }
        var places: [Range<Int>?] = []
        var shift = best.at - records[0].start
        var after = 0
        for (record, text) in zip(records, texts) {
            let guess = record.start + shift
            // white space that was folded moves what follows to the left
            if let at = guess >= after && stands(text, guess) ? guess : (after..<max(after, scalars.count)).first(where: { stands(text, $0) }) {
                places.append(at..<(at + text.count))
                shift = at - record.start
                after = at + text.count
            } else {
                places.append(nil)
            }
        }
        return places
    }
}
