import Foundation
import Testing

@testable import Figures
import Lexicon
import Numbers
import VietText

/// The examples of the rules are their tests: as written, and in every disguise that real pages put them in.
@Suite struct RuleExampleTests {
    static let lexicon = try! Lexicon.shipped()
    static let extractor = Extractor(lexicon: lexicon, include: [.references, .zeros])

    /// What a page may do to a text without changing what it says.
    enum Disguise: String, CaseIterable {
        case plain, decomposed, behindEmoji, noBreakSpaces, softHyphens, byteOrderMark

        func apply(_ text: String) -> String {
            switch self {
            case .plain: text
            case .decomposed: text.decomposedStringWithCanonicalMapping
            case .behindEmoji: "🌾👩‍🌾\n" + text
            case .noBreakSpaces: text.replacingOccurrences(of: " ", with: "\u{A0}")
            case .softHyphens: text.replacingOccurrences(of: " ", with: "\u{200B} ")
            case .byteOrderMark: "\u{FEFF}" + text
            }
        }
    }

    /// The text without its marks, and the marked stretch as code points of that text.
    static func unmarked(_ marked: String) -> (text: String, start: Int, end: Int)? {
        guard let open = marked.range(of: "[["), let close = marked.range(of: "]]") else { return nil }
        let before = String(marked[..<open.lowerBound])
        let inside = String(marked[open.upperBound..<close.lowerBound])
        let start = before.unicodeScalars.count
        return (before + inside + marked[close.upperBound...], start, start + inside.unicodeScalars.count)
    }

    @Test(arguments: Rule.all.map(\.id)) func `examples hold in every disguise`(id: String) throws {
        let rule = try #require(Rule.all.first { $0.id == id })
        #expect(!rule.examples.isEmpty, "a rule needs an example")
        for example in rule.examples {
            for disguise in Disguise.allCases {
                let place = SourceLocation(
                    fileID: "FiguresTests/\(id)", filePath: "\(example.file)", line: Int(example.line), column: 1)
                let marked = disguise.apply(example.text)
                let (text, start, end) = try #require(Self.unmarked(marked), "no [[mark]]", sourceLocation: place)
                let records = Self.extractor.read(text: text)
                let found = records.first { $0.rule == id && $0.start == start && $0.end == end }
                let all = records.map { "\($0.rule) \($0.start)-\($0.end) '\($0.text)'" }
                guard let found else {
                    Issue.record("\(disguise): not found; read \(all)", sourceLocation: place)
                    continue
                }
                #expect(Array(text.unicodeScalars)[start..<end].elementsEqual(Array(found.text.unicodeScalars)), sourceLocation: place)
                if let value = example.value { #expect(found.value?.description == value, "\(disguise)", sourceLocation: place) }
                guard !found.kind.isReference else { continue }
                #expect(found.valueMax?.description == example.max, "\(disguise)", sourceLocation: place)
                #expect(found.total?.description == example.of, "\(disguise)", sourceLocation: place)
                if let unit = example.unit { #expect(found.unit == unit, "\(disguise)", sourceLocation: place) }
                if let per = example.per { #expect(found.per == per, "\(disguise)", sourceLocation: place) }
                #expect(found.modifier == example.mod, "\(disguise)", sourceLocation: place)
                #expect(found.change == example.change, "\(disguise)", sourceLocation: place)
            }
        }
    }

    @Test(arguments: Rule.all.map(\.id)) func `counter-examples do not fire`(id: String) throws {
        let rule = try #require(Rule.all.first { $0.id == id })
        for example in rule.counterExamples {
            let records = Self.extractor.read(text: example.text)
            let place = SourceLocation(fileID: "FiguresTests/\(id)", filePath: "\(example.file)", line: Int(example.line), column: 1)
            #expect(!records.contains { $0.rule == id }, "\(example.because): \(records.map(\.text))", sourceLocation: place)
        }
    }

    @Test func `ids are unique and the list holds every rule of the folder`() throws {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Figures/Rules")
        var declared = 0
        for case let file as URL in try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let here = text.components(separatedBy: "= Rule(").count - 1
            #expect(here <= 1, "one file a rule: \(file.lastPathComponent)")
            declared += here
        }
        #expect(declared == Rule.all.count, "a rule in the folder is missing from Rule.all, or the other way round")
    }

    @Test func `precedence: reading goes from left to right, and the first rule of the list wins`() {
        // one token, two rules: the day and month stands before the fraction
        #expect(Self.extractor.read(text: "lễ 30/4 vừa rồi").map(\.rule) == ["ref.date.day"])
        // a rule that begins earlier wins though a later number's rule stands before it in the list
        #expect(Self.extractor.read(text: "Quyết định số 129/2007").map(\.rule) == ["ref.document"])
    }
}
