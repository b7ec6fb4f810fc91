import Assessment
import Figures
import Foundation
import TestSupport
import Testing

/// The gold itself: compiled as it is written, about the text that stands there, and broad.
@Suite struct GoldTests {
    /// Python as tests find it: the one of `scripts/test`, else the system's.
    static let python: String? = {
        if let path = Python.path, !path.isEmpty { return path }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/python3" }.first(where: FileManager.default.isExecutableFile)
    }()

    @Test(.enabled(if: python != nil, "there is no python3"), arguments: [Corpus.own, .shared].filter(\.stands))
    func `every .gold compiles to its .json`(corpus: Corpus) async throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: corpus.gold.path).filter { $0.hasSuffix(".gold") }.sorted()
            .map { corpus.gold.appendingPathComponent($0).path }
        let script = Repository.root.appendingPathComponent("scripts/compile_gold.py").path
        let result = try await Program(Self.python ?? "").run(
            [script, "--check", "--reports", corpus.reports.path] + files, in: Repository.root)
        #expect(result.status == 0, "\(result.errors)")
        let json = try FileManager.default.contentsOfDirectory(atPath: corpus.gold.path).filter { $0.hasSuffix(".json") }
        #expect(json.count == files.count)
    }

    @Test func `every report has its gold`() throws {
        #expect(try Corpus.own.documents() == Corpus.own.golds().map(\.doc))
    }

    @Test(arguments: [Corpus.own, .shared].filter(\.stands)) func `the gold's spans are the text's`(corpus: Corpus) throws {
        for gold in try corpus.golds() {
            var scalars = Array(String(decoding: try corpus.bytes(gold.doc), as: UTF8.self).unicodeScalars)
            if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
            for figure in gold.figures {
                #expect(
                    figure.end <= scalars.count && figure.text.unicodeScalars.elementsEqual(scalars[figure.start..<figure.end]),
                    "\(gold.doc): '\(figure.text)'")
                #expect(Kind(rawValue: figure.kind).map { !$0.isReference } ?? false, "\(gold.doc): '\(figure.text)' \(figure.kind)")
                if let modifier = figure.modifier { #expect(Modifier(rawValue: modifier) != nil, "\(gold.doc): '\(figure.text)'") }
                if let change = figure.change { #expect(Change(rawValue: change) != nil, "\(gold.doc): '\(figure.text)'") }
                if let status = figure.status { #expect(Status(rawValue: status) != nil, "\(gold.doc): '\(figure.text)'") }
            }
        }
    }

    @Test func `our corpus has every kind and every modifier`() throws {
        let golds = try Corpus.own.golds()
        let figures = golds.flatMap(\.figures)
        #expect(golds.count >= 15)
        #expect(figures.count >= 350)
        #expect(Set(figures.map(\.kind)) == Set(Kind.allCases.filter { !$0.isReference }.map(\.rawValue)))
        #expect(Set(figures.compactMap(\.modifier)) == Set(Modifier.allCases.map(\.rawValue)))
        #expect(Set(figures.compactMap(\.change)) == Set(Change.allCases.map(\.rawValue)))
        #expect(Set(figures.compactMap(\.status)) == Set(Status.allCases.map(\.rawValue)))
    }
}
