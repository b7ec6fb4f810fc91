import Figures
import VietText

extension Line {
    /// The sentences of a document that have figures. One that opens with `Trong đó` goes on with the one before it: both are one line.
    /// - Parameters:
    ///   - records: of one document, in its order.
    ///   - onlyTied: only those with figures that may be tied to each other.
    ///   - areComposed: whether their sentences are composed, as those of a report just read are.
    package static func lines(of records: [Record], onlyTied: Bool = false, areComposed: Bool = false) -> [Line] {
        var lines: [Line] = []
        var (sentence, own, joints): (String, [Int], [Int]) = ("", [], [])
        func finish() {
            if own.isEmpty || onlyTied && !mayTie(records, own) { return }
            if let line = Line(sentence, records, own, joints: joints, isComposed: areComposed) { lines.append(line) }
        }
        var last: (sentence: String, first: Int)?
        var end = 0
        while end < records.count {
            let group = group(at: end, in: records)
            end = group.upperBound
            guard let said = records[group.lowerBound].sentence else { continue }
            if let last, joints.count < 4, goesOn(said), follows(records[group.lowerBound], said, records[last.first], last.sentence) {
                joints.append(max(0, sentence.composed.scalarCount - 1))
                sentence += " " + said
            } else {
                finish()
                sentence = said
                own.removeAll(keepingCapacity: true)
                joints.removeAll()
            }
            for i in group where records.isOwn(i) { own.append(i) }
            last = (said, group.lowerBound)
        }
        finish()
        return lines
    }

    /// Whether two of the figures may be tied to each other: one of them is no change, and they are counted in the same, or one of them
    /// is a change, or a percentage or fraction and the other an amount.
    private static func mayTie(_ records: [Record], _ own: [Int]) -> Bool {
        func isChange(_ i: Int) -> Bool { records[i].change == .increase || records[i].change == .decrease }
        func isRatio(_ i: Int) -> Bool { records[i].kind == .percent || records[i].kind == .fraction }
        func isAmount(_ i: Int) -> Bool {
            switch records[i].kind {
            case .count, .money, .measure, .score, .fraction: true
            default: false
            }
        }
        // a long list is not searched for a pair: it nearly always has one
        return own.count > 32 || own.indices.contains { at in
            let b = own[at]
            return own[..<at].contains { a in
                guard records[a].change == nil || records[b].change == nil else { return false }
                if isChange(a) || isChange(b) || isRatio(a) && isAmount(b) || isAmount(a) && isRatio(b) { return true }
                return records[a].kind == records[b].kind && (records[a].unit == nil || records[b].unit == nil || records[a].unit == records[b].unit)
            }
        }
    }

    /// The records from one on that are of its sentence.
    private static func group(at first: Int, in records: [Record]) -> Range<Int> {
        var end = first + 1
        guard let sentence = records[first].sentence else { return first..<end }
        let bytes = sentence.utf8.count
        var length: Int?
        while end < records.count, records[end].sentence?.utf8.count == bytes, records[end].sentence == sentence {
            // the same sentence said again further on is another one; a code point is of four bytes at most
            let distance = records[end].start - records[first].start
            if distance >= bytes / 4 {
                if length == nil { length = sentence.scalarCount }
                if distance >= length ?? 0 { break }
            }
            end += 1
        }
        return first..<end
    }

    /// Whether a sentence opens with a word that ties it to the one before.
    private static func goesOn(_ sentence: String) -> Bool {
        // the first letters tell of most that it does not
        let mayGoOn = sentence.utf8.withContiguousStorageIfAvailable { bytes in
            func letter(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] | 0x20 : 0 }
            switch (letter(0), letter(1)) {
            case (UInt8(ascii: "t"), UInt8(ascii: "r")): return letter(5) != 0x20 || !(0x61...0x7A).contains(letter(6))
            case (UInt8(ascii: "g"), let next): return next == UInt8(ascii: "o") || !(0x61...0x7A).contains(next)
            case (UInt8(ascii: "b"), let next): return next == UInt8(ascii: "a")
            default: return false
            }
        }
        if mayGoOn == false { return false }
        return TieWords.goesOn.open(Words.ids(of: String(sentence.unicodeScalars.prefix(40)))[...])
    }

    /// Whether a sentence stands right behind another one, by where a figure stands in each.
    private static func follows(_ record: Record, _ sentence: String, _ before: Record, _ last: String) -> Bool {
        guard let place = offset(of: record, in: sentence), let former = offset(of: before, in: last), ".:;".contains(last.last ?? " ") else { return false }
        let distance = last.scalarCount - former + place
        return abs(record.start - before.start - distance) <= 4
    }

    private static func offset(of record: Record, in sentence: String) -> Int? {
        let (text, whole) = (Array(record.text.unicodeScalars), Array(sentence.unicodeScalars))
        guard let first = text.first, whole.count >= text.count else { return nil }
        return (0...(whole.count - text.count)).first { whole[$0] == first && whole[$0..<($0 + text.count)].elementsEqual(text) }
    }
}

extension [Record] {
    /// Whether one is a figure of the report, no reference and nothing of the page around. Asked of the list, it copies no record.
    func isOwn(_ i: Int) -> Bool { !self[i].kind.isReference && !self[i].flags.contains(.chrome) }
}
