import Documents
import Output

/// A document of a job, as it is found: ready to be read, or with the reason why it cannot be.
package struct Found: Sendable {
    package enum What: Sendable {
        case input(Reading.Input)
        case failed(doc: String, source: String, error: String)
    }

    package var what: What
    /// Its line, where it is a row.
    package var row: Int?
    /// How messages name it.
    package var place: String
    /// What messages say of it, where it cannot be read.
    package var reason: String?

    package var doc: String {
        switch what {
        case .input(let input): input.doc
        case .failed(let doc, _, _): doc
        }
    }
}

extension Job {
    /// Hands over the documents of a job, one by one.
    /// - Parameter names: the rows, by line, that must not have the name that they give themselves.
    func unpack(names: [Int: String] = [:], _ take: (Found) -> Void) {
        switch self {
        case .unread(let source, let reason): take(.unread(source, reason))
        case .document(let source):
            do throws(SystemError) {
                let file = source.form == .standardInput ? .standardInput() : try InputFile(source.path)
                let bytes = try file.readAll()
                // what a name does not tell, the first bytes do
                let isPage = source.form == .html || source.form == .standardInput && DocumentReader.isHTML(bytes)
                let input = Reading.Input(
                    doc: source.doc, source: source.source, bytes: bytes, isText: false, isPage: isPage, hints: Hints())
                take(Found(what: .input(input), place: source.path.text))
            } catch {
                take(.unread(source, error.reason))
            }
        case .rows(let source, let piece):
            var line = piece.line - 1
            for bytes in piece.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                line += 1
                if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                take(.row(line, bytes, of: source, name: names[line]))
            }
        }
    }
}

extension Found {
    fileprivate static func unread(_ source: Source, _ reason: String) -> Found {
        let error = "cannot read '\(source.source)': \(reason)"
        return Found(
            what: .failed(doc: source.doc, source: source.source, error: error),
            place: "cannot read '\(source.path.text)'",
            reason: reason)
    }

    fileprivate static func row(_ line: Int, _ bytes: ArraySlice<UInt8>, of source: Source, name: String?) -> Found {
        let fallback = name ?? "\(source.doc)#\(line)"
        let (place, shown) = ("\(source.source)#\(line)", "\(source.path.text):\(line)")
        do throws(Row.Problem) {
            let row = try Row.read(bytes)
            let input = Reading.Input(
                doc: name ?? row.id ?? fallback, source: place, bytes: Array(row.text.utf8), isText: true,
                isPage: row.isPage, hints: row.hints)
            return Found(what: .input(input), row: line, place: shown)
        } catch {
            let said = "\(source.source):\(line): \(error.message)"
            return Found(
                what: .failed(doc: fallback, source: place, error: said), row: line, place: shown, reason: error.message
            )
        }
    }
}
