import Documents
import Output

/// Makes jobs of one source, one after another. For one thread at a time.
protocol JobReader: AnyObject {
    /// The next job; nil at the end.
    func next() -> Job?
}

/// Opens sources: what each form is read by.
struct JobReaders {
    let options: InputOptions
    let pieceSize: Int

    func open(_ source: Source, _ stream: any ByteStream, depth: Int = 0) throws(SystemError) -> any JobReader {
        if source.form == .standardInput { return try sniff(source, stream) }
        // an archive unpacks itself, and may want to seek in its file
        let inner = source.isPacked && source.form != .archive ? try Unpacked(stream, options.limits) : stream
        switch source.form {
        case .rows: return LineJobs(source, inner, self)
        case .table(let tabs): return try TableJobs(source, inner, self, tabs: tabs)
        case .records: return PageJobs(source, inner, self)
        case .archive: return MemberJobs(source, try Archive(stream, options.limits), self)
        case .text, .html, .standardInput: return ContentJob(source, inner, self)
        case .unread(let reason): throw SystemError("", saying: reason)
        }
    }

    /// Reads so much of standard input that its form can be told.
    private func sniff(_ source: Source, _ stream: any ByteStream) throws(SystemError) -> any JobReader {
        var source = source
        if let format = options.format {
            source.form = format.form
            source.isPacked = true  // or not; what is not packed goes through as it is
            return try open(source, stream)
        }
        var stream = stream
        var sniffer = Sniffer(fields: options.fields)
        try sniffer.read(stream, limit: options.limits.line)
        if sniffer.isPacked {
            stream = try Unpacked(Peeked(sniffer.head, stream), options.limits)
            sniffer = Sniffer(fields: options.fields)
            try sniffer.read(stream, limit: options.limits.line)
        }
        source.form = sniffer.form
        return try open(source, Peeked(sniffer.head, stream))
    }
}

/// One document.
final class ContentJob: JobReader {
    private var job: Job?

    init(_ source: Source, _ stream: any ByteStream, _ readers: JobReaders) {
        let (bytes, loss) = stream.readWhatThereIs(limit: readers.options.limits.size)
        job = Job(source, bytes.isEmpty && loss != nil ? .unread(reason: loss!) : .content(bytes, loss: loss))
    }

    func next() -> Job? {
        defer { job = nil }
        return job
    }
}

/// Lines of JSON.
final class LineJobs: JobReader {
    private let source: Source
    private var reader: RowReader?

    init(_ source: Source, _ stream: any ByteStream, _ readers: JobReaders) {
        self.source = source
        reader = RowReader(stream, size: readers.pieceSize, limit: readers.options.limits.line)
    }

    func next() -> Job? {
        do throws(SystemError) {
            return try reader?.next().map { Job(source, .lines($0)) }
        } catch {
            let before = (reader?.line ?? 1) - 1
            reader = nil
            return Job(source, .unread(reason: Loss.said(error, "line", before)))
        }
    }
}

/// Records of CSV or TSV.
final class TableJobs: JobReader {
    private let source: Source
    private var reader: TableReader?
    private let columns: Columns

    /// - Throws: where there is no first line that names the columns, one of them that of the text.
    init(_ source: Source, _ stream: any ByteStream, _ readers: JobReaders, tabs: Bool) throws(SystemError) {
        self.source = source
        var reader = TableReader(
            stream, separator: tabs ? 0x09 : 0x2C, size: readers.pieceSize, limit: readers.options.limits.line)
        let names = try reader.header(isSniffed: !tabs) ?? []
        let fields = readers.options.fields
        if !names.contains(where: { (fields.text + fields.page).contains($0) }) {
            let found = names.isEmpty ? "" : " among \(FieldNames.said(names))"
            throw SystemError(
                "", saying: "its first line names no column \(FieldNames.said(fields.text))\(found); '--text-field' names that of the text")
        }
        columns = Columns(names: names, reader: FieldReader(separator: reader.separator))
        self.reader = reader
    }

    func next() -> Job? {
        do throws(SystemError) {
            return try reader?.next().map { Job(source, .cells($0, columns)) }
        } catch {
            let before = (reader?.line ?? 1) - 1
            reader = nil
            return Job(source, .unread(reason: Loss.said(error, "line", before)))
        }
    }
}

/// Records of WARC.
final class PageJobs: JobReader {
    private let source: Source
    private var reader: WARCReader?
    private let size: Int

    init(_ source: Source, _ stream: any ByteStream, _ readers: JobReaders) {
        self.source = source
        reader = WARCReader(stream, limit: readers.options.limits.size)
        size = readers.pieceSize
    }

    private var fault: SystemError?

    func next() -> Job? {
        var (pages, held) = ([WARCReader.Page](), 0)
        do throws(SystemError) {
            while fault == nil, held < size, let page = try reader?.next() {
                pages.append(page)
                held += page.block.count
            }
        } catch {
            fault = error
        }
        if !pages.isEmpty { return Job(source, .pages(pages)) }
        guard let fault, let reader else { return nil }
        self.reader = nil
        return Job(source, .unread(reason: Loss.said(fault, "record", reader.number)))
    }
}

/// The members of an archive, each read as a file of its name.
final class MemberJobs: JobReader {
    private let source: Source
    private let readers: JobReaders
    private var archive: Archive?
    private var open: (any JobReader)?

    init(_ source: Source, _ archive: Archive, _ readers: JobReaders) {
        (self.source, self.archive, self.readers) = (source, archive, readers)
    }

    func next() -> Job? {
        while true {
            if let job = open?.next() { return job }
            open = nil
            let member: Archive.Member
            do throws(SystemError) {
                guard let found = try archive?.next() else { return nil }
                member = found
            } catch {
                archive = nil
                return Job(source, .unread(reason: error.reason + "; the members before it are read"))
            }
            guard !member.name.isHidden, let (form, isPacked) = Source.Form.of(member.name) else { continue }
            let inner = source.member(member.name, form, isPacked: isPacked)
            if form == .archive { return Job(inner, .unread(reason: "it is an archive within an archive; unpack the outer one")) }
            if member.isEncrypted { return Job(inner, .unread(reason: "it can only be read with a password")) }
            do throws(SystemError) {
                open = try readers.open(inner, member)
            } catch {
                return Job(inner, .unread(reason: error.reason))
            }
        }
    }
}

/// What is said where the end of a source is lost.
enum Loss {
    static func said(_ error: SystemError, _ noun: String, _ before: Int) -> String {
        error.reason + (before > 0 ? "; read up to \(noun) \(before)" : "")
    }
}
