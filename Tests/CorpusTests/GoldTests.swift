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

    @Test(.enabled(if: python != nil, "there is no python3")) func `gold that is kept without its words comes back with them`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let corpus = Corpus.own
        let golds = try corpus.golds()
        let (rows, packed, out) = (folder.appendingPathComponent("rows.jsonl"), folder.appendingPathComponent("packed.jsonl"), folder.appendingPathComponent("out"))
        let lines = try golds.map { gold in
            var text = String(decoding: try corpus.bytes(gold.doc), as: UTF8.self)
            if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
            return String(decoding: try JSONEncoder().encode(["id": gold.doc, "text": text]), as: UTF8.self)
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: rows)
        let script = Repository.root.appendingPathComponent("scripts/gold_elsewhere.py").path
        let packing = try await Program(Self.python ?? "").run([script, "pack", corpus.gold.path, rows.path], in: Repository.root)
        #expect(packing.status == 0, "\(packing.errors)")
        #expect(!packing.output.contains(#""text""#))
        try Data(packing.output.utf8).write(to: packed)
        let unpacking = try await Program(Self.python ?? "").run([script, "unpack", rows.path, out.path, "--packed", packed.path], in: Repository.root)
        #expect(unpacking.status == 0, "\(unpacking.errors)")
        var missing = 0
        for gold in golds {
            let again = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: out.appendingPathComponent("\(gold.doc).json")))
            #expect(again.figures.map(\.text) == gold.figures.map(\.text))
            for (a, b) in zip(gold.figures, again.figures) {
                #expect(a.value == b.value)
                #expect(a.unit == b.unit)
                #expect(a.start == b.start && a.end == b.end)
                for (was, now) in [(a.property, b.property), (a.entity, b.entity), (a.base, b.base)] where was != now {
                    #expect(now == nil, "\(gold.doc): '\(was ?? "")' came back as '\(now ?? "")'")
                    missing += 1
                }
            }
        }
        #expect(missing == packing.errors.split(separator: "\n").count)
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
