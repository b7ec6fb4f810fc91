import Output

/// A piece of work that one thread does at a time: a document, or some rows of a file.
package enum Job: Sendable {
    case document(Source)
    case rows(Source, RowReader.Piece)
    case unread(Source, reason: String)
}

/// The jobs of a run in the order of their output. Files of rows are read as the jobs are asked for.
package struct Jobs: IteratorProtocol {
    private var sources: ArraySlice<Source>
    private var open: (source: Source, reader: RowReader)?
    private let pieceSize: Int

    package init(_ sources: [Source], pieceSize: Int) {
        self.sources = sources[...]
        self.pieceSize = pieceSize
    }

    package mutating func next() -> Job? {
        while true {
            if let (source, reader) = open {
                var reader = reader
                open = nil  // so that the reader's buffer has one owner
                do throws(SystemError) {
                    if let piece = try reader.next() {
                        open = (source, reader)
                        return .rows(source, piece)
                    }
                } catch {
                    return .unread(source, reason: error.reason)
                }
            }
            guard let source = sources.popFirst() else { return nil }
            switch source.form {
            case .unread(let reason): return .unread(source, reason: reason)
            case .text, .html, .standardInput: return .document(source)
            case .rows:
                do throws(SystemError) {
                    open = (source, try RowReader(source.path, size: pieceSize))
                } catch {
                    return .unread(source, reason: error.reason)
                }
            }
        }
    }
}
