import Lexicon
import VietText

/// Why nothing, or nothing else, was reported for a span.
public struct WhyNot: Sendable {
    public enum Answer: Sendable {
        /// It is reported.
        case reported(Record)
        /// No number stands there.
        case noNumber
        /// It stands in the page around the report.
        case chrome(Trace.Zone?)
        /// The article `một`.
        case article
        /// A rule says that it is no figure, or took it into something else.
        case claimed(Trace.Attempt, Record?)
        /// A number that no rule makes a figure of.
        case unmatched
        /// A rule would read it if it were asked for.
        case onRequest(Trace.Attempt, Inclusion)
    }

    public var stretch: Trace.Stretch
    public var answer: Answer
    /// What stands behind the number, up to five tokens of its sentence.
    public var behind: [Trace.Token]
    /// All that was found there.
    public var place: Trace.Place?
}

extension Extractor {
    /// Why no figure was reported for a range of code points.
    public func whyNot(_ report: Report, _ range: Range<Int>) -> WhyNot {
        let trace = trace(report, within: range)
        var out = WhyNot(stretch: report.stretch(range), answer: .noNumber, behind: [], place: nil)
        for sentence in trace.sentences {
            guard let place = sentence.places.first(where: { $0.touches(range) }) else { continue }
            out.place = place
            let end = place.numbers.last { $0.stretch.range.overlaps(range) }?.stretch.end ?? range.upperBound
            out.behind = Array(sentence.tokens.filter { $0.stretch.start >= end }.prefix(5))
            out.answer = answer(place, sentence.zone)
            return out
        }
        guard !include.contains(.zeros) else { return out }
        // what is read on request only is seen with the request
        let asking = Extractor(lexicon: lexicon, include: include.union([.zeros]))
        let asked = asking.trace(report, within: range).sentences.flatMap(\.places).first { $0.touches(range) }
        if let asked, let winner = asked.winner, let inclusion = winner.rule.onRequest {
            out.answer = .onRequest(winner, inclusion)
            out.place = asked
        }
        return out
    }

    private func answer(_ place: Trace.Place, _ zone: Trace.Zone?) -> WhyNot.Answer {
        if case .onRequest(let needed) = place.fate {
            if needed.contains(.chrome), !include.contains(.chrome) { return .chrome(zone) }
            if needed.contains(.indefinite), !include.contains(.indefinite) { return .article }
        }
        if place.fate == .reported, let record = place.record, !record.kind.isReference { return .reported(record) }
        guard let winner = place.winner, winner.rule.id != Rule.bareNumber.id else { return .unmatched }
        return .claimed(winner, place.record)
    }
}

extension Trace.Stretch {
    public var range: Range<Int> { start..<end }
}

extension Trace.Place {
    /// Whether a number, a claim or a record of it stands in a range; what only matched and lost does not count.
    fileprivate func touches(_ range: Range<Int>) -> Bool {
        var all = numbers.map(\.stretch.range)
        if let winner { all.append(winner.stretch.range) }
        if let record { all.append(record.start..<record.end) }
        return all.contains { $0.overlaps(range) }
    }
}

extension Report {
    /// A range of code points, cut to the text.
    public func stretch(_ range: Range<Int>) -> Trace.Stretch {
        let scalars = String(decoding: text.given, as: UTF8.self).unicodeScalars
        let range = range.clamped(to: 0..<scalars.count)
        let slice = scalars.dropFirst(range.lowerBound).prefix(range.count)
        return Trace.Stretch(
            start: range.lowerBound, end: range.upperBound, text: String(String.UnicodeScalarView(slice)))
    }
}
