import Output

/// A piece of work that one thread does at a time: a document, or some rows of a file.
package struct Job: Sendable {
    package enum Work: Sendable {
        /// A file with one document, which the thread opens itself.
        case file
        /// A document that has been read, and what of it is lost.
        case content([UInt8], loss: String?)
        /// Lines of JSON.
        case lines(RowReader.Piece)
        /// Records of a table.
        case cells(RowReader.Piece, Columns)
        /// Records of a WARC file.
        case pages([WARCReader.Page])
        /// Nothing that could be read, and why.
        case unread(reason: String)
    }

    package let source: Source
    package let work: Work
    /// How many bytes of all files have been read up to this.
    package var reach = 0

    init(_ source: Source, _ work: Work) { (self.source, self.work) = (source, work) }

    /// How many bytes it holds.
    var weight: Int {
        switch work {
        case .file: min(source.size, 1 << 30)
        case .unread: 0
        case .content(let bytes, _): bytes.count
        case .lines(let piece), .cells(let piece, _): piece.bytes.count
        case .pages(let pages): pages.reduce(0) { $0 + $1.block.count }
        }
    }
}

/// The jobs of a run in the order of their output. What holds many documents is read as the jobs are asked for.
package struct Jobs: IteratorProtocol {
    private var sources: ArraySlice<Source>
    private var open: (source: Source, stream: any ByteStream, reader: any JobReader)?
    private let opener: JobReaders
    private var done = 0

    package init(_ sources: [Source], pieceSize: Int, options: InputOptions = InputOptions()) {
        self.sources = sources[...]
        opener = JobReaders(options: options, pieceSize: pieceSize)
    }

    package mutating func next() -> Job? {
        while true {
            if let (source, stream, reader) = open {
                if var job = reader.next() {
                    job.reach = done + min(stream.taken, source.size)
                    return job
                }
                open = nil
                done += source.size
            }
            guard let source = sources.popFirst() else { return nil }
            switch source.form {
            case .unread(let reason): return whole(Job(source, .unread(reason: reason)))
            case .text, .html: return whole(Job(source, .file))
            default:
                do throws(SystemError) {
                    let file: InputFile = source.form == .standardInput ? .standardInput() : try InputFile(source.path)
                    open = (source, file, try opener.open(source, file))
                } catch {
                    return whole(Job(source, .unread(reason: error.reason)))
                }
            }
        }
    }

    private mutating func whole(_ job: Job) -> Job {
        done += job.source.size
        var job = job
        job.reach = done
        return job
    }
}
