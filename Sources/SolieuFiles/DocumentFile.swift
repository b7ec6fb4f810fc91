import Batch
import Documents
import Figures
import Output
import Solieu

/// A document of a file, with its figures.
public struct FileDocument: Sendable {
    /// The document's name.
    public let doc: String
    /// Why it, or some of it, could not be read.
    public let error: String?
    /// The text that `Figure.start` and `Figure.end` are in.
    public let text: String
    public let figures: [Figure]
}

/// Why a file could not be read at all.
public struct FileError: Error, CustomStringConvertible {
    public let description: String
}

extension FigureReader {
    /// The documents of a file that is in memory, in their order, as `solieu extract` reads them: a page, rows of JSON Lines or a
    /// table, records of WARC, members of an archive, packed or not.
    /// - Parameters:
    ///   - name: its name, whose ending tells what it is (`a.jsonl.gz`); nothing of that name is opened.
    ///   - limit: the largest document in bytes, unpacked; a larger one has an error.
    /// - Throws: `FileError` where it cannot be opened as what it is called.
    public func documents(of bytes: [UInt8], named name: String, limit: Int = 1 << 30) throws -> [FileDocument] {
        let pages = PageReading(reader: parts.documents)
        var options = InputOptions()
        options.limits.size = limit
        var documents: [FileDocument] = []
        do throws(SystemError) {
            try MemoryFile.documents(of: bytes, named: name, options) { found in
                switch found.what {
                case .failed(let doc, _, let error): documents.append(FileDocument(doc: doc, error: error, text: "", figures: []))
                case .input(let input):
                    let report = pages.report(input)
                    documents.append(
                        FileDocument(
                            doc: input.doc, error: input.loss ?? report.document.error,
                            text: String(decoding: report.text.given, as: UTF8.self),
                            figures: parts.extractor.read(report).records.map(Figure.init)))
                }
            }
        } catch {
            throw FileError(description: "\(name): \(error.reason)")
        }
        return documents
    }
}
