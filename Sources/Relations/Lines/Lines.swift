import Figures
import VietText

extension Line {
    /// The sentences of a document that have figures. One that opens with `Trong đó` goes on with the one before it: both are one line.
    /// - Parameters:
    ///   - records: of one document, in its order.
    ///   - least: only those with so many figures.
    package static func lines(of records: [Record], least: Int = 1) -> [Line] {
        var lines: [Line] = []
        var (sentence, own, joints): (String, [Int], [Int]) = ("", [], [])
        func finish() {
            if own.count >= least, let line = Line(sentence, records, own, joints: joints, least: least) { lines.append(line) }
        }
        var last: (sentence: String, first: Int)?
        for group in groups(records) {
            guard let said = records[group.lowerBound].sentence else { continue }
            if let last, joints.count < 4, goesOn(said), follows(records[group.lowerBound], said, records[last.first], last.sentence) {
                joints.append(max(0, sentence.composed.count - 1))
                sentence += " " + said
            } else {
                finish()
                (sentence, own, joints) = (said, [], [])
            }
            for i in group where records[i].isOwn { own.append(i) }
            last = (said, group.lowerBound)
        }
        finish()
        return lines
    }

    /// The records of each sentence.
    private static func groups(_ records: [Record]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var at = 0
        while at < records.count {
            var end = at + 1
            var length: Int?
            // the same sentence said again further on is another one
            while end < records.count, let sentence = records[at].sentence, records[end].sentence == sentence {
                if length == nil { length = sentence.unicodeScalars.count }
                if records[end].start - records[at].start >= length ?? 0 { break }
                end += 1
            }
            groups.append(at..<end)
            at = end
        }
        return groups
    }

    /// Whether a sentence opens with a word that ties it to the one before.
    private static func goesOn(_ sentence: String) -> Bool {
        guard let letter = sentence.utf8.first, "TGBtgb".utf8.contains(letter) else { return false }
        return TieWords.goesOn.open(Words.ids(of: String(sentence.unicodeScalars.prefix(40)))[...])
    }

    /// Whether a sentence stands right behind another one, by where a figure stands in each.
    private static func follows(_ record: Record, _ sentence: String, _ before: Record, _ last: String) -> Bool {
        guard let place = offset(of: record, in: sentence), let former = offset(of: before, in: last), ".:;".contains(last.last ?? " ") else { return false }
        let distance = last.unicodeScalars.count - former + place
        return abs(record.start - before.start - distance) <= 4
    }

    private static func offset(of record: Record, in sentence: String) -> Int? {
        let (text, whole) = (Array(record.text.unicodeScalars), Array(sentence.unicodeScalars))
        guard let first = text.first, whole.count >= text.count else { return nil }
        return (0...(whole.count - text.count)).first { whole[$0] == first && whole[$0..<($0 + text.count)].elementsEqual(text) }
    }
}

extension Record {
    /// Whether it is a figure of the report, no reference and nothing of the page around.
    var isOwn: Bool { !kind.isReference && !flags.contains(.chrome) }
}
