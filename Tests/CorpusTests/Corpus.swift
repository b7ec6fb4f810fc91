import Assessment
import Documents
import Figures
import Foundation
import Lexicon
import TestSupport
import Testing

/// Reports with their gold: ours, and those of `../shared` where they stand.
struct Corpus: Sendable, CustomTestStringConvertible {
    let name: String
    let reports: URL
    let gold: URL
    /// Names of documents; all by default.
    var only: Set<String>?

    static let own = Corpus(
        name: "corpus", reports: Repository.root.appendingPathComponent("corpus/reports"),
        gold: Repository.root.appendingPathComponent("corpus/gold"))
    private static let beside = Repository.root.deletingLastPathComponent().appendingPathComponent("shared")
    static let shared = Corpus(
        name: "shared", reports: beside.appendingPathComponent("articles"), gold: beside.appendingPathComponent("gold"))
    /// The reports that this project was created from.
    static let first = Corpus(
        name: "shared-first", reports: shared.reports, gold: shared.gold,
        only: ["dong-thap-2013", "kien-giang-2019", "ha-giang-2018", "cao-bang-2023", "ca-mau-2022"])

    static let all = [own, shared, first].filter(\.stands)
    var stands: Bool { FileManager.default.fileExists(atPath: reports.path) && FileManager.default.fileExists(atPath: gold.path) }
    var testDescription: String { name }

    /// The names of its documents, in order.
    func documents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: reports.path).filter { $0.hasSuffix(".txt") }
            .map { String($0.dropLast(4)) }.filter { only?.contains($0) ?? true }.sorted()
    }

    func bytes(_ doc: String) throws -> [UInt8] { Array(try Data(contentsOf: reports.appendingPathComponent(doc + ".txt"))) }

    /// The gold of all documents that have one, in order.
    func golds() throws -> [Gold] {
        try FileManager.default.contentsOfDirectory(atPath: gold.path).filter { $0.hasSuffix(".json") }.sorted()
            .filter { only?.contains(String($0.dropLast(5))) ?? true }
            .map { try Reading.gold(Array(Data(contentsOf: gold.appendingPathComponent($0))), file: $0) }
    }
}

/// Documents and figures as a run reads them.
struct Reader: Sendable {
    let documents: DocumentReader
    let extractor: Extractor
    let problems: [TSV.Problem]

    init(include: Set<Inclusion> = [], readsContext: Bool = true) {
        let files = Dictionary(Lexicon.shippedFiles().map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        var problems: [TSV.Problem] = []
        documents = DocumentReader(tables: PageTables(file: { files[$0] }, problems: &problems))
        extractor = Extractor(lexicon: try! .shipped(), include: include, readsContext: readsContext)
        self.problems = problems
    }

    static let plain = Reader()
    static let withoutContext = Reader(readsContext: false)
    static let everything = Reader(include: Set(Inclusion.allCases))

    func read(_ doc: String, _ bytes: [UInt8]) -> (document: DocumentRecord, records: [Record]) {
        let report = documents.report(doc: doc, source: doc + ".txt", bytes: bytes)
        let result = extractor.read(report)
        var document = report.document
        (document.sentences, document.figures) = (result.sentences, result.records.count)
        return (document, result.records)
    }
}
