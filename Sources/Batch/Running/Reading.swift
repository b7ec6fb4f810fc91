import Assessment
import Documents
import Figures
import Lexicon

/// How one document is read: the only place where a run meets the reader of pages and the extractor of figures.
package struct Reading: Sendable {
    /// A document as it was found.
    package struct Input: Sendable {
        package var doc: String
        package var source: String
        /// The file's bytes, or the UTF-8 of the row's text.
        package var bytes: [UInt8]
        package var origin: Origin
        /// Whether they are a page of HTML, whose text has to be taken from its markup.
        package var isPage = false
        package var hints: Hints
        /// What of it could not be read, and why; what came before is here.
        package var loss: String?
    }

    /// What the bytes of a document came in.
    package enum Origin: Sendable {
        /// A file of their own, or what says that they are in the encoding `charset`.
        case bytes(charset: String?)
        /// A row of a file in the encoding `encoding`: they are UTF-8, in which so many ill-formed sequences were replaced.
        case row(encoding: String, replaced: Int)
    }

    /// What came of it. Reading never fails: a document that cannot be read says so in its record.
    package struct Output: Sendable {
        package var document: DocumentRecord
        package var records: [Record]
        /// What part of the report each record stands in; where it is not said, the body.
        package var roles: [Report.Role]
        /// The text that the records' places are in, as UTF-8.
        package var text: [UInt8]
        /// What the document is compared with others by; nil where it is not, or has no text.
        package var signature: Signature?
        package init(document: DocumentRecord, records: [Record], roles: [Report.Role] = [], text: [UInt8] = []) {
            (self.document, self.records, self.roles, self.text) = (document, records, roles, text)
        }
    }

    private let reader: @Sendable (Input, Stopwatch?) -> Output

    /// Tests figures against each other, where a table of that is asked for.
    package var checker: Checker?

    package init(read: @escaping @Sendable (Input) -> Output) { reader = { input, _ in read(input) } }

    private init(timed reader: @escaping @Sendable (Input, Stopwatch?) -> Output) { self.reader = reader }

    /// - Parameter stopwatch: gets the time of each stage; nil where nobody asks.
    package func read(_ input: Input, _ stopwatch: Stopwatch? = nil) -> Output { reader(input, stopwatch) }

    /// Reading with the data that rides inside the executable, and what a user adds to it.
    /// - Parameters:
    ///   - lexicons: folders of data files; an entry of a later one takes the place of the same entry before.
    ///   - comparesDocuments: whether each document gets a signature, to be held against others.
    ///   - readsContext: whether what governs figures from without is wanted.
    /// - Throws: `Problems`, with everything that is wrong in any file; a test holds that no shipped file is. `SystemError` where a
    ///   folder cannot be read.
    package static func shipped(include: Set<Inclusion>, lexicons: [Path] = [], comparesDocuments: Bool = true, readsContext: Bool = true) throws -> Reading {
        var problems: [TSV.Problem] = []
        let layers = try LexiconFolder.layers(lexicons, problems: &problems)
        let beside = Beside { [layers] in
            var problems: [TSV.Problem] = []
            return (tables: PageTables(layers: layers, problems: &problems), problems: problems)
        }
        var lexicon: Lexicon?
        var wrong: [TSV.Problem] = []
        do { lexicon = try lexicons.isEmpty ? .shipped() : Lexicon(layers: layers) } catch let error as Problems { wrong = error.list }
        let (tables, others) = beside.value
        problems += others + wrong
        guard let lexicon, problems.isEmpty else { throw Problems(list: problems) }
        let pages = PageReading(reader: DocumentReader(tables: tables), keepsChrome: include.contains(.chrome))
        let extractor = Extractor(lexicon: lexicon, include: include, readsContext: readsContext)
        var reading = Reading(timed: { input, stopwatch in
            let report = pages.report(input, stopwatch)
            let result = extractor.read(report, stopwatch)
            var document = report.document
            document.sentences = result.sentences
            document.figures = result.records.count { !$0.kind.isReference }
            if result.isCut {
                document.status = .error
                document.error = "more than \(Extractor.most) numbers; the first ones are read, a document must be shorter"
            }
            var output = Output(document: document, records: result.records, roles: result.roles, text: report.text.given)
            if comparesDocuments { output.signature = Signature(result.passage, report.zones) }
            stopwatch?.lap(.relations)
            return output
        })
        reading.checker = Checker(indicators: lexicon.indicators)
        return reading
    }
}

/// How an input becomes a report.
package struct PageReading: Sendable {
    let reader: DocumentReader
    /// Whether the text of an HTML page has, behind the report, the lines around it.
    let keepsChrome: Bool

    package init(reader: DocumentReader, keepsChrome: Bool = false) { (self.reader, self.keepsChrome) = (reader, keepsChrome) }

    /// Reading with the data that rides inside the executable.
    /// - Throws: `Problems` where a shipped file is wrong; a test holds that none is.
    package static func shipped() throws -> PageReading {
        let files = Dictionary(Lexicon.shippedFiles().map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        var problems: [TSV.Problem] = []
        let reader = DocumentReader(tables: PageTables(file: { files[$0] }, problems: &problems))
        if !problems.isEmpty { throw Problems(list: problems) }
        return PageReading(reader: reader)
    }

    package func report(_ input: Reading.Input, _ stopwatch: Stopwatch? = nil) -> Report {
        let (doc, source, bytes) = (input.doc, input.source, input.bytes)
        switch input.origin {
        case .row(let encoding, let replaced):
            let text = Decoded(text: bytes, encoding: encoding, replaced: replaced)
            return input.isPage
                ? reader.report(doc: doc, source: source, html: text, keepsChrome: keepsChrome, hints: input.hints, stopwatch)
                : reader.report(doc: doc, source: source, text: text, hints: input.hints, stopwatch)
        case .bytes(let charset):
            return input.isPage
                ? reader.report(doc: doc, source: source, html: bytes, charset: charset, keepsChrome: keepsChrome, hints: input.hints, stopwatch)
                : reader.report(doc: doc, source: source, bytes: bytes, charset: charset, hints: input.hints, stopwatch)
        }
    }
}
