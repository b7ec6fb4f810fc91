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
    private final class Parts: Sendable {
        let documents: DocumentReader
        let extractor: Extractor
        init(_ documents: DocumentReader, _ extractor: Extractor) { (self.documents, self.extractor) = (documents, extractor) }
    }
    private let parts: Parts

    /// Reads the data that rides inside the library.
    /// - Throws: `DataError` where a data file is wrong.
    public init(include: Set<Inclusion> = []) throws {
        let files = Dictionary(Lexicon.shippedFiles().map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        var problems: [TSV.Problem] = []
        let tables = PageTables(file: { files[$0] }, problems: &problems)
        if !problems.isEmpty { throw DataError(description: problems.map(\.description).joined(separator: "\n")) }
        let wanted = Set(include.compactMap { Figures.Inclusion(rawValue: $0.rawValue) })
        do {
            parts = Parts(DocumentReader(tables: tables), Extractor(lexicon: try .shipped(), include: wanted))
        } catch {
            throw DataError(description: "\(error)")
        }
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

    init(_ r: Record) {
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
