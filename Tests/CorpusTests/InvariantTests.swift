import Figures
import Foundation
import Output
import Testing

/// What holds for every report, in every way that it may be written.
@Suite struct InvariantTests {
    struct Page: Sendable, CustomTestStringConvertible {
        var corpus: Corpus
        var doc: String
        var testDescription: String { "\(corpus.name)/\(doc)" }
    }

    static let pages = [Corpus.own, .shared].filter(\.stands).flatMap { corpus in
        try! corpus.documents().map { Page(corpus: corpus, doc: $0) }
    }

    /// What a page may do to a text without changing what it says.
    enum Disguise: String, CaseIterable {
        case given, composed, decomposed, lineFeeds, carriageReturns, byteOrderMark, behindEmoji

        func apply(_ text: String) -> String {
            switch self {
            case .given: text
            case .composed: text.precomposedStringWithCanonicalMapping
            case .decomposed: text.decomposedStringWithCanonicalMapping
            case .lineFeeds: Self.lines(text, "\n")
            case .carriageReturns: Self.lines(text, "\r\n")
            case .byteOrderMark: "\u{FEFF}" + text
            case .behindEmoji: "🌾👩‍🌾 🇻🇳\n" + text
            }
        }

        private static func lines(_ text: String, _ end: String) -> String {
            // scalars, for CRLF is one Character
            var out = String.UnicodeScalarView()
            var last: Unicode.Scalar?
            for scalar in text.unicodeScalars {
                if scalar == "\r" || (scalar == "\n" && last != "\r") {
                    out.append(contentsOf: end.unicodeScalars)
                } else if scalar != "\n" {
                    out.append(scalar)
                }
                last = scalar
            }
            return String(out)
        }
    }

    static func text(_ page: Page) throws -> String {
        let text = String(decoding: try page.corpus.bytes(page.doc), as: UTF8.self)
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// A record but for where it stands and how it is spelled there.
    static func said(_ record: Record) -> Record {
        var out = record
        (out.start, out.end) = (0, 0)
        (out.propertySpans, out.entitySpans) = ([], [])
        out.text = record.text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return out
    }

    /// `original[start..<end] == text`, to the code point.
    static func checkSpans(_ document: DocumentRecord, _ records: [Record], _ given: String, _ disguise: Disguise) {
        var scalars = Array(given.unicodeScalars)
        if disguise == .byteOrderMark { scalars.removeFirst() }
        #expect(document.characters == scalars.count, "\(disguise)")
        for record in records {
            let place = "\(disguise): '\(record.text)' at \(record.start)..<\(record.end)"
            guard record.start < record.end, record.end <= scalars.count else {
                Issue.record("\(place) of \(scalars.count)")
                continue
            }
            let isCut = record.text.unicodeScalars.elementsEqual(scalars[record.start..<record.end])
            if !isCut { Issue.record("\(place) is not what stands there") }
            checkWords(record.property, record.propertySpans, scalars, "\(place), property")
            checkWords(record.entity, record.entitySpans, scalars, "\(place), entity")
        }
    }

    /// The words of a field stand at its spans.
    private static func checkWords(_ words: String?, _ spans: [GivenSpan], _ scalars: [Unicode.Scalar], _ place: String) {
        let parts = spans.map { span in
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[span.start..<span.end].filter { !$0.properties.isDefaultIgnorableCodePoint })
            // `Ð` of the typewriter is read as the letter `Đ`
            return String(part).replacing("\u{D0}", with: "Đ").precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(parts.joined(separator: " … ") == words ?? "", "\(place)")
    }

    @Test(arguments: pages) func `every disguise says the same, cut from the text as it was given`(page: Page) throws {
        let text = try Self.text(page)
        let (document, records) = Reader.everything.read(page.doc, Array(text.utf8))
        let said = records.map(Self.said)
        for disguise in Disguise.allCases {
            let given = disguise.apply(text)
            let other = Reader.everything.read(page.doc, Array(given.utf8))
            Self.checkSpans(other.document, other.records, given, disguise)
            // a line before the page may change what is its headline
            if disguise == .behindEmoji { continue }
            let theirs = other.records.map(Self.said)
            if said != theirs {
                let lost = said.filter { !theirs.contains($0) }.map(\.text)
                let new = theirs.filter { !said.contains($0) }.map(\.text)
                Issue.record("\(disguise): no longer so: \(lost.prefix(5)); instead: \(new.prefix(5))")
            }
            #expect(document.title == other.document.title, "\(disguise)")
            #expect(document.published == other.document.published, "\(disguise)")
            #expect(document.author == other.document.author, "\(disguise)")
            #expect(document.place == other.document.place, "\(disguise)")
            #expect(document.sentences == other.document.sentences, "\(disguise)")
        }
    }

    @Test func `two runs give the same bytes`() throws {
        func run(_ reader: Reader) throws -> [Bytes] {
            let read = try Self.pages.map { reader.read($0.doc, try $0.corpus.bytes($0.doc)) }
            return Format.all.flatMap { format in
                [Encoder.figures(format).table(read.flatMap(\.records)), Encoder.documents(format).table(read.map(\.document))]
            }
        }
        #expect(try run(Reader(include: Set(Inclusion.allCases))) == run(Reader(include: Set(Inclusion.allCases))))
    }

    @Test(arguments: pages) func `records come in the order of the text, each of its own`(page: Page) throws {
        let records = Reader.everything.read(page.doc, try page.corpus.bytes(page.doc)).records
        for (a, b) in zip(records, records.dropFirst()) {
            #expect(a.end <= b.start, "'\(a.text)' \(a.start)..<\(a.end) and '\(b.text)' \(b.start)..<\(b.end)")
        }
        let figures = Reader.plain.read(page.doc, try page.corpus.bytes(page.doc)).records
        for record in figures {
            #expect(!record.kind.isReference && !record.flags.contains(.chrome), "'\(record.text)' is reported unasked")
            #expect(record.value != nil, "'\(record.text)' has no value")
        }
    }

    @Test func `the page tables load without a problem`() {
        #expect(Reader.plain.problems.isEmpty, "\(Reader.plain.problems)")
    }
}
