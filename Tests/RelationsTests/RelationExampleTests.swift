import Figures
import Foundation
import Lexicon
import Testing

@testable import Relations

/// The examples of the relations are their tests, as written and in the disguises of real pages.
@Suite struct RelationExampleTests {
    static let extractor = Extractor(lexicon: try! Lexicon.shipped(), include: [.references])

    /// What a relation finds in a text, `70% > 28/40 nhiệm vụ`. Where the text has several lines the first is its headline.
    static func links(_ name: Relation.Name, _ text: String) -> [String] {
        let records = extractor.read(text: text)
        let headline = text.contains("\n") ? text.prefix { $0 != "\n" }.unicodeScalars.count : 0
        let related = Relations(records, roles: records.map { $0.start < headline ? .title : .body })
        func said(_ start: Int, _ end: Int) -> String {
            let record = records.first { $0.start == start && $0.end == end }
            return record.map { $0.text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? "?"
        }
        return related.records.filter { $0.relation == name }.map { "\(said($0.start, $0.end)) > \(said($0.otherStart, $0.otherEnd))" }
    }

    @Test(arguments: Relation.Name.allCases) func `examples hold in every disguise`(name: Relation.Name) throws {
        let relation = try #require(Relation.all.first { $0.name == name })
        #expect(!relation.examples.isEmpty && !relation.counterExamples.isEmpty && !relation.says.isEmpty)
        let disguises: [(String) -> String] = [
            { $0 }, \.decomposedStringWithCanonicalMapping, { $0.replacingOccurrences(of: " ", with: "\u{A0}") },
            { $0.replacingOccurrences(of: ", ", with: ",  ") },
        ]
        for example in relation.examples {
            let place = SourceLocation(fileID: "RelationsTests/\(name)", filePath: "\(example.file)", line: Int(example.line), column: 1)
            for disguise in disguises { #expect(Self.links(name, disguise(example.text)) == example.links, sourceLocation: place) }
        }
        for example in relation.counterExamples {
            let place = SourceLocation(fileID: "RelationsTests/\(name)", filePath: "\(example.file)", line: Int(example.line), column: 1)
            #expect(Self.links(name, example.text) == [], "\(example.because)", sourceLocation: place)
        }
    }

    @Test func `the list holds every relation of the folder, each in a file of its own`() throws {
        #expect(Relation.all.map(\.name) == Relation.Name.allCases)
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Relations/Kinds")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.components(separatedBy: "= Relation(").count == 2, "one file a relation: \(file.lastPathComponent)")
        }
        #expect(files.count == Relation.all.count)
    }
}
