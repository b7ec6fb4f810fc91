import Documents
import Figures
import Lexicon
import Numbers

/// Reads the figures of Vietnamese reports: the library behind the command `solieu`.
///
///     let reader = try FigureReader()
///     for figure in reader.figures(of: "Năm 2021, xã tiếp nhận 71.938 hồ sơ.") {
///         print(figure.text, figure.kind, figure.value ?? "")
///     }
///
/// A value without state: make one, and use it from any number of threads.
public struct FigureReader: Sendable {
    /// What can be reported beyond the figures of the report itself.
    public enum Inclusion: String, Sendable, CaseIterable {
        case references, chrome, indefinite, zeros
    }

    /// What is wrong in the data files: one line a problem, `file:line: error: …`.
    public struct DataError: Error, CustomStringConvertible {
        public let description: String
    }

    /// What reads, behind a reference: so the library's own parts may change without its users being built anew.
    package final class Parts: Sendable {
        package let documents: DocumentReader
        package let extractor: Extractor
        init(_ documents: DocumentReader, _ extractor: Extractor) { (self.documents, self.extractor) = (documents, extractor) }
    }
    package let parts: Parts

    /// Reads the data that rides inside the library, and what is added to it.
    /// - Parameter lexicon: data files by their names (`units.tsv`), as of a folder of `--lexicon`: an entry takes the place of the
    ///   same entry of the library's own.
    /// - Throws: `DataError` where a data file is wrong.
    public init(include: Set<Inclusion> = [], lexicon files: [(name: String, bytes: [UInt8])] = []) throws {
        var problems: [TSV.Problem] = []
        let added = files.map { DataFile(name: $0.name, bytes: $0.bytes) }
        let layers = [Lexicon.shippedLayer()] + (added.isEmpty ? [] : [added])
        let tables = PageTables(layers: layers, problems: &problems)
        let wanted = Set(include.compactMap { Figures.Inclusion(rawValue: $0.rawValue) })
        var lexicon: Lexicon?
        // that the library's own files are right is held by a test
        do { lexicon = try added.isEmpty ? .shipped() : Lexicon(layers: layers) } catch let error as Problems { problems += error.list }
        guard let lexicon, problems.isEmpty else { throw DataError(description: problems.map(\.description).joined(separator: "\n")) }
        parts = Parts(DocumentReader(tables: tables), Extractor(lexicon: lexicon, include: wanted))
    }

    /// What is wrong with one data file by itself, a line a problem; what only several files together can show is not looked for.
    /// - Parameter name: which table it is (`units.tsv`).
    public static func problems(inDataFile name: String, bytes: [UInt8]) -> [String] {
        let file = DataFile(name: name, bytes: bytes)
        var problems: [TSV.Problem] = []
        if PageTables.files.contains(name) { _ = PageTables(layers: [[file]], problems: &problems) }
        do { _ = try Lexicon(layers: [[file]]) } catch let error as Problems { problems += error.list } catch { return ["\(error)"] }
        return problems.filter { $0.file == name }.map(\.description)
    }

    /// The figures of a page's text, in its order.
    /// - Parameters:
    ///   - text: the page as it is; what stands around the report is left out.
    ///   - doc: the document's name, for `Figure.id` and `Figure.doc`.
    public func figures(of text: String, doc: String = "text") -> [Figure] {
        let decoded = Decoded(text: Array(text.utf8), encoding: "UTF-8")
        return parts.extractor.read(parts.documents.report(doc: doc, source: doc, text: decoded, isRight: true)).records.map(Figure.init)
    }

    /// The figures of a page's text in bytes of any encoding that `solieu extract` reads. Never fails.
    public func figures(ofBytes bytes: [UInt8], doc: String = "text") -> [Figure] {
        parts.extractor.read(parts.documents.report(doc: doc, source: doc, bytes: bytes)).records.map(Figure.init)
    }
}

/// One figure: the record of `solieu extract` under the same names, decimals as plain digits.
///
/// `start` and `end` are half-open, in Unicode code points (`String.unicodeScalars`) of the text as it was given.
public struct Figure: Sendable, Equatable {
    public let id, doc: String
    public let start, end: Int
    public let text, kind: String
    public let value, valueMax, total, alternative: String?
    public let unit, per, unitText, modifier, change, base, status: String?
    public let property, entity, indicator: String?
    public let period, periodStart, periodEnd, periodKind: String?
    public let sentence: String?
    public let rule: String
    public let flags: [String]
    /// Where `property` and `entity` stand: `start-end`, as `start` and `end`.
    public let propertySpans, entitySpans: [String]
    /// ISO 3166-2:VN; what of it the figure is of; the district, commune or agency in full.
    public let place, placeLevel, placeName: String?

    package init(_ r: Record) {
        (id, doc, start, end, text, kind) = (r.id, r.doc, r.start, r.end, r.text, r.kind.rawValue)
        (value, valueMax) = (r.value?.description, r.valueMax?.description)
        (total, alternative) = (r.total?.description, r.alternative?.description)
        (unit, per, unitText) = (r.unit, r.per, r.unitText)
        (modifier, change, base, status) = (r.modifier?.rawValue, r.change?.rawValue, r.base, r.status?.rawValue)
        (property, entity, indicator) = (r.property, r.entity, r.indicator)
        (period, periodStart, periodEnd, periodKind) = (r.period, r.periodStart, r.periodEnd, r.periodKind?.rawValue)
        (sentence, rule, flags) = (r.sentence, r.rule, r.flags.map(\.rawValue))
        (propertySpans, entitySpans) = (r.propertySpans.map(\.rawValue), r.entitySpans.map(\.rawValue))
        (place, placeLevel, placeName) = (r.place, r.placeLevel?.rawValue, r.placeName)
    }
}
